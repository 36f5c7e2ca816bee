package org.heartland.web.page;

import java.util.Locale;
import org.heartland.assessment.Assessment.ClaimRow;
import org.heartland.assessment.AuthorLists;
import org.heartland.assessment.AuthorLists.Listing;
import org.heartland.assessment.Statement;
import org.heartland.render.words.Words;

/** What an editor makes of a statement: which list it is on, or why it is on none. */
public enum StatementKind {
    CORRECT("●"),
    ASK("?"),
    NARROW("◐"),
    UPDATE("↻"),
    PREDICTION("◔"),
    STANDS("✓"),
    UNDECIDED("○"),
    NOT_TESTED("–"),
    /** Not said by the author: it follows from what he says, or is a test of ours. */
    FURTHER("+");

    private final String sign;

    StatementKind(String sign) {
        this.sign = sign;
    }

    static StatementKind of(ClaimRow row, AuthorLists lists) {
        if (row.claim().isPrediction()) {
            return PREDICTION;
        }
        if (row.claim().voice() != Statement.Voice.SAID) {
            return FURTHER;
        }
        return switch (row.support().weak() ? Listing.NONE : lists.listing(row)) {
            case CORRECT -> CORRECT;
            case ASK -> ASK;
            case NARROW -> NARROW;
            case UPDATE -> UPDATE;
            case AIM -> STANDS;
            case NONE -> onNoList(row);
        };
    }

    private static StatementKind onNoList(ClaimRow row) {
        if (row.isModelled()) {
            return UNDECIDED;
        }
        return switch (row.now().verdict()) {
            case SUPPORTED -> STANDS;
            case NOT_TESTABLE, AWAITS, NOT_DUE -> NOT_TESTED;
            case CONTRADICTED, QUALIFIED, TIED, INCONCLUSIVE, UNKNOWN -> UNDECIDED;
        };
    }

    /** True if it belongs into a note to the author. */
    boolean isForAuthor() {
        return this == CORRECT || this == ASK || this == NARROW || this == UPDATE;
    }

    /** A sign that tells it from the others without colour. */
    public String sign() {
        return sign;
    }

    /** Its class in the style sheet. */
    public String style() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it is called above a statement. */
    public String words(Words words) {
        return words.say(
                switch (this) {
                    case CORRECT -> "To correct";
                    case ASK -> "To ask";
                    case NARROW -> "To narrow";
                    case UPDATE -> "To update";
                    case PREDICTION -> "Prediction";
                    case STANDS -> "Stands";
                    case UNDECIDED -> "Undecided";
                    case NOT_TESTED -> "Not tested";
                    case FURTHER -> "Our own test";
                });
    }
}
