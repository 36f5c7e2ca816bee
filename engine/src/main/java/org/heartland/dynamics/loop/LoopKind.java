package org.heartland.dynamics.loop;

/** The polarity of a feedback loop. */
public enum LoopKind {
    /** It amplifies a change. */
    REINFORCING("R"),
    /** It counteracts a change. */
    BALANCING("B"),
    /** Its polarity changes during the run. */
    CHANGING("U");

    private final String letter;

    LoopKind(String letter) {
        this.letter = letter;
    }

    /** The first letter of the names of such loops. */
    public String letter() {
        return letter;
    }
}
