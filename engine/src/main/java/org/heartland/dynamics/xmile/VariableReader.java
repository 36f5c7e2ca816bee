package org.heartland.dynamics.xmile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.heartland.dynamics.model.Between;
import org.heartland.dynamics.model.Element;
import org.heartland.dynamics.model.Extras;
import org.heartland.dynamics.model.Graph;
import org.heartland.dynamics.model.GraphPoints;
import org.heartland.dynamics.model.Notation;
import org.heartland.dynamics.model.Variable;
import org.heartland.dynamics.model.Variable.VariableKind;
import org.heartland.problem.Problems;
import org.heartland.text.Text;
import org.jspecify.annotations.Nullable;

/** Reads a stock, flow, auxiliary or graphical function of a model in XMILE. */
final class VariableReader {
    private static final Map<String, VariableKind> KINDS = Map.of(
            "stock",
            VariableKind.STOCK,
            "flow",
            VariableKind.FLOW,
            "aux",
            VariableKind.AUXILIARY,
            "gf",
            VariableKind.GRAPH);
    private static final Set<String> REFUSED = Set.of("oven", "isee:oven");
    private static final Set<String> PART_CHILDREN = Set.of(
            "eqn",
            "init_eqn",
            "gf",
            "conveyor",
            "queue",
            "leak",
            "leak_integers",
            "overflow",
            "multiplier",
            OptionsReader.PROFILE);
    private static final Set<String> CHILDREN =
            with(PART_CHILDREN, "element", "dimensions", "inflow", "outflow", "non_negative", "units", "doc");
    private static final Set<String> ATTRIBUTES =
            Set.of("name", "access", "leak_start", "leak_end", OptionsReader.SPREAD);
    private static final Set<String> PART_ATTRIBUTES =
            Set.of("subscript", "leak_start", "leak_end", OptionsReader.SPREAD);
    private static final int MAX_POINTS = 100_000;
    private static final int LONGEST_SEPARATOR = 8;

    private final Problems problems;
    private final XmlFields fields;
    private final OptionsReader options;

    VariableReader(Problems problems, XmlFields fields) {
        this.problems = problems;
        this.fields = fields;
        this.options = new OptionsReader(problems, fields);
    }

    static boolean isVariable(Element element) {
        return KINDS.containsKey(element.name());
    }

    Variable read(Element element) {
        VariableKind kind = Objects.requireNonNull(KINDS.get(element.name()));
        refuse(element);
        requireOne(element);
        element.listChildren("element").forEach(this::requireOne);
        if (element.attribute("name").isBlank()) {
            problems.add(element.at(), "a " + element.name() + " without a name", "give it one: name=\"...\"");
        }
        element.listChildren(Between.TAG).forEach(this::between);
        List<String> dimensions = element.findChild("dimensions")
                .map(all -> all.listChildren("dim").stream()
                        .map(dim -> dim.attribute("name"))
                        .toList())
                .orElse(List.of());
        return new Variable(
                kind,
                element.attribute("name"),
                element.at(),
                fields.text(element.findChild("eqn").orElse(null)),
                fields.text(element.findChild("init_eqn").orElse(null)),
                kind == VariableKind.GRAPH && element.findChild("element").isEmpty()
                        ? graph(element)
                        : element.findChild("gf").map(this::graph).orElse(null),
                element.listChildren("element").stream().map(this::part).toList(),
                dimensions,
                flows(element, "inflow"),
                flows(element, "outflow"),
                fields.nonNegative(element),
                options.of(element),
                element.attribute("access").strip().toLowerCase(Locale.ROOT),
                element.findChild("units")
                        .map(units -> new Text(units.text(), units.textAt()))
                        .orElse(null),
                element.findChild("doc").map(Element::text).orElse(""),
                kind == VariableKind.GRAPH
                        ? XmlFields.extras(element, Set.of("name", "access", "type"), GRAPH_AND_VARIABLE)
                        : XmlFields.extras(element, ATTRIBUTES, CHILDREN));
    }

    private static final Set<String> GRAPH_CHILDREN = Set.of("xscale", "yscale", "xpts", "ypts");
    private static final Set<String> GRAPH_AND_VARIABLE = with(CHILDREN, "xscale", "yscale", "xpts", "ypts");

    private static Set<String> with(Set<String> some, String... more) {
        Set<String> all = new HashSet<>(some);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }

    private void between(Element element) {
        double low = fields.number(element.attribute("low"), element.at());
        double high = fields.number(element.attribute("high"), element.at());
        if (!(low <= high && Double.isFinite(high - low))) {
            problems.add(element.at(), "the lower bound is above the higher one", "write the lower bound first");
        }
    }

    /** A second equation or graph would be left out: which of them is meant is the modeller's to say. */
    private void requireOne(Element element) {
        for (String tag : List.of("eqn", "init_eqn", "gf")) {
            List<Element> all = element.listChildren(tag);
            if (all.size() > 1) {
                String name = element.attribute("name") + element.attribute("subscript");
                problems.add(
                        all.get(1).at(),
                        element.name() + " " + name + " has " + all.size() + " <" + tag + ">",
                        "keep one");
            }
        }
    }

    private void refuse(Element element) {
        for (Element child : element.children()) {
            if (REFUSED.contains(child.name())) {
                String what = "the " + element.name() + " " + element.attribute("name")
                        + " is an oven of Stella, which is not supported";
                problems.add(child.at(), what, "write it with stocks and flows, conveyors or queues");
            }
        }
    }

    private Variable.Part part(Element element) {
        return new Variable.Part(
                element.attribute("subscript"),
                element.at(),
                fields.text(element.findChild("eqn").orElse(null)),
                fields.text(element.findChild("init_eqn").orElse(null)),
                element.findChild("gf").map(this::graph).orElse(null),
                options.of(element),
                XmlFields.extras(element, PART_ATTRIBUTES, PART_CHILDREN));
    }

    private static List<Variable.Flowing> flows(Element element, String way) {
        return element.listChildren(way).stream()
                .map(flow -> new Variable.Flowing(flow.text().strip(), flow.textAt()))
                .toList();
    }

    private @Nullable Graph graph(Element gf) {
        Element yPoints = gf.findChild("ypts").orElse(null);
        if (yPoints == null) {
            problems.add(gf.at(), "a graphical function without ypts", "write its values: <ypts>0,1,2</ypts>");
            return null;
        }
        Element xPoints = gf.findChild("xpts").orElse(null);
        if (!isSeparated(yPoints) || xPoints != null && !isSeparated(xPoints)) {
            return null;
        }
        double[] y = points(yPoints);
        Element range = gf.findChild("xscale").orElse(null);
        double[] x = xPoints != null ? points(xPoints) : range == null ? new double[0] : evenly(range, y.length);
        if (!new GraphPoints(form(gf), x, y).areSound(gf.at(), Notation.XMILE, problems)) {
            return null;
        }
        return new Graph(
                form(gf),
                x,
                y,
                xPoints == null,
                gf.findChild("yscale")
                        .map(s -> s.attribute("min") + "," + s.attribute("max"))
                        .orElse(""),
                gf.at(),
                extras(gf, xPoints != null ? range : null));
    }

    /** For a graphical function with explicit points the range is only for drawing: it is kept unchanged. */
    private static Extras extras(Element gf, @Nullable Element drawnRange) {
        Extras extras = gf.attributes().containsKey("name")
                ? Extras.NONE
                : XmlFields.extras(gf, Set.of("type"), GRAPH_CHILDREN);
        if (drawnRange == null) {
            return extras;
        }
        List<Element> elements = new ArrayList<>(extras.elements());
        elements.add(drawnRange);
        return new Extras(extras.attributes(), List.copyOf(elements));
    }

    private Graph.Form form(Element gf) {
        String type = gf.attribute("type").strip().toLowerCase(Locale.ROOT);
        return switch (type) {
            case "", "continuous" -> Graph.Form.CONTINUOUS;
            case "extrapolate" -> Graph.Form.EXTRAPOLATE;
            case "discrete" -> Graph.Form.DISCRETE;
            default -> {
                problems.add(
                        gf.at(),
                        "a graphical function of the type " + type,
                        "write continuous, extrapolate or discrete");
                yield Graph.Form.CONTINUOUS;
            }
        };
    }

    /** True if points are parted by what can part them; else the fault is reported. */
    private boolean isSeparated(Element points) {
        int length = points.attribute("sep").length();
        if (length > LONGEST_SEPARATOR) {
            problems.add(points.at(), "a separator of " + length + " characters", "write one, such as a comma");
        }
        return length <= LONGEST_SEPARATOR;
    }

    private double[] points(Element element) {
        String separator = element.attribute("sep").isEmpty() ? "," : element.attribute("sep");
        String text = element.text().strip();
        if (text.isEmpty()) {
            return new double[0];
        }
        String[] parts =
                separator.isBlank() ? text.split("\\s+", MAX_POINTS) : text.split(Pattern.quote(separator), MAX_POINTS);
        double[] out = new double[parts.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = fields.number(parts[i], element.textAt());
        }
        return out;
    }

    private double[] evenly(Element range, int count) {
        double min = fields.number(range.attribute("min"), range.at());
        double max = fields.number(range.attribute("max"), range.at());
        return GraphPoints.evenly(min, max, count);
    }
}
