package org.heartland.render.chart;

import java.io.PrintStream;
import java.util.List;
import org.heartland.problem.Inert;

/** What charts find, without their pictures. */
public final class ChartsText {
    private ChartsText() {}

    /** Prints the id of each chart and its finding. */
    public static void list(List<Chart> charts, PrintStream out) {
        charts.forEach(chart -> out.println(chart.id() + "\n    " + Inert.text(chart.title())));
    }

    /** The finding of a chart, what it measures, its sources and their terms, and how the chart itself is asked for. */
    public static String of(Chart chart) {
        List<String> lines = List.of(chart.title(), chart.measure(), chart.sources(), chart.terms());
        return Inert.text(String.join("\n", lines)) + "\n\n--svg, --png, --html, --csv or --json give the chart.\n";
    }
}
