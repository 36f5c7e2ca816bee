package org.heartland.render.words;

import java.util.List;

/**
 * A table in words. One without rows says nothing.
 *
 * @param id by which pages name it
 * @param rows each with as many cells as the head; those of the first column are names
 * @param numbers how many columns behind the first are of numbers; those behind them are of words again
 */
public record WordTable(String id, String title, List<String> head, List<List<String>> rows, int numbers) {
    public WordTable {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
    }

    /** A table whose columns behind the first are all of numbers. */
    public static WordTable ofNumbers(String id, String title, List<String> head, List<List<String>> rows) {
        return new WordTable(id, title, head, rows, head.size() - 1);
    }
}
