package org.heartland.panel;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.heartland.days.Cover;
import org.heartland.draws.Why;
import org.jspecify.annotations.Nullable;

/**
 * The partners of one receiver in one indicator under one setting, with their amounts over the window. A bloc is a line of its own: where
 * none of its members has a line it counts as one partner, and is ranked if it is a power; beside its members it is part of no sum.
 *
 * @param states the partners that are ranked, in the order of their ids: the states named, and blocs that are powers where no member is named
 * @param value of each of them, in the indicator's unit
 * @param total the total of which shares are computed
 * @param unnamed the most that one partner which is not ranked can have, by the lines alone: all that the residual lines hold and what no line
 *     reports, or all of a bloc
 * @param hidden the same, after what sources say of it; 0 if it is known to be no larger than the largest that is named
 * @param lines of blocs, residuals and totals
 * @param basis the kind of total
 * @param cover the days that all amounts cover; null if a register that lists everything names nothing
 * @param apart those whose figures cover other days, so that they have no share in this total
 * @param complete true if a state that is not among them is known to have nothing
 * @param why KNOWN, or why there are no values
 */
public record Partners(
        List<String> states,
        double[] value,
        double total,
        double unnamed,
        double hidden,
        SortedMap<String, Line> lines,
        Basis basis,
        @Nullable Cover cover,
        List<String> apart,
        boolean complete,
        Why why,
        int[] rows) {

    /**
     * The line of something that is no state.
     *
     * @param amount NaN if it has no line
     * @param counted true if the total holds it
     */
    public record Line(double amount, boolean counted, int[] rows) {
        static final Line NONE = new Line(Double.NaN, false, new int[0]);
    }

    /** What shares are computed of. */
    public enum Basis {
        WORLD("of the source's world total"),
        LISTED("of the partners listed"),
        WHOLE("of the whole, as the source states it");

        private final String says;

        Basis(String says) {
            this.says = says;
        }

        public String says() {
            return says;
        }
    }

    /** The amount of an actor by its own line; NaN if it has none, and is not known to have nothing. */
    public double amount(String actor) {
        int at = states.indexOf(actor);
        Line line = lines.get(actor);
        return at >= 0 ? value[at] : line != null ? line.amount() : complete ? 0 : Double.NaN;
    }

    /** The share of an actor; NaN if its amount is not known, if it is no part of the total, or if there is none. */
    public double share(String actor) {
        Line line = lines.get(actor);
        boolean apart = line != null && !line.counted() && !states.contains(actor);
        return apart || total <= 0 ? Double.NaN : amount(actor) / total;
    }

    /** Why an actor has no amount. */
    public Why whyNot(String actor) {
        return apart.contains(actor) ? Why.OTHER_DAYS : Why.MISSING;
    }

    /** The rows behind the partners and the actor's own line. */
    public int[] rows(String actor) {
        Line line = lines.get(actor);
        if (line == null || line.rows().length == 0) {
            return rows;
        }
        return IntStream.concat(Arrays.stream(rows), Arrays.stream(line.rows()))
                .sorted()
                .distinct()
                .toArray();
    }

    /** The shares of the states, in their order. */
    public double[] shares() {
        double[] shares = new double[value.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = value[i] / total;
        }
        return shares;
    }

    /** The share of everything but the named states: residual lines and what no line reports. */
    public double residualShare() {
        double named = 0;
        for (double share : shares()) {
            named += share;
        }
        return Math.max(0, 1 - named);
    }

    /** No partners, with the reason. */
    public static Partners none(Why why) {
        return new Partners(
                List.of(),
                new double[0],
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Collections.emptySortedMap(),
                Basis.LISTED,
                null,
                List.of(),
                false,
                why,
                new int[0]);
    }

    /** The partners of a grid under one setting in one year. */
    public static Partners of(Grid grid, Setting setting, int year) {
        return PartnersReading.of(grid, setting, year);
    }

    long bytes() {
        return 100 + 16L * states.size() + 60L * lines.size() + 4L * rows.length;
    }
}
