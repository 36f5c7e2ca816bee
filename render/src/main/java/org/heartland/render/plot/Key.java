package org.heartland.render.plot;

/** One entry of a legend: what a tone stands for. */
public record Key(Tone tone, String label) {}
