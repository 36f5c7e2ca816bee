package org.heartland.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.heartland.draws.Choices;
import org.heartland.draws.Numbers;
import org.heartland.language.Expr;
import org.heartland.problem.Near;
import org.heartland.text.NumberText;

/** Compiles sets, all known before the run: those of the dossier, {@code set(a, b)}, {@code years(a, b)}, {@code without(s, x)}. */
final class Sets {
    private static final int MAX_YEARS = 500;
    private static final String RIGHT =
            "write receivers, powers, set(KAZ, KGZ), years(2018, 2022) or without(receivers, KAZ)";
    private final Compiler compiler;
    private final Scope scope;

    record Elements(Type of, List<Constant> elements) {
        /** The names among them. */
        List<String> names() {
            return elements.stream()
                    .filter(Constant.Id.class::isInstance)
                    .map(Constant::id)
                    .toList();
        }
    }

    Sets(Compiler compiler, Scope scope) {
        this.compiler = compiler;
        this.scope = scope;
    }

    Elements elements(Expr expr) {
        return elements(expr, List.of());
    }

    /** The elements; names that could have several types get the wanted one. */
    Elements elements(Expr expr, List<Type> wanted) {
        if (expr instanceof Expr.Name name) {
            if (scope.find(name.id()) instanceof Scope.Bound.Elements bound) {
                return new Elements(bound.of(), bound.elements());
            }
            throw compiler.wrong(
                    name.span(), name.id() + " is not a set", RIGHT, Near.to(name.id(), scope.bareNames()));
        }
        if (expr instanceof Expr.Call call) {
            switch (call.name().toLowerCase(Locale.ROOT)) {
                case "set" -> {
                    return set(call, wanted);
                }
                case "years" -> {
                    return years(call);
                }
                case "without" -> {
                    return without(call, wanted);
                }
                default -> {
                    // reported below, as for any other expression
                }
            }
        }
        throw compiler.wrong(expr.span(), "this is not a set", RIGHT);
    }

    private Elements set(Expr.Call call, List<Type> wanted) {
        List<Constant> elements = new ArrayList<>();
        Type of = null;
        for (Expr argument : call.arguments()) {
            Node node = compiler.node(argument, of == null ? wanted : List.of(of));
            if (of != null && !node.type.fits(of)) {
                throw compiler.wrong(argument.span(), "a set holds things of one kind", "take this one out");
            }
            of = node.type;
            Constant element = constant(node, argument);
            if (!elements.contains(element)) {
                elements.add(element);
            }
        }
        if (of == null) {
            throw compiler.wrong(call.span(), "an empty set", "name its elements: set(KAZ, KGZ)");
        }
        return new Elements(of, elements);
    }

    private Elements years(Expr.Call call) {
        if (call.arguments().size() != 2) {
            throw compiler.wrong(call.span(), "years needs a first and a last year", "write years(2018, 2022)");
        }
        double first = year(call.arguments().get(0));
        double last = year(call.arguments().get(1));
        if (last < first || last - first >= MAX_YEARS) {
            throw compiler.wrong(
                    call.span(),
                    "years from " + NumberText.exact(first) + " to " + NumberText.exact(last),
                    "give at most " + MAX_YEARS + " years, the first first");
        }
        List<Constant> years = new ArrayList<>();
        for (double year = first; year <= last; year++) {
            years.add(new Constant.Num(year));
        }
        return new Elements(Type.YEAR, years);
    }

    private double year(Expr expr) {
        Node node = compiler.node(expr, List.of(Type.YEAR));
        if (node.type.fits(Type.YEAR) && constant(node, expr) instanceof Constant.Num year) {
            compiler.requireYear(node);
            return year.value();
        }
        throw compiler.wrong(
                expr.span(), "a year is wanted here, but this is " + node.type.says(), "write years(2018, 2022)");
    }

    private Elements without(Expr.Call call, List<Type> wanted) {
        if (call.arguments().size() < 2) {
            throw compiler.wrong(
                    call.span(), "without needs a set and what to leave out", "write without(receivers, KAZ)");
        }
        Elements whole = elements(call.arguments().get(0), wanted);
        List<Constant> left = new ArrayList<>(whole.elements());
        for (Expr argument : call.arguments().subList(1, call.arguments().size())) {
            if (!left.remove(constant(compiler.node(argument, List.of(whole.of())), argument))) {
                throw compiler.wrong(
                        argument.span(), argument.span().cut() + " is not in the set", "leave out only what is in it");
            }
        }
        if (left.isEmpty()) {
            throw compiler.wrong(call.span(), "nothing is left of the set", "leave out fewer things");
        }
        return new Elements(whole.of(), left);
    }

    private Constant constant(Node node, Expr at) {
        if (node instanceof Nodes.Fixed fixed) {
            if (node.type instanceof Type.Id
                    && fixed.constant() instanceof Choices choices
                    && choices.at(0).size() == 1) {
                return new Constant.Id(choices.at(0).get(0));
            }
            if (node.type instanceof Type.Quantity && fixed.constant() instanceof Numbers numbers) {
                return new Constant.Num(numbers.v()[0]);
            }
            if (node.type instanceof Type.Day && fixed.constant() instanceof Numbers numbers) {
                return new Constant.Day((long) numbers.v()[0]);
            }
        }
        throw compiler.wrong(at.span(), "what a set holds must be known before the run", "write a name or a year here");
    }
}
