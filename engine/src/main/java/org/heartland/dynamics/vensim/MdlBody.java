package org.heartland.dynamics.vensim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.heartland.dynamics.model.Dimension;
import org.heartland.dynamics.model.Extras;
import org.heartland.dynamics.model.Graph;
import org.heartland.dynamics.model.Variable;
import org.heartland.dynamics.model.VariableOptions;
import org.heartland.language.ModelNames;
import org.heartland.problem.Problems;
import org.heartland.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a variable is equal to: one equation for all of its elements, or one for each.
 *
 * @param dimensions the names of its dimensions
 */
record MdlBody(@Nullable Text equation, @Nullable Graph graph, List<Variable.Part> parts, List<String> dimensions) {
    static final MdlBody NONE = new MdlBody(null, null, List.of(), List.of());

    /** The part of an equation that is meant: its parts, and its points if there are some. */
    interface Meant {
        List<MdlToken> tokens(MdlEquation equation);

        @Nullable
        Graph graph(MdlEquation equation);
    }

    /** Puts the equations of a variable together. */
    static final class Maker {
        private static final List<List<MdlToken>> NO_ROWS = List.of();

        private final MdlText text;
        private final MdlRanges ranges;
        private final Problems problems;

        Maker(MdlText text, MdlRanges ranges, Problems problems) {
            this.text = text;
            this.ranges = ranges;
            this.problems = problems;
        }

        MdlBody of(List<MdlEquation> equations, Meant meant) {
            MdlEquation first = equations.get(0);
            boolean whole = equations.size() == 1
                    && first.except().isEmpty()
                    && first.subscripts().stream().allMatch(name -> ranges.named(name) != null);
            if (whole) {
                List<List<MdlToken>> rows = rows(meant.tokens(first));
                Text equation = rows.size() > 1 && !first.subscripts().isEmpty()
                        ? list(rows)
                        : text(meant.tokens(first), Map.of());
                return new MdlBody(equation, meant.graph(first), List.of(), dimensions(first.subscripts()));
            }
            List<Dimension> around = around(equations);
            return around.isEmpty() ? NONE : new MdlPartial(ranges, first, parts(equations, meant)).body(around);
        }

        private @Nullable Text text(List<MdlToken> tokens, Map<String, String> elements) {
            return tokens.isEmpty() ? null : text.of(tokens, elements);
        }

        private List<String> dimensions(List<String> subscripts) {
            List<String> names = new ArrayList<>();
            for (String subscript : subscripts) {
                Dimension range = ranges.named(subscript);
                names.add(range == null ? subscript : range.name());
            }
            return List.copyOf(names);
        }

        /** The values of a list of constants, {@code 1, 2; 3, 4;}; one if it is an equation. */
        private static List<List<MdlToken>> rows(List<MdlToken> tokens) {
            List<List<MdlToken>> values = tabbed(tokens);
            for (List<MdlToken> row : values.isEmpty() ? MdlText.parted(tokens, 0, tokens.size(), ";") : NO_ROWS) {
                MdlText.parted(row, 0, row.size(), ",").stream()
                        .filter(value -> !MdlEquation.solid(value).isEmpty())
                        .forEach(values::add);
            }
            return values;
        }

        /** The numbers of TABBED ARRAY, which are parted by white space; an empty list if it is another equation. */
        private static List<List<MdlToken>> tabbed(List<MdlToken> tokens) {
            List<List<MdlToken>> values = new ArrayList<>();
            for (List<MdlToken> all : MdlText.onlyCall(tokens, "tabbed array")) {
                List<MdlToken> solid = MdlEquation.solid(all);
                int begin = 0;
                for (int i = 0; i < solid.size(); i++) {
                    if (solid.get(i).kind() == MdlToken.Kind.NUMBER) {
                        values.add(solid.subList(begin, i + 1));
                        begin = i + 1;
                    }
                }
            }
            return values.size() > 1 ? values : new ArrayList<>();
        }

        private Text list(List<List<MdlToken>> values) {
            List<String> written = values.stream()
                    .map(value -> text.of(value, Map.of()).source())
                    .toList();
            return new Text(
                    String.join(", ", written), text.of(values.get(0), Map.of()).at());
        }

        // ---- Several equations.

        /** The dimensions around all subscripts, place by place; an empty list if there are none, which is a problem. */
        private List<Dimension> around(List<MdlEquation> equations) {
            int count = equations.get(0).subscripts().size();
            List<Dimension> dimensions = new ArrayList<>();
            for (int place = 0; place < count; place++) {
                List<String> names = new ArrayList<>();
                for (MdlEquation equation : equations) {
                    if (equation.subscripts().size() != count) {
                        return wrong(equation, "has not as many subscripts in each of its equations");
                    }
                    names.add(equation.subscripts().get(place));
                }
                Dimension range = ranges.around(names);
                if (range == null) {
                    return wrong(equations.get(0), "has subscripts of which no range holds all");
                }
                dimensions.add(range);
            }
            return count == 0 ? wrong(equations.get(equations.size() - 1), "has two equations") : dimensions;
        }

        private List<Dimension> wrong(MdlEquation equation, String what) {
            problems.add(equation.at(), equation.name() + " " + what, "write one for all, or one for each element");
            return List.of();
        }

        private List<Variable.Part> parts(List<MdlEquation> equations, Meant meant) {
            Map<String, Variable.Part> parts = new LinkedHashMap<>();
            for (MdlEquation equation : equations) {
                List<List<MdlToken>> values = rows(meant.tokens(equation));
                Graph graph = meant.graph(equation);
                each(equation, (at, elements) -> {
                    List<MdlToken> own =
                            values.size() > 1 && at < values.size() ? values.get(at) : meant.tokens(equation);
                    String name = String.join(", ", elements);
                    Variable.Part part = new Variable.Part(
                            name,
                            equation.at(),
                            text(own, substituted(equation, elements)),
                            null,
                            graph,
                            VariableOptions.NONE,
                            Extras.NONE);
                    return parts.put(MdlToken.key(name), part);
                });
            }
            return List.copyOf(parts.values());
        }

        /** Each element for which an equation is written; one that had an equation before is a problem. */
        private void each(MdlEquation equation, BiFunction<Integer, List<String>, Variable.@Nullable Part> put) {
            List<List<String>> all = new ArrayList<>(List.of(List.of()));
            for (String subscript : equation.subscripts()) {
                List<List<String>> longer = new ArrayList<>();
                List<String> elements = ranges.elements(subscript);
                if ((long) all.size() * elements.size() > Dimension.MAX_SIZE) {
                    wrong(equation, "has more than " + Dimension.MAX_SIZE + " elements, the bound");
                    return;
                }
                all.forEach(start -> elements.forEach(element -> longer.add(with(start, element))));
                all = longer;
            }
            for (int i = 0; i < all.size(); i++) {
                List<String> elements = all.get(i);
                boolean excepted = equation.except().stream().anyMatch(one -> holds(one, elements));
                if (!excepted && put.apply(i, elements) != null) {
                    wrong(equation, "has two equations for " + String.join(", ", elements));
                    return;
                }
            }
        }

        private static List<String> with(List<String> start, String element) {
            List<String> longer = new ArrayList<>(start);
            longer.add(element);
            return longer;
        }

        private boolean holds(List<String> subscripts, List<String> elements) {
            for (int i = 0; i < elements.size(); i++) {
                if (i >= subscripts.size() || !isIn(elements.get(i), subscripts.get(i))) {
                    return false;
                }
            }
            return true;
        }

        private boolean isIn(String element, String subscript) {
            Dimension range = ranges.named(subscript);
            return range == null
                    ? MdlToken.key(element).equals(MdlToken.key(subscript))
                    : range.indexOf(ModelNames.canonical(element)) >= 0;
        }

        /**
         * What a range is in the equation of one element: the element, or, of a range that is mapped to it or to which it
         * is mapped, the one at the same place.
         */
        private Map<String, String> substituted(MdlEquation equation, List<String> elements) {
            Map<String, String> substituted = new HashMap<>();
            for (int i = 0; i < elements.size(); i++) {
                Dimension own = ranges.named(equation.subscripts().get(i));
                if (own == null) {
                    continue;
                }
                substituted.put(MdlToken.key(own.name()), elements.get(i));
                int at = own.indexOf(ModelNames.canonical(elements.get(i)));
                for (Dimension other : at < 0 ? List.<Dimension>of() : ranges.beside(own)) {
                    substituted.put(MdlToken.key(other.name()), other.elements().get(at));
                }
            }
            return substituted;
        }
    }
}
