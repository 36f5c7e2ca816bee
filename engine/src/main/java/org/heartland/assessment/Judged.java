package org.heartland.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on a claim or check from one clock.
 *
 * @param soFar for a prediction that is not due, the verdict if nothing more happens; else the verdict itself
 * @param settingsTrue, settingsUnknown the shares of draws in which the check is true and unknown; not a number if nothing was tested
 * @param settingsTied the share of draws in which partners are tied, which is among the unknown ones
 * @param draws the number of draws that were tried; 0 if nothing was
 * @param modelled true if it rests on what fitted theories say, and not on figures alone
 * @param drawn true if the check asked for a judgement, so that its settings differ
 * @param dependsOn the key of the judgement that best separates true from false draws, or null
 * @param holdsFor the states for which it is supported, if it is about several
 * @param failsFor the states for which it is contradicted, if it is about several
 * @param openFor the states for which it is neither supported nor contradicted
 * @param why why there is no definite verdict, or ""
 * @param but the reservations that hold though the check does
 * @param rows the numbers of the rows of evidence that it rests on
 */
@SuppressWarnings("ArrayRecordComponent") // plain arrays for speed; never compared
public record Judged(
        Verdict verdict,
        Verdict soFar,
        double settingsTrue,
        double settingsUnknown,
        double settingsTied,
        int draws,
        boolean modelled,
        boolean drawn,
        @Nullable String dependsOn,
        List<String> holdsFor,
        List<String> failsFor,
        List<String> openFor,
        String why,
        List<Sentence> but,
        int[] rows) {

    /** The verdict on an untested claim, and why it was not tested. */
    public static Judged untested(Verdict verdict, String why) {
        return new Judged(
                verdict,
                verdict,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                0,
                false,
                false,
                null,
                List.of(),
                List.of(),
                List.of(),
                why,
                List.of(),
                new int[0]);
    }

    /** The same evidence with another verdict; {@code soFar} is kept. */
    public Judged as(Verdict other) {
        return with(other, soFar, but, rows);
    }

    /** The same with the reservations that hold, and the rows with theirs; a check that holds is then qualified. */
    public Judged reserved(List<Sentence> reservations, int[] withTheirs) {
        Verdict reserved = verdict == Verdict.SUPPORTED ? Verdict.QUALIFIED : verdict;
        return with(reserved, reserved, reservations, withTheirs);
    }

    private Judged with(Verdict other, Verdict otherSoFar, List<Sentence> reservations, int[] evidence) {
        return new Judged(
                other,
                otherSoFar,
                settingsTrue,
                settingsUnknown,
                settingsTied,
                draws,
                modelled,
                drawn,
                dependsOn,
                holdsFor,
                failsFor,
                openFor,
                why,
                reservations,
                evidence);
    }
}
