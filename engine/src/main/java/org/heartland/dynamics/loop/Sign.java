package org.heartland.dynamics.loop;

/** Which way an effect goes when its cause rises. */
public enum Sign {
    /** With the cause. */
    PLUS("+"),
    /** Against the cause. */
    MINUS("-"),
    /** Now the one, now the other. */
    BOTH("±"),
    /** No change of the effect was seen. */
    NONE("");

    private final String mark;

    Sign(String mark) {
        this.mark = mark;
    }

    /** As it stands at the head of an arrow. */
    public String mark() {
        return mark;
    }

    static Sign of(double value) {
        return value > 0 ? PLUS : value < 0 ? MINUS : NONE;
    }

    /** What both together are, where the one was seen at one time and the other at another. */
    public Sign or(Sign other) {
        return this == NONE || this == other ? other : other == NONE ? this : BOTH;
    }

    /** What a cause does to an effect two links away. */
    public Sign times(Sign other) {
        if (this == NONE || other == NONE) {
            return NONE;
        }
        return this == BOTH || other == BOTH ? BOTH : this == other ? PLUS : MINUS;
    }
}
