package org.heartland.theory.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Scenario;
import org.heartland.problem.Near;
import org.heartland.problem.Problem;
import org.heartland.theory.Input;
import org.heartland.theory.Stock;
import org.heartland.theory.Theory;

/** The differences that scenarios lay over theories, held to the names that these have. */
public final class Differences {
    private Differences() {}

    /** The differences of all scenarios of a dossier that no theory knows, or that set what can only be moved. */
    public static List<Problem> problems(Dossier dossier) {
        List<Problem> problems = new ArrayList<>();
        dossier.scenarios().forEach(scenario -> problems.addAll(problems(dossier, scenario)));
        return problems;
    }

    /** The same of one scenario. */
    public static List<Problem> problems(Dossier dossier, Scenario scenario) {
        TreeSet<String> inputs = new TreeSet<>();
        TreeSet<String> stocks = new TreeSet<>();
        for (Map.Entry<String, Theory> entry : TheoryPart.of(dossier).entrySet()) {
            if (entry.getValue() instanceof Theory.Model model) {
                model.inputs().stream().map(Input::id).forEach(inputs::add);
                model.stocks().stream().map(Stock::id).forEach(stocks::add);
            }
        }
        TreeSet<String> all = new TreeSet<>(inputs);
        all.addAll(stocks);
        List<Problem> problems = new ArrayList<>();
        for (Scenario.Difference one : scenario.theories()) {
            if (!all.contains(one.name())) {
                String what = "no theory has an input or a stock " + one.name();
                problems.add(new Problem(one.at(), what, "name one that a theory has", Near.to(one.name(), all)));
            } else if (one.set() && !inputs.contains(one.name())) {
                String what = one.name() + " is a stock, which moves by itself and cannot be set";
                problems.add(Problem.at(one.at(), what, "write add, which moves it each year"));
            }
        }
        return problems;
    }
}
