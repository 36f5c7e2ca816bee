package org.heartland.render.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.heartland.dynamics.compile.Flat;
import org.heartland.dynamics.loop.Feedback;
import org.heartland.dynamics.loop.Feedback.Loop;
import org.heartland.dynamics.loop.Structure;
import org.heartland.render.plot.Caption;
import org.heartland.render.plot.Diagram;
import org.heartland.render.plot.FlowDiagram;
import org.heartland.render.words.Words;
import org.jspecify.annotations.Nullable;

/** The stock-and-flow diagram of a model; of a large model, only the variables on loops and pipes. */
public final class DiagramSection {
    private static final int MAX_ITEMS = 40;
    private static final int MAX_WITHOUT_THE_REST = 60;
    private static final int MAX_RINGS = 8;

    private final Words words;

    private final Structure structure;
    private final Feedback feedback;
    private final Map<String, List<double[]>> graphs;
    private final @Nullable Loop lit;
    private final Map<String, Integer> nodeOf = new HashMap<>();

    public DiagramSection(Words words, Structure structure, Feedback feedback, Flat flat) {
        this(words, structure, feedback, flat, Map.of(), null);
    }

    /**
     * The section with a small graph below the variables.
     *
     * @param graphs the values of variables over time, and those of other runs, by the names of the variables
     * @param lit the loop that is lit up; null for none
     */
    DiagramSection(
            Words words,
            Structure structure,
            Feedback feedback,
            Flat flat,
            Map<String, List<double[]>> graphs,
            @Nullable Loop lit) {
        this.graphs = graphs;
        this.lit = lit;
        this.words = words;
        this.structure = structure;
        this.feedback = feedback;
        Map<String, Integer> variables = new HashMap<>();
        for (int i = 0; i < structure.nodes().size(); i++) {
            variables.put(structure.nodes().get(i).name(), i);
        }
        flat.columns().stream()
                .filter(column -> variables.containsKey(column.variable()))
                .forEach(column -> nodeOf.put(column.quantity().name(), variables.get(column.variable())));
    }

    Section section() {
        List<Integer> shown = shown();
        List<Block> blocks = new ArrayList<>();
        if (shown.size() <= MAX_WITHOUT_THE_REST && !shown.isEmpty()) {
            blocks.add(new Block.Picture(title(), svg("plot-diagram", title(), shown), Piece.line(caption(shown))));
        } else if (!shown.isEmpty()) {
            blocks.add(new Block.Paragraph(
                    Piece.line(words.say("This model has more variables than one diagram can show."))));
        }
        blocks.add(new Block.Paragraph(Piece.line(counts())));
        if (!structure.links().isEmpty()) {
            blocks.add(links());
        }
        return new Section("diagram", words.say("Diagram"), blocks);
    }

    private String title() {
        return words.say("Stocks, flows and what acts on what");
    }

    private String counts() {
        String loops = Integer.toString(feedback.loops().size());
        return words.say(
                "The model has: stocks {0}, flows {1}, other variables {2}, feedback loops {3}.",
                count(Structure.NodeKind.STOCK),
                count(Structure.NodeKind.FLOW),
                count(Structure.NodeKind.AUXILIARY),
                feedback.complete() ? loops : words.say("more than {0}", loops));
    }

    private long count(Structure.NodeKind kind) {
        return structure.nodes().stream().filter(node -> node.kind() == kind).count();
    }

    /** The diagram of a model. */
    public static Diagram diagram(Words words, Structure structure, Feedback feedback, Flat flat) {
        DiagramSection section = new DiagramSection(words, structure, feedback, flat);
        return section.diagram(section.shown());
    }

    /** The diagram without its section; "" if the model has more variables than one can show. */
    public String picture(String id) {
        List<Integer> shown = shown();
        return shown.isEmpty() || shown.size() > MAX_WITHOUT_THE_REST ? "" : svg(id, title(), shown);
    }

    private String caption(List<Integer> shown) {
        String all = words.say(
                "Boxes are stocks, double lines with valves flows, clouds what lies outside of the model. An arrow with + says that the one moves the other in the same direction, with − against it; two strokes across it, that it takes its time. R is a reinforcing loop, B a balancing one.");
        return shown.size() == structure.nodes().size()
                ? all
                : words.say(
                        "{0} Only stocks, flows and what is on loops: {1} of {2} variables.",
                        all, shown.size(), structure.nodes().size());
    }

    /** The indexes of all variables, or, in a large model, of those on pipes and loops. */
    private List<Integer> shown() {
        Set<Integer> kept = new TreeSet<>();
        boolean all = structure.nodes().size() <= MAX_ITEMS;
        for (int i = 0; i < structure.nodes().size(); i++) {
            if (all || structure.nodes().get(i).kind() != Structure.NodeKind.AUXILIARY) {
                kept.add(i);
            }
        }
        feedback.loops().forEach(loop -> kept.addAll(nodes(loop)));
        return List.copyOf(kept);
    }

    private Set<Integer> nodes(Loop loop) {
        return loop.path().stream()
                .map(nodeOf::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private String svg(String id, String title, List<Integer> shown) {
        return FlowDiagram.svg(new Caption(id, title, description(shown)), diagram(shown));
    }

    private Diagram diagram(List<Integer> shown) {
        List<Diagram.Item> items = shown.stream()
                .map(i -> structure.nodes().get(i))
                .map(this::item)
                .toList();
        List<Diagram.Arrow> arrows = structure.links().stream()
                .filter(link -> shown.contains(link.from()) && shown.contains(link.to()))
                .map(link -> new Diagram.Arrow(
                        shown.indexOf(link.from()),
                        shown.indexOf(link.to()),
                        link.sign().mark(),
                        link.delayed(),
                        isLit(link)))
                .toList();
        List<Diagram.Pipe> pipes = structure.pipes().stream()
                .map(pipe -> new Diagram.Pipe(
                        shown.indexOf(pipe.flow()), shown.indexOf(pipe.from()), shown.indexOf(pipe.to())))
                .toList();
        List<Diagram.Ring> rings = feedback.strongest().stream()
                .filter(loop -> loop.path().size() > 1)
                .limit(MAX_RINGS)
                .map(loop -> new Diagram.Ring(
                        loop.name(),
                        LoopPicture.tone(feedback, loop),
                        nodes(loop).stream().map(shown::indexOf).toList()))
                .toList();
        return new Diagram(items, arrows, pipes, rings);
    }

    private Diagram.Item item(Structure.Node node) {
        List<double[]> graph = node.constant() ? List.of() : graphs.getOrDefault(node.name(), List.of());
        return new Diagram.Item(
                node.name(),
                shape(node),
                graph,
                litNodes().contains(structure.nodes().indexOf(node)));
    }

    private List<Integer> litNodes() {
        return lit == null ? List.of() : List.copyOf(nodes(lit));
    }

    /** True for a link from a variable of the loop that is lit up to the next one. */
    private boolean isLit(Structure.Link link) {
        List<Integer> nodes = litNodes();
        int from = nodes.indexOf(link.from());
        return from >= 0 && nodes.get((from + 1) % nodes.size()) == link.to();
    }

    private static Diagram.Shape shape(Structure.Node node) {
        return switch (node.kind()) {
            case STOCK -> Diagram.Shape.BOX;
            case FLOW -> Diagram.Shape.VALVE;
            case AUXILIARY -> node.constant() ? Diagram.Shape.FAINT : Diagram.Shape.NAME;
        };
    }

    private String description(List<Integer> shown) {
        List<String> pipes = structure.pipes().stream()
                .map(pipe -> words.say(
                        "{0} flows from {1} to {2}",
                        name(pipe.flow()),
                        pipe.from() < 0 ? words.say("outside") : name(pipe.from()),
                        pipe.to() < 0 ? words.say("outside") : name(pipe.to())))
                .toList();
        return words.say(
                "{0} variables. {1}. What acts on what stands in the table below the picture.",
                shown.size(), String.join("; ", pipes));
    }

    private String name(int node) {
        return structure.nodes().get(node).name();
    }

    private Block links() {
        List<Block.Line> lines = structure.links().stream()
                .map(link -> Block.Line.of(
                        "",
                        Piece.line(name(link.from())),
                        Piece.line(name(link.to())),
                        Piece.line(
                                switch (link.sign()) {
                                    case PLUS -> words.say("in the same direction");
                                    case MINUS -> words.say("in the opposite direction");
                                    case BOTH -> words.say("now in the one, now in the other direction");
                                    case NONE -> words.say("not in this run");
                                }),
                        Piece.line(link.delayed() ? words.say("with a delay") : "")))
                .toList();
        return new Block.Fold(
                "links",
                Piece.line(words.say("What acts on what, link by link ({0})", lines.size())),
                List.of(Block.Table.of(
                        words.say("Links"),
                        List.of(words.say("cause"), words.say("effect"), words.say("moves it"), words.say("delay")),
                        lines)));
    }
}
