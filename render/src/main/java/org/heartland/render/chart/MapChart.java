package org.heartland.render.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.RoleRow;
import org.heartland.assessment.Standing;
import org.heartland.assessment.Subject.Actor;
import org.heartland.assessment.Subject.Role;
import org.heartland.render.plot.Paint;
import org.heartland.render.plot.RegionMap;
import org.heartland.render.plot.Tone;
import org.heartland.render.words.RoleWords;
import org.heartland.render.words.Words;

/** Who holds a role at each state, on a map. */
final class MapChart {
    private static final String ISO3 = "iso3";

    private final Assessment assessment;
    private final Words words;
    private final Palette palette;
    private final RoleWords role;
    private final Map<Paint, String> meanings = new LinkedHashMap<>();

    MapChart(Assessment assessment, Words words, Role role) {
        this.assessment = assessment;
        this.words = words;
        this.palette = Palette.of(assessment.subject());
        this.role = new RoleWords(assessment, words, role);
    }

    /** True if the outline of some state is known. */
    static boolean isPossible(Assessment assessment) {
        return assessment.subject().receivers().stream()
                .anyMatch(state -> RegionMap.knows(iso3(assessment, state)));
    }

    Chart chart(String id) {
        List<RegionMap.Area> areas = new ArrayList<>();
        List<Datum> data = new ArrayList<>();
        for (String state : assessment.subject().receivers()) {
            RoleRow row = role.after(state);
            String standing = role.standing(row);
            String name = words.actor(state);
            areas.add(new RegionMap.Area(iso3(assessment, state), name, paint(row), true, name + ": " + standing));
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
                    Arrays.stream(row.rows()).boxed().toList()));
        }
        areas.addAll(neighbours());
        List<RegionMap.Painted> legend = new ArrayList<>();
        meanings.forEach((paint, meaning) -> legend.add(new RegionMap.Painted(paint, meaning)));
        String description =
                String.join("; ", areas.stream().filter(RegionMap.Area::receiver).map(RegionMap.Area::tooltip).toList())
                        + ".";
        return new Chart(
                id,
                title(),
                words.say("Thin stripes: in doubt; broad stripes: shared"),
                "",
                words.say(
                        "Shapes and borders as Natural Earth draws them (public domain); no opinion of ours on any claim."),
                description,
                data,
                (caption, width) -> RegionMap.svg(caption, width, areas, legend, words.say("Not on the map:")));
    }

    /** "Gun in 2025: Russia (Kazakhstan); nobody (Turkmenistan)". */
    private String title() {
        Map<String, List<String>> byMeaning = new LinkedHashMap<>();
        for (String state : assessment.subject().receivers()) {
            Paint paint = paint(role.after(state));
            byMeaning.computeIfAbsent(meaning(paint), unseen -> new ArrayList<>()).add(words.actor(state));
        }
        List<String> parts = new ArrayList<>();
        byMeaning.forEach((meaning, states) -> parts.add(meaning + " (" + String.join(", ", states) + ")"));
        return words.say("{0} in {1}: {2}", role.label(), assessment.of().year(), String.join("; ", parts));
    }

    private String meaning(Paint paint) {
        return meanings.getOrDefault(paint, "");
    }

    /** All other actors of the dossier that have an outline, so that what is seen beside the states has its name. */
    private List<RegionMap.Area> neighbours() {
        Set<String> codes = new TreeSet<>();
        assessment.subject().receivers().forEach(state -> codes.add(iso3(assessment, state)));
        List<RegionMap.Area> areas = new ArrayList<>();
        for (String actor : assessment.subject().actors().keySet()) {
            String code = iso3(assessment, actor);
            if (RegionMap.knows(code) && codes.add(code)) {
                areas.add(new RegionMap.Area(code, words.actor(actor), Paint.PLAIN, false, words.actor(actor)));
            }
        }
        return areas;
    }

    private Paint paint(RoleRow row) {
        Paint paint = paintOf(row);
        meanings.putIfAbsent(paint, meaning(row, paint));
        return paint;
    }

    private Paint paintOf(RoleRow row) {
        if (row.standing() instanceof Standing.Unknown || assessment.restsOnWeakSourcesAlone(row.rows())) {
            return Paint.UNKNOWN;
        }
        if (row.standing() instanceof Standing.Nobody) {
            return Paint.NOBODY;
        }
        if (row.standing() instanceof Standing.Divided divided) {
            return divided.among().isEmpty() ? Paint.UNKNOWN : new Paint(Paint.Kind.SURE, shared(divided.among()));
        }
        if (!role.isInDoubt(row)) {
            return new Paint(Paint.Kind.SURE, tones(row.powers()));
        }
        List<String> holders = holders(row);
        if (!holders.isEmpty()) {
            return new Paint(Paint.Kind.DOUBT, tones(holders));
        }
        boolean nobody = row.shares().stream()
                .anyMatch(share -> share.share() >= Assessment.SUBSTANTIAL && share.standing() instanceof Standing.Nobody);
        return nobody ? new Paint(Paint.Kind.DOUBT, List.of(Tone.OTHER)) : Paint.UNKNOWN;
    }

    /** Those that hold the role for sure, else those that have it in a substantial part of the settings. */
    private static List<String> holders(RoleRow row) {
        return row.powers().isEmpty()
                ? row.shares().stream()
                        .filter(share -> share.share() >= Assessment.SUBSTANTIAL)
                        .flatMap(share -> share.powers().stream())
                        .distinct()
                        .toList()
                : row.powers();
    }

    private List<Tone> tones(List<String> actors) {
        return List.copyOf(new LinkedHashSet<>(actors.stream().map(palette::tone).toList()));
    }

    /** The colours of those among whom a role is divided: of one and others where only one is named. */
    private List<Tone> shared(List<String> among) {
        List<Tone> tones = tones(among);
        return tones.size() > 1 || tones.contains(Tone.OTHER) ? tones : List.of(tones.get(0), Tone.OTHER);
    }

    private String meaning(RoleRow row, Paint paint) {
        return switch (paint.kind()) {
            case UNKNOWN -> words.say("not known");
            case NOBODY -> words.say("nobody");
            case PLAIN -> "";
            case SURE ->
                row.standing() instanceof Standing.Divided divided
                        ? divided.among().size() > 1
                                ? words.say("shared: {0}", names(divided.among()))
                                : words.say("shared: {0} and others", names(divided.among()))
                        : names(row.powers());
            case DOUBT ->
                holders(row).isEmpty()
                        ? words.say("nobody, in doubt")
                        : words.say("{0}, in doubt", names(holders(row)));
        };
    }

    private String names(List<String> actors) {
        return words.and(actors.stream().map(words::actor).toList());
    }

    private static String iso3(Assessment assessment, String id) {
        Actor actor = assessment.subject().actors().get(id);
        return actor == null ? id : actor.codes().getOrDefault(ISO3, id);
    }
}
