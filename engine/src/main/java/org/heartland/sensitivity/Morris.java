package org.heartland.sensitivity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.heartland.draws.Philox;
import org.heartland.draws.StreamKey;

/**
 * Elementary effects (Morris 1991): the change of an output, per unit of input, when one input moves by p/(2(p-1)) on a
 * grid of p levels from 0 to 1.
 *
 * @param mean the mean of the effects
 * @param size the mean of their absolute values, mu* (Campolongo, Cariboni and Saltelli 2007)
 * @param deviation their standard deviation (divided by n): 0 for an input with a linear effect and no interactions
 */
public record Morris(double mean, double size, double deviation) {
    private static final int LEVELS = 4;

    /** One step of a trajectory, from one run to another along one input. */
    public record Step(int input, int from, int to) {}

    /** The runs to compute, as a row of values from 0 to 1 for each input, and the steps between them. */
    public record Design(double[][] runs, List<Step> steps) {

        /** The effects of each input, from the results of the runs. */
        public List<Morris> effects(double[] results) {
            List<Morris> effects = new ArrayList<>();
            for (int i = 0; i < runs.length; i++) {
                int input = i;
                effects.add(Morris.of(steps.stream()
                        .filter(step -> step.input == input)
                        .mapToDouble(step -> (results[step.to] - results[step.from])
                                / (runs[input][step.to] - runs[input][step.from]))
                        .toArray()));
            }
            return effects;
        }
    }

    /** Trajectories from random points of a grid of 4 levels; in each, every input moves once, in random order. */
    public static Design walks(int inputs, int walks, long seed) {
        Design design = new Design(new double[inputs][walks * (inputs + 1)], new ArrayList<>());
        for (int w = 0; w < walks; w++) {
            walk(w, design.runs, design.steps, seed);
        }
        return design;
    }

    private static void walk(int number, double[][] runs, List<Step> steps, long seed) {
        int inputs = runs.length;
        double[] start = Philox.fill(new double[inputs], StreamKey.of(seed, "morris/start/" + number));
        double[] order = Philox.fill(new double[inputs], StreamKey.of(seed, "morris/order/" + number));
        List<Integer> sorted = IntStream.range(0, inputs)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> order[i]))
                .toList();
        int first = number * (inputs + 1);
        for (int i = 0; i < inputs; i++) {
            double from = (int) (start[i] * LEVELS);
            double to = from < LEVELS / 2 ? from + LEVELS / 2 : from - LEVELS / 2;
            int turn = sorted.indexOf(i);
            for (int run = 0; run <= inputs; run++) {
                runs[i][first + run] = (run > turn ? to : from) / (LEVELS - 1);
            }
            steps.add(new Step(i, first + turn, first + turn + 1));
        }
    }

    private static Morris of(double[] effects) {
        double sum = 0;
        double sizes = 0;
        for (double effect : effects) {
            sum += effect;
            sizes += Math.abs(effect);
        }
        double mean = sum / effects.length;
        double squares = 0;
        for (double effect : effects) {
            squares += (effect - mean) * (effect - mean);
        }
        return new Morris(mean, sizes / effects.length, Math.sqrt(squares / effects.length));
    }
}
