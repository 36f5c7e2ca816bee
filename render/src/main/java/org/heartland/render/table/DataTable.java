package org.heartland.render.table;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.heartland.text.CsvText;

/** A table for other programs: names of columns, and rows with a cell for each. What is unknown is an empty cell, never 0. */
public record DataTable(List<String> columns, List<List<String>> rows) {
    public DataTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    static DataTable of(List<String> columns, List<TableRow> rows) {
        return new DataTable(columns, rows.stream().map(TableRow::cells).toList());
    }

    /** Writes it with tabs between the cells. */
    public void printWithTabs(PrintStream out) {
        out.println(String.join("\t", columns));
        rows.forEach(row -> out.println(String.join("\t", row)));
    }

    /** Writes it as CSV in UTF-8. */
    public void print(PrintStream out) {
        PrintWriter text = new PrintWriter(out, false, StandardCharsets.UTF_8);
        CsvText csv = new CsvText(text);
        csv.row(columns);
        rows.forEach(csv::row);
        text.flush();
    }
}
