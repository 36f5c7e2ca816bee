package org.heartland.dynamics.outcome;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.heartland.dynamics.outcome.Movement.Moment;
import org.heartland.dynamics.run.RunResult;

/**
 * How far a variable of a run lies from the same variable of another run or of data, at the times that the other knows
 * and the run covers. Between the times that are saved values follow straight lines.
 *
 * @param end the run at the last time that both have, and {@code otherEnd} the other there
 * @param peak the run's highest value at the times compared, and {@code otherPeak} the other's
 * @param largest the difference of the largest size, the other less the run, with its time
 * @param typical the root mean square difference, the root of the mean of the squared differences over the times
 *     compared (Sterman, Dynamica 10(2), 1984)
 * @param times how many times were compared
 */
public record RunDifference(
        String variable,
        Moment end,
        Moment otherEnd,
        Moment peak,
        Moment otherPeak,
        Moment largest,
        double typical,
        int times) {

    /** The differences of all variables that both have and that differ or change, in the order of the run. */
    public static List<RunDifference> of(RunResult result, OtherRun other) {
        return IntStream.range(0, result.names().size())
                .filter(column -> other.values().containsKey(result.names().get(column)))
                .mapToObj(column -> of(result, column, other))
                .filter(difference -> difference.times > 0)
                .toList();
    }

    private static RunDifference of(RunResult result, int column, OtherRun other) {
        String name = result.names().get(column);
        double[] middle = result.middle(column);
        double[] own = Arrays.stream(other.times())
                .map(time -> OtherRun.at(result.times(), middle, time))
                .toArray();
        double[] beside = Objects.requireNonNull(other.values().get(name));
        int[] known = IntStream.range(0, own.length)
                .filter(i -> Double.isFinite(own[i]) && Double.isFinite(beside[i]))
                .toArray();
        if (known.length == 0) {
            Moment none = new Moment(Double.NaN, Double.NaN);
            return new RunDifference(name, none, none, none, none, none, Double.NaN, 0);
        }
        double[] apart = IntStream.range(0, own.length)
                .mapToDouble(i -> beside[i] - own[i])
                .toArray();
        return between(name, other.times(), own, beside, apart, known);
    }

    private static RunDifference between(
            String name, double[] times, double[] own, double[] beside, double[] apart, int[] known) {
        double squares = 0;
        int largest = known[0];
        for (int i : known) {
            squares += apart[i] * apart[i];
            largest = Math.abs(apart[i]) > Math.abs(apart[largest]) ? i : largest;
        }
        int last = known[known.length - 1];
        return new RunDifference(
                name,
                new Moment(times[last], own[last]),
                new Moment(times[last], beside[last]),
                peak(known, times, own),
                peak(known, times, beside),
                new Moment(times[largest], apart[largest]),
                Math.sqrt(squares / known.length),
                known.length);
    }

    private static Moment peak(int[] known, double[] times, double[] values) {
        int most = known[0];
        for (int i : known) {
            most = values[i] > values[most] ? i : most;
        }
        return new Moment(times[most], values[most]);
    }

    /** True if the two are the same wherever both are known. */
    public boolean isNone() {
        return largest.value() == 0;
    }
}
