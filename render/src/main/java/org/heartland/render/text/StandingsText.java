package org.heartland.render.text;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.heartland.render.words.LaterWords;
import org.heartland.render.words.RelationsWords;
import org.heartland.render.words.StandingsWords;
import org.heartland.render.words.Words;
import org.heartland.theory.outcome.FullRanking;
import org.heartland.theory.outcome.Learned;
import org.heartland.theory.outcome.Relations;
import org.heartland.theory.outcome.Relations.VoidRow;
import org.heartland.theory.outcome.Standings;
import org.heartland.theory.outcome.Standings.AccountRow;

/** How rival accounts stand, for the terminal: three sentences, the table of scores, then each account. */
public final class StandingsText {
    private static final int NARROW = 8;

    private final Words words;
    private final Page page;
    private final PrintStream out;

    public StandingsText(Words words, Page page, PrintStream out) {
        this.words = words;
        this.page = page;
        this.out = out;
    }

    public void print(FullRanking ranking) {
        Standings standings = ranking.standings();
        StandingsWords told = new StandingsWords(standings, words);
        told.inShort().forEach(sentence -> wrapped("", sentence));
        if (told.isScored()) {
            out.println();
            table(standings, told);
            out.println();
            wrapped(
                    "",
                    words.say(
                                    "Log score: nats a figure, more is better. CRPS: distance from what came, less is better. In 50 %: the part of figures inside the central half of what was said. Weight: how useful an account is beside the others, not how probable it is.")
                            + " " + words.say("Against another: the difference with its 95 % interval."));
        }
        if (!ranking.later().isEmpty()) {
            later(new LaterWords(ranking.later(), told, words));
        }
        standings.accounts().forEach(row -> account(row, told, ranking.relations()));
        parameters(standings, told);
    }

    /** What the parameters are: each once, since accounts of a family share them. */
    private void parameters(Standings standings, StandingsWords told) {
        Set<String> lines = new LinkedHashSet<>();
        standings
                .accounts()
                .forEach(row -> row.fit().parameters().forEach(one -> {
                    String meaning = told.meanings(row).of(one.name());
                    if (!meaning.equals(one.name())) {
                        lines.add(one.name() + ": " + meaning);
                    }
                }));
        if (!lines.isEmpty()) {
            out.println();
            out.println(page.heading(words.say("What the parameters are")));
            lines.forEach(line -> wrapped("  ", line));
        }
    }

    private void table(Standings standings, StandingsWords told) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(told.head());
        standings.accounts().forEach(row -> rows.add(told.cells(row)));
        standings.baselines().forEach(row -> rows.add(told.cells(row)));
        TextTable table = new TextTable().words(0, 1);
        for (int i = 1; i < told.head().size(); i++) {
            table.numbers(2, NARROW);
        }
        table.lines(rows).forEach(out::println);
    }

    private void later(LaterWords later) {
        out.println();
        wrapped("", later.basis());
        out.println();
        List<List<String>> rows = new ArrayList<>(List.of(later.head()));
        later.later().forEach(one -> rows.add(later.cells(one)));
        TextTable table = new TextTable().words(0, 1);
        for (int i = 1; i < later.head().size(); i++) {
            table.numbers(2, NARROW);
        }
        table.lines(rows).forEach(out::println);
    }

    private void account(AccountRow row, StandingsWords told, List<Relations> relations) {
        out.println();
        out.println(page.heading(told.title(row)) + " (" + row.id() + ")");
        told.says(row).forEach(sentence -> wrapped("  ", sentence));
        wrapped("  ", told.wrong(row));
        wrapped("  ", Words.capital(StandingsWords.convergence(row.fit(), words)) + ".");
        if (!row.fit().years().isEmpty()) {
            wrapped("  ", told.together(row));
        }
        told.comparisons(row).forEach(sentence -> wrapped("  ", sentence));
        relations.stream()
                .filter(one -> one.account().equals(row.id()))
                .forEach(one -> relations(
                        new RelationsWords(one, words), told.meanings(row).emptiness()));
        learned(row);
    }

    private void learned(AccountRow row) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("  " + words.say("parameter"), words.say("middle"), words.say("from"), words.say("to"), ""));
        for (Learned one : row.fit().parameters()) {
            String note = one.saysNothing() ? words.say("the data say nothing") : "";
            lines.add(List.of(
                    "  " + one.name(),
                    words.decimals(one.middle(), 3),
                    words.decimals(one.low(), 3),
                    words.decimals(one.high(), 3),
                    note));
        }
        TextTable table = new TextTable()
                .words(0, 1)
                .numbers(2, NARROW)
                .numbers(2, NARROW)
                .numbers(2, NARROW)
                .words(2, 1);
        table.lines(lines).forEach(out::println);
    }

    private void relations(RelationsWords relation, String emptiness) {
        if (!relation.interplay().isEmpty()) {
            wrapped("  ", relation.interplay());
        }
        wrapped("  ", relation.runaway());
        if (!relation.relations().voids().isEmpty()) {
            wrapped("  ", emptiness);
        }
        int last = relation.relations().voids().stream()
                .mapToInt(VoidRow::year)
                .max()
                .orElse(0);
        relation.relations().voids().stream()
                .filter(row -> row.year() == last)
                .forEach(row -> wrapped("  ", relation.emptiness(row) + "."));
    }

    private void wrapped(String mark, String text) {
        page.wrap(mark, text).forEach(out::println);
    }
}
