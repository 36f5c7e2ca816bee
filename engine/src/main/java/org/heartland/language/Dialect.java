package org.heartland.language;

/** The dialects of the language, and the bounds on what is read in each. */
public enum Dialect {
    /** Dossiers: arithmetic with dates, per cents and bounded quantifiers. */
    DOSSIER(10_000, 2_000, "say it in several simpler checks"),
    /** Models, exactly as in XMILE 1.0, section 3.3: subscripts, qualified names, conditions as numbers. */
    MODEL(100_000, 20_000, "split it into several variables"),
    /** Models as Stella writes them, where MOD binds less than the other products, but more than sums. */
    STELLA(100_000, 20_000, "split it into several variables");

    /** Maximum nesting depth of an expression in either dialect. */
    static final int MAX_DEPTH = 64;

    private final int maxCharacters;
    private final int maxTokens;
    private final String shorter;

    Dialect(int maxCharacters, int maxTokens, String shorter) {
        this.maxCharacters = maxCharacters;
        this.maxTokens = maxTokens;
        this.shorter = shorter;
    }

    /** True for the equations of models. */
    boolean isModel() {
        return this != DOSSIER;
    }

    /** Maximum number of characters of an expression. */
    int maxCharacters() {
        return maxCharacters;
    }

    /** Maximum number of tokens of an expression. */
    int maxTokens() {
        return maxTokens;
    }

    /** Advice for an expression that is too long or too deep. */
    String shorter() {
        return shorter;
    }
}
