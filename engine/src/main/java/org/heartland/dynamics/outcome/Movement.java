package org.heartland.dynamics.outcome;

import java.util.List;

/**
 * How a variable moved over a run, told by its course alone, in the patterns that system dynamics tells apart (Sterman,
 * Business Dynamics, 2000, chapter 4). All thresholds are shares of the variable's own range, so that neither its unit
 * nor its level matters.
 *
 * @param turns the highest and lowest points at which it turned, in order of time; swings below 2 % of its range do not
 *     count
 * @param settled true if it moved by less than 1 % of its range in the last tenth of the time
 * @param pace the time in which it doubles or halves if it is exponential, the period if it oscillates; else NaN
 */
public record Movement(
        Kind kind,
        Moment first,
        Moment last,
        Moment lowest,
        Moment highest,
        List<Moment> turns,
        boolean settled,
        double pace) {

    /** A value and its time. */
    public record Moment(double time, double value) {}

    /** The patterns; those from {@link #LINEAR} to {@link #UNEVEN} go one way. */
    public enum Kind {
        /** Its range is at most a thousandth of its size. */
        STEADY,
        /** In each tenth of the time at least 70 % as fast as in the fastest. */
        LINEAR,
        /** By the same share of itself in each tenth of the time, within 10 % of the mean. */
        EXPONENTIAL,
        /** Fastest at the end. */
        ACCELERATING,
        /** Fastest at the beginning: it nears a goal. */
        GOAL_SEEKING,
        /** Fastest in between. */
        S_SHAPED,
        /** Now faster, now slower. */
        UNEVEN,
        /** It went beyond where it ended and came back, or swung back a second time by less. */
        OVERSHOOT,
        /** At least three turns, each swing on average less than 95 % of the one before. */
        DAMPED,
        /** At least three turns, the swings alike. */
        SUSTAINED,
        /** At least three turns, each swing on average more than 105 % of the one before. */
        GROWING,
        /** Up and down without a regular period. */
        IRREGULAR,
        /** Some value is infinite or not a number; the last moment is the first of these. */
        BROKEN
    }

    /** The movement through these values, of which there is at least one. */
    public static Movement of(double[] times, double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                Moment broken = new Moment(times[i], values[i]);
                Moment first = new Moment(times[0], values[0]);
                return new Movement(Kind.BROKEN, first, broken, first, first, List.of(), false, Double.NaN);
            }
        }
        return new Tracing(times, values).movement();
    }

    /** True if it ended higher than it began. */
    public boolean rose() {
        return last.value() > first.value();
    }

    /** Its largest size. */
    public double size() {
        return Math.max(Math.abs(lowest.value()), Math.abs(highest.value()));
    }

    /** True if it stayed above zero, its highest value is more than so many times its lowest, and it sped up to get there. */
    public boolean soars(double times) {
        return (kind == Kind.EXPONENTIAL || kind == Kind.ACCELERATING)
                && rose()
                && lowest.value() > 0
                && highest.value() > times * lowest.value();
    }
}
