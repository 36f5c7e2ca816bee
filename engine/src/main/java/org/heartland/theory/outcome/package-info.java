/** What theories came to, as plain values that front ends render. */
package org.heartland.theory.outcome;
