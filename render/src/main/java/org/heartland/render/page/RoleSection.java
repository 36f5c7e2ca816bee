package org.heartland.render.page;

import java.util.ArrayList;
import java.util.List;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.RoleRow;
import org.heartland.assessment.Subject.Role;
import org.heartland.render.chart.Charts;
import org.heartland.render.words.Reason;
import org.heartland.render.words.RoleWords;
import org.heartland.render.words.Words;

/** A role at all receivers: a map coloured by holder, a table, and the derivation for each state. */
final class RoleSection {
    /** The width of the map beside the table, in pixels. */
    private static final int MAP = 440;

    private final Assessment assessment;
    private final Words words;
    private final Evidence evidence;
    private final Trees trees;
    private final Role role;
    private final RoleWords roleWords;

    RoleSection(Assessment assessment, Words words, Evidence evidence, Trees trees, Role role) {
        this.assessment = assessment;
        this.words = words;
        this.evidence = evidence;
        this.trees = trees;
        this.role = role;
        this.roleWords = new RoleWords(assessment, words, role);
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(Piece.line(roleWords.means())));
        Block table = table();
        blocks.add(new Charts(assessment, words)
                .map(role)
                .<Block>map(map -> new Block.Beside(Block.Figure.of(map, MAP), table))
                .orElse(table));
        new AmountTable(assessment, words, evidence, role, roleWords).fold().ifPresent(blocks::add);
        for (String receiver : receivers()) {
            blocks.add(fold(receiver));
        }
        String title = words.say("{0}: {1}", roleWords.label(), roleWords.question());
        return new Section(Brief.id("role", role.id()), title, blocks);
    }

    private List<String> receivers() {
        return assessment.subject().receivers();
    }

    private Block table() {
        List<Block.Line> lines = new ArrayList<>();
        for (String receiver : receivers()) {
            evidence.at(Brief.id("at-" + role.id(), receiver), place(receiver));
            lines.add(Block.Line.of(
                    Brief.id("at-" + role.id(), receiver),
                    Piece.line(new Piece.Strong(words.actor(receiver))),
                    Piece.line(roleWords.thenAndNow(receiver)),
                    legs(receiver)));
        }
        String caption = words.say("{0}: who holds the role, then and now", roleWords.label());
        return Block.Table.of(caption, List.of(words.say("state"), words.say("who"), roleWords.legs()), lines);
    }

    private String place(String receiver) {
        return words.say("{0}: {1}", roleWords.label(), words.actor(receiver));
    }

    /** The conditions at a state, each with the names of its sources. */
    private List<Piece> legs(String receiver) {
        List<Piece> pieces = new ArrayList<>();
        for (Reason reason : roleWords.conditions(receiver)) {
            pieces.add(Piece.plain((pieces.isEmpty() ? "" : "; ") + reason.plain()));
            pieces.addAll(evidence.named(reason.rows()));
        }
        return pieces;
    }

    private Block fold(String receiver) {
        List<Block> inside = new ArrayList<>();
        List<Block> check = new ArrayList<>();
        evidence.at(Brief.id("at-" + role.id(), receiver), place(receiver));
        sentences(roleWords.after(receiver), inside);
        check.add(trees.role(role.id(), receiver, evidence));
        if (roleWords.hasChanged(receiver)) {
            sentences(roleWords.before(receiver), inside);
            check.add(year(roleWords.before(receiver)));
            check.add(trees.earlier(role.id(), receiver, evidence));
        }
        inside.add(new Block.Fold("", Piece.line(words.say("Show the check")), check));
        List<Piece> summary = Piece.line(words.say("{0}: why", words.actor(receiver)));
        return new Block.Fold(Brief.id("why-" + role.id(), receiver), summary, inside);
    }

    /** Who holds the role in a year, and a sentence for each condition with the names of its sources. */
    private void sentences(RoleRow row, List<Block> inside) {
        inside.add(year(row));
        inside.add(new Block.Bullets(roleWords.explanation(row).stream()
                .map(reason -> {
                    List<Piece> item = new ArrayList<>(Piece.line(reason.plain()));
                    item.addAll(evidence.named(reason.rows()));
                    return item;
                })
                .toList()));
    }

    private Block year(RoleRow row) {
        String why = words.say(row.why());
        return new Block.Paragraph(Piece.line(
                new Piece.Strong(row.year() + ": " + roleWords.standing(row)), why.isEmpty() ? "" : ". " + why + "."));
    }
}
