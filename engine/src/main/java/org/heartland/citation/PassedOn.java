package org.heartland.citation;

/** How much of the figures of a source goes to others, least first. */
public enum PassedOn {
    /** What was computed from them: verdicts, roles. */
    RESULTS("results"),
    /** The figures behind a statement or a picture, each with its citation. */
    FIGURES("figures"),
    /** Tables of them, row by row. */
    ROWS("a table");

    private final String says;

    PassedOn(String says) {
        this.says = says;
    }

    /** As what rows go to others, in words. */
    public String says() {
        return says;
    }
}
