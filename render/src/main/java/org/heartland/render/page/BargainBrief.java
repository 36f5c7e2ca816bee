package org.heartland.render.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.heartland.bargain.ensemble.IssueAnswer;
import org.heartland.bargain.issue.Issue;
import org.heartland.render.plot.AxisWords;
import org.heartland.render.plot.Caption;
import org.heartland.render.plot.Histogram;
import org.heartland.render.plot.TimePanels;
import org.heartland.render.words.BargainWords;
import org.heartland.render.words.Words;

/** What came of an issue as a page: three sentences, the histogram of outcomes, positions over turns, and the tables. */
public final class BargainBrief {
    /** More lines in one plot cannot be told apart. */
    private static final int MAX_LINES = 12;

    private BargainBrief() {}

    public static RunBrief of(Words words, IssueAnswer answer) {
        BargainWords said = new BargainWords(words, answer);
        List<Section> sections = new ArrayList<>();
        List<Block> first = new ArrayList<>();
        said.sentences().forEach(line -> first.add(new Block.Paragraph(Piece.line(line))));
        if (!said.rule().isEmpty()) {
            first.add(new Block.Paragraph(Piece.line(said.rule())));
        }
        sections.add(new Section("short", words.say("In short"), first));
        sections.add(new Section("outcomes", words.say("Outcomes of all draws"), List.of(histogram(words, answer))));
        if (answer.middle().turns().size() > 1) {
            sections.add(new Section("turns", words.say("Positions after each turn"), List.of(turns(words, answer))));
        }
        sections.add(section("actors", words.say("Actors"), said.actors()));
        sections.add(section("models", words.say("All models, every number in its middle"), said.models()));
        sections.add(section("moves", words.say("Who moves in bargains with whom"), said.moves()));
        sections.add(section("influences", words.say("What moves the outcome"), said.influences()));
        sections.removeIf(section -> section.blocks().isEmpty());
        return new RunBrief(words.term(answer.issue().question()), "", sections);
    }

    private static Block histogram(Words words, IssueAnswer answer) {
        double[] values = Arrays.stream(answer.drawn().outcomes()[0])
                .map(value -> value * Issue.END)
                .toArray();
        double known = answer.issue().outcome() == null
                ? Double.NaN
                : answer.issue().outcome().get(0).number().middle();
        String title = words.say("How often each outcome comes out");
        Caption caption = new Caption("outcomes", title, words.say("Shares of the draws, from 0 to 100."));
        String low = words.term(answer.issue().dimensions().get(0).low());
        String high = words.term(answer.issue().dimensions().get(0).high());
        String svg = Histogram.of(caption, values, known, words.say("the decision"));
        return new Block.Picture(title, svg, Piece.line(words.say("0 is: {0}. 100 is: {1}.", low, high)));
    }

    private static Block turns(Words words, IssueAnswer answer) {
        List<double[]> turns = answer.middle().turns();
        int d = answer.issue().dimensions().size();
        List<TimePanels.Panel> panels = new ArrayList<>();
        for (int k = 0; k < d; k++) {
            List<TimePanels.Curve> curves = new ArrayList<>();
            for (int i = 0; i < Math.min(MAX_LINES, answer.issue().actors().size()); i++) {
                int at = i * d + k;
                double[] values =
                        turns.stream().mapToDouble(turn -> Issue.END * turn[at]).toArray();
                curves.add(new TimePanels.Curve(
                        words.actor(answer.issue().actors().get(i).id()), values, List.of()));
            }
            panels.add(new TimePanels.Panel(
                    words.term(answer.issue().dimensions().get(k).name()), "", curves));
        }
        double[] times = IntStream.range(0, turns.size()).asDoubleStream().toArray();
        String title = words.say("Positions after each turn");
        Caption caption = new Caption("positions", title, words.say("Every number of the issue in its middle."));
        String svg = TimePanels.wide(caption, AxisWords.ENGLISH, times, panels);
        return new Block.Picture(title, svg, Piece.line(words.say("Every number of the issue in its middle.")));
    }

    private static Section section(String id, String title, List<List<String>> rows) {
        if (rows.size() < 2) {
            return new Section(id, title, List.of());
        }
        List<Block.Line> lines = rows.subList(1, rows.size()).stream()
                .map(row -> new Block.Line(
                        "", row.stream().map(cell -> Piece.line(cell)).toList()))
                .toList();
        List<Integer> numeric = IntStream.range(1, rows.get(0).size()).boxed().toList();
        return new Section(id, title, List.of(new Block.Table(title, rows.get(0), lines, numeric)));
    }
}
