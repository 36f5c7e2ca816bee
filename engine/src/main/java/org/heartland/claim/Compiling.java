package org.heartland.claim;

import java.util.ArrayList;
import java.util.List;
import org.heartland.dossier.Wording;
import org.heartland.dossier.Written;
import org.heartland.formula.Formula;
import org.heartland.formula.Scope;
import org.heartland.formula.Type;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;

/** Compiles the expressions of one claim and collects their problems. */
final class Compiling {
    private final String id;
    private final Scope scope;
    private final List<Problem> problems = new ArrayList<>();

    Compiling(String id, Scope scope) {
        this.id = id;
        this.scope = scope;
    }

    List<Problem> problems() {
        return problems;
    }

    /** A condition, with one part for each state that it is about; it must read data. */
    CompiledCheck condition(String what, Written when) {
        Read<List<Formula.Part>> read = Formula.parts(when.expr(), when.text(), scope);
        problems.addAll(read.problems());
        List<Formula.Part> parts = read instanceof Read.Good<List<Formula.Part>> good ? good.value() : List.of();
        if (!parts.stream().allMatch(part -> part.formula().readsData())) {
            problems.add(Problem.at(
                    when.text().at(),
                    what + " of " + id + " reads no data, so no evidence could change it",
                    "ask the data, or say why it is not testable"));
        }
        return new CompiledCheck(parts);
    }

    /** A text with its figures, and the condition under which it is right. */
    CompiledWording wording(String what, Wording says, Written when) {
        List<Formula> figures = new ArrayList<>();
        for (Written figure : says.figures()) {
            Read<Formula> read = Formula.compile(figure.expr(), figure.text(), List.of(), scope, 0);
            problems.addAll(read.problems());
            if (read instanceof Read.Good<Formula> good) {
                figures.add(figure(good.value()));
            }
        }
        return new CompiledWording(says, List.copyOf(figures), condition(what, when));
    }

    private Formula figure(Formula figure) {
        if (figure.type().equals(Type.TRUTH) || !figure.readsData()) {
            problems.add(Problem.at(
                    figure.text().at(),
                    "what stands in braces is no figure of the data: "
                            + figure.text().source(),
                    "ask for a number, a year, a day or a set of actors"));
        }
        return figure;
    }
}
