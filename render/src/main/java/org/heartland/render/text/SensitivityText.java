package org.heartland.render.text;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.heartland.dynamics.model.Between;
import org.heartland.dynamics.sensitivity.Analysis;
import org.heartland.dynamics.sensitivity.SensitivityStudy;
import org.heartland.render.words.Words;
import org.heartland.sensitivity.Morris;
import org.heartland.sensitivity.SobolIndices;
import org.heartland.text.NumberText;

/** The sensitivity of a variable as a table, the most influential input first. */
public final class SensitivityText {
    private static final int NARROWEST = 8;
    private static final double CLOSE_TO_ALL = .95;

    private SensitivityText() {}

    /** Prints what a study found: shares of the variance, or elementary effects. */
    public static void print(Words words, SensitivityStudy study, Analysis analysis, PrintStream out) {
        if (analysis instanceof Analysis.Variance variance) {
            sobol(words, study, variance.points(), variance.indices(), out);
        } else if (analysis instanceof Analysis.Effects effects) {
            morris(words, study, effects.walks(), effects.effects(), out);
        }
        out.flush();
    }

    private static void sobol(Words words, SensitivityStudy study, int points, SobolIndices indices, PrintStream out) {
        List<SobolIndices.Input> inputs = indices.inputs();
        out.println(words.say(
                "{0}: mean {1}, standard deviation {2}",
                head(words, study, points * (inputs.size() + 2)),
                figure(words, indices.mean()),
                figure(words, Math.sqrt(indices.variance()))));
        if (!(indices.variance() > 0)) {
            out.println(words.say("Nothing that varies moves it."));
            return;
        }
        out.println();
        TextTable table = table().numbers(1, 25).numbers(1, 25);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", words.say("between"), words.say("alone"), words.say("with all it is part of")));
        for (int i : sorted(inputs.size(), i -> inputs.get(i).total().value())) {
            SobolIndices.Input input = inputs.get(i);
            rows.add(List.of(
                    name(study, i), bounds(words, study, i), share(words, input.first()), share(words, input.total())));
        }
        table.lines(rows).forEach(out::println);
        out.println();
        out.println(together(words, inputs));
    }

    /** The share of the variance due to interactions, in words. */
    private static String together(Words words, List<SobolIndices.Input> inputs) {
        double alone =
                inputs.stream().mapToDouble(input -> input.first().value()).sum();
        if (alone >= CLOSE_TO_ALL) {
            return words.say(
                    "Shares of the variance, with bounds of 90 %. The inputs act independently: alone they account for nearly all of it.");
        }
        return words.say(
                "Shares of the variance, with bounds of 90 %. Alone the values account for {0} % of it; the other {1} % come from what they do together.",
                words.percent(Math.max(0, alone)), words.percent(Math.min(1, 1 - alone)));
    }

    private static void morris(Words words, SensitivityStudy study, int walks, List<Morris> effects, PrintStream out) {
        out.println(head(words, study, walks * (effects.size() + 1)) + ":");
        out.println();
        TextTable table = table().numbers(1, 13).numbers(1, 13).numbers(1, 13);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", words.say("between"), words.say("mean size"), words.say("mean"), words.say("deviation")));
        for (int i : sorted(effects.size(), i -> effects.get(i).size())) {
            Morris effect = effects.get(i);
            rows.add(List.of(
                    name(study, i),
                    bounds(words, study, i),
                    figure(words, effect.size()),
                    figure(words, effect.mean()),
                    figure(words, effect.deviation())));
        }
        table.lines(rows).forEach(out::println);
        out.println();
        out.println(
                words.say(
                        "By how much it moves per whole range of a value. A deviation beside the mean: it depends on where the others are. These are no shares; --method sobol gives them, and may order otherwise."));
    }

    private static String head(Words words, SensitivityStudy study, int runs) {
        return words.say(
                "What moves {0} at {1}, by {2} runs",
                study.variable(),
                words.number(NumberText.exact(study.time())),
                words.number(String.format(Locale.ROOT, "%,d", runs)));
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

    private static String bounds(Words words, SensitivityStudy study, int input) {
        Between range = List.copyOf(study.ensemble().varied().values()).get(input);
        return words.say(
                "{0} and {1}",
                words.number(NumberText.exact(range.low())), words.number(NumberText.exact(range.high())));
    }

    private static String share(Words words, SobolIndices.Share share) {
        String bounds = "(" + words.decimals(share.low(), 2) + " .. " + words.decimals(share.high(), 2) + ")";
        return String.format(Locale.ROOT, "%s %16s", words.decimals(share.value(), 2), bounds);
    }

    private static String figure(Words words, double value) {
        return value == 0 ? "0" : words.number(String.format(Locale.ROOT, "%.5g", value));
    }
}
