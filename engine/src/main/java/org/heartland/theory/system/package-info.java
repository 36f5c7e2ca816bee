/** From the equations of a theory to matrices that a filter takes, or to a path. */
package org.heartland.theory.system;
