package org.heartland.formula;

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

    public static Answer of(Lanes lanes, int... rows) {
        return new Answer(lanes, rows, List.of(), List.of());
    }

    public static Answer of(Lanes lanes) {
        return new Answer(lanes, NONE, List.of(), List.of());
    }
}
