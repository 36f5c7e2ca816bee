package org.heartland.render.text;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.heartland.dynamics.loop.Feedback;
import org.heartland.problem.Inert;
import org.heartland.render.words.LoopWords;
import org.heartland.render.words.Rounded;
import org.heartland.text.NumberText;
import org.jspecify.annotations.Nullable;

/** The loops of a model as lines to read, and their shares over time as a table. */
public final class LoopsText {
    private static final int SHOWN = 50;
    private static final int MOMENTS = 4;

    private LoopsText() {}

    /** The strongest loops first, with their shares at a time or at some. */
    public static void list(Feedback feedback, @Nullable Double at, PrintWriter out) {
        if (feedback.loops().isEmpty()) {
            out.println("This model has no feedback loop.");
            return;
        }
        int[] moments = at == null ? moments(feedback.times().length) : new int[] {nearest(feedback.times(), at)};
        StringBuilder head = new StringBuilder(String.format(Locale.ROOT, "%-7s", "loop"));
        for (int moment : moments) {
            head.append(String.format(Locale.ROOT, "%11s", "at " + NumberText.exact(feedback.times()[moment])));
        }
        out.println(head.append("   through"));
        List<Feedback.Loop> strongest = feedback.strongest();
        strongest.stream().limit(SHOWN).forEach(loop -> out.println(line(loop, moments)));
        if (strongest.size() > SHOWN) {
            out.println("and " + (strongest.size() - SHOWN) + " weaker ones");
        }
        if (Arrays.stream(moments).allMatch(moment -> isStill(feedback, moment))) {
            out.println("Nothing changes then, so no loop drives anything.");
        }
        feedback.parts().forEach(part -> out.println(part(part)));
        if (!feedback.complete()) {
            out.println("There are more loops than are looked for, at most " + Feedback.MOST_LOOPS
                    + "; shares are shares of those found.");
        }
    }

    private static boolean isStill(Feedback feedback, int moment) {
        return feedback.loops().stream().allMatch(loop -> Double.isNaN(loop.shares()[moment]));
    }

    private static String part(Feedback.Part part) {
        String stocks = part.stocks().isEmpty() ? "what remembers" : String.join(", ", part.stocks());
        return Inert.text("Around " + stocks + ": " + part.variables() + " variables, " + part.links() + " links, "
                + part.independent() + " independent " + (part.independent() == 1 ? "loop" : "loops") + ", "
                + part.shortest() + " in the shortest set.");
    }

    /** The number of the time that is nearest. */
    public static int nearest(double[] times, double at) {
        return IntStream.range(0, times.length)
                .boxed()
                .min(Comparator.comparingDouble(i -> Math.abs(times[i] - at)))
                .orElse(0);
    }

    /** The first time at which there are shares, the last, and some between. */
    private static int[] moments(int times) {
        return IntStream.rangeClosed(1, MOMENTS)
                .map(i -> Math.max(Math.min(1, times - 1), (int) ((long) (times - 1) * i / MOMENTS)))
                .distinct()
                .toArray();
    }

    private static String line(Feedback.Loop loop, int[] moments) {
        StringBuilder line =
                new StringBuilder(String.format(Locale.ROOT, "%-7s", loop.name() + (loop.shortest() ? " *" : "")));
        for (int moment : moments) {
            line.append(String.format(Locale.ROOT, "%11s", Rounded.percent(loop.shares()[moment])));
        }
        return line.append("   ").append(LoopWords.through(loop)).toString();
    }

    /** Shares over time, a column for each loop: RFC 4180. */
    public static void csv(Feedback feedback, PrintWriter out) {
        StringBuilder line = new StringBuilder("time");
        feedback.loops().forEach(loop -> line.append(',').append(loop.name()));
        out.print(line.append('\n'));
        for (int t = 0; t < feedback.times().length; t++) {
            line.setLength(0);
            line.append(NumberText.exact(feedback.times()[t]));
            for (Feedback.Loop loop : feedback.loops()) {
                line.append(',').append(NumberText.exact(loop.shares()[t]));
            }
            out.print(line.append('\n'));
        }
    }
}
