package org.heartland.render.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.EvidenceRow;
import org.heartland.render.chart.Charts;
import org.heartland.render.words.RowWords;
import org.heartland.render.words.Words;

/** Events over time: the timeline, and the list of all of them. */
final class TimelineSection {
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
        evidence.at("events", words.say("Timeline"));
        List<Block.Line> lines = new ArrayList<>();
        for (ReportedEvent event : events) {
            lines.add(line(event));
        }
        List<String> head =
                List.of(words.say("No."), words.say("when"), words.say("kind"), words.say("what"), words.say("source"));
        Block list = new Block.Fold(
                "events",
                Piece.line(
                        words.say(events.size() == 1 ? "The {0} event known" : "The {0} events known", events.size())),
                List.of(new Block.Table(words.say("Events"), head, lines, List.of(0))));
        List<Block> blocks = new ArrayList<>();
        new Charts(assessment, words).timeline().map(Block.Figure::of).ifPresent(blocks::add);
        blocks.add(list);
        return new Section("timeline", words.say("Timeline"), blocks);
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
                evidence.named(event.rows().stream().mapToInt(Integer::intValue).toArray()));
    }
}
