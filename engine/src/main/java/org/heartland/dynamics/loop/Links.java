package org.heartland.dynamics.loop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.heartland.dynamics.compile.Quantity;
import org.heartland.dynamics.compile.Term;
import org.jspecify.annotations.Nullable;

/**
 * Which quantity of a flat model depends on which, and how strongly at each time: link scores of Loops that Matter
 * (Schoenberg, Davidsen and Eberlein 2020; from flow to stock as corrected by Schoenberg, Hayward and Eberlein 2023). A
 * change no larger than rounding counts as none. A DELAY or PREVIOUS responds to its source one lag ago.
 *
 * <p>It does not follow effects over more than one link, nor divide up interactions: each source is changed alone, so the scores of a
 * target need not sum to 1. Random draws have no score, nor do changes by time itself; initial values are no links. Scores and signs
 * hold for this one run, and a sign is looked for at some {@value #NUDGED} rows, so an effect that shows only elsewhere may be missed.
 */
public final class Links {
    private static final int NUDGED = 64;
    private static final double NUDGE = 1e-4;
    private static final int ULPS = 4;
    private static final int BETWEEN_CHECKS = 64;

    private final Course course;
    private final int[][] next;
    private final int[][] back;
    private final int[] lags;
    private final LoopNames naming;
    private final Map<Long, Sign> signs = new HashMap<>();
    private final Valuation valuation;
    private long asked;

    public Links(Course course) {
        this.course = course;
        this.valuation = new Valuation(course.deadline());
        List<Quantity> quantities = course.flat().quantities();
        List<List<Integer>> edges = new ArrayList<>();
        quantities.forEach(quantity -> edges.add(new ArrayList<>()));
        this.lags = new int[quantities.size()];
        for (Quantity to : quantities) {
            if (to.kind() != Quantity.QuantityKind.FROZEN) {
                Set<Quantity> from = new LinkedHashSet<>();
                to.value().eachQuantity(false, from::add);
                from.forEach(of -> edges.get(of.index()).add(to.index()));
            }
            lags[to.index()] = lag(to);
        }
        this.next = edges.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).sorted().toArray())
                .toArray(int[][]::new);
        this.back = Components.back(next);
        this.naming = new LoopNames(course.flat(), next);
    }

    /** Lag, in rows, of a DELAY or PREVIOUS; 0 for any other quantity. */
    private int lag(Quantity quantity) {
        if (quantity.kind() == Quantity.QuantityKind.PREVIOUS) {
            return 1;
        }
        if (quantity.kind() != Quantity.QuantityKind.PIPE || course.length() < 2) {
            return 0;
        }
        double rows =
                Math.rint(valuation.of(quantity.lag(), at(0, quantity, null, 0)) / (course.time(1) - course.time(0)));
        return (int) Math.max(1, Math.min(rows, course.length()));
    }

    /** The quantities that use each quantity, in ascending order of index. */
    public int[][] next() {
        return next;
    }

    /** The quantities that this one uses, in the order of their indexes. */
    public int[] sources(int to) {
        return back[to];
    }

    /** The names of all quantities. */
    LoopNames naming() {
        return naming;
    }

    /** The value of a quantity's term at a row; for a stock, its net flow. */
    double now(Quantity quantity, int row) {
        checkDeadline();
        return valuation.of(quantity.value(), at(row, quantity, null, 0));
    }

    /**
     * The change that the source alone would have caused in the target in the step that ends with this row. For a
     * stock, the change of its net flow.
     */
    public double push(int from, int to, int row) {
        Step step = step(from, to, row);
        return step == null ? 0 : step.by();
    }

    /**
     * The link score: the share of the source in the change of the target in the step that ends with this row, with the
     * sign of its influence; 0 if either does not change. For a stock, the change is that of its net flow.
     */
    public double score(int from, int to, int row) {
        Step step = step(from, to, row);
        if (step == null || step.moved() == 0 || step.change() == 0) {
            return 0;
        }
        return Math.abs(step.by() / step.change()) * Math.signum(step.by() / step.moved());
    }

    /** Changes in one step: of the source, of the target, and of the target by the source alone. */
    private record Step(double moved, double change, double by) {}

    private @Nullable Step step(int from, int to, int row) {
        checkDeadline();
        Quantity target = quantity(to);
        int now = row - lags[to];
        if (now < 1) {
            return null;
        }
        double source = course.value(quantity(from), now);
        double sourceBefore = course.value(quantity(from), now - 1);
        double moved = source - sourceBefore;
        double rounding = ULPS * Math.ulp(Math.max(Math.abs(source), Math.abs(sourceBefore)));
        if (target.value() instanceof Term.Draw || Math.abs(moved) <= rounding) {
            return null;
        }
        valuation.restart();
        double before = valuation.of(target.value(), at(now - 1, target, null, 0));
        double change = exact(valuation.of(target.value(), at(now, target, null, 0)) - before);
        double by = exact(valuation.of(target.value(), at(now - 1, target, quantity(from), source)) - before);
        return new Step(moved, change, by);
    }

    /** Every score and every rate is asked for here, and each takes a few microseconds at most. */
    private void checkDeadline() {
        if (++asked % BETWEEN_CHECKS == 0) {
            course.deadline().check();
        }
    }

    private double exact(double difference) {
        return Math.abs(difference) <= valuation.rounding() ? 0 : difference;
    }

    /** The polarity of a link, from its scores in the run and from small perturbations of the source at some rows. */
    public Sign sign(int from, int to) {
        return signs.computeIfAbsent(((long) from << 32) | to, edge -> found(from, to));
    }

    private Sign found(int from, int to) {
        Quantity source = quantity(from);
        double size = 0;
        for (int row = 0; row < course.length(); row++) {
            size = Math.max(size, Math.abs(course.value(source, row)));
        }
        double nudge = NUDGE * (size > 0 && Double.isFinite(size) ? size : 1);
        Sign sign = Sign.NONE;
        int every = Math.max(1, course.length() / NUDGED);
        for (int row = 0; row < course.length(); row += every) {
            sign = sign.or(Sign.of(score(from, to, row))).or(nudged(source, quantity(to), row, nudge));
        }
        return sign;
    }

    private Sign nudged(Quantity source, Quantity target, int row, double nudge) {
        valuation.restart();
        double value = course.value(source, row);
        double more = valuation.of(target.value(), at(row, target, source, value + nudge));
        double less = valuation.of(target.value(), at(row, target, source, value - nudge));
        return Sign.of(exact(more - less));
    }

    private Quantity quantity(int index) {
        return course.flat().quantities().get(index);
    }

    /** The values of a row for the term of a target, with the value of one quantity replaced ({@code other}; null = none). */
    private Valuation.Given at(int row, Quantity target, @Nullable Quantity other, double value) {
        return new Valuation.Given() {
            @Override
            public double of(Quantity quantity) {
                return quantity == other ? value : course.value(quantity, row);
            }

            @Override
            public double time() {
                return course.time(row);
            }

            @Override
            public double own() {
                return course.value(target, row);
            }

            @Override
            public Valuation.Given unchanged() {
                return at(row, target, null, 0);
            }
        };
    }
}
