package org.heartland.render.page;

import java.util.ArrayList;
import java.util.List;
import org.heartland.dynamics.compile.Flat;
import org.heartland.dynamics.compile.Quantity;
import org.heartland.dynamics.loop.Course;
import org.heartland.dynamics.loop.Feedback;
import org.heartland.dynamics.loop.Links;
import org.heartland.dynamics.loop.LoopKind;
import org.heartland.dynamics.loop.Structure;
import org.heartland.dynamics.loop.Turns;
import org.heartland.dynamics.model.Model;
import org.heartland.dynamics.model.SimSpecs;
import org.heartland.dynamics.run.RunResult;
import org.heartland.problem.Problem;
import org.heartland.render.words.LoopWords;
import org.heartland.render.words.Rounded;
import org.heartland.render.words.TurnWords;
import org.heartland.text.NumberText;

/**
 * The report of a run of a model: its diagram, its variables over time, its loops and the turning points they caused,
 * the findings, and its equations.
 */
public record RunBrief(String title, String question, List<Section> sections) {
    private static final int MAX_LOOPS = 40;
    private static final int MAX_TURNS = 6;
    private static final int MAX_STOCKS = 12;

    /**
     * Builds the brief of a run.
     *
     * @param result the run, of one member or of many
     * @param course a run of the same model at every step, with the random numbers of the first member and nothing
     *     varied
     */
    public static RunBrief of(Model model, RunResult result, Course course, List<Problem> findings) {
        Links links = new Links(course);
        Author author = new Author(model, result, course, links, Feedback.of(course, links), findings);
        String name = model.name().isBlank() ? "A model of stocks and flows" : model.name();
        return new RunBrief(name, author.question(), author.sections());
    }

    private record Author(
            Model model, RunResult result, Course course, Links links, Feedback feedback, List<Problem> findings) {

        List<Section> sections() {
            Structure structure = Structure.of(course, links);
            Series series = new Series(model, result, course.flat(), structure);
            List<Section> sections = new ArrayList<>(List.of(summary(structure)));
            sections.add(new DiagramSection(structure, feedback, course.flat()).section());
            sections.add(series.section("stocks", "Stocks over time", Structure.NodeKind.STOCK));
            sections.add(series.section("flows", "Flows over time", Structure.NodeKind.FLOW));
            sections.add(series.section("auxiliaries", "What else changes over time", Structure.NodeKind.AUXILIARY));
            sections.add(loops());
            sections.add(turns());
            sections.add(checks());
            sections.add(new EquationSection(model).section());
            return sections.stream()
                    .filter(section -> !section.blocks().isEmpty())
                    .toList();
        }

        /** The period and the method of the run. */
        String question() {
            SimSpecs specs = course.flat().specs();
            String unit = specs.timeUnits().isEmpty() ? "" : specs.timeUnits() + " ";
            return "From " + unit + NumberText.exact(specs.start()) + " to " + NumberText.exact(specs.stop())
                    + ", in steps of " + NumberText.exact(specs.step()) + " by " + specs.method()
                    + (result.members() == 1 ? "" : ", " + result.members() + " times with other numbers") + ".";
        }

        private Section summary(Structure structure) {
            List<Block> blocks = new ArrayList<>();
            blocks.add(
                    new Block.Paragraph(Piece.line(count(structure, Structure.NodeKind.STOCK, "stock", "stocks") + ", "
                            + count(structure, Structure.NodeKind.FLOW, "flow", "flows") + ", "
                            + count(structure, Structure.NodeKind.AUXILIARY, "other variable", "other variables") + ", "
                            + counted(feedback.loops().size(), "feedback loop", "feedback loops")
                            + (feedback.complete() ? "" : " of those that were looked for") + ".")));
            feedback.strongest().stream()
                    .filter(loop -> loop.weight() > 0)
                    .limit(1)
                    .forEach(loop -> blocks.add(new Block.Paragraph(List.of(new Piece.Strong("Over the whole run "
                            + loop.name() + " weighs most: " + LoopWords.path(loop) + ", a "
                            + (loop.kind() == LoopKind.BALANCING ? "balancing" : "reinforcing") + " loop, with "
                            + Rounded.percent(loop.weight()).replace(' ', '\u00a0') + " of all that loops did.")))));
            if (result.members() > 1) {
                blocks.add(new Block.Paragraph(
                        Piece.line("The plots show all " + result.members() + " runs; loops and turns are those of one "
                                + "run, with every value that is varied as the model has it.")));
            }
            return new Section("summary", "In short", blocks);
        }

        private static String count(Structure structure, Structure.NodeKind kind, String one, String many) {
            return counted(
                    (int) structure.nodes().stream()
                            .filter(node -> node.kind() == kind)
                            .count(),
                    one,
                    many);
        }

        private static String counted(int count, String one, String many) {
            return count + " " + (count == 1 ? one : many);
        }

        private Section loops() {
            if (feedback.loops().isEmpty()) {
                return new Section("loops", "Loops", List.of());
            }
            List<Block> blocks = new ArrayList<>();
            blocks.add(new Block.Paragraph(
                    Piece.line("A reinforcing loop (R) carries a change on, a balancing one (B) turns against it. "
                            + "The share of a loop says how much of the change at that time it makes, of all that the "
                            + "loops make that hang together with it (Loops that Matter; Schoenberg, Davidsen and "
                            + "Eberlein 2020). Where nothing changes there is no share.")));
            blocks.add(LoopPicture.of(feedback));
            blocks.add(loopTable());
            return new Section("loops", "Loops and their shares", blocks);
        }

        private Block loopTable() {
            List<Block.Line> lines = feedback.strongest().stream()
                    .limit(MAX_LOOPS)
                    .map(loop -> Block.Line.of(
                            "",
                            Piece.line(loop.name()),
                            Piece.line(LoopWords.path(loop)),
                            Piece.line(loop.weight() == 0 ? "nothing changes" : Rounded.percent(loop.weight())),
                            Piece.line(loop.shortest() ? "yes" : "")))
                    .toList();
            return new Block.Table(
                    "The loops, the strongest first",
                    List.of("loop", "way", "mean share", "in the shortest set"),
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
                    .forEach(stock -> words(stock).forEach(sentence -> items.add(Piece.line(sentence))));
            return new Section(
                    "turns", "What turned, and why", items.isEmpty() ? List.of() : List.of(new Block.Bullets(items)));
        }

        private List<String> words(Quantity stock) {
            TurnWords words = new TurnWords(
                    stock.name(), course.flat().specs().timeUnits(), Turns.of(course, links, stock), feedback);
            return words.turns().stream().limit(MAX_TURNS).map(words::sentence).toList();
        }

        private Section checks() {
            List<List<Piece>> items = new ArrayList<>();
            findings.forEach(problem -> items.add(Piece.line(problem.line())));
            Block block = items.isEmpty()
                    ? new Block.Paragraph(Piece.line("Every value is a number"
                            + (result.members() == 1 ? ", and half the step would tell the same story." : ".")))
                    : new Block.Bullets(items);
            return new Section("findings", "What the checks say", List.of(block));
        }
    }
}
