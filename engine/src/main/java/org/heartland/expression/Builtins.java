package org.heartland.expression;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.heartland.draws.Lanes;
import org.heartland.draws.Numbers;
import org.heartland.draws.Truths;
import org.jspecify.annotations.Nullable;

/** The functions of the language itself: arithmetic of XMILE 1.0, section 3.5, and those that speak of truth and of its absence. */
final class Builtins {
    /** Which parameters a built-in has and what it gives. */
    enum Shape {
        /** A number to a number of the same unit. */
        SAME,
        /** Two numbers of one unit to that unit. */
        PAIR,
        /** A pure number to a pure number. */
        PURE,
        /** A truth to a truth. */
        TRUTH,
        /** Anything to a truth. */
        ASK,
        /** A truth and a value to the value. */
        GUARD
    }

    record Builtin(Shape shape, Nodes.Of.Operation operation) {}

    private static final Map<String, Builtin> ALL = new TreeMap<>(Map.ofEntries(
            Map.entry("abs", of(Shape.SAME, Math::abs)),
            Map.entry("int", of(Shape.SAME, Math::floor)),
            Map.entry("round", of(Shape.SAME, Math::rint)),
            Map.entry("sqrt", of(Shape.PURE, Math::sqrt)),
            Map.entry("ln", of(Shape.PURE, StrictMath::log)),
            Map.entry("exp", of(Shape.PURE, StrictMath::exp)),
            Map.entry("log10", of(Shape.PURE, StrictMath::log10)),
            Map.entry("min", new Builtin(Shape.PAIR, p -> Operations.extreme(false, (Numbers) p[0], (Numbers) p[1]))),
            Map.entry("max", new Builtin(Shape.PAIR, p -> Operations.extreme(true, (Numbers) p[0], (Numbers) p[1]))),
            Map.entry("known", new Builtin(Shape.ASK, p -> Operations.known(p[0]))),
            Map.entry("sure", new Builtin(Shape.TRUTH, p -> Operations.sure((Truths) p[0]))),
            Map.entry("thin_unless", new Builtin(Shape.GUARD, p -> Operations.thinUnless((Truths) p[0], p[1])))));

    private Builtins() {}

    static @Nullable Builtin find(String name) {
        return ALL.get(name.toLowerCase(Locale.ROOT));
    }

    static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    private interface Plain {
        double of(double value);
    }

    private static Builtin of(Shape shape, Plain plain) {
        return new Builtin(shape, parts -> each((Numbers) parts[0], plain));
    }

    private static Lanes each(Numbers a, Plain plain) {
        Numbers out = Numbers.width(a.width());
        for (int i = 0; i < out.width(); i++) {
            if (a.known(i)) {
                double value = plain.of(a.v()[i]);
                out.set(i, Double.isInfinite(value) ? Double.NaN : value);
            } else {
                out.lacks(i, a.code(i));
            }
        }
        return out;
    }
}
