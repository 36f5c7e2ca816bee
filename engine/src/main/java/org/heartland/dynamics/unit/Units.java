package org.heartland.dynamics.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.heartland.dynamics.model.Model;
import org.heartland.dynamics.model.Submodel;
import org.heartland.dynamics.model.Variable;
import org.heartland.language.Comments;
import org.heartland.language.ModelNames;
import org.heartland.problem.Inert;
import org.heartland.problem.Problem;
import org.heartland.problem.Problems;
import org.heartland.text.Text;

/**
 * The units of a whole model (XMILE 1.0, section 3.3.6): declared units, units inferred from them, and contradictions.
 *
 * @param faults contradictions, units that cannot be read, and literals that should have a unit
 * @param variables each variable of each model in the file
 */
public record Units(List<Fault> faults, List<Known> variables) {
    /** How a unit is known. */
    public enum How {
        DECLARED,
        WORKED_OUT,
        UNKNOWN
    }

    public record Known(String variable, String unit, How how) {}

    /** A problem, and the equation with the unit below each of its terms ("" if there is none to show). */
    public record Fault(Problem problem, String equation, String under) {}

    public static Units of(Model model) {
        Owners owners = new Owners(model);
        Checking checking = new Checking(owners);
        checking.all();
        Solution solution = new Solution();
        FoundFaults faults = new FoundFaults();
        unreadable(owners).forEach(faults::add);
        Set<String> reported = new HashSet<>();
        solution.solve(checking.demands, (demand, soFar) -> {
            if (reported.add(demand.in().name() + demand.in().words())) {
                faults.add(fault(demand, soFar, "let both sides be in one unit, or correct a declaration"));
            }
        });
        for (Demand advice : checking.advice) {
            Measure beside = solution.of(advice.one());
            if (beside.isKnown() && !beside.isPure()) {
                faults.add(fault(advice, solution, "make it a variable with that unit"));
            }
        }
        return new Units(faults.listed(), known(owners, solution));
    }

    /** The faults found so far; equations are kept only for those that {@link Problems} lists. */
    private static final class FoundFaults {
        private final Problems problems = new Problems();
        private final Map<Problem, Fault> byProblem = new HashMap<>();

        void add(Fault fault) {
            problems.add(fault.problem());
            byProblem.putIfAbsent(fault.problem(), fault);
        }

        List<Fault> listed() {
            return problems.all().stream().map(this::fault).toList();
        }

        private Fault fault(Problem problem) {
            Fault found = byProblem.get(problem.andMore(0));
            return found == null ? new Fault(problem, "", "") : new Fault(problem, found.equation, found.under);
        }
    }

    /** True if a model declares the unit of any variable. */
    public static boolean areDeclared(Model model) {
        return model.submodels().stream()
                .flatMap(submodel -> submodel.variables().stream())
                .anyMatch(variable ->
                        variable.units() != null && !variable.units().source().isBlank());
    }

    /** True if the model declares the unit of any variable. */
    public boolean isDeclared() {
        return variables.stream().anyMatch(variable -> variable.how() == How.DECLARED);
    }

    private static Fault fault(Demand demand, Solution solution, String instead) {
        String one = solution.of(demand.one()).toString();
        String other = solution.of(demand.other()).toString();
        String what = demand.message().replace("%1", one).replace("%2", other);
        StringBuilder top = new StringBuilder();
        StringBuilder bottom = new StringBuilder();
        for (Equation.Word word : demand.in().words()) {
            String text = Comments.removedFrom(Inert.text(word.text())).replaceAll("\\s++", " ");
            if (word.unit() == null) {
                top.append(text);
                continue;
            }
            int from = Math.max(top.length(), bottom.isEmpty() ? 0 : bottom.length() + 1);
            top.append(" ".repeat(from - top.length())).append(text);
            bottom.append(" ".repeat(from - bottom.length()))
                    .append(Inert.text(solution.of(word.unit()).toString()));
        }
        return new Fault(Problem.at(demand.at(), what, instead), top.toString().stripTrailing(), bottom.toString());
    }

    private static List<Fault> unreadable(Owners owners) {
        List<Fault> faults = new ArrayList<>();
        for (Submodel submodel : owners.model.submodels()) {
            for (Variable variable : submodel.variables()) {
                Text written = variable.units();
                if (written != null && !written.source().isBlank() && owners.declared(written) == null) {
                    String what = "the unit \"" + written.source().strip() + "\" of "
                            + ModelNames.display(variable.name()) + " cannot be read";
                    Problem problem = Problem.at(written.at(), what, "write one such as people/day or m^2*s");
                    faults.add(new Fault(problem, "", ""));
                }
            }
        }
        return faults;
    }

    private static List<Known> known(Owners owners, Solution solution) {
        List<Known> known = new ArrayList<>();
        for (Submodel submodel : owners.model.submodels()) {
            String before = submodel == owners.model.root() ? "" : ModelNames.display(submodel.name()) + ".";
            for (Variable variable : submodel.variables()) {
                Measure unit = solution.of(owners.of(submodel, variable));
                boolean declared = owners.declared(variable.units()) != null;
                How how = declared ? How.DECLARED : unit.isKnown() ? How.WORKED_OUT : How.UNKNOWN;
                known.add(new Known(
                        before + ModelNames.display(variable.name()), unit.isKnown() ? unit.toString() : "", how));
            }
        }
        return List.copyOf(known);
    }
}
