package org.heartland.dynamics.compile;

import java.util.ArrayList;
import java.util.List;
import org.heartland.language.Expr;
import org.jspecify.annotations.Nullable;

/**
 * Vensim's functions over arrays, which converted files keep (Vensim reference manual, "Arrays, Vectors, and
 * Subscripts"): the order in which elements would be sorted, the element some places away from another, and elements
 * selected by another array.
 */
final class VectorFunctions {
    private static final Term NONE = Term.constant(0);
    private static final Term ONE = Term.constant(1);
    private static final int WEIGHTED = 5;
    private static final int LAST_ACTION = 10;

    private final Lowering lowering;
    private final ArrayFunctions arrays;

    VectorFunctions(Lowering lowering, ArrayFunctions arrays) {
        this.lowering = lowering;
        this.arrays = arrays;
    }

    @Nullable
    Term find(Expr.Call call, Context context) {
        return switch (call.name()) {
            case "vector_sort_order" -> sortOrder(call, context);
            case "vector_elm_map" -> elementAway(call, context);
            case "vector_select" -> selected(call, context);
            default -> null;
        };
    }

    private static Subscripts.ArrayReference array(Expr.Call call, Context context) {
        Subscripts.ArrayReference reference =
                Subscripts.ArrayReference.of(call.arguments().get(0), context);
        if (reference == null || reference.dimensions().isEmpty()) {
            throw Flattening.wrong(
                    call.arguments().get(0).span().place(),
                    "this is not an array",
                    "name one, with or without brackets");
        }
        return reference;
    }

    /**
     * The position, from 0, of the element that would be in this element's place if they were sorted; ascending if the
     * second argument is positive.
     */
    private Term sortOrder(Expr.Call call, Context context) {
        Flattening.requireCount(call, 2, 2);
        Subscripts.ArrayReference reference = array(call, context);
        List<Term> of = arrays.elements(alongLast(reference, call.arguments().get(0)), context, false);
        int place = context.bound(
                reference.dimensions().get(reference.dimensions().size() - 1).id(), 0);
        if (place < 0 && context.positions.length == 0) {
            throw Flattening.wrong(
                    call.span().place(),
                    "a sort order has as many values as the array",
                    "give the variable its dimension");
        }
        int at = context.positions[place < 0 ? context.positions.length - 1 : place];
        Term k = Term.constant(at + 1);
        List<Term> reversed =
                of.stream().map(term -> Term.apply(Op.NEGATE, term)).toList();
        Term upwards = Term.apply(Op.SUBTRACT, new Term.Rank(of, List.of(), k), ONE);
        Term downwards = Term.apply(Op.SUBTRACT, new Term.Rank(reversed, List.of(), k), ONE);
        Term direction = lowering.term(call.arguments().get(1), context);
        if (direction instanceof Term.Constant known) {
            return known.value() > 0 ? upwards : downwards;
        }
        return Term.apply(Op.IF, Term.apply(Op.GREATER, direction, NONE), upwards, downwards);
    }

    /** The array with all elements of its last dimension. */
    private static Expr alongLast(Subscripts.ArrayReference reference, Expr written) {
        List<Expr> indexes = new ArrayList<>();
        List<Expr> given = reference.indexes();
        for (int d = 0; d < reference.dimensions().size() - 1; d++) {
            String dimension = reference.dimensions().get(d).id();
            indexes.add(given == null ? new Expr.Name(dimension, written.span()) : given.get(d));
        }
        indexes.add(new Expr.All("", written.span()));
        Expr name = written instanceof Expr.Subscript subscript ? subscript.of() : written;
        return new Expr.Subscript(name, List.copyOf(indexes), written.span());
    }

    /** The element at an offset from the named one, with the last dimension varying fastest. */
    private Term elementAway(Expr.Call call, Context context) {
        Flattening.requireCount(call, 2, 2);
        Subscripts.ArrayReference reference = array(call, context);
        int from = lowering.subscripts.element(reference, context);
        List<Term> all = new ArrayList<>();
        for (Quantity quantity : reference.entity().quantities) {
            lowering.flat.count(call.span().place());
            all.add(new Term.Ref(quantity));
        }
        Term offset = lowering.term(call.arguments().get(1), context);
        return new Term.Pick(all, Term.apply(Op.ADD, offset, Term.constant(from + 1)), Double.NaN);
    }

    /**
     * VECTOR SELECT(selection, expression, value where nothing is selected, action, error handling, which is ignored).
     */
    private Term selected(Expr.Call call, Context context) {
        Flattening.requireCount(call, 5, 5);
        List<List<Term>> rows = arrays.together(call.arguments().subList(0, 2), context);
        int action = action(lowering.term(call.arguments().get(3), context), call);
        List<Term> picked = new ArrayList<>();
        List<Term> count = new ArrayList<>();
        for (List<Term> row : rows) {
            Term selects = Term.apply(Op.UNEQUAL, row.get(0), NONE);
            picked.add(Term.apply(Op.IF, selects, of(row, action), neutral(action)));
            count.add(selects);
        }
        Term selectedCount = ArrayFunctions.all(Op.ADD, count);
        Term value = ArrayFunctions.all(gathering(action), picked);
        boolean mean = action == 4 || action == LAST_ACTION;
        Term missing = lowering.term(call.arguments().get(2), context);
        Term none = Term.apply(Op.EQUAL, selectedCount, NONE);
        return Term.apply(Op.IF, none, missing, mean ? Term.apply(Op.DIVIDE, value, selectedCount) : value);
    }

    private int action(Term term, Expr.Call call) {
        double value = lowering.numbers.of(term).orElse(-1);
        if (value < 0 || value > LAST_ACTION || value != Math.rint(value)) {
            throw Flattening.wrong(
                    call.arguments().get(3).span().place(),
                    "the action of VECTOR SELECT is not a whole number from 0 to " + LAST_ACTION,
                    "write it as a number, or as the name of one");
        }
        return (int) value;
    }

    /**
     * The contribution of one element: below action {@value #WEIGHTED} its value times the selection, at it the
     * selection raised to its value, above it its value alone.
     */
    private static Term of(List<Term> row, int action) {
        if (action == WEIGHTED) {
            return Term.apply(Op.POWER, row.get(0), row.get(1));
        }
        return action < WEIGHTED ? Term.apply(Op.MULTIPLY, row.get(0), row.get(1)) : row.get(1);
    }

    private static Op gathering(int action) {
        return switch (action) {
            case 1, 5, 7 -> Op.MULTIPLY;
            case 2, 8 -> Op.MIN;
            case 3, 9 -> Op.MAX;
            default -> Op.ADD;
        };
    }

    private static Term neutral(int action) {
        return switch (gathering(action)) {
            case MULTIPLY -> ONE;
            case MIN -> Term.constant(Double.POSITIVE_INFINITY);
            case MAX -> Term.constant(Double.NEGATIVE_INFINITY);
            default -> NONE;
        };
    }
}
