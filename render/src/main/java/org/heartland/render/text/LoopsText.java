package org.heartland.render.text;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.heartland.dynamics.loop.Feedback;
import org.heartland.problem.Inert;
import org.heartland.render.words.LoopWords;
import org.heartland.render.words.Rounded;
import org.heartland.render.words.Words;
import org.heartland.text.CsvText;
import org.heartland.text.NumberText;
import org.jspecify.annotations.Nullable;

/** The loops of a model as text, and their shares over time as a table. */
public final class LoopsText {
    private static final int SHOWN = 50;
    private static final int MOMENTS = 4;

    private LoopsText() {}

    /** Prints the loops, the strongest first, with their shares at one time or at several. */
    public static void list(Words words, Feedback feedback, @Nullable Double at, PrintStream out) {
        if (feedback.loops().isEmpty()) {
            out.println(words.say("This model has no feedback loop."));
            return;
        }
        int[] moments = at == null ? moments(feedback.times().length) : new int[] {nearest(feedback.times(), at)};
        List<Feedback.Loop> strongest = feedback.strongest();
        table(words, feedback, moments, strongest.stream().limit(SHOWN).toList())
                .forEach(out::println);
        if (strongest.size() > SHOWN) {
            out.println(words.say("and {0} weaker ones", strongest.size() - SHOWN));
        }
        if (Arrays.stream(moments).allMatch(moment -> isStill(feedback, moment))) {
            out.println(words.say("Nothing changes then, so no loop drives anything."));
        }
        feedback.parts().forEach(part -> out.println(part(words, part)));
        if (!feedback.complete()) {
            out.println(words.say(
                    "There are more loops than are looked for, at most {0}; shares are shares of those found.",
                    Feedback.MAX_LOOPS));
        }
    }

    private static boolean isStill(Feedback feedback, int moment) {
        return feedback.loops().stream().allMatch(loop -> Double.isNaN(loop.shares()[moment]));
    }

    private static String part(Words words, Feedback.Part part) {
        String stocks = part.stocks().isEmpty() ? words.say("what remembers") : String.join(", ", part.stocks());
        return Inert.text(words.say(
                part.independent() == 1
                        ? "Around {0}: {1} variables, {2} links, {3} independent loop, {4} in the shortest set."
                        : "Around {0}: {1} variables, {2} links, {3} independent loops, {4} in the shortest set.",
                stocks,
                part.variables(),
                part.links(),
                part.independent(),
                part.shortest()));
    }

    /** The index of the nearest time. */
    public static int nearest(double[] times, double at) {
        return IntStream.range(0, times.length)
                .boxed()
                .min(Comparator.comparingDouble(i -> Math.abs(times[i] - at)))
                .orElse(0);
    }

    /** The indexes of the first time with shares, the last, and some in between. */
    private static int[] moments(int times) {
        return IntStream.rangeClosed(1, MOMENTS)
                .map(i -> Math.max(Math.min(1, times - 1), (int) ((long) (times - 1) * i / MOMENTS)))
                .distinct()
                .toArray();
    }

    private static List<String> table(Words words, Feedback feedback, int[] moments, List<Feedback.Loop> loops) {
        TextTable table = new TextTable().words(0, 7);
        List<String> head = new ArrayList<>(List.of(words.say("loop")));
        for (int moment : moments) {
            table.numbers(1, 10);
            head.add(words.say("at {0}", words.number(NumberText.exact(feedback.times()[moment]))));
        }
        table.words(3, 0);
        head.add(words.say("through"));
        List<List<String>> rows = new ArrayList<>(List.of(head));
        for (Feedback.Loop loop : loops) {
            List<String> row = new ArrayList<>(List.of(loop.name() + (loop.shortest() ? " *" : "")));
            Arrays.stream(moments).forEach(moment -> row.add(words.number(Rounded.percent(loop.shares()[moment]))));
            row.add(LoopWords.through(words, loop));
            rows.add(row);
        }
        return table.lines(rows);
    }

    /** Shares over time as CSV, a column for each loop. */
    public static void csv(Feedback feedback, PrintStream out) {
        PrintWriter text = new PrintWriter(out, false, StandardCharsets.UTF_8);
        CsvText csv = new CsvText(text);
        List<String> header = new ArrayList<>(List.of("time"));
        feedback.loops().forEach(loop -> header.add(loop.name()));
        csv.row(header);
        for (int t = 0; t < feedback.times().length; t++) {
            int at = t;
            double[] shares = feedback.loops().stream()
                    .mapToDouble(loop -> loop.shares()[at])
                    .toArray();
            csv.row(List.of(NumberText.exact(feedback.times()[t])), shares);
        }
        text.flush();
    }
}
