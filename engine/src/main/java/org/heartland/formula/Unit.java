package org.heartland.formula;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A unit as powers of base units: {@code million_USD_nominal}, {@code km}, {@code 1/year}. {@link #NONE} is a pure number; {@link #ANY} is
 * the unit of a bare literal, which adopts that of the other side.
 */
public record Unit(Map<String, Integer> powers, boolean any) {
    public static final Unit NONE = new Unit(Map.of(), false);
    public static final Unit ANY = new Unit(Map.of(), true);
    public static final Unit YEAR = of("year");
    public static final Unit DAY = of("day");

    public Unit {
        powers = Collections.unmodifiableMap(new TreeMap<>(powers));
    }

    /** A base unit; {@code %} and {@code 1} are pure numbers, {@code years} and {@code days} are {@code year} and {@code day}. */
    public static Unit of(String base) {
        return switch (base) {
            case "%", "1", "" -> NONE;
            case "years" -> new Unit(Map.of("year", 1), false);
            case "days" -> new Unit(Map.of("day", 1), false);
            default -> new Unit(Map.of(base, 1), false);
        };
    }

    /** True if the two may be added or compared. */
    public boolean agrees(Unit other) {
        return any || other.any || powers.equals(other.powers);
    }

    Unit or(Unit other) {
        return any ? other : this;
    }

    Unit times(Unit other, int sign) {
        Map<String, Integer> product = new TreeMap<>(powers);
        other.powers.forEach((base, power) -> product.merge(base, sign * power, Integer::sum));
        product.values().removeIf(power -> power == 0);
        return new Unit(product, any && other.any);
    }

    /** The unit in words: spaces for underscores, "" for a pure number. */
    public String says() {
        StringBuilder over = new StringBuilder();
        StringBuilder under = new StringBuilder();
        powers.forEach((base, power) -> {
            StringBuilder side = power > 0 ? over : under;
            side.append(side.isEmpty() ? "" : "*").append(base.replace('_', ' '));
            side.append(Math.abs(power) > 1 ? "^" + Math.abs(power) : "");
        });
        if (under.isEmpty()) {
            return over.toString();
        }
        return (over.isEmpty() ? "1" : over) + "/" + under;
    }
}
