package org.heartland.render.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.EvidenceRow;
import org.heartland.render.plot.Caption;
import org.heartland.render.plot.Timeline;
import org.heartland.render.words.RowWords;
import org.heartland.render.words.Words;

/**
 * Events over time by kind: the timeline shows the kinds that the dossier selects, else the most frequent ones; the
 * list has all of them.
 */
final class TimelineSection {
    private static final int MAX_LANES = 12;

    private final Assessment assessment;
    private final Words words;
    private final Evidence evidence;
    private final RowWords rowWords;

    TimelineSection(Assessment assessment, Words words, Evidence evidence) {
        this.assessment = assessment;
        this.words = words;
        this.evidence = evidence;
        this.rowWords = new RowWords(words);
    }

    /** An event and the rows of all sources that report it. */
    private record ReportedEvent(EvidenceRow first, List<Integer> rows, int number) {}

    Section section() {
        List<ReportedEvent> events = events();
        if (events.isEmpty()) {
            return new Section("timeline", "", List.of());
        }
        List<Block.Line> lines = new ArrayList<>();
        for (ReportedEvent event : events) {
            lines.add(line(event));
        }
        List<String> head = List.of(
                words.say("No."), words.say("when"), words.say("kind"), words.say("what"), words.say("evidence"));
        Block list = new Block.Fold(
                "events",
                Piece.line(
                        words.say(events.size() == 1 ? "The {0} event known" : "The {0} events known", events.size())),
                List.of(new Block.Table(words.say("Events"), head, lines, List.of(0))));
        return new Section("timeline", words.say("Timeline"), pictured(events, list));
    }

    private List<ReportedEvent> events() {
        Map<String, List<Integer>> byId = new LinkedHashMap<>();
        List<EvidenceRow> table = assessment.table();
        for (int row = 0; row < table.size(); row++) {
            if (table.get(row).kind() == EvidenceRow.Kind.EVENT && hasBegun(table.get(row))) {
                byId.computeIfAbsent(table.get(row).name(), unseen -> new ArrayList<>())
                        .add(row);
            }
        }
        List<List<Integer>> all = new ArrayList<>(byId.values());
        all.sort(Comparator.comparing(rows -> table.get(rows.get(0)).from()));
        List<ReportedEvent> events = new ArrayList<>();
        for (List<Integer> rows : all) {
            events.add(new ReportedEvent(table.get(rows.get(0)), rows, events.size() + 1));
        }
        return events;
    }

    /** True if the event had begun by the date of "now" and falls into the years of the timeline. */
    private boolean hasBegun(EvidenceRow event) {
        return !event.from().isAfter(assessment.of().asOf())
                && event.from().getYear() <= assessment.of().until();
    }

    private Block.Line line(ReportedEvent event) {
        EvidenceRow row = event.first();
        return Block.Line.of(
                Evidence.eventId(row.name()),
                Piece.line(Integer.toString(event.number())),
                Piece.line(rowWords.period(row)),
                Piece.line(words.named(row.tag())),
                Piece.line(Piece.of(words, row.label()), ". ", Piece.of(words, row.says())),
                List.of(evidence.of(event.rows())));
    }

    /** The timeline, then the names of events that have only a number in it, then the list. */
    private List<Block> pictured(List<ReportedEvent> events, Block list) {
        List<String> chosen = assessment.subject().timeline();
        List<Timeline.Lane> lanes = (chosen.isEmpty() ? lanes(events) : chosen)
                .stream()
                        .map(kind -> new Timeline.Lane(kind, words.named(kind)))
                        .toList();
        List<Timeline.Entry> entries = events.stream().map(this::entry).toList();
        int from = Math.max(assessment.of().since(), entries.get(0).from().getYear());
        int to = assessment.of().asOf().getYear();
        List<Block> blocks = new ArrayList<>(List.of(picture(lanes, entries, from, to)));
        for (Timeline.Lane lane : lanes) {
            List<Timeline.Entry> bare = Timeline.bare(lane, entries, from, to);
            if (!bare.isEmpty()) {
                blocks.add(new Block.Paragraph(named(lane, bare, events)));
            }
        }
        blocks.add(list);
        return blocks;
    }

    private static List<Piece> named(Timeline.Lane lane, List<Timeline.Entry> bare, List<ReportedEvent> events) {
        List<Piece> pieces = new ArrayList<>(Piece.line(new Piece.Strong(Words.capital(lane.label())), ": "));
        for (Timeline.Entry entry : bare) {
            String id = events.get(entry.number() - 1).first().name();
            pieces.addAll(Piece.line(
                    entry == bare.get(0) ? "" : ", ",
                    entry.number() + " ",
                    new Piece.Link("#" + Evidence.eventId(id), entry.label())));
        }
        pieces.add(Piece.plain("."));
        return pieces;
    }

    private Block picture(List<Timeline.Lane> lanes, List<Timeline.Entry> entries, int from, int to) {
        String title = words.say("Timeline, by kind of event");
        String legend = words.say(
                "A bar lasts from its first to its last day, with an arrow where it is still in force; a mark is a single day. Colours and shapes only tell the kinds apart; the numbers are those of the list below.");
        Caption caption = new Caption("plot-timeline", title, legend);
        return new Block.Picture(
                title, Timeline.svg(caption, lanes, entries, from, to), Piece.line(title + ". " + legend));
    }

    /** The most frequent kinds, those that stay in force first. */
    private static List<String> lanes(List<ReportedEvent> events) {
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

    private Timeline.Entry entry(ReportedEvent event) {
        EvidenceRow row = event.first();
        boolean open = row.to() == null || row.to().isAfter(assessment.of().asOf());
        LocalDate to = open || row.from().equals(row.to()) ? null : row.to();
        return new Timeline.Entry(
                "e" + event.number(), row.tag(), row.from(), to, open, words.term(row.label()), event.number());
    }
}
