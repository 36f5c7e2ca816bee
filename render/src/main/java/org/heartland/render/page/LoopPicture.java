package org.heartland.render.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.heartland.dynamics.loop.Feedback;
import org.heartland.dynamics.loop.LoopKind;
import org.heartland.render.plot.AxisWords;
import org.heartland.render.plot.Caption;
import org.heartland.render.plot.TimePanels;
import org.heartland.render.plot.Tone;
import org.heartland.render.words.LoopWords;
import org.heartland.render.words.Rounded;
import org.heartland.render.words.Words;

/** The shares of the strongest loops over time, and those of all others together by their kind. */
final class LoopPicture {
    private static final int MAX_LOOPS = 4;
    private static final double STILL = .001;

    private LoopPicture() {}

    /** The picture, or a sentence where no share ever changes, so that there would be nothing but level lines. */
    static Block of(Feedback feedback, AxisWords axis, Words words) {
        if (feedback.loops().stream().allMatch(LoopPicture::isLevel)) {
            return new Block.Paragraph(Piece.line(
                    feedback.loops().size() == 1
                            ? words.say("This is the only loop, so all that feeds back is its doing.")
                            : words.say("The shares do not change over time; the table has them.")));
        }
        List<Feedback.Loop> shown = shown(feedback);
        boolean whole = shown.size() == feedback.loops().size();
        String title = whole
                ? words.say("Shares of the loops over time")
                : words.say("Shares of the {0} strongest loops over time, and of the others together", MAX_LOOPS);
        List<TimePanels.Curve> curves = curves(feedback, shown, words);
        String unit = words.say("%, below zero where it balances");
        TimePanels.Panel panel = new TimePanels.Panel(words.say("Share"), unit, curves);
        String description = shown.stream().map(loop -> describe(loop, words)).collect(Collectors.joining(" "));
        return new Block.Figure(
                title,
                words.say("Share of the change at that time, of all that connected loops make"),
                TimePanels.narrow(
                        new Caption("plot-loops-narrow", title, description), axis, feedback.times(), List.of(panel)),
                TimePanels.wide(new Caption("plot-loops", title, description), axis, feedback.times(), List.of(panel)),
                List.of());
    }

    /** The share of one loop over time. */
    static Block of(Feedback.Loop loop, Feedback feedback, AxisWords axis, Words words) {
        TimePanels.Panel panel =
                new TimePanels.Panel(loop.name(), words.say("%, below zero where it balances"), List.of(curve(loop)));
        String title = words.say("Share of {0} over time", loop.name());
        Caption caption = new Caption("plot-share", title, describe(loop, words));
        Caption narrow = new Caption("plot-share-narrow", title, describe(loop, words));
        return new Block.Figure(
                title,
                words.say("Share of the change at that time, of all that connected loops make"),
                TimePanels.narrow(narrow, axis, feedback.times(), List.of(panel)),
                TimePanels.wide(caption, axis, feedback.times(), List.of(panel)),
                List.of());
    }

    private static List<TimePanels.Curve> curves(Feedback feedback, List<Feedback.Loop> shown, Words words) {
        List<TimePanels.Curve> curves =
                new ArrayList<>(shown.stream().map(LoopPicture::curve).toList());
        others(feedback, shown, LoopKind.REINFORCING, words.say("other R"), curves);
        others(feedback, shown, LoopKind.BALANCING, words.say("other B"), curves);
        others(feedback, shown, LoopKind.CHANGING, words.say("other U"), curves);
        return curves;
    }

    private static boolean isLevel(Feedback.Loop loop) {
        double[] known = Arrays.stream(loop.shares())
                .filter(share -> !Double.isNaN(share))
                .toArray();
        return known.length == 0
                || Arrays.stream(known).max().getAsDouble()
                                - Arrays.stream(known).min().getAsDouble()
                        < STILL;
    }

    /** The strongest loops, by name. */
    private static List<Feedback.Loop> shown(Feedback feedback) {
        return feedback.strongest().stream()
                .limit(MAX_LOOPS)
                .sorted(Comparator.comparing(Feedback.Loop::name))
                .toList();
    }

    /** The tone of a loop, the same in the plot and in the diagram. */
    static Tone tone(Feedback feedback, Feedback.Loop loop) {
        int place = shown(feedback).indexOf(loop);
        return place < 0 ? Tone.OTHER : Tone.line(place);
    }

    private static TimePanels.Curve curve(Feedback.Loop loop) {
        return new TimePanels.Curve(loop.name(), percent(loop.shares()), List.of());
    }

    private static double[] percent(double[] shares) {
        return Arrays.stream(shares).map(share -> 100 * share).toArray();
    }

    /** Adds the sum of the shares of all loops of a kind that have no line of their own, if there are any. */
    private static void others(
            Feedback feedback, List<Feedback.Loop> shown, LoopKind kind, String label, List<TimePanels.Curve> curves) {
        List<Feedback.Loop> others = feedback.loops().stream()
                .filter(loop -> loop.kind() == kind && !shown.contains(loop))
                .toList();
        if (!others.isEmpty()) {
            double[] sum = new double[feedback.times().length];
            for (Feedback.Loop loop : others) {
                for (int t = 0; t < sum.length; t++) {
                    sum[t] += loop.shares()[t];
                }
            }
            curves.add(new TimePanels.Curve(label, percent(sum), List.of(), null, false, Tone.OTHER));
        }
    }

    private static String describe(Feedback.Loop loop, Words words) {
        double[] shares = loop.shares();
        return words.say(
                "{0} through {1}: in the middle of the time {2}, at its end {3}.",
                loop.name(),
                LoopWords.through(words, loop),
                words.number(Rounded.percent(shares[shares.length / 2])),
                words.number(Rounded.percent(shares[shares.length - 1])));
    }
}
