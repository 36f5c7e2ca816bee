package org.heartland.render.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.heartland.dynamics.compile.Flat;
import org.heartland.dynamics.loop.Structure;
import org.heartland.dynamics.model.Model;
import org.heartland.dynamics.model.Variable;
import org.heartland.dynamics.run.RunResult;
import org.heartland.render.plot.Caption;
import org.heartland.render.plot.TimePanels;
import org.heartland.render.plot.TimePanels.Band;
import org.heartland.render.plot.TimePanels.Curve;
import org.heartland.render.plot.TimePanels.Panel;
import org.heartland.render.words.Rounded;

/**
 * Plots of the variables of a run that change over time; for many runs the median and the bounds of 50 % and 90 % of
 * them.
 */
final class Series {
    private static final int MAX_PANELS = 24;
    private static final int MAX_CURVES = 6;
    private static final double[] QUANTILES = {.05, .25, .5, .75, .95};

    private final Model model;
    private final RunResult result;
    private final Structure structure;
    private final Map<String, Variable> variables;
    private final Map<String, List<Integer>> columns = new LinkedHashMap<>();

    Series(Model model, RunResult result, Flat flat, Structure structure) {
        this.model = model;
        this.result = result;
        this.structure = structure;
        this.variables = Variables.of(model);
        for (Flat.Column column : flat.columns()) {
            int number = result.column(column.name());
            if (number >= 0 && changes(number)) {
                columns.computeIfAbsent(column.variable(), unseen -> new ArrayList<>())
                        .add(number);
            }
        }
    }

    /** True if the variable changes over time or differs between runs. */
    private boolean changes(int column) {
        double first = result.at(column, 0, 0);
        return Arrays.stream(result.values(column)).anyMatch(value -> value != first);
    }

    /** The panels of all variables of a type. */
    Section section(String id, String title, Structure.NodeKind kind) {
        List<String> names = structure.nodes().stream()
                .filter(node -> node.kind() == kind && columns.containsKey(node.name()))
                .map(Structure.Node::name)
                .toList();
        if (names.isEmpty()) {
            return new Section(id, title, List.of());
        }
        List<String> shown = names.subList(0, Math.min(MAX_PANELS, names.size()));
        List<Panel> panels = shown.stream().map(this::panel).toList();
        String description = IntStream.range(0, shown.size())
                .mapToObj(i ->
                        describe(shown.get(i), panels.get(i).curves().get(0).values()))
                .collect(Collectors.joining(" "));
        Caption caption = new Caption("plot-" + id, title, description);
        String picture = TimePanels.small(caption, result.times(), panels);
        return new Section(
                id, title, List.of(new Block.Picture(title, picture, Piece.line(caption(title, names, shown)))));
    }

    private String caption(String title, List<String> names, List<String> shown) {
        String unit = model.specs().timeUnits();
        String many = result.members() == 1
                ? ""
                : " The line is the median of " + result.members()
                        + " runs; half of them lie in the inner band, 90 % in the outer.";
        String left = shown.size() == names.size() ? "" : " The first " + shown.size() + " of " + names.size() + ".";
        return title + (unit.isEmpty() ? "" : " (" + unit + ")") + "." + many + left;
    }

    private Panel panel(String name) {
        List<Integer> of = columns.getOrDefault(name, List.of());
        boolean single = of.size() == 1;
        String unit = Variables.unit(variables.get(name));
        List<Curve> curves = of.stream()
                .limit(MAX_CURVES)
                .map(column ->
                        curve(column, single ? "" : element(result.names().get(column))))
                .toList();
        return new Panel(of.size() > MAX_CURVES ? name + " (first " + MAX_CURVES + ")" : name, unit, curves);
    }

    /** The text in the brackets. */
    private static String element(String name) {
        int open = name.indexOf('[');
        return open < 0 ? name : name.substring(open + 1, name.length() - 1);
    }

    private Curve curve(int column, String label) {
        int times = result.times().length;
        if (result.members() == 1) {
            return new Curve(label, result.values(column), List.of());
        }
        double[][] quantiles = new double[QUANTILES.length][times];
        for (int saved = 0; saved < times; saved++) {
            double[] at = result.quantiles(column, saved, QUANTILES);
            for (int q = 0; q < at.length; q++) {
                quantiles[q][saved] = at[q];
            }
        }
        return new Curve(
                label,
                quantiles[2],
                List.of(new Band(quantiles[0], quantiles[4]), new Band(quantiles[1], quantiles[3])));
    }

    /** The first, the last and the largest value in words, for screen readers. */
    private String describe(String name, double[] values) {
        int most = 0;
        for (int i = 1; i < values.length; i++) {
            most = values[i] > values[most] || Double.isNaN(values[most]) ? i : most;
        }
        return name + " goes from " + Rounded.of(values[0]) + " to " + Rounded.of(values[values.length - 1])
                + ", at most " + Rounded.of(values[most]) + " at " + Rounded.of(result.times()[most]) + ".";
    }
}
