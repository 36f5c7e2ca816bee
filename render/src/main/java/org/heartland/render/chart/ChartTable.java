package org.heartland.render.chart;

import java.io.StringWriter;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.heartland.assessment.Assessment;
import org.heartland.citation.Source;
import org.heartland.render.words.Words;
import org.heartland.text.CsvText;
import org.heartland.text.NumberText;
import org.jspecify.annotations.Nullable;

/** The data of a chart as CSV: a row for each value, with what it is, its period, its interval, its unit and its sources. */
public final class ChartTable {
    /** The names of its columns. */
    public static final List<String> COLUMNS = List.of(
            "state",
            "state_name",
            "actor",
            "actor_name",
            "what",
            "year",
            "period",
            "value",
            "low",
            "high",
            "unit",
            "note",
            "sources",
            "publishers");

    private ChartTable() {}

    /** The table; names and notes are in the language of the words, ids and numbers in none. */
    public static String of(Chart chart, Assessment assessment, Words words) {
        StringWriter out = new StringWriter();
        CsvText csv = new CsvText(out);
        csv.row(COLUMNS);
        rows(chart, assessment, words).forEach(csv::row);
        return out.toString();
    }

    /** Its rows, a cell for each column. */
    public static List<List<String>> rows(Chart chart, Assessment assessment, Words words) {
        return chart.data().stream().map(datum -> row(datum, assessment, words)).toList();
    }

    private static List<String> row(Datum datum, Assessment assessment, Words words) {
        return List.of(
                datum.state(),
                name(words, datum.state()),
                datum.actor(),
                name(words, datum.actor()),
                datum.of(),
                Integer.toString(datum.year()),
                datum.period(),
                number(datum.value()),
                number(datum.low()),
                number(datum.high()),
                datum.unit(),
                datum.note(),
                sources(datum, assessment, source -> source.id().toString(), " "),
                sources(datum, assessment, source -> source.publisher(), "; "));
    }

    private static String name(Words words, String id) {
        return id.isEmpty() ? "" : words.actor(id);
    }

    private static String number(@Nullable Double value) {
        return value == null ? "" : NumberText.exact(Math.rint(value * 1e6) / 1e6);
    }

    private static String sources(Datum datum, Assessment assessment, Function<Source, String> name, String between) {
        return datum.rows().stream()
                .map(row -> name.apply(assessment.row(row).source()))
                .distinct()
                .collect(Collectors.joining(between));
    }
}
