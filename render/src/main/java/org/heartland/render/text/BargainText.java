package org.heartland.render.text;

import java.io.PrintWriter;
import org.heartland.bargain.ensemble.IssueAnswer;
import org.heartland.render.words.BargainTables;
import org.heartland.render.words.BargainWords;
import org.heartland.render.words.Words;

/** What came of an issue, for the terminal: sentences first, then tables. */
public final class BargainText {
    private BargainText() {}

    /** Prints an answer; with {@code trace} the positions after each turn too. */
    public static void print(Words words, IssueAnswer answer, boolean trace, PrintWriter out) {
        out.println(words.term(answer.issue().question()));
        out.println();
        new BargainWords(words, answer).sentences().forEach(out::println);
        BargainTables tables = new BargainTables(words, answer);
        tables.all().forEach(table -> WordTableText.print(table, out));
        if (trace) {
            WordTableText.print(tables.turns(), out);
        }
    }
}
