package org.heartland.text;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Problems;

/** The rows of a CSV file (RFC 4180) under one exact header. Reading goes on with the next line after a row that cannot be read. */
public final class CsvTable {
    private static final int MOST_BROKEN_ROWS = 20;

    private final SourceText source;
    private final List<String> header;
    private final Problems problems;
    private final List<CsvRow> rows = new ArrayList<>();
    private boolean headerRead;
    private int nextLine = 1;
    private int broken;

    private CsvTable(SourceText source, List<String> header, Problems problems) {
        this.source = source;
        this.header = header;
        this.problems = problems;
    }

    /** The rows that can be read; of the others every fault is told. */
    public static List<CsvRow> read(SourceText source, List<String> header, Problems problems) {
        CsvTable table = new CsvTable(source, header, problems);
        while (table.nextLine > 0) {
            table.readFrom(table.nextLine);
        }
        return table.rows;
    }

    private void readFrom(int line) {
        nextLine = 0;
        CsvRowHandler handler = new CsvRowHandler(source, line - 1);
        try {
            Iterator<CsvRow> records = records(handler, source.text().substring(source.lineStart(line)));
            if (!headerRead && !records.hasNext()) {
                String instead = "begin it with the line " + String.join(",", header);
                problems.add(Place.of(source.file()), "this file is empty", instead);
            }
            boolean readOn = true;
            while (readOn && records.hasNext() && !problems.full(source.file())) {
                readOn = row(records.next());
            }
        } catch (CsvParseException e) {
            unreadable(handler);
        }
    }

    private static Iterator<CsvRow> records(CsvRowHandler handler, String text) {
        return CsvReader.builder()
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(handler, text)
                .iterator();
    }

    /** False if the file makes no sense beyond this row. */
    private boolean row(CsvRow row) {
        if (!headerRead) {
            headerRead = true;
            return header(row);
        }
        if (row.size() != header.size()) {
            String hint = row.size() > header.size()
                    ? "put a field that has a comma in quotation marks"
                    : "an empty field needs its comma too";
            problems.add(row.at(), "this row has " + row.size() + " fields and the header has " + header.size(), hint);
        } else if (row.strayQuote() >= 0) {
            String what = "a quotation mark stands inside a field that does not begin with one";
            problems.add(row.at(row.strayQuote()), what, "put the field in quotation marks, and double the one inside");
        } else {
            rows.add(row);
        }
        return true;
    }

    private boolean header(CsvRow row) {
        boolean right = row.fields().equals(header);
        if (!right) {
            int at = 0;
            while (at < Math.min(row.size(), header.size()) && row.text(at).equals(header.get(at))) {
                at++;
            }
            Place place = at < row.size() ? row.at(at) : row.at();
            problems.add(Problem.at(
                    place, "this is not the header that is wanted", "the first line is " + String.join(",", header)));
        }
        return right;
    }

    private void unreadable(CsvRowHandler handler) {
        String what = "a quotation mark in this row is not closed, or something stands behind the closing one";
        CsvRow row = handler.broken();
        problems.add(row.at(row.size()), what, "write \"...\" around the field and \"\" for each mark inside");
        headerRead = true;
        if (++broken < MOST_BROKEN_ROWS) {
            nextLine = row.line() + 1;
        }
    }
}
