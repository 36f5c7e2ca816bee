package org.heartland.measure.table;

import java.util.ArrayList;
import java.util.List;

/**
 * The description of a measure as data: a text with a word at the start of each line. {@code measure NAME :: SAYS}, {@code column NAME ::
 * SAYS :: CELL}, with {@code :: optional} after it for an optional column, {@code unique COLUMN, COLUMN}, {@code range} if it takes one,
 * {@code key KEY :: SAYS :: FORMULA :: PUBLICATION}, the last two optional, {@code remark SENTENCES}, and at the end {@code example} with a
 * table below.
 */
final class MeasureDescription {
    private static final String BETWEEN = " :: ";

    private String name = "";
    private String says = "";
    private boolean takesRange;
    private final List<Column> columns = new ArrayList<>();
    private final List<String> unique = new ArrayList<>();
    private final List<ResultKey> results = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private String example = "";

    private MeasureDescription() {}

    static MeasureDescription parse(String text) {
        MeasureDescription description = new MeasureDescription();
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            String line = text.substring(at, end);
            at = end + 1;
            if (line.equals("example")) {
                description.example = text.substring(at);
                break;
            }
            int word = line.indexOf(' ');
            description.add(word < 0 ? line : line.substring(0, word), line.substring(word + 1));
        }
        return description;
    }

    private void add(String word, String line) {
        String[] parts = line.split(BETWEEN, -1);
        switch (word) {
            case "measure" -> {
                name = parts[0];
                says = parts[1];
            }
            case "column" -> columns.add(new Column(parts[0], parts[1], CellKind.valueOf(parts[2]), parts.length == 3));
            case "unique" -> unique.addAll(List.of(line.split(", ", -1)));
            case "range" -> takesRange = true;
            case "key" ->
                results.add(new ResultKey(
                        parts[0], parts[1], parts.length > 2 ? parts[2] : "", parts.length > 3 ? parts[3] : ""));
            case "remark" -> remarks.add(line);
            default -> throw new IllegalArgumentException("a description has no line " + word + " " + line);
        }
    }

    TableMeasure measure(TableMeasure.Check check, TableMeasure.Computation computation) {
        return new TableMeasure(
                name,
                says,
                List.copyOf(columns),
                List.copyOf(unique),
                takesRange,
                List.copyOf(results),
                List.copyOf(remarks),
                example,
                check,
                computation);
    }
}
