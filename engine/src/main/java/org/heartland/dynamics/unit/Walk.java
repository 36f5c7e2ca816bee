package org.heartland.dynamics.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.heartland.dynamics.model.Submodel;
import org.heartland.language.Expr;
import org.heartland.language.ModelNames;
import org.heartland.language.Operator;
import org.heartland.language.Span;
import org.heartland.problem.Place;
import org.jspecify.annotations.Nullable;

/** Traverses one equation: finds the unit of each part and collects the demands that units be equal. */
final class Walk {
    /** Deeper parts have an unknown unit; no equation that can run is nested deeper. */
    private static final int MAX_DEPTH = 500;

    final Owners owners;
    final Submodel in;
    final Checking checking;
    final int depth;
    private final Map<String, Measure> own;
    private final Measure self;
    private final TreeMap<Integer, Leaf> leaves = new TreeMap<>();
    private final List<PendingDemand> pending = new ArrayList<>();

    private int nested;

    private record Leaf(Span span, Measure unit) {}

    private record PendingDemand(Measure one, Measure other, DemandKind kind, Place at, String message) {}

    private enum DemandKind {
        DEFINES,
        TOGETHER,
        ADVICE
    }

    /** {@code own} are the units of a macro's local names, {@code self} that of the defined variable. */
    Walk(Checking checking, Submodel in, Map<String, Measure> own, Measure self, int depth) {
        this.checking = checking;
        this.owners = checking.owners;
        this.in = in;
        this.own = own;
        this.self = self;
        this.depth = depth;
    }

    private void demand(Measure one, Measure other, Expr at, String message) {
        pending.add(new PendingDemand(one, other, DemandKind.TOGETHER, at.span().place(), message));
    }

    /** Demands that the variable have the unit of its equation. */
    void define(Value value, Expr whole, String name) {
        if (!value.literal()) {
            String message = ModelNames.display(name) + " is in %1, but its equation gives %2";
            pending.add(new PendingDemand(
                    self, value.unit(), DemandKind.DEFINES, whole.span().place(), message));
        }
    }

    /** Demands that two values have the same unit, and returns it; a literal takes the unit of the other. */
    Value alike(Value one, Value other, Expr at, String message) {
        if (one.literal()) {
            return other;
        }
        if (!other.literal()) {
            demand(one.unit(), other.unit(), at, message);
        }
        return one;
    }

    Value value(Expr expr) {
        if (++nested > MAX_DEPTH) {
            nested--;
            return Value.of(checking.fresh());
        }
        Value value = any(expr);
        nested--;
        return value;
    }

    private Value any(Expr expr) {
        if (expr instanceof Expr.Literal) {
            return Value.NUMBER;
        }
        if (expr instanceof Expr.Name name) {
            return leaf(name.id(), name.span());
        }
        if (expr instanceof Expr.Subscript subscript) {
            Expr of = subscript.of() instanceof Expr.Unary turned ? turned.operand() : subscript.of();
            return of instanceof Expr.Name name ? leaf(name.id(), subscript.span()) : Value.PURE;
        }
        if (expr instanceof Expr.Unary unary) {
            Value value = value(unary.operand());
            return unary.operator() == Operator.NOT ? Value.PURE : value;
        }
        if (expr instanceof Expr.Binary binary) {
            return binary(binary);
        }
        if (expr instanceof Expr.If branch) {
            value(branch.condition());
            Value then = value(branch.then());
            return alike(then, value(branch.otherwise()), branch, "one branch of this IF is in %1, the other in %2");
        }
        return expr instanceof Expr.Call call ? Rules.of(call, this) : Value.PURE;
    }

    private Value leaf(String id, Span span) {
        Value value = named(id);
        leaves.put(span.from(), new Leaf(span, value.unit()));
        return value;
    }

    private Value named(String id) {
        Measure found = own.containsKey(id) ? own.get(id) : owners.find(in, id);
        if (found != null) {
            return Value.of(found);
        }
        return switch (id) {
            case "time", "dt", "starttime", "stoptime", "time_step", "initial_time", "final_time", "saveper" ->
                Value.of(owners.time);
            case "self" -> Value.of(self);
            case "pi" -> Value.PURE;
            case "inf", "nan" -> Value.NUMBER;
            default -> owners.isPlace(id) ? Value.PURE : Value.of(checking.fresh());
        };
    }

    /** The unit of a variable that is called or passed as a function. */
    @Nullable
    Measure variable(Expr of) {
        Expr base = of instanceof Expr.Subscript subscript ? subscript.of() : of;
        return base instanceof Expr.Name name ? owners.find(in, name.id()) : null;
    }

    private Value binary(Expr.Binary binary) {
        Value left = value(binary.left());
        Value right = value(binary.right());
        return switch (binary.operator()) {
            case PLUS, MINUS -> sum(binary, left, right);
            case TIMES -> new Value(left.unit().times(right.unit()), left.literal() && right.literal());
            case DIVIDE -> new Value(left.unit().per(right.unit()), left.literal() && right.literal());
            case MOD -> alike(left, right, binary, "%1 is divided by %2, and the rest of that has no unit");
            case POWER -> power(binary, left, right);
            case AND, OR, NOT, TRANSPOSE -> Value.PURE;
            default -> {
                alike(left, right, binary, "%1 is compared with %2");
                yield Value.PURE;
            }
        };
    }

    private Value sum(Expr.Binary binary, Value left, Value right) {
        String word = binary.operator() == Operator.PLUS ? "added to" : "taken from";
        advise(binary.left(), right);
        advise(binary.right(), left);
        return alike(left, right, binary, "%2 is " + word + " %1");
    }

    /** Advises that a literal added to a value with a unit should be a variable with that unit; 0 has any unit. */
    private void advise(Expr number, Value beside) {
        if (number instanceof Expr.Literal literal && literal.value() != 0 && !beside.literal()) {
            String message = "the bare number " + number.span().cut().replaceAll("[()]", "") + " is in a sum with %1";
            pending.add(new PendingDemand(
                    beside.unit(),
                    Measure.PURE,
                    DemandKind.ADVICE,
                    number.span().place(),
                    message));
        }
    }

    Value power(Expr.Binary binary, Value base, Value by) {
        return power(binary, base, by, Rules.constant(binary.right()));
    }

    /** A base with any unit may be raised to a literal exponent; otherwise both must be dimensionless. */
    Value power(Expr at, Value base, Value by, @Nullable Double constant) {
        double parts = constant == null ? Double.NaN : constant * 12;
        if (Math.abs(parts) < 1_000 && parts == Math.rint(parts)) {
            return new Value(base.unit().power(Rational.of((long) parts, 12)), base.literal());
        }
        pure(base, at, "the base of this power is in %1, and the power is not written as a number");
        pure(by, at, "the power is in %1");
        return base.literal() && by.literal() ? Value.NUMBER : Value.PURE;
    }

    void pure(Value value, Expr at, String message) {
        if (!value.literal()) {
            demand(value.unit(), Measure.PURE, at, message);
        }
    }

    /** Records all demands of this equation, printed with the units below its terms. */
    void finish(String name, Expr whole) {
        Equation equation = new Equation(name, words(name, whole));
        for (PendingDemand each : pending) {
            boolean defines = each.kind() == DemandKind.DEFINES;
            Demand demand = new Demand(each.one(), each.other(), defines, each.at(), each.message(), equation);
            (each.kind() == DemandKind.ADVICE ? checking.advice : checking.demands).add(demand);
        }
    }

    private List<Equation.Word> words(String name, Expr whole) {
        List<Equation.Word> words = new ArrayList<>();
        words.add(new Equation.Word(ModelNames.display(name), self));
        words.add(new Equation.Word(" = ", null));
        String source = whole.span().in().source();
        int at = whole.span().from();
        for (Leaf leaf : leaves.values()) {
            words.add(new Equation.Word(
                    source.substring(at, Math.max(at, leaf.span().from())), null));
            words.add(new Equation.Word(leaf.span().cut(), leaf.unit()));
            at = Math.max(at, leaf.span().to());
        }
        words.add(
                new Equation.Word(source.substring(at, Math.max(at, whole.span().to())), null));
        return words;
    }
}
