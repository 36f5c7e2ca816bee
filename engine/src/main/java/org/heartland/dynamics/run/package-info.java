/** Runs a compiled model, one member or many. */
package org.heartland.dynamics.run;
