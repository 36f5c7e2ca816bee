package org.heartland.panel;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.heartland.days.Cover;
import org.heartland.days.Days;
import org.heartland.dossier.Actor;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Indicator;
import org.heartland.draws.Why;
import org.jspecify.annotations.Nullable;

/**
 * The partners of one receiver in one indicator under one setting, with their amounts over the window.
 *
 * @param states the states named, in the order of their ids; blocs are separate lines and are not among them
 * @param value of each state, in the indicator's unit
 * @param total the total of which shares are computed
 * @param unnamed what remains of the total after the states and the declared residual lines
 * @param basis the kind of total
 * @param cover the days that all amounts cover; null if a register that lists everything names nothing
 * @param apart the states whose figures cover other days, so that they have no share in this total
 * @param complete true if a state that is not among them is known to have nothing
 * @param why KNOWN, or why there are no values
 */
public record Partners(
        List<String> states,
        double[] value,
        double total,
        double unnamed,
        Basis basis,
        @Nullable Cover cover,
        List<String> apart,
        boolean complete,
        Why why,
        int[] rows) {

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

    /** The share of a state; NaN if it is not among the states or there is no total. */
    public double share(String state) {
        int at = states.indexOf(state);
        return total <= 0 ? Double.NaN : at >= 0 ? value[at] / total : complete ? 0 : Double.NaN;
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
                Basis.LISTED,
                null,
                List.of(),
                false,
                why,
                new int[0]);
    }

    long bytes() {
        return 100 + 16L * states.size() + 4L * rows.length;
    }

    static Partners of(Dossier dossier, Grid grid, Setting setting, int year) {
        return new Reading(dossier, grid, setting, year).read();
    }

    /** Reads a grid for one setting and year. */
    private static final class Reading {
        private final Dossier dossier;
        private final Grid grid;
        private final Setting setting;
        private final int year;
        private final Indicator indicator;
        private final BitSet rows = new BitSet();
        private int gap = Integer.MAX_VALUE;
        private @Nullable Cover cover;
        private boolean otherDays;

        Reading(Dossier dossier, Grid grid, Setting setting, int year) {
            this.dossier = dossier;
            this.grid = grid;
            this.setting = setting;
            this.year = year;
            this.indicator = grid.indicator();
        }

        Partners read() {
            List<String> states = new ArrayList<>();
            Why missing = grid.senders().isEmpty() ? Why.MISSING : Why.OUT_OF_COVERAGE;
            for (String sender : grid.senders()) {
                if (kind(sender) == Actor.Kind.STATE && leastGap(sender)) {
                    states.add(sender);
                }
            }
            cover = cover(states);
            List<String> apart = new ArrayList<>();
            List<String> known = new ArrayList<>();
            List<Double> values = new ArrayList<>();
            double named = 0;
            for (String state : states) {
                otherDays = false;
                double value = over(state);
                if (!Double.isNaN(value)) {
                    known.add(state);
                    values.add(value);
                    named += value;
                } else if (otherDays) {
                    apart.add(state);
                }
            }
            if (known.isEmpty()) {
                return none(apart.isEmpty() ? missing : Why.OTHER_DAYS);
            }
            if (values.stream().anyMatch(value -> value < 0)) {
                return none(Why.UNDEFINED);
            }
            return partners(
                    known, values.stream().mapToDouble(Double::doubleValue).toArray(), named, apart);
        }

        private Partners partners(List<String> known, double[] value, double named, List<String> apart) {
            otherDays = !apart.isEmpty();
            double residual = 0;
            double blocs = 0;
            for (String sender : grid.senders()) {
                double there = indicator.residual().contains(sender) ? over(sender) : Double.NaN;
                residual += Double.isNaN(there) ? 0 : there;
                double bloc = kind(sender) == Actor.Kind.BLOC && indicator.world() == null && indicator.whole() == null
                        ? over(sender)
                        : Double.NaN;
                blocs += Double.isNaN(bloc) ? 0 : bloc;
            }
            Basis basis =
                    indicator.whole() != null ? Basis.WHOLE : indicator.world() != null ? Basis.WORLD : Basis.LISTED;
            String world = indicator.world();
            Double whole = indicator.whole();
            double total =
                    whole != null ? whole * setting.window() : world != null ? over(world) : named + residual + blocs;
            if (basis == Basis.LISTED && otherDays) {
                return none(Why.OTHER_DAYS);
            }
            if (Double.isNaN(total)) {
                return none(Why.MISSING);
            }
            double unnamed = Math.max(0, total - named - residual);
            Why why = total > 0 ? Why.KNOWN : Why.UNDEFINED;
            boolean complete = indicator.absentIsNil() && basis == Basis.LISTED;
            return new Partners(
                    known,
                    value,
                    total,
                    unnamed,
                    basis,
                    cover,
                    List.copyOf(apart),
                    complete,
                    why,
                    rows.stream().toArray());
        }

        private Actor.Kind kind(String sender) {
            Actor actor = dossier.actors().get(sender);
            return actor == null ? Actor.Kind.RESIDUAL : actor.kind();
        }

        /** Records the smallest gap of the asked year, so that only figures of one year are compared. */
        private boolean leastGap(String sender) {
            Cell cell = ownYear(sender);
            if (cell.known()) {
                gap = Math.min(gap, cell.gap());
            }
            return cell.known();
        }

        /**
         * The days that figures must cover to be shared out: those of the window, in which nothing is carried over; in a single year those
         * of the source's total, else those of the state whose figure covers most.
         */
        private @Nullable Cover cover(List<String> states) {
            if (setting.window() > 1) {
                return Cover.flow(year, Days.ofYears(year - setting.window() + 1, year));
            }
            Cover total = indicator.world() == null ? null : ofYear(indicator.world());
            return total != null
                    ? total
                    : states.stream()
                            .map(this::ofYear)
                            .filter(Objects::nonNull)
                            .max(Comparator.comparing((Cover one) -> one.days().isCalendarYears())
                                    .thenComparing(Cover::length))
                            .orElse(null);
        }

        private Cell ownYear(String sender) {
            return grid.cell(setting.book(), sender, year).within(bridge());
        }

        private int bridge() {
            return setting.window() > 1 ? 0 : setting.bridge();
        }

        private @Nullable Cover ofYear(String sender) {
            Cell cell = ownYear(sender);
            return cell.gap() == gap ? cell.cover() : null;
        }

        private boolean fits(Cell cell) {
            Cover own = cell.cover();
            boolean fits = own == null || cover == null || own.fits(cover);
            otherDays |= !fits;
            return fits;
        }

        /** The sum over the window, or NaN if any year of it is not known, or covers other days. */
        private double over(String sender) {
            double sum = 0;
            Cell[] line = grid.line(setting.book(), sender);
            int last = year - grid.firstYear();
            if (last < setting.window() - 1 || last >= line.length) {
                return Double.NaN;
            }
            for (int back = setting.window() - 1; back >= 0; back--) {
                Cell cell = line[last - back].within(bridge());
                if (!cell.known() || back == 0 && cell.gap() > gap || !fits(cell)) {
                    return Double.NaN;
                }
                sum += cell.value();
                for (int row : cell.rows()) {
                    rows.set(row);
                }
            }
            return sum;
        }
    }
}
