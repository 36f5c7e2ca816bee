package org.heartland.render.plot;

import java.util.List;

/**
 * How a thing is set apart from others: a colour that the colour-blind can tell from the rest, and always something beside the colour (a hatch on
 * the map, a dash on a line). The first four are for powers, in the order of the dossier.
 */
public enum Tone {
    FIRST("1", "none"),
    SECOND("2", "6 3"),
    THIRD("3", "2 3"),
    FOURTH("4", "8 3 2 3"),
    /** Held by several at once, contested or split. */
    SHARED("5", "10 2"),
    /** Somebody who is none of the powers. */
    OTHER("6", "1 2"),
    /** Known to be nobody's. */
    NOBODY("7", "4 4"),
    /** No source tells. */
    UNKNOWN("8", "1 5"),
    /** Land that is shown only so that the rest can be found. */
    PLAIN("9", "none");

    private static final List<Tone> POWERS = List.of(FIRST, SECOND, THIRD, FOURTH);
    private static final List<Tone> LINES = List.of(FIRST, SECOND, THIRD, FOURTH, SHARED, OTHER);
    private final String sign;
    private final String dash;

    Tone(String sign, String dash) {
        this.sign = sign;
        this.dash = dash;
    }

    /** The tone of the power with this place in the dossier's list, from 0; all beyond the fourth share one. */
    public static Tone power(int place) {
        return place < POWERS.size() ? POWERS.get(place) : OTHER;
    }

    /** Tones of lines, again from the start where they run out. */
    static Tone line(int place) {
        return LINES.get(place % LINES.size());
    }

    /** The class that {@link PlotStyle#CSS} colours. */
    String cls() {
        return "tone-" + sign;
    }

    /** Pattern of dashes, or none. */
    String dash() {
        return dash;
    }
}
