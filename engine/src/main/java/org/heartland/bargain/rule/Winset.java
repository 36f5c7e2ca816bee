package org.heartland.bargain.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * What can be decided on one dimension by members who prefer what is nearer to their positions: the points that beat a reference point, and
 * the points that nothing beats.
 *
 * @param intervals the winset of the reference point: open intervals that a winning coalition prefers to it, from low to high
 * @param core the gridlock interval, the points that no winning coalition wants to leave in one direction: its two ends, or no numbers if
 *     every point can be beaten (Krehbiel, <i>Pivotal Politics</i>, 1998; Tsebelis, <i>Veto Players</i>, 2002)
 * @param pivots the members at its ends, by number
 */
public record Winset(List<double[]> intervals, double[] core, List<Integer> pivots) {

    /** The winset of a reference point and the core. */
    public static Winset of(VotingGame game, double[] position, double reference) {
        double[] core = core(game, position);
        List<Integer> pivots = new ArrayList<>();
        for (int i = 0; i < position.length && core.length > 0; i++) {
            boolean votes = game.votes()[i] > 0 || game.veto()[i];
            if (votes && (position[i] == core[0] || position[i] == core[1])) {
                pivots.add(i);
            }
        }
        return new Winset(intervals(game, position, reference), core, List.copyOf(pivots));
    }

    /** How much of the scale from 0 to 1 beats the reference point. */
    public double width() {
        double sum = 0;
        for (double[] interval : intervals) {
            sum += interval[1] - interval[0];
        }
        return sum;
    }

    private static List<double[]> intervals(VotingGame game, double[] position, double reference) {
        TreeSet<Double> ends = new TreeSet<>(List.of(0.0, 1.0, reference));
        for (double x : position) {
            double mirrored = 2 * x - reference;
            if (mirrored > 0 && mirrored < 1) {
                ends.add(mirrored);
            }
        }
        List<double[]> intervals = new ArrayList<>();
        double from = 0;
        for (double to : ends) {
            if (to > from && game.wins(preferring(position, (from + to) / 2, reference))) {
                extend(intervals, from, to, reference);
            }
            from = to;
        }
        return List.copyOf(intervals);
    }

    /** Joins an interval to the one before it, unless the reference point parts them. */
    private static void extend(List<double[]> intervals, double from, double to, double reference) {
        double[] last = intervals.isEmpty() ? new double[] {-1, -1} : intervals.get(intervals.size() - 1);
        if (last[1] == from && from != reference) {
            last[1] = to;
        } else {
            intervals.add(new double[] {from, to});
        }
    }

    private static boolean[] preferring(double[] position, double point, double reference) {
        boolean[] prefer = new boolean[position.length];
        for (int i = 0; i < position.length; i++) {
            prefer[i] = Math.abs(position[i] - point) < Math.abs(position[i] - reference);
        }
        return prefer;
    }

    private static double[] core(VotingGame game, double[] position) {
        TreeSet<Double> places = new TreeSet<>(List.of(0.0, 1.0));
        for (double x : position) {
            places.add(x);
        }
        double low = Double.NaN;
        double high = Double.NaN;
        for (double place : places) {
            if (Double.isNaN(low) && !game.wins(beyond(position, place, 1))) {
                low = place;
            }
            if (!game.wins(beyond(position, place, -1))) {
                high = place;
            }
        }
        return low <= high ? new double[] {low, high} : new double[0];
    }

    /** Who wants to go up, or down, from a place. */
    private static boolean[] beyond(double[] position, double place, int way) {
        boolean[] beyond = new boolean[position.length];
        for (int i = 0; i < position.length; i++) {
            beyond[i] = way * (position[i] - place) > 0;
        }
        return beyond;
    }
}
