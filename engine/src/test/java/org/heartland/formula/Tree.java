package org.heartland.formula;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A second, independent reading of the common part of the language: a tree that prints itself, with every parenthesis or with only
 * those that the precedence table of XMILE 1.0 (section 3.3.1) asks for, and that knows its own value. An unknown value is null.
 */
record Tree(String what, List<Tree> parts, @Nullable Object leaf) {
    @Override
    public String toString() {
        return sparse();
    }

    /** Tightest first, as in the standard; IF is the loosest. */
    private static final Map<String, Integer> LEVEL = Map.ofEntries(
            Map.entry("^", 8),
            Map.entry("-u", 7),
            Map.entry("+u", 7),
            Map.entry("NOT", 7),
            Map.entry("*", 6),
            Map.entry("/", 6),
            Map.entry("MOD", 6),
            Map.entry("+", 5),
            Map.entry("-", 5),
            Map.entry("<", 4),
            Map.entry("<=", 4),
            Map.entry(">", 4),
            Map.entry(">=", 4),
            Map.entry("=", 3),
            Map.entry("<>", 3),
            Map.entry("AND", 2),
            Map.entry("OR", 1),
            Map.entry("IF", 0));

    private static final Set<String> CALLS =
            Set.of("ABS", "INT", "ROUND", "SQRT", "EXP", "LN", "LOG10", "MIN", "MAX", "known", "sure", "thin_unless");

    static Tree leaf(String written, @Nullable Object value) {
        return new Tree(written, List.of(), value);
    }

    static Tree of(String what, Tree... parts) {
        return new Tree(what, List.of(parts), null);
    }

    /** With a parenthesis around every part. */
    String full() {
        return written((part, place) -> part.parts.isEmpty() ? part.full() : "(" + part.full() + ")");
    }

    /** With as few parentheses as will do. */
    String sparse() {
        boolean closed = what.equals("IF") || CALLS.contains(what);
        return written(
                (part, place) -> closed || (part.level() >= needed(place) && !(compares() && part.what.equals("NOT")))
                        ? part.sparse()
                        : "(" + part.sparse() + ")");
    }

    /** The language requires parentheses around a comparison after NOT. */
    private boolean compares() {
        return level() == 3 || level() == 4;
    }

    private int level() {
        return LEVEL.getOrDefault(what, 9);
    }

    /**
     * The precedence that a part needs to be written without parentheses: all operators but ^ and the signs are
     * left-associative.
     */
    private int needed(int place) {
        if (what.equals("^")) {
            return place == 0 ? 9 : 7;
        }
        return level() + (level() == 7 ? 0 : place);
    }

    private String written(BiFunction<Tree, Integer, String> part) {
        List<String> w = IntStream.range(0, parts.size())
                .mapToObj(place -> part.apply(parts.get(place), place))
                .toList();
        if (w.isEmpty()) {
            return what;
        }
        if (what.equals("IF")) {
            return "IF " + w.get(0) + " THEN " + w.get(1) + " ELSE " + w.get(2);
        }
        if (CALLS.contains(what)) {
            return what + "(" + String.join(", ", w) + ")";
        }
        return w.size() == 1 ? what.replace("u", "") + " " + w.get(0) : w.get(0) + " " + what + " " + w.get(1);
    }

    /** A Double, a Boolean, or null where unknown. */
    @Nullable
    Object value(Map<String, @Nullable Object> names) {
        if (parts.isEmpty()) {
            return names.containsKey(what) ? names.get(what) : leaf;
        }
        Object a = parts.get(0).value(names);
        Object b = parts.size() > 1 ? parts.get(1).value(names) : null;
        return switch (what) {
            case "IF" -> a == null ? null : (Boolean) a ? b : parts.get(2).value(names);
            case "thin_unless" -> Boolean.TRUE.equals(a) ? b : null;
            case "known" -> a != null;
            case "sure" -> Boolean.TRUE.equals(a);
            case "AND" -> both(a, b, Boolean.FALSE);
            case "OR" -> both(a, b, Boolean.TRUE);
            default -> (a == null || (parts.size() > 1 && b == null)) ? null : strict(a, b);
        };
    }

    /** Settled by one side that says so; else unknown if either is. */
    private static @Nullable Object both(@Nullable Object a, @Nullable Object b, Boolean settles) {
        if (settles.equals(a) || settles.equals(b)) {
            return settles;
        }
        return (a == null || b == null) ? null : !settles;
    }

    private @Nullable Object strict(Object a, @Nullable Object b) {
        if (a instanceof Boolean truth) {
            return switch (what) {
                case "NOT" -> !truth;
                case "=" -> a.equals(b);
                default -> !a.equals(b);
            };
        }
        double x = (Double) a;
        double y = b == null ? 0 : (Double) b;
        Boolean compared = compared(x, y);
        if (compared != null) {
            return compared;
        }
        double out = computed(x, y) + 0.0;
        return Double.isNaN(out) || Double.isInfinite(out) ? null : (Double) out;
    }

    private @Nullable Boolean compared(double x, double y) {
        return switch (what) {
            case "=" -> x == y;
            case "<>" -> x != y;
            case "<" -> x < y;
            case "<=" -> x <= y;
            case ">" -> x > y;
            case ">=" -> x >= y;
            default -> null;
        };
    }

    private double computed(double x, double y) {
        return switch (what) {
            case "+" -> x + y;
            case "-" -> x - y;
            case "*" -> x * y;
            case "/" -> x / y;
            case "^" -> StrictMath.pow(x, y);
            case "MOD" -> x - y * Math.floor(x / y);
            case "-u" -> 0 - x;
            case "+u" -> x;
            case "ABS" -> Math.abs(x);
            case "INT" -> Math.floor(x);
            case "MIN" -> x <= y ? x : y;
            case "MAX" -> x >= y ? x : y;
            default -> throw new IllegalStateException(what);
        };
    }
}
