package org.heartland.importers.mapping;

import java.util.ArrayList;
import java.util.List;
import org.heartland.naming.ComparedWords;

/** The headings of a table: of several rows joined, with blanks to the right of a heading that spans several columns filled. */
public final class Headings {
    private static final String JOIN = " / ";

    private final List<String> names;

    private Headings(List<String> names) {
        this.names = names;
    }

    /** The headings that stand in one or more rows. */
    public static Headings of(List<List<String>> rows) {
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        List<String> names = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            StringBuilder name = new StringBuilder();
            for (int row = 0; row < rows.size(); row++) {
                String part = row + 1 < rows.size() ? filled(rows.get(row), column) : cell(rows.get(row), column);
                if (!part.isEmpty()) {
                    name.append(name.length() == 0 ? "" : JOIN).append(part);
                }
            }
            names.add(name.toString());
        }
        return new Headings(List.copyOf(names));
    }

    private static String cell(List<String> row, int column) {
        return column < row.size() ? row.get(column) : "";
    }

    private static String filled(List<String> row, int column) {
        int at = Math.min(column, row.size() - 1);
        while (at > 0 && row.get(at).isEmpty()) {
            at--;
        }
        return at < 0 || at == 0 && column > 0 && row.get(0).isEmpty() ? "" : row.get(at);
    }

    /** The parts of a heading, one from each row of headings that has one. */
    public static List<String> parts(String heading) {
        return List.of(heading.split(JOIN));
    }

    /** All headings, from the first column on; "" for a column without one. */
    public List<String> names() {
        return names;
    }

    /** The first column with one of these headings, or -1. */
    public int find(List<String> wanted) {
        for (String want : wanted) {
            for (int column = 0; column < names.size(); column++) {
                if (fits(want, names.get(column))) {
                    return column;
                }
            }
        }
        return -1;
    }

    /** True if a text is written between slashes, as patterns are. */
    public static boolean isPattern(String text) {
        return RowFilter.isPattern(text);
    }

    /** True if a text is the one wanted: capitals, accents and punctuation make no difference; a text between slashes is a pattern. */
    public static boolean fits(String want, String text) {
        return RowFilter.isPattern(want)
                ? RowFilter.pattern(want).matcher(text.strip()).find()
                : want.strip().equals(text.strip())
                        || !ComparedWords.of(want).isEmpty()
                                && ComparedWords.of(want).equals(ComparedWords.of(text));
    }
}
