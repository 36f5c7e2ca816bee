package org.heartland.render.page;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.RoleRow;
import org.heartland.assessment.Standing;
import org.heartland.assessment.Subject.Actor;
import org.heartland.assessment.Subject.Role;
import org.heartland.render.plot.Caption;
import org.heartland.render.plot.Key;
import org.heartland.render.plot.RegionMap;
import org.heartland.render.plot.Tone;
import org.heartland.render.words.RoleWords;
import org.heartland.render.words.Words;

/** A role at all receivers: a map coloured by holder, a table, and the derivation for each state. */
final class RoleSection {
    private static final String ISO3 = "iso3";

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
        if (receivers().stream().anyMatch(receiver -> RegionMap.knows(iso3(receiver)))) {
            blocks.add(map());
        }
        blocks.add(table());
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

    // ---- The map.

    private Block map() {
        Map<String, Tone> tones = new LinkedHashMap<>();
        Set<Tone> taken = EnumSet.noneOf(Tone.class);
        List<RegionMap.Area> areas = new ArrayList<>();
        for (String receiver : receivers()) {
            String standing = roleWords.standing(roleWords.after(receiver));
            Tone tone = tones.computeIfAbsent(standing, unseen -> unlike(tone(roleWords.after(receiver)), taken));
            taken.add(tone);
            areas.add(new RegionMap.Area(
                    iso3(receiver), words.actor(receiver), tone, true, words.actor(receiver) + ": " + standing));
        }
        for (String power : assessment.subject().powers()) {
            areas.add(new RegionMap.Area(iso3(power), words.actor(power), Tone.PLAIN, false, words.actor(power)));
        }
        List<Key> legend = new ArrayList<>();
        tones.forEach((standing, tone) -> legend.add(new Key(tone, standing)));
        String title = words.say(
                "{0}: who holds the role, {1}",
                roleWords.label(), assessment.of().year());
        Caption caption = new Caption(Brief.id("map", role.id()).replace("_", "-"), title, described());
        String svg = RegionMap.svg(caption, areas, legend, words.say("Not on the map:"));
        return new Block.Picture(
                title,
                svg,
                Piece.line(
                        title + ". ",
                        words.say(
                                "Shapes and borders as Natural Earth draws them (public domain); no opinion of ours on any claim.")));
    }

    private String described() {
        List<String> states = receivers().stream()
                .map(receiver -> words.actor(receiver) + ": " + roleWords.standing(roleWords.after(receiver)))
                .toList();
        return String.join("; ", states) + ".";
    }

    /** The tone, or the next free one if another standing has it; the tones of powers are reserved for them. */
    private static Tone unlike(Tone wanted, Set<Tone> taken) {
        List<Tone> others = List.of(wanted, Tone.FIFTH, Tone.OTHER, Tone.FOURTH, Tone.THIRD, Tone.UNKNOWN);
        return others.stream().filter(tone -> !taken.contains(tone)).findFirst().orElse(wanted);
    }

    private Tone tone(RoleRow row) {
        boolean doubt = roleWords.isInDoubt(row);
        if (!doubt && row.powers().size() == 1) {
            int place = assessment.subject().powers().indexOf(row.powers().get(0));
            return place < 0 ? Tone.OTHER : Tone.actor(place);
        }
        if (row.standing() instanceof Standing.Unknown || assessment.restsOnWeakSourcesAlone(row.rows())) {
            return Tone.UNKNOWN;
        }
        if (!row.powers().isEmpty()) {
            return Tone.FIFTH;
        }
        return row.standing() instanceof Standing.Nobody ? Tone.NOBODY : Tone.OTHER;
    }

    private String iso3(String id) {
        Actor actor = assessment.subject().actors().get(id);
        return actor == null ? id : actor.codes().getOrDefault(ISO3, id);
    }
}
