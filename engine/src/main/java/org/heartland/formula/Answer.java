package org.heartland.formula;

import java.util.BitSet;
import java.util.List;
import org.heartland.draws.Lanes;

/**
 * The result of a function, and what it rests on.
 *
 * @param rows the panel rows it rests on, ascending
 * @param keys the judgements (with their elements) that it used, sorted
 * @param from the steps it took, empty unless the run records them
 */
@SuppressWarnings("ArrayRecordComponent") // plain arrays for speed; never compared
public record Answer(Lanes lanes, int[] rows, List<String> keys, List<Step> from) {
    private static final int[] NONE = {};

    /** The same answer, with a single lane if all draws are equal. */
    Answer narrowed() {
        Lanes narrow = lanes.narrowed();
        return narrow == lanes ? this : new Answer(narrow, rows, keys, from);
    }

    /** Its approximate memory in bytes; counts only steps that are not cached as answers of other functions. */
    long bytes() {
        return lanes.bytes()
                + 4L * rows.length
                + 16L * keys.size()
                + from.stream().mapToLong(Step::bytes).sum();
    }

    /** An answer computed from the answers of parts: it rests on all their rows and judgements. */
    public static Answer join(Lanes lanes, List<Answer> parts) {
        List<int[]> rows = parts.stream().map(Answer::rows).toList();
        List<String> keys = parts.stream()
                .flatMap(part -> part.keys().stream())
                .distinct()
                .sorted()
                .toList();
        return new Answer(lanes, union(rows), keys, List.of());
    }

    /** The union of several lists of rows, ascending. */
    public static int[] union(List<int[]> lists) {
        BitSet all = new BitSet();
        for (int[] rows : lists) {
            for (int row : rows) {
                all.set(row);
            }
        }
        return all.stream().toArray();
    }

    /** The same answer with these steps. */
    public Answer with(List<Step> steps) {
        return new Answer(lanes, rows, keys, steps);
    }

    public static Answer of(Lanes lanes, int... rows) {
        return new Answer(lanes, rows, List.of(), List.of());
    }

    public static Answer of(Lanes lanes) {
        return new Answer(lanes, NONE, List.of(), List.of());
    }
}
