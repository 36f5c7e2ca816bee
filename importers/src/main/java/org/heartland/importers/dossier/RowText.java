package org.heartland.importers.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The rows of one series and source as a short file: what all rows have in common stands in the definition. */
final class RowText {
    private static final int WORTH_WHILE = 4;

    private final TreeMap<String, Row> rows = new TreeMap<>();

    /** A row as a dossier has it. */
    record Row(String sender, String receiver, String from, String to, String value, String locator) {
        String key() {
            return receiver + " " + sender + " " + from + " " + to;
        }

        /** Of what it is a figure, in words. */
        String says() {
            String whom = sender.isEmpty() ? receiver : sender + " " + receiver;
            return whom + " " + from + (to.isEmpty() ? "" : " to " + to);
        }
    }

    RowText copy() {
        RowText copy = new RowText();
        copy.rows.putAll(rows);
        return copy;
    }

    void put(Row row) {
        rows.put(row.key(), row);
    }

    void remove(Row row) {
        rows.remove(row.key());
    }

    List<Row> rows() {
        return List.copyOf(rows.values());
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** A pattern of all locators, in which {@code {}} stands for what differs; "" if they have little in common. */
    String pattern() {
        List<String> all = rows.values().stream().map(Row::locator).distinct().toList();
        String first = all.get(0);
        if (all.size() == 1) {
            return first.contains("{}") ? "" : first;
        }
        int head = first.length();
        int tail = first.length();
        for (String other : all) {
            head = Math.min(head, common(first, other, false));
            tail = Math.min(tail, common(first, other, true));
        }
        head = wholeWords(first, head);
        int most = all.stream().mapToInt(String::length).min().orElse(0) - head;
        tail = Math.min(tail, Math.max(0, most));
        while (tail > 0 && Character.isLetterOrDigit(first.charAt(first.length() - tail))) {
            tail--;
        }
        int least = head + tail;
        return least >= WORTH_WHILE && all.stream().allMatch(at -> at.length() > least && !at.contains("{}"))
                ? first.substring(0, head) + "{}" + first.substring(first.length() - tail)
                : "";
    }

    /** The length of a beginning that cuts no word or number. */
    private static int wholeWords(String text, int length) {
        int head = length;
        while (head > 0 && Character.isLetterOrDigit(text.charAt(head - 1))) {
            head--;
        }
        return head;
    }

    private static int common(String one, String other, boolean atEnd) {
        int most = Math.min(one.length(), other.length());
        for (int i = 0; i < most; i++) {
            int a = atEnd ? one.length() - 1 - i : i;
            int b = atEnd ? other.length() - 1 - i : i;
            if (one.charAt(a) != other.charAt(b)) {
                return i;
            }
        }
        return most;
    }

    /** The file. */
    String text(String pattern) {
        boolean senders = rows.values().stream().anyMatch(row -> !row.sender().isEmpty());
        boolean ends = rows.values().stream().anyMatch(row -> !row.to().isEmpty());
        boolean locators = pattern.isEmpty() || pattern.contains("{}");
        StringBuilder text = new StringBuilder(senders ? "sender,receiver,from" : "receiver,from")
                .append(ends ? ",to,value" : ",value")
                .append(locators ? ",locator\n" : "\n");
        int before = Math.max(0, pattern.indexOf("{}"));
        int after = pattern.isEmpty() ? 0 : Math.max(0, pattern.length() - before - 2);
        for (Row row : rows.values()) {
            List<String> cells = new ArrayList<>();
            add(cells, senders, row.sender());
            cells.add(row.receiver());
            cells.add(row.from());
            add(cells, ends, row.to());
            cells.add(row.value());
            String locator = row.locator();
            add(cells, locators, pattern.isEmpty() ? locator : locator.substring(before, locator.length() - after));
            text.append(String.join(",", cells.stream().map(RowText::quoted).toList()))
                    .append('\n');
        }
        return text.toString();
    }

    private static void add(List<String> cells, boolean wanted, String cell) {
        if (wanted) {
            cells.add(cell);
        }
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == ';' || c == '\n' || c == '\r');
        return plain
                ? cell
                : "\"" + cell.replace("\"", "\"\"").replace('\n', ' ').replace('\r', ' ') + "\"";
    }
}
