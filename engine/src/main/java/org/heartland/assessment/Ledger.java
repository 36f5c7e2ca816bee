package org.heartland.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.heartland.assessment.Assessment.ClaimRow;
import org.heartland.measure.Brier;
import org.jspecify.annotations.Nullable;

/**
 * The predictions, how each was resolved, and how good their probabilities were.
 *
 * @param entries in the order of the dossier
 */
public record Ledger(List<Entry> entries) {

    /** How a prediction was resolved. */
    public enum Resolution {
        /** By the rule: its check has a verdict on its horizon, or one that settles it early. */
        RULE,
        /** By hand, with a source. */
        HAND,
        /** By the rule and by hand, with the same result. */
        BOTH,
        /** By the rule one way and by hand the other: nobody knows which is right, so neither counts. */
        DISPUTED,
        /** It is due and holds in part. */
        PART,
        /** It is due and its outcome was not found. */
        NOT_FOUND,
        /** It is not due. */
        OPEN,
        /** It names no day or nothing could refute it, and nobody resolved it by hand. */
        NEVER;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * A prediction and its resolution.
     *
     * @param came whether it came true; null if that is not settled
     */
    public record Entry(
            ClaimRow row, Resolution resolution, @Nullable Boolean came) {

        /** How likely its text called it, from 0 to 1; null if it did not say. */
        public @Nullable Double probability() {
            Statement.Prediction prediction = row.claim().prediction();
            return prediction == null ? null : prediction.probability();
        }

        boolean scores() {
            return came != null && probability() != null;
        }
    }

    /**
     * How good the probabilities were of the predictions that were resolved.
     *
     * @param text the id of the text whose predictions these are; null = of all texts
     * @param predictions how many there are, {@code resolved} how many of them were, {@code scored} how many of those have a probability
     * @param brier the Brier score; null if none could be scored
     * @param baseRate the score of who had known only how many of these came true; null for fewer than two
     */
    public record Score(
            @Nullable String text,
            int predictions,
            int resolved,
            int scored,
            @Nullable Double brier,
            @Nullable Double baseRate) {}

    public static Ledger of(List<ClaimRow> predictions) {
        return new Ledger(predictions.stream().map(Ledger::entry).toList());
    }

    private static Entry entry(ClaimRow row) {
        Statement.Prediction prediction = row.claim().prediction();
        Statement.Resolved resolved = prediction == null ? null : prediction.resolved();
        Boolean byRule = byRule(row.now().verdict());
        Boolean byHand = resolved == null ? null : resolved.as().value();
        if (byRule != null && byHand != null) {
            boolean agree = byRule.equals(byHand);
            return new Entry(row, agree ? Resolution.BOTH : Resolution.DISPUTED, agree ? byRule : null);
        }
        if (byRule != null || byHand != null) {
            return new Entry(row, byRule != null ? Resolution.RULE : Resolution.HAND, byRule != null ? byRule : byHand);
        }
        return new Entry(row, unresolved(row), null);
    }

    private static @Nullable Boolean byRule(Verdict verdict) {
        return verdict == Verdict.SUPPORTED ? Boolean.TRUE : verdict == Verdict.CONTRADICTED ? Boolean.FALSE : null;
    }

    private static Resolution unresolved(ClaimRow row) {
        return switch (row.now().verdict()) {
            case NOT_DUE -> Resolution.OPEN;
            case QUALIFIED -> Resolution.PART;
            case NOT_TESTABLE, AWAITS -> Resolution.NEVER;
            default -> Resolution.NOT_FOUND;
        };
    }

    /** The score over all predictions, and before it, where they are from several texts, that of each. */
    public List<Score> scores() {
        List<Score> scores = new ArrayList<>();
        List<@Nullable String> texts = entries.stream()
                .map(entry -> entry.row().claim().passage().text())
                .distinct()
                .toList();
        if (texts.size() > 1) {
            texts.forEach(text -> scores.add(score(
                    text,
                    entries.stream()
                            .filter(entry -> text != null
                                    && text.equals(entry.row().claim().passage().text()))
                            .toList())));
        }
        scores.add(score(null, entries));
        return scores;
    }

    private static Score score(@Nullable String text, List<Entry> of) {
        List<Entry> scored = of.stream().filter(Entry::scores).toList();
        double[] probabilities = new double[scored.size()];
        boolean[] came = new boolean[scored.size()];
        for (int k = 0; k < came.length; k++) {
            Double probability = scored.get(k).probability();
            probabilities[k] = probability == null ? Double.NaN : probability;
            came[k] = Boolean.TRUE.equals(scored.get(k).came());
        }
        int resolved = (int) of.stream().filter(entry -> entry.came() != null).count();
        double brier = Brier.of(probabilities, came);
        double baseRate = Brier.ofBaseRate(came);
        return new Score(
                text,
                of.size(),
                resolved,
                came.length,
                Double.isNaN(brier) ? null : brier,
                Double.isNaN(baseRate) ? null : baseRate);
    }
}
