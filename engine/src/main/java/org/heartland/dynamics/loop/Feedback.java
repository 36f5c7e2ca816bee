package org.heartland.dynamics.loop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.heartland.dynamics.compile.Assembler;
import org.heartland.dynamics.compile.Flat;
import org.heartland.dynamics.compile.Flattener;
import org.heartland.dynamics.compile.Quantity;
import org.heartland.dynamics.model.Model;
import org.heartland.dynamics.run.Result;
import org.heartland.dynamics.run.Runner;
import org.heartland.problem.Read;

/**
 * The feedback loops of a model, and how much each drives it over time. A loop's score is the product of its links' scores; its share
 * is its score over the sum of the sizes of the scores of all loops that hang together with it. Where nothing changes there is no share.
 *
 * @param times the saved times; scores stand from the second on (at the first nothing has changed yet)
 * @param complete whether these are all loops there are
 */
public record Feedback(double[] times, List<Loop> loops, boolean complete) {
    public static final int MOST_LOOPS = 10_000;
    private static final long MOST_SCORES = 200_000_000;

    /**
     * One loop.
     *
     * @param name R (reinforcing), B (balancing) or U (sometimes one, sometimes the other), and a number
     * @param path the names of all variables on it, in order
     * @param stocks those of its stocks
     * @param shares at each saved time, from -1 to 1; NaN where nothing changes
     */
    public record Loop(String name, List<String> path, List<String> stocks, double[] scores, double[] shares) {}

    public static Read<Feedback> of(Model model) {
        return Flattener.flatten(model).then(flat -> {
            List<Flat.Column> all = flat.quantities().stream()
                    .map(quantity -> new Flat.Column(quantity.name(), quantity.name(), quantity))
                    .toList();
            Flat wide = new Flat(flat.specs(), flat.quantities(), all);
            return Assembler.assemble(wide)
                    .then(program -> Runner.run(program, Runner.Settings.one()))
                    .then(result -> new Read.Good<>(of(wide, result)));
        });
    }

    private static Feedback of(Flat flat, Result result) {
        Links links = new Links(flat, result);
        Circuits.Found found = Circuits.of(links.next(), MOST_LOOPS);
        List<int[]> circuits = found.circuits().stream()
                .filter(circuit -> Arrays.stream(circuit)
                        .anyMatch(node -> flat.quantities().get(node).given()))
                .toList();
        boolean complete = found.complete();
        long work = (long) result.times().length
                * circuits.stream().mapToLong(circuit -> circuit.length).sum();
        if (work > MOST_SCORES) {
            circuits = circuits.subList(0, 0);
            complete = false;
        }
        double[][] scores = new double[circuits.size()][result.times().length];
        for (int l = 0; l < scores.length; l++) {
            scores(circuits.get(l), links, scores[l]);
        }
        return new Feedback(
                result.times(),
                named(
                        flat,
                        circuits,
                        scores,
                        partition(circuits, flat.quantities().size())),
                complete);
    }

    private static void scores(int[] circuit, Links links, double[] into) {
        into[0] = Double.NaN;
        for (int saved = 1; saved < into.length; saved++) {
            double product = 1;
            for (int i = 0; i < circuit.length && product != 0; i++) {
                product *= links.score(circuit[i], circuit[(i + 1) % circuit.length], saved);
            }
            into[saved] = product;
        }
    }

    /** For each loop the number of the part of the model that it belongs to: loops with a variable in common hang together. */
    private static int[] partition(List<int[]> circuits, int quantities) {
        int[] part = new int[quantities];
        Arrays.setAll(part, i -> i);
        for (int[] circuit : circuits) {
            for (int node : circuit) {
                part[root(part, node)] = root(part, circuit[0]);
            }
        }
        return circuits.stream().mapToInt(circuit -> root(part, circuit[0])).toArray();
    }

    private static int root(int[] part, int node) {
        int at = node;
        while (part[at] != at) {
            part[at] = part[part[at]];
            at = part[at];
        }
        return at;
    }

    private static List<Loop> named(Flat flat, List<int[]> circuits, double[][] scores, int[] part) {
        double[][] sums = sums(scores, part, flat.quantities().size());
        List<Loop> loops = new ArrayList<>();
        int[] counts = new int[3];
        for (int l = 0; l < scores.length; l++) {
            String kind = kind(scores[l]);
            int number = ++counts["RBU".indexOf(kind)];
            List<Quantity> path = Arrays.stream(circuits.get(l))
                    .mapToObj(flat.quantities()::get)
                    .toList();
            loops.add(new Loop(
                    kind + number,
                    path.stream().map(Quantity::name).toList(),
                    path.stream().filter(Quantity::given).map(Quantity::name).toList(),
                    scores[l],
                    shares(scores[l], sums[part[l]])));
        }
        return loops;
    }

    /** For each part of the model the sum of the sizes of its loops' scores at each time. */
    private static double[][] sums(double[][] scores, int[] part, int parts) {
        double[][] sums = new double[parts][0];
        for (int l = 0; l < scores.length; l++) {
            double[] sum = sums[part[l]].length == 0 ? new double[scores[l].length] : sums[part[l]];
            for (int saved = 0; saved < sum.length; saved++) {
                sum[saved] += Math.abs(scores[l][saved]);
            }
            sums[part[l]] = sum;
        }
        return sums;
    }

    private static double[] shares(double[] scores, double[] sum) {
        double[] shares = new double[scores.length];
        for (int saved = 0; saved < shares.length; saved++) {
            shares[saved] = scores[saved] / sum[saved];
        }
        return shares;
    }

    private static String kind(double[] scores) {
        boolean up = Arrays.stream(scores).anyMatch(score -> score > 0);
        boolean down = Arrays.stream(scores).anyMatch(score -> score < 0);
        return up && down || !(up || down) ? "U" : up ? "R" : "B";
    }
}
