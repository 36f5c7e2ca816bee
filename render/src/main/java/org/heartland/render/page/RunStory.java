package org.heartland.render.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.heartland.dynamics.compile.Flat;
import org.heartland.dynamics.compile.Quantity;
import org.heartland.dynamics.experiment.Experiment.Outcome;
import org.heartland.dynamics.loop.Feedback;
import org.heartland.dynamics.loop.Leads;
import org.heartland.dynamics.outcome.Movement;
import org.heartland.dynamics.outcome.OtherRun;
import org.heartland.dynamics.outcome.RunDifference;
import org.heartland.dynamics.run.MemberQuantiles;
import org.heartland.dynamics.run.RunResult;
import org.heartland.problem.Inert;
import org.heartland.render.words.MovementWords;
import org.heartland.render.words.RunWords;
import org.heartland.render.words.Words;

/** A run in three sentences: what its stocks did, which loop drove them, and what to doubt; and how it differs from others. */
final class RunStory {
    private static final int MAX_STOCKS = 3;
    private static final int MAX_DIFFERENCES = 2;
    private static final int MAX_LINES = 60;
    private static final double MAX_SHARE = 9.99;

    private final Words words;
    private final RunWords says;
    private final Outcome outcome;
    private final Flat flat;
    private final Feedback feedback;
    private final Series series;
    private final List<MovedStock> stocks;

    /** A stock and how it moved. */
    private record MovedStock(Flat.Column column, String unit, Movement movement) {
        String name() {
            return column.name();
        }
    }

    RunStory(Words words, Outcome outcome, Flat flat, Feedback feedback, Series series) {
        this.words = words;
        this.says = new RunWords(words, flat.specs().timeUnits());
        this.outcome = outcome;
        this.flat = flat;
        this.feedback = feedback;
        this.series = series;
        this.stocks = flat.columns().stream()
                .filter(column -> column.quantity().kind() == Quantity.QuantityKind.STOCK)
                .filter(column -> column.name().equals(column.quantity().name()))
                .map(column -> new MovedStock(column, series.unit(column), movement(column)))
                .toList();
    }

    private Movement movement(Flat.Column column) {
        RunResult result = outcome.result();
        return Movement.of(result.times(), result.middle(series.column(column.name())));
    }

    /** The sentences, each a paragraph. */
    Section section() {
        List<String> lines = new ArrayList<>();
        if (!stocks.isEmpty()) {
            lines.add(happened());
            lines.add(driven());
        }
        lines.add(doubt());
        outcome.beside().forEach(other -> lines.addAll(beside(other)));
        return new Section(
                "summary",
                words.say("In short"),
                lines.stream()
                        .map(line -> (Block) new Block.Paragraph(Piece.line(Words.capital(line))))
                        .toList());
    }

    /** The first stocks that move, or the first of all. */
    private List<MovedStock> main() {
        List<MovedStock> moving = stocks.stream()
                .filter(stock -> stock.movement().kind() != Movement.Kind.STEADY)
                .limit(MAX_STOCKS)
                .toList();
        return moving.isEmpty() ? stocks.subList(0, 1) : moving;
    }

    private String happened() {
        List<MovedStock> main = main();
        List<String> parts = new ArrayList<>(main.stream()
                .map(stock -> new MovementWords(words, says).sentence(stock.name(), stock.unit(), stock.movement()))
                .toList());
        int left = stocks.size() - main.size();
        if (left > 0) {
            parts.add(words.say("stocks not named here: {0}", left));
        }
        String shown = String.join("; ", parts) + ".";
        return outcome.result().members() == 1
                ? shown
                : words.say("In the middle of all runs (the median at each time): {0}", shown);
    }

    /** What drove the stock whose loops took turns most often. */
    private String driven() {
        if (feedback.loops().isEmpty()) {
            return words.say("There is no feedback loop: nothing in this model acts back on its own cause.");
        }
        MovedStock most = main().stream()
                .max(Comparator.comparingInt(stock -> phases(stock).size()))
                .orElseThrow();
        List<Leads.Lead> phases = phases(most);
        if (phases.isEmpty()) {
            return words.say("No feedback loop drove these stocks: nothing that changed in them came back to them.");
        }
        String name = most.name();
        long through = feedback.loops().stream()
                .filter(loop -> loop.path().contains(name))
                .count();
        return says.driven(name, phases, through == 1);
    }

    private List<Leads.Lead> phases(MovedStock stock) {
        return Leads.phases(feedback, stock.name());
    }

    private String doubt() {
        List<String> doubts = new ArrayList<>();
        outcome.step()
                .ifPresent(coarse -> doubts.add(words.say(
                        "Do not rely on the figures yet: with steps half as long {0} would differ by {1} of its range.",
                        Inert.text(coarse.variable()), says.share(Math.min(coarse.share(), MAX_SHARE)))));
        negative(doubts);
        if (outcome.result().members() > 1) {
            doubts.add(uncertain(main().get(0)));
        }
        int others = outcome.findings().size() - (outcome.step().isPresent() ? 1 : 0);
        if (others > 0) {
            doubts.add(words.say("The checks have remarks, which are listed below ({0}).", others));
        }
        return doubts.isEmpty()
                ? words.say(
                        "The checks found nothing to doubt: every value is a number, and with steps half as long the curves would be the same within 1 %; whether the equations are true of the world they cannot tell.")
                : String.join(" ", doubts);
    }

    private void negative(List<String> doubts) {
        stocks.stream()
                .filter(stock -> stock.movement().first().value() >= 0
                        && stock.movement().lowest().value() < 0)
                .findFirst()
                .ifPresent(stock -> doubts.add(words.say(
                        "Doubt that {0} can fall below zero, as it did ({1}).",
                        Inert.text(stock.name()),
                        says.moment(stock.movement().lowest().time()))));
    }

    private String uncertain(MovedStock stock) {
        RunResult result = outcome.result();
        int column = result.column(stock.name());
        double[] bounds = new MemberQuantiles(result, .05, .95).at(column, result.times().length - 1);
        return Inert.text(words.say(
                "In 90 % of the {0} runs {1} ended between {2} and {3}; the sentences on the loops are about one run, in which every value is as in the model.",
                result.members(), stock.name(), says.figure(bounds[0]), says.amount(bounds[1], stock.unit())));
    }

    // ---- Beside other runs and data.

    private List<String> beside(OtherRun other) {
        List<RunDifference> differences = RunDifference.of(outcome.result(), other);
        List<RunDifference> shown = differences.stream()
                .filter(difference ->
                        stocks.stream().anyMatch(stock -> stock.name().equals(difference.variable())))
                .limit(MAX_DIFFERENCES)
                .toList();
        return (shown.isEmpty() ? differences.stream().limit(MAX_DIFFERENCES).toList() : shown)
                .stream()
                        .map(difference -> other.changed().isEmpty()
                                ? says.against(unit(difference.variable()), other.name(), difference)
                                : says.beside(unit(difference.variable()), other.name(), difference))
                        .toList();
    }

    private String unit(String variable) {
        return flat.columns().stream()
                .filter(column -> column.name().equals(variable))
                .findFirst()
                .map(series::unit)
                .orElse("");
    }

    /** The tables of differences, one for each other run. */
    Section differences() {
        List<Block> blocks = new ArrayList<>();
        outcome.beside().forEach(other -> blocks.add(table(other)));
        if (!blocks.isEmpty()) {
            blocks.add(
                    0,
                    new Block.Paragraph(
                            Piece.line(
                                    words.say(
                                            "The difference is the other less this run, at the times that both have; values between saved times lie on straight lines. The root mean square difference is the square root of the mean of the squared differences (Sterman 1984): as far as they lie apart as a rule."))));
        }
        return new Section("beside", words.say("Beside other runs and data"), blocks);
    }

    private Block table(OtherRun other) {
        String own = outcome.name().isEmpty() ? words.say("this run") : outcome.name();
        List<Block.Line> lines = RunDifference.of(outcome.result(), other).stream()
                .filter(difference -> !isSet(difference, other))
                .sorted(Comparator.comparing(difference -> difference.isNone()))
                .limit(MAX_LINES)
                .map(this::line)
                .toList();
        return new Block.Table(
                Inert.text(words.say("{0} beside {1}", own, other.name())),
                List.of(
                        words.say("variable"),
                        words.say("at the end: this run"),
                        words.say("at the end: the other"),
                        words.say("highest: this run"),
                        words.say("highest: the other"),
                        words.say("largest difference"),
                        words.say("root mean square")),
                lines,
                List.of(1, 2, 3, 4, 5, 6));
    }

    /** True for a constant that the other run was given on purpose, or that both have alike. */
    private boolean isSet(RunDifference difference, OtherRun other) {
        double[] own = outcome.result().values(outcome.result().column(difference.variable()));
        double[] there = other.values().getOrDefault(difference.variable(), new double[0]);
        return Arrays.stream(own).allMatch(value -> value == own[0])
                && Arrays.stream(there).allMatch(value -> value == there[0]);
    }

    private Block.Line line(RunDifference of) {
        String unit = unit(of.variable());
        String largest = says.signed(of.largest().value(), "");
        return Block.Line.of(
                "",
                Piece.line(unit.isEmpty() ? of.variable() : of.variable() + " (" + unit + ")"),
                Piece.line(says.figure(of.end().value())),
                Piece.line(says.figure(of.otherEnd().value())),
                Piece.line(says.figure(of.peak().value())),
                Piece.line(says.figure(of.otherPeak().value())),
                Piece.line(
                        of.isNone()
                                ? largest
                                : largest + " (" + says.moment(of.largest().time()) + ")"),
                Piece.line(says.figure(of.typical())));
    }
}
