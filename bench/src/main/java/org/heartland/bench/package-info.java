/** Measures time and memory; never shipped. */
package org.heartland.bench;
