package org.heartland.dynamics.xmile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.heartland.dynamics.model.Behaviour;
import org.heartland.dynamics.model.Element;
import org.heartland.dynamics.model.Extras;
import org.heartland.language.Comments;
import org.heartland.problem.Place;
import org.heartland.problem.Problems;
import org.heartland.text.NumberText;
import org.heartland.text.Text;
import org.jspecify.annotations.Nullable;

/** Reads numbers, texts, flags and unknown content from the elements of a model. */
final class XmlFields {
    private final Problems problems;

    XmlFields(Problems problems) {
        this.problems = problems;
    }

    double number(Element parent, String child) {
        Element element = parent.findChild(child).orElse(null);
        if (element == null) {
            problems.add(parent.at(), parent.name() + " has no " + child, "write <" + child + "> with a number");
            return 0;
        }
        return number(element.text(), element.textAt());
    }

    double number(String written, Place at) {
        String text = written.strip();
        double value = NumberText.read(text).orElse(Double.NaN);
        if (Double.isFinite(value)) {
            return value;
        }
        problems.add(at, "\"" + shortened(text) + "\" is not a number", "write one such as 0.25");
        return 0;
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "..." : text;
    }

    /** The text of an equation; null if the element is missing or holds only spaces and comments. */
    @Nullable
    Text text(@Nullable Element element) {
        if (element == null) {
            return null;
        }
        return Comments.removedFrom(element.text()).isBlank() ? null : new Text(element.text(), element.textAt());
    }

    /** The flag {@code non_negative} of an element; an empty element means true. */
    @Nullable
    Boolean nonNegative(Element element) {
        Element mark = element.findChild("non_negative").orElse(null);
        if (mark == null) {
            return null;
        }
        return !mark.text().strip().toLowerCase(Locale.ROOT).equals("false");
    }

    /** The setting for all variables, then those for stocks and flows. */
    Behaviour behaviour(Element element) {
        Boolean all = nonNegative(element);
        Boolean stocks = element.findChild("stock").map(this::nonNegative).orElse(all);
        Boolean flows = element.findChild("flow").map(this::nonNegative).orElse(all);
        return new Behaviour(stocks, flows);
    }

    static Extras extras(Element of, Set<String> attributes, Set<String> children) {
        Map<String, String> kept = new LinkedHashMap<>();
        of.attributes().forEach((name, value) -> {
            if (!attributes.contains(name)) {
                kept.put(name, value);
            }
        });
        List<Element> elements = new ArrayList<>();
        for (Element child : of.children()) {
            if (!children.contains(child.name())) {
                elements.add(child);
            }
        }
        return new Extras(kept, List.copyOf(elements));
    }

    static Element empty(String name, Place at) {
        return new Element(name, Map.of(), List.of(), "", at, at);
    }
}
