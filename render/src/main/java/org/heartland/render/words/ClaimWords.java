package org.heartland.render.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.ClaimRow;
import org.heartland.assessment.Assessment.Note;
import org.heartland.assessment.AuthorLists;
import org.heartland.assessment.AuthorLists.Listing;
import org.heartland.assessment.Judged;
import org.heartland.assessment.OtherReading;
import org.heartland.assessment.Sentence;
import org.heartland.assessment.Statement;
import org.heartland.assessment.Verdict;
import org.heartland.draws.Why;
import org.jspecify.annotations.Nullable;

/** A claim and its verdicts in words. */
public final class ClaimWords {
    private final Words words;
    private final Robustness robustness;
    private final StepValue values;

    public ClaimWords(Words words) {
        this.words = words;
        this.values = new StepValue(words);
        this.robustness = new Robustness(words);
    }

    /** "supported", or "not known → contradicted" if it is judged differently now than then. */
    public String verdicts(ClaimRow row) {
        String then = verdict(row.claim(), row.then());
        String now = verdict(row.claim(), row.now());
        return then.equals(now) ? now : then + " → " + now;
    }

    public String verdict(Verdict verdict) {
        return words.say(
                switch (verdict) {
                    case SUPPORTED -> "supported";
                    case CONTRADICTED -> "contradicted";
                    case QUALIFIED -> "true in part";
                    case TIED -> "a tie";
                    case INCONCLUSIVE -> "undecided";
                    case UNKNOWN -> "not known";
                    case NOT_DUE -> "still open";
                    case NOT_TESTABLE -> "not testable";
                    case AWAITS -> "not yet tested";
                });
    }

    /** What fitted theories say of a statement. */
    private String modelled(Judged judged) {
        return switch (judged.verdict()) {
            case SUPPORTED -> words.say("so by the fitted accounts");
            case CONTRADICTED -> words.say("not so by the fitted accounts");
            case QUALIFIED -> words.say("so in part by the fitted accounts");
            case INCONCLUSIVE -> words.say("undetermined");
            case UNKNOWN ->
                words.say(judged.why().equals(Why.NOT_TOLD_APART.says()) ? "not told apart" : "undetermined");
            default -> verdict(judged.verdict());
        };
    }

    /** The verdict on a statement: of a prediction, whether it came true, or that it is too vague to test. */
    public String verdict(Statement claim, Judged judged) {
        Verdict verdict = judged.verdict();
        if (!claim.canFail()) {
            return words.say("too vague to test");
        }
        if (judged.modelled()) {
            return modelled(judged);
        }
        if (!claim.isPrediction()) {
            return verdict(verdict);
        }
        return switch (verdict) {
            case SUPPORTED -> words.say("came true");
            case CONTRADICTED -> words.say("did not come true");
            case QUALIFIED -> words.say("came true in part");
            default -> verdict(verdict);
        };
    }

    /** "measure", or "measure (implied)" where the text does not say so itself. */
    public String kind(Statement claim) {
        String kind = claim.kind() == Statement.Kind.MECHANISM
                ? words.say("cause")
                : words.term(claim.kind().word());
        return switch (claim.voice()) {
            case SAID -> kind;
            case IMPLIED -> words.say("{0} ({1})", kind, words.say("implied"));
            case OURS -> words.say("{0} ({1})", kind, words.say("our own test"));
        };
    }

    public String robustness(ClaimRow row) {
        return robustness.of(row);
    }

    /** The reason why there is no verdict; "" if there is one. */
    public String why(ClaimRow row) {
        Verdict verdict = row.now().verdict();
        boolean settled = verdict == Verdict.SUPPORTED || verdict.wantsCorrecting();
        return settled ? "" : words.term(row.now().why());
    }

    /** "Came true", "Open to 2033: on course", "Open to 2033: not yet", "Too vague to test". */
    public String standing(ClaimRow row) {
        Statement.Prediction prediction = row.claim().prediction();
        LocalDate horizon = prediction == null ? null : prediction.horizon();
        if (row.now().verdict() != Verdict.NOT_DUE || horizon == null) {
            return Words.capital(verdict(row.claim(), row.now()));
        }
        return words.say(
                switch (row.now().soFar()) {
                    case SUPPORTED -> "Open to {0}: on course";
                    case CONTRADICTED -> "Open to {0}: not yet";
                    case QUALIFIED -> "Open to {0}: on course in part";
                    case UNKNOWN -> "Open to {0}: not known how it stands";
                    default -> "Open to {0}: undecided so far";
                },
                Integer.toString(horizon.getYear()));
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

    /** What is printed below a statement on a list for the author: its passage; its reservations and what is right, or its other readings. */
    public List<Remark> remarks(ClaimRow row, Listing listing) {
        List<Remark> remarks = new ArrayList<>();
        Remark where = new TextWords(words).where(row.claim());
        if (where != null) {
            remarks.add(where);
        }
        if (listing == Listing.ASK) {
            remarks.add(
                    new Remark(words.say("as we test it:"), verdict(row.now().verdict()) + ".", true));
            row.alsoReads().forEach(reading -> remarks.add(otherReading(reading)));
            return remarks;
        }
        remarks.addAll(reservations(row));
        Remark right = right(row);
        if (right != null) {
            remarks.add(right);
        } else if (Robustness.differsByState(row.now())) {
            remarks.add(new Remark(words.say("right:"), words.say("True {0}.", robustness.states(row.now())), true));
        }
        return remarks;
    }

    /** What speaks against a statement though its check holds. */
    public List<Remark> reservations(ClaimRow row) {
        return row.now().but().stream()
                .map(but -> remark(words.say("but:"), but))
                .toList();
    }

    /** What would be right instead; null if the dossier does not say. */
    public @Nullable Remark right(ClaimRow row) {
        return row.right() == null ? null : remark(words.say("right:"), row.right());
    }

    /** Another reading of the sentence, and the verdict on it. */
    public Remark otherReading(OtherReading reading) {
        String text = words.term(reading.says()) + " "
                + Words.capital(verdict(reading.now().verdict())) + ".";
        return new Remark(words.say("or read as:"), text, words.speaks(reading.says()));
    }

    private Remark remark(String head, Sentence sentence) {
        return new Remark(head, values.of(sentence), words.speaks(sentence.raw()));
    }

    /** "8 statements that the evidence contradicts, in our words, and what is right", with the number that is left out. */
    public String listed(AuthorLists lists, Listing listing) {
        int count = lists.said(listing).size();
        int weak = lists.leftOut(listing);
        String says = heading(listing, count);
        return weak == 0
                ? says
                : says + "; " + words.say("{0} more on copies or one side's word alone: see all statements", weak);
    }

    private String heading(Listing listing, int count) {
        return switch (listing) {
            case CORRECT ->
                words.say(
                        count == 1
                                ? "{0} statement, in our words, that the evidence contradicts, and what is right"
                                : "{0} statements, in our words, that the evidence contradicts, and what is right",
                        count);
            case ASK ->
                words.say(
                        count == 1
                                ? "{0} statement that can be read in two ways, with different verdicts"
                                : "{0} statements that can be read in two ways, with different verdicts",
                        count);
            case NARROW ->
                words.say(
                        count == 1
                                ? "{0} statement to narrow, in our words, and what is right"
                                : "{0} statements to narrow, in our words, and what is right",
                        count);
            case UPDATE ->
                words.say(
                        count == 1
                                ? "{0} statement, in our words, that was not wrong when the text appeared, and what has come since"
                                : "{0} statements, in our words, that were not wrong when the text appeared, and what has come since",
                        count);
            case AIM ->
                words.say(
                        count == 1
                                ? "{0} aim that acts agree with, and the acts that do not; they disprove no aim, and the author has nothing to change"
                                : "{0} aims that acts agree with, and the acts that do not; they disprove no aim, and the author has nothing to change",
                        count);
            case NONE -> "";
        };
    }

    /** How many implied statements and further tests would be on the lists; "" if none would. */
    public String further(AuthorLists lists) {
        List<ClaimRow> rows = lists.further();
        return rows.isEmpty()
                ? ""
                : words.say(
                        "Beyond what the author says himself, we tested what follows from it and some questions of our own: {0}.",
                        tally(rows));
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
        Map<String, Integer> counts = new LinkedHashMap<>();
        rows.stream()
                .sorted(Comparator.comparing((ClaimRow row) -> !row.claim().canFail())
                        .thenComparing(row -> row.now().verdict())
                        .thenComparing(row -> !row.isModelled())
                        .thenComparing(row -> !isOpinion(row)))
                .forEach(row -> counts.merge(counted(row), 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        counts.forEach((counted, count) -> parts.add(words.say("{0} {1}", count, counted)));
        return parts.isEmpty() ? words.say("none") : String.join(", ", parts);
    }

    private String counted(ClaimRow row) {
        if (row.now().verdict() == Verdict.AWAITS) {
            return words.say("on causes not yet tested");
        }
        if (row.isModelled()) {
            return words.say("on causes that only models can test");
        }
        return isOpinion(row) ? words.say("matters of opinion") : verdict(row.claim(), row.now());
    }

    private static boolean isOpinion(ClaimRow row) {
        return row.now().verdict() == Verdict.NOT_TESTABLE && row.claim().kind() == Statement.Kind.OPINION;
    }

    /** The paragraph of the claim; 0 is the part above the text. */
    public static String paragraph(Statement claim) {
        return "¶" + claim.passage().paragraph();
    }
}
