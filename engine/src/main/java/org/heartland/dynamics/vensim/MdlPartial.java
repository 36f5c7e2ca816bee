package org.heartland.dynamics.vensim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.heartland.dynamics.model.Dimension;
import org.heartland.dynamics.model.Extras;
import org.heartland.dynamics.model.Variable;
import org.heartland.dynamics.model.VariableOptions;
import org.heartland.text.Text;

/**
 * Arrays with equations for some elements of their ranges only. The others are not there, as in Vensim: the array is over
 * the part of each range that is used. An element without an equation inside these parts is not a number.
 */
final class MdlPartial {
    private static final String BETWEEN = ", ";
    private final MdlRanges ranges;
    private final MdlEquation first;
    private final List<Variable.Part> parts;

    MdlPartial(MdlRanges ranges, MdlEquation first, List<Variable.Part> parts) {
        this.ranges = ranges;
        this.first = first;
        this.parts = parts;
    }

    /** The array over the used part of each of these ranges. */
    MdlBody body(List<Dimension> around) {
        List<String> dimensions = new ArrayList<>();
        List<String> all = List.of("");
        for (int place = 0; place < around.size(); place++) {
            List<String> used = used(around.get(place), place);
            dimensions.add(ranges.part(around.get(place), used, first));
            all = longer(all, used, place);
        }
        return new MdlBody(null, null, filled(all), List.copyOf(dimensions));
    }

    private List<String> used(Dimension range, int place) {
        Set<String> written = new HashSet<>();
        parts.forEach(part -> written.add(MdlToken.key(part.subscript().split(BETWEEN)[place])));
        return range.elements().stream()
                .filter(element -> written.contains(MdlToken.key(element)))
                .toList();
    }

    private static List<String> longer(List<String> starts, List<String> elements, int place) {
        List<String> longer = new ArrayList<>();
        for (String start : starts) {
            elements.forEach(element -> longer.add(place == 0 ? element : start + BETWEEN + element));
        }
        return longer;
    }

    private List<Variable.Part> filled(List<String> all) {
        Set<String> written = new HashSet<>();
        parts.forEach(part -> written.add(MdlToken.key(part.subscript())));
        List<Variable.Part> filled = new ArrayList<>(parts);
        if (parts.stream().allMatch(part -> part.graph() == null)) {
            all.stream().filter(name -> !written.contains(MdlToken.key(name))).forEach(name -> filled.add(none(name)));
        }
        return List.copyOf(filled);
    }

    private Variable.Part none(String name) {
        Text equation = new Text("NAN", first.at());
        return new Variable.Part(name, first.at(), equation, null, null, VariableOptions.NONE, Extras.NONE);
    }
}
