package org.heartland.measure.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.heartland.problem.Near;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Problems;
import org.heartland.problem.Read;
import org.heartland.text.CsvRow;
import org.heartland.text.CsvRows;
import org.heartland.text.NearNumber;
import org.heartland.text.SourceText;
import org.jspecify.annotations.Nullable;

/** Takes the records of a CSV text one by one, header first, and checks each cell against its column. */
final class TableBuilder implements CsvRows.Reader {
    private static final int MAX_ROWS = 1_000_000;
    private static final int FIRST_SIZE = 256;

    private final SourceText source;
    private final List<Column> columns;
    private final Problems problems;
    private final List<@Nullable Column> header = new ArrayList<>();
    private final Map<String, Integer> fields = new HashMap<>();
    private final Map<String, String[]> texts = new HashMap<>();
    private final Map<String, double[]> numbers = new HashMap<>();
    private final Map<String, String> sameText = new HashMap<>();
    private int[] lineOfRow = new int[FIRST_SIZE];
    private int rows;

    TableBuilder(SourceText source, List<Column> columns, Problems problems) {
        this.source = source;
        this.columns = columns;
        this.problems = problems;
    }

    Read<InputTable> finish() {
        if (rows == 0 && problems.isEmpty()) {
            problems.add(Place.of(source.file()), "the table has a header and no rows", "put a row below it");
        }
        if (!hasAllNeeded()) {
            return new Read.Bad<>(problems.all());
        }
        texts.replaceAll((column, cells) -> Arrays.copyOf(cells, rows));
        numbers.replaceAll((column, cells) -> Arrays.copyOf(cells, rows));
        columns.stream().filter(column -> !fields.containsKey(column.name())).forEach(this::fillAbsent);
        return new Read.Good<>(
                new InputTable(problems, source, Arrays.copyOf(lineOfRow, rows), fields, texts, numbers));
    }

    /** Fills an absent optional column with empty cells or NaN. */
    private void fillAbsent(Column column) {
        if (column.kind().isText()) {
            String[] none = new String[rows];
            Arrays.fill(none, "");
            texts.put(column.name(), none);
        } else {
            double[] none = new double[rows];
            Arrays.fill(none, Double.NaN);
            numbers.put(column.name(), none);
        }
    }

    private boolean hasAllNeeded() {
        return columns.stream().allMatch(column -> !column.required() || fields.containsKey(column.name()));
    }

    @Override
    public boolean header(CsvRow names) {
        for (int field = 0; field < names.size(); field++) {
            header.add(readName(names, field));
        }
        for (Column column : columns) {
            if (column.required() && !fields.containsKey(column.name())) {
                problems.add(
                        names.at(),
                        "the header has no column " + column.name() + " (" + column.says() + ")",
                        "the header is " + headerWanted());
            }
        }
        return true;
    }

    private @Nullable Column readName(CsvRow names, int field) {
        String name = names.text(field);
        Column column = find(name);
        if (column == null) {
            String instead = "the columns are " + headerWanted();
            problems.add(new Problem(names.at(field), "there is no column \"" + name + "\"", instead, near(name)));
        } else if (fields.putIfAbsent(name, field) != null) {
            problems.add(names.at(field), "the column " + name + " is here twice", "keep one of them");
            return null;
        } else if (column.kind().isText()) {
            texts.put(name, new String[FIRST_SIZE]);
        } else {
            numbers.put(name, new double[FIRST_SIZE]);
        }
        return column;
    }

    private @Nullable Column find(String name) {
        for (Column column : columns) {
            if (column.name().equals(name)) {
                return column;
            }
        }
        return null;
    }

    private List<String> near(String name) {
        return Near.to(name, columns.stream().map(Column::name).toList());
    }

    /** The expected header, optional columns in brackets. */
    String headerWanted() {
        List<String> names = columns.stream()
                .map(c -> c.required() ? c.name() : "[" + c.name() + "]")
                .toList();
        return String.join(",", names);
    }

    @Override
    public boolean row(CsvRow cells) {
        if (rows == MAX_ROWS) {
            String what = "the table has more than a million rows";
            problems.add(Place.of(source.file()), what, "cut it to the rows that the measure needs");
            return false;
        }
        grow();
        lineOfRow[rows] = cells.line();
        for (int field = 0; field < header.size(); field++) {
            Column column = header.get(field);
            if (column != null) {
                put(column, cells, field);
            }
        }
        rows++;
        return true;
    }

    private void put(Column column, CsvRow cells, int field) {
        String cell = cells.text(field);
        String[] words = texts.get(column.name());
        double[] values = numbers.get(column.name());
        if (words != null) {
            words[rows] = sameText.computeIfAbsent(cell, same -> same);
            if (!column.kind().accepts(cell)) {
                report(column, cell, cells.at(field));
            }
        } else if (values != null) {
            OptionalDouble value = column.kind().number(cells.number(field));
            values[rows] = value.orElse(Double.NaN);
            if (value.isEmpty()) {
                report(column, cell, cells.at(field));
            }
        }
    }

    private void report(Column column, String cell, Place at) {
        String what = column.name() + (cell.isEmpty() ? " is empty" : " is \"" + cell + "\"");
        if (!column.kind().isText() && CellKind.isMissing(cell)) {
            problems.add(
                    at, what + ", which stands for a missing value", "leave the row out: what is missing is not 0");
            return;
        }
        NearNumber near = column.kind().isText() ? null : NearNumber.of(cell).orElse(null);
        if (near != null && near.isOpen()) {
            problems.add(at, what + ", which may mean " + near.says(), "write " + near.says());
            return;
        }
        List<String> meant = near == null ? List.of() : near.meant();
        boolean fits = !meant.isEmpty() && column.kind().number(meant.get(0)).isPresent();
        problems.add(new Problem(at, what, "write " + column.kind().wants(), fits ? meant : List.of()));
    }

    private void grow() {
        if (rows < lineOfRow.length) {
            return;
        }
        int size = 2 * rows;
        lineOfRow = Arrays.copyOf(lineOfRow, size);
        texts.replaceAll((column, cells) -> Arrays.copyOf(cells, size));
        numbers.replaceAll((column, cells) -> Arrays.copyOf(cells, size));
    }
}
