package org.heartland.render.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.heartland.dynamics.compile.Flat;
import org.heartland.dynamics.loop.Structure;
import org.heartland.dynamics.model.Model;
import org.heartland.dynamics.model.Variable;
import org.heartland.dynamics.outcome.Movement;
import org.heartland.dynamics.outcome.OtherRun;
import org.heartland.dynamics.run.MemberQuantiles;
import org.heartland.dynamics.run.RunResult;
import org.heartland.render.plot.AxisWords;
import org.heartland.render.plot.Caption;
import org.heartland.render.plot.TimePanels;
import org.heartland.render.plot.TimePanels.Band;
import org.heartland.render.plot.TimePanels.Curve;
import org.heartland.render.plot.TimePanels.Panel;
import org.heartland.render.words.MovementWords;
import org.heartland.render.words.Rounded;
import org.heartland.render.words.RunWords;
import org.heartland.render.words.Words;

/**
 * Plots of the variables of a run that change over time, beside other runs and data; for many runs the median and the
 * bounds of 50 % and 90 % of them.
 */
final class Series {
    private static final int MAX_PANELS = 24;
    private static final int MAX_CURVES = 6;
    private static final int MAX_DOTS = 60;
    private static final double LOG = 1_000;
    private static final double[] QUANTILES = {.05, .25, .5, .75, .95};

    private final Shown shown;
    private final Words words;
    private final AxisWords axis;
    private final Map<String, Variable> variables;
    private final Map<String, Integer> numbers;
    private final Map<String, List<Integer>> columns = new LinkedHashMap<>();

    /**
     * What is drawn.
     *
     * @param name how the run is called beside the others, or ""
     */
    record Shown(Model model, String name, RunResult result, List<OtherRun> beside, Structure structure, Flat flat) {}

    Series(Shown shown, Words words, AxisWords axis) {
        this.shown = shown;
        this.words = words;
        this.axis = axis;
        this.variables = Variables.of(shown.model());
        this.numbers = shown.result().columns();
        for (Flat.Column column : shown.flat().columns()) {
            int number = column(column.name());
            if (number >= 0 && changes(number)) {
                columns.computeIfAbsent(column.variable(), unseen -> new ArrayList<>())
                        .add(number);
            }
        }
    }

    /** The index of the column with this name in the result; -1 if there is none. */
    int column(String name) {
        return numbers.getOrDefault(name, -1);
    }

    /** True if the variable changes over time, between draws, or over time in a run beside this one. */
    private boolean changes(int column) {
        String name = shown.result().names().get(column);
        return moves(shown.result().values(column))
                || shown.beside().stream()
                        .map(other -> other.values().get(name))
                        .filter(Objects::nonNull)
                        .anyMatch(Series::moves);
    }

    private static boolean moves(double[] values) {
        return Arrays.stream(values).anyMatch(value -> value != values[0]);
    }

    /** The unit of the variable in a column. */
    String unit(Flat.Column column) {
        return Variables.unit(variables.get(column.variable()));
    }

    /** The panels of all variables of a type. */
    Section section(String id, String title, Structure.NodeKind kind) {
        List<String> names = shown.structure().nodes().stream()
                .filter(node -> node.kind() == kind)
                .map(Structure.Node::name)
                .toList();
        return section(id, title, names);
    }

    /** The panels of the variables of these names that change. */
    Section section(String id, String title, List<String> of) {
        List<String> names = of.stream().filter(columns::containsKey).toList();
        if (names.isEmpty()) {
            return new Section(id, title, List.of());
        }
        List<String> drawn = names.subList(0, Math.min(MAX_PANELS, names.size()));
        List<Panel> panels = scaled(drawn.stream().map(this::panel).toList());
        String description = IntStream.range(0, drawn.size())
                .mapToObj(i ->
                        describe(drawn.get(i), panels.get(i).curves().get(0).values()))
                .collect(Collectors.joining(" "));
        double[] times = shown.result().times();
        Caption narrow = new Caption("plot-" + id + "-narrow", title, description);
        Caption wide = new Caption("plot-" + id, title, description);
        return new Section(
                id,
                title,
                List.of(new Block.Figure(
                        finding(drawn, panels),
                        String.join(". ", measure(names, drawn)),
                        TimePanels.narrow(narrow, axis, times, panels),
                        TimePanels.small(wide, axis, times, panels),
                        List.of())));
    }

    /** What the first variable did. */
    private String finding(List<String> drawn, List<Panel> panels) {
        TimePanels.Curve first = panels.get(0).curves().get(0);
        String name = panels.get(0).curves().size() > 1 && shown.beside().isEmpty()
                ? drawn.get(0) + "[" + first.label() + "]"
                : drawn.get(0);
        return Words.capital(new MovementWords(
                        words, new RunWords(words, shown.model().specs().timeUnits()))
                .sentence(name, panels.get(0).unit(), Movement.of(shown.result().times(), first.values())));
    }

    private List<String> measure(List<String> names, List<String> drawn) {
        List<String> parts = new ArrayList<>();
        String unit = shown.model().specs().timeUnits();
        if (!unit.isEmpty()) {
            parts.add(words.say("Over time ({0})", unit));
        }
        if (shown.result().members() > 1) {
            parts.add(words.say(
                    "The line is the median of {0} runs; half of them lie in the inner band, 90 % in the outer",
                    shown.result().members()));
        }
        if (drawn.size() < names.size()) {
            parts.add(words.say("The first {0} of {1}", drawn.size(), names.size()));
        }
        return parts;
    }

    private Panel panel(String name) {
        List<Integer> of = columns.getOrDefault(name, List.of());
        boolean single = of.size() == 1;
        List<Curve> curves = new ArrayList<>();
        for (int column : of.subList(0, Math.min(MAX_CURVES, of.size()))) {
            String full = shown.result().names().get(column);
            curves.add(curve(column, single ? own() : element(full)));
            if (single) {
                shown.beside().forEach(other -> beside(other, full, curves));
            }
        }
        String title = of.size() > MAX_CURVES ? words.say("{0} (first {1})", name, MAX_CURVES) : name;
        return new Panel(Words.capital(title), Variables.unit(variables.get(name)), curves);
    }

    /** The panels, with axes of powers of ten where one of a unit soars and all of it stay above zero. */
    private List<Panel> scaled(List<Panel> panels) {
        return panels.stream()
                .map(panel -> {
                    List<Panel> same = panels.stream()
                            .filter(other -> other.unit().equals(panel.unit()))
                            .toList();
                    boolean log =
                            same.stream().anyMatch(this::soars) && same.stream().allMatch(Series::isPositive);
                    return new Panel(panel.title(), panel.unit(), panel.curves(), log);
                })
                .toList();
    }

    private boolean soars(Panel panel) {
        return panel.curves().stream()
                .filter(curve -> curve.own() == null)
                .anyMatch(curve ->
                        Movement.of(shown.result().times(), curve.values()).soars(LOG));
    }

    private static boolean isPositive(Panel panel) {
        return panel.curves().stream()
                .flatMapToDouble(curve -> Arrays.stream(curve.values()))
                .allMatch(value -> value > 0 || Double.isNaN(value));
    }

    /** How the run itself is called where there are others. */
    private String own() {
        return shown.beside().isEmpty() ? "" : shown.name().isEmpty() ? words.say("this run") : shown.name();
    }

    private static void beside(OtherRun other, String name, List<Curve> curves) {
        double[] values = other.values().get(name);
        if (values != null) {
            boolean dots = other.changed().isEmpty() && values.length <= MAX_DOTS;
            curves.add(new Curve(other.name(), values, List.of(), other.times(), dots, null));
        }
    }

    /** The text in the brackets. */
    private static String element(String name) {
        int open = name.indexOf('[');
        return open < 0 ? name : name.substring(open + 1, name.length() - 1);
    }

    private Curve curve(int column, String label) {
        int times = shown.result().times().length;
        if (shown.result().members() == 1) {
            return new Curve(label, shown.result().values(column), List.of());
        }
        double[][] quantiles = new double[QUANTILES.length][times];
        MemberQuantiles over = new MemberQuantiles(shown.result(), QUANTILES);
        for (int saved = 0; saved < times; saved++) {
            double[] at = over.at(column, saved);
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
        return words.say(
                "{0} goes from {1} to {2}, at most {3} at {4}.",
                name,
                words.number(Rounded.of(values[0])),
                words.number(Rounded.of(values[values.length - 1])),
                words.number(Rounded.of(values[most])),
                words.number(Rounded.of(shown.result().times()[most])));
    }
}
