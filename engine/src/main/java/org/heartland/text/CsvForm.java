package org.heartland.text;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How a CSV file is written: what separates its fields, and whether its numbers have a decimal comma. Fields are separated by what occurs
 * most in the header: a comma, a semicolon or a tab. Only where it is no comma can numbers have a decimal comma; they have one if some
 * number in a column of numbers cannot mean anything else and no such number has a decimal point.
 *
 * @param firstLine the line of the header: the second where spreadsheets wrote {@code sep=;} above it
 */
public record CsvForm(char delimiter, boolean decimalComma, int firstLine) {
    private static final String DELIMITERS = ",;\t";
    private static final Pattern SEP = Pattern.compile("(?i)\"?sep=[,;\t]\"?");
    private static final Pattern COMMA_NUMBER = Pattern.compile("[+-]?\\d+,\\d+");

    static CsvForm of(SourceText source) {
        CsvForm form = headerOf(source);
        return form.delimiter == ','
                ? form
                : new CsvForm(form.delimiter, form.hasDecimalCommas(source), form.firstLine);
    }

    /** The delimiter and the line of the header, which are cheap to find. */
    static CsvForm headerOf(SourceText source) {
        String text = source.text();
        int end = endOfLine(text, 0);
        String first = text.substring(0, end);
        if (!SEP.matcher(first).matches()) {
            return new CsvForm(delimiter(first), false, 1);
        }
        int second = source.lineStart(2);
        return new CsvForm(delimiter(text.substring(second, endOfLine(text, second))), false, 2);
    }

    private static int endOfLine(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private static char delimiter(String header) {
        int[] found = new int[DELIMITERS.length()];
        boolean quoted = false;
        int most = 0;
        for (int i = 0; i < header.length(); i++) {
            quoted ^= header.charAt(i) == '"';
            int which = quoted ? -1 : DELIMITERS.indexOf(header.charAt(i));
            if (which >= 0) {
                found[which]++;
                most = found[which] > found[most] ? which : most;
            }
        }
        return DELIMITERS.charAt(most);
    }

    /** The delimiter in words. */
    String word() {
        return delimiter == ',' ? "comma" : delimiter == ';' ? "semicolon" : "tab";
    }

    /** A number of the file in the one grammar for numbers; any other text as it is. */
    String plain(String field) {
        return decimalComma && COMMA_NUMBER.matcher(field).matches() ? field.replace(',', '.') : field;
    }

    Iterator<CsvRow> rows(CsvRowHandler handler, String text) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(handler, text)
                .iterator();
    }

    private boolean hasDecimalCommas(SourceText source) {
        List<Numbers> columns = new ArrayList<>();
        try {
            Iterator<CsvRow> rows =
                    rows(new CsvRowHandler(source, 0, this), source.text().substring(source.lineStart(firstLine + 1)));
            while (rows.hasNext()) {
                CsvRow row = rows.next();
                for (int field = 0; field < row.size(); field++) {
                    if (field == columns.size()) {
                        columns.add(new Numbers());
                    }
                    columns.get(field).count(row.text(field));
                }
            }
        } catch (CsvParseException e) {
            return false; // whoever reads the rows reports it
        }
        List<Numbers> numbers = columns.stream().filter(Numbers::areMost).toList();
        return numbers.stream().anyMatch(column -> column.commas > 0)
                && numbers.stream().allMatch(column -> column.points == 0);
    }

    /** The cells of one column: numbers with a decimal point, with what can only be a decimal comma, other numbers, other texts. */
    private static final class Numbers {
        private int points;
        private int commas;
        private int others;
        private int texts;

        void count(String cell) {
            if (NumberText.isNumber(cell)) {
                points += cell.indexOf('.') < 0 ? 0 : 1;
                others += cell.indexOf('.') < 0 ? 1 : 0;
            } else if (COMMA_NUMBER.matcher(cell).matches()) {
                boolean open = NearNumber.of(cell).filter(NearNumber::isOpen).isPresent();
                commas += open ? 0 : 1;
                others += open ? 1 : 0;
            } else {
                texts += cell.isEmpty() ? 0 : 1;
            }
        }

        boolean areMost() {
            return points + commas + others > texts;
        }
    }
}
