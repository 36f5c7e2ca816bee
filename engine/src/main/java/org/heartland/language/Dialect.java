package org.heartland.language;

/** Which of the two dialects of the one language a text is written in, and how much of it is read. */
public enum Dialect {
    /** What dossiers say: dates, per cents and bounded quantifiers beside the arithmetic. */
    DOSSIER(10_000, 2_000, "say it in several simpler checks"),
    /** What models say, to the letter of XMILE 1.0, section 3.3: subscripts, qualified names, conditions as numbers. */
    MODEL(100_000, 20_000, "split it into several variables");

    /** How deep an expression of either dialect may nest. */
    static final int DEEPEST = 64;

    private final int longest;
    private final int mostParts;
    private final String shorter;

    Dialect(int longest, int mostParts, String shorter) {
        this.longest = longest;
        this.mostParts = mostParts;
        this.shorter = shorter;
    }

    /** How many characters an expression may have. */
    int longest() {
        return longest;
    }

    /** How many words an expression may have. */
    int mostParts() {
        return mostParts;
    }

    /** What helps where an expression is too long or too deep. */
    String shorter() {
        return shorter;
    }
}
