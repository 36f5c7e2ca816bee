package org.heartland.dynamics.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.heartland.dynamics.model.Graph;
import org.heartland.language.Expr;
import org.heartland.language.Plain;
import org.heartland.problem.Near;
import org.heartland.problem.Problem;

/**
 * The functions of the model dialect: those of XMILE 1.0, section 3.5, and those used in files of Stella, Vensim and
 * their converters.
 */
final class Functions {
    /** A function: the number of its arguments, and how it is lowered to a term. */
    private record Function(int least, int most, Writing writing) {}

    @FunctionalInterface
    interface Writing {
        Term of(Call call);
    }

    /** A call with its arguments lowered. */
    record Call(Expr.Call expr, Context context, List<Term> values) {
        Term value(int i) {
            return values.get(i);
        }

        Term value(int i, Term otherwise) {
            return i < values.size() ? values.get(i) : otherwise;
        }

        int count() {
            return values.size();
        }
    }

    /** Other names of operations, in addition to those of {@link Plain}. */
    private static final Map<String, Op> OTHERS = Map.ofEntries(
            Map.entry("integer", Op.FLOOR),
            Map.entry("logn", Op.LN),
            Map.entry("gammaln", Op.LN_GAMMA),
            Map.entry("gamma_ln", Op.LN_GAMMA),
            Map.entry("modulo", Op.MODULO),
            Map.entry("mod", Op.MODULO),
            Map.entry("power", Op.POWER),
            Map.entry("if_then_else", Op.IF));

    private final Lowering lowering;
    private final Map<String, Function> all = new HashMap<>();

    Functions(Lowering lowering) {
        this.lowering = lowering;
        for (Op op : Op.values()) {
            if (op.plain() != null && op.arity() == 1) {
                plain(op.plain().id(), op);
            }
        }
        OTHERS.forEach(this::plain);
        if (lowering.flat.model.fromVensim()) {
            plain("int", Op.TRUNCATE);
            plain("integer", Op.TRUNCATE);
            plain("mod", Op.REMAINDER);
            plain("modulo", Op.REMAINDER);
        }
        division();
        others();
        MoreFunctions.into((name, least, most, writing) -> all.put(name, new Function(least, most, writing)));
        new TimeFunctions(lowering.flat)
                .into((name, least, most, writing) -> all.put(name, new Function(least, most, writing)));
        new Stages(lowering.flat, lowering.numbers)
                .into((name, least, most, writing) -> all.put(name, new Function(least, most, writing)));
        new Chances(lowering.flat)
                .into((name, least, most, writing) -> all.put(name, new Function(least, most, writing)));
    }

    private void plain(String name, Op op) {
        Writing writing = call -> Term.apply(op, call.values().toArray(Term[]::new));
        all.put(name, new Function(op.arity(), op.arity(), writing));
    }

    /** Receives the entries of a part of the table. */
    @FunctionalInterface
    interface Table {
        void add(String name, int least, int most, Writing writing);
    }

    private void division() {
        Writing safe = call -> Term.apply(Op.DIVIDE_OR, call.value(0), call.value(1), call.value(2, Term.constant(0)));
        all.put("safediv", new Function(2, 3, safe));
        all.put("zidz", new Function(2, 2, safe));
        all.put("xidz", new Function(3, 3, safe));
        all.put("quantum", new Function(2, 2, Functions::quantum));
    }

    /**
     * The first argument truncated towards zero to a multiple of the second; unchanged if the second is not positive.
     */
    private static Term quantum(Call call) {
        Term by = call.value(1);
        Term whole = Term.apply(Op.TRUNCATE, Term.apply(Op.DIVIDE, call.value(0), by));
        Term above = Term.apply(Op.GREATER, by, Term.constant(0));
        return Term.apply(Op.IF, above, Term.apply(Op.MULTIPLY, by, whole), call.value(0));
    }

    /** Adds functions composed of a few operations, and functions of other programs outside the standard. */
    private void others() {
        all.put("game", new Function(1, 1, call -> call.value(0)));
        all.put(
                "log",
                new Function(
                        2,
                        2,
                        call -> Term.apply(
                                Op.DIVIDE, Term.apply(Op.LN, call.value(0)), Term.apply(Op.LN, call.value(1)))));
        all.put("sinwave", new Function(2, 2, call -> wave(Op.SIN, call)));
        all.put("coswave", new Function(2, 2, call -> wave(Op.COS, call)));
    }

    /** A wave with an amplitude and a period. */
    private static Term wave(Op op, Call call) {
        Term turns = Term.apply(Op.DIVIDE, new Term.Clock(Term.Hand.TIME), call.value(1));
        return Term.apply(
                Op.MULTIPLY, call.value(0), Term.apply(op, Term.apply(Op.MULTIPLY, turns, Term.constant(2 * Math.PI))));
    }

    /** The names of the functions of single values, sorted. */
    TreeSet<String> names() {
        return new TreeSet<>(all.keySet());
    }

    Term term(Expr.Call call, Context context) {
        Term area = findArea(call, context);
        if (area != null) {
            return area;
        }
        Term lookup = findLookup(call, context);
        if (lookup != null) {
            return lookup;
        }
        Term clock = call.arguments().isEmpty() ? Clocks.find(call.name(), lowering.flat) : null;
        if (clock != null) {
            return clock;
        }
        Function function = all.get(call.name());
        if (function == null) {
            throw unknown(call);
        }
        Flattening.requireCount(call, function.least(), function.most());
        List<Term> values = new ArrayList<>();
        call.arguments().forEach(argument -> values.add(lowering.term(argument, context)));
        return function.writing().of(new Call(call, context, values));
    }

    private Flattening.Wrong unknown(Expr.Call call) {
        String written = call.span().cut();
        int open = written.indexOf('(');
        return new Flattening.Wrong(new Problem(
                call.span().place(),
                "there is no function " + (open > 0 ? written.substring(0, open).strip() : written)
                        + ", and no variable of that name to call",
                "take one that exists",
                Near.to(call.name(), names())));
    }

    private @org.jspecify.annotations.Nullable Term findLookup(Expr.Call call, Context context) {
        Term.Reading reading = switch (call.name()) {
            case "lookup", "lookup_invert", "lookupinv" -> Term.Reading.AS_DRAWN;
            case "lookup_forward" -> Term.Reading.FORWARD;
            case "lookup_backward" -> Term.Reading.BACKWARD;
            case "lookup_extrapolate" -> Term.Reading.EXTRAPOLATED;
            default -> null;
        };
        if (reading == null) {
            return null;
        }
        if (call.arguments().size() != 2) {
            throw Flattening.wrong(call.span().place(), "LOOKUP takes a graphical function and a point", "write both");
        }
        Expr of = call.arguments().get(0);
        if (of instanceof Expr.Name name
                && context.scope.find(name.id()) == null
                && (name.id().equals("vmax") || name.id().equals("vmin"))) {
            return lowering.term(
                    new Expr.Call(name.id(), List.of(call.arguments().get(1)), call.span()), context);
        }
        Term at = lowering.term(call.arguments().get(1), context);
        return call.name().equals("lookup_invert") || call.name().equals("lookupinv")
                ? Term.lookup(inverse(graph(of, context), of), reading, at)
                : Term.lookup(graph(of, context), reading, at);
    }

    /** The area under a graphical function between two points, or its mean there; null if the call is of something else. */
    private @org.jspecify.annotations.Nullable Term findArea(Expr.Call call, Context context) {
        boolean mean = call.name().equals("lookupmean");
        if (!mean && !call.name().equals("lookuparea")) {
            return null;
        }
        Flattening.requireCount(call, 3, 3);
        Graph graph = graph(call.arguments().get(0), context);
        GraphArea area = new GraphArea(graph);
        Term from = lowering.term(call.arguments().get(1), context);
        Term to = lowering.term(call.arguments().get(2), context);
        Term between = Term.apply(Op.SUBTRACT, area.upTo(to), area.upTo(from));
        return mean
                ? Term.apply(
                        Op.DIVIDE_OR,
                        between,
                        Term.apply(Op.SUBTRACT, to, from),
                        Term.lookup(graph, Term.Reading.AS_DRAWN, from))
                : between;
    }

    private static Graph inverse(Graph graph, Expr of) {
        Graph inverse = graph.inverse();
        if (inverse == null) {
            throw Flattening.wrong(
                    of.span().place(),
                    of.span().cut() + " neither rises nor falls throughout, so that it cannot be read backwards",
                    "let it rise or fall");
        }
        return inverse;
    }

    /** The graphical function of a variable or of one of its elements. */
    Graph graph(Expr of, Context context) {
        Subscripts.ArrayReference reference = Subscripts.ArrayReference.of(of, context);
        if (reference == null) {
            throw Lowering.unknown(of, context);
        }
        int element = lowering.subscripts.element(reference, context);
        Graph graph = reference.entity().graphs[element];
        if (graph == null) {
            throw Flattening.wrong(
                    of.span().place(),
                    of.span().cut() + " has no graphical function",
                    lowering.flat.model.notation().graph());
        }
        return graph;
    }
}
