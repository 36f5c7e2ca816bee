package org.heartland.formula;

import java.util.List;
import org.heartland.draws.Lanes;

/**
 * One step of how a value came about: what was asked, what came out, and what it rests on.
 *
 * @param isLabel true if {@code says} names the case that the steps under it are about, and is not a question
 * @param shownAs how the value is shown, as the function that gave it declares
 */
@SuppressWarnings("ArrayRecordComponent") // plain arrays for speed; never compared
public record Step(String says, boolean isLabel, Type type, ShownAs shownAs, Lanes lanes, int[] rows, List<Step> from) {

    /** How much memory it takes, roughly, with the steps inside; lanes that a step only passes on are counted once. */
    long bytes() {
        long bytes = 100 + 4L * rows.length;
        boolean passedOn = false;
        for (Step inside : from) {
            bytes += inside.bytes();
            passedOn |= inside.lanes == lanes;
        }
        return passedOn ? bytes : bytes + lanes.bytes();
    }

    /** A case among several, such as one state of a set or one status of a role: the steps about it follow under it. */
    public static Step label(String says, Type type, Lanes lanes, List<Step> from) {
        return new Step(says, true, type, ShownAs.PLAIN, lanes, new int[0], List.copyOf(from));
    }
}
