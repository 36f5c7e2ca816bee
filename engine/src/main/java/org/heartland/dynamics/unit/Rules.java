package org.heartland.dynamics.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.heartland.language.Expr;
import org.heartland.language.Operator;
import org.heartland.language.Plain;
import org.jspecify.annotations.Nullable;

/** The unit rules of functions (XMILE 1.0, section 3.3.6, and the meaning of each). */
final class Rules {
    private static final Set<String> PURE = Set.of(
            "log", "logn", "invnorm", "gammaln", "gamma_ln", "percent", "factorial", "permutations", "combinations");
    private static final Set<String> ALIKE = Set.of(
            "min",
            "max",
            "vmin",
            "vmax",
            "mean",
            "sum",
            "stddev",
            "quantum",
            "counter",
            "modulo",
            "mod",
            "previous",
            "runmax",
            "runmin",
            "active_initial");
    private static final Set<String> COUNTS =
            Set.of("size", "rank", "vector_sort_order", "sign", "findindex", "montecarlo", "normalcdf", "pulse_train");

    /** Requirement on the unit of an argument. */
    private enum Must {
        /** The unit of the result. */
        RESULT,
        /** The unit of the result per unit of time. */
        RESULT_PER_TIME,
        TIME,
        /** The reciprocal of time. */
        PER_TIME,
        PURE,
        ANYTHING
    }

    private static final List<String> DELAYS = List.of(
            "smth1",
            "smth3",
            "delay1",
            "delay3",
            "delay",
            "smooth",
            "smoothi",
            "smooth3",
            "smooth3i",
            "delay1i",
            "delay3i",
            "delay_fixed",
            "delay_material",
            "delay_information");
    private static final List<Must> PULSE = List.of(Must.RESULT, Must.TIME, Must.TIME);
    /** The requirements on the arguments of functions whose result is the reciprocal of time. */
    private static final Map<String, List<Must>> PER_TIME = Map.of(
            "trend", List.of(Must.ANYTHING, Must.TIME, Must.PER_TIME),
            "irr", List.of(Must.ANYTHING, Must.PER_TIME),
            "cgrowth", List.of(Must.PURE));

    /** The requirements on the arguments of each function. */
    private static final Map<String, List<Must>> ARGUMENTS = arguments();

    private Rules() {}

    private static Map<String, List<Must>> arguments() {
        Map<String, List<Must>> all = new HashMap<>();
        for (String first : List.of("abs", "int", "integer", "round", "game", "init", "initial", "exprnd", "poisson")) {
            all.put(first, List.of(Must.RESULT, Must.ANYTHING));
        }
        for (String chance : List.of("random", "uniform", "random_uniform", "normal", "lognormal", "logistic")) {
            all.put(chance, List.of(Must.RESULT, Must.RESULT, Must.ANYTHING, Must.RESULT, Must.RESULT));
        }
        for (String shaped : List.of("weibull", "gamma", "pareto")) {
            all.put(shaped, List.of(Must.PURE, Must.RESULT));
        }
        for (String share : List.of("beta", "binomial", "geometric", "negbinomial")) {
            all.put(share, List.of(Must.PURE, Must.PURE));
        }
        for (String loan : List.of("pmt", "pv", "fv")) {
            all.put(loan, List.of(Must.PURE, Must.PURE, Must.RESULT, Must.RESULT));
        }
        all.put("interpolate", List.of(Must.RESULT, Must.PURE, Must.PURE, Must.PURE, Must.PURE, Must.PURE, Must.PURE));
        all.put("percentile", List.of(Must.RESULT, Must.PURE));
        all.put("triangular", List.of(Must.RESULT, Must.RESULT, Must.RESULT));
        all.put("endval", List.of(Must.RESULT, Must.RESULT));
        all.put("history", List.of(Must.RESULT, Must.TIME));
        for (String order : DELAYS) {
            all.put(order, List.of(Must.RESULT, Must.TIME, Must.RESULT));
        }
        all.put("random_normal", List.of(Must.RESULT, Must.RESULT, Must.RESULT, Must.RESULT));
        for (String order : List.of("smthn", "delayn")) {
            all.put(order, List.of(Must.RESULT, Must.TIME, Must.PURE, Must.RESULT));
        }
        for (String height : List.of("step", "sinwave", "coswave")) {
            all.put(height, List.of(Must.RESULT, Must.TIME));
        }
        for (String choice : List.of("if_then_else", "sample_if_true")) {
            all.put(choice, List.of(Must.ANYTHING, Must.RESULT, Must.RESULT));
        }
        all.put("forcst", List.of(Must.RESULT, Must.TIME, Must.TIME, Must.PER_TIME));
        all.put("ramp", List.of(Must.RESULT_PER_TIME, Must.TIME, Must.TIME));
        all.put("npv", List.of(Must.RESULT_PER_TIME, Must.PER_TIME, Must.RESULT, Must.PURE));
        all.put("vector_elm_map", List.of(Must.RESULT, Must.ANYTHING));
        all.put("vector_select", List.of(Must.PURE, Must.RESULT, Must.RESULT, Must.ANYTHING, Must.ANYTHING));
        return all;
    }

    static Value of(Expr.Call call, Walk walk) {
        Value special = special(call, walk);
        if (special != null) {
            return special;
        }
        List<Value> values = new ArrayList<>();
        call.arguments().forEach(argument -> values.add(walk.value(argument)));
        if (isPure(call.name())) {
            for (int i = 0; i < values.size(); i++) {
                walk.pure(values.get(i), call.arguments().get(i), name(call) + " of %1, where a pure number is wanted");
            }
            return Value.PURE;
        }
        if (COUNTS.contains(call.name())) {
            return Value.PURE;
        }
        return ALIKE.contains(call.name()) ? alike(call, values, walk) : shaped(call, values, walk);
    }

    private static boolean isPure(String name) {
        Plain plain = Plain.find(name);
        return plain == null ? PURE.contains(name) : plain.isPure() && plain != Plain.SQRT;
    }

    private static String name(Expr.Call call) {
        return call.name().toUpperCase(Locale.ROOT);
    }

    /** Calls whose first argument is not a value, and calls of macros and graphical functions. */
    private static @Nullable Value special(Expr.Call call, Walk walk) {
        Value macro = walk.checking.macro(call, walk);
        if (macro != null) {
            return macro;
        }
        if (call.name().startsWith("lookup")) {
            List<Value> along =
                    call.arguments().stream().skip(1).map(walk::value).toList();
            Measure graph = call.arguments().isEmpty()
                    ? null
                    : walk.variable(call.arguments().get(0));
            if (graph == null
                    || call.name().equals("lookup_invert")
                    || call.name().equals("lookupinv")) {
                return Value.of(walk.checking.fresh());
            }
            if (!call.name().equals("lookuparea")) {
                return Value.of(graph);
            }
            boolean known = !along.isEmpty() && !along.get(0).literal();
            return Value.of(known ? graph.times(along.get(0).unit()) : walk.checking.fresh());
        }
        Measure variable = walk.owners.find(walk.in, call.name());
        if (variable != null || call.arguments().isEmpty()) {
            call.arguments().forEach(walk::value);
            return variable == null ? walk.value(new Expr.Name(call.name(), call.span())) : Value.of(variable);
        }
        return null;
    }

    private static Value alike(Expr.Call call, List<Value> values, Walk walk) {
        Value all = values.get(0);
        for (int i = 1; i < values.size(); i++) {
            all = walk.alike(all, values.get(i), call.arguments().get(i), name(call) + " of %1 and of %2");
        }
        return all;
    }

    private static Value shaped(Expr.Call call, List<Value> values, Walk walk) {
        List<Expr> of = call.arguments();
        switch (call.name()) {
            case "sqrt" -> {
                return new Value(
                        values.get(0).unit().power(Rational.of(1, 2)),
                        values.get(0).literal());
            }
            case "power" -> {
                return values.size() < 2
                        ? Value.PURE
                        : walk.power(call, values.get(0), values.get(1), constant(of.get(1)));
            }
            case "rootn" -> {
                Double n = values.size() < 2 ? null : constant(of.get(1));
                return values.size() < 2
                        ? Value.PURE
                        : walk.power(call, values.get(0), values.get(1), n == null ? null : Double.valueOf(1 / n));
            }
            case "safediv", "zidz", "xidz" -> {
                return ratio(call, values, walk);
            }
            case "pulse" -> {
                Value amount = shaped(call, values, walk, PULSE);
                return new Value(amount.unit().per(walk.owners.time), amount.literal());
            }
            case "trend", "irr", "cgrowth" -> {
                shaped(call, values, walk, PER_TIME.getOrDefault(call.name(), List.of()));
                return Value.of(Measure.PURE.per(walk.owners.time));
            }
            case "derivn" -> {
                Double order = values.size() < 2 ? null : constant(of.get(1));
                Measure unit = values.get(0).unit();
                return order == null || order > 12 || order != Math.rint(order)
                        ? Value.of(walk.checking.fresh())
                        : Value.of(unit.times(walk.owners.time, Rational.of((long) -order, 1)));
            }
            default -> {
                List<Must> must = ARGUMENTS.get(call.name());
                return must == null ? Value.of(walk.checking.fresh()) : shaped(call, values, walk, must);
            }
        }
    }

    private static Value ratio(Expr.Call call, List<Value> values, Walk walk) {
        if (values.size() < 2) {
            return Value.PURE;
        }
        Value one = values.get(0);
        Value other = values.get(1);
        Value ratio = new Value(one.unit().per(other.unit()), one.literal() && other.literal());
        return values.size() < 3
                ? ratio
                : walk.alike(ratio, values.get(2), call.arguments().get(2), name(call) + " gives %1, or else %2");
    }

    private static String says(Expr.Call call, int argument, String wanted) {
        return "value " + (argument + 1) + " of " + name(call) + " is in %1, but must be in " + wanted;
    }

    /** The result has the unit of the first argument that must share it; literals take the required unit. */
    private static Value shaped(Expr.Call call, List<Value> values, Walk walk, List<Must> must) {
        Measure time = walk.owners.time;
        Value result = null;
        for (int i = 0; i < Math.min(values.size(), must.size()); i++) {
            Value value = values.get(i);
            Expr at = call.arguments().get(i);
            switch (must.get(i)) {
                case RESULT -> result = result == null ? value : walk.alike(value, result, at, says(call, i, "%2"));
                case RESULT_PER_TIME ->
                    result = value.literal() ? value : Value.of(value.unit().times(time));
                case TIME -> walk.alike(value, Value.of(time), at, says(call, i, "%2, the unit of time"));
                case PER_TIME -> walk.alike(value, Value.of(Measure.PURE.per(time)), at, says(call, i, "%2"));
                case PURE -> walk.alike(value, Value.PURE, at, says(call, i, "pure numbers"));
                case ANYTHING -> {}
            }
        }
        return result == null ? Value.PURE : result;
    }

    /** The value of a literal, a signed literal or a quotient of two; null for anything else. */
    static @Nullable Double constant(Expr expr) {
        if (expr instanceof Expr.Literal literal) {
            return literal.value();
        }
        if (expr instanceof Expr.Unary unary && unary.operator() == Operator.MINUS) {
            Double value = constant(unary.operand());
            return value == null ? null : Double.valueOf(-value);
        }
        if (expr instanceof Expr.Binary binary && binary.operator() == Operator.DIVIDE) {
            Double over = constant(binary.left());
            Double under = constant(binary.right());
            return over == null || under == null ? null : Double.valueOf(over / under);
        }
        return null;
    }
}
