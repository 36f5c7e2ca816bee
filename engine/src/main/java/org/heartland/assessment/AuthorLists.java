package org.heartland.assessment;

import java.util.List;
import java.util.Locale;
import org.heartland.assessment.Assessment.ClaimRow;

/**
 * What the author of a text is told: what to correct, what to be asked and what to narrow. Only statements that the text itself makes are
 * here, without those that an editor dismissed; what follows from it, or is a further test, is kept apart, and predictions have their ledger.
 */
public final class AuthorLists {
    private final Assessment assessment;

    public AuthorLists(Assessment assessment) {
        this.assessment = assessment;
    }

    /** The list on which a statement is. */
    public enum Listing {
        /** The evidence contradicts it. */
        CORRECT,
        /** It can be read in two ways that have different verdicts. */
        ASK,
        /** It holds in part. */
        NARROW,
        NONE;

        /** The list for a statement with these verdicts, whoever makes it. */
        public static Listing of(ClaimRow row) {
            Verdict verdict = row.now().verdict();
            if (row.claim().isPrediction()) {
                return NONE;
            }
            if (row.alsoReads().stream().anyMatch(reading -> reading.now().verdict() != verdict)) {
                return ASK;
            }
            return verdict == Verdict.CONTRADICTED ? CORRECT : verdict == Verdict.QUALIFIED ? NARROW : NONE;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The statements of the text on a list, without those that rest on copies or on the word of a party alone. */
    public List<ClaimRow> said(Listing listing) {
        return rows(listing).stream().filter(row -> !row.support().weak()).toList();
    }

    /** The number of statements that are left out of a list since they rest on copies or on the word of a party alone. */
    public int leftOut(Listing listing) {
        return rows(listing).size() - said(listing).size();
    }

    /** Implied statements and further tests that would be on a list. */
    public List<ClaimRow> further() {
        return assessment.claims().stream()
                .filter(row -> Listing.of(row) != Listing.NONE && !isSaid(row) && !isDismissed(row))
                .toList();
    }

    private List<ClaimRow> rows(Listing listing) {
        return assessment.claims().stream()
                .filter(row -> Listing.of(row) == listing && isSaid(row) && !isDismissed(row))
                .toList();
    }

    private boolean isDismissed(ClaimRow row) {
        return assessment.review().dismisses(row.claim().id());
    }

    private static boolean isSaid(ClaimRow row) {
        return row.claim().voice() == Statement.Voice.SAID;
    }
}
