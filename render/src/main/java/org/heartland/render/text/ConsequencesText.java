package org.heartland.render.text;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.heartland.render.words.Words;
import org.heartland.theory.outcome.Consequences;
import org.heartland.theory.outcome.Consequences.Contradiction;
import org.heartland.theory.outcome.Consequences.Row;

/** What would be otherwise under scenarios, for the terminal: over all accounts first, then where they disagree, then each. */
public final class ConsequencesText {
    private static final int NARROW = 7;

    private final Words words;
    private final Page page;
    private final PrintStream out;

    public ConsequencesText(Words words, Page page, PrintStream out) {
        this.words = words;
        this.page = page;
        this.out = out;
    }

    public void print(List<Consequences> all) {
        for (int i = 0; i < all.size(); i++) {
            if (i > 0) {
                out.println();
            }
            print(all.get(i));
        }
    }

    private void print(Consequences one) {
        out.println(page.heading(one.title()));
        wrapped(Words.capital(one.because()) + ".");
        long sure = one.rows().stream()
                .filter(row -> row.account().equals(Consequences.OVER_ALL) && row.hasSign())
                .count();
        wrapped(words.say(
                "Differences on the log scale of the stocks, with it less without it, and their 90 % intervals. Over all accounts {0} of them have a sure sign.",
                sure));
        for (Contradiction other : one.contradictions()) {
            wrapped(words.say(
                    "Accounts disagree on {0} of {1} in {2}: {3} has it rise, {4} fall.",
                    other.stock(), words.actor(other.receiver()), other.year(), other.up(), other.down()));
        }
        out.println();
        table(one.rows());
    }

    private void table(List<Row> rows) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(words.say("account"), words.say("stock"), words.say("state"), words.say("year"), "", "", ""));
        List<Row> sorted = new ArrayList<>(rows.stream()
                .filter(row -> row.account().equals(Consequences.OVER_ALL))
                .toList());
        rows.stream()
                .filter(row -> !row.account().equals(Consequences.OVER_ALL))
                .forEach(sorted::add);
        for (Row row : sorted) {
            boolean over = row.account().equals(Consequences.OVER_ALL);
            lines.add(List.of(
                    over ? words.say("over all") : row.account(),
                    row.stock(),
                    row.receiver(),
                    String.valueOf(row.year()),
                    number(row.middle()),
                    number(row.low()),
                    number(row.high())));
        }
        TextTable table = new TextTable()
                .words(0, 1)
                .words(2, 1)
                .words(2, 1)
                .numbers(2, 1)
                .numbers(2, NARROW)
                .numbers(2, NARROW)
                .numbers(2, NARROW);
        table.lines(lines).forEach(out::println);
    }

    private String number(double value) {
        return words.number(String.format(Locale.ROOT, "%.3f", value));
    }

    private void wrapped(String text) {
        page.wrap("", text).forEach(out::println);
    }
}
