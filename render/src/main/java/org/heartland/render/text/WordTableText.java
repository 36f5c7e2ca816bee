package org.heartland.render.text;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.heartland.render.words.WordTable;

/** A table in words, for the terminal: its title, its head and its rows in columns. */
final class WordTableText {
    private static final int NARROWEST = 10;

    private WordTableText() {}

    static void print(WordTable table, PrintWriter out) {
        out.println();
        out.println(table.title());
        TextTable columns = new TextTable().words(2, NARROWEST);
        for (int column = 1; column < table.head().size(); column++) {
            columns = column <= table.numbers() ? columns.numbers(2, 1) : columns.words(2, 1);
        }
        List<List<String>> lines = new ArrayList<>(List.of(table.head()));
        lines.addAll(table.rows());
        columns.lines(lines).forEach(out::println);
    }
}
