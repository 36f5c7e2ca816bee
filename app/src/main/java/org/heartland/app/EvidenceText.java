package org.heartland.app;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.heartland.assess.Amount;
import org.heartland.citation.Source;
import org.heartland.panel.Row;

/** Numbers the rows of evidence as they are met, prints each once, and lists at the end the sources that they came from. */
final class EvidenceText {
    private final List<Row> table;
    private final int width;
    private final PrintStream out;
    private final Map<Integer, Integer> numbers = new LinkedHashMap<>();

    EvidenceText(List<Row> table, int width, PrintStream out) {
        this.table = table;
        this.width = width;
        this.out = out;
    }

    /** Prints what is new among the rows, and the numbers of what stands above. */
    void print(List<Integer> rows, int indent) {
        List<Integer> above = new ArrayList<>();
        for (int row : rows) {
            Integer number = numbers.get(row);
            if (number != null) {
                above.add(number);
            }
        }
        if (!above.isEmpty()) {
            print(" ".repeat(indent), "rests on " + ranges(above) + " above", indent);
        }
        for (int row : rows) {
            if (!numbers.containsKey(row)) {
                numbers.put(row, numbers.size() + 1);
                String head = " ".repeat(indent) + "[" + numbers.size() + "] ";
                print(head, line(table.get(row)), Wrap.columns(head));
            }
        }
    }

    private void print(String head, String text, int indent) {
        Wrap.lines(head, text, indent, width).forEach(out::println);
    }

    /** "24,153 million USD nominal · goods_exports, KAZ to CHN · 2022 · SOURCE, locator". */
    private static String line(Row row) {
        List<String> parts = new ArrayList<>();
        if (row.sort() == Row.Sort.OBSERVATION) {
            parts.add(row.value() == null ? "known to be absent" : Figure.exact(row.value()) + unit(row));
        }
        parts.add(RowWords.what(row));
        if (row.sort() == Row.Sort.EVENT && !row.says().isEmpty()) {
            parts.add(row.says());
        }
        parts.add(period(row));
        parts.add(row.source().id() + ", " + row.locator());
        return String.join(" · ", parts);
    }

    private static String unit(Row row) {
        return row.unit().isEmpty() ? "" : " " + Amount.words(row.unit());
    }

    /** "2022", "2017-2019", "2022-01-06", "2022-01-06 to 2022-01-19", "since 1992-05-15". */
    static String period(Row row) {
        LocalDate from = row.from();
        LocalDate to = row.to();
        boolean begins = from.getDayOfYear() == 1;
        if (to == null) {
            return "since " + (begins ? Integer.toString(from.getYear()) : from.toString());
        }
        if (begins && to.plusDays(1).getDayOfYear() == 1) {
            return from.getYear() == to.getYear()
                    ? Integer.toString(from.getYear())
                    : from.getYear() + "-" + to.getYear();
        }
        return from.equals(to) ? from.toString() : from + " to " + to;
    }

    /** The numbers with runs drawn together: [1]-[4], [7]. */
    private static String ranges(List<Integer> numbers) {
        List<Integer> sorted = numbers.stream().sorted().distinct().toList();
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < sorted.size(); ) {
            int j = i;
            while (j + 1 < sorted.size() && sorted.get(j + 1) == sorted.get(j) + 1) {
                j++;
            }
            parts.add(i == j ? "[" + sorted.get(i) + "]" : "[" + sorted.get(i) + "]-[" + sorted.get(j) + "]");
            i = j + 1;
        }
        return String.join(", ", parts);
    }

    /** Lists the sources of what was printed: author, title, edition, grade, address. */
    void sources() {
        Map<String, Source> sources = new TreeMap<>();
        numbers.keySet()
                .forEach(row -> sources.put(
                        table.get(row).source().id().id(), table.get(row).source()));
        if (sources.isEmpty()) {
            return;
        }
        out.println();
        out.println("SOURCES");
        sources.values().forEach(this::source);
    }

    private void source(Source source) {
        String repeats = source.origin() == null ? "" : "; only repeats " + source.origin();
        String text = source.id() + ": " + source.author() + ", " + source.title() + ", " + source.publishedAs() + "; "
                + source.grade().word() + (source.full() ? "" : ", seen in excerpt") + repeats + "; " + source.url();
        print("", text, 2);
    }
}
