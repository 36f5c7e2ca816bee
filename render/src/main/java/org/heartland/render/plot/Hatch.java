package org.heartland.render.plot;

import java.util.Collection;

/** Fills of the map: a pale background for each tone, with a hatch that distinguishes tones without colour. */
final class Hatch {
    private static final String RISING = "M-2,2L2,-2M0,8L8,0M6,10L10,6";
    private static final String FALLING = "M-2,6L2,10M0,0L8,8M6,-2L10,2";

    private Hatch() {}

    /** Writes the patterns that a picture needs. */
    static void define(Svg svg, String id, Collection<Tone> tones) {
        svg.open("defs");
        for (Tone tone : tones) {
            svg.open("pattern", "id", name(id, tone), "patternUnits", "userSpaceOnUse", "width", "8", "height", "8");
            svg.box("ground " + tone.cls(), new Box(0, 0, 8, 8));
            if (!strokes(tone).isEmpty()) {
                svg.leaf("path", "class", "hatch " + tone.cls(), "d", strokes(tone));
            }
            svg.close();
        }
        svg.close();
    }

    /** The value of a shape's fill. */
    static String fill(String id, Tone tone) {
        return "url(#" + name(id, tone) + ")";
    }

    private static String name(String id, Tone tone) {
        return id + "-" + tone.cls();
    }

    private static String strokes(Tone tone) {
        return switch (tone) {
            case FIRST -> RISING;
            case SECOND -> FALLING;
            case THIRD -> "M0,2L8,2M0,6L8,6";
            case FOURTH -> "M2,0L2,8M6,0L6,8";
            case FIFTH -> RISING + FALLING;
            case OTHER -> "M0,4L8,4M4,0L4,8";
            case UNKNOWN -> "M3,4L5,4";
            case NOBODY, PLAIN -> "";
        };
    }
}
