package org.heartland.app;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.heartland.problem.Inert;
import org.heartland.render.text.TextTable;
import org.heartland.store.StoreContents;
import org.heartland.store.StoreContents.HeldEdition;
import org.heartland.store.StoreContents.HeldSeries;
import org.heartland.store.StoreContents.StateYears;
import org.heartland.text.CsvText;

/** What is in a store, in lines and as a table. */
final class StoreText {
    private StoreText() {}

    static void print(StoreContents contents, PrintStream out) {
        long figures =
                contents.editions().stream().mapToLong(HeldEdition::figures).sum();
        Set<String> sets = new LinkedHashSet<>();
        contents.editions().forEach(edition -> sets.add(edition.dataSet()));
        out.println(counted(sets.size(), "data set") + ", "
                + counted(contents.editions().size(), "edition") + ", "
                + counted(contents.series().size(), "series") + ", " + counted(figures, "figure"));
        for (String set : sets) {
            out.println();
            dataSet(contents, set, out);
        }
    }

    private static String counted(long number, String what) {
        return number + " " + what + (number == 1 || what.endsWith("s") ? "" : "s");
    }

    private static void dataSet(StoreContents contents, String set, PrintStream out) {
        List<HeldEdition> editions = contents.editions().stream()
                .filter(edition -> edition.dataSet().equals(set))
                .toList();
        HeldEdition last = editions.get(editions.size() - 1);
        out.println(set + ": " + Inert.text(last.title()) + ", " + Inert.text(last.publisher()));
        out.println("  licence: " + Inert.text(last.licence()) + " (" + last.allows() + ")");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("edition", "figures", "rejected", "read on", "from"));
        editions.forEach(edition -> rows.add(List.of(
                edition.published(),
                Long.toString(edition.figures()),
                Long.toString(edition.rejected()),
                edition.readOn().toString(),
                Inert.text(String.join(", ", edition.files())))));
        print(
                new TextTable()
                        .words(2, 0)
                        .numbers(2, 0)
                        .numbers(2, 0)
                        .words(2, 0)
                        .words(2, 0),
                rows,
                out);
        series(
                contents.series().stream()
                        .filter(series -> series.dataSet().equals(set))
                        .toList(),
                out);
    }

    /** The series with their coverage: receivers, years and gaps. */
    private static void series(List<HeldSeries> all, PrintStream out) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("series", "unit", "figures", "states", "years", "gaps"));
        for (HeldSeries series : all) {
            long gaps = series.states().stream()
                    .filter(state -> !state.missing().isEmpty())
                    .count();
            rows.add(List.of(
                    series.name(),
                    series.unit(),
                    Long.toString(series.figures()),
                    Integer.toString(series.states().size()),
                    years(series.first(), series.last()),
                    gaps == 0 ? "none" : "in " + counted(gaps, "state")));
        }
        print(
                new TextTable()
                        .words(2, 0)
                        .words(2, 0)
                        .numbers(2, 0)
                        .numbers(2, 0)
                        .words(2, 0)
                        .words(2, 0),
                rows,
                out);
    }

    /** One series, state by state. */
    static void printStates(List<HeldSeries> all, PrintStream out) {
        for (HeldSeries series : all) {
            out.println(
                    series.dataSet() + "/" + series.name() + ", " + series.unit() + ": " + Inert.text(series.says()));
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of("state", "years", "figures", "years without a figure"));
            series.states()
                    .forEach(state -> rows.add(List.of(
                            state.state(),
                            years(state.first(), state.last()),
                            Long.toString(state.figures()),
                            state.missing().isEmpty() ? "" : spans(state.missing()))));
            print(new TextTable().words(2, 0).words(2, 0).numbers(2, 0).words(2, 0), rows, out);
        }
    }

    private static void print(TextTable table, List<List<String>> rows, PrintStream out) {
        table.lines(rows).forEach(out::println);
    }

    private static String years(int first, int last) {
        return first == last ? Integer.toString(first) : first + "-" + last;
    }

    /** Years in a row as one span: 1993, 1996-1998. */
    private static String spans(List<Integer> years) {
        List<String> spans = new ArrayList<>();
        int first = years.get(0);
        for (int i = 1; i <= years.size(); i++) {
            boolean ends = i == years.size() || years.get(i) > years.get(i - 1) + 1;
            if (ends) {
                spans.add(years(first, years.get(i - 1)));
                first = i == years.size() ? first : years.get(i);
            }
        }
        return String.join(", ", spans);
    }

    /** A row for each series and state. */
    static void table(StoreContents contents, CsvText out) {
        out.row(List.of("data_set", "series", "unit", "state", "first", "last", "figures", "missing"));
        for (HeldSeries series : contents.series()) {
            for (StateYears state : series.states()) {
                out.row(List.of(
                        series.dataSet(),
                        series.name(),
                        series.unit(),
                        state.state(),
                        Integer.toString(state.first()),
                        Integer.toString(state.last()),
                        Long.toString(state.figures()),
                        state.missing().isEmpty() ? "" : spans(state.missing())));
            }
        }
    }
}
