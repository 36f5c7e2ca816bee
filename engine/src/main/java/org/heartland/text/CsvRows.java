package org.heartland.text;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.Iterator;
import org.heartland.problem.Problems;

/**
 * Reads CSV (RFC 4180: double quotes, any line ends; fields are separated as {@link CsvForm} finds; empty lines are skipped) row by row and
 * keeps none, so that memory does not grow with the file. A problem in a row is reported, and reading continues with the next line.
 */
public final class CsvRows {
    private static final int MAX_BROKEN_ROWS = 20;
    private static final int ANY_WIDTH = -1;

    private final SourceText source;
    private final CsvForm form;
    private final Problems problems;
    private final Reader reader;
    private int width;
    private boolean headerRead;
    private int nextLine;
    private int broken;

    /** Receives each row in turn; returning false ends the reading. */
    public interface Reader {
        boolean header(CsvRow header);

        boolean row(CsvRow row);
    }

    private CsvRows(SourceText source, int width, Problems problems, Reader reader) {
        this.source = source;
        this.form = CsvForm.of(source);
        this.nextLine = form.firstLine();
        this.width = width;
        this.problems = problems;
        this.reader = reader;
    }

    /** Passes on the first row as header and every other row, of any number of fields. */
    public static boolean readUneven(SourceText source, Problems problems, Reader reader) {
        return read(source, ANY_WIDTH, problems, reader);
    }

    /**
     * Passes on the header and every row with the right number of fields.
     *
     * @param width the number of fields of a row; 0 = as many as the header
     * @return false if the file has no row at all
     */
    public static boolean read(SourceText source, int width, Problems problems, Reader reader) {
        CsvRows rows = new CsvRows(source, width, problems, reader);
        while (rows.nextLine > 0) {
            rows.readFrom(rows.nextLine);
        }
        return rows.headerRead;
    }

    private void readFrom(int line) {
        nextLine = 0;
        CsvRowHandler handler = new CsvRowHandler(source, line - 1, form);
        try {
            Iterator<CsvRow> records = form.rows(handler, source.text().substring(source.lineStart(line)));
            boolean readOn = true;
            while (readOn && records.hasNext() && !problems.full(source.file())) {
                readOn = take(records.next());
            }
        } catch (CsvParseException e) {
            unreadable(handler);
        }
    }

    private boolean take(CsvRow row) {
        if (!headerRead) {
            headerRead = true;
            width = width == 0 ? row.size() : width;
            return reader.header(row);
        }
        if (row.isBlank()) {
            return true;
        }
        if (row.size() != width && width != ANY_WIDTH) {
            String hint = row.size() > width
                    ? "put a field that has a " + form.word() + " in quotation marks"
                    : "an empty field needs its " + form.word() + " too";
            problems.add(row.at(), "this row has " + row.size() + " fields and the header has " + width, hint);
            return true;
        }
        if (row.strayQuote() >= 0) {
            String what = "a quotation mark is inside a field that does not begin with one";
            problems.add(row.at(row.strayQuote()), what, "put the field in quotation marks, and double the one inside");
            return true;
        }
        return reader.row(row);
    }

    /** Without a header the number of fields is not known. */
    private void unreadable(CsvRowHandler handler) {
        String what = "a quotation mark in this row is not closed, or something follows the closing one";
        CsvRow row = handler.broken();
        problems.add(row.at(row.size()), what, "write \"...\" around the field and \"\" for each mark inside");
        headerRead = true;
        if (++broken < MAX_BROKEN_ROWS && width != 0) {
            nextLine = row.line() + 1;
        }
    }
}
