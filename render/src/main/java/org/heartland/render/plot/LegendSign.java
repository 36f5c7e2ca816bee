package org.heartland.render.plot;

import org.heartland.render.plot.Svg.Fill;
import org.jspecify.annotations.Nullable;

/** A mark of a legend, or the band of an interval where there is none, with its meaning. */
record LegendSign(Tone tone, @Nullable Mark mark, Fill fill, String label) {}
