package org.heartland.assessment;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.heartland.assessment.Assessment.ClaimRow;
import org.heartland.assessment.AuthorLists.Listing;
import org.heartland.assessment.Statement.Voice;

/**
 * A verdict that rests on one source, or on none that is first-hand. Statements that are not tested, whose verdict is unknown, or that an
 * editor dismissed have none that could be strengthened.
 *
 * @param listing what the author would be told of the statement if its evidence were better
 */
public record WeakVerdict(ClaimRow row, Listing listing, Weakness weakness) {

    /** Where the evidence is weak, the weakest first. */
    public enum Weakness {
        /** Only copies and parties to the dispute. */
        SECOND_HAND,
        /** One source, which is not first-hand. */
        ONE_NOT_PRIMARY,
        /** Several sources, none of them first-hand. */
        NO_PRIMARY,
        /** One source, which is first-hand. */
        ONE_PRIMARY;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The weak verdicts of an assessment, those that matter most first: what the author says before what follows from it and further tests; of
     * what he says, what he would be told to correct, be asked, be told to narrow and to update before all else, in this order; then the
     * weakest first, and those that are equally weak in the order of the dossier.
     */
    public static List<WeakVerdict> of(Assessment assessment) {
        AuthorLists lists = new AuthorLists(assessment);
        return assessment.claims().stream()
                .filter(row -> hasVerdict(row) && isWeak(row.support()))
                .filter(row -> !assessment.review().dismisses(row.claim().id()))
                .map(row -> new WeakVerdict(row, lists.listing(row), weakness(row.support())))
                .sorted(Comparator.comparing(WeakVerdict::voice)
                        .thenComparing(WeakVerdict::place)
                        .thenComparing(WeakVerdict::weakness))
                .toList();
    }

    private static boolean hasVerdict(ClaimRow row) {
        return switch (row.now().verdict()) {
            case SUPPORTED, CONTRADICTED, QUALIFIED, TIED, INCONCLUSIVE -> row.sources() > 0;
            case UNKNOWN, NOT_DUE, NOT_TESTABLE, AWAITS -> false;
        };
    }

    private static boolean isWeak(Support support) {
        return support.sources() < 2 || support.primary() == 0 || support.weak();
    }

    private static Weakness weakness(Support support) {
        if (support.weak()) {
            return Weakness.SECOND_HAND;
        }
        if (support.sources() < 2) {
            return support.primary() == 0 ? Weakness.ONE_NOT_PRIMARY : Weakness.ONE_PRIMARY;
        }
        return Weakness.NO_PRIMARY;
    }

    /** The ids of the sources of the verdict and of what would be right, in alphabetical order. */
    public List<String> sources(Assessment assessment) {
        return assessment.sources(row.rows()).stream()
                .map(source -> source.id().id())
                .distinct()
                .sorted()
                .toList();
    }

    /** True if it stands in the way of what the author would be told. */
    public boolean isForAuthor() {
        return voice() == Voice.SAID && AuthorLists.OF_A_NOTE.contains(listing);
    }

    private Voice voice() {
        return row.claim().voice();
    }

    /** Its place among the lists of a note; behind all of them if it is on none. */
    private int place() {
        return isForAuthor() ? AuthorLists.OF_A_NOTE.indexOf(listing) : AuthorLists.OF_A_NOTE.size();
    }
}
