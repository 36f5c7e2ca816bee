package org.heartland.render.page;

import java.util.ArrayList;
import java.util.List;
import org.heartland.render.brief.BriefAnswer;
import org.heartland.render.brief.Line;
import org.heartland.render.brief.LinePart;
import org.heartland.render.words.Words;

/** The first page: the answer in a headline, a few sentences and a table. */
final class AnswerSheet {
    private static final int STATE = 14;
    private static final int WHO = 13;
    private static final int NOTES = 1;

    private final BriefAnswer answer;
    private final Words words;

    AnswerSheet(BriefAnswer answer, Words words) {
        this.answer = answer;
        this.words = words;
    }

    /** The page; its bullets are set closer where the table of the states would not fit else. */
    Sheet sheet() {
        Filled full = filled(false);
        Filled best = full.isWhole() ? full : filled(true);
        return new Sheet("answer", answer.headline(), best.parts(), true);
    }

    /** A page as it was filled, and whether all states are on it. */
    private record Filled(List<SheetPart> parts, boolean isWhole) {}

    private Filled filled(boolean compact) {
        PaperRoom room = new PaperRoom(PaperRoom.PAGE - PaperRoom.headline(answer.headline()));
        List<SheetPart> parts = new ArrayList<>();
        answer.assumptions()
                .forEach(assumption ->
                        parts.add(new SheetPart.Text(new Paragraph(Line.of(assumption), Paragraph.Look.STRONG))));
        parts.add(new SheetPart.Text(new Paragraph(Line.of(answer.dateline()), Paragraph.Look.DECK)));
        List<Line> bullets = answer.bullets().stream()
                .map(bullet -> Line.of(new LinePart.Strong(bullet.head() + "."), " ", bullet.says()))
                .toList();
        parts.add(new SheetPart.Bullets(bullets, compact ? SheetPart.ListForm.COMPACT : SheetPart.ListForm.PLAIN));
        parts.forEach(part -> room.take(PaperRoom.height(part)));
        List<SheetPart> definitions = answer.definitions().stream()
                .map(line -> (SheetPart) new SheetPart.Text(new Paragraph(line, Paragraph.Look.SMALL)))
                .toList();
        definitions.forEach(definition -> room.take(PaperRoom.height(definition)));
        SheetPart.Grid states = states(room);
        int left = answer.states().size() - states.rows().size();
        if (!states.rows().isEmpty()) {
            parts.add(states);
        }
        if (left > 0) {
            parts.add(new SheetPart.Text(
                    Paragraph.small(words.say("More states, on the long page (--full): {0}.", left))));
        }
        parts.addAll(definitions);
        return new Filled(parts, left == 0);
    }

    /** The table of the states, as far as there is room. */
    private SheetPart.Grid states(PaperRoom room) {
        int roles = answer.columns().size();
        List<String> head = new ArrayList<>(List.of(words.say("State")));
        List<Integer> widths = new ArrayList<>(List.of(STATE));
        for (BriefAnswer.Column column : answer.columns()) {
            head.addAll(List.of(column.question(), words.say("Why")));
            widths.addAll(List.of(WHO, (100 - STATE) / roles - WHO));
        }
        String caption = words.say("The states, and who holds each role");
        List<SheetPart.Grid> tries = new ArrayList<>();
        for (boolean reasons : List.of(true, false)) {
            List<SheetPart.Row> rows =
                    answer.states().stream().map(state -> row(state, reasons)).toList();
            for (SheetPart.Form form : List.of(SheetPart.Form.FULL, SheetPart.Form.SMALL)) {
                tries.add(new SheetPart.Grid(caption, head, widths, rows, form));
            }
        }
        return tries.stream()
                .filter(table -> PaperRoom.height(table) <= room.left())
                .findFirst()
                .orElseGet(() -> {
                    room.take(PaperRoom.MORE);
                    return room.fitting(tries.get(tries.size() - 1));
                });
    }

    /** A state; the reasons for the confidence are left out where there is no room for them. */
    private SheetPart.Row row(BriefAnswer.State state, boolean reasons) {
        List<List<Paragraph>> cells = new ArrayList<>();
        cells.add(List.of(new Paragraph(Line.of(state.name()), Paragraph.Look.STRONG)));
        for (BriefAnswer.Cell cell : state.cells()) {
            List<Paragraph> who = new ArrayList<>(List.of(Paragraph.plain(cell.who())));
            if (!cell.but().isEmpty()) {
                who.add(Paragraph.small(cell.but()));
            }
            List<Paragraph> why =
                    new ArrayList<>(List.of(new Paragraph(cell.why().with(NOTES), Paragraph.Look.PLAIN)));
            if (cell.confidence() != null) {
                why.add(Paragraph.confidence(cell.confidence(), reasons ? cell.reason() : "", words));
            }
            cells.addAll(List.of(who, why));
        }
        return SheetPart.Row.of(cells);
    }
}
