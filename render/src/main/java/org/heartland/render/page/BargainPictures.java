package org.heartland.render.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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
import org.heartland.render.plot.Tip;
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

    private static Picture picture(String id, String heading, String title, String measure, Drawing drawing) {
        return new Picture(
                id,
                heading,
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
        List<ScaleRows.Row> rows = IntStream.range(
                        0, Math.min(MAX_ROWS, answer.issue().actors().size()))
                .mapToObj(i -> actor(i, k))
                .toList();
        String measure =
                words.say("Bar: what is known of the position. Dot: where the actor ends, in the middle of the draws.")
                        + " " + ends(k);
        return picture(
                id("actors", k),
                on(words.say("The actors on the scale"), k),
                passing(k),
                measure,
                (caption, width) -> ScaleRows.svg(caption, width, rows, zones(k), signs(k, true)));
    }

    private ScaleRows.Row actor(int i, int k) {
        Bargainer actor = answer.issue().actors().get(i);
        IssueNumber position = actor.position().get(k).number();
        double end = Issue.END * DrawnOutcomes.quantiles(answer.drawn().last()[i][k])[1];
        boolean moves = Math.abs(end - position.middle()) >= .5;
        String remark = words.number(position.written().replace("..", "–")) + (moves ? " → " + place(end) : "");
        return new ScaleRows.Row(
                said.name(i),
                remark,
                tones.apply(actor.id()),
                position.low(),
                position.middle(),
                position.high(),
                moves ? end : Double.NaN,
                Tip.of(said.name(i) + ": " + remark));
    }

    private Picture models(int k) {
        List<ScaleRows.Row> rows = answer.others().stream()
                .filter(other -> other.outcome() != null)
                .map(other -> model(other, k))
                .toList();
        return picture(
                id("models", k),
                on(words.say("The outcome by each model"), k),
                models(k, answer.others()),
                words.say("Bar: nine draws of ten. Line in it: the median.") + " " + ends(k),
                (caption, width) -> ScaleRows.svg(caption, width, rows, List.of(), signs(k, false)));
    }

    /** A model that has an outcome; one without draws stands as its outcome alone. */
    private ScaleRows.Row model(Other other, int k) {
        double single = Objects.requireNonNull(other.outcome())[k];
        double[] drawn = other.drawn().isEmpty()
                ? new double[] {single, single, single}
                : other.drawn().get(k);
        double low = Issue.END * drawn[0];
        double median = Issue.END * drawn[1];
        double high = Issue.END * drawn[2];
        String remark = place(median) + " (" + place(low) + "–" + place(high) + ")";
        return new ScaleRows.Row(
                other.model().toString(),
                remark,
                other.model() == answer.asked().model() ? Tone.FIRST : Tone.OTHER,
                low,
                median,
                high,
                Double.NaN,
                Tip.of(other.model() + ": " + remark));
    }

    /** What the rule lets pass, or how far the positions lie apart. */
    private String passing(int k) {
        double[] positions = answer.issue().middle().positions(k);
        double least = Issue.END * Arrays.stream(positions).min().orElse(0);
        double most = Issue.END * Arrays.stream(positions).max().orElse(0);
        if (answer.winsets().isEmpty()) {
            return words.say("Positions lie between {0} and {1}", place(least), place(most));
        }
        List<double[]> intervals = answer.winsets().get(k).intervals();
        return intervals.isEmpty()
                ? words.say("Nothing passes against the status quo")
                : words.say(
                        "What passes lies between {0} and {1}",
                        place(Issue.END * intervals.get(0)[0]),
                        place(Issue.END * intervals.get(intervals.size() - 1)[1]));
    }

    private String models(int k, List<Other> others) {
        double[] outcomes = others.stream()
                .map(Other::outcome)
                .filter(Objects::nonNull)
                .mapToDouble(outcome -> Issue.END * outcome[k])
                .sorted()
                .toArray();
        String said = words.say(
                "With every number in its middle the models settle between {0} and {1}",
                place(outcomes[0]), place(outcomes[outcomes.length - 1]));
        return answer.issue().outcome() == null
                ? said
                : words.say(
                        "{0}; the decision was {1}",
                        said, place(answer.issue().outcome().get(k).number().middle()));
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
                        "In nine draws of ten the outcome is between {0} and {1}",
                        BargainWords.place(answer.drawn().middle(k)[0]),
                        BargainWords.place(answer.drawn().middle(k)[2])),
                words.say(
                                "Shares of {0} draws by {1}.",
                                answer.drawn().answered(), answer.asked().model()) + " " + ends(k),
                (caption, width) -> Histogram.of(caption, width, values, known, words.say("the decision")));
    }

    private Picture turns() {
        int last = answer.middle().turns().size() - 1;
        List<TimePanels.Panel> panels = IntStream.range(
                        0, answer.issue().dimensions().size())
                .mapToObj(k -> new TimePanels.Panel(
                        words.term(answer.issue().dimensions().get(k).name()), "", curves(k)))
                .toList();
        double[] times = IntStream.rangeClosed(0, last).asDoubleStream().toArray();
        return picture(
                "turns",
                words.say("Positions after each turn"),
                answer.middle().settled()
                        ? words.say("Hardly anything moves after {0} turns", last)
                        : words.say("Positions still move after {0} turns", last),
                words.say("Every number of the issue in its middle."),
                (caption, width) -> width == NARROW
                        ? TimePanels.narrow(caption, AxisWords.ENGLISH, times, panels)
                        : TimePanels.wide(caption, AxisWords.ENGLISH, times, panels));
    }

    private List<TimePanels.Curve> curves(int k) {
        List<Bargainer> actors = answer.issue().actors();
        int d = answer.issue().dimensions().size();
        List<TimePanels.Curve> curves = new ArrayList<>();
        for (int i = 0; i < Math.min(MAX_LINES, actors.size()); i++) {
            int at = i * d + k;
            double[] values = answer.middle().turns().stream()
                    .mapToDouble(turn -> Issue.END * turn[at])
                    .toArray();
            Tone tone = tones.apply(actors.get(i).id());
            curves.add(new TimePanels.Curve(said.name(i), values, List.of(), null, false, tone));
        }
        return curves;
    }
}
