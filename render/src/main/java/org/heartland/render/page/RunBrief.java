package org.heartland.render.page;

import java.util.ArrayList;
import java.util.List;
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

/**
 * The report of a run of a model: three sentences, its diagram, its variables over time and beside other runs, its loops
 * and the turning points they caused, the findings, and its equations.
 */
public record RunBrief(String title, String question, List<Section> sections) {
    private static final int MAX_LOOPS = 40;
    private static final int MAX_TURNS = 6;
    private static final int MAX_STOCKS = 12;

    /** Builds the brief of what came of a model, which was run with its course. */
    public static RunBrief of(Words words, Model model, Outcome outcome) {
        Course course = Objects.requireNonNull(outcome.course(), "run with its course");
        Links links = new Links(course);
        Author author = new Author(words, model, outcome, course, links, Feedback.of(course, links));
        String name = model.name().isBlank() ? words.say("A model of stocks and flows") : model.name();
        return new RunBrief(Words.capital(name), author.question(), author.sections());
    }

    private record Author(Words words, Model model, Outcome outcome, Course course, Links links, Feedback feedback) {

        List<Section> sections() {
            Structure structure = Structure.of(course, links);
            AxisWords axis = axis();
            Series series = new Series(
                    new Series.Shown(
                            model, outcome.name(), outcome.result(), outcome.beside(), structure, course.flat()),
                    words,
                    axis);
            RunStory story = new RunStory(words, outcome, course.flat(), feedback, series);
            return Stream.of(
                            story.section(),
                            series.section("stocks", words.say("Stocks over time"), Structure.NodeKind.STOCK),
                            story.differences(),
                            new DiagramSection(words, structure, feedback, course.flat()).section(),
                            loops(axis),
                            turns(),
                            series.section("flows", words.say("Flows over time"), Structure.NodeKind.FLOW),
                            series.section(
                                    "auxiliaries",
                                    words.say("What else changes over time"),
                                    Structure.NodeKind.AUXILIARY),
                            checks(),
                            new EquationSection(model, words).section())
                    .filter(section -> !section.blocks().isEmpty())
                    .toList();
        }

        private AxisWords axis() {
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

        private Section loops(AxisWords axis) {
            if (feedback.loops().isEmpty()) {
                return new Section("loops", "", List.of());
            }
            List<Block> blocks = new ArrayList<>();
            blocks.add(
                    new Block.Paragraph(
                            Piece.line(
                                    words.say(
                                            "A reinforcing loop (R) carries a change on, a balancing one (B) turns against it. The share of a loop says how much of the change at that time it makes, of all that the loops make that hang together with it (Loops that Matter; Schoenberg, Davidsen and Eberlein 2020). Where nothing changes there is no share."))));
            blocks.add(LoopPicture.of(feedback, axis, words));
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
                    List.of(
                            words.say("loop"),
                            words.say("way"),
                            words.say("mean share"),
                            words.say("in the shortest set")),
                    lines,
                    List.of(2));
        }

        private Section turns() {
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

        private Section checks() {
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
}
