package org.heartland.dossier;

import java.util.List;
import java.util.Locale;
import org.heartland.citation.Cited;
import org.heartland.text.NumberText;
import org.jspecify.annotations.Nullable;

/**
 * One quantity: what it measures, in which unit, from whose books, and what a missing row means.
 *
 * @param quantity what is measured; indicators of one quantity with different reporters are rivals and never spliced
 * @param complete where a missing row is a cited zero; null if {@code absent} is UNKNOWN
 * @param world the sender that holds the source's total, or null
 * @param residual senders that represent partners not named
 * @param whole the total that the values are parts of (100 for per cents), or null
 * @param window for a flow, the judgement that draws the number of years over which its figures are summed before shares are computed; null
 *     for one year
 * @param bridge the number of years over which a gap may be bridged: a number or the id of a judgement; "0" if none
 * @param lagDays days after a period's end when its figure usually appears, or null if not declared
 * @param direction which way the flow goes, for labels: sold by the sender, or by the receiver
 * @param unnamed what sources say of the largest partner that the lines do not name
 * @param negative true if its figures may be negative, as balances and rates of growth are
 * @param store the series of a store that its rows come from; empty if it has rows of its own only
 * @param sumOf the indicators that it is the sum of; empty if it has rows of its own
 */
public record Indicator(
        String id,
        String says,
        String domain,
        String quantity,
        String reporter,
        Kind kind,
        String unit,
        boolean absentIsNil,
        @Nullable Complete complete,
        @Nullable String world,
        List<String> residual,
        @Nullable Double whole,
        @Nullable String window,
        String bridge,
        @Nullable Integer lagDays,
        List<Stored> store,
        List<String> sumOf,
        List<Unnamed> unnamed,
        boolean negative,
        Direction direction) {

    /**
     * A series of a store.
     *
     * @param series as {@code DATA_SET/SERIES} or {@code SERIES}
     * @param total whence the total of all partners is
     */
    public record Stored(String series, Total total) {}

    /** Whence the total of all partners is: the source prints it, if there is one; or its lines are all that there are, and the sum is the total. */
    public enum Total {
        PRINTED,
        SUM
    }

    /** Which way what is measured goes: from the sender to the receiver, from the receiver to the sender, or neither. */
    public enum Direction {
        IN,
        OUT,
        BOTH
    }

    /** Flows belong to their period; ties, stocks and levels hold until the next value; a distance is read like a level. */
    public enum Kind {
        FLOW,
        STOCK,
        TIE,
        DISTANCE,
        LEVEL
    }

    /** The part in which the source claims to list everything; no senders = all states. */
    public record Complete(Years years, List<String> receivers, List<String> senders) {}

    /**
     * How large a partner that no line names can be, and why.
     *
     * @param receivers those for whom it is known; empty = all
     * @param atMost its largest possible share in the total; null = no more than that of the largest partner named
     */
    public record Unnamed(List<String> receivers, @Nullable Double atMost, Cited<String> because) {}

    /** What is known of the partners that no line names at a receiver; null if nothing is. */
    public @Nullable Unnamed unnamed(String receiver) {
        return unnamed.stream()
                .filter(known ->
                        known.receivers().isEmpty() || known.receivers().contains(receiver))
                .findFirst()
                .orElse(null);
    }

    /** True if a figure cannot be negative: an amount, unless the indicator says that it can; a level in per cent may be a rate of growth. */
    public boolean neverNegative() {
        boolean rate = kind == Kind.LEVEL && unit.equals("%");
        return !negative && !rate && (kind == Kind.FLOW || kind == Kind.STOCK || kind == Kind.LEVEL);
    }

    /** True if its values are amounts of a whole, which may be added up over partners. */
    public boolean adds() {
        return kind == Kind.FLOW || kind == Kind.STOCK;
    }

    /** True if a value holds until the next one; false for flows. */
    public boolean holds() {
        return kind != Kind.FLOW;
    }

    /** Why this value is not possible, or "". */
    public String unfit(double value) {
        return whole != null && (value > whole || value < 0)
                ? "cannot be a part of a whole of " + NumberText.plain(whole)
                : kind == Kind.TIE && value != 0 && value != 1
                        ? "is not a value of a tie"
                        : value < 0 && (kind == Kind.DISTANCE || neverNegative())
                                ? "is negative, and a " + kind.name().toLowerCase(Locale.ROOT) + " cannot be"
                                : "";
    }
}
