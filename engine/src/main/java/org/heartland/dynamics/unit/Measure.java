package org.heartland.dynamics.unit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A unit as powers of base units, in which undeclared units of variables may occur as unknowns: {@code people/day},
 * {@code people * (the unit of contacts)}.
 */
public final class Measure {
    static final Measure PURE = new Measure(new TreeMap<>());
    private static final char UNKNOWN = '\u0001';
    private final TreeMap<String, Rational> powers;

    private Measure(TreeMap<String, Rational> powers) {
        this.powers = powers;
    }

    static Measure of(String base) {
        return new Measure(new TreeMap<>(Map.of(base, Rational.ONE)));
    }

    /** An unknown unit, identified by a name. */
    static Measure unknown(String id) {
        return of(UNKNOWN + id);
    }

    static boolean isUnknown(String base) {
        return base.charAt(0) == UNKNOWN;
    }

    Measure times(Measure other, Rational power) {
        TreeMap<String, Rational> product = new TreeMap<>(powers);
        other.powers.forEach((base, by) -> product.merge(base, by.times(power), Rational::plus));
        product.values().removeIf(Rational::isZero);
        return new Measure(product);
    }

    Measure times(Measure other) {
        return times(other, Rational.ONE);
    }

    Measure per(Measure other) {
        return times(other, Rational.ONE.negative());
    }

    Measure power(Rational by) {
        return PURE.times(this, by);
    }

    /** The unit with every unknown replaced by its solution. */
    Measure with(Function<String, Measure> known) {
        Measure out = this;
        for (Map.Entry<String, Rational> entry : powers.entrySet()) {
            String base = entry.getKey();
            Measure found = isUnknown(base) ? known.apply(base) : null;
            if (found != null) {
                out = out.times(of(base), entry.getValue().negative()).times(found, entry.getValue());
            }
        }
        return out;
    }

    Map<String, Rational> powers() {
        return powers;
    }

    /** The unknowns in this unit. */
    List<String> unknowns() {
        return powers.keySet().stream().filter(Measure::isUnknown).toList();
    }

    public boolean isKnown() {
        return unknowns().isEmpty();
    }

    /** True if this is the unit of dimensionless numbers. */
    public boolean isPure() {
        return powers.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Measure measure && powers.equals(measure.powers);
    }

    @Override
    public int hashCode() {
        return powers.hashCode();
    }

    /** The unit as it would be declared; 1 if dimensionless, with a question mark for an unknown. */
    @Override
    public String toString() {
        StringBuilder over = new StringBuilder();
        StringBuilder under = new StringBuilder();
        int divisors = 0;
        for (Map.Entry<String, Rational> entry : powers.entrySet()) {
            boolean negative = entry.getValue().isNegative();
            StringBuilder side = negative ? under : over;
            Rational size = negative ? entry.getValue().negative() : entry.getValue();
            divisors += negative ? 1 : 0;
            side.append(side.isEmpty() ? "" : "*").append(isUnknown(entry.getKey()) ? "?" : entry.getKey());
            side.append(size.equals(Rational.ONE) ? "" : "^" + size);
        }
        if (under.isEmpty()) {
            return over.isEmpty() ? "1" : over.toString();
        }
        return (over.isEmpty() ? "1" : over) + "/" + (divisors > 1 ? "(" + under + ")" : under);
    }
}
