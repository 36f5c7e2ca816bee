package org.heartland.render.plot;

import org.heartland.render.plot.Svg.Fill;

/** A mark of a legend, with its meaning. */
record Sign(Tone tone, Mark mark, Fill fill, String label) {}
