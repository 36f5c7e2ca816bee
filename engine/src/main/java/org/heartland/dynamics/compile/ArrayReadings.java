package org.heartland.dynamics.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.heartland.language.Expr;
import org.jspecify.annotations.Nullable;

/**
 * Stella's functions that read a value off an array: between its elements (Stella's help, "Array builtins", INTERPOLATE), at
 * a share of its elements in order, and the place of the first element for which something holds.
 */
final class ArrayReadings {
    static final Set<String> NAMES = Set.of("interpolate", "percentile", "findindex");
    private static final Term NONE = Term.constant(0);
    private static final Term ONE = Term.constant(1);
    private static final int MOST_DIMENSIONS = 6;

    private final Lowering lowering;
    private final ArrayFunctions arrays;
    private final Subscripts subscripts;

    ArrayReadings(Lowering lowering, ArrayFunctions arrays, Subscripts subscripts) {
        this.lowering = lowering;
        this.arrays = arrays;
        this.subscripts = subscripts;
    }

    @Nullable
    Term find(Expr.Call call, Context context) {
        return switch (call.name()) {
            case "interpolate" -> between(call, context);
            case "percentile" -> atShare(call, context);
            case "findindex" -> firstPlace(call, context);
            default -> null;
        };
    }

    private List<Term> elements(Expr.Call call, int argument, Context context) {
        return arrays.elements(call.arguments().get(argument), context, true);
    }

    /** The values at the corners around a point, each weighted by how near the point is, along each axis from 0 to 1. */
    private Term between(Expr.Call call, Context context) {
        Flattening.requireCount(call, 2, MOST_DIMENSIONS + 1);
        Expr array = call.arguments().get(0);
        Map<String, Integer> axes = new LinkedHashMap<>(subscripts.axes(array, context.along(Map.of(), true)));
        List<Integer> sizes = new ArrayList<>(axes.values());
        if (sizes.size() != call.arguments().size() - 1 || sizes.stream().anyMatch(size -> size < 2)) {
            throw Flattening.wrong(
                    call.span().place(),
                    "INTERPOLATE takes an array and one value for each of its dimensions, which have two elements or more",
                    "give " + sizes.size() + " values from 0 to 1");
        }
        List<Term> of = elements(call, 0, context);
        List<Term> places = new ArrayList<>();
        List<Term> shares = new ArrayList<>();
        for (int d = 0; d < sizes.size(); d++) {
            Term given = lowering.term(call.arguments().get(d + 1), context);
            Term within = Term.apply(Op.MAX, NONE, Term.apply(Op.MIN, ONE, given));
            Term along = Term.apply(Op.MULTIPLY, within, Term.constant(sizes.get(d) - 1.0));
            Term place = Term.apply(Op.MIN, Term.apply(Op.FLOOR, along), Term.constant(sizes.get(d) - 2.0));
            places.add(place);
            shares.add(Term.apply(Op.SUBTRACT, along, place));
        }
        return corners(of, sizes, places, shares);
    }

    private static Term corners(List<Term> of, List<Integer> sizes, List<Term> places, List<Term> shares) {
        List<Term> all = new ArrayList<>();
        for (int corner = 0; corner < 1 << sizes.size(); corner++) {
            Term index = NONE;
            Term weight = ONE;
            for (int d = 0; d < sizes.size(); d++) {
                boolean upper = (corner >> d & 1) == 1;
                Term place = upper ? Term.apply(Op.ADD, places.get(d), ONE) : places.get(d);
                Term before = Term.apply(Op.MULTIPLY, index, Term.constant(sizes.get(d)));
                index = Term.apply(Op.ADD, before, place);
                Term share = upper ? shares.get(d) : Term.apply(Op.SUBTRACT, ONE, shares.get(d));
                weight = Term.apply(Op.MULTIPLY, weight, share);
            }
            Term value = new Term.Pick(of, Term.apply(Op.ADD, index, ONE), 0);
            all.add(Term.apply(Op.MULTIPLY, value, weight));
        }
        return ArrayFunctions.sum(all);
    }

    /** The value below which a share of the elements lies: a share up to 1, a number above it is per cent. */
    private Term atShare(Expr.Call call, Context context) {
        Flattening.requireCount(call, 2, 2);
        List<Term> of = elements(call, 0, context);
        Term given = lowering.term(call.arguments().get(1), context);
        Term percent = Term.apply(Op.DIVIDE, given, Term.constant(100));
        Term share = Term.apply(Op.IF, Term.apply(Op.GREATER, given, ONE), percent, given);
        Term within = Term.apply(Op.MAX, NONE, Term.apply(Op.MIN, ONE, share));
        Term along = Term.apply(Op.MULTIPLY, within, Term.constant(of.size() - 1.0));
        Term place = Term.apply(Op.FLOOR, along);
        Term part = Term.apply(Op.SUBTRACT, along, place);
        Term lower = inOrder(of, Term.apply(Op.ADD, place, ONE));
        Term next = Term.apply(Op.MIN, Term.apply(Op.ADD, place, Term.constant(2)), Term.constant(of.size()));
        Term step = Term.apply(Op.SUBTRACT, inOrder(of, next), lower);
        return Term.apply(Op.ADD, lower, Term.apply(Op.MULTIPLY, part, step));
    }

    private static Term inOrder(List<Term> of, Term k) {
        return new Term.Pick(of, new Term.Rank(of, List.of(), k), 0);
    }

    /** FINDINDEX(condition) or FINDINDEX(array, value): the place, from 1, of the first element; 0 if there is none. */
    private Term firstPlace(Expr.Call call, Context context) {
        Flattening.requireCount(call, 1, 2);
        List<Term> of = elements(call, 0, context);
        Term value =
                call.arguments().size() == 2 ? lowering.term(call.arguments().get(1), context) : null;
        Term never = Term.constant(Double.POSITIVE_INFINITY);
        List<Term> places = new ArrayList<>();
        for (int i = 0; i < of.size(); i++) {
            Term holds = value == null ? of.get(i) : Term.apply(Op.EQUAL, of.get(i), value);
            places.add(Term.apply(Op.IF, holds, Term.constant(i + 1.0), never));
        }
        Term first = ArrayFunctions.all(Op.MIN, places);
        return Term.apply(Op.IF, Term.apply(Op.EQUAL, first, never), NONE, first);
    }
}
