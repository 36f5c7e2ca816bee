package org.heartland.app;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.heartland.problem.Inert;
import org.heartland.store.StoreContents;
import org.heartland.store.StoreContents.HeldEdition;
import org.heartland.store.StoreContents.HeldSeries;
import org.heartland.store.StoreContents.StateYears;
import org.heartland.text.CsvText;

/** What is in a store, in lines and as a table. */
final class StoreText {
    private StoreText() {}

    static void print(StoreContents contents, boolean eachState, PrintStream out) {
        if (eachState) {
            contents.series().forEach(series -> {
                series(series, out);
                series.states().forEach(state -> out.println("    " + state(state)));
            });
            return;
        }
        String dataSet = "";
        for (HeldEdition edition : contents.editions()) {
            if (!edition.dataSet().equals(dataSet)) {
                all(contents, dataSet, out);
                dataSet = edition.dataSet();
                out.println(dataSet + ": " + Inert.text(edition.title()) + ", " + Inert.text(edition.publisher()));
            }
            edition(edition, out);
        }
        all(contents, dataSet, out);
    }

    private static void edition(HeldEdition edition, PrintStream out) {
        out.println("  edition of " + edition.published() + " (" + edition.source() + "): " + edition.figures()
                + " figures, " + edition.rejected() + " rejected; read on " + edition.readOn() + " from "
                + Inert.text(String.join(", ", edition.files())));
        out.println("    licence: " + Inert.text(edition.licence()) + " (" + edition.allows() + ")");
    }

    private static void all(StoreContents contents, String dataSet, PrintStream out) {
        contents.series().stream()
                .filter(series -> series.dataSet().equals(dataSet))
                .forEach(series -> series(series, out));
    }

    private static void series(HeldSeries series, PrintStream out) {
        long gaps = series.states().stream()
                .filter(state -> !state.missing().isEmpty())
                .count();
        out.println("  " + series.dataSet() + "/" + series.name() + ", " + series.unit() + ": " + series.figures()
                + " figures, " + series.states().size() + " states, " + years(series.first(), series.last()) + "; "
                + (gaps == 0 ? "no gaps" : "gaps in " + gaps + " states"));
        out.println("    " + Inert.text(series.says()));
    }

    private static String state(StateYears state) {
        return state.state() + " " + years(state.first(), state.last()) + ", " + state.figures() + " figures"
                + (state.missing().isEmpty() ? "" : "; none for " + spans(state.missing()));
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
