package org.heartland.render.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.ClaimRow;
import org.heartland.assessment.Assessment.Note;
import org.heartland.assessment.Statement;
import org.heartland.assessment.Verdict;

/** A claim and its verdicts in words. */
public final class ClaimWords {
    private final Words words;
    private final Robustness robustness;

    public ClaimWords(Words words) {
        this.words = words;
        this.robustness = new Robustness(words);
    }

    /** "supported", or "unknown → contradicted" if it is judged differently now than then. */
    public String verdicts(ClaimRow row) {
        String then = verdict(row.then().verdict());
        String now = verdict(row.now().verdict());
        return then.equals(now) ? now : then + " → " + now;
    }

    public String verdict(Verdict verdict) {
        return words.term(verdict.word());
    }

    public String kind(Statement claim) {
        return words.term(claim.kind().word());
    }

    public String robustness(ClaimRow row) {
        return robustness.of(row);
    }

    /** The reason why there is no verdict; "" if there is one. */
    public String why(ClaimRow row) {
        Verdict verdict = row.now().verdict();
        boolean settled = verdict == Verdict.SUPPORTED || verdict == Verdict.CONTRADICTED;
        return settled ? "" : words.term(row.now().why());
    }

    /** "Supported", "Not due until 2033, so far supported", "Not due until 2033, not yet so", "Cannot fail as worded". */
    public String standing(ClaimRow row) {
        Statement.Prediction prediction = row.claim().prediction();
        if (cannotFail(row)) {
            return Words.capital(words.say("cannot fail as worded"));
        }
        LocalDate horizon = prediction == null ? null : prediction.horizon();
        if (row.now().verdict() != Verdict.NOT_DUE || horizon == null) {
            return Words.capital(verdict(row.now().verdict()));
        }
        Verdict soFar = row.now().soFar();
        return soFar == Verdict.CONTRADICTED
                ? words.say("Not due until {0}, not yet so", horizon.getYear())
                : words.say("Not due until {0}, so far {1}", horizon.getYear(), verdict(soFar));
    }

    private static boolean cannotFail(ClaimRow row) {
        return !row.claim().canFail();
    }

    /** A prediction with its outcome: "Supported: ...". */
    public String outcome(ClaimRow row) {
        Statement.Prediction prediction = row.claim().prediction();
        List<String> outcomes = prediction == null
                ? List.of()
                : prediction.outcomes().stream()
                        .map(outcome -> words.term(outcome.value()))
                        .toList();
        String reasons = outcomes.isEmpty() ? words.term(row.now().why()) : String.join(" ", outcomes);
        return standing(row) + (reasons.isEmpty() ? "." : ": " + reasons);
    }

    /**
     * The correction of a claim as the dossier gives it, else the states for which the claim holds; "" if neither is
     * known.
     */
    public String right(ClaimRow row) {
        String correction = row.claim().correction();
        if (correction != null) {
            return words.term(correction);
        }
        return row.now().holdsFor().isEmpty() ? "" : words.say("This holds {0}.", robustness.states(row.now()));
    }

    /** The claims that the evidence contradicts, without predictions, which have their own list. */
    public static List<ClaimRow> corrections(Assessment assessment) {
        return strong(assessment, Verdict.CONTRADICTED);
    }

    /** The claims that hold only for some states. */
    public static List<ClaimRow> qualifications(Assessment assessment) {
        return strong(assessment, Verdict.QUALIFIED);
    }

    /**
     * "8 statements that the evidence contradicts, in our words, and what is right", with the number that is left out.
     */
    public String contradicted(Assessment assessment) {
        int listed = corrections(assessment).size();
        return words.say(
                        listed == 1
                                ? "{0} statement that the evidence contradicts, in our words, and what is right"
                                : "{0} statements that the evidence contradicts, in our words, and what is right",
                        listed)
                + leftOut(assessment, Verdict.CONTRADICTED);
    }

    /**
     * "15 statements that hold for some states only, in our words, and what is right", with the number that is left
     * out.
     */
    public String qualified(Assessment assessment) {
        int listed = qualifications(assessment).size();
        return words.say(
                        listed == 1
                                ? "{0} statement that holds for some states only, in our words, and what is right"
                                : "{0} statements that hold for some states only, in our words, and what is right",
                        listed)
                + leftOut(assessment, Verdict.QUALIFIED);
    }

    /** The claims with a verdict that rest on more than copies or a party's own statements. */
    private static List<ClaimRow> strong(Assessment assessment, Verdict verdict) {
        return with(assessment, verdict).stream()
                .filter(row -> !assessment.restsOnWeakSourcesAlone(row.now().rows()))
                .toList();
    }

    private String leftOut(Assessment assessment, Verdict verdict) {
        int weak =
                with(assessment, verdict).size() - strong(assessment, verdict).size();
        return weak == 0
                ? ""
                : "; " + words.say("{0} more by copies or a party's word alone: see all statements", weak);
    }

    private static List<ClaimRow> with(Assessment assessment, Verdict verdict) {
        return assessment.claims().stream()
                .filter(row -> row.now().verdict() == verdict)
                .filter(row -> !row.claim().isPrediction())
                .toList();
    }

    public static List<ClaimRow> predictions(Assessment assessment) {
        return assessment.predictions();
    }

    public static List<Note> notes(Assessment assessment, Note.Kind kind) {
        return assessment.notes().stream().filter(note -> note.kind() == kind).toList();
    }

    /** The number of statements with each verdict now, without predictions, which have their own list. */
    public String counts(Assessment assessment) {
        List<ClaimRow> predictions = predictions(assessment);
        List<ClaimRow> others = new ArrayList<>(assessment.claims());
        others.removeAll(predictions);
        int all = assessment.claims().size();
        if (predictions.isEmpty()) {
            return words.say(all == 1 ? "{0} statement: {1}." : "{0} statements: {1}.", all, tally(others));
        }
        return words.say(
                predictions.size() == 1
                        ? "{0} statements, {1} of them a prediction. The others: {2}. The prediction: {3}."
                        : "{0} statements, {1} of them predictions. The others: {2}. The predictions: {3}.",
                all,
                predictions.size(),
                tally(others),
                tally(predictions));
    }

    /** The number of claims with each verdict now: "48 supported, 3 contradicted"; "none" if there are no claims. */
    public String tally(List<ClaimRow> rows) {
        SortedMap<Verdict, Integer> counts = new TreeMap<>();
        int cannotFail = 0;
        for (ClaimRow row : rows) {
            if (cannotFail(row)) {
                cannotFail++;
            } else {
                counts.merge(row.now().verdict(), 1, Integer::sum);
            }
        }
        List<String> parts = new ArrayList<>();
        counts.forEach((verdict, count) -> parts.add(words.say("{0} {1}", count, counted(verdict))));
        if (cannotFail > 0) {
            parts.add(words.say("{0} {1}", cannotFail, words.say("cannot fail as worded")));
        }
        return parts.isEmpty() ? words.say("none") : String.join(", ", parts);
    }

    private String counted(Verdict verdict) {
        return verdict == Verdict.AWAITS ? words.say("awaiting a model") : verdict(verdict);
    }

    /** The paragraph of the claim; 0 is the part above the text. */
    public static String paragraph(Statement claim) {
        return "¶" + claim.passage().paragraph();
    }
}
