package org.heartland.dynamics.outcome;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.heartland.dynamics.outcome.Movement.Kind;
import org.heartland.dynamics.outcome.Movement.Moment;

/** Finds the pattern of one course of finite values. */
final class Tracing {
    private static final double NOTHING = .001;
    private static final double SWING = .02;
    private static final double STILL = .01;
    private static final double EDGE = .01;
    private static final double EVEN = .70;
    private static final double FAST = .75;
    private static final double SAME_SHARE = .10;
    private static final double LESS = .95;
    private static final double MORE = 1.05;
    private static final double REGULAR = 1.5;
    private static final int PARTS = 10;

    private final double[] times;
    private final double[] values;
    private final int end;
    private final int least;
    private final int most;
    private final double range;

    Tracing(double[] times, double[] values) {
        this.times = times;
        this.values = values;
        this.end = values.length - 1;
        int low = 0;
        int high = 0;
        for (int i = 1; i < values.length; i++) {
            low = values[i] < values[low] ? i : low;
            high = values[i] > values[high] ? i : high;
        }
        this.least = low;
        this.most = high;
        this.range = values[high] - values[low];
    }

    Movement movement() {
        if (range <= NOTHING * Math.max(Math.abs(values[least]), Math.abs(values[most]))) {
            return found(Kind.STEADY, List.of(), Double.NaN);
        }
        List<Moment> turns = turns();
        return switch (turns.size()) {
            case 0 -> oneWay();
            case 1 -> found(Kind.OVERSHOOT, turns, Double.NaN);
            case 2 -> found(isLess(turns) ? Kind.OVERSHOOT : Kind.IRREGULAR, turns, Double.NaN);
            default -> cycle(turns);
        };
    }

    private Movement found(Kind kind, List<Moment> turns, double pace) {
        return new Movement(kind, at(0), at(end), at(least), at(most), turns, isSettled(), pace);
    }

    private Moment at(int i) {
        return new Moment(times[i], values[i]);
    }

    private boolean isSettled() {
        double from = times[end] - (times[end] - times[0]) / PARTS;
        double[] late = IntStream.rangeClosed(0, end)
                .filter(i -> times[i] >= from)
                .mapToDouble(i -> values[i])
                .toArray();
        return DoubleStream.of(late).max().orElse(0)
                        - DoubleStream.of(late).min().orElse(0)
                < STILL * range;
    }

    // ---- Up and down.

    /** The points at which it turned by more than a small part of its range. */
    private List<Moment> turns() {
        List<Moment> turns = new ArrayList<>();
        int way = 0;
        int low = 0;
        int high = 0;
        for (int i = 1; i <= end; i++) {
            low = values[i] < values[low] ? i : low;
            high = values[i] > values[high] ? i : high;
            boolean up = way <= 0 && values[i] - values[low] >= SWING * range;
            boolean down = way >= 0 && values[high] - values[i] >= SWING * range;
            if (up || down) {
                turns.addAll(way == 0 ? List.of() : List.of(at(up ? low : high)));
                way = up ? 1 : -1;
                low = i;
                high = i;
            }
        }
        return turns;
    }

    /** True if the second swing is smaller than the first. */
    private boolean isLess(List<Moment> turns) {
        double first = Math.abs(turns.get(0).value() - values[0]);
        return Math.abs(turns.get(1).value() - turns.get(0).value()) < first;
    }

    private Movement cycle(List<Moment> turns) {
        int last = turns.size() - 1;
        double[] periods = IntStream.range(0, last - 1)
                .mapToDouble(i -> turns.get(i + 2).time() - turns.get(i).time())
                .toArray();
        double longest = DoubleStream.of(periods).max().orElse(0);
        double shortest = DoubleStream.of(periods).min().orElse(0);
        double period = DoubleStream.of(periods).sum() / periods.length;
        if (longest > REGULAR * shortest) {
            return found(Kind.IRREGULAR, turns, Double.NaN);
        }
        double growth = growth(turns);
        Kind kind = growth < LESS ? Kind.DAMPED : growth > MORE ? Kind.GROWING : Kind.SUSTAINED;
        return found(kind, turns, period);
    }

    /** By what a swing is multiplied, on average, to give the next; pairs of swings, up and down, leave out a trend. */
    private static double growth(List<Moment> turns) {
        double[] swings = IntStream.range(1, turns.size())
                .mapToDouble(
                        i -> Math.abs(turns.get(i).value() - turns.get(i - 1).value()))
                .toArray();
        if (swings.length < 3) {
            return swings[1] / swings[0];
        }
        int last = swings.length - 1;
        double grown = (swings[last] + swings[last - 1]) / (swings[0] + swings[1]);
        return StrictMath.pow(grown, 1.0 / (last - 1));
    }

    // ---- One way.

    private Movement oneWay() {
        double[] speeds = speeds();
        double fastest = DoubleStream.of(speeds).max().orElse(0);
        double slowest = DoubleStream.of(speeds).min().orElse(0);
        double rate = rate();
        boolean early = speeds[0] >= FAST * fastest;
        boolean late = speeds[PARTS - 1] >= FAST * fastest;
        if (slowest >= EVEN * fastest) {
            return found(Kind.LINEAR, List.of(), Double.NaN);
        }
        if (!Double.isNaN(rate)) {
            return found(Kind.EXPONENTIAL, List.of(), StrictMath.log(2) / Math.abs(rate));
        }
        Kind kind = early ? (late ? Kind.UNEVEN : Kind.GOAL_SEEKING) : late ? Kind.ACCELERATING : Kind.S_SHAPED;
        return found(kind, List.of(), Double.NaN);
    }

    /** The speed in each tenth of the time in which it goes from 1 % to 99 % of its way. */
    private double[] speeds() {
        double way = values[end] - values[0];
        int from = 0;
        while (from < end && (values[from + 1] - values[0]) / way <= EDGE) {
            from++;
        }
        int to = end;
        while (to > from + 1 && (values[to - 1] - values[0]) / way >= 1 - EDGE) {
            to--;
        }
        double[] points = points(times[from], times[to]);
        return IntStream.range(0, PARTS)
                .mapToDouble(i -> Math.max(0, (points[i + 1] - points[i]) * Math.signum(way)))
                .toArray();
    }

    /** The rate of growth or decay if it is the same in each tenth of the whole time; else NaN. */
    private double rate() {
        double[] points = points(times[0], times[end]);
        if (values[least] <= 0) {
            return Double.NaN;
        }
        double[] rates = IntStream.range(0, PARTS)
                .mapToDouble(i -> StrictMath.log(points[i + 1] / points[i]) * PARTS / (times[end] - times[0]))
                .toArray();
        double mean = DoubleStream.of(rates).sum() / PARTS;
        boolean same = Arrays.stream(rates).allMatch(rate -> Math.abs(rate - mean) <= SAME_SHARE * Math.abs(mean));
        return same ? mean : Double.NaN;
    }

    /** The values at equal distances of time, between the times that are known along straight lines. */
    private double[] points(double from, double to) {
        return IntStream.rangeClosed(0, PARTS)
                .mapToDouble(i -> OtherRun.at(times, values, from + (to - from) * i / PARTS))
                .toArray();
    }
}
