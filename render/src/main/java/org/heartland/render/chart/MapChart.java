package org.heartland.render.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.RoleRow;
import org.heartland.assessment.Subject.Role;
import org.heartland.render.plot.Caption;
import org.heartland.render.plot.Paint;
import org.heartland.render.plot.PaintBand;
import org.heartland.render.plot.RegionMap;
import org.heartland.render.plot.Tip;
import org.heartland.render.plot.Tone;
import org.heartland.render.words.RoleOutcome;
import org.heartland.render.words.RoleWords;
import org.heartland.render.words.Words;

/** Who holds a role at each state, on a map. */
final class MapChart {
    private static final double SWATCH_WIDTH = 26;
    private static final double SWATCH_HEIGHT = 16;

    private final Assessment assessment;
    private final Words words;
    private final Palette palette;
    private final RoleWords role;
    private final Outlines outlines;
    private final int year;
    private final Map<Paint, String> meanings = new LinkedHashMap<>();

    MapChart(Assessment assessment, Words words, Role role, int year) {
        this.assessment = assessment;
        this.words = words;
        this.palette = Palette.of(assessment.subject());
        this.role = new RoleWords(assessment, words, role, year);
        this.outlines = new Outlines(assessment.subject());
        this.year = year;
    }

    Chart chart(String id) {
        List<RegionMap.Area> areas = new ArrayList<>();
        List<Datum> data = new ArrayList<>();
        for (String state : assessment.subject().receivers()) {
            RoleRow row = role.after(state);
            String standing = role.standing(row);
            String name = words.actor(state);
            String asked = asked(row);
            areas.add(new RegionMap.Area(
                    outlines.code(state), name, paint(row), true, new Tip(name + ": " + standing, asked)));
            data.add(new Datum(
                    state,
                    row.powers().isEmpty() ? "" : row.powers().get(0),
                    role.label(),
                    row.year(),
                    Integer.toString(row.year()),
                    null,
                    null,
                    null,
                    "",
                    standing,
                    Arrays.stream(row.rows()).boxed().toList(),
                    asked));
        }
        areas.addAll(outlines.neighbours(words));
        List<RegionMap.Painted> legend = new ArrayList<>();
        meanings.forEach((paint, meaning) -> legend.add(new RegionMap.Painted(paint, meaning)));
        String description = String.join(
                        "; ",
                        areas.stream()
                                .filter(RegionMap.Area::receiver)
                                .map(area -> area.tip().words())
                                .toList())
                + ".";
        return new Chart(
                id,
                Words.capital(role.headline()),
                words.say("{0}, {1}", role.label(), year) + "; "
                        + words.say("thin stripes: in doubt; broad stripes: shared"),
                "",
                Outlines.terms(words),
                description,
                data,
                (caption, width) -> RegionMap.svg(caption, width, areas, legend, words.say("Not on the map:")));
    }

    /** A swatch in the colours of the map, of who holds the role at a state. */
    String swatch(String state, String id) {
        RoleRow row = role.after(state);
        String who = role.standing(row);
        Caption caption = new Caption(id, words.actor(state), who);
        return PaintBand.svg(
                caption, SWATCH_WIDTH, SWATCH_HEIGHT, List.of(new PaintBand.Cell("", paint(row), Tip.of(who))));
    }

    /** The paint of a state, and who holds the role there. */
    PaintBand.Cell cell(String state) {
        RoleRow row = role.after(state);
        return new PaintBand.Cell(
                Integer.toString(year), paint(row), new Tip(year + ": " + role.standing(row), asked(row)));
    }

    private static String asked(RoleRow row) {
        return row.role() + "(" + row.receiver() + ", " + row.year() + ")";
    }

    private Paint paint(RoleRow row) {
        RoleOutcome most = RoleOutcome.of(row).get(0);
        Paint paint = assessment.restsOnWeakSourcesAlone(row.rows()) ? Paint.UNKNOWN : paint(most, isSure(row));
        meanings.putIfAbsent(paint, meaning(most, paint));
        return paint;
    }

    /** True if no other outcome has a substantial part of the settings, and nothing is contested. */
    private static boolean isSure(RoleRow row) {
        List<RoleOutcome> outcomes = RoleOutcome.of(row);
        return outcomes.get(0).contested() == 0
                && outcomes.stream().skip(1).allMatch(outcome -> outcome.share() < Assessment.SUBSTANTIAL);
    }

    private Paint paint(RoleOutcome most, boolean sure) {
        Paint.Kind kind = sure ? Paint.Kind.SURE : Paint.Kind.DOUBT;
        return switch (most.kind()) {
            case HELD -> new Paint(kind, tones(most.powers()));
            case DIVIDED -> most.powers().isEmpty() ? Paint.UNKNOWN : new Paint(kind, shared(most.powers()));
            case NOBODY -> sure ? Paint.NOBODY : new Paint(Paint.Kind.DOUBT, List.of(Tone.OTHER));
            case OPEN -> most.powers().isEmpty() ? Paint.UNKNOWN : new Paint(Paint.Kind.DOUBT, tones(most.powers()));
        };
    }

    private List<Tone> tones(List<String> actors) {
        return List.copyOf(
                new LinkedHashSet<>(actors.stream().map(palette::tone).toList()));
    }

    /** The colours of those among whom a role is divided: of one and others where only one is named. */
    private List<Tone> shared(List<String> among) {
        List<Tone> tones = tones(among);
        return tones.size() > 1 || tones.contains(Tone.OTHER) ? tones : List.of(tones.get(0), Tone.OTHER);
    }

    private String meaning(RoleOutcome most, Paint paint) {
        if (paint.equals(Paint.UNKNOWN)) {
            return words.say("not known");
        }
        String who = switch (most.kind()) {
            case HELD, OPEN -> names(most.powers());
            case NOBODY -> words.say("nobody");
            case DIVIDED ->
                most.powers().size() > 1
                        ? words.say("shared by {0}", names(most.powers()))
                        : words.say("shared by {0} and others", names(most.powers()));
        };
        return paint.kind() == Paint.Kind.DOUBT ? words.say("{0}, in doubt", who) : who;
    }

    private String names(List<String> actors) {
        return words.and(actors.stream().map(words::actor).toList());
    }
}
