package org.heartland.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a claim or a check as seen from one clock.
 *
 * @param soFar the verdict on a prediction that is not due if nothing more happened; else the verdict itself
 * @param settingsTrue, settingsUnknown the shares of draws in which the check is true and unknown; not a number where nothing was tested
 * @param dependsOn the key of the judgement that best separates true from false draws, or null
 * @param holdsFor the states for which it is supported, where it is about several
 * @param openFor the states for which it is neither supported nor contradicted
 * @param why what stands in the way of a verdict, or ""
 * @param rows the numbers of the rows of evidence that it rests on
 */
@SuppressWarnings("ArrayRecordComponent") // plain arrays for speed; never compared
public record Judged(
        Verdict verdict,
        Verdict soFar,
        double settingsTrue,
        double settingsUnknown,
        @Nullable String dependsOn,
        List<String> holdsFor,
        List<String> openFor,
        String why,
        int[] rows) {

    /** A verdict on what was not tested, and why it was not. */
    public static Judged untested(Verdict verdict, String why) {
        return new Judged(verdict, verdict, Double.NaN, Double.NaN, null, List.of(), List.of(), why, new int[0]);
    }

    /** The same evidence with another verdict; what the verdict would be so far stays. */
    public Judged as(Verdict other) {
        return new Judged(other, soFar, settingsTrue, settingsUnknown, dependsOn, holdsFor, openFor, why, rows);
    }
}
