package org.heartland.app.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.heartland.assess.Assessment;
import org.heartland.assess.Assessment.ClaimRow;
import org.heartland.assess.Assessment.Note;
import org.heartland.claim.Verdict;
import org.heartland.dossier.Claim;

/** A claim and what came of it in words. */
public final class ClaimWords {
    private final Words words;
    private final Robustness robustness;

    public ClaimWords(Words words) {
        this.words = words;
        this.robustness = new Robustness(words);
    }

    /** "supported", or "unknown → contradicted" where it is judged otherwise now than then. */
    public String verdicts(ClaimRow row) {
        String then = verdict(row.then().verdict());
        String now = verdict(row.now().verdict());
        return then.equals(now) ? now : then + " → " + now;
    }

    public String verdict(Verdict verdict) {
        return words.term(verdict.word());
    }

    public String kind(Claim claim) {
        return words.term(claim.kind().name().toLowerCase(Locale.ROOT));
    }

    public String robustness(ClaimRow row) {
        return robustness.of(row);
    }

    /** What stands in the way of a verdict; "" where nothing does. */
    public String why(ClaimRow row) {
        Verdict verdict = row.now().verdict();
        boolean settled = verdict == Verdict.SUPPORTED || verdict == Verdict.CONTRADICTED;
        return settled ? "" : words.term(row.now().why());
    }

    /** "Supported", "Not due until 2033, so far supported", "Cannot fail as worded". */
    public String standing(ClaimRow row) {
        Claim.Prediction prediction = row.claim().prediction();
        if (row.claim().test() instanceof Claim.CannotFail) {
            return words.say("Cannot fail as worded");
        }
        LocalDate horizon = prediction == null ? null : prediction.horizon();
        return row.now().verdict() == Verdict.NOT_DUE && horizon != null
                ? words.say(
                        "Not due until {0}, so far {1}",
                        horizon.getYear(), verdict(row.now().soFar()))
                : Words.capital(verdict(row.now().verdict()));
    }

    /** A prediction with what has become of it: "Supported: ...". */
    public String outcome(ClaimRow row) {
        Claim.Prediction prediction = row.claim().prediction();
        List<String> outcomes = prediction == null
                ? List.of()
                : prediction.outcomes().stream()
                        .map(outcome -> words.term(outcome.value()))
                        .toList();
        String told = outcomes.isEmpty() ? words.term(row.now().why()) : String.join(" ", outcomes);
        return standing(row) + (told.isEmpty() ? "." : ": " + told);
    }

    /** What would be right instead of a claim that the evidence contradicts. */
    public String correction(ClaimRow row) {
        String correction = row.claim().correction();
        return words.term(correction == null ? row.claim().says() : correction);
    }

    /** The claims that the evidence contradicts, predictions aside: they have a list of their own. */
    public static List<ClaimRow> corrections(Assessment assessment) {
        return with(assessment, Verdict.CONTRADICTED);
    }

    /** The claims that hold for some states only and for which the dossier says what would be right. */
    public static List<ClaimRow> qualifications(Assessment assessment) {
        return with(assessment, Verdict.QUALIFIED).stream()
                .filter(row -> row.claim().correction() != null)
                .toList();
    }

    private static List<ClaimRow> with(Assessment assessment, Verdict verdict) {
        return assessment.claims().stream()
                .filter(row -> row.now().verdict() == verdict)
                .filter(row -> row.claim().kind() != Claim.Kind.PREDICTION)
                .filter(row -> !assessment.restsOnWeakSourcesAlone(row.now().rows()))
                .toList();
    }

    public static List<ClaimRow> predictions(Assessment assessment) {
        return assessment.claims().stream()
                .filter(row -> row.claim().kind() == Claim.Kind.PREDICTION)
                .toList();
    }

    public static List<Note> notes(Assessment assessment, Note.Kind kind) {
        return assessment.notes().stream().filter(note -> note.kind() == kind).toList();
    }

    /** How many statements have which verdict now: "103 statements: 48 supported, ...". */
    public String counts(Assessment assessment) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        assessment.claims().forEach(row -> counts.merge(row.now().verdict(), 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        counts.forEach((verdict, count) -> parts.add(words.say("{0} {1}", count, verdict(verdict))));
        return words.say("{0} statements: {1}.", assessment.claims().size(), String.join(", ", parts));
    }

    /** The paragraph that it stands in; 0 is what stands above the text. */
    public static String paragraph(Claim claim) {
        return "¶" + claim.paragraph();
    }
}
