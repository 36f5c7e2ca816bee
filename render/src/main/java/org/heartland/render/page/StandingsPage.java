package org.heartland.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.heartland.render.words.CausalWords;
import org.heartland.render.words.LaterWords;
import org.heartland.render.words.RelationsWords;
import org.heartland.render.words.StandingsWords;
import org.heartland.render.words.Words;
import org.heartland.theory.outcome.CausalDiagram;
import org.heartland.theory.outcome.Fan;
import org.heartland.theory.outcome.FullRanking;
import org.heartland.theory.outcome.LaterScore;
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
    private final List<LaterScore> later;
    private final Map<String, Shown> shown;
    private final AccountPictures pictures;

    /**
     * What is drawn of an account.
     *
     * @param series what each series shows, with what is said of it; drawn in this order
     */
    public record Shown(CausalDiagram diagram, Map<String, List<Fan>> series) {}

    private StandingsPage(FullRanking ranking, Map<String, Shown> shown, Words words) {
        this.relations = ranking.relations();
        this.later = ranking.later();
        this.shown = shown;
        this.pictures = new AccountPictures(words);
        this.standings = ranking.standings();
        this.told = new StandingsWords(standings, words);
        this.words = words;
    }

    /** @param shown what is drawn of each account, by its id */
    public static String of(FullRanking ranking, Map<String, Shown> shown, Words words) {
        StandingsPage page = new StandingsPage(ranking, shown, words);
        String title = words.say("Which account of the order fits best");
        return HtmlPage.of(new DifferenceBrief(title, "", page.sections()), words);
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        List<Block> summary = new ArrayList<>();
        told.inShort().forEach(sentence -> summary.add(new Block.Paragraph(Piece.line(sentence))));
        if (told.isScored()) {
            summary.add(scores());
        }
        if (!later.isEmpty()) {
            LaterWords of = new LaterWords(later, told, words);
            summary.add(new Block.Paragraph(Piece.line(of.basis())));
            summary.add(Block.Table.of(
                    words.say("Scores on figures of later years"),
                    of.head(),
                    later.stream().map(one -> line(of.cells(one))).toList()));
        }
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
        Shown drawn = shown.get(row.id());
        if (drawn != null) {
            blocks.addAll(causes(row.id(), drawn.diagram()));
        }
        blocks.add(new Block.Paragraph(Piece.line(Words.capital(StandingsWords.convergence(row.fit(), words)) + ".")));
        if (!row.fit().years().isEmpty()) {
            blocks.add(new Block.Paragraph(Piece.line(told.together(row))));
        }
        if (told.isScored()) {
            blocks.add(new Block.Bullets(
                    told.comparisons(row).stream().map(Piece::line).toList()));
        }
        relations.stream()
                .filter(one -> one.account().equals(row.id()))
                .forEach(one -> relation(
                        new RelationsWords(one, words), told.meanings(row).emptiness(), blocks));
        blocks.add(parameters(row));
        if (drawn != null) {
            blocks.add(fans(row.id(), drawn.series()));
        }
        return new Section(row.id(), told.title(row), blocks);
    }

    private Block parameters(AccountRow row) {
        List<Block.Line> lines = new ArrayList<>();
        for (Learned one : row.fit().parameters()) {
            lines.add(line(List.of(
                    told.meanings(row).named(one.name()),
                    words.decimals(one.middle(), 3),
                    words.decimals(one.low(), 3),
                    words.decimals(one.high(), 3),
                    one.saysNothing() ? words.say("the data say nothing") : "")));
        }
        List<String> head =
                List.of(words.say("parameter"), words.say("middle"), words.say("from"), words.say("to"), "");
        return Block.Table.of(words.say("What the data say of its parameters"), head, lines);
    }

    private List<Block> causes(String id, CausalDiagram diagram) {
        CausalWords said = new CausalWords(words, diagram);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Picture(
                pictures.title(), pictures.diagram(diagram, "plot-causes-" + id), Piece.line(said.legend())));
        if (!diagram.loops().isEmpty()) {
            blocks.add(new Block.Bullets(said.loops().stream().map(Piece::line).toList()));
        }
        return blocks;
    }

    private Block fans(String id, Map<String, List<Fan>> series) {
        List<Block> figures = new ArrayList<>();
        series.forEach((says, fans) -> {
            if (!fans.isEmpty()) {
                String name = "fan-" + id + "-" + fans.get(0).series();
                RunPictures.Picture drawn = pictures.fans(name, says, fans, List.of());
                figures.add(new Block.Figure(drawn.title(), drawn.measure(), drawn.narrow(), drawn.wide(), List.of()));
            }
        });
        String summary = words.say("What it says comes next, beside what came");
        return new Block.Fold("fans-" + id, Piece.line(summary), figures);
    }

    private static void relation(RelationsWords relation, String emptiness, List<Block> to) {
        if (!relation.interplay().isEmpty()) {
            to.add(new Block.Paragraph(Piece.line(relation.interplay())));
        }
        to.add(new Block.Paragraph(Piece.line(relation.runaway())));
        if (!relation.relations().voids().isEmpty()) {
            to.add(new Block.Paragraph(Piece.line(emptiness)));
            to.add(new Block.Bullets(relation.relations().voids().stream()
                    .map(row -> Piece.line(relation.emptiness(row)))
                    .toList()));
        }
    }
}
