package org.heartland.importers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.heartland.importers.reading.MappedReading;
import org.heartland.importers.table.RawRow;

/**
 * The rows that were rejected, below the headings of their table, with two columns more: why, and where they stand in the publisher's file. Mended, the
 * file is imported like the one that it is from.
 */
final class RejectedRows {
    private static final int MOST = 100_000;

    private List<RawRow> heading = List.of();
    private final Map<String, List<RawRow>> headings = new LinkedHashMap<>();
    private final Map<String, Map<Integer, Rejected>> rows = new LinkedHashMap<>();
    private int number;

    private record Rejected(RawRow row, List<String> why) {}

    void heading(List<RawRow> rows) {
        heading = List.copyOf(rows);
    }

    void add(RawRow row, String why) {
        if (number++ >= MOST) {
            return;
        }
        headings.putIfAbsent(row.part(), heading);
        List<String> reasons = rows.computeIfAbsent(row.part(), part -> new LinkedHashMap<>())
                .computeIfAbsent(row.number(), unseen -> new Rejected(row, new ArrayList<>()))
                .why();
        if (!reasons.contains(why) && reasons.size() < 3) {
            reasons.add(why);
        }
    }

    /** One file for each part of the table, by its name ("" for a plain file), as CSV; none if nothing was rejected. */
    Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        rows.forEach((part, rejected) -> {
            List<RawRow> above = headings.getOrDefault(part, List.of());
            int width = Stream.concat(above.stream(), rejected.values().stream().map(Rejected::row))
                    .mapToInt(row -> row.cells().size())
                    .max()
                    .orElse(0);
            StringBuilder text = new StringBuilder();
            head(text, above, width);
            for (Rejected one : rejected.values()) {
                String at = (part.isEmpty() ? "line " : "sheet " + part + ", row ")
                        + one.row().number();
                append(text, one.row().cells(), width, List.of(String.join("; ", one.why()), at));
            }
            files.put(part, text.toString());
        });
        return files;
    }

    private static void head(StringBuilder text, List<RawRow> above, int width) {
        for (int i = 0; i < above.size(); i++) {
            boolean last = i == above.size() - 1;
            append(
                    text,
                    above.get(i).cells(),
                    last ? width : 0,
                    last ? List.of(MappedReading.WHY, MappedReading.AT) : List.of());
        }
    }

    private static void append(StringBuilder text, List<String> cells, int width, List<String> more) {
        List<String> all = new ArrayList<>(cells);
        while (all.size() < width) {
            all.add("");
        }
        all.addAll(more);
        text.append(String.join(",", all.stream().map(RejectedRows::quoted).toList()))
                .append('\n');
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
