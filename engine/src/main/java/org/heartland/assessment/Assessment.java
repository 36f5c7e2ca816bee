package org.heartland.assessment;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.heartland.citation.Source;
import org.heartland.days.Cover;
import org.heartland.review.Review;
import org.jspecify.annotations.Nullable;

/**
 * The result of assessing a dossier: the one value that every front end renders. Rows of evidence are indices into {@code table}; unknown
 * is null with a reason. Each part is computed once, when first asked for, however many threads ask.
 */
public interface Assessment {

    /** The parts that can be computed in advance, in parallel. */
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
        /** What readers must know in addition to the tables. */
        NOTES,
        /** The explanations of the current roles and of the verdicts on the claims. */
        EXPLANATIONS
    }

    /** The settings under which the assessment was made. */
    Identity of();

    Subject subject();

    /** What the editors of the dossier decided and remarked. */
    Review review();

    /** Which fitted account of the order fits best; null without a kept fit of these figures that has converged. */
    @Nullable
    BestAccount bestAccount();

    /** Every row of evidence, in the order of its number. */
    List<EvidenceRow> table();

    /** The numbers of the rows that can be seen now, ascending. */
    List<Integer> visible();

    default EvidenceRow row(int number) {
        return table().get(number);
    }

    // ---- Roles.

    /** The roles of every receiver in every year, as seen now. */
    List<RoleRow> roles();

    /** The current roles of every receiver, as seen now. */
    List<RoleRow> rolesNow();

    /** The roles of every receiver in the year of the earlier clock, as its author could know them. */
    List<RoleRow> before();

    /** A role at a receiver in a year, as seen now. */
    RoleRow role(String role, String receiver, int year);

    /** A role at a receiver in the year of the earlier clock, as its author could know them. */
    RoleRow before(String role, String receiver);

    /**
     * The year for which a domain or indicator is asked in a question about a year: the latest up to it with full figures for most of the
     * receivers.
     */
    int latest(String domainOrIndicator, int year);

    /**
     * All partners of a receiver in a domain or indicator in a year, the largest first; a channel of a role has only the largest of them.
     */
    Channel partners(String domainOrIndicator, String receiver, int year);

    // ---- Profiles and histories.

    /** How concentrated the partners of each receiver are, by domain and year. */
    List<Vector> vectors();

    /** How concentrated the partners of a receiver are in a domain in a year. */
    Vector vector(String receiver, String domain, int year);

    /** The class of alignment of each receiver in each year. */
    List<Alignment> alignment();

    /** The changes of lead within the compared pairs of powers. */
    List<LeadChange> leadChanges();

    /** The division of labour of the compared pairs of powers, by receiver and year. */
    List<Labour> divisionOfLabour();

    /** The division of labour of two powers at a receiver in a year. */
    Labour labour(Subject.Pair pair, String receiver, int year);

    /** The values of the domains by receiver, power and year. */
    List<History> histories();

    /** For each domain with shares and each receiver, the shares of the largest partner beside the powers. */
    List<History> others();

    /** The shares of any partner in a domain at a receiver, year by year; no moments if none is known. */
    History history(String domain, String receiver, String partner);

    // ---- Claims and notes.

    /** Every claim with its verdicts from both clocks, in the order of the dossier. */
    List<ClaimRow> claims();

    /** The claims that are predictions; the others are not judged for this. */
    List<ClaimRow> predictions();

    /** The result for the claim with this id; null if there is none. */
    @Nullable
    ClaimRow claim(String id);

    /** What readers must know in addition to the tables. */
    List<Note> notes();

    // ---- Explanations of values, for a page that shows all of them: a step that was shown before is only referred to,
    // roles before claims.

    /** The explanation of a role at a receiver in the current year, as seen now. */
    Explanation explainRole(String role, String receiver);

    /** The explanations of roles in the year of the earlier clock, as seen then; each may refer to those before it. */
    List<Explanation> explainBefore(List<RoleRow> rows);

    /** The explanation of the check of a claim, as judged now; no steps if it has none. */
    Explanation explainClaim(String id);

    /** The sources of these rows, one for each. */
    default List<Source> sources(int... rows) {
        return Arrays.stream(rows).mapToObj(row -> row(row).source()).toList();
    }

    /** How well something that rests on these rows is supported. */
    default Support support(int... rows) {
        return Support.of(sources(rows), subject().sources());
    }

    /** True if these rows rest only on copies and on parties to the dispute. */
    default boolean restsOnWeakSourcesAlone(int... rows) {
        for (int row : rows) {
            if (row(row).source().grade().carries()) {
                return false;
            }
        }
        return rows.length > 0;
    }

    /** True if a share is known, and not from second-hand reports alone. */
    default boolean isKnown(Level level) {
        int[] rows = level.rows().stream().mapToInt(Integer::intValue).toArray();
        return level.share() != null && !restsOnWeakSourcesAlone(rows);
    }

    /**
     * The settings under which it was made.
     *
     * @param scenarios the ids of the scenarios applied to the dossier; results under them are not findings about the world
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
     * @param status its status in at least .8 of the draws if no other outcome has a tenth of them; "undetermined" if the draws differ,
     *     "unknown" if it is not known
     * @param standing the meaning of the status, for code that must not depend on its word
     * @param powers the powers that hold it in at least .8 of the draws
     * @param holding each power that holds it in some draws, with the share of those draws, the largest first
     * @param shares the share of draws of each outcome, a status with the powers that have it, in the order of the role's statuses
     * @param why why it is not known, or ""
     * @param disputed true if it depends on the choice between rival sources
     * @param rows the rows it rests on: those of the legs that are true
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

    /** The share of draws from which an outcome is shown wherever the role is. */
    double SUBSTANTIAL = 0.1;

    /** A status, the powers that have it, the share of draws in which that is so, and what it means in them. */
    record StatusShare(String status, List<String> powers, double share, Standing standing) {}

    /** A partner: its share of the whole, and its amount under the middle setting in the unit of the channel, if that is known. */
    record Partner(String name, Spread share, @Nullable Double amount) {}

    /**
     * A leg of a role for one power.
     *
     * @param value true or false in at least .8 of the draws, else null
     * @param settingsTrue, settingsUnknown the shares of draws; settingsThin those with too little data
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
     * The partners of a receiver in one indicator.
     *
     * @param first the states tied for first in most draws; empty if unknown
     * @param share the share of the first of them; {@code level} its amount, in the unit
     * @param partners the partners that are largest under the middle setting, at most six unless all were asked for
     * @param total what the shares are of
     * @param since, carried the first and the last year that the figures are of, under the middle window
     * @param cover the days that they cover; null if unknown, and where a register names nothing
     * @param unnamedMayLead true if a partner that no source names may be larger than all that are named
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Channel(
            String name,
            String indicator,
            List<String> first,
            Spread share,
            @Nullable Double level,
            List<Partner> partners,
            Spread total,
            String basis,
            int since,
            int carried,
            @Nullable Cover cover,
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
     * @param is the class that most draws give, as the dossier names it; else "undetermined" or "unknown"
     * @param share the share of draws that give it
     */
    record Alignment(String receiver, int year, String is, Certainty certainty, double share, String why) {}

    /** How certain the class of alignment is. */
    enum Certainty {
        SETTLED,
        UNDETERMINED,
        UNKNOWN
    }

    /** When the lead of one power passed to the other. */
    record LeadChange(String receiver, String domain, String from, String to, Spread year, double shareOfDraws) {}

    /** The division of labour of two powers at a receiver: the index and the levels. */
    record Labour(String first, String second, String receiver, int year, Spread krugman, List<Level> levels) {}

    /**
     * A power's share in a domain under the middle setting, with the year of the figure and the days that it covers.
     *
     * @param indicator whose shares represent the domain at this receiver; "" if none does
     * @param tied true if in most of the settings neither of the two powers leads the other by more than the margin of a tie
     */
    record Level(
            String domain,
            String indicator,
            String power,
            @Nullable Double share,
            boolean tied,
            int ofYear,
            @Nullable Cover cover,
            List<Integer> rows) {}

    /**
     * The values of one power at a receiver in a domain, year by year.
     *
     * @param power the sender; "" for a receiver's own figure
     * @param isShare true if the values are parts of 1, else they are in the indicator's unit
     * @param moments by year, each from one reporter's books; unknown years are omitted
     */
    record History(
            String domain, String indicator, String receiver, String power, boolean isShare, List<Moment> moments) {}

    /** A value of a year, and the days that it covers; null where a register names nothing. */
    @SuppressWarnings("ArrayRecordComponent")
    record Moment(int year, Spread value, @Nullable Cover cover, String reporter, int[] rows) {

        /** True if it was carried over from an earlier year. */
        public boolean carried() {
            return cover != null && cover.carried() > 0;
        }

        /** True if it covers a part of the year, or a year of another kind. */
        public boolean isPart() {
            return cover != null && cover.isPart();
        }
    }

    /**
     * A claim and its verdicts from both clocks.
     *
     * @param right what would be right instead, where the statement does not hold, or not wholly, or not in each of its readings, and the
     *     dossier knows it; else null
     * @param alsoReads the other readings of its sentence
     * @param dependsOn the judgement that decides the current verdict, or an empty phrase
     * @param support the sources of the current verdict, of what would be right and of what has become of a prediction
     */
    record ClaimRow(
            Statement claim,
            Judged then,
            Judged now,
            @Nullable Sentence right,
            List<OtherReading> alsoReads,
            Phrase dependsOn,
            Support support) {

        /** True if the verdict is what fitted theories say, and not what figures and events show. */
        public boolean isModelled() {
            return now.modelled();
        }

        /** The number of sources of its support, not counting those that only repeat another. */
        public int sources() {
            return support.sources();
        }

        /** The rows of the current verdict and of what would be right. */
        public int[] rows() {
            IntStream corrected = right == null ? IntStream.empty() : Arrays.stream(right.rows());
            return IntStream.concat(Arrays.stream(now.rows()), corrected)
                    .distinct()
                    .sorted()
                    .toArray();
        }
    }

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
