package org.heartland.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What comes of a dossier: the one value that every front end renders. Rows of evidence are numbers into {@code table}; unknown is null with
 * a reason. A part is computed when it is first asked for, once, however many threads ask.
 */
public interface Assessment {

    /** The parts that can be asked to be computed ahead, side by side. */
    enum Part {
        /** Every claim, from both clocks. */
        CLAIMS,
        /** The roles in the years of both clocks, and the powers' shares there. */
        ROLES,
        /** The roles in every year. */
        ROLES_BY_YEAR,
        /** Concentration, alignment, changes of lead and division of labour in every year. */
        PROFILES,
        /** The domains year by year. */
        HISTORIES,
        /** What a reader must know beside the tables. */
        NOTES,
        /** How the roles of now and the verdicts on the claims came about. */
        EXPLANATIONS
    }

    Identity of();

    Subject subject();

    /** Every row of evidence, in the order of its number. */
    List<EvidenceRow> table();

    default EvidenceRow row(int number) {
        return table().get(number);
    }

    // ---- Roles.

    /** The roles of every receiver in every year, as seen now. */
    List<RoleRow> roles();

    /** The roles of every receiver in the year of now, as seen now. */
    List<RoleRow> rolesNow();

    /** The roles of every receiver in the year of the earlier clock, as its author could know. */
    List<RoleRow> before();

    /** A role at a receiver in a year, as seen now. */
    RoleRow role(String role, String receiver, int year);

    /** A role at a receiver in the year of the earlier clock, as its author could know. */
    RoleRow before(String role, String receiver);

    // ---- Profiles and histories.

    List<Vector> vectors();

    List<Alignment> alignment();

    List<LeadChange> leadChanges();

    List<Labour> divisionOfLabour();

    /** How far two powers divide the domains between them at a receiver in a year. */
    Labour labour(Subject.Pair pair, String receiver, int year);

    List<History> histories();

    // ---- Claims and notes.

    List<ClaimRow> claims();

    /** The claims that are predictions; no other is judged for it. */
    List<ClaimRow> predictions();

    /** What became of the claim with this id; null if there is none. */
    @Nullable
    ClaimRow claim(String id);

    List<Note> notes();

    // ---- How values came about, for a page that shows all of it: a step that is shown before is only referred to,
    // roles before claims.

    /** How what a role is at a receiver in the year of now came about, as seen now. */
    Explanation explainRole(String role, String receiver);

    /** How what roles were in the year of the earlier clock came about, as seen then; each may refer to those before it. */
    List<Explanation> explainBefore(List<RoleRow> rows);

    /** How the check of a claim came out, as judged now; no steps if it has none. */
    Explanation explainClaim(String id);

    /** True if all that these rows say rests on copies and parties to the quarrel alone. */
    default boolean restsOnWeakSourcesAlone(int... rows) {
        for (int row : rows) {
            if (row(row).source().grade().carries()) {
                return false;
            }
        }
        return rows.length > 0;
    }

    /**
     * The settings under which it was made.
     *
     * @param scenarios those that are laid over the dossier, by their ids; what they make of it is no finding about the world
     */
    record Identity(
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
     * @param standing what that means, for whoever must not go by the word
     * @param powers who holds it, in at least .8 of the draws
     * @param holding each power that holds it in some draws, with the share of those draws, the largest first
     * @param shares the share of draws for each status that occurs, the largest first
     * @param why what stands in the way, or ""
     * @param disputed true if rival sources are what it depends on
     * @param rows what the finding rests on: the legs that are true
     */
    @SuppressWarnings("ArrayRecordComponent") // plain arrays for speed; never compared
    record RoleRow(
            String role,
            String receiver,
            int year,
            String status,
            Standing standing,
            List<String> powers,
            List<Tally> holding,
            List<StatusShare> shares,
            Phrase why,
            boolean disputed,
            List<Leg> legs,
            List<Channel> channels,
            int[] rows) {}

    /** A name and the share of draws that have it. */
    record Tally(String name, double share) {}

    /** A status, the share of draws that have it, and what it means in them. */
    record StatusShare(String status, double share, Standing standing) {}

    /**
     * A leg of a role for one power.
     *
     * @param value true or false in at least .8 of the draws, else null
     * @param settingsTrue, settingsUnknown the shares of draws; settingsThin those in which too little is there to tell
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Leg(
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
     * @param unnamedMayLead true if a partner that no source names may be larger than all that are named
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Channel(
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
            boolean unnamedMayLead,
            int[] rows) {}

    /** How concentrated a receiver's partners are in a domain. */
    record Vector(
            String receiver,
            String domain,
            int year,
            @Nullable Double hhiLow,
            @Nullable Double hhiHigh,
            @Nullable Double effectivePartners,
            @Nullable Double topTwoBalance,
            String why) {}

    /**
     * The class of alignment of a receiver in a year.
     *
     * @param is the class that most draws give, as the dossier names it; "undetermined" or "unknown" where that is so
     * @param share the share of draws that give it
     */
    record Alignment(String receiver, int year, String is, Certainty certainty, double share, String why) {}

    /** How sure the class of alignment is. */
    enum Certainty {
        SETTLED,
        UNDETERMINED,
        UNKNOWN
    }

    /** When the lead of one power passed to the other. */
    record LeadChange(String receiver, String domain, String from, String to, Spread year, double shareOfDraws) {}

    /** How far two powers divide the domains between them at a receiver, with the levels beside the index. */
    record Labour(String first, String second, String receiver, int year, Spread krugman, List<Level> levels) {}

    /** A power's share in a domain, median over the draws, and the year that the figure is of. */
    record Level(String domain, String power, @Nullable Double share, int ofYear, List<Integer> rows) {}

    /**
     * What one power has at a receiver year by year in a domain.
     *
     * @param power the sender; "" for a receiver's own figure
     * @param isShare true if the values are parts of 1, else they are in the indicator's unit
     * @param moments by year, inside one reporter's books each; years that are not known are left out
     */
    record History(
            String domain, String indicator, String receiver, String power, boolean isShare, List<Moment> moments) {}

    /** A value of a year; {@code carried} from an earlier one over a gap. */
    @SuppressWarnings("ArrayRecordComponent")
    record Moment(int year, Spread value, boolean carried, String reporter, int[] rows) {}

    /**
     * A claim and what became of it as seen from both clocks.
     *
     * @param dependsOn the judgement that decides the verdict of now, or nothing
     * @param sources how many sources speak for the verdict of now; those that only repeat another are not counted
     */
    record ClaimRow(Statement claim, Judged then, Judged now, Phrase dependsOn, int sources) {}

    /** Something that a reader must know; {@code kind} groups notes on pages. */
    @SuppressWarnings("ArrayRecordComponent")
    record Note(Kind kind, Phrase says, int[] rows) {

        /** What a note is about. */
        public enum Kind {
            LEAD,
            FRAGILE,
            RIVALS,
            REGION,
            GAP,
            REVISED,
            CLOCK;

            public String word() {
                return name().toLowerCase(Locale.ROOT);
            }
        }
    }
}
