package org.heartland.dynamics.loop;

/** What a feedback loop does to a change that goes round it. */
public enum LoopKind {
    /** It carries the change on. */
    REINFORCING("R"),
    /** It turns against the change. */
    BALANCING("B"),
    /** It does now the one and now the other. */
    CHANGING("U");

    private final String letter;

    LoopKind(String letter) {
        this.letter = letter;
    }

    /** The letter with which the names of such loops begin. */
    public String letter() {
        return letter;
    }
}
