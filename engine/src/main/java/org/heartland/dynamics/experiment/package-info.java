/** A model run as it is asked for: once or many times, beside other values or data, with what the checks say. */
package org.heartland.dynamics.experiment;
