package org.heartland.formula;

import java.util.List;
import org.heartland.draws.Meeting;
import org.heartland.draws.Numbers;
import org.heartland.language.Expr;
import org.heartland.language.Operator;
import org.heartland.language.Quantifier;
import org.heartland.language.Span;
import org.heartland.problem.Problem;
import org.heartland.text.NumberText;

/** Compiles a tree into nodes: resolves every name, checks every type and unit, and adds up the cost. Stops at the first problem. */
final class Compiler {
    static final int MAX_DEPTH = 400;
    static final int MAX_PARTS = 20_000;

    private final Scope scope;
    private final Names names;
    private final Sets sets;
    private final Calls calls;
    private int slots;
    private int depth;
    private int parts;

    Compiler(Scope scope, int slots) {
        this.scope = scope;
        this.slots = slots;
        this.names = new Names(this, scope);
        this.sets = new Sets(this, scope);
        this.calls = new Calls(this, scope);
    }

    /** Binds a variable to a node known before the run. */
    void bind(String variable, Node part) {
        names.bind(variable, part);
    }

    /** Carries the problem at which compiling stopped. */
    static final class Wrong extends RuntimeException {
        final transient Problem problem;

        Wrong(Problem problem) {
            super(problem.what(), null, false, false);
            this.problem = problem;
        }
    }

    Wrong wrong(Span span, String what, String instead, List<String> near) {
        return new Wrong(new Problem(span.place(), what, instead, near));
    }

    Wrong wrong(Span span, String what, String instead) {
        return wrong(span, what, instead, List.of());
    }

    /** Compiles a part that must have one of the wanted types; an empty list accepts any type. */
    Node node(Expr expr, List<Type> wanted) {
        if (++depth > MAX_DEPTH || ++parts > MAX_PARTS) {
            throw wrong(
                    expr.span(),
                    depth > MAX_DEPTH
                            ? "this expression strings together more than " + MAX_DEPTH + " operations, the bound"
                            : "this expression has more than " + MAX_PARTS
                                    + " parts with its shorthands written out, the bound",
                    "say it in several simpler checks");
        }
        Node node = any(expr, wanted);
        depth--;
        return node;
    }

    private Node any(Expr expr, List<Type> wanted) {
        if (expr instanceof Expr.Literal literal) {
            return literal(literal, wanted);
        }
        if (expr instanceof Expr.Day day) {
            return new Nodes.Fixed(Type.DAY, Numbers.of((double) day.epochDay()), day.span());
        }
        if (expr instanceof Expr.Name name) {
            return names.node(name, wanted);
        }
        if (expr instanceof Expr.Call call) {
            Expr meaning = scope.rewrite(call);
            return meaning == null
                    ? calls.node(call, wanted)
                    : names.shorthand(call.name(), meaning, wanted, call.span());
        }
        if (expr instanceof Expr.Unary unary) {
            return unary(unary, wanted);
        }
        if (expr instanceof Expr.Binary binary) {
            return Binaries.node(this, binary);
        }
        return expr instanceof Expr.If branch ? branch(branch, wanted) : each((Expr.Each) expr);
    }

    private Node literal(Expr.Literal literal, List<Type> wanted) {
        Type type = new Type.Quantity(literal.percent() ? Unit.NONE : Unit.ANY);
        for (Type want : wanted) {
            if (want instanceof Type.Quantity && type.fits(want)) {
                type = want;
                break;
            }
        }
        return new Nodes.Fixed(type, Numbers.of(literal.value()), literal.span());
    }

    private Node unary(Expr.Unary unary, List<Type> wanted) {
        if (unary.operator() == Operator.NOT) {
            Node operand = truth(unary.operand());
            return new Nodes.Of(Type.TRUTH, unary.span(), List.of(operand), new Logic.Not());
        }
        Node operand = node(unary.operand(), wanted);
        quantity(operand, unary.operator().sign());
        if (unary.operator() == Operator.PLUS) {
            return operand;
        }
        return new Nodes.Of(
                operand.type,
                unary.span(),
                List.of(operand),
                p -> Meeting.compute((a, unused) -> -a, false, (Numbers) p[0], (Numbers) p[0]));
    }

    private Node branch(Expr.If branch, List<Type> wanted) {
        Node condition = truth(branch.condition());
        Node then = node(branch.then(), wanted);
        Node otherwise = node(branch.otherwise(), wanted.isEmpty() ? List.of(then.type) : wanted);
        if (!otherwise.type.fits(then.type)) {
            throw wrong(
                    branch.otherwise().span(),
                    "THEN gives " + then.type.says() + " but ELSE gives " + otherwise.type.says(),
                    "let both give the same kind of value");
        }
        Books.refuseSplice(this, branch.span(), then.books(), otherwise.books());
        return new Nodes.Of(
                then.type instanceof Type.Quantity quantity && quantity.unit().any() ? otherwise.type : then.type,
                branch.span(),
                List.of(condition, then, otherwise),
                new Logic.Branch());
    }

    private Node each(Expr.Each each) {
        Sets.Elements elements = sets.elements(each.set());
        names.requireFree(each);
        int slot = slots++;
        names.bind(each.variable(), new Nodes.Slot(elements.of(), slot, elements.names(), each.span()));
        Quantifier quantifier = each.quantifier();
        Node body = quantifier.overTruths() ? truth(each.body()) : node(each.body(), List.of());
        names.free(each.variable());
        if (!quantifier.overTruths()) {
            quantity(body, quantifier.word());
            Books.refuseSplice(this, each.span(), body.books(slot), body.books(slot));
        }
        Type type = quantifier == Quantifier.COUNT ? Type.PURE : quantifier.overTruths() ? Type.TRUTH : body.type;
        return new Nodes.Each(quantifier, slot, elements.elements(), body, type, each.span());
    }

    Names names() {
        return names;
    }

    Sets sets() {
        return sets;
    }

    Node truth(Expr expr) {
        Node node = node(expr, List.of(Type.TRUTH));
        if (!(node.type instanceof Type.Truth)) {
            throw wrong(
                    expr.span(),
                    "expected a condition (true or false), but this is " + node.type.says(),
                    "compare it with something");
        }
        return node;
    }

    /** Rejects a year known before the run that is not a calendar year. */
    void requireYear(Node node) {
        if (node instanceof Nodes.Fixed fixed
                && fixed.constant() instanceof Numbers year
                && !Constant.isYear(year.v()[0])) {
            throw wrong(
                    node.span, NumberText.exact(year.v()[0]) + " is not a year", "write a whole number, such as 2022");
        }
    }

    Unit quantity(Node node, String before) {
        if (node.type instanceof Type.Quantity quantity) {
            return quantity.unit();
        }
        throw wrong(node.span, before + " needs numbers, but this is " + node.type.says(), "give a number");
    }
}
