package org.heartland.render.page;

import java.util.ArrayList;
import java.util.List;
import org.heartland.render.words.RelationsWords;
import org.heartland.render.words.StandingsWords;
import org.heartland.render.words.Words;
import org.heartland.theory.outcome.Learned;
import org.heartland.theory.outcome.Relations;
import org.heartland.theory.outcome.Standings;
import org.heartland.theory.outcome.Standings.AccountRow;

/** How rival accounts stand, as a page: three sentences, the table of scores, and a section for each account. */
public final class StandingsPage {
    private final Standings standings;
    private final StandingsWords told;
    private final Words words;
    private final List<Relations> relations;

    private StandingsPage(Standings standings, List<Relations> relations, Words words) {
        this.relations = relations;
        this.standings = standings;
        this.told = new StandingsWords(standings, words);
        this.words = words;
    }

    public static String of(Standings standings, List<Relations> relations, Words words) {
        StandingsPage page = new StandingsPage(standings, relations, words);
        String title = words.say("Which account of the order fits best");
        return HtmlPage.of(new DifferenceBrief(title, "", page.sections()), words);
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        List<Block> summary = new ArrayList<>();
        told.inShort().forEach(sentence -> summary.add(new Block.Paragraph(Piece.line(sentence))));
        summary.add(scores());
        sections.add(new Section("summary", words.say("In short"), summary));
        standings.accounts().forEach(row -> sections.add(account(row)));
        return sections;
    }

    private Block scores() {
        List<Block.Line> lines = new ArrayList<>();
        standings.accounts().forEach(row -> lines.add(line(told.cells(row))));
        standings.baselines().forEach(row -> lines.add(line(told.cells(row))));
        return Block.Table.of(words.say("Scores on figures that no account had seen"), told.head(), lines);
    }

    private static Block.Line line(List<String> cells) {
        return new Block.Line("", cells.stream().map(cell -> Piece.line(cell)).toList());
    }

    private Section account(AccountRow row) {
        List<Block> blocks = new ArrayList<>();
        told.says(row).forEach(sentence -> blocks.add(new Block.Paragraph(Piece.line(sentence))));
        blocks.add(new Block.Paragraph(Piece.line(told.wrong(row))));
        blocks.add(new Block.Paragraph(Piece.line(Words.capital(told.convergence(row.fit())) + ".")));
        blocks.add(new Block.Bullets(row.against().stream()
                .map(other ->
                        Piece.line(words.say("Against {0}: {1}.", told.name(other.other()), told.difference(other))))
                .toList()));
        relations.stream()
                .filter(one -> one.account().equals(row.id()))
                .forEach(one -> relation(new RelationsWords(one, told, words), blocks));
        List<Block.Line> lines = new ArrayList<>();
        for (Learned one : row.fit().parameters()) {
            lines.add(line(List.of(
                    one.name(),
                    told.three(one.middle()),
                    told.three(one.low()),
                    told.three(one.high()),
                    one.saysNothing() ? words.say("the data say nothing") : "")));
        }
        List<String> head =
                List.of(words.say("parameter"), words.say("middle"), words.say("from"), words.say("to"), "");
        blocks.add(Block.Table.of(words.say("What the data say of its parameters"), head, lines));
        return new Section(row.id(), told.title(row), blocks);
    }

    private static void relation(RelationsWords relation, List<Block> to) {
        if (!relation.interplay().isEmpty()) {
            to.add(new Block.Paragraph(Piece.line(relation.interplay())));
        }
        to.add(new Block.Paragraph(Piece.line(relation.runaway())));
        if (!relation.relations().voids().isEmpty()) {
            to.add(new Block.Bullets(relation.relations().voids().stream()
                    .map(row -> Piece.line(relation.emptiness(row)))
                    .toList()));
        }
    }
}
