/**
 * Models of stocks and flows: the way in to a model file, and the values that a user sets before a run.
 */
package org.heartland.dynamics;
