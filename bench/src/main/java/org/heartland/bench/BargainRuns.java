package org.heartland.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.heartland.bargain.Situation;
import org.heartland.bargain.model.ModelName;
import org.heartland.draws.Philox;
import org.heartland.draws.StreamKey;
import org.jspecify.annotations.Nullable;

/**
 * Models of bargaining: runs of the spatial model by size in a second of one processor (draws run side by side on several), and the accuracy of all models on the DEU III data
 * set (Arregui and Perarnaud, doi 10.34810/data53) where it is at hand: the mean absolute error on its scale of 0 to 100, every actor with the
 * same capability, with 90 % intervals by bootstrap over issues.
 *
 * <p>Optional argument: the folder of the data set.
 */
public final class BargainRuns {
    private static final int RESAMPLES = 2_000;
    private static final int FIRST_POSITION = 13;
    private static final int ACTORS = 30;
    private static final double END = 100;

    private BargainRuns() {}

    public static void main(String[] args) throws IOException {
        for (ModelName model : List.of(ModelName.SMP, ModelName.KTAB)) {
            speed(model, 7, 3, 10_000);
            speed(model, 40, 1, 60);
            speed(model, 160, 1, 3);
        }
        Path data = Path.of(args.length > 0 ? args[0] : "../shared/data", "bargain", "deu3.csv");
        if (Files.exists(data)) {
            accuracy(Files.readAllLines(data));
        } else {
            System.out.println("The DEU data set is not at " + data + ": no accuracy.");
        }
    }

    private static void speed(ModelName model, int n, int d, int runs) {
        List<Situation> situations =
                IntStream.range(0, 16).mapToObj(i -> situation(n, d, i)).toList();
        settle(model, situations, Math.max(2, runs / 2));
        double seconds = Kit.processor(() -> settle(model, situations, runs)) / 1e3;
        System.out.printf(
                Locale.ROOT, "%-5s N=%-4d D=%d  %10.1f runs a second of one processor%n", model, n, d, runs / seconds);
    }

    private static void settle(ModelName model, List<Situation> situations, int runs) {
        for (int run = 0; run < runs; run++) {
            model.model().settle(situations.get(run % situations.size()));
        }
    }

    @SuppressWarnings("NullAway") // no reference point is null; javac 17 loses annotations of arrays in other modules
    private static Situation situation(int n, int d, int number) {
        double[] random = Philox.fill(new double[n * (2 * d + 1)], StreamKey.of(1, "bench/" + number));
        double[] position = Arrays.copyOf(random, n * d);
        double[] salience = new double[n * d];
        double[] capability = new double[n];
        for (int i = 0; i < n * d; i++) {
            salience[i] = (.1 + .9 * random[n * d + i]) / d;
        }
        for (int i = 0; i < n; i++) {
            capability[i] = 10 + 90 * random[2 * n * d + i];
        }
        return new Situation(n, d, position, salience, capability, null);
    }

    private record Case(String procedure, Situation situation, double outcome) {}

    private static void accuracy(List<String> lines) {
        Map<String, List<Case>> cases = new TreeMap<>();
        for (String line : lines.subList(2, lines.size())) {
            Case one = read(line.replace("\"", "").split("\t", -1));
            if (one != null) {
                cases.computeIfAbsent("all", all -> new ArrayList<>()).add(one);
                cases.computeIfAbsent(one.procedure, all -> new ArrayList<>()).add(one);
                if (one.situation.reference() != null) {
                    cases.computeIfAbsent("with a reference point", all -> new ArrayList<>())
                            .add(one);
                }
            }
        }
        cases.forEach(BargainRuns::errors);
    }

    /** An issue; null if its numbers are not whole. */
    @SuppressWarnings("NullAway") // as above
    private static @Nullable Case read(String[] cells) {
        double outcome = number(cells, FIRST_POSITION + 2 * ACTORS + 1);
        double reference = number(cells, FIRST_POSITION + 2 * ACTORS);
        List<Double> positions = new ArrayList<>();
        List<Double> saliences = new ArrayList<>();
        for (int i = 0; i < ACTORS; i++) {
            double position = number(cells, FIRST_POSITION + i);
            double salience = number(cells, FIRST_POSITION + ACTORS + i);
            if (position >= 0 && position <= END && salience > 0 && salience <= END) {
                positions.add(position / END);
                saliences.add(salience / END);
            }
        }
        if (positions.size() < 2 || !(outcome >= 0 && outcome <= END)) {
            return null;
        }
        double[] capability = new double[positions.size()];
        Arrays.fill(capability, 1);
        double @Nullable [] status = reference >= 0 && reference <= END ? new double[] {reference / END} : null;
        Situation situation =
                new Situation(capability.length, 1, array(positions), array(saliences), capability, status);
        return new Case(cells[7] + " " + cells[8], situation, outcome);
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double number(String[] cells, int at) {
        return at < cells.length && !cells[at].isBlank() ? Double.parseDouble(cells[at]) : Double.NaN;
    }

    private static void errors(String name, List<Case> cases) {
        System.out.printf(Locale.ROOT, "%n%s: %d issues%n", name, cases.size());
        for (ModelName model : ModelName.values()) {
            double[] errors = cases.stream()
                    .filter(one -> model.model().objection(one.situation) == null)
                    .mapToDouble(one ->
                            Math.abs(END * model.model().settle(one.situation).outcome()[0] - one.outcome))
                    .toArray();
            if (errors.length > 0) {
                double[] means = bootstrap(errors);
                System.out.printf(
                        Locale.ROOT,
                        "  %-10s %6.2f  (%.2f .. %.2f), %d issues%n",
                        model,
                        Arrays.stream(errors).average().orElseThrow(),
                        means[(int) (.05 * RESAMPLES)],
                        means[(int) (.95 * RESAMPLES)],
                        errors.length);
            }
        }
    }

    private static double[] bootstrap(double[] errors) {
        double[] means = new double[RESAMPLES];
        for (int b = 0; b < RESAMPLES; b++) {
            double[] random = Philox.fill(new double[errors.length], StreamKey.of(1, "deu/" + b));
            for (double u : random) {
                means[b] += errors[(int) (u * errors.length)] / errors.length;
            }
        }
        Arrays.sort(means);
        return means;
    }
}
