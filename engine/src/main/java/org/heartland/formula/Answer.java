package org.heartland.formula;

import java.util.BitSet;
import java.util.List;
import org.heartland.draws.Lanes;

/**
 * What a function says, and why.
 *
 * @param rows the panel rows it rests on, ascending
 * @param keys the judgements (with their elements) that it drew on, sorted
 * @param from the steps inside, empty unless the run unfolds
 */
@SuppressWarnings("ArrayRecordComponent") // plain arrays for speed; never compared
public record Answer(Lanes lanes, int[] rows, List<String> keys, List<Step> from) {
    private static final int[] NONE = {};

    /** The same answer, once for all draws where they are alike. */
    Answer narrowed() {
        Lanes narrow = lanes.narrowed();
        return narrow == lanes ? this : new Answer(narrow, rows, keys, from);
    }

    /** How much memory it takes, roughly; of the steps inside, those that are not remembered as the answers of other functions. */
    long bytes() {
        return lanes.bytes()
                + 4L * rows.length
                + 16L * keys.size()
                + from.stream().mapToLong(Step::bytes).sum();
    }

    /** What is computed from the answers of parts: it rests on all rows and judgements that they rest on. */
    public static Answer join(Lanes lanes, List<Answer> parts) {
        List<int[]> rows = parts.stream().map(Answer::rows).toList();
        List<String> keys = parts.stream()
                .flatMap(part -> part.keys().stream())
                .distinct()
                .sorted()
                .toList();
        return new Answer(lanes, union(rows), keys, List.of());
    }

    /** All rows that any of several lists names, ascending. */
    public static int[] union(List<int[]> lists) {
        BitSet all = new BitSet();
        for (int[] rows : lists) {
            for (int row : rows) {
                all.set(row);
            }
        }
        return all.stream().toArray();
    }

    /** The same with these steps inside. */
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
