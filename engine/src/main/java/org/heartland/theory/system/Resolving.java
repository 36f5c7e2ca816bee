package org.heartland.theory.system;

import java.util.ArrayList;
import java.util.List;
import org.heartland.dossier.Written;
import org.heartland.language.Expr;
import org.heartland.language.Operator;
import org.heartland.problem.Place;
import org.heartland.problem.Problems;

/** Resolves the names of an equation. What the small language of theories does not have is reported with its place. */
final class Resolving {
    private final EquationNames names;
    private final Problems problems;

    private Resolving(EquationNames names, Problems problems) {
        this.names = names;
        this.problems = problems;
    }

    /** The equation as a term; what cannot be resolved is 0 in it, and reported. */
    static EquationTerm of(Written written, EquationNames names, Problems problems) {
        return new Resolving(names, problems).term(written.expr());
    }

    private EquationTerm term(Expr expr) {
        if (expr instanceof Expr.Literal literal) {
            return new EquationTerm.Number(literal.value());
        }
        if (expr instanceof Expr.Name name) {
            return name(name);
        }
        if (expr instanceof Expr.Unary unary && unary.operator() != Operator.TRANSPOSE) {
            EquationTerm of = term(unary.operand());
            return switch (unary.operator()) {
                case PLUS -> of;
                case MINUS -> EquationTerm.times(new EquationTerm.Number(-1), of);
                default -> new EquationTerm.Joined(Operator.EQUAL, of, EquationTerm.ZERO);
            };
        }
        if (expr instanceof Expr.Binary binary) {
            return new EquationTerm.Joined(binary.operator(), term(binary.left()), term(binary.right()));
        }
        if (expr instanceof Expr.If branch) {
            return new EquationTerm.Either(term(branch.condition()), term(branch.then()), term(branch.otherwise()));
        }
        if (expr instanceof Expr.Call call) {
            return call(call);
        }
        problems.add(at(expr), "equations of theories have no arrays", "write one equation for each stock");
        return EquationTerm.ZERO;
    }

    private static Place at(Expr expr) {
        return expr.span().place();
    }

    private EquationTerm name(Expr.Name name) {
        EquationNames.Meaning meaning = names.find(name.id());
        if (meaning == null) {
            String what = "nothing in this theory is called " + name.id();
            EquationNames.missing(what, name.id(), names.all(), at(name), problems);
            return EquationTerm.ZERO;
        }
        return switch (meaning.kind()) {
            case STOCK -> new EquationTerm.OfStock(meaning.number());
            case INPUT -> new EquationTerm.OfInput(meaning.number());
            case PARAMETER -> new EquationTerm.OfParameter(meaning.number());
        };
    }

    private EquationTerm call(Expr.Call call) {
        MathFunction function = MathFunction.find(call.name());
        if (function == null) {
            String what = "equations of theories have no function " + call.name();
            EquationNames.missing(what, call.name(), MathFunction.names(), at(call), problems);
            return EquationTerm.ZERO;
        }
        List<EquationTerm> of = new ArrayList<>();
        call.arguments().forEach(argument -> of.add(term(argument)));
        if (of.size() != function.arguments()) {
            String what = function + " takes " + function.arguments() + " values, and there are " + of.size();
            problems.add(at(call), what, "write as many as it takes");
            return EquationTerm.ZERO;
        }
        return new EquationTerm.Applied(function, List.copyOf(of));
    }
}
