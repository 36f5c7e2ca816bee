package org.heartland.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.heartland.dynamics.model.Graph;
import org.heartland.dynamics.model.Model;
import org.heartland.dynamics.model.Variable;
import org.heartland.language.ModelNames;
import org.heartland.render.words.Words;
import org.heartland.text.Text;

/** All variables of a model with their equations, units and documentation. */
final class EquationSection {
    private static final int MAX_PARTS = 8;
    private final Model model;
    private final Words words;

    EquationSection(Model model, Words words) {
        this.model = model;
        this.words = words;
    }

    Section section() {
        List<Block.Line> lines = new ArrayList<>();
        for (Variable.VariableKind kind : Variable.VariableKind.values()) {
            Variables.of(model).forEach((name, variable) -> {
                if (variable.kind() == kind) {
                    lines.add(line(name, variable));
                }
            });
        }
        Block table = Block.Table.of(
                words.say("The model, variable by variable"),
                List.of(
                        words.say("variable"),
                        words.say("kind"),
                        words.say("equation"),
                        words.say("unit"),
                        words.say("what it is")),
                lines);
        return new Section("equations", words.say("Equations"), lines.isEmpty() ? List.of() : List.of(table));
    }

    private Block.Line line(String name, Variable variable) {
        Text unit = variable.units();
        return Block.Line.of(
                "",
                Piece.line(
                        variable.dimensions().isEmpty()
                                ? name
                                : name + "[" + String.join(", ", variable.dimensions()) + "]"),
                Piece.line(kind(variable)),
                equation(variable),
                Piece.line(unit == null ? "" : unit.source().strip()),
                List.of(new Piece.Plain(variable.doc().strip(), false)));
    }

    private String kind(Variable variable) {
        return switch (variable.kind()) {
            case STOCK -> words.say("stock");
            case FLOW -> words.say("flow");
            case AUXILIARY -> words.say("auxiliary");
            case GRAPH -> words.say("graph");
        };
    }

    private List<Piece> equation(Variable variable) {
        List<Piece> pieces = new ArrayList<>();
        Text equation = variable.equation();
        if (equation != null) {
            pieces.add(Piece.plain(variable.kind() == Variable.VariableKind.STOCK ? words.say("starts at") + " " : ""));
            pieces.add(new Piece.Code(equation.source().strip()));
        }
        variable.elements().stream().limit(MAX_PARTS).forEach(part -> part(part, pieces));
        if (variable.elements().size() > MAX_PARTS) {
            pieces.add(Piece.plain(
                    " " + words.say("and {0} more", variable.elements().size() - MAX_PARTS)));
        }
        flows(words.say("in: {0}", ""), variable.inflows(), pieces);
        flows(words.say("out: {0}", ""), variable.outflows(), pieces);
        Graph graph = variable.graph();
        if (graph != null) {
            pieces.add(Piece.plain(" " + words.say("read from a graph of {0} points", graph.x().length)));
        }
        return pieces;
    }

    private void part(Variable.Part part, List<Piece> pieces) {
        Text equation = part.equation();
        pieces.add(Piece.plain((pieces.isEmpty() ? "" : "; ") + part.subscript() + ": "));
        pieces.add(
                equation == null
                        ? Piece.plain(words.say("a graph"))
                        : new Piece.Code(equation.source().strip()));
    }

    private static void flows(String word, List<Variable.Flowing> flows, List<Piece> pieces) {
        if (!flows.isEmpty()) {
            pieces.add(Piece.plain((pieces.isEmpty() ? word : "; " + word)
                    + flows.stream()
                            .map(flow -> ModelNames.display(flow.name()))
                            .collect(Collectors.joining(", "))));
        }
    }
}
