package org.heartland.review;

import java.util.Locale;

/**
 * What somebody remarks on words of a text.
 *
 * @param id of its own, unlike any other
 * @param at when it was made, in the form of ISO 8601
 * @param on the words that are meant
 * @param says what is remarked, or how it would be right
 */
public record Report(String id, Kind kind, State state, String by, String at, Quote on, String says) {

    /**
     * Words of a text.
     *
     * @param text the id of the text; {@code paragraph} counted from 1, 0 above the first
     * @param start, end their characters in the paragraph, without the last
     * @param exact the words; {@code prefix}, {@code suffix} what stands before and behind them
     */
    public record Quote(String text, int paragraph, int start, int end, String exact, String prefix, String suffix) {}

    /** What kind of remark it is. */
    public enum Kind {
        REMARK,
        SPELLING
    }

    /** What became of it. */
    public enum State {
        OPEN,
        /** It is a line of what the author is told. */
        ACCEPTED,
        DECLINED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The same in another state. */
    public Report as(State other) {
        return new Report(id, kind, other, by, at, on, says);
    }
}
