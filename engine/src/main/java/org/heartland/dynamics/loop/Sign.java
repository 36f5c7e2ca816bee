package org.heartland.dynamics.loop;

/** The polarity of a link: the direction of the effect if its cause rises. */
public enum Sign {
    /** In the same direction. */
    PLUS("+"),
    /** In the opposite direction. */
    MINUS("-"),
    /** Different directions at different times. */
    BOTH("±"),
    /** No effect was observed. */
    NONE("");

    private final String mark;

    Sign(String mark) {
        this.mark = mark;
    }

    /** The mark at the head of an arrow. */
    public String mark() {
        return mark;
    }

    static Sign of(double value) {
        return value > 0 ? PLUS : value < 0 ? MINUS : NONE;
    }

    /** The combined sign of observations at different times. */
    public Sign or(Sign other) {
        return this == NONE || this == other ? other : other == NONE ? this : BOTH;
    }

    /** The sign of a chain of two links. */
    public Sign times(Sign other) {
        if (this == NONE || other == NONE) {
            return NONE;
        }
        return this == BOTH || other == BOTH ? BOTH : this == other ? PLUS : MINUS;
    }
}
