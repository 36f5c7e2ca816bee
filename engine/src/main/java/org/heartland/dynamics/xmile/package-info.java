/** Reads and writes models in XMILE. */
package org.heartland.dynamics.xmile;
