package org.heartland.measure.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.heartland.naming.LineNames;
import org.heartland.problem.Place;
import org.heartland.problem.Problems;
import org.heartland.text.CsvRow;
import org.heartland.text.SourceText;

/**
 * A user's own table with every column that its measure needs. Names have no leading or trailing spaces; a missing amount and an empty date
 * are NaN. Problems in its cells are already collected: a measure adds its own, and is refused with the whole list. Read one with {@link
 * TableReader}.
 */
public final class InputTable {
    private static final String UNREAD = "";

    private final SourceText source;
    private final Problems problems;
    private final int[] lineOfRow;
    private final Map<String, Integer> fields;
    private final Map<String, String[]> texts;
    private final Map<String, double[]> numbers;

    InputTable(
            Problems problems,
            SourceText source,
            int[] lineOfRow,
            Map<String, Integer> fields,
            Map<String, String[]> texts,
            Map<String, double[]> numbers) {
        this.problems = problems;
        this.source = source;
        this.lineOfRow = lineOfRow;
        this.fields = fields;
        this.texts = texts;
        this.numbers = numbers;
    }

    /** The problems in its cells, to which a measure adds its own. */
    Problems problems() {
        return Problems.copyOf(problems);
    }

    /** The place of the table as a whole. */
    Place at() {
        return Place.of(source.file());
    }

    /** The number of rows below the header. */
    public int size() {
        return lineOfRow.length;
    }

    public boolean has(String column) {
        return fields.containsKey(column);
    }

    /** The cells of a text column, top to bottom; all empty if the table has no such column. */
    String[] texts(String column) {
        return Objects.requireNonNull(texts.get(column), column);
    }

    /** The cells of a number column, top to bottom; all NaN if the table has no such column. */
    double[] numbers(String column) {
        return Objects.requireNonNull(numbers.get(column), column);
    }

    int line(int row) {
        return lineOfRow[row];
    }

    Place place(int row, String column) {
        return CsvRow.place(source, lineOfRow[row], fields.getOrDefault(column, 0));
    }

    /** Reports the rows whose name in a column is that of a sum of the others. */
    void refuseTotals(Problems problems, String column) {
        String[] names = texts(column);
        for (int row = 0; row < size() && !problems.full(source.file()); row++) {
            if (LineNames.kind(names[row]) == LineNames.Kind.TOTAL) {
                problems.add(place(row, column), names[row] + " is the sum of the others", "leave the row out");
            }
        }
    }

    /** Reports every row whose cells in these columns (names or years) repeat those of an earlier row. */
    void demandUnique(Problems problems, List<String> columns) {
        Map<List<Object>, Integer> seen = new HashMap<>();
        for (int row = 0; row < size() && !problems.full(source.file()); row++) {
            List<Object> key = key(row, columns);
            Integer first = key.contains(UNREAD) ? null : seen.putIfAbsent(key, row);
            if (first != null) {
                problems.add(
                        place(row, columns.get(0)),
                        words(key) + " is here twice; first in line " + line(first),
                        "keep one row for each " + String.join(", ", columns));
            }
        }
    }

    private List<Object> key(int row, List<String> columns) {
        List<Object> key = new ArrayList<>(columns.size());
        for (String column : columns) {
            double[] cells = numbers.get(column);
            boolean unread = cells != null && Double.isNaN(cells[row]);
            key.add(cells == null ? texts(column)[row] : unread ? UNREAD : (Object) cells[row]);
        }
        return key;
    }

    private static String words(List<Object> key) {
        return String.join(
                ", ",
                key.stream()
                        .map(part -> part.toString().replaceFirst("\\.0$", ""))
                        .toList());
    }
}
