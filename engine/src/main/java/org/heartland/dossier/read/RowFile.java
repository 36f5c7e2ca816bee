package org.heartland.dossier.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.text.CsvRow;
import org.heartland.text.CsvRows;
import org.heartland.text.SourceText;

/**
 * Reads a file of rows: with all columns of {@link ObservationReader#HEADER}, with some of them, in the same order, where the rest is said in the
 * definition, or wide, with a column for each year, in which an empty cell is no row.
 */
final class RowFile implements CsvRows.Reader {
    private static final List<String> COLUMNS = ObservationReader.HEADER;
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final String NOT_WANTED = "this is not the header that is wanted";
    private static final int INDICATOR = 0;
    private static final int FROM = 3;
    private static final int VALUE = 5;
    private static final int UNIT = 6;
    private static final int SOURCE = 7;
    private static final int LOCATOR = 8;

    private final Reading reading;
    private final String file;
    private final RowDefaults defaults;
    private final List<CsvRow> rows = new ArrayList<>();
    private final List<Integer> columns = new ArrayList<>();
    private final List<Integer> years = new ArrayList<>();
    private boolean plain;
    private List<String> headings = List.of();

    RowFile(Reading reading, String file, RowDefaults defaults) {
        this.reading = reading;
        this.file = file;
        this.defaults = defaults;
    }

    /** The readable rows under all columns; problems in the others are reported. */
    List<CsvRow> rows() {
        byte[] bytes = reading.folder.files().get(file);
        SourceText source = bytes == null ? null : SourceText.of(file, bytes, reading.problems);
        if (source != null && !CsvRows.read(source, 0, reading.problems, this)) {
            reading.problems.add(
                    Place.of(file), "this file is empty", "begin it with the line " + String.join(",", COLUMNS));
        }
        return rows;
    }

    @Override
    public boolean header(CsvRow header) {
        headings = header.fields().stream().map(String::strip).toList();
        plain = headings.equals(COLUMNS);
        for (int column = 0; column < COLUMNS.size(); column++) {
            columns.add(headings.indexOf(COLUMNS.get(column)));
        }
        int before = reading.problems.count();
        columns(header);
        if (reading.problems.count() == before) {
            whatIsMissing(header);
        }
        return reading.problems.count() == before;
    }

    /** Finds the years, and reports headings that are no columns or stand out of order. */
    private void columns(CsvRow header) {
        int last = -1;
        for (int column = 0; column < headings.size(); column++) {
            String heading = headings.get(column);
            if (YEAR.matcher(heading).matches()) {
                years.add(column);
            } else if (!COLUMNS.contains(heading) || headings.indexOf(heading) < column) {
                reading.problems.add(new Problem(
                        header.at(column),
                        heading.isEmpty()
                                ? "a column has no heading"
                                : heading + " is no column of rows, or is here twice",
                        "the columns are " + String.join(",", COLUMNS) + ", or years",
                        reading.problems.near(file, heading, COLUMNS)));
            } else if (COLUMNS.indexOf(heading) < last) {
                reading.problems.add(
                        header.at(column), NOT_WANTED, "the columns stand in this order: " + String.join(",", COLUMNS));
                break;
            }
            last = Math.max(last, COLUMNS.indexOf(heading));
        }
    }

    /** Reports the columns that neither the file nor the definition has. */
    private void whatIsMissing(CsvRow header) {
        boolean wide = !years.isEmpty();
        if (wide && (columns.get(FROM) >= 0 || columns.get(VALUE) >= 0)) {
            reading.problems.add(
                    header.at(), "a file with years as columns has no from and no value", "leave them out");
        }
        List<String> missing = new ArrayList<>();
        missing(missing, "receiver", columns.get(2) >= 0);
        missing(missing, "from", wide || columns.get(FROM) >= 0);
        missing(missing, "value", wide || columns.get(VALUE) >= 0);
        missing(
                missing,
                "indicator",
                columns.get(INDICATOR) >= 0 || !defaults.indicator().isEmpty());
        missing(missing, "unit", columns.get(UNIT) >= 0 || !defaults.unit().isEmpty());
        missing(
                missing,
                "source",
                columns.get(SOURCE) >= 0 || !defaults.source().isEmpty());
        missing(
                missing,
                "locator",
                columns.get(LOCATOR) >= 0 || !defaults.locator().isEmpty());
        if (!missing.isEmpty()) {
            String instead = "add " + (missing.size() == 1 ? "it" : "them")
                    + "; source and locator may stand in the definition of the indicator, where they hold for all rows";
            reading.problems.add(header.at(), NOT_WANTED + ": it lacks " + String.join(", ", missing), instead);
        }
    }

    private static void missing(List<String> missing, String column, boolean there) {
        if (!there) {
            missing.add(column);
        }
    }

    @Override
    public boolean row(CsvRow row) {
        if (plain && defaults.locator().isEmpty() && defaults.source().isEmpty()) {
            rows.add(row);
        } else if (years.isEmpty()) {
            rows.add(arranged(row, columns, ""));
        } else {
            for (int year : years) {
                if (!row.text(year).isEmpty()) {
                    List<Integer> here = new ArrayList<>(columns);
                    here.set(FROM, -1);
                    here.set(VALUE, year);
                    rows.add(arranged(row, here, headings.get(year)));
                }
            }
        }
        return true;
    }

    private CsvRow arranged(CsvRow row, List<Integer> here, String year) {
        List<String> fields = new ArrayList<>();
        for (int column : here) {
            fields.add(column < 0 ? "" : row.fields().get(column));
        }
        otherwise(fields, INDICATOR, defaults.indicator());
        otherwise(fields, UNIT, defaults.unit());
        otherwise(fields, SOURCE, defaults.source());
        otherwise(fields, FROM, year);
        fields.set(LOCATOR, defaults.locator(fields.get(LOCATOR).strip()));
        return row.arranged(fields, here);
    }

    private static void otherwise(List<String> fields, int column, String value) {
        if (fields.get(column).isBlank()) {
            fields.set(column, value);
        }
    }
}
