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
    public static void print(Words words, IssueAnswer answer, boolean trace, Page page, PrintWriter out) {
        page.wrap("", words.term(answer.issue().question())).forEach(out::println);
        out.println();
        for (String sentence : new BargainWords(words, answer).sentences()) {
            page.wrap("", sentence).forEach(out::println);
        }
        BargainTables tables = new BargainTables(words, answer);
        tables.all().forEach(table -> WordTableText.print(table, out));
        if (trace) {
            WordTableText.print(tables.turns(), out);
        }
    }
}
