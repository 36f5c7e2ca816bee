package org.heartland.render.plot;

import java.util.List;

/**
 * A colour that the colour-blind can distinguish from the others, always with a second sign (a hatch on the map, a dash
 * on a line). The first five are for actors with a colour of their own, in the order of the dossier.
 */
public enum Tone {
    FIRST("1", "none"),
    SECOND("2", "6 3"),
    THIRD("3", "2 3"),
    FOURTH("4", "8 3 2 3"),
    FIFTH("5", "10 2"),
    /** An actor without a colour of its own. */
    OTHER("6", "1 2"),
    /** Known to be held by nobody. */
    NOBODY("7", "4 4"),
    /** Unknown: no source reports it. */
    UNKNOWN("8", "1 5"),
    /** Land that is shown only for orientation. */
    PLAIN("9", "none");

    private static final List<Tone> ACTORS = List.of(FIRST, SECOND, THIRD, FOURTH, FIFTH);
    private static final List<Tone> LINES = List.of(FIRST, SECOND, THIRD, FOURTH, FIFTH, OTHER);
    private final String sign;
    private final String dash;

    Tone(String sign, String dash) {
        this.sign = sign;
        this.dash = dash;
    }

    /** The tone of the actor at this position in the dossier's list, from 0; all after the fifth share one. */
    public static Tone actor(int place) {
        return place < ACTORS.size() ? ACTORS.get(place) : OTHER;
    }

    /** The tones of lines in turn, from the start again after the last. */
    public static Tone line(int place) {
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
