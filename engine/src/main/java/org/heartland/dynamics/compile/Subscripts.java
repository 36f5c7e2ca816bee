package org.heartland.dynamics.compile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.heartland.dynamics.model.Dimension;
import org.heartland.language.Expr;
import org.heartland.language.ModelNames;
import org.heartland.language.Operator;
import org.heartland.language.Span;
import org.heartland.problem.Near;
import org.heartland.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Resolves subscripts to elements (XMILE 1.0, section 3.7.1): a named element, the variable's own element, a computed
 * one, or, inside a function over arrays, each along an axis. Axes with the same dimension (and the same occurrence of
 * it) run together.
 */
final class Subscripts {
    private final Flattening flat;
    private final Lowering lowering;
    /** For a pair of dimensions, the elements of the second that correspond to those of the first. */
    private final Map<List<String>, int[]> mappings = new HashMap<>();

    Subscripts(Flattening flat, Lowering lowering) {
        this.flat = flat;
        this.lowering = lowering;
    }

    /**
     * The elements of one dimension that a subscript selects: one, those along an axis, or a computed one.
     *
     * @param first the first of consecutive elements
     * @param mapped the elements if they are not consecutive
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Selection(
            int first,
            int count,
            int @Nullable [] mapped,
            @Nullable String axis,
            @Nullable Term computed) {
        static Selection one(int element) {
            return new Selection(element, 1, null, null, null);
        }

        static Selection computed(Term index) {
            return new Selection(0, 0, null, null, index);
        }

        static Selection row(int first, int count, Dimension dimension, int occurrence) {
            return new Selection(first, count, null, dimension.id() + "#" + occurrence, null);
        }

        /** The element at a step along the axis; beyond the end, the last one. */
        int element(int step) {
            int at = Math.min(step, count - 1);
            return mapped == null ? first + at : mapped[at];
        }
    }

    /** A reference to an array, with its indexes (null = none given); {@code turned} if it is transposed. */
    record ArrayReference(Entity entity, @Nullable List<Expr> indexes, boolean turned, Span span) {
        static @Nullable ArrayReference of(Expr expr, Context context) {
            if (expr instanceof Expr.Unary unary && unary.operator() == Operator.TRANSPOSE) {
                ArrayReference inner = of(unary.operand(), context);
                return inner == null
                        ? null
                        : new ArrayReference(inner.entity, inner.indexes, !inner.turned, unary.span());
            }
            Expr base = expr instanceof Expr.Subscript subscript ? subscript.of() : expr;
            boolean turned = base instanceof Expr.Unary;
            Expr name =
                    base instanceof Expr.Unary unary && unary.operator() == Operator.TRANSPOSE ? unary.operand() : base;
            Entity entity = name instanceof Expr.Name plain ? context.scope.find(plain.id()) : null;
            if (entity == null) {
                return null;
            }
            return new ArrayReference(
                    entity, expr instanceof Expr.Subscript subscript ? subscript.indexes() : null, turned, expr.span());
        }

        List<Dimension> dimensions() {
            if (!turned) {
                return entity.dimensions;
            }
            List<Dimension> reversed = new ArrayList<>(entity.dimensions);
            Collections.reverse(reversed);
            return reversed;
        }
    }

    /** The value of the selected element. */
    Term term(ArrayReference reference, Context context) {
        if (reference.entity.isFunction()) {
            throw Flattening.wrong(
                    reference.span.place(),
                    reference.entity.variable.name() + " is a graphical function and has no value of its own",
                    "give it a point in parentheses, or write LOOKUP");
        }
        List<Selection> selected = selections(reference, context);
        return walk(reference, selected, 0, new int[selected.size()], context);
    }

    /**
     * All elements that the name of an array stands for, along its axes, the last running fastest; null if the expression is
     * anything else, or a subscript is computed.
     */
    @Nullable
    List<Term> named(Expr of, Context context) {
        ArrayReference reference = ArrayReference.of(of, context);
        if (reference == null || reference.entity.isFunction()) {
            return null;
        }
        boolean ofPieces =
                Driven.isDevice(reference.entity) && reference.entity.dimensions.isEmpty() && reference.indexes != null;
        List<Selection> selected = ofPieces ? List.of() : selections(reference, context);
        if (ofPieces || selected.stream().anyMatch(each -> each.computed() != null)) {
            return null;
        }
        Map<String, Integer> axes = new LinkedHashMap<>();
        selected.stream()
                .filter(each -> each.axis() != null)
                .forEach(each -> axes.merge(each.axis(), each.count(), Math::max));
        Map<String, Integer> number = new HashMap<>();
        axes.keySet().forEach(axis -> number.put(axis, number.size()));
        int[] axisOf = selected.stream()
                .mapToInt(each -> number.getOrDefault(each.axis(), -1))
                .toArray();
        int[] sizes = axes.values().stream().mapToInt(Integer::intValue).toArray();
        List<Term> all = new ArrayList<>();
        int[] steps = new int[sizes.length];
        int[] at = new int[axisOf.length];
        do {
            for (int d = 0; d < at.length; d++) {
                at[d] = selected.get(d).element(axisOf[d] < 0 ? 0 : steps[axisOf[d]]);
            }
            all.add(new Term.Ref(reference.entity.quantities[reference.entity.element(turned(reference, at))]));
        } while (advance(steps, sizes));
        return all;
    }

    private static boolean advance(int[] steps, int[] sizes) {
        for (int axis = sizes.length - 1; axis >= 0; axis--) {
            if (++steps[axis] < sizes[axis]) {
                return true;
            }
            steps[axis] = 0;
        }
        return false;
    }

    /** The stock that a reference to a conveyor or queue means, if it means one alone; null for anything else. */
    @Nullable
    Quantity device(@Nullable ArrayReference reference, Context context) {
        if (reference == null || !Driven.isDevice(reference.entity)) {
            return null;
        }
        boolean one = reference.entity.dimensions.isEmpty() || reference.indexes != null;
        Term term = one && (reference.indexes == null || reference.indexes.size() == reference.entity.dimensions.size())
                ? elementOf(reference, context)
                : null;
        return term instanceof Term.Ref ref ? ref.quantity() : null;
    }

    private @Nullable Term elementOf(ArrayReference reference, Context context) {
        boolean several = reference.indexes != null
                && reference.indexes.stream()
                        .anyMatch(index -> index instanceof Expr.All || index instanceof Expr.Stretch);
        return several ? null : term(reference, context);
    }

    /** The index of the selected element, which must be known at compile time. */
    int element(ArrayReference reference, Context context) {
        int[] at = new int[reference.entity.dimensions.size()];
        List<Selection> selected = selections(reference, context);
        for (int d = 0; d < at.length; d++) {
            if (selected.get(d).computed() != null) {
                throw Flattening.wrong(
                        reference.span.place(), "a computed subscript of a graphical function", "name the element");
            }
            at[d] = step(selected.get(d), context);
        }
        return reference.entity.element(turned(reference, at));
    }

    private Term walk(ArrayReference reference, List<Selection> selected, int from, int[] at, Context context) {
        if (from == at.length) {
            return new Term.Ref(reference.entity.quantities[reference.entity.element(turned(reference, at))]);
        }
        Selection here = selected.get(from);
        if (here.computed() == null) {
            at[from] = step(here, context);
            return walk(reference, selected, from + 1, at, context);
        }
        List<Term> each = new ArrayList<>();
        for (int i = 0; i < reference.dimensions().get(from).size(); i++) {
            at[from] = i;
            flat.count(reference.span.place());
            each.add(walk(reference, selected, from + 1, at, context));
        }
        return new Term.Pick(each, here.computed(), flat.model.outOfRangeIsNaN() ? Double.NaN : 0);
    }

    private static int step(Selection selected, Context context) {
        Integer along = selected.axis() == null || context.axes == null
                ? Integer.valueOf(0)
                : context.axes.get(selected.axis());
        return selected.element(along == null ? 0 : along);
    }

    private static int[] turned(ArrayReference reference, int[] at) {
        if (!reference.turned) {
            return at;
        }
        int[] back = new int[at.length];
        for (int d = 0; d < at.length; d++) {
            back[d] = at[at.length - 1 - d];
        }
        return back;
    }

    /**
     * The axes of the arrays in an expression, with the number of elements of each; not those of functions inside it.
     */
    Map<String, Integer> axes(Expr expr, Context context) {
        Map<String, Integer> axes = new LinkedHashMap<>();
        collect(expr, context, axes);
        return axes;
    }

    private void collect(Expr expr, Context context, Map<String, Integer> axes) {
        ArrayReference reference = ArrayReference.of(expr, context);
        if (reference != null) {
            if (!reference.entity.isFunction()) {
                collect(reference, context, axes);
            }
        } else if (!(expr instanceof Expr.Subscript)
                && !(expr instanceof Expr.Call call
                        && (ArrayFunctions.reduces(call.name()) || ArrayReadings.NAMES.contains(call.name())))) {
            expr.parts().forEach(part -> collect(part, context, axes));
        }
    }

    private void collect(ArrayReference reference, Context context, Map<String, Integer> axes) {
        for (Selection selected : selections(reference, context)) {
            if (selected.axis() != null) {
                Integer before = axes.putIfAbsent(selected.axis(), selected.count());
                if (before != null && before != selected.count()) {
                    throw Flattening.wrong(
                            reference.span.place(),
                            "arrays of different lengths go together here",
                            "let them have the same elements");
                }
            }
        }
    }

    private List<Selection> selections(ArrayReference reference, Context context) {
        List<Dimension> dimensions = reference.dimensions();
        List<Expr> indexes = reference.indexes;
        if (indexes != null && indexes.size() != dimensions.size()) {
            if (indexes.size() == 1 && dimensions.size() > 1 && indexes.get(0) instanceof Expr.All) {
                indexes = Collections.nCopies(dimensions.size(), indexes.get(0));
            } else {
                throw Flattening.wrong(
                        reference.span.place(),
                        reference.entity.variable.name() + " has " + dimensions.size() + " dimensions, but "
                                + indexes.size() + " subscripts are given",
                        "write one for each, in order");
            }
        }
        Map<String, Integer> seen = new HashMap<>();
        List<Selection> selected = new ArrayList<>();
        for (int d = 0; d < dimensions.size(); d++) {
            int occurrence = seen.merge(dimensions.get(d).id(), 1, Integer::sum) - 1;
            selected.add(
                    indexes == null
                            ? implied(reference, dimensions, d, occurrence, context)
                            : explicit(indexes.get(d), dimensions.get(d), occurrence, reference, context));
        }
        return selected;
    }

    /**
     * The selection without brackets: the variable's own element in that dimension, or, in a function over arrays, all
     * elements.
     */
    private Selection implied(
            ArrayReference reference, List<Dimension> dimensions, int d, int occurrence, Context context) {
        Dimension dimension = dimensions.get(d);
        if (context.axes != null && context.whole) {
            return all(dimension, occurrence);
        }
        int bound = context.bound(dimension.id(), occurrence);
        if (bound >= 0) {
            return Selection.one(context.positions[bound]);
        }
        for (int other = 0; other < context.positions.length; other++) {
            int mapped = context.dimensions.get(other).named() ? dimension.indexOf(elementName(context, other)) : -1;
            if (mapped >= 0) {
                return Selection.one(mapped);
            }
        }
        if (context.axes != null) {
            return all(dimension, occurrence);
        }
        if (dimensions.size() == context.positions.length
                && dimension.size() == context.dimensions.get(d).size()) {
            return Selection.one(context.positions[d]);
        }
        throw Flattening.wrong(
                reference.span.place(),
                reference.entity.variable.name() + " is an array where one value is wanted",
                "say which element in brackets, or take SUM, MEAN or another function of arrays");
    }

    private static String elementName(Context context, int d) {
        return context.dimensions.get(d).canonical(context.positions[d]);
    }

    private static Selection all(Dimension dimension, int occurrence) {
        return Selection.row(0, dimension.size(), dimension, occurrence);
    }

    private Selection explicit(
            Expr index, Dimension dimension, int occurrence, ArrayReference reference, Context context) {
        if (index instanceof Expr.All all) {
            requireAxes(index, context);
            return all.within().isEmpty() ? all(dimension, occurrence) : within(all, dimension, occurrence);
        }
        if (index instanceof Expr.Stretch stretch) {
            requireAxes(index, context);
            return stretch(stretch, dimension, occurrence, reference, context);
        }
        if (index instanceof Expr.Own own) {
            if (own.dimension() < 1 || own.dimension() > context.positions.length) {
                throw Flattening.wrong(
                        index.span().place(), "this variable has no dimension " + own.dimension(), "count from 1");
            }
            return Selection.one(fit(context.positions[own.dimension() - 1], dimension, index));
        }
        if (index instanceof Expr.Name name) {
            Selection named = named(name, dimension, occurrence, context);
            if (named != null) {
                return named;
            }
        }
        return computed(index, dimension, context);
    }

    private static void requireAxes(Expr index, Context context) {
        if (context.axes == null) {
            throw Flattening.wrong(
                    index.span().place(),
                    "several elements where one value is wanted",
                    "take SUM, MEAN or another function of arrays");
        }
    }

    private Selection computed(Expr index, Dimension dimension, Context context) {
        Term term = lowering.term(index, context);
        if (term instanceof Term.Constant constant
                && constant.value() >= 1
                && constant.value() < dimension.size() + 1) {
            return Selection.one((int) constant.value() - 1);
        }
        return Selection.computed(term);
    }

    private static int fit(int position, Dimension dimension, Expr index) {
        if (position < 0 || position >= dimension.size()) {
            throw Flattening.wrong(
                    index.span().place(),
                    "the dimension " + dimension.name() + " has no element " + (position + 1),
                    "it has " + dimension.size());
        }
        return position;
    }

    /** The selection by the name of an element or a dimension; null if the name is neither and may be a variable. */
    private @Nullable Selection named(Expr.Name name, Dimension dimension, int occurrence, Context context) {
        String id = name.id().substring(name.id().indexOf(ModelNames.QUALIFIER) + 1);
        int element = dimension.indexOf(id);
        if (element >= 0) {
            return Selection.one(element);
        }
        Dimension other = flat.dimensions.get(name.id());
        if (other == null) {
            if (context.scope.find(name.id()) == null && !Clocks.isClock(name.id())) {
                throw noElement(name, dimension);
            }
            return null;
        }
        int bound = context.bound(other.id(), occurrence);
        if (bound >= 0) {
            return Selection.one(map(other, context.positions[bound], dimension, name));
        }
        int mapped = mapped(other, context);
        if (mapped >= 0) {
            return Selection.one(map(other, context.positions[mapped], dimension, name));
        }
        if (context.axes == null) {
            throw Flattening.wrong(
                    name.span().place(),
                    "the variable that this equation belongs to has no dimension " + other.name(),
                    "name an element, or take a function of arrays");
        }
        return within(new Expr.All(other.id(), name.span()), dimension, occurrence);
    }

    /** The index of the variable's own dimension that is mapped to this one; -1 if there is none. */
    private static int mapped(Dimension dimension, Context context) {
        for (int d = 0; d < context.positions.length; d++) {
            Dimension own = context.dimensions.get(d);
            if (own.size() == dimension.size() && (own.mapsTo(dimension.id()) || dimension.mapsTo(own.id()))) {
                return d;
            }
        }
        return -1;
    }

    private static Flattening.Wrong noElement(Expr.Name name, Dimension dimension) {
        List<String> known = dimension.elements().size() > 1_000 ? List.of() : dimension.elements();
        return new Flattening.Wrong(new Problem(
                name.span().place(),
                "the dimension " + dimension.name() + " has no element "
                        + name.span().cut(),
                "name one that is declared",
                Near.to(name.span().cut(), known)));
    }

    private Selection within(Expr.All all, Dimension dimension, int occurrence) {
        Dimension other = flat.dimensions.get(all.within());
        if (other == null) {
            throw Flattening.wrong(
                    all.span().place(), "there is no dimension " + all.within(), "name one that is declared");
        }
        if (other.id().equals(dimension.id())) {
            return all(dimension, occurrence);
        }
        int[] elements = mappings.computeIfAbsent(
                List.of(other.id(), dimension.id()),
                pair -> IntStream.range(0, other.size())
                        .map(i -> map(other, i, dimension, all))
                        .toArray());
        return new Selection(0, elements.length, elements, other.id() + "#" + occurrence, null);
    }

    /** Maps an element to another dimension by name, else by position. */
    private static int map(Dimension from, int position, Dimension to, Expr index) {
        if (from.id().equals(to.id())) {
            return position;
        }
        int byName = to.indexOf(from.canonical(position));
        return byName >= 0 ? byName : fit(position, to, index);
    }

    private Selection stretch(
            Expr.Stretch stretch, Dimension dimension, int occurrence, ArrayReference reference, Context context) {
        int first = end(stretch.from(), dimension, occurrence, reference, context);
        int last = end(stretch.to(), dimension, occurrence, reference, context);
        if (last < first) {
            throw Flattening.wrong(
                    stretch.span().place(), "a range that ends before it begins", "write the earlier element first");
        }
        return Selection.row(first, last - first + 1, dimension, occurrence);
    }

    /** The element at an end of a range, which must be known at compile time. */
    private int end(Expr index, Dimension dimension, int occurrence, ArrayReference reference, Context context) {
        Selection end = explicit(index, dimension, occurrence, reference, context);
        if (end.computed() != null) {
            throw Flattening.wrong(
                    index.span().place(),
                    index.span().cut() + " is not an element of the dimension " + dimension.name(),
                    "let a range begin and end with elements; there are " + dimension.size());
        }
        return step(end, context);
    }
}
