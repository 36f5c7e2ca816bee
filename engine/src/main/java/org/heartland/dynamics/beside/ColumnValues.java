package org.heartland.dynamics.beside;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.heartland.dynamics.model.Dimension;
import org.heartland.dynamics.model.Extras;
import org.heartland.dynamics.model.Graph;
import org.heartland.dynamics.model.GraphPoints;
import org.heartland.dynamics.model.Model;
import org.heartland.dynamics.model.Variable;
import org.heartland.dynamics.model.VariableOptions;
import org.heartland.language.Comments;
import org.heartland.language.ModelNames;
import org.heartland.problem.Problem;
import org.heartland.problem.Problems;
import org.heartland.text.NumberText;
import org.heartland.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The values of one column for a variable. Beside a column of times they are a function of time, along straight lines
 * between the times that are named, and held before the first and after the last, as a graphical function is (XMILE 1.0,
 * section 3.1.4). Elsewhere one value replaces a number, and several replace the y values of a graphical function or the
 * elements of an array.
 */
final class ColumnValues {
    private final Model model;
    private final Variable variable;
    private final String subscript;
    private final ImportedTable.Column column;
    private final ImportedTable.@Nullable Column times;
    private final Problems problems;
    private final List<Problem> notices;

    ColumnValues(
            Model model,
            ImportedValues.Target target,
            ImportedTable.Column column,
            ImportedTable.@Nullable Column times,
            Problems problems,
            List<Problem> notices) {
        this.model = model;
        this.variable = target.variable();
        this.subscript = target.subscript();
        this.column = column;
        this.times = times;
        this.problems = problems;
        this.notices = notices;
    }

    /** The variable with these values; unchanged if they do not fit. */
    Variable changed() {
        List<double[]> points = points();
        if (points.isEmpty() || !problems.isEmpty()) {
            return variable;
        }
        List<String> elements = elements();
        if (times != null) {
            Graph graph = graph(points, false);
            return elements.isEmpty() ? series(graph) : withParts(elements, i -> seriesPart(elements.get(i), graph));
        }
        Graph drawn =
                elements.isEmpty() ? variable.graph() : part(elements.get(0)).graph();
        if (drawn != null) {
            Graph graph = redrawn(drawn, points);
            return graph == null || elements.isEmpty()
                    ? variable.with(variable.equation(), graph == null ? drawn : graph, variable.elements())
                    : withParts(
                            elements,
                            i -> part(elements.get(i))
                                    .with(part(elements.get(i)).equation(), graph));
        }
        return numbers(points, elements);
    }

    /** The known times and values; for a column without times, positions and values. */
    private List<double[]> points() {
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < column.cells().size(); i++) {
            double value = number(column.cells().get(i));
            double time = times == null
                    ? i
                    : i < times.cells().size() ? number(times.cells().get(i)) : Double.NaN;
            if (Double.isNaN(value) || Double.isNaN(time)) {
                continue;
            }
            if (!points.isEmpty() && time <= points.get(points.size() - 1)[0]) {
                problems.add(column.cells().get(i).at(), "this time is not later than the one before", "sort by time");
                return List.of();
            }
            points.add(new double[] {time, value});
        }
        return points;
    }

    private double number(ImportedTable.Cell cell) {
        OptionalDouble value = NumberText.read(cell.text());
        if (value.isEmpty() && !cell.isEmpty() && !cell.text().equalsIgnoreCase("NaN")) {
            problems.add(
                    cell.at(), "\"" + cell.text() + "\" is not a number", "write one, or nothing if it is not known");
        }
        return value.orElse(Double.NaN);
    }

    private Graph graph(List<double[]> points, boolean evenly) {
        double[] x = points.stream().mapToDouble(point -> point[0]).toArray();
        double[] y = points.stream().mapToDouble(point -> point[1]).toArray();
        return new Graph(Graph.Form.CONTINUOUS, x, y, evenly, "", column.name().at(), Extras.NONE);
    }

    private Text text(String written) {
        return new Text(written, column.name().at());
    }

    private Text text(double value) {
        return text(NumberText.exact(value));
    }

    private Variable series(Graph graph) {
        if (variable.kind() == Variable.VariableKind.GRAPH) {
            return variable.with(null, graph, List.of());
        }
        return variable.kind() == Variable.VariableKind.STOCK
                ? variable.with(start(graph), null, List.of())
                : variable.with(text("TIME"), graph, List.of());
    }

    private Variable.Part seriesPart(String element, Graph graph) {
        boolean stock = variable.kind() == Variable.VariableKind.STOCK;
        return stock ? part(element).with(start(graph), null) : part(element).with(text("TIME"), graph);
    }

    private Text start(Graph graph) {
        if (graph.x().length > 1) {
            notices.add(Problem.at(
                    column.name().at(),
                    variable.name() + " is a stock, so that only the value at the start counts",
                    "compare a run with the others: simulate --against"));
        }
        return text(graph.at(model.specs().start()));
    }

    /** The graphical function with other values of y; null if their number does not fit. */
    private @Nullable Graph redrawn(Graph drawn, List<double[]> points) {
        double[] y = points.stream().mapToDouble(point -> point[1]).toArray();
        double[] x = drawn.x();
        if (y.length != x.length && (!drawn.evenly() || y.length == 1)) {
            leaveOut("its graphical function has " + x.length + " points, and " + y.length + " values are given");
            return null;
        }
        double[] over = y.length == x.length ? x : GraphPoints.evenly(x[0], x[x.length - 1], y.length);
        return new GraphPoints(drawn.form(), over, y).areSound(column.name().at(), model.notation(), problems)
                ? new Graph(
                        drawn.form(),
                        over,
                        y,
                        drawn.evenly(),
                        drawn.yScale(),
                        column.name().at(),
                        drawn.extras())
                : null;
    }

    private Variable numbers(List<double[]> points, List<String> elements) {
        List<String> all = elements.isEmpty() && points.size() > 1 ? everyElement() : elements;
        if (points.size() != 1 && points.size() != all.size()) {
            leaveOut(points.size() + " values are given, and it has "
                    + (all.isEmpty() ? "one" : all.size() + " elements"));
            return variable;
        }
        if (!isNumber(variable.equation())
                || !all.stream().allMatch(each -> isNumber(part(each).equation()))) {
            leaveOut("it is worked out by an equation, and only numbers are replaced");
            return variable;
        }
        return all.isEmpty()
                ? variable.with(text(points.get(0)[1]), null, List.of())
                : withParts(all, i -> part(all.get(i)).with(text(points.get(points.size() == 1 ? 0 : i)[1]), null));
    }

    private void leaveOut(String why) {
        String what = "the values of " + column.name().text() + " are left out: " + why;
        notices.add(Problem.at(column.name().at(), what, "let the table and the model agree"));
    }

    private static boolean isNumber(@Nullable Text text) {
        return text == null
                || NumberText.isNumber(Comments.removedFrom(text.source()).strip());
    }

    private List<String> everyElement() {
        List<Dimension> dimensions = dimensions();
        return dimensions.isEmpty() ? List.of() : product("*" + ", *".repeat(dimensions.size() - 1), dimensions);
    }

    private List<Dimension> dimensions() {
        return variable.dimensions().stream()
                .flatMap(name -> model.dimensions().stream()
                        .filter(dimension -> dimension.id().equals(ModelNames.canonical(name))))
                .toList();
    }

    /** The elements that the brackets of the column name; empty if it has none. */
    private List<String> elements() {
        if (subscript.isEmpty()) {
            return List.of();
        }
        List<Dimension> dimensions = dimensions();
        String[] names = subscript.split(",", -1);
        for (int d = 0; d < names.length && names.length == dimensions.size(); d++) {
            if (!names[d].strip().equals("*") && dimensions.get(d).indexOf(ModelNames.canonical(names[d])) < 0) {
                problems.add(
                        column.name().at(),
                        dimensions.get(d).name() + " has no element " + names[d].strip(),
                        "name an element that the model declares");
                return List.of();
            }
        }
        if (names.length != dimensions.size()) {
            String what = variable.name() + " has " + dimensions.size() + " dimensions, and " + names.length
                    + " subscripts are given";
            problems.add(column.name().at(), what, "write one for each, in order");
            return List.of();
        }
        return product(subscript, dimensions);
    }

    private static List<String> product(String subscript, List<Dimension> dimensions) {
        List<String> all = List.of("");
        String[] names = subscript.split(",", -1);
        for (int d = 0; d < names.length; d++) {
            List<String> here = names[d].strip().equals("*") ? dimensions.get(d).elements() : List.of(names[d].strip());
            String comma = d == 0 ? "" : ", ";
            all = all.stream()
                    .flatMap(before -> here.stream().map(name -> before + comma + name))
                    .limit(ImportedTable.MOST_CELLS)
                    .toList();
        }
        return all;
    }

    private static String key(String element) {
        return Arrays.stream(element.split(",", -1)).map(ModelNames::canonical).reduce("", (a, b) -> a + "," + b);
    }

    /** The definition of an element, or one that says what the array says of all. */
    private Variable.Part part(String element) {
        return variable.elements().stream()
                .filter(part -> key(part.subscript()).equals(key(element)))
                .findFirst()
                .orElseGet(() -> new Variable.Part(
                        element,
                        column.name().at(),
                        variable.equation(),
                        variable.initial(),
                        variable.graph(),
                        VariableOptions.NONE,
                        Extras.NONE));
    }

    private Variable withParts(List<String> elements, java.util.function.IntFunction<Variable.Part> changed) {
        List<Variable.Part> parts = new ArrayList<>(variable.elements());
        for (int i = 0; i < elements.size(); i++) {
            String key = key(elements.get(i));
            Variable.Part part = changed.apply(i);
            parts.removeIf(before -> key(before.subscript()).equals(key));
            parts.add(part);
        }
        return variable.with(variable.equation(), variable.graph(), parts);
    }
}
