package org.heartland.render.text;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.heartland.render.words.ConsequencesWords;
import org.heartland.render.words.WordTable;
import org.heartland.render.words.Words;
import org.heartland.theory.outcome.Consequences;

/** What would be otherwise under scenarios, for the terminal: over all accounts first, then where they disagree, then each. */
public final class ConsequencesText {
    private final Words words;
    private final Page page;
    private final PrintStream out;

    public ConsequencesText(Words words, Page page, PrintStream out) {
        this.words = words;
        this.page = page;
        this.out = out;
    }

    /** @param titles the titles of the accounts, by their ids */
    public void print(List<Consequences> all, Map<String, String> titles) {
        for (int i = 0; i < all.size(); i++) {
            if (i > 0) {
                out.println();
            }
            print(new ConsequencesWords(all.get(i), titles, words));
        }
    }

    private void print(ConsequencesWords one) {
        out.println(page.heading(words.term(one.consequences().title())));
        wrapped(one.because());
        wrapped(one.sure());
        one.consequences().contradictions().forEach(other -> wrapped(one.contradiction(other)));
        wrapped(one.reading() + " " + words.say("Other years: --json."));
        table(Consequences.OVER_ALL, one);
        WordTable voids = one.voids(true);
        print(voids, 5);
        if (!voids.rows().isEmpty()) {
            wrapped("(" + one.legend() + ")");
        }
        one.accounts().forEach(account -> table(account, one));
    }

    private void table(String account, ConsequencesWords one) {
        print(one.table(account), 3);
    }

    /** A table in which a name that is that of the row before is left out; without rows, nothing. */
    private void print(WordTable said, int more) {
        if (said.rows().isEmpty()) {
            return;
        }
        out.println();
        wrapped(said.title());
        List<List<String>> lines = new ArrayList<>(List.of(said.head()));
        String before = "";
        for (List<String> row : said.rows()) {
            List<String> line = new ArrayList<>(row);
            line.set(0, "  " + (row.get(0).equals(before) ? "" : row.get(0)));
            lines.add(line);
            before = row.get(0);
        }
        TextTable table = new TextTable().words(0, 1);
        for (int i = 0; i < more; i++) {
            table.words(2, 1);
        }
        table.lines(lines).forEach(out::println);
    }

    private void wrapped(String text) {
        page.wrap("", text).forEach(out::println);
    }
}
