package org.heartland.render.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.heartland.problem.Inert;

/**
 * A table with a column for each year. If the page is too narrow for all years, the table continues below with its
 * labels repeated.
 */
final class YearTable {
    private static final int GAP = 2;
    private static final int LONGEST_LABEL = 30;
    private final List<Integer> years;
    private final List<Line> lines = new ArrayList<>();

    /** A row; a heading has no cells. */
    private record Line(String label, List<String> cells) {}

    YearTable(List<Integer> years) {
        this.years = years;
    }

    /** Adds a row with a cell for each year. */
    void row(String label, List<String> cells) {
        if (cells.size() != years.size()) {
            throw new IllegalArgumentException(cells.size() + " cells for " + years.size() + " years");
        }
        lines.add(new Line(label(label), cells));
    }

    /** Adds a line that heads the rows after it. */
    void heading(String label) {
        lines.add(new Line(Inert.text(label), List.of()));
    }

    private static String label(String raw) {
        String label = Inert.text(raw);
        return Wrap.columns(label) <= LONGEST_LABEL
                ? label
                : label.substring(0, label.offsetByCodePoints(0, LONGEST_LABEL - 1)) + "…";
    }

    List<String> lines(int width) {
        int labels = lines.stream()
                .filter(line -> !line.cells().isEmpty())
                .mapToInt(line -> Wrap.columns(line.label()))
                .max()
                .orElse(0);
        int[] widths = widths();
        List<String> out = new ArrayList<>();
        int from = 0;
        while (from < years.size() && !lines.isEmpty()) {
            int to = from;
            int used = labels;
            while (to < years.size() && (to == from || used + GAP + widths[to] <= width)) {
                used += GAP + widths[to];
                to++;
            }
            block(out, labels, widths, from, to, width);
            from = to;
        }
        return out;
    }

    private int[] widths() {
        int[] widths = new int[years.size()];
        Arrays.fill(widths, 4);
        for (Line line : lines) {
            for (int i = 0; i < line.cells().size(); i++) {
                widths[i] = Math.max(widths[i], Wrap.columns(line.cells().get(i)));
            }
        }
        return widths;
    }

    private void block(List<String> out, int labels, int[] widths, int from, int to, int width) {
        TextTable table = new TextTable().words(0, labels);
        for (int i = from; i < to; i++) {
            table.numbers(GAP, widths[i]);
        }
        List<String> heads = years.stream().map(year -> Integer.toString(year)).toList();
        out.add(table.line(cells("", heads.subList(from, to))));
        for (Line line : lines) {
            if (line.cells().isEmpty()) {
                out.addAll(Wrap.lines("", line.label(), 2, width));
            } else {
                out.add(table.line(cells(line.label(), line.cells().subList(from, to))));
            }
        }
    }

    private static List<String> cells(String label, List<String> ofYears) {
        List<String> cells = new ArrayList<>(List.of(label));
        cells.addAll(ofYears);
        return cells;
    }
}
