/** Reads and writes models in the short form. */
package org.heartland.dynamics.yaml;
