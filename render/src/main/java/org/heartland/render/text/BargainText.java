package org.heartland.render.text;

import java.io.PrintWriter;
import java.util.List;
import org.heartland.bargain.ensemble.IssueAnswer;
import org.heartland.render.words.BargainWords;
import org.heartland.render.words.Words;

/** What came of an issue, for the terminal: sentences first, then tables. */
public final class BargainText {
    private static final int NARROWEST = 10;

    private BargainText() {}

    /** Prints an answer; with {@code trace} the positions after each turn too. */
    public static void print(Words words, IssueAnswer answer, boolean trace, PrintWriter out) {
        BargainWords said = new BargainWords(words, answer);
        out.println(words.term(answer.issue().question()));
        out.println();
        said.sentences().forEach(out::println);
        if (!said.rule().isEmpty()) {
            out.println(said.rule());
        }
        table(words.say("Actors"), said.actors(), out);
        table(words.say("All models, every number in its middle"), said.models(), out);
        table(words.say("Who moves whom"), said.moves(), out);
        table(words.say("What moves the outcome"), said.influences(), out);
        if (trace) {
            table(words.say("Positions after each turn"), said.turns(), out);
        }
    }

    private static void table(String title, List<List<String>> rows, PrintWriter out) {
        if (rows.size() < 2) {
            return;
        }
        out.println();
        out.println(title);
        TextTable table = new TextTable().words(2, NARROWEST);
        for (int column = 1; column < rows.get(0).size(); column++) {
            table = table.numbers(2, 1);
        }
        table.lines(rows).forEach(line -> out.println(line));
    }
}
