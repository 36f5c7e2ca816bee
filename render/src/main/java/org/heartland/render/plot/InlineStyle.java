package org.heartland.render.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The style sheet of pictures as attributes of their elements, for programs that read SVG and no style sheets: word processors, and makers of bitmaps. */
final class InlineStyle {
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^}]*)\\}");
    private static final Pattern TAG = Pattern.compile("<([a-z]+)((?: [a-zA-Z:-]+=\"[^\"]*\")*)");
    private static final Pattern CLASS = Pattern.compile(" class=\"([^\"]*)\"");
    private static final Pattern VARIABLE = Pattern.compile("var\\((--[a-z0-9-]+)\\)");

    /** A rule for elements with a tag, or any if it is "", that have all of these classes. */
    private record Rule(String tag, Set<String> classes, Map<String, String> sets) {
        boolean fits(String element, Set<String> has) {
            return (tag.isEmpty() || tag.equals(element)) && has.containsAll(classes);
        }
    }

    private final List<Rule> rules = new ArrayList<>();

    private InlineStyle(String css, Map<String, String> colours) {
        for (Matcher rule = RULE.matcher(css); rule.find(); ) {
            Map<String, String> sets = declarations(rule.group(2), colours);
            for (String selector : rule.group(1).strip().split(",", -1)) {
                if (selector.strip().startsWith(".plot ")) {
                    rules.add(rule(selector.strip().substring(6), sets));
                }
            }
        }
        rules.sort((one, other) ->
                Integer.compare(one.classes().size(), other.classes().size()));
    }

    static InlineStyle of(String css, String colours) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String colour : colours.strip().split("[;\\n]+", -1)) {
            int colon = colour.indexOf(':');
            if (colon > 0) {
                values.put(
                        colour.substring(0, colon).strip(),
                        colour.substring(colon + 1).strip());
            }
        }
        return new InlineStyle(css, values);
    }

    private static Rule rule(String selector, Map<String, String> sets) {
        String[] parts = selector.split("\\.", -1);
        return new Rule(parts[0], Set.of(Arrays.copyOfRange(parts, 1, parts.length)), sets);
    }

    private static Map<String, String> declarations(String body, Map<String, String> colours) {
        Map<String, String> sets = new LinkedHashMap<>();
        for (String declaration : body.split(";", -1)) {
            int colon = declaration.indexOf(':');
            if (colon > 0) {
                String value = VARIABLE.matcher(declaration.substring(colon + 1).strip())
                        .replaceAll(name -> colours.getOrDefault(name.group(1), "#000000"));
                sets.put(
                        declaration.substring(0, colon).strip(),
                        value.endsWith("px") ? value.substring(0, value.length() - 2) : value);
            }
        }
        return sets;
    }

    /** The picture with attributes in the place of classes. */
    String on(String svg) {
        Matcher tag = TAG.matcher(svg);
        StringBuilder out = new StringBuilder();
        while (tag.find()) {
            String attributes = CLASS.matcher(tag.group(2)).replaceFirst("");
            tag.appendReplacement(
                    out,
                    Matcher.quoteReplacement(
                            "<" + tag.group(1) + attributes + looks(tag.group(1), classes(tag.group(2)))));
        }
        return tag.appendTail(out).toString();
    }

    private static Set<String> classes(String attributes) {
        Matcher found = CLASS.matcher(attributes);
        return found.find() ? Set.copyOf(List.of(found.group(1).strip().split(" +", -1))) : Set.of();
    }

    private String looks(String element, Set<String> classes) {
        Map<String, String> sets = new LinkedHashMap<>();
        rules.stream().filter(rule -> rule.fits(element, classes)).forEach(rule -> sets.putAll(rule.sets()));
        StringBuilder out = new StringBuilder();
        sets.forEach((name, value) ->
                out.append(' ').append(name).append("=\"").append(value).append('"'));
        return out.toString();
    }
}
