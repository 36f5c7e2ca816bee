package org.heartland.passage;

import org.jspecify.annotations.Nullable;

/**
 * A passage that is looked for.
 *
 * @param paragraph counted from 1; 0 is what stands above the first
 * @param first, last its first and last words, folded; the same where only one of them is given
 */
record Wanted(int paragraph, String first, String last) {

    /** From the words as they are written; null if there are none. */
    @Nullable
    static Wanted of(int paragraph, @Nullable String first, @Nullable String last) {
        String begin = Folded.words(first == null ? "" : first);
        String end = Folded.words(last == null ? "" : last);
        boolean none = begin.isEmpty() && end.isEmpty();
        return none ? null : new Wanted(paragraph, begin.isEmpty() ? end : begin, end.isEmpty() ? begin : end);
    }

    @Nullable
    String in(Folded text) {
        return text.passage(this);
    }
}
