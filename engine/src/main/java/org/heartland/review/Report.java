package org.heartland.review;

import java.util.Locale;

/**
 * What somebody remarks on words of a text.
 *
 * @param id of its own, unlike any other
 * @param at when it was made, in the form of ISO 8601
 * @param text the id of the text; {@code paragraph} counted from 1, 0 above the first
 * @param start, end the characters of the paragraph that are meant, without the last
 * @param exact the words that are meant; {@code prefix}, {@code suffix} what stands before and behind them
 * @param says what is remarked, or how it would be right
 */
public record Report(
        String id,
        Kind kind,
        State state,
        String by,
        String at,
        String text,
        int paragraph,
        int start,
        int end,
        String exact,
        String prefix,
        String suffix,
        String says) {

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
        return new Report(id, kind, other, by, at, text, paragraph, start, end, exact, prefix, suffix, says);
    }
}
