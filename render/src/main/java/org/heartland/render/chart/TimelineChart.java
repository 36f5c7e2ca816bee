package org.heartland.render.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.EvidenceRow;
import org.heartland.render.plot.Key;
import org.heartland.render.plot.Timeline;
import org.heartland.render.plot.Tip;
import org.heartland.render.plot.Tone;
import org.heartland.render.words.RowWords;
import org.heartland.render.words.Words;

/** Events over time by kind and by who acted: the kinds that the dossier selects, else the most frequent ones. */
final class TimelineChart {
    private static final int MAX_LANES = 12;

    private final Assessment assessment;
    private final Words words;
    private final Palette palette;
    private final Predicate<EvidenceRow> shown;
    private final Selection selection;

    /** @param shown which events are looked at; of these the selection takes those by its partners, at its states, in its years */
    TimelineChart(Assessment assessment, Words words, Selection selection, Predicate<EvidenceRow> shown) {
        this.selection = selection;
        this.shown = shown.and(event -> isPicked(selection, event));
        this.assessment = assessment;
        this.words = words;
        this.palette = Palette.of(assessment.subject());
    }

    private static boolean isPicked(Selection selection, EvidenceRow event) {
        boolean at = selection.states().isEmpty()
                || Stream.concat(event.toward().stream(), event.by().stream()).anyMatch(selection.states()::contains);
        boolean by = selection.partners().isEmpty() || event.by().stream().anyMatch(selection.partners()::contains);
        return at && by;
    }

    /** An event and the rows of all sources that report it. */
    private record Event(EvidenceRow first, List<Integer> rows) {}

    Chart chart(String id) {
        List<Event> all = events();
        List<String> chosen = assessment.subject().timeline();
        List<String> kinds = chosen.isEmpty() ? frequent(all) : chosen;
        int from = Math.max(
                selection.first(assessment.of().since()),
                all.stream()
                        .mapToInt(event -> event.first().from().getYear())
                        .min()
                        .orElse(assessment.of().since()));
        int to = selection.last(assessment.of().asOf().getYear());
        List<Event> drawn = all.stream()
                .filter(event -> kinds.contains(event.first().tag()))
                .filter(event -> isWithin(event.first(), from))
                .toList();
        List<Timeline.Lane> lanes = kinds.stream()
                .filter(kind ->
                        drawn.stream().anyMatch(event -> event.first().tag().equals(kind)))
                .map(kind -> new Timeline.Lane(kind, words.title(kind)))
                .toList();
        List<Timeline.Entry> entries = drawn.stream().map(this::entry).toList();
        List<Key> keys = keys(drawn);
        return new Chart(
                id,
                title(drawn),
                words.say(
                        "Events by kind, coloured by who acted; a bar lasts from its first to its last day, with an arrow where it is still in force, a mark is a single day"),
                "",
                "",
                words.say("The events stand in the table of the chart."),
                drawn.stream().map(this::datum).toList(),
                (caption, width) -> Timeline.svg(caption, width, lanes, entries, keys, from, to));
    }

    private boolean isWithin(EvidenceRow event, int from) {
        LocalDate end = event.to();
        return event.from().getYear() >= from || isOpen(event) || end != null && end.getYear() >= from;
    }

    private List<Event> events() {
        Map<String, List<Integer>> byId = new LinkedHashMap<>();
        List<EvidenceRow> table = assessment.table();
        for (int row = 0; row < table.size(); row++) {
            EvidenceRow event = table.get(row);
            if (event.kind() == EvidenceRow.Kind.EVENT
                    && !event.from().isAfter(assessment.of().asOf())
                    && event.from().getYear() <= selection.last(assessment.of().until())
                    && shown.test(event)) {
                byId.computeIfAbsent(event.name(), unseen -> new ArrayList<>()).add(row);
            }
        }
        return byId.values().stream()
                .map(rows -> new Event(table.get(rows.get(0)), rows))
                .sorted(Comparator.comparing(event -> event.first().from()))
                .toList();
    }

    /** The most frequent kinds, those that stay in force first. */
    private static List<String> frequent(List<Event> events) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        events.forEach(event -> counts.merge(event.first().tag(), 1, Integer::sum));
        Set<String> lasting = new TreeSet<>();
        events.stream()
                .filter(event -> event.first().to() == null)
                .forEach(event -> lasting.add(event.first().tag()));
        return counts.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, Integer>, Boolean>comparing(
                                count -> !lasting.contains(count.getKey()))
                        .thenComparing(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MAX_LANES)
                .map(Map.Entry::getKey)
                .toList();
    }

    // ---- Who acted.

    /** The actor with a colour of its own that acted alone among such actors; "" if there is none, or several. */
    private String actor(EvidenceRow event) {
        List<String> own = event.by().stream().filter(palette::has).distinct().toList();
        return own.size() == 1 ? own.get(0) : "";
    }

    private Tone tone(EvidenceRow event) {
        String actor = actor(event);
        return actor.isEmpty() ? Tone.OTHER : palette.tone(actor);
    }

    private List<Key> keys(List<Event> drawn) {
        Set<String> actors = new LinkedHashSet<>();
        for (String actor : assessment.subject().coloured()) {
            if (drawn.stream().anyMatch(event -> actor(event.first()).equals(actor))) {
                actors.add(actor);
            }
        }
        List<Key> keys = new ArrayList<>();
        actors.forEach(actor -> keys.add(new Key(palette.tone(actor), words.actor(actor))));
        if (drawn.stream().anyMatch(event -> tone(event.first()) == Tone.OTHER)) {
            keys.add(new Key(Tone.OTHER, words.say("several of these, or others")));
        }
        return keys;
    }

    private String title(List<Event> drawn) {
        Cases cases = new Cases(words);
        List<String> parts = new ArrayList<>();
        for (String power : selection.partners(assessment.subject().powers())) {
            long count = drawn.stream()
                    .filter(event -> event.first().by().contains(power))
                    .count();
            if (count > 0) {
                parts.add(
                        parts.isEmpty()
                                ? words.say("{0} took part in {1}", cases.of(power), count)
                                : words.say("and {0} in {1}", cases.of(power), count));
            }
        }
        return parts.isEmpty()
                ? words.say("Timeline")
                : words.say("Of the {0} events shown {1}", drawn.size(), String.join(" ", parts));
    }

    // ---- Entries.

    private boolean isOpen(EvidenceRow row) {
        return row.to() == null || row.to().isAfter(assessment.of().asOf());
    }

    private Timeline.Entry entry(Event event) {
        EvidenceRow row = event.first();
        boolean open = isOpen(row);
        LocalDate to = open || row.from().equals(row.to()) ? null : row.to();
        String label = words.term(row.label());
        String who = words.and(row.by().stream().map(words::actor).toList());
        String tip = label + ", " + new RowWords(words).period(row) + (who.isEmpty() ? "" : ": " + who);
        return new Timeline.Entry(row.tag(), tone(row), row.from(), to, open, label, new Tip(tip, asked(row)));
    }

    private Datum datum(Event event) {
        EvidenceRow row = event.first();
        return new Datum(
                row.receiver(),
                row.sender(),
                words.named(row.tag()),
                row.from().getYear(),
                new RowWords(words).period(row),
                null,
                null,
                null,
                "",
                words.term(row.label()),
                event.rows(),
                asked(row));
    }

    private static String asked(EvidenceRow row) {
        return "day(" + row.name() + ")";
    }
}
