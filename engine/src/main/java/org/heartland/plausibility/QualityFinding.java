package org.heartland.plausibility;

import java.util.Locale;
import org.heartland.problem.Place;

/**
 * Something about the figures of an indicator that a reader should look at: it need not be wrong.
 *
 * @param at the row that it is found at
 * @param says what it is, in a sentence without a full stop
 */
public record QualityFinding(Kind kind, String indicator, Place at, String says) {

    /** What is found. */
    public enum Kind {
        /** How far two books of one thing agree. */
        AGREEMENT("how far sources agree"),
        JUMP("jumps"),
        UNIT("units or decimal points that may have slipped"),
        COPIED("years that may be copies"),
        AGGREGATE("lines that are the sum of others"),
        COVERAGE("coverage that shrank");

        private final String says;

        Kind(String says) {
            this.says = says;
        }

        /** The kind in words, for a heading. */
        public String says() {
            return says;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
