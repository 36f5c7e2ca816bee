package org.heartland.text;

import java.util.List;
import org.heartland.problem.Place;

/**
 * A row of a CSV file.
 *
 * @param strayQuote the field that contains a quotation mark but does not begin with one; -1 if none
 * @param form how the file is written
 * @param columns where each field stands in the file, -1 for one that does not; empty = in the order of the fields
 */
public record CsvRow(
        SourceText source, int line, List<String> fields, int strayQuote, CsvForm form, List<Integer> columns) {

    /** A row whose fields are all its own, in their order. */
    CsvRow(SourceText source, int line, List<String> fields, int strayQuote, CsvForm form) {
        this(source, line, fields, strayQuote, form, List.of());
    }

    /** The same row under other headings: these fields, which stand in these columns (-1: in none). */
    public CsvRow arranged(List<String> others, List<Integer> from) {
        return new CsvRow(source, line, List.copyOf(others), strayQuote, form, List.copyOf(from));
    }

    /** The number of fields. */
    public int size() {
        return fields.size();
    }

    /** A field without leading and trailing spaces. */
    public String text(int field) {
        return fields.get(field).strip();
    }

    /** A field with a number in the one grammar for numbers: a decimal comma has become a point where the whole file has decimal commas. */
    public String number(int field) {
        return form.plain(text(field));
    }

    /** True if the row has nothing but separators, such as spreadsheets write below a table. */
    boolean isBlank() {
        return fields.stream().allMatch(String::isBlank);
    }

    /** The place of the row: the start of its line. */
    public Place at() {
        return new Place(source.file(), line, 1);
    }

    /** Where a field begins. */
    public Place at(int field) {
        int column = columns.isEmpty() ? field : columns.get(field);
        return column < 0 ? at() : place(source, line, column, form.delimiter());
    }

    /** The place of a field in the row that begins on this line, of a file whose form is not at hand. */
    public static Place place(SourceText source, int line, int field) {
        return place(source, line, field, CsvForm.headerOf(source).delimiter());
    }

    /** Scans the row again: places are needed less often than fields. */
    private static Place place(SourceText source, int line, int field, char delimiter) {
        String text = source.text();
        int offset = source.lineStart(line);
        for (int i = 0; i < field; i++) {
            int next = text.indexOf(delimiter, endOfField(text, offset));
            if (next < 0) {
                break;
            }
            offset = next + 1;
        }
        return source.place(Math.min(offset, text.length()));
    }

    private static int endOfField(String text, int start) {
        if (start >= text.length() || text.charAt(start) != '"') {
            return start;
        }
        int close = text.indexOf('"', start + 1);
        while (close >= 0 && close + 1 < text.length() && text.charAt(close + 1) == '"') {
            close = text.indexOf('"', close + 2);
        }
        return close < 0 ? text.length() : close;
    }
}
