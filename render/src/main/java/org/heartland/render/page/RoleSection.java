package org.heartland.render.page;

import java.util.ArrayList;
import java.util.List;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.RoleRow;
import org.heartland.assessment.Subject.Role;
import org.heartland.render.chart.Charts;
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
        blocks.add(new Block.Paragraph(List.of(Piece.of(words, role.says()))));
        Block table = table();
        blocks.add(new Charts(assessment, words)
                .map(role)
                .<Block>map(map -> new Block.Beside(Block.Figure.of(map, MAP), table))
                .orElse(table));
        for (String receiver : receivers()) {
            blocks.add(fold(receiver));
        }
        return new Section(Brief.id("role", role.id()), roleWords.label(), blocks);
    }

    private List<String> receivers() {
        return assessment.subject().receivers();
    }

    private Block table() {
        List<Block.Line> lines = new ArrayList<>();
        for (String receiver : receivers()) {
            lines.add(Block.Line.of(
                    Brief.id("at-" + role.id(), receiver),
                    Piece.line(new Piece.Strong(words.actor(receiver))),
                    Piece.line(roleWords.thenAndNow(receiver)),
                    Piece.line(String.join("; ", roleWords.legs(receiver)))));
        }
        String caption = words.say("{0}: who holds the role, then and now", roleWords.label());
        return Block.Table.of(caption, List.of(words.say("state"), words.say("who"), roleWords.legs()), lines);
    }

    private Block fold(String receiver) {
        List<Block> inside = new ArrayList<>();
        tree(receiver, roleWords.after(receiver), false, inside);
        if (roleWords.hasChanged(receiver)) {
            tree(receiver, roleWords.before(receiver), true, inside);
        }
        List<Piece> summary = Piece.line(words.say("{0}: why", words.actor(receiver)));
        return new Block.Fold(Brief.id("why-" + role.id(), receiver), summary, inside);
    }

    private void tree(String receiver, RoleRow row, boolean then, List<Block> inside) {
        String why = words.say(row.why());
        inside.add(new Block.Paragraph(Piece.line(
                new Piece.Strong(row.year() + ": " + roleWords.standing(row)), why.isEmpty() ? "" : ". " + why + ".")));
        inside.add(then ? trees.earlier(role.id(), receiver, evidence) : trees.role(role.id(), receiver, evidence));
    }
}
