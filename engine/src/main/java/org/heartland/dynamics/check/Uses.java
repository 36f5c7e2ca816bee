package org.heartland.dynamics.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.heartland.dynamics.model.Model;
import org.heartland.dynamics.model.Submodel;
import org.heartland.dynamics.model.Variable;
import org.heartland.language.Expr;
import org.heartland.language.ModelNames;
import org.heartland.language.Parser;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.text.Text;

/**
 * Finds unused variables: constants and graphical functions that no equation uses, and flows that fill and drain no
 * stock. A variable that is computed from others but used by none is an output and is not reported.
 */
final class Uses {
    private static final int MAX_DEPTH = 20;
    private final Model model;
    private final Map<Submodel, Set<String>> used = new IdentityHashMap<>();

    private Uses(Model model) {
        this.model = model;
        model.submodels().forEach(submodel -> used.put(submodel, new HashSet<>()));
    }

    static List<Problem> missing(Model model) {
        Uses uses = new Uses(model);
        model.submodels().forEach(uses::mark);
        List<Problem> problems = new ArrayList<>();
        model.submodels().forEach(submodel -> uses.unused(submodel, problems));
        return problems;
    }

    private void mark(Submodel in) {
        in.variables().forEach(variable -> mark(in, variable));
        in.modules()
                .forEach(module -> module.connects()
                        .forEach(connect -> connect.sources(module).forEach(source -> mark(in, source, 0))));
    }

    private void mark(Submodel in, Variable variable) {
        texts(variable).forEach(text -> mark(in, text));
        Stream.concat(variable.inflows().stream(), variable.outflows().stream()).forEach(flow -> {
            mark(in, ModelNames.canonical(flow.name()), 0);
            mark(in, ModelNames.qualified(flow.name()), 0);
        });
    }

    private static Stream<Text> texts(Variable variable) {
        Stream<@org.jspecify.annotations.Nullable Text> own = Stream.of(variable.equation(), variable.initial());
        Stream<@org.jspecify.annotations.Nullable Text> parts =
                variable.elements().stream().flatMap(part -> Stream.of(part.equation(), part.initial()));
        Stream<Text> options = Stream.concat(
                variable.options().texts(),
                variable.elements().stream().flatMap(part -> part.options().texts()));
        return Stream.concat(Stream.concat(own, parts).filter(Objects::nonNull), options);
    }

    private void mark(Submodel in, Text text) {
        names(text).forEach(name -> mark(in, name, 0));
    }

    /**
     * All names and calls in an equation; empty if it cannot be parsed. Not recursive, since equations may be as deep
     * as they are long.
     */
    private List<String> names(Text text) {
        List<String> names = new ArrayList<>();
        Deque<Expr> open = new ArrayDeque<>();
        if (Parser.parseList(text, model.dialect()) instanceof Read.Good<List<Expr>> good) {
            open.addAll(good.value());
        }
        while (!open.isEmpty()) {
            Expr expr = open.remove();
            if (expr instanceof Expr.Name name) {
                names.add(name.id());
            } else if (expr instanceof Expr.Call call) {
                names.add(call.name());
            }
            open.addAll(expr.parts());
        }
        return names;
    }

    /** Marks the variable that a name refers to: in this model, in one of its modules, or in the outermost model. */
    private void mark(Submodel in, String id, int depth) {
        int cut = id.indexOf(ModelNames.QUALIFIER);
        if (cut < 0) {
            used.getOrDefault(in, new HashSet<>()).add(id);
        } else if (cut == 0 && depth < MAX_DEPTH) {
            mark(model.root(), id.substring(1), depth + 1);
        } else if (depth < MAX_DEPTH) {
            in.modules().stream()
                    .filter(module -> module.id().equals(id.substring(0, cut)))
                    .flatMap(module -> model.findModel(module).stream())
                    .forEach(inside -> mark(inside, id.substring(cut + 1), depth + 1));
        }
    }

    private void unused(Submodel in, List<Problem> problems) {
        Set<String> names = used.getOrDefault(in, Set.of());
        for (Variable variable : in.variables()) {
            boolean flow = variable.kind() == Variable.VariableKind.FLOW;
            boolean idle = variable.kind() != Variable.VariableKind.STOCK
                    && !names.contains(variable.id())
                    && variable.access().isEmpty()
                    && !isControl(variable.id())
                    && (flow || texts(variable).allMatch(text -> names(text).isEmpty()));
            if (idle) {
                String what = ModelNames.display(variable.name())
                        + (flow ? " neither fills nor drains a stock" : " is used by nothing");
                problems.add(Problem.at(variable.at(), what, flow ? "name it at a stock" : "use it, or take it out"));
            }
        }
    }

    /** True for simulation specs that converters write as variables. */
    private static boolean isControl(String id) {
        return Set.of("time_step", "saveper", "initial_time", "final_time").contains(id);
    }
}
