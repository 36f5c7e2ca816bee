package org.heartland.dynamics.unit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.heartland.dynamics.model.Model;
import org.heartland.dynamics.model.UnitName;
import org.heartland.language.ModelNames;
import org.heartland.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What the names of units mean in a model: its own units with their other names and equations, and a few that every model has
 * ({@code Dmnl}, and times in the singular and the plural). Names are compared as those of variables are.
 */
final class UnitTable {
    private static final List<String> PURE = List.of("1", "dmnl", "dimensionless", "unitless", "%");
    private static final List<String> TIMES =
            List.of("second", "minute", "hour", "day", "week", "month", "quarter", "year");
    private static final int DEEPEST = 20;

    private final Map<String, String> aliases = new HashMap<>();
    private final Map<String, Text> equations = new HashMap<>();

    UnitTable(Model model) {
        TIMES.forEach(time -> aliases.put(time + "s", time));
        aliases.put("person", "people");
        aliases.put("persons", "people");
        PURE.forEach(word -> aliases.put(word, ""));
        model.units().stream().filter(UnitName::disabled).forEach(unit -> aliases.remove(id(unit.name())));
        for (UnitName unit : model.units()) {
            if (!unit.disabled()) {
                unit.aliases().forEach(alias -> aliases.put(id(alias), id(unit.name())));
                if (unit.equation() != null) {
                    equations.put(id(unit.name()), unit.equation());
                }
            }
        }
    }

    private static String id(String name) {
        return ModelNames.canonical(name);
    }

    /** The unit that is written; null where it cannot be read. */
    @Nullable
    Measure read(String written) {
        return new Reading(written, 0).whole();
    }

    private @Nullable Measure named(String id, int depth) {
        String name = id;
        for (int i = 0; i < DEEPEST && aliases.containsKey(name); i++) {
            name = aliases.getOrDefault(name, name);
            if (name.isEmpty()) {
                return Measure.PURE;
            }
        }
        Text equation = depth < DEEPEST ? equations.get(name) : null;
        return equation == null ? Measure.of(name) : new Reading(equation.source(), depth + 1).whole();
    }

    /** Reads {@code a*b/c^2}, with {@code -} for a product; what stands behind a stroke divides alone. */
    private final class Reading {
        private final String text;
        private final int depth;
        private int at;

        Reading(String text, int depth) {
            this.text = text;
            this.depth = depth;
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
                Measure inside = nested > DEEPEST ? null : product(nested + 1);
                return sign(')') ? inside : null;
            }
            String name = word();
            return name.isEmpty() || (name.matches("\\d.*") && !name.equals("1")) ? null : named(id(name), depth);
        }

        private boolean sign(char wanted) {
            blanks();
            boolean found = at < text.length() && text.charAt(at) == wanted;
            at += found ? 1 : 0;
            return found;
        }

        /** Everything up to the next sign; a unit's name may hold blanks. */
        private String word() {
            blanks();
            int from = at;
            while (at < text.length() && "*/-^()".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(from, at).strip();
        }

        private void blanks() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }
    }
}
