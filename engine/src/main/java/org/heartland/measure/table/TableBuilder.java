package org.heartland.measure.table;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.heartland.problem.Near;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.jspecify.annotations.Nullable;

/** Takes the records of a CSV text one by one, header first, and checks each cell against its column. */
final class TableBuilder {
    private static final int FIRST_SIZE = 256;

    private final TableLines lines;
    private final List<Column> columns;
    private final Complaints complaints;
    private final List<@Nullable Column> header = new ArrayList<>();
    private final Map<String, Integer> fields = new HashMap<>();
    private final Map<String, String[]> texts = new HashMap<>();
    private final Map<String, double[]> numbers = new HashMap<>();
    private final Map<String, String> sameText = new HashMap<>();
    private int[] lineOfRow = new int[FIRST_SIZE];
    private int rows;
    private boolean hasHeader;

    TableBuilder(TableLines lines, List<Column> columns, Complaints complaints) {
        this.lines = lines;
        this.columns = columns;
        this.complaints = complaints;
    }

    int size() {
        return rows;
    }

    void add(CsvRecord next) {
        if (hasHeader) {
            addRow(next);
        } else {
            hasHeader = true;
            readHeader(next);
        }
    }

    Read<InputTable> finish() {
        if (!hasHeader) {
            complaints.add("the table is empty", "begin it with the header " + headerWanted());
        } else if (rows == 0 && complaints.isEmpty()) {
            complaints.add("the table has a header and no rows", "put a row below it");
        }
        if (!hasAllNeeded()) {
            return complaints.bad();
        }
        texts.replaceAll((column, cells) -> Arrays.copyOf(cells, rows));
        numbers.replaceAll((column, cells) -> Arrays.copyOf(cells, rows));
        columns.stream().filter(column -> !fields.containsKey(column.name())).forEach(this::fillAbsent);
        return new Read.Good<>(
                new InputTable(complaints, lines, Arrays.copyOf(lineOfRow, rows), fields, texts, numbers));
    }

    /** Gives the cells of a column that the table need not have and has not: empty, or NaN. */
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

    private void readHeader(CsvRecord names) {
        for (int field = 0; field < names.getFieldCount(); field++) {
            header.add(readName(names, field));
        }
        for (Column column : columns) {
            if (column.required() && !fields.containsKey(column.name())) {
                complaints.add(
                        lines.cell((int) names.getStartingLineNumber(), 0),
                        "the header has no column " + column.name() + " (" + column.says() + ")",
                        "the header is " + headerWanted());
            }
        }
    }

    private @Nullable Column readName(CsvRecord names, int field) {
        String name = names.getField(field).strip();
        Column column = find(name);
        var at = lines.cell((int) names.getStartingLineNumber(), field);
        if (column == null) {
            boolean otherMark = name.indexOf(';') >= 0 || name.indexOf('\t') >= 0;
            String instead = otherMark ? "separate the cells by commas" : "the columns are " + headerWanted();
            complaints.add(new Problem(at, "there is no column \"" + name + "\"", instead, near(name)));
        } else if (fields.putIfAbsent(name, field) != null) {
            complaints.add(at, "the column " + name + " stands a second time", "keep one of them");
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

    private String headerWanted() {
        List<String> names = columns.stream()
                .map(c -> c.required() ? c.name() : "[" + c.name() + "]")
                .toList();
        return String.join(",", names);
    }

    private void addRow(CsvRecord cells) {
        int line = (int) cells.getStartingLineNumber();
        if (cells.getFieldCount() != header.size()) {
            complaints.add(
                    lines.cell(line, 0),
                    "the row has " + cells.getFieldCount() + " cells and the header " + header.size(),
                    "give one cell a column; quote a cell that holds a comma");
            return;
        }
        grow();
        lineOfRow[rows] = line;
        for (int field = 0; field < header.size(); field++) {
            Column column = header.get(field);
            if (column != null) {
                put(column, cells.getField(field).strip(), line, field);
            }
        }
        rows++;
    }

    private void put(Column column, String cell, int line, int field) {
        String[] words = texts.get(column.name());
        double[] values = numbers.get(column.name());
        if (words != null) {
            words[rows] = sameText.computeIfAbsent(cell, same -> same);
            if (!column.kind().accepts(cell)) {
                complain(column, cell, line, field);
            }
        } else if (values != null) {
            OptionalDouble value = column.kind().number(cell);
            values[rows] = value.orElse(Double.NaN);
            if (value.isEmpty()) {
                complain(column, cell, line, field);
            }
        }
    }

    private void complain(Column column, String cell, int line, int field) {
        if (complaints.isFull()) {
            complaints.more(1);
            return;
        }
        String what = column.name() + (cell.isEmpty() ? " is empty" : " is \"" + cell + "\"");
        String meant = cell.replace("%", "").replace(',', '.').replace(" ", "").replace("\u00a0", "");
        boolean isNear = !meant.equals(cell) && column.kind().number(meant).isPresent();
        complaints.add(new Problem(
                lines.cell(line, field), what, "write " + column.kind().wants(), isNear ? List.of(meant) : List.of()));
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
