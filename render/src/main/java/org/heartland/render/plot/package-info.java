/** Plots, maps and diagrams as SVG. */
package org.heartland.render.plot;
