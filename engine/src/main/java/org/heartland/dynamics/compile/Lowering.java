package org.heartland.dynamics.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heartland.dynamics.model.Dimension;
import org.heartland.language.Expr;
import org.heartland.language.ModelNames;
import org.heartland.problem.Near;
import org.heartland.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Lowers one expression to a term for one element of a variable. */
final class Lowering {
    private static final int LONGEST_CHAIN = 400;

    final Flattening flat;
    final Subscripts subscripts;
    private final ArrayFunctions arrays;
    private final VectorFunctions vectors;
    private final ArrayReadings readings;
    private final Functions functions;
    private final Macros macros;
    final KnownNumbers numbers = new KnownNumbers(this);
    /** The meaning of element names without a dimension. */
    private final Map<String, Optional<Term>> positions = new HashMap<>();

    private int depth;

    Lowering(Flattening flat, Instances instances) {
        this.flat = flat;
        this.subscripts = new Subscripts(flat, this);
        this.arrays = new ArrayFunctions(flat, this, subscripts);
        this.vectors = new VectorFunctions(this, arrays);
        this.readings = new ArrayReadings(this, arrays, subscripts);
        this.functions = new Functions(this);
        this.macros = new Macros(this, instances);
    }

    Term term(Expr expr, Context context) {
        flat.count(expr.span().place());
        if (++depth > LONGEST_CHAIN) {
            depth = 0;
            throw Flattening.wrong(
                    expr.span().place(),
                    "this expression strings together more than " + LONGEST_CHAIN + " operations, the bound",
                    "split it into several variables");
        }
        Term term = any(expr, context);
        depth--;
        return term;
    }

    /** The values of an array or of an expression over arrays; of a single value, that value. */
    java.util.List<Term> elements(Expr of, Context context) {
        return arrays.elements(of, context, true);
    }

    /** Resets the count of operations, which a failed equation may have left. */
    void restart() {
        depth = 0;
    }

    private Term any(Expr expr, Context context) {
        if (expr instanceof Expr.Literal literal) {
            return Term.constant(literal.value());
        }
        if (expr instanceof Expr.Name name) {
            return name(name, context);
        }
        if (expr instanceof Expr.Subscript subscript) {
            return subscripted(subscript, context);
        }
        if (expr instanceof Expr.Unary unary) {
            return unary(unary, context);
        }
        if (expr instanceof Expr.Binary binary) {
            return binary(binary, context);
        }
        return expr instanceof Expr.If branch ? branch(branch, context) : called(expr, context);
    }

    private Term binary(Expr.Binary binary, Context context) {
        Op op = Op.of(binary.operator());
        Term place = placeCompared(binary, context);
        if (place != null) {
            return place;
        }
        op = op == Op.MODULO && flat.model.fromVensim() ? Op.REMAINDER : op;
        return Term.apply(op, term(binary.left(), context), term(binary.right(), context));
    }

    private Term branch(Expr.If branch, Context context) {
        Term condition = term(branch.condition(), context);
        return Term.apply(Op.IF, condition, term(branch.then(), context), term(branch.otherwise(), context));
    }

    private Term called(Expr expr, Context context) {
        if (expr instanceof Expr.Call call) {
            return call(call, context);
        }
        throw Flattening.wrong(expr.span().place(), "this is allowed in brackets only", "a value is wanted");
    }

    private Term subscripted(Expr.Subscript expr, Context context) {
        Term piece = piece(expr, context);
        if (piece != null) {
            return piece;
        }
        Subscripts.ArrayReference reference = Subscripts.ArrayReference.of(expr, context);
        if (reference == null) {
            throw unknown(expr.of(), context);
        }
        return subscripts.term(reference, context);
    }

    /** A piece of a conveyor or queue, counted from the way out (XMILE 1.0, section 3.7.1); null for anything else. */
    private @Nullable Term piece(Expr.Subscript expr, Context context) {
        boolean inner = expr.of() instanceof Expr.Subscript;
        Subscripts.ArrayReference of = Subscripts.ArrayReference.of(expr.of(), context);
        boolean scalar = of != null && of.entity().dimensions.isEmpty();
        Quantity stock = inner || scalar ? subscripts.device(of, context) : null;
        if (stock == null || expr.indexes().size() != 1) {
            return null;
        }
        Term index = term(expr.indexes().get(0), context);
        Term outside = Term.constant(flat.model.outOfRangeIsNaN() ? Double.NaN : 0);
        return new Term.Port(stock, Device.PIECE, List.of(new Term.Ref(stock), index, outside), new Term.Ref(stock));
    }

    private Term unary(Expr.Unary unary, Context context) {
        return switch (unary.operator()) {
            case TRANSPOSE -> {
                Subscripts.ArrayReference reference = Subscripts.ArrayReference.of(unary, context);
                yield reference == null ? term(unary.operand(), context) : subscripts.term(reference, context);
            }
            case NOT -> Term.apply(Op.NOT, term(unary.operand(), context));
            case MINUS -> Term.apply(Op.NEGATE, term(unary.operand(), context));
            default -> term(unary.operand(), context);
        };
    }

    private Term name(Expr.Name name, Context context) {
        Subscripts.ArrayReference reference = Subscripts.ArrayReference.of(name, context);
        if (reference != null) {
            return subscripts.term(reference, context);
        }
        if (name.id().equals("self")) {
            return new Term.Ref(context.self);
        }
        Term clock = Clocks.find(name.id(), flat);
        if (clock != null) {
            return clock;
        }
        Term position = position(name, context);
        if (position == null) {
            throw unknown(name, context);
        }
        return position;
    }

    /** Outside brackets, an element means its position, and a dimension the position of the variable's own element. */
    private @Nullable Term position(Expr.Name name, Context context) {
        Dimension dimension = flat.dimensions.get(name.id());
        int bound = dimension == null ? -1 : context.bound(dimension.id(), 0);
        if (bound >= 0) {
            return Term.constant(context.positions[bound] + 1);
        }
        int cut = name.id().indexOf(ModelNames.QUALIFIER);
        Dimension of = cut > 0 ? flat.dimensions.get(name.id().substring(0, cut)) : null;
        int element = of == null ? -1 : of.indexOf(name.id().substring(cut + 1));
        return element >= 0 ? Term.constant(element + 1) : alone(name.id());
    }

    /**
     * Compares the variable's own position in a dimension with a named element of it; null if this compares something
     * else.
     */
    private @Nullable Term placeCompared(Expr.Binary binary, Context context) {
        if (!(binary.left() instanceof Expr.Name left && binary.right() instanceof Expr.Name right)) {
            return null;
        }
        if (flat.dimensions.get(left.id()) == null) {
            return flat.dimensions.get(right.id()) == null ? null : placeCompared(binary, right, left, context);
        }
        return placeCompared(binary, left, right, context);
    }

    private @Nullable Term placeCompared(Expr.Binary binary, Expr.Name own, Expr.Name named, Context context) {
        Dimension dimension = flat.dimensions.get(own.id());
        if (dimension == null || context.scope.find(named.id()) != null) {
            return null;
        }
        int bound = context.bound(dimension.id(), 0);
        int element = dimension.indexOf(named.id());
        if (bound < 0 || element < 0) {
            return null;
        }
        Term place = Term.constant(context.positions[bound] + 1);
        Term other = Term.constant(element + 1);
        return own == binary.left()
                ? Term.apply(Op.of(binary.operator()), place, other)
                : Term.apply(Op.of(binary.operator()), other, place);
    }

    /**
     * The position of an element without its dimension: the one shared by all dimensions that have it, or the one in
     * the dimension that contains all the others.
     */
    private @Nullable Term alone(String id) {
        return positions.computeIfAbsent(id, this::position).orElse(null);
    }

    private Optional<Term> position(String id) {
        List<Dimension> having = flat.model.dimensions().stream()
                .filter(dimension -> dimension.named() && dimension.indexOf(id) >= 0)
                .toList();
        for (Dimension whole : having) {
            int element = whole.indexOf(id);
            if (having.stream().allMatch(part -> part.indexOf(id) == element || whole.holds(part))) {
                return Optional.of(Term.constant(element + 1));
            }
        }
        return Optional.empty();
    }

    private Term call(Expr.Call call, Context context) {
        Term macro = macros.find(call, context);
        if (macro != null) {
            return macro;
        }
        Term array = arrays.find(call, context);
        if (array != null) {
            return array;
        }
        Term vector = vectors.find(call, context);
        if (vector != null) {
            return vector;
        }
        Term reading = readings.find(call, context);
        if (reading != null) {
            return reading;
        }
        Subscripts.ArrayReference reference =
                Subscripts.ArrayReference.of(new Expr.Name(call.name(), call.span()), context);
        if (reference != null) {
            return called(reference.entity(), call, context);
        }
        return functions.term(call, context);
    }

    /** A graphical function at a point, or the element of an array by its index. */
    private Term called(Entity entity, Expr.Call call, Context context) {
        if (call.arguments().isEmpty() && !entity.isFunction()) {
            return subscripts.term(new Subscripts.ArrayReference(entity, null, false, call.span()), context);
        }
        if (call.arguments().size() != 1) {
            throw Flattening.wrong(
                    call.span().place(),
                    ModelNames.written(call.name()) + " takes one value in parentheses",
                    "write one");
        }
        Term at = term(call.arguments().get(0), context);
        if (entity.graphs.length > 0 && entity.graphs[0] != null) {
            Expr name = new Expr.Name(call.name(), call.span());
            return Term.lookup(functions.graph(name, context), Term.Reading.AS_DRAWN, at);
        }
        List<Term> all = new ArrayList<>();
        for (Quantity quantity : entity.quantities) {
            all.add(new Term.Ref(quantity));
        }
        return new Term.Pick(all, at, flat.model.outOfRangeIsNaN() ? Double.NaN : 0);
    }

    static Flattening.Wrong unknown(Expr expr, Context context) {
        String written = expr.span().cut();
        List<String> names = context.scope.names();
        List<String> near = names.size() > 5_000 ? List.of() : Near.to(ModelNames.canonical(written), names);
        return new Flattening.Wrong(new Problem(
                expr.span().place(),
                "there is no variable " + written,
                "name one that the model has",
                near.stream()
                        .map(name -> name.replace(ModelNames.QUALIFIER, '.'))
                        .toList()));
    }
}
