package org.heartland.dynamics.beside;

import java.util.ArrayList;
import java.util.List;
import org.heartland.dynamics.model.Element;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Problems;
import org.heartland.problem.Read;
import org.heartland.text.CsvRow;
import org.heartland.text.CsvRows;
import org.heartland.text.SourceText;

/** A table of values with the names of variables at the head of its columns. */
record ImportedTable(List<Column> columns) {
    static final int MOST_CELLS = 2_000_000;

    /** A cell as written, a decimal comma being a point, and where it is. */
    record Cell(String text, Place at) {
        boolean isEmpty() {
            return text.isEmpty();
        }
    }

    /** A name and the cells below it, in order. */
    record Column(Cell name, List<Cell> cells) {}

    /** Reads the table that an import names: CSV or a sheet of a workbook, with names at the head of columns or of rows. */
    static Read<ImportedTable> read(byte[] bytes, String file, Element wanted) {
        String type = wanted.attribute("type").strip();
        boolean packed = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
        if (packed) {
            return XlsxFile.read(bytes, file, wanted.attribute("worksheet").strip())
                    .then(rows -> of(rows, file, wanted));
        }
        if (type.equalsIgnoreCase("Excel") || type.equalsIgnoreCase("XML")) {
            String what = file + " is neither CSV nor a workbook of the form .xlsx";
            return new Read.Bad<>(List.of(Problem.at(Place.of(file), what, "save it as .xlsx or as CSV")));
        }
        return csv(bytes, file).then(rows -> of(rows, file, wanted));
    }

    private static Read<ImportedTable> of(List<List<Cell>> rows, String file, Element wanted) {
        boolean lying = wanted.attribute("orientation").equalsIgnoreCase("horizontal");
        List<List<Cell>> lines = lying ? rows : turned(rows);
        List<Column> columns = new ArrayList<>();
        for (List<Cell> line : lines) {
            if (!line.isEmpty() && !line.get(0).isEmpty()) {
                columns.add(new Column(line.get(0), List.copyOf(line.subList(1, line.size()))));
            }
        }
        return columns.isEmpty()
                ? new Read.Bad<>(List.of(Problem.at(
                        Place.of(file),
                        "this table names no variable",
                        "begin its columns with the names of variables")))
                : new Read.Good<>(new ImportedTable(columns));
    }

    private static List<List<Cell>> turned(List<List<Cell>> rows) {
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        List<List<Cell>> columns = new ArrayList<>();
        for (int c = 0; c < width && (long) width * rows.size() <= MOST_CELLS; c++) {
            List<Cell> column = new ArrayList<>();
            for (List<Cell> row : rows) {
                column.add(c < row.size() ? row.get(c) : new Cell("", row.get(0).at()));
            }
            columns.add(column);
        }
        return columns;
    }

    private static Read<List<List<Cell>>> csv(byte[] bytes, String file) {
        Problems problems = new Problems();
        SourceText source = SourceText.of(file, bytes, problems);
        List<List<Cell>> rows = new ArrayList<>();
        if (source != null) {
            CsvRows.readUneven(source, problems, new CsvRows.Reader() {
                @Override
                public boolean header(CsvRow row) {
                    return row(row);
                }

                @Override
                public boolean row(CsvRow row) {
                    List<Cell> cells = new ArrayList<>();
                    for (int i = 0; i < row.size(); i++) {
                        cells.add(new Cell(rows.isEmpty() ? row.text(i) : row.number(i), row.at(i)));
                    }
                    rows.add(cells);
                    return true;
                }
            });
        }
        return Read.of(rows, problems.all());
    }
}
