package org.heartland.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a claim from one clock.
 *
 * @param soFar what a prediction that is not due would be called if nothing more happened; else the verdict
 * @param settingsTrue, settingsUnknown the shares of draws in which the check is true and unknown
 * @param dependsOn the judgement that best separates true from false draws, or null
 * @param holdsFor the states for which it is supported, where it is about several
 * @param openFor the states for which it is neither supported nor contradicted
 * @param why what stands in the way of a verdict, or ""
 * @param rows the panel rows it rests on
 */
public record Judged(
        Verdict verdict,
        Verdict soFar,
        double settingsTrue,
        double settingsUnknown,
        @Nullable Dependence dependsOn,
        List<String> holdsFor,
        List<String> openFor,
        String why,
        int[] rows) {

    static Judged untested(Verdict verdict, String why) {
        return new Judged(verdict, verdict, Double.NaN, Double.NaN, null, List.of(), List.of(), why, new int[0]);
    }

    Judged as(Verdict other) {
        return new Judged(other, soFar, settingsTrue, settingsUnknown, dependsOn, holdsFor, openFor, why, rows);
    }
}
