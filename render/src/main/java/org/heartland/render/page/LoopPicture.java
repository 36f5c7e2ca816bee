package org.heartland.render.page;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.heartland.dynamics.loop.Feedback;
import org.heartland.render.plot.Caption;
import org.heartland.render.plot.TimePanels;
import org.heartland.render.plot.Tone;
import org.heartland.render.words.LoopWords;
import org.heartland.render.words.Rounded;

/** The shares of the strongest loops over time. */
final class LoopPicture {
    private static final int MAX_LOOPS = 8;

    private LoopPicture() {}

    static Block of(Feedback feedback) {
        List<Feedback.Loop> shown = shown(feedback);
        String title = shown.size() < feedback.loops().size()
                ? "Shares of the " + MAX_LOOPS + " strongest loops over time"
                : "Shares of the loops over time";
        String description = shown.stream().map(LoopPicture::describe).collect(Collectors.joining(" "));
        TimePanels.Panel panel = new TimePanels.Panel(
                "share",
                "%, below zero where it balances",
                shown.stream().map(LoopPicture::curve).toList());
        Caption caption = new Caption("plot-loops", title, description);
        return new Block.Picture(
                title, TimePanels.wide(caption, feedback.times(), List.of(panel)), Piece.line(title + "."));
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
        double[] percent =
                java.util.Arrays.stream(loop.shares()).map(share -> 100 * share).toArray();
        return new TimePanels.Curve(loop.name(), percent, List.of());
    }

    private static String describe(Feedback.Loop loop) {
        double[] shares = loop.shares();
        String middle = Rounded.percent(shares[shares.length / 2]);
        return loop.name() + " through " + LoopWords.through(loop) + ": in the middle of the time " + middle
                + ", at its end " + Rounded.percent(shares[shares.length - 1]) + ".";
    }
}
