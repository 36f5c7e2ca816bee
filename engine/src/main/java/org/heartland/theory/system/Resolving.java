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
    private final Names names;
    private final Problems problems;

    private Resolving(Names names, Problems problems) {
        this.names = names;
        this.problems = problems;
    }

    /** The equation as a term; what cannot be resolved is 0 in it, and reported. */
    static Term of(Written written, Names names, Problems problems) {
        return new Resolving(names, problems).term(written.expr());
    }

    private Term term(Expr expr) {
        if (expr instanceof Expr.Literal literal) {
            return new Term.Number(literal.value());
        }
        if (expr instanceof Expr.Name name) {
            return name(name);
        }
        if (expr instanceof Expr.Unary unary && unary.operator() != Operator.TRANSPOSE) {
            Term of = term(unary.operand());
            return switch (unary.operator()) {
                case PLUS -> of;
                case MINUS -> Term.times(new Term.Number(-1), of);
                default -> new Term.Joined(Operator.EQUAL, of, Term.ZERO);
            };
        }
        if (expr instanceof Expr.Binary binary) {
            return new Term.Joined(binary.operator(), term(binary.left()), term(binary.right()));
        }
        if (expr instanceof Expr.If branch) {
            return new Term.Either(term(branch.condition()), term(branch.then()), term(branch.otherwise()));
        }
        if (expr instanceof Expr.Call call) {
            return call(call);
        }
        problems.add(at(expr), "equations of theories have no arrays", "write one equation for each stock");
        return Term.ZERO;
    }

    private static Place at(Expr expr) {
        return expr.span().place();
    }

    private Term name(Expr.Name name) {
        Names.Meaning meaning = names.find(name.id());
        if (meaning == null) {
            String what = "nothing in this theory is called " + name.id();
            Names.missing(what, name.id(), names.all(), at(name), problems);
            return Term.ZERO;
        }
        return switch (meaning.kind()) {
            case STOCK -> new Term.OfStock(meaning.number());
            case INPUT -> new Term.OfInput(meaning.number());
            case PARAMETER -> new Term.OfParameter(meaning.number());
        };
    }

    private Term call(Expr.Call call) {
        MathFunction function = MathFunction.find(call.name());
        if (function == null) {
            String what = "equations of theories have no function " + call.name();
            Names.missing(what, call.name(), MathFunction.names(), at(call), problems);
            return Term.ZERO;
        }
        List<Term> of = new ArrayList<>();
        call.arguments().forEach(argument -> of.add(term(argument)));
        if (of.size() != function.arguments()) {
            String what = function + " takes " + function.arguments() + " values, and there are " + of.size();
            problems.add(at(call), what, "write as many as it takes");
            return Term.ZERO;
        }
        return new Term.Applied(function, List.copyOf(of));
    }
}
