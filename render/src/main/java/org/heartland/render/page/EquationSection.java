package org.heartland.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.heartland.dynamics.model.Graph;
import org.heartland.dynamics.model.Model;
import org.heartland.dynamics.model.Variable;
import org.heartland.language.ModelNames;
import org.heartland.text.Text;

/** All variables of a model with their equations, units and documentation. */
final class EquationSection {
    private static final int MAX_PARTS = 8;
    private final Model model;

    EquationSection(Model model) {
        this.model = model;
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
                "The model, variable by variable",
                List.of("variable", "kind", "equation", "unit", "what it is"),
                lines);
        return new Section("equations", "Equations", lines.isEmpty() ? List.of() : List.of(table));
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
                Piece.line(variable.doc().strip()));
    }

    private static String kind(Variable variable) {
        return switch (variable.kind()) {
            case STOCK -> "stock";
            case FLOW -> "flow";
            case AUXILIARY -> "auxiliary";
            case GRAPH -> "graph";
        };
    }

    private static List<Piece> equation(Variable variable) {
        List<Piece> pieces = new ArrayList<>();
        Text equation = variable.equation();
        if (equation != null) {
            pieces.add(Piece.plain(variable.kind() == Variable.VariableKind.STOCK ? "starts at " : ""));
            pieces.add(new Piece.Code(equation.source().strip()));
        }
        variable.elements().stream().limit(MAX_PARTS).forEach(part -> part(part, pieces));
        if (variable.elements().size() > MAX_PARTS) {
            pieces.add(Piece.plain(" and " + (variable.elements().size() - MAX_PARTS) + " more"));
        }
        flows(" in: ", variable.inflows(), pieces);
        flows(" out: ", variable.outflows(), pieces);
        Graph graph = variable.graph();
        if (graph != null) {
            pieces.add(Piece.plain(" read from a graph of " + graph.x().length + " points"));
        }
        return pieces;
    }

    private static void part(Variable.Part part, List<Piece> pieces) {
        Text equation = part.equation();
        pieces.add(Piece.plain((pieces.isEmpty() ? "" : "; ") + part.subscript() + ": "));
        pieces.add(
                equation == null
                        ? Piece.plain("a graph")
                        : new Piece.Code(equation.source().strip()));
    }

    private static void flows(String word, List<Variable.Flowing> flows, List<Piece> pieces) {
        if (!flows.isEmpty()) {
            pieces.add(Piece.plain((pieces.isEmpty() ? word.strip() + " " : ";" + word)
                    + flows.stream()
                            .map(flow -> ModelNames.display(flow.name()))
                            .collect(Collectors.joining(", "))));
        }
    }
}
