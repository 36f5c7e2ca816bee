/** From a model to a program of slots and operations. */
package org.heartland.dynamics.compile;
