package org.heartland.dynamics.unit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heartland.dynamics.model.Model;
import org.heartland.dynamics.model.UnitName;
import org.heartland.language.ModelNames;
import org.heartland.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The meaning of unit names in a model: its own units with aliases and equations, and a few predefined ones ({@code
 * Dmnl}, and time units in singular and plural). Names are compared like those of variables.
 */
final class UnitTable {
    private static final List<String> PURE = List.of("1", "dmnl", "dimensionless", "unitless", "%");
    private static final List<String> TIMES =
            List.of("second", "minute", "hour", "day", "week", "month", "quarter", "year");
    private static final List<String> PEOPLE = List.of("person", "persons");
    private static final Set<String> PREDEFINED =
            Stream.concat(TIMES.stream(), Stream.of("people", "")).collect(Collectors.toSet());
    private static final int MAX_DEPTH = 20;

    private final Map<String, String> aliases = new HashMap<>();
    private final Map<String, Text> equations = new HashMap<>();
    /** The meaning in base units of each name with an equation; empty if the equation cannot be read. */
    private final Map<String, Optional<Measure>> meanings = new HashMap<>();

    UnitTable(Model model) {
        Set<String> disabled = new HashSet<>();
        model.units().stream().filter(UnitName::disabled).forEach(unit -> disabled.add(id(unit.name())));
        TIMES.stream().filter(time -> !disabled.contains(time + "s")).forEach(time -> alike(time + "s", time));
        PEOPLE.stream().filter(word -> !disabled.contains(word)).forEach(word -> alike(word, "people"));
        PURE.stream().filter(word -> !disabled.contains(word)).forEach(word -> alike(word, ""));
        List<UnitName> own =
                model.units().stream().filter(unit -> !unit.disabled()).toList();
        own.forEach(unit -> unit.aliases().forEach(alias -> alike(id(alias), id(unit.name()))));
        for (UnitName unit : own) {
            if (unit.equation() != null) {
                equations.put(base(id(unit.name())), unit.equation());
            }
        }
    }

    /**
     * Makes two names one unit, whichever way round the model declares it; the name that is predefined, else the second,
     * stands for both.
     */
    private void alike(String alias, String name) {
        String one = base(alias);
        String other = base(name);
        if (!one.equals(other)) {
            boolean first = PREDEFINED.contains(one) && !PREDEFINED.contains(other);
            aliases.put(first ? other : one, first ? one : other);
        }
    }

    private static String id(String name) {
        return ModelNames.canonical(name);
    }

    /** Parses a unit; null if it cannot be read. */
    @Nullable
    Measure read(String written) {
        Measure unit = new Reading(written).whole();
        if (unit == null) {
            return null;
        }
        unit.powers().keySet().forEach(this::work);
        return inBaseUnits(unit);
    }

    /** The name that an alias stands for; "" for a dimensionless number. */
    private String base(String id) {
        String name = id;
        while (aliases.containsKey(name)) {
            name = aliases.getOrDefault(name, name);
        }
        return name;
    }

    /**
     * Resolves a name after all names in its equation, each once, since a chain of equations may be long and may
     * branch. A name whose equation leads back to itself is treated as a base unit.
     */
    private void work(String name) {
        Deque<String> open = new ArrayDeque<>(List.of(name));
        Map<String, Optional<Measure>> equation = new HashMap<>();
        while (!open.isEmpty()) {
            String next = open.peek();
            Text text = equations.get(next);
            if (text == null || meanings.containsKey(next)) {
                open.pop();
                continue;
            }
            boolean first = !equation.containsKey(next);
            Optional<Measure> read =
                    equation.computeIfAbsent(next, id -> Optional.ofNullable(new Reading(text.source()).whole()));
            List<String> needed = first
                    ? read.map(unit -> unit.powers().keySet()).orElse(Set.of()).stream()
                            .filter(id -> equations.containsKey(id) && !equation.containsKey(id))
                            .toList()
                    : List.of();
            if (needed.isEmpty()) {
                meanings.put(next, read.flatMap(unit -> Optional.ofNullable(inBaseUnits(unit))));
                open.pop();
            } else {
                needed.forEach(open::push);
            }
        }
    }

    /** The unit with every name replaced by its meaning; null if one of them cannot be read. */
    private @Nullable Measure inBaseUnits(Measure unit) {
        Measure out = Measure.PURE;
        for (Map.Entry<String, Rational> power : unit.powers().entrySet()) {
            Optional<Measure> meaning = meanings.getOrDefault(power.getKey(), Optional.of(Measure.of(power.getKey())));
            if (meaning.isEmpty()) {
                return null;
            }
            out = out.times(meaning.get(), power.getValue());
        }
        return out;
    }

    /** Reads {@code a*b/c^2}, with {@code -} also for a product; a slash divides by the next factor only. */
    private final class Reading {
        private final String text;
        private int at;

        Reading(String text) {
            this.text = text;
        }

        @Nullable
        Measure whole() {
            Measure unit = product(0);
            return unit == null || at < text.length() ? null : unit;
        }

        private @Nullable Measure product(int nested) {
            Measure unit = power(nested);
            while (unit != null && (sign('*') || sign('-') || sign('/'))) {
                boolean divides = text.charAt(at - 1) == '/';
                Measure next = power(nested);
                unit = next == null ? null : divides ? unit.per(next) : unit.times(next);
            }
            return unit;
        }

        private @Nullable Measure power(int nested) {
            Measure unit = primary(nested);
            if (unit == null || !sign('^')) {
                return unit;
            }
            boolean negative = sign('-');
            String figures = word();
            if (!figures.matches("\\d{1,3}")) {
                return null;
            }
            long by = Long.parseLong(figures);
            return unit.power(Rational.of(negative ? -by : by, 1));
        }

        private @Nullable Measure primary(int nested) {
            if (sign('(')) {
                Measure inside = nested > MAX_DEPTH ? null : product(nested + 1);
                return sign(')') ? inside : null;
            }
            String name = word();
            if (name.isEmpty() || (Character.isDigit(name.charAt(0)) && !name.equals("1"))) {
                return null;
            }
            String base = base(id(name));
            return base.isEmpty() ? Measure.PURE : Measure.of(base);
        }

        private boolean sign(char wanted) {
            skipSpaces();
            boolean found = at < text.length() && text.charAt(at) == wanted;
            at += found ? 1 : 0;
            return found;
        }

        /** Everything up to the next operator; a unit's name may contain spaces. */
        private String word() {
            skipSpaces();
            int from = at;
            while (at < text.length() && "*/-^()".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(from, at).strip();
        }

        private void skipSpaces() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }
    }
}
