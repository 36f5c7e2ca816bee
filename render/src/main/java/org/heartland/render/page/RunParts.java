package org.heartland.render.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.heartland.dynamics.compile.Flat;
import org.heartland.dynamics.compile.Quantity;
import org.heartland.dynamics.experiment.Experiment.Outcome;
import org.heartland.dynamics.loop.Course;
import org.heartland.dynamics.loop.Feedback;
import org.heartland.dynamics.loop.Links;
import org.heartland.dynamics.loop.Structure;
import org.heartland.dynamics.loop.Turns;
import org.heartland.dynamics.model.Model;
import org.heartland.dynamics.model.SimSpecs;
import org.heartland.render.plot.AxisWords;
import org.heartland.render.words.LoopWords;
import org.heartland.render.words.Rounded;
import org.heartland.render.words.RunWords;
import org.heartland.render.words.TurnWords;
import org.heartland.render.words.Words;
import org.heartland.text.NumberText;
import org.jspecify.annotations.Nullable;

/** The parts of what is shown of a run of a model: each once, whatever page it ends on. */
final class RunParts {
    private static final int MAX_LOOPS = 40;
    private static final int MAX_TURNS = 6;
    private static final int MAX_STOCKS = 12;

    private final Words words;
    private final Model model;
    private final Outcome outcome;
    private final Course course;
    private final Links links;
    private final Feedback feedback;
    private final Structure structure;
    private final Series series;

    /** The parts of what came of a model, which was run with its course. */
    RunParts(Words words, Model model, Outcome outcome) {
        this.words = words;
        this.model = model;
        this.outcome = outcome;
        this.course = Objects.requireNonNull(outcome.course(), "run with its course");
        this.links = new Links(course);
        this.feedback = Feedback.of(course, links);
        this.structure = Structure.of(course, links);
        this.series = new Series(
                new Series.Shown(model, outcome.name(), outcome.result(), outcome.beside(), structure, course.flat()),
                words,
                axis());
    }

    Feedback feedback() {
        return feedback;
    }

    String title() {
        return Words.capital(model.name().isBlank() ? words.say("A model of stocks and flows") : model.name());
    }

    List<Section> sections() {
        return Stream.of(
                        story().section(),
                        stocks(),
                        story().differences(),
                        diagram(null).section(),
                        loops(),
                        turns(),
                        flows(),
                        auxiliaries(),
                        checks(),
                        new EquationSection(model, words).section())
                .filter(section -> !section.blocks().isEmpty())
                .toList();
    }

    RunStory story() {
        return new RunStory(words, outcome, course.flat(), feedback, series);
    }

    Section stocks() {
        return series.section("stocks", words.say("Stocks over time"), Structure.NodeKind.STOCK);
    }

    Section flows() {
        return series.section("flows", words.say("Flows over time"), Structure.NodeKind.FLOW);
    }

    Section auxiliaries() {
        return series.section("auxiliaries", words.say("What else changes over time"), Structure.NodeKind.AUXILIARY);
    }

    /** Some variables over time, in the order of their names here; nothing of those that do not change. */
    Section look(List<String> names) {
        return series.section("look", words.say("What to look at"), names);
    }

    /** The diagram with a small graph at every variable, and perhaps a loop that is lit up. */
    DiagramSection diagram(Feedback.@Nullable Loop lit) {
        Map<String, List<double[]>> graphs = new LinkedHashMap<>();
        structure.nodes().forEach(node -> {
            int column = series.column(node.name());
            if (column >= 0) {
                graphs.put(node.name(), graph(node.name(), column));
            }
        });
        return new DiagramSection(words, structure, feedback, course.flat(), graphs, lit);
    }

    private List<double[]> graph(String name, int column) {
        List<double[]> runs = new ArrayList<>(List.of(outcome.result().middle(column)));
        outcome.beside().stream()
                .filter(other -> !other.changed().isEmpty())
                .map(other -> other.values().get(name))
                .filter(Objects::nonNull)
                .forEach(runs::add);
        return runs;
    }

    /** The share of one loop over time. */
    Block share(Feedback.Loop loop) {
        return LoopPicture.of(loop, feedback, axis(), words);
    }

    private AxisWords axis() {
        return axis(words);
    }

    /** What is said on the axes of plots over time. */
    static AxisWords axis(Words words) {
        return new AxisWords(
                words.say("thousands"),
                words.say("millions"),
                words.say("billions"),
                words.say("thousandths"),
                words.say("millionths"),
                words.say("{0} of {1}", "{0}", "{1}"),
                words.say("own scale"),
                words.say("log scale"));
    }

    /** The period and the method of the run. */
    String question() {
        SimSpecs specs = course.flat().specs();
        RunWords says = new RunWords(words, specs.timeUnits());
        String span = words.say(
                "From {0} to {1}, in steps of {2} by {3}",
                says.moment(specs.start()),
                says.moment(specs.stop()),
                words.number(NumberText.exact(specs.step())),
                specs.method());
        return outcome.result().members() == 1
                ? span + "."
                : words.say(
                        "{0}, {1} times with other numbers.",
                        span, outcome.result().members());
    }

    Section loops() {
        if (feedback.loops().isEmpty()) {
            return new Section("loops", "", List.of());
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Paragraph(
                        Piece.line(
                                words.say(
                                        "A reinforcing loop (R) carries a change on, a balancing one (B) turns against it. The share of a loop says how much of the change at that time it makes, of all that the loops make that hang together with it (Loops that Matter; Schoenberg, Davidsen and Eberlein 2020). Where nothing changes there is no share."))));
        blocks.add(LoopPicture.of(feedback, axis(), words));
        blocks.add(loopTable());
        return new Section("loops", words.say("Loops and their shares"), blocks);
    }

    private Block loopTable() {
        List<Block.Line> lines = feedback.strongest().stream()
                .limit(MAX_LOOPS)
                .map(loop -> Block.Line.of(
                        "",
                        Piece.line(loop.name()),
                        Piece.line(LoopWords.path(words, loop)),
                        Piece.line(
                                loop.weight() == 0
                                        ? words.say("nothing changes")
                                        : words.number(Rounded.percent(loop.weight()))),
                        Piece.line(loop.shortest() ? words.say("yes") : "")))
                .toList();
        return new Block.Table(
                words.say("The loops, the strongest first"),
                List.of(words.say("loop"), words.say("way"), words.say("mean share"), words.say("in the shortest set")),
                lines,
                List.of(2));
    }

    Section turns() {
        List<List<Piece>> items = new ArrayList<>();
        course.flat().columns().stream()
                .map(Flat.Column::quantity)
                .filter(quantity -> quantity.kind() == Quantity.QuantityKind.STOCK)
                .distinct()
                .limit(MAX_STOCKS)
                .forEach(stock -> sentences(stock).forEach(sentence -> items.add(Piece.line(sentence))));
        return new Section(
                "turns",
                words.say("What turned, and why"),
                items.isEmpty() ? List.of() : List.of(new Block.Bullets(items)));
    }

    private List<String> sentences(Quantity stock) {
        TurnWords turns = new TurnWords(
                words, stock.name(), course.flat().specs().timeUnits(), Turns.of(course, links, stock), feedback);
        return turns.turns().stream().limit(MAX_TURNS).map(turns::sentence).toList();
    }

    Section checks() {
        List<List<Piece>> items = new ArrayList<>();
        outcome.findings().forEach(problem -> items.add(List.of(new Piece.Plain(problem.line(), false))));
        Block block = items.isEmpty()
                ? new Block.Paragraph(Piece.line(
                        outcome.result().members() == 1
                                ? words.say("Every value is a number, and half the step would tell the same story.")
                                : words.say("Every value is a number.")))
                : new Block.Bullets(items);
        return new Section("findings", words.say("What the checks say"), List.of(block));
    }
}
