package org.heartland.render.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.heartland.bargain.ensemble.DrawnOutcomes;
import org.heartland.bargain.ensemble.IssueAnswer;
import org.heartland.bargain.ensemble.IssueAnswer.Other;
import org.heartland.bargain.issue.Bargainer;
import org.heartland.bargain.issue.Issue;
import org.heartland.bargain.issue.IssueNumber;
import org.heartland.bargain.rule.Winset;
import org.heartland.render.page.RunPictures.Picture;
import org.heartland.render.plot.AxisWords;
import org.heartland.render.plot.Caption;
import org.heartland.render.plot.Histogram;
import org.heartland.render.plot.ScaleRows;
import org.heartland.render.plot.TimePanels;
import org.heartland.render.plot.Tone;
import org.heartland.render.words.BargainWords;
import org.heartland.render.words.Words;

/** What came of an issue in pictures: the actors on the scale, the outcomes of all models and of all draws, and the positions turn by turn. */
public final class BargainPictures {
    /** More lines in one plot cannot be told apart. */
    private static final int MAX_LINES = 12;

    private static final int MAX_ROWS = 40;
    private static final int NARROW = 340;
    private static final int WIDE = 900;

    private final Words words;
    private final IssueAnswer answer;
    private final BargainWords said;
    private final Function<String, Tone> tones;

    private BargainPictures(Words words, IssueAnswer answer, Function<String, Tone> tones) {
        this.words = words;
        this.answer = answer;
        this.said = new BargainWords(words, answer);
        this.tones = tones;
    }

    /**
     * All pictures: those of each dimension, then the turns.
     *
     * @param tones the colour of each actor by its id
     */
    public static List<Picture> of(Words words, IssueAnswer answer, Function<String, Tone> tones) {
        BargainPictures pictures = new BargainPictures(words, answer, tones);
        List<Picture> all = new ArrayList<>();
        for (int k = 0; k < answer.issue().dimensions().size(); k++) {
            all.addAll(List.of(pictures.actors(k), pictures.models(k), pictures.outcomes(k)));
        }
        if (answer.middle().turns().size() > 1) {
            all.add(pictures.turns());
        }
        return all;
    }

    /** A picture that is drawn for a width. */
    @FunctionalInterface
    private interface Drawing {
        String svg(Caption caption, int width);
    }

    private static Picture picture(String id, String title, String measure, Drawing drawing) {
        return new Picture(
                id,
                title,
                title,
                measure,
                drawing.svg(new Caption("plot-" + id + "-narrow", title, measure), NARROW),
                drawing.svg(new Caption("plot-" + id, title, measure), WIDE));
    }

    /** The id of a picture of a dimension. */
    private String id(String of, int k) {
        return answer.issue().dimensions().size() == 1 ? of : of + "-" + (k + 1);
    }

    /** A title, with the dimension if there are several. */
    private String on(String title, int k) {
        return answer.issue().dimensions().size() == 1
                ? title
                : title + ": " + words.term(answer.issue().dimensions().get(k).name());
    }

    private String ends(int k) {
        return words.say(
                "0 is: {0}. 100 is: {1}.",
                words.term(answer.issue().dimensions().get(k).low()),
                words.term(answer.issue().dimensions().get(k).high()));
    }

    // ---- On the scale.

    private Picture actors(int k) {
        List<ScaleRows.Row> rows = new ArrayList<>();
        List<Bargainer> actors = answer.issue().actors();
        for (int i = 0; i < Math.min(MAX_ROWS, actors.size()); i++) {
            IssueNumber position = actors.get(i).position().get(k).number();
            double end = Issue.END * DrawnOutcomes.quantiles(answer.drawn().last()[i][k])[1];
            boolean moves = Math.abs(end - position.middle()) >= .5;
            String remark = words.number(position.written().replace("..", "–")) + (moves ? " → " + place(end) : "");
            rows.add(new ScaleRows.Row(
                    said.name(i),
                    remark,
                    tones.apply(actors.get(i).id()),
                    position.low(),
                    position.middle(),
                    position.high(),
                    moves ? end : Double.NaN,
                    said.name(i) + ": " + remark));
        }
        String measure =
                words.say("Bar: what is known of the position. Dot: where the actor ends, in the middle of the draws.")
                        + " " + ends(k);
        return picture(
                id("actors", k),
                on(words.say("The actors on the scale"), k),
                measure,
                (caption, width) -> ScaleRows.svg(caption, width, rows, zones(k), signs(k, true)));
    }

    private Picture models(int k) {
        List<ScaleRows.Row> rows = new ArrayList<>();
        for (Other other : answer.others()) {
            double[] outcome = other.outcome();
            if (outcome != null) {
                double[] drawn = other.drawn().isEmpty()
                        ? new double[] {outcome[k], outcome[k], outcome[k]}
                        : other.drawn().get(k);
                String remark = place(Issue.END * drawn[1]) + " (" + place(Issue.END * drawn[0]) + "–"
                        + place(Issue.END * drawn[2]) + ")";
                rows.add(new ScaleRows.Row(
                        other.model().toString(),
                        remark,
                        other.model() == answer.asked().model() ? Tone.FIRST : Tone.OTHER,
                        Issue.END * drawn[0],
                        Issue.END * drawn[1],
                        Issue.END * drawn[2],
                        Double.NaN,
                        other.model() + ": " + remark));
            }
        }
        return picture(
                id("models", k),
                on(words.say("The outcome by each model"), k),
                words.say("Bar: nine draws of ten. Line in it: the median.") + " " + ends(k),
                (caption, width) -> ScaleRows.svg(caption, width, rows, List.of(), signs(k, false)));
    }

    private List<ScaleRows.Zone> zones(int k) {
        if (answer.winsets().isEmpty()) {
            return List.of();
        }
        Winset winset = answer.winsets().get(k);
        List<ScaleRows.Zone> zones = new ArrayList<>();
        winset.intervals()
                .forEach(one -> zones.add(new ScaleRows.Zone(
                        Issue.END * one[0],
                        Issue.END * one[1],
                        words.say("passes: {0}–{1}", place(Issue.END * one[0]), place(Issue.END * one[1])))));
        if (winset.core().length > 0) {
            double[] core = winset.core();
            zones.add(new ScaleRows.Zone(
                    Issue.END * core[0],
                    Issue.END * core[1],
                    words.say("gridlock: {0}–{1}", place(Issue.END * core[0]), place(Issue.END * core[1]))));
        }
        return zones;
    }

    private List<ScaleRows.Sign> signs(int k, boolean withOutcome) {
        List<ScaleRows.Sign> signs = new ArrayList<>();
        if (answer.issue().reference() != null) {
            double at = answer.issue().reference().get(k).number().middle();
            signs.add(new ScaleRows.Sign(at, words.say("status quo: {0}", place(at))));
        }
        if (withOutcome) {
            double at = Issue.END * answer.drawn().middle(k)[1];
            signs.add(new ScaleRows.Sign(
                    at, words.say("outcome by {0}: {1}", answer.asked().model(), place(at))));
        }
        if (answer.issue().outcome() != null) {
            double at = answer.issue().outcome().get(k).number().middle();
            signs.add(new ScaleRows.Sign(at, words.say("the decision: {0}", place(at))));
        }
        return signs;
    }

    private static String place(double at) {
        return Long.toString(Math.round(at));
    }

    // ---- Over the draws, and turn by turn.

    private Picture outcomes(int k) {
        double[] values = Arrays.stream(answer.drawn().outcomes()[k])
                .map(value -> value * Issue.END)
                .toArray();
        double known = answer.issue().outcome() == null
                ? Double.NaN
                : answer.issue().outcome().get(k).number().middle();
        return picture(
                id("outcomes", k),
                on(words.say("How often each outcome comes out"), k),
                words.say(
                                "Shares of {0} draws by {1}.",
                                answer.drawn().answered(), answer.asked().model()) + " " + ends(k),
                (caption, width) -> Histogram.of(caption, width, values, known, words.say("the decision")));
    }

    private Picture turns() {
        List<double[]> turns = answer.middle().turns();
        int d = answer.issue().dimensions().size();
        List<TimePanels.Panel> panels = new ArrayList<>();
        for (int k = 0; k < d; k++) {
            List<TimePanels.Curve> curves = new ArrayList<>();
            for (int i = 0; i < Math.min(MAX_LINES, answer.issue().actors().size()); i++) {
                int at = i * d + k;
                double[] values =
                        turns.stream().mapToDouble(turn -> Issue.END * turn[at]).toArray();
                Tone tone = tones.apply(answer.issue().actors().get(i).id());
                curves.add(new TimePanels.Curve(said.name(i), values, List.of(), null, false, tone));
            }
            panels.add(new TimePanels.Panel(
                    words.term(answer.issue().dimensions().get(k).name()), "", curves));
        }
        double[] times = IntStream.range(0, turns.size()).asDoubleStream().toArray();
        return picture(
                "turns",
                words.say("Positions after each turn"),
                words.say("Every number of the issue in its middle."),
                (caption, width) -> width == NARROW
                        ? TimePanels.narrow(caption, AxisWords.ENGLISH, times, panels)
                        : TimePanels.wide(caption, AxisWords.ENGLISH, times, panels));
    }
}
