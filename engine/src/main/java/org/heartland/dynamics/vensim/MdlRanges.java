package org.heartland.dynamics.vensim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heartland.dynamics.model.Dimension;
import org.heartland.dynamics.model.Element;
import org.heartland.dynamics.model.Extras;
import org.heartland.language.ModelNames;
import org.heartland.problem.Place;
import org.heartland.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Reads ranges of subscripts, {@code D: a, b, (c1-c3) -> E} and {@code D <-> E}, as dimensions. */
final class MdlRanges {
    private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d{1,9})");

    private final Problems problems;
    private final Map<String, MdlEquation> declared = new LinkedHashMap<>();
    private final Map<String, Dimension> dimensions = new LinkedHashMap<>();
    private boolean mapped;

    MdlRanges(Problems problems) {
        this.problems = problems;
    }

    /** Keeps a range; what is in it is worked out once all are known, since Vensim keeps no order. */
    void add(MdlEquation equation) {
        if (declared.put(equation.key(), equation) != null) {
            problems.add(equation.at(), "two ranges of the name " + equation.name(), "keep one");
        }
    }

    /** Works out what is in each range. */
    void settle() {
        while (!declared.isEmpty()) {
            resolved(declared.keySet().iterator().next());
        }
    }

    /** The range of that name, worked out if need be; null if there is none, or if it is within itself. */
    private @Nullable Dimension resolved(String name) {
        MdlEquation waiting = declared.remove(MdlToken.key(name));
        if (waiting != null) {
            resolve(waiting);
        }
        return named(name);
    }

    private void resolve(MdlEquation equation) {
        List<MdlToken> right = equation.right();
        if (equation.sign().equals("<->")) {
            String other = right.stream()
                    .filter(MdlToken::isName)
                    .map(MdlToken::text)
                    .findFirst()
                    .orElse("");
            Dimension known = resolved(other);
            if (known == null) {
                problems.add(equation.at(), "there is no range " + other, "write one of that name");
            } else {
                put(equation, known.elements(), List.of(other));
            }
            return;
        }
        int arrow = 0;
        while (arrow < right.size() && !right.get(arrow).is("->")) {
            arrow++;
        }
        List<String> elements = new ArrayList<>();
        for (List<MdlToken> part : MdlText.parted(right, 0, arrow, ",")) {
            elements(MdlEquation.solid(part), equation.at(), elements);
        }
        put(equation, elements, targets(right, arrow));
    }

    /** The dimensions to which a range is mapped by position; one that is mapped by lists is a problem. */
    private static List<String> targets(List<MdlToken> right, int arrow) {
        List<String> targets = new ArrayList<>();
        for (int i = arrow; i < right.size(); i++) {
            boolean opens = right.get(i).is("(");
            if (right.get(i).isName()) {
                targets.add(right.get(i).text());
            }
            i = opens ? MdlText.close(right, i) : i;
        }
        return targets;
    }

    private void elements(List<MdlToken> part, Place at, List<String> into) {
        if (part.size() == 1 && part.get(0).isName()) {
            Dimension range = resolved(part.get(0).text());
            if (range == null) {
                into.add(part.get(0).text());
            } else {
                into.addAll(range.elements());
            }
        } else if (part.size() == 5 && part.get(0).is("(") && part.get(2).is("-")) {
            numbered(part.get(1).text(), part.get(3).text(), at, into);
        } else {
            problems.add(at, "this range of subscripts is not a list of names", "write it: D: a, b, c");
        }
    }

    private void numbered(String first, String last, Place at, List<String> into) {
        Matcher from = NUMBERED.matcher(first);
        Matcher to = NUMBERED.matcher(last);
        boolean fits =
                from.matches() && to.matches() && MdlToken.key(from.group(1)).equals(MdlToken.key(to.group(1)));
        int low = fits ? Integer.parseInt(from.group(2)) : 0;
        int high = fits ? Integer.parseInt(to.group(2)) : -1;
        if (high < low || high - low >= Dimension.MAX_SIZE) {
            problems.add(at, "the range " + first + " to " + last + " is not one of numbered names", "write (a1-a5)");
            return;
        }
        for (int i = low; i <= high; i++) {
            into.add(from.group(1) + i);
        }
    }

    private void put(MdlEquation equation, List<String> elements, List<String> targets) {
        List<Element> mappings = new ArrayList<>();
        for (String target : targets) {
            mapped = true;
            mappings.add(new Element(
                    "isee:maps_to", Map.of(), List.of(), MdlText.name(target), equation.at(), equation.at()));
        }
        Extras extras = new Extras(Map.of(), List.copyOf(mappings));
        Dimension range = new Dimension(equation.name(), equation.at(), true, List.copyOf(elements), extras);
        dimensions.put(equation.key(), range);
        if (elements.size() > Dimension.MAX_SIZE) {
            problems.add(
                    equation.at(),
                    "this range has " + elements.size() + " elements; the bound is " + Dimension.MAX_SIZE,
                    "shorten it");
        }
    }

    // ---- What is known.

    /** The name of a range, or of the part of it with these elements, for an array that has no others. */
    String part(Dimension range, List<String> elements, MdlEquation array) {
        if (elements.size() == range.size()) {
            return range.name();
        }
        String name = range.name() + " of " + array.name();
        while (dimensions.containsKey(MdlToken.key(name))) {
            name += "'";
        }
        dimensions.put(MdlToken.key(name), new Dimension(name, array.at(), true, List.copyOf(elements), Extras.NONE));
        return name;
    }

    /** The range of that name; null if there is none. */
    @Nullable
    Dimension named(String name) {
        return dimensions.get(MdlToken.key(name));
    }

    List<Dimension> all() {
        return List.copyOf(dimensions.values());
    }

    /** True if a range is mapped to another. */
    boolean areMapped() {
        return mapped;
    }

    /** The ranges of the same size to which this one is mapped, and those that are mapped to it. */
    List<Dimension> beside(Dimension range) {
        return dimensions.values().stream()
                .filter(other -> other.size() == range.size() && (isMapped(range, other) || isMapped(other, range)))
                .toList();
    }

    private static boolean isMapped(Dimension from, Dimension to) {
        String name = MdlText.name(to.name());
        return from.extras().elements().stream()
                .anyMatch(target -> MdlToken.key(target.text()).equals(MdlToken.key(name)));
    }

    /** The elements that a subscript stands for: those of a range, or itself. */
    List<String> elements(String subscript) {
        Dimension range = named(subscript);
        return range == null ? List.of(subscript) : range.elements();
    }

    /** The smallest range that has all these subscripts, or null; a range that is named itself comes first. */
    @Nullable
    Dimension around(List<String> subscripts) {
        Dimension best = null;
        for (Dimension range : dimensions.values()) {
            boolean holds = subscripts.stream()
                    .flatMap(subscript -> elements(subscript).stream())
                    .allMatch(element -> range.indexOf(ModelNames.canonical(element)) >= 0);
            boolean named = subscripts.stream()
                    .anyMatch(subscript -> MdlToken.key(subscript).equals(MdlToken.key(range.name())));
            if (holds && (best == null || range.size() < best.size() || (range.size() == best.size() && named))) {
                best = range;
            }
        }
        return best;
    }
}
