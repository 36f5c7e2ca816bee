package org.heartland.assessment;

import java.util.List;
import java.util.Locale;
import org.heartland.assessment.Assessment.ClaimRow;
import org.heartland.citation.JudgedText;

/**
 * What the author of a text is told: what to correct, what to be asked, what to narrow and what to update. Only statements that the text
 * itself makes are here, without those that an editor dismissed; what follows from it, or is a further test, is kept apart,
 * predictions have their ledger, and what fitted theories say is no evidence against an author.
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
        /** It no longer holds, or only in part, for what the author could not know: nothing in it was wrong when it appeared. */
        UPDATE,
        /** An aim, for which acts that do not fit it are known as well: they do not disprove it, so the author has nothing to change. */
        AIM,
        NONE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The lists of which a note to the author is made, in the order in which they are read. */
    public static final List<Listing> OF_A_NOTE = List.of(Listing.CORRECT, Listing.ASK, Listing.NARROW, Listing.UPDATE);

    /** All lists, in the order in which a page shows them. */
    public static final List<Listing> SHOWN =
            List.of(Listing.CORRECT, Listing.ASK, Listing.NARROW, Listing.UPDATE, Listing.AIM);

    /** The list for a statement with these verdicts, whoever makes it. */
    public Listing listing(ClaimRow row) {
        Verdict verdict = row.now().verdict();
        if (row.claim().isPrediction() || row.isModelled()) {
            return Listing.NONE;
        }
        if (row.alsoReads().stream().anyMatch(reading -> reading.now().verdict() != verdict)) {
            return Listing.ASK;
        }
        if (!verdict.wantsCorrecting()) {
            return Listing.NONE;
        }
        boolean contraryActs = verdict == Verdict.QUALIFIED && !row.now().but().isEmpty();
        if (row.claim().kind() == Statement.Kind.INTEREST && contraryActs) {
            return Listing.AIM;
        }
        if (!row.then().verdict().wantsCorrecting() && couldNotKnowMore(row)) {
            return Listing.UPDATE;
        }
        return verdict == Verdict.CONTRADICTED ? Listing.CORRECT : Listing.NARROW;
    }

    /** True if the text of a statement is no younger than what its verdict of then rests on. */
    private boolean couldNotKnowMore(ClaimRow row) {
        String id = row.claim().passage().text();
        JudgedText text = id == null ? null : assessment.subject().texts().get(id);
        return text == null || !text.first().isAfter(assessment.of().thenAsOf());
    }

    /**
     * The list on which the author finds a statement: none if he does not make it, if it rests on copies or on the word of a party alone, or
     * if an editor dismissed it.
     */
    public Listing ofAuthor(ClaimRow row) {
        return isSaid(row) && !row.support().weak() && !isDismissed(row) ? listing(row) : Listing.NONE;
    }

    /** The statements of the text on a list, without those that rest on copies or on the word of a party alone. */
    public List<ClaimRow> said(Listing listing) {
        return assessment.claims().stream()
                .filter(row -> ofAuthor(row) == listing)
                .toList();
    }

    /** The number of statements that are left out of a list since they rest on copies or on the word of a party alone. */
    public int leftOut(Listing listing) {
        return (int) assessment.claims().stream()
                .filter(row -> isSaid(row) && row.support().weak() && !isDismissed(row) && listing(row) == listing)
                .count();
    }

    /** Implied statements and further tests that would be on a list. */
    public List<ClaimRow> further() {
        return assessment.claims().stream()
                .filter(row -> listing(row) != Listing.NONE && !isSaid(row) && !isDismissed(row))
                .toList();
    }

    private boolean isDismissed(ClaimRow row) {
        return assessment.review().dismisses(row.claim().id());
    }

    private static boolean isSaid(ClaimRow row) {
        return row.claim().voice() == Statement.Voice.SAID;
    }
}
