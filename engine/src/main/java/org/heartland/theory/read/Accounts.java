package org.heartland.theory.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.heartland.dossier.Dossier;
import org.heartland.problem.Near;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.theory.OpenParameter;
import org.heartland.theory.ParameterSetting;
import org.heartland.theory.Theory;

/** Puts each account together with the family that it sets. */
public final class Accounts {
    private Accounts() {}

    /**
     * All theories of a dossier that are ranked, with all their equations, in the order of their ids; or what does not fit together (a family that
     * is missing is reported where the files are read).
     */
    public static Read<List<Theory.Model>> of(Dossier dossier) {
        Map<String, Theory> all = TheoryPart.of(dossier);
        List<Problem> problems = new ArrayList<>();
        List<Theory.Model> models = new ArrayList<>();
        for (Theory theory : all.values()) {
            if (theory instanceof Theory.Account account && all.containsKey(account.family())) {
                Read<Theory.Model> read = set(account, all);
                problems.addAll(read.problems());
                if (read instanceof Read.Good<Theory.Model> good) {
                    models.add(good.value());
                }
            } else if (theory instanceof Theory.Model model && !model.family()) {
                models.add(model);
            }
        }
        return Read.of(List.copyOf(models), problems);
    }

    private static Read<Theory.Model> set(Theory.Account account, Map<String, Theory> all) {
        if (all.get(account.family()) instanceof Theory.Model family && family.family()) {
            return Read.of(family.set(account), problems(account, family));
        }
        List<String> families = all.values().stream()
                .filter(theory -> theory instanceof Theory.Model model && model.family())
                .map(Theory::id)
                .toList();
        return new Read.Bad<>(List.of(new Problem(
                account.at(),
                account.family() + " is no family of accounts",
                "name a theory with family: true",
                Near.to(account.family(), families))));
    }

    private static List<Problem> problems(Theory.Account account, Theory.Model family) {
        List<String> known = family.parameters().stream().map(OpenParameter::id).toList();
        List<Problem> problems = new ArrayList<>();
        TreeSet<String> seen = new TreeSet<>();
        for (ParameterSetting setting : account.settings()) {
            Place at = setting.at();
            String id = setting.parameter();
            if (!known.contains(id)) {
                String what = family.id() + " has no parameter " + id;
                problems.add(new Problem(at, what, "name one of its parameters", Near.to(id, known)));
            } else if (!seen.add(id)) {
                problems.add(Problem.at(at, id + " is set twice", "set it once, under settings or without"));
            }
        }
        return problems;
    }
}
