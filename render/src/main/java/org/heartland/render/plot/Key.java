package org.heartland.render.plot;

/** One entry of a legend: a tone and its meaning. */
public record Key(Tone tone, String label) {}
