package org.heartland.render.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.ClaimRow;
import org.heartland.assessment.Assessment.Note;
import org.heartland.assessment.AuthorLists;
import org.heartland.assessment.AuthorLists.Listing;
import org.heartland.assessment.OtherReading;
import org.heartland.assessment.Sentence;
import org.heartland.assessment.Statement;
import org.heartland.assessment.Verdict;
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

    /** "supported", or "unknown → contradicted" if it is judged differently now than then. */
    public String verdicts(ClaimRow row) {
        String then = verdict(row.then().verdict());
        String now = verdict(row.now().verdict());
        return then.equals(now) ? now : then + " → " + now;
    }

    public String verdict(Verdict verdict) {
        return words.term(verdict.word());
    }

    /** "measure", or "measure (implied)" where the text does not say so itself. */
    public String kind(Statement claim) {
        String kind = words.term(claim.kind().word());
        return claim.voice() == Statement.Voice.SAID
                ? kind
                : words.say("{0} ({1})", kind, words.term(claim.voice().word()));
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
        } else if (!row.now().holdsFor().isEmpty()) {
            remarks.add(
                    new Remark(words.say("right:"), words.say("This holds {0}.", robustness.states(row.now())), true));
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
                : says + "; " + words.say("{0} more by copies or a party's word alone: see all statements", weak);
    }

    private String heading(Listing listing, int count) {
        return switch (listing) {
            case CORRECT ->
                words.say(
                        count == 1
                                ? "{0} statement that the evidence contradicts, in our words, and what is right"
                                : "{0} statements that the evidence contradicts, in our words, and what is right",
                        count);
            case ASK ->
                words.say(
                        count == 1
                                ? "{0} statement that can be read in several ways, with different verdicts"
                                : "{0} statements that can be read in several ways, with different verdicts",
                        count);
            case NARROW ->
                words.say(
                        count == 1
                                ? "{0} statement that holds in part, in our words, and what is right"
                                : "{0} statements that hold in part, in our words, and what is right",
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
                        "What follows from the text, or is a further test of ours, is no matter for its author: {0}.",
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
