package org.heartland.dynamics.vensim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.heartland.dynamics.model.Extras;
import org.heartland.dynamics.model.Graph;
import org.heartland.dynamics.model.Variable;
import org.heartland.dynamics.model.Variable.VariableKind;
import org.heartland.dynamics.model.VariableOptions;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Problems;
import org.heartland.text.Text;
import org.jspecify.annotations.Nullable;

/** Makes the variables of a model from its equations. */
final class MdlVariables {
    private static final MdlFlows.Flows NO_FLOWS = new MdlFlows.Flows(List.of(), List.of());

    private final MdlBody.Maker bodies;
    private final Problems problems;
    private final MdlFlows flows;
    private final Map<String, List<MdlEquation>> equations;
    private final List<Variable> variables = new ArrayList<>();
    private final List<Problem> notices = new ArrayList<>();

    MdlVariables(MdlBody.Maker bodies, Map<String, List<MdlEquation>> equations, Problems problems) {
        this.bodies = bodies;
        this.equations = equations;
        this.problems = problems;
        this.flows = new MdlFlows(equations);
    }

    List<Variable> all() {
        equations.forEach(this::add);
        return List.copyOf(variables);
    }

    /** What there is to know about variables that can be run. */
    List<Problem> notices() {
        return List.copyOf(notices);
    }

    private void add(String key, List<MdlEquation> all) {
        MdlEquation first = all.get(0);
        if (all.stream().anyMatch(MdlVariables::isData)) {
            notices.add(Problem.at(
                    first.at(),
                    "the values of " + first.name()
                            + " come from a data set or a workbook, which is not read: it is not a number, and nor is what is worked out from it",
                    "write them as a lookup over Time: " + first.name() + " = WITH LOOKUP(Time, ((0,1),(10,2)))"));
        }
        if (first.sign().equals("(")) {
            put(VariableKind.GRAPH, first, bodies.of(all, points()), NO_FLOWS);
        } else if (!MdlFlows.integ(first).isEmpty()) {
            stock(key, all);
        } else {
            VariableKind kind = flows.isFlow(key) ? VariableKind.FLOW : VariableKind.AUXILIARY;
            put(kind, first, bodies.of(all, equation()), NO_FLOWS);
        }
    }

    /** True if the values of an equation are not in the file: it has no right side, or gets them from a table. */
    private static boolean isData(MdlEquation equation) {
        List<MdlToken> solid = MdlEquation.solid(equation.right());
        String called = solid.isEmpty() ? "" : solid.get(0).key();
        return equation.sign().isEmpty()
                || (called.startsWith("get ")
                        && called.endsWith(" data")
                        && !MdlText.onlyCall(equation.right(), called).isEmpty());
    }

    private void stock(String key, List<MdlEquation> all) {
        MdlEquation first = all.get(0);
        for (MdlEquation equation : all) {
            if (MdlFlows.integ(equation).size() != 2) {
                problems.add(equation.at(), equation.name() + " is no stock throughout", "write INTEG(rate, initial)");
                return;
            }
        }
        MdlFlows.Flows known = flows.of(key);
        MdlFlows.Flows own = known;
        if (own == null) {
            String name = free(first.name() + " net flow");
            MdlBody rate = bodies.of(all, argument(0));
            variables.add(variable(VariableKind.FLOW, name, first.at(), rate, NO_FLOWS, null, ""));
            own = new MdlFlows.Flows(List.of(new Variable.Flowing(MdlText.name(name), first.at())), List.of());
        }
        put(VariableKind.STOCK, first, bodies.of(all, argument(1)), own);
    }

    private String free(String name) {
        String free = name;
        while (equations.containsKey(MdlToken.key(free))) {
            free += "'";
        }
        return free;
    }

    private void put(VariableKind kind, MdlEquation of, MdlBody body, MdlFlows.Flows own) {
        variables.add(variable(
                kind,
                of.name(),
                of.at(),
                body,
                own,
                of.statement().units(),
                of.statement().comment()));
    }

    private static Variable variable(
            VariableKind kind,
            String name,
            Place at,
            MdlBody body,
            MdlFlows.Flows own,
            @Nullable Text units,
            String doc) {
        return new Variable(
                kind,
                name,
                at,
                body.equation(),
                null,
                body.graph(),
                body.parts(),
                body.dimensions(),
                own.in(),
                own.out(),
                null,
                VariableOptions.NONE,
                "",
                units,
                doc,
                Extras.NONE);
    }

    // ---- The parts of an equation that are meant.

    private static MdlBody.Meant argument(int which) {
        return new MdlBody.Meant() {
            @Override
            public List<MdlToken> tokens(MdlEquation equation) {
                return MdlFlows.integ(equation).get(which);
            }

            @Override
            public @Nullable Graph graph(MdlEquation equation) {
                return null;
            }
        };
    }

    private MdlBody.Meant points() {
        return new MdlBody.Meant() {
            @Override
            public List<MdlToken> tokens(MdlEquation equation) {
                return List.of();
            }

            @Override
            public @Nullable Graph graph(MdlEquation equation) {
                return MdlGraph.of(equation.right(), equation.at(), problems);
            }
        };
    }

    /** A whole equation, or the input of WITH LOOKUP and its points. */
    private MdlBody.Meant equation() {
        return new MdlBody.Meant() {
            @Override
            public List<MdlToken> tokens(MdlEquation equation) {
                if (isData(equation)) {
                    return List.of(new MdlToken(MdlToken.Kind.NAME, "NAN", 0));
                }
                List<List<MdlToken>> lookup = MdlText.onlyCall(equation.right(), "with lookup");
                return lookup.size() == 2 ? lookup.get(0) : equation.right();
            }

            @Override
            public @Nullable Graph graph(MdlEquation equation) {
                List<List<MdlToken>> lookup = MdlText.onlyCall(equation.right(), "with lookup");
                return lookup.size() == 2 ? MdlGraph.of(lookup.get(1), equation.at(), problems) : null;
            }
        };
    }
}
