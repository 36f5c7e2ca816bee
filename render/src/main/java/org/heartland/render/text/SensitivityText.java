package org.heartland.render.text;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.heartland.dynamics.model.Between;
import org.heartland.dynamics.sensitivity.SensitivityStudy;
import org.heartland.sensitivity.Morris;
import org.heartland.sensitivity.SobolIndices;
import org.heartland.text.NumberText;

/** The sensitivity of a variable as a table, the most influential input first. */
public final class SensitivityText {
    private static final int NARROWEST = 8;
    private static final double CLOSE_TO_ALL = .95;

    private SensitivityText() {}

    public static void sobol(SensitivityStudy study, String of, int points, SobolIndices indices, PrintWriter out) {
        List<SobolIndices.Input> inputs = indices.inputs();
        out.println(head(study, of, points * (inputs.size() + 2)) + ": mean " + figure(indices.mean())
                + ", standard deviation " + figure(Math.sqrt(indices.variance())));
        if (!(indices.variance() > 0)) {
            out.println("Nothing that varies moves it.");
            return;
        }
        out.println();
        TextTable table = table().numbers(1, 25).numbers(1, 25);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "between", "alone", "with all it is part of"));
        for (int i : sorted(inputs.size(), i -> inputs.get(i).total().value())) {
            SobolIndices.Input input = inputs.get(i);
            rows.add(List.of(name(study, i), bounds(study, i), share(input.first()), share(input.total())));
        }
        table.lines(rows).forEach(out::println);
        out.println();
        out.println(together(inputs));
    }

    /** The share of the variance due to interactions, in words. */
    private static String together(List<SobolIndices.Input> inputs) {
        double alone =
                inputs.stream().mapToDouble(input -> input.first().value()).sum();
        if (alone >= CLOSE_TO_ALL) {
            return "Shares of the variance, with bounds of 90 %. The inputs act independently: alone they account for nearly all of it.";
        }
        return String.format(
                Locale.ROOT,
                "Shares of the variance, with bounds of 90 %%. Alone the values account for %.0f %% of it; the other %.0f %% come from what they do together.",
                100 * Math.max(0, alone),
                100 * Math.min(1, 1 - alone));
    }

    public static void morris(SensitivityStudy study, String of, int walks, List<Morris> effects, PrintWriter out) {
        out.println(head(study, of, walks * (effects.size() + 1)) + ":");
        out.println();
        TextTable table = table().numbers(1, 13).numbers(1, 13).numbers(1, 13);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "between", "mean size", "mean", "deviation"));
        for (int i : sorted(effects.size(), i -> effects.get(i).size())) {
            Morris effect = effects.get(i);
            rows.add(List.of(
                    name(study, i),
                    bounds(study, i),
                    figure(effect.size()),
                    figure(effect.mean()),
                    figure(effect.deviation())));
        }
        table.lines(rows).forEach(out::println);
        out.println();
        out.println(
                "By how much it moves per whole range of a value. A deviation beside the mean: it depends on where the others are. These are no"
                        + " shares; --method sobol gives them, and may order otherwise.");
    }

    private static String head(SensitivityStudy study, String of, int runs) {
        return "What moves " + of + " at " + NumberText.exact(study.time()) + ", by "
                + String.format(Locale.ROOT, "%,d", runs) + " runs";
    }

    private static List<Integer> sorted(int count, IntToDoubleFunction size) {
        return IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -size.applyAsDouble(i)))
                .toList();
    }

    private static TextTable table() {
        return new TextTable().words(0, NARROWEST).words(2, 20);
    }

    private static String name(SensitivityStudy study, int input) {
        return study.ensemble().names().get(input);
    }

    private static String bounds(SensitivityStudy study, int input) {
        Between range = List.copyOf(study.ensemble().varied().values()).get(input);
        return NumberText.exact(range.low()) + " and " + NumberText.exact(range.high());
    }

    private static String share(SobolIndices.Share share) {
        String bounds = String.format(Locale.ROOT, "(%.2f .. %.2f)", share.low(), share.high());
        return String.format(Locale.ROOT, "%.2f %16s", share.value(), bounds);
    }

    private static String figure(double value) {
        return value == 0 ? "0" : String.format(Locale.ROOT, "%.5g", value);
    }
}
