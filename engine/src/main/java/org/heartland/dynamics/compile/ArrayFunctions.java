package org.heartland.dynamics.compile;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.heartland.dynamics.model.Dimension;
import org.heartland.language.Expr;
import org.jspecify.annotations.Nullable;

/** Functions that reduce arrays to one value: XMILE 1.0, section 3.7.1.3, and PROD, which converters write. */
final class ArrayFunctions {
    static final Set<String> NAMES =
            Set.of("sum", "prod", "product", "mean", "stddev", "min", "max", "size", "rank", "vmin", "vmax");

    /** Up to this many flows are added one after another, more in pieces. */
    private static final int LONGEST_SUM = 400;

    /** From this many elements on, what all elements of a variable have in common is worked out once. */
    private static final int MANY = 64;

    private final Flattening flat;
    private final Lowering lowering;
    private final Subscripts subscripts;
    private final Map<ModuleScope, Map<Expr.Call, Term>> shared = new IdentityHashMap<>();

    ArrayFunctions(Flattening flat, Lowering lowering, Subscripts subscripts) {
        this.flat = flat;
        this.lowering = lowering;
        this.subscripts = subscripts;
    }

    static boolean reduces(String name) {
        return NAMES.contains(name);
    }

    @Nullable
    Term find(Expr.Call call, Context context) {
        if (!reduces(call.name())) {
            return null;
        }
        Term ofPieces = ofPieces(call, context);
        if (ofPieces != null) {
            return ofPieces;
        }
        if (call.name().equals("size")) {
            return size(call, context);
        }
        if (call.name().equals("rank")) {
            return rank(call, context);
        }
        boolean common = context.positions.length > 0 && isCommon(call);
        Term before = common ? done(context).get(call) : null;
        if (before != null) {
            return before;
        }
        List<Term> of = elements(call, context);
        Term value = reduced(call, of);
        return common && of.size() > MANY ? shared(call, context, value) : value;
    }

    /** A function of the pieces of one conveyor or queue (XMILE 1.0, section 3.7.1.3); null for anything else. */
    private @Nullable Term ofPieces(Expr.Call call, Context context) {
        Quantity stock = call.arguments().size() == 1
                ? subscripts.device(
                        Subscripts.ArrayReference.of(call.arguments().get(0), context), context)
                : null;
        if (stock == null) {
            return null;
        }
        Term whole = new Term.Ref(stock);
        Term size = new Term.Port(stock, Device.SIZE, List.of(whole), whole);
        return switch (call.name()) {
            case "size" -> size;
            case "mean" -> Term.apply(Op.DIVIDE_OR, whole, size, Term.constant(0));
            case "min", "vmin" -> new Term.Port(stock, Device.MIN, List.of(whole), whole);
            case "max", "vmax" -> new Term.Port(stock, Device.MAX, List.of(whole), whole);
            case "stddev" -> new Term.Port(stock, Device.STDDEV, List.of(whole), whole);
            default -> whole;
        };
    }

    /** The value that all elements of a variable have in common is worked out once. */
    private Term shared(Expr.Call call, Context context, Term value) {
        String name = context.self.name() + " " + call.name().toUpperCase(Locale.ROOT);
        Quantity once =
                flat.quantity(name, Quantity.QuantityKind.AUXILIARY, call.span().place(), true);
        once.value(value);
        Term term = new Term.Ref(once);
        done(context).put(call, term);
        return term;
    }

    private Map<Expr.Call, Term> done(Context context) {
        return shared.computeIfAbsent(context.scope, scope -> new IdentityHashMap<>());
    }

    /** True if an expression within a function over arrays has the same value for every element of the variable. */
    private boolean isCommon(Expr expr) {
        if (expr instanceof Expr.Name name) {
            return !name.id().equals("self") && !flat.dimensions.containsKey(name.id());
        }
        if (expr instanceof Expr.Own) {
            return false;
        }
        if (expr instanceof Expr.Call call) {
            return reduces(call.name())
                    && call.arguments().size() == 1
                    && isCommon(call.arguments().get(0));
        }
        return expr.parts().stream().allMatch(this::isCommon);
    }

    private static Term reduced(Expr.Call call, List<Term> of) {
        return switch (call.name()) {
            case "sum" -> all(Op.ADD, of);
            case "prod", "product" -> all(Op.MULTIPLY, of);
            case "mean" -> mean(of);
            case "stddev" -> deviation(of);
            case "min", "vmin" -> all(Op.MIN, of);
            default -> all(Op.MAX, of);
        };
    }

    private List<Term> elements(Expr.Call call, Context context) {
        List<Term> of = new ArrayList<>();
        boolean whole = call.arguments().size() == 1;
        for (Expr argument : call.arguments()) {
            of.addAll(elements(argument, context, whole));
        }
        if (of.isEmpty()) {
            throw Flattening.wrong(call.span().place(), call.name() + " of nothing", "give it an array");
        }
        return of;
    }

    /** The values of an expression along all its axes, the last running fastest; a single value if it has none. */
    List<Term> elements(Expr of, Context context, boolean whole) {
        List<Term> named = subscripts.named(of, context.along(Map.of(), whole));
        if (named != null) {
            flat.count(of.span().place(), named.size());
            return named;
        }
        return rows(List.of(of), context, whole).stream().map(row -> row.get(0)).toList();
    }

    /** The values of several expressions along the union of their axes, one row for each step. */
    List<List<Term>> together(List<Expr> of, Context context) {
        return rows(of, context, false);
    }

    private List<List<Term>> rows(List<Expr> of, Context context, boolean whole) {
        Map<String, Integer> axes = new LinkedHashMap<>();
        of.forEach(expr -> axes.putAll(subscripts.axes(expr, context.along(Map.of(), whole))));
        Map<String, Integer> at = new LinkedHashMap<>();
        axes.keySet().forEach(axis -> at.put(axis, 0));
        List<List<Term>> rows = new ArrayList<>();
        do {
            Context here = axes.isEmpty() ? context : context.along(Map.copyOf(at), whole);
            List<Term> row = new ArrayList<>();
            for (Expr expr : of) {
                flat.count(expr.span().place());
                row.add(lowering.term(expr, here));
            }
            rows.add(row);
        } while (advance(at, axes));
        return rows;
    }

    private static boolean advance(Map<String, Integer> at, Map<String, Integer> axes) {
        List<String> order = new ArrayList<>(axes.keySet());
        for (int i = order.size() - 1; i >= 0; i--) {
            String axis = order.get(i);
            int next = at.merge(axis, 1, Integer::sum);
            if (next < axes.getOrDefault(axis, 0)) {
                return true;
            }
            at.put(axis, 0);
        }
        return false;
    }

    /** Combines all terms from the first to the last, as a balanced tree only if order makes no difference. */
    static Term all(Op op, List<Term> of) {
        if (of.size() > 64 && (op == Op.MIN || op == Op.MAX)) {
            int middle = of.size() / 2;
            return Term.apply(op, all(op, of.subList(0, middle)), all(op, of.subList(middle, of.size())));
        }
        return chain(op, of);
    }

    /** Long sums are split into pieces of 64, so that no chain gets too long. */
    private static Term chain(Op op, List<Term> of) {
        List<Term> level = of;
        while (level.size() > 64) {
            List<Term> pieces = new ArrayList<>();
            for (int i = 0; i < level.size(); i += 64) {
                pieces.add(straight(op, level.subList(i, Math.min(level.size(), i + 64))));
            }
            level = pieces;
        }
        return straight(op, level);
    }

    private static Term straight(Op op, List<Term> of) {
        Term out = of.get(0);
        for (int i = 1; i < of.size(); i++) {
            out = Term.apply(op, out, of.get(i));
        }
        return out;
    }

    /** The sum of terms in their order. */
    static Term sum(List<Term> of) {
        return of.size() <= LONGEST_SUM ? straight(Op.ADD, of) : chain(Op.ADD, of);
    }

    private static Term mean(List<Term> of) {
        return Term.apply(Op.DIVIDE, all(Op.ADD, of), Term.constant(of.size()));
    }

    /** The standard deviation, divided by n, not n - 1; the standard leaves this open. */
    private static Term deviation(List<Term> of) {
        Term mean = mean(of);
        List<Term> squares = new ArrayList<>();
        for (Term term : of) {
            Term from = Term.apply(Op.SUBTRACT, term, mean);
            squares.add(Term.apply(Op.MULTIPLY, from, from));
        }
        return Term.apply(Op.SQRT, mean(squares));
    }

    private Term size(Expr.Call call, Context context) {
        if (call.arguments().size() != 1) {
            throw Flattening.wrong(call.span().place(), "SIZE of several things", "give it one array or one dimension");
        }
        Expr of = call.arguments().get(0);
        if (of instanceof Expr.Name name && context.scope.find(name.id()) == null) {
            if (name.id().equals("self")) {
                int size = context.dimensions.stream().mapToInt(Dimension::size).reduce(1, (a, b) -> a * b);
                return Term.constant(size);
            }
            Dimension dimension = flat.dimensions.get(name.id());
            if (dimension != null) {
                return Term.constant(dimension.size());
            }
        }
        return Term.constant(elements(of, context, true).size());
    }

    private Term rank(Expr.Call call, Context context) {
        List<Expr> arguments = call.arguments();
        if (arguments.size() < 2 || arguments.size() > 3) {
            throw Flattening.wrong(
                    call.span().place(), "RANK takes two or three values", "write RANK(array, position)");
        }
        List<Term> of = elements(arguments.get(0), context, true);
        List<Term> ties = arguments.size() == 3 ? elements(arguments.get(2), context, true) : List.of();
        if (!ties.isEmpty() && ties.size() != of.size()) {
            throw Flattening.wrong(
                    call.span().place(), "RANK of two arrays of different lengths", "let them have the same elements");
        }
        return new Term.Rank(of, ties, lowering.term(arguments.get(1), context));
    }
}
