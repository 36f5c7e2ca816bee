package org.heartland.render.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.heartland.dynamics.compile.Flat;
import org.heartland.dynamics.loop.Feedback;
import org.heartland.dynamics.loop.Structure;
import org.heartland.render.plot.Caption;
import org.heartland.render.plot.Diagram;
import org.heartland.render.plot.FlowDiagram;

/** The stock-and-flow diagram of a model; of a large model, only the variables on loops and pipes. */
public final class DiagramSection {
    private static final String TITLE = "Stocks, flows and what acts on what";
    private static final int MAX_ITEMS = 40;
    private static final int MAX_WITHOUT_THE_REST = 60;
    private static final int MAX_RINGS = 8;

    private final Structure structure;
    private final Feedback feedback;
    private final Map<String, Integer> nodeOf = new HashMap<>();

    public DiagramSection(Structure structure, Feedback feedback, Flat flat) {
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
            blocks.add(new Block.Picture(TITLE, svg("plot-diagram", TITLE, shown), Piece.line(caption(shown))));
        } else if (!shown.isEmpty()) {
            blocks.add(new Block.Paragraph(Piece.line("This model has more variables than one diagram can show.")));
        }
        if (!structure.links().isEmpty()) {
            blocks.add(links());
        }
        return new Section("diagram", "Diagram", blocks);
    }

    /** The diagram of a model. */
    public static Diagram diagram(Structure structure, Feedback feedback, Flat flat) {
        DiagramSection section = new DiagramSection(structure, feedback, flat);
        return section.diagram(section.shown());
    }

    /** The diagram without its section. */
    public String picture(String id) {
        return svg(id, TITLE, shown());
    }

    private String caption(List<Integer> shown) {
        String left = shown.size() == structure.nodes().size()
                ? ""
                : " Only stocks, flows and what is on loops: " + shown.size() + " of "
                        + structure.nodes().size() + " variables.";
        return "Boxes are stocks, double lines with valves flows, clouds what lies outside of the model. An arrow with + "
                + "says that the one moves the other in the same direction, with − against it; two strokes across it, that "
                + "it takes its time. R is a reinforcing loop, B a balancing one." + left;
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

    private Set<Integer> nodes(Feedback.Loop loop) {
        return loop.path().stream()
                .map(nodeOf::get)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private String svg(String id, String title, List<Integer> shown) {
        return FlowDiagram.svg(new Caption(id, title, description(shown)), diagram(shown));
    }

    private Diagram diagram(List<Integer> shown) {
        List<Diagram.Item> items = shown.stream()
                .map(i -> structure.nodes().get(i))
                .map(node -> new Diagram.Item(node.name(), shape(node)))
                .toList();
        List<Diagram.Arrow> arrows = structure.links().stream()
                .filter(link -> shown.contains(link.from()) && shown.contains(link.to()))
                .map(link -> new Diagram.Arrow(
                        shown.indexOf(link.from()),
                        shown.indexOf(link.to()),
                        link.sign().mark(),
                        link.delayed()))
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

    private static Diagram.Shape shape(Structure.Node node) {
        return switch (node.kind()) {
            case STOCK -> Diagram.Shape.BOX;
            case FLOW -> Diagram.Shape.VALVE;
            case AUXILIARY -> node.constant() ? Diagram.Shape.FAINT : Diagram.Shape.NAME;
        };
    }

    private String description(List<Integer> shown) {
        List<String> pipes = structure.pipes().stream()
                .map(pipe -> name(pipe.flow()) + " flows from " + (pipe.from() < 0 ? "outside" : name(pipe.from()))
                        + " to " + (pipe.to() < 0 ? "outside" : name(pipe.to())))
                .toList();
        return shown.size() + " variables. " + String.join("; ", pipes)
                + ". What acts on what stands in the table below the picture.";
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
                                    case PLUS -> "in the same direction";
                                    case MINUS -> "in the opposite direction";
                                    case BOTH -> "now in the one, now in the other direction";
                                    case NONE -> "not in this run";
                                }),
                        Piece.line(link.delayed() ? "with a delay" : "")))
                .toList();
        return new Block.Fold(
                "links",
                Piece.line("What acts on what: " + lines.size() + (lines.size() == 1 ? " link" : " links")),
                List.of(Block.Table.of("Links", List.of("cause", "effect", "moves it", "delay"), lines)));
    }
}
