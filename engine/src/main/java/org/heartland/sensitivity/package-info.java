/** Sobol sequences and indices, and Morris screening, on plain arrays. */
package org.heartland.sensitivity;
