package org.heartland.formula;

import java.util.List;
import org.heartland.draws.Lanes;

/**
 * One step in the computation of a value: the question, the answer, and what it rests on.
 *
 * @param isLabel true if {@code says} is not a question but names the case of the steps under it
 * @param shownAs how the value is shown, as declared by the function that gave it
 * @param asked the function that was asked, and its arguments as they are written; empty if no function was
 */
@SuppressWarnings("ArrayRecordComponent") // plain arrays for speed; never compared
public record Step(
        String says,
        boolean isLabel,
        Type type,
        ShownAs shownAs,
        Lanes lanes,
        int[] rows,
        List<Step> from,
        List<String> asked) {

    /** Its approximate memory in bytes, with the steps under it; lanes that a step only passes on are counted once. */
    long bytes() {
        long bytes = 100 + 4L * rows.length;
        boolean passedOn = false;
        for (Step inside : from) {
            bytes += inside.bytes();
            passedOn |= inside.lanes == lanes;
        }
        return passedOn ? bytes : bytes + lanes.bytes();
    }

    /** One case of several, such as a state of a set or a status of a role, with the steps about it. */
    public static Step label(String says, Type type, Lanes lanes, List<Step> from) {
        return new Step(says, true, type, ShownAs.PLAIN, lanes, new int[0], List.copyOf(from), List.of());
    }
}
