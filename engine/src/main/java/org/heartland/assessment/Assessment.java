package org.heartland.assessment;

import java.time.LocalDate;
import java.util.List;
import org.heartland.claim.Judged;
import org.heartland.dossier.Claim;
import org.heartland.dossier.Dossier;
import org.heartland.panel.Row;
import org.jspecify.annotations.Nullable;

/**
 * What comes of a dossier: the one value that every front end renders. Rows are numbers into {@code table}; unknown is null with a reason.
 *
 * @param roles the roles of every receiver in every year, as seen now
 * @param before the same in the year of the earlier clock, as its author could know
 */
public record Assessment(
        Identity of,
        Dossier dossier,
        List<Row> table,
        List<RoleRow> roles,
        List<RoleRow> before,
        List<Vector> vectors,
        List<Alignment> alignment,
        List<LeadChange> leadChanges,
        List<Labour> divisionOfLabour,
        List<History> histories,
        List<ClaimRow> claims,
        List<Note> notes) {

    /** Whether all that these rows say rests on copies and parties to the quarrel alone. */
    public boolean restsOnWeakSourcesAlone(int... rows) {
        if (rows.length == 0) {
            return false;
        }
        for (int row : rows) {
            if (table.get(row).source().grade().carries()) {
                return false;
            }
        }
        return true;
    }

    /**
     * The settings under which it was made.
     *
     * @param scenarios those that are laid over the dossier, by their ids; what they make of it is no finding about the world
     */
    public record Identity(
            long seed,
            int draws,
            LocalDate asOf,
            int since,
            int year,
            int until,
            int thenYear,
            LocalDate thenAsOf,
            List<String> scenarios) {}

    /**
     * A role at a receiver in a year.
     *
     * @param status what it is called in at least .8 of the draws; "undetermined" where the draws differ, "unknown" where it is not known
     * @param powers who holds it, in at least .8 of the draws
     * @param holding each power that holds it in some draws, with the share of those draws, the largest first
     * @param shares the share of draws for each status that occurs, in order
     * @param why what stands in the way, or ""
     * @param disputed whether rival sources are what it depends on
     * @param rows what the finding rests on: the legs that stand
     */
    public record RoleRow(
            String role,
            String receiver,
            int year,
            String status,
            List<String> powers,
            List<Tally> holding,
            List<Tally> shares,
            Phrase why,
            boolean disputed,
            List<Leg> legs,
            List<Channel> channels,
            int[] rows) {}

    /** A name and the share of draws that have it. */
    public record Tally(String name, double share) {}

    /**
     * A leg of a role for one power.
     *
     * @param value true or false in at least .8 of the draws, else null
     * @param settingsTrue, settingsUnknown the shares of draws; settingsThin those in which too little is there to tell
     */
    public record Leg(
            String name,
            String power,
            @Nullable Boolean value,
            double settingsTrue,
            double settingsUnknown,
            double settingsThin,
            Phrase why,
            boolean disputed,
            int[] rows) {}

    /**
     * What a receiver gets from whom, in one indicator.
     *
     * @param first the states tied for first in most draws; empty where it is not known
     * @param share of the first of them; {@code level} what it has, in the unit
     * @param partners the largest partners with their median shares, at most six
     * @param total what the shares are of, median
     * @param since, carried the first and the last year that the figures are of
     */
    public record Channel(
            String name,
            String indicator,
            List<String> first,
            Spread share,
            @Nullable Double level,
            List<Tally> partners,
            @Nullable Double total,
            String basis,
            int since,
            int carried,
            String unit,
            String reporter,
            String why,
            int[] rows) {}

    /** How concentrated a receiver's partners are in a domain. */
    public record Vector(
            String receiver,
            String domain,
            int year,
            @Nullable Double hhiLow,
            @Nullable Double hhiHigh,
            @Nullable Double effectivePartners,
            @Nullable Double topTwoBalance,
            String why) {}

    public record Alignment(String receiver, int year, String is, double share, String why) {}

    /** When the lead of one power passed to the other. */
    public record LeadChange(
            String receiver, String domain, String from, String to, Spread year, double shareOfDraws) {}

    /** How far two powers divide the domains between them at a receiver, with the levels beside the index. */
    public record Labour(String first, String second, String receiver, int year, Spread krugman, List<Level> levels) {}

    /** A power's share in a domain, median over the draws, and the year that the figure is of. */
    public record Level(
            String domain, String power, @Nullable Double share, int ofYear, List<Integer> rows) {}

    /**
     * What one power has at a receiver year by year in a domain.
     *
     * @param power the sender; "" for a receiver's own figure
     * @param isShare whether the values are parts of 1, else they are in the indicator's unit
     * @param moments by year, inside one reporter's books each; years that are not known are left out
     */
    public record History(
            String domain, String indicator, String receiver, String power, boolean isShare, List<Moment> moments) {}

    /** A value of a year; {@code carried} from an earlier one over a gap. */
    public record Moment(int year, Spread value, boolean carried, String reporter, int[] rows) {}

    /** A claim and what came of it from both clocks; {@code sources} counts those that do not only repeat another. */
    public record ClaimRow(Claim claim, Judged then, Judged now, Phrase dependsOn, int sources) {}

    /** Something that a reader must be told; {@code kind} groups notes on pages. */
    public record Note(Kind kind, Phrase says, int[] rows) {

        /** What sort of note. */
        public enum Kind {
            LEAD,
            FRAGILE,
            RIVALS,
            REGION,
            GAP,
            REVISED,
            CLOCK
        }
    }
}
