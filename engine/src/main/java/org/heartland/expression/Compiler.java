package org.heartland.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.heartland.draws.Choices;
import org.heartland.draws.Numbers;
import org.heartland.draws.Truths;
import org.heartland.draws.Why;
import org.heartland.problem.Near;
import org.heartland.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Turns a tree into nodes: looks up every name, checks every type and unit, and adds up the cost. Stops at the first problem. */
final class Compiler {
    private final Scope scope;
    private final Map<String, Nodes.Slot> variables = new TreeMap<>();
    private final Sets sets;
    private final Calls calls;
    private int slots;
    private int shorthands;

    Compiler(Scope scope, int slots) {
        this.scope = scope;
        this.slots = slots;
        this.sets = new Sets(this, scope);
        this.calls = new Calls(this, scope);
    }

    /** Carries the one problem at which compiling stopped. */
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

    /** Compiles a part where any of the wanted types will do; an empty list wants nothing in particular. */
    Node node(Expr expr, List<Type> wanted) {
        if (expr instanceof Expr.Literal literal) {
            return literal(literal, wanted);
        }
        if (expr instanceof Expr.Day day) {
            return new Nodes.Fixed(Type.DAY, Numbers.of(day.epochDay()), day.span());
        }
        if (expr instanceof Expr.Name name) {
            return name(name, wanted);
        }
        if (expr instanceof Expr.Call call) {
            Expr stands = scope.rewrite(call);
            return stands == null ? calls.node(call, wanted) : shorthand(stands, wanted, call.span());
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

    private Node name(Expr.Name name, List<Type> wanted) {
        Nodes.Slot variable = variables.get(name.id().toLowerCase(Locale.ROOT));
        if (variable != null) {
            return variable;
        }
        Node word = word(name);
        if (word != null) {
            return word;
        }
        Scope.Bound bound = scope.find(name.id());
        if (bound != null) {
            return bound(bound, name, wanted);
        }
        return constant(name, wanted);
    }

    private @Nullable Node word(Expr.Name name) {
        return switch (name.id().toLowerCase(Locale.ROOT)) {
            case "true" -> new Nodes.Fixed(Type.TRUTH, Truths.TRUE, name.span());
            case "false" -> new Nodes.Fixed(Type.TRUTH, Truths.FALSE, name.span());
            case "unknown" -> new Nodes.Fixed(Type.TRUTH, Truths.none(Why.MISSING), name.span());
            case "nobody" -> new Nodes.Fixed(new Type.Id("actor"), Choices.set(List.of()), name.span());
            default -> null;
        };
    }

    private Node bound(Scope.Bound bound, Expr.Name name, List<Type> wanted) {
        if (bound instanceof Scope.Bound.Fixed fixed) {
            return new Nodes.Fixed(fixed.type(), fixed.lanes(), name.span());
        }
        if (bound instanceof Scope.Bound.Drawn drawn) {
            return new Nodes.Drawn(drawn, name.span());
        }
        if (bound instanceof Scope.Bound.Slot slot) {
            return new Nodes.Slot(slot.type(), slot.index(), name.span());
        }
        if (bound instanceof Scope.Bound.Shorthand shorthand) {
            return shorthand(shorthand.expr(), wanted, name.span());
        }
        throw wrong(name.span(), name.id() + " is a set", "ask of its elements: all x in " + name.id() + ": ...");
    }

    private Node shorthand(Expr stands, List<Type> wanted, Span span) {
        if (++shorthands > Parser.MOST_PARTS) {
            throw wrong(span, "a shorthand that stands for itself", "let it stand for something else");
        }
        return node(stands, wanted);
    }

    /** A name of the dossier, of one of the wanted kinds; where none is wanted, of the only kind that has it. */
    private Node constant(Expr.Name name, List<Type> wanted) {
        List<String> kinds = new ArrayList<>();
        for (Type want : wanted) {
            if (want instanceof Type.Id id) {
                kinds.add(id.kind());
            }
        }
        boolean free = kinds.isEmpty();
        List<Node> found = new ArrayList<>();
        for (String kind : free ? scope.kinds() : kinds) {
            String id = scope.id(kind, name.id());
            if (id != null) {
                found.add(new Nodes.Fixed(new Type.Id(kind), Choices.one(id), name.span()));
            }
        }
        if (found.isEmpty()) {
            throw unknown(name, free ? scope.kinds() : kinds);
        }
        return found.get(0);
    }

    private Wrong unknown(Expr.Name name, List<String> kinds) {
        List<String> known = new ArrayList<>(scope.bareNames());
        known.addAll(variables.keySet());
        for (String kind : kinds) {
            known.addAll(scope.names(kind));
        }
        String wanted = kinds.size() == 1 ? new Type.Id(kinds.get(0)).says() : "a name of this dossier";
        return wrong(name.span(), name.id() + " is not " + wanted, "", Near.to(name.id(), known));
    }

    private Node unary(Expr.Unary unary, List<Type> wanted) {
        if (unary.operator() == Operator.NOT) {
            Node operand = truth(unary.operand());
            return new Nodes.Of(Type.TRUTH, unary.span(), List.of(operand), p -> Operations.not((Truths) p[0]));
        }
        Node operand = node(unary.operand(), wanted);
        quantity(operand, unary.operator().sign());
        Operator operator = unary.operator();
        return new Nodes.Of(
                operand.type,
                unary.span(),
                List.of(operand),
                p -> Operations.reckon(operator, Numbers.of(0), (Numbers) p[0]));
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
        return new Nodes.Of(
                then.type,
                branch.span(),
                List.of(condition, then, otherwise),
                p -> Operations.choose((Truths) p[0], p[1], p[2]));
    }

    private Node each(Expr.Each each) {
        Sets.Elements elements = sets.elements(each.set());
        String variable = each.variable().toLowerCase(Locale.ROOT);
        if (variables.containsKey(variable)) {
            throw wrong(each.span(), "the variable " + each.variable() + " is in use already", "take another letter");
        }
        int slot = slots++;
        variables.put(variable, new Nodes.Slot(elements.of(), slot, each.span()));
        Quantifier quantifier = each.quantifier();
        Node body = quantifier.overTruths() ? truth(each.body()) : node(each.body(), List.of());
        variables.remove(variable);
        if (!quantifier.overTruths()) {
            quantity(body, quantifier.word());
        }
        Type type = quantifier == Quantifier.COUNT ? Type.SHARE : quantifier.overTruths() ? Type.TRUTH : body.type;
        return new Nodes.Each(quantifier, slot, elements.elements(), body, type, each.span());
    }

    Sets sets() {
        return sets;
    }

    Node truth(Expr expr) {
        Node node = node(expr, List.of(Type.TRUTH));
        if (!(node.type instanceof Type.Truth)) {
            throw wrong(
                    expr.span(),
                    "a truth is wanted here, but this is " + node.type.says(),
                    "compare it with something");
        }
        return node;
    }

    Unit quantity(Node node, String before) {
        if (node.type instanceof Type.Quantity quantity) {
            return quantity.unit();
        }
        throw wrong(node.span, before + " wants numbers, but this is " + node.type.says(), "give a number");
    }
}
