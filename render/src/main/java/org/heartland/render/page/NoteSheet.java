package org.heartland.render.page;

import java.util.ArrayList;
import java.util.List;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.ClaimRow;
import org.heartland.assessment.AuthorLists.Listing;
import org.heartland.render.brief.Confidence;
import org.heartland.render.brief.Line;
import org.heartland.render.brief.LinePart;
import org.heartland.render.brief.NoteToAuthor;
import org.heartland.render.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The second page: what the authors are told. Corrections and questions are given whole, if need be in smaller letters; of what is to be narrowed a
 * line or two, as far as there is room.
 */
final class NoteSheet {
    private static final List<Integer> CORRECTED = List.of(5, 19, 41, 35);
    private static final List<Integer> NARROWED = List.of(5, 27, 45, 23);
    private static final int NOTES = 1;
    private static final int NOTES_OF_CORRECTION = 2;

    private final Assessment assessment;
    private final Words words;
    private final List<NoteToAuthor> notes;

    NoteSheet(Assessment assessment, Words words, List<NoteToAuthor> notes) {
        this.assessment = assessment;
        this.words = words;
        this.notes = notes;
    }

    Sheet sheet() {
        Filled full = filled(SheetPart.Form.FULL);
        Filled best = full.isWhole() ? full : filled(SheetPart.Form.SMALL);
        return new Sheet("note", words.say("Note to the author"), best.parts(), true);
    }

    /** What is on the page; not the whole if some items found no room. */
    private record Filled(List<SheetPart> parts, boolean isWhole) {}

    private Filled filled(SheetPart.Form form) {
        List<SheetPart> parts = new ArrayList<>();
        List<SheetPart> since = since();
        PaperRoom room = new PaperRoom(PaperRoom.PAGE - PaperRoom.TITLE - PaperRoom.MORE);
        since.forEach(part -> room.take(PaperRoom.height(part)));
        SheetPart.Form next = form == SheetPart.Form.FULL ? SheetPart.Form.HEADLESS : SheetPart.Form.COMPACT;
        int leftOut = 0;
        for (NoteToAuthor note : notes) {
            SheetPart opening = new SheetPart.Text(Paragraph.plain(
                    notes.size() > 1 && note.hasItems() ? note.subject() + ". " + note.opening() : note.opening()));
            if (room.take(PaperRoom.height(opening))) {
                parts.add(opening);
            }
            for (NoteToAuthor.Group group : note.groups()) {
                if (!isBrief(group)) {
                    boolean first = parts.stream().noneMatch(SheetPart.Grid.class::isInstance);
                    leftOut += add(group, parts, room, first ? form : next);
                }
            }
        }
        int more = leftOut;
        for (NoteToAuthor note : notes) {
            for (NoteToAuthor.Group group : note.groups()) {
                if (isBrief(group)) {
                    more += leftOut > 0 ? group.items().size() : add(group, parts, room, SheetPart.Form.COMPACT);
                }
            }
        }
        parts.addAll(since);
        if (more > 0) {
            parts.add(
                    new SheetPart.Text(Paragraph.small(words.say("More in the note (./heartland note): {0}.", more))));
        }
        return new Filled(parts, more == 0);
    }

    /** True for a group of whose items a line or two is enough. */
    private static boolean isBrief(NoteToAuthor.Group group) {
        return group.listing() == Listing.NARROW || group.listing() == Listing.UPDATE;
    }

    private List<SheetPart> since() {
        List<Line> lines = notes.stream().flatMap(note -> note.since().stream()).toList();
        if (lines.isEmpty()) {
            return List.of();
        }
        return List.of(
                new SheetPart.Heading(words.say("Since the text appeared")),
                new SheetPart.Bullets(
                        lines.stream()
                                .map(line -> line.with(NOTES_OF_CORRECTION))
                                .toList(),
                        true));
    }

    private List<String> head(boolean brief) {
        return List.of(
                "¶",
                words.say("The text says"),
                words.say(brief ? "What would be true" : "The evidence says"),
                words.say(brief ? "Confidence" : "Suggested wording"));
    }

    /** Adds what fits of a group, and returns how many of its items do not. */
    private int add(NoteToAuthor.Group group, List<SheetPart> parts, PaperRoom room, SheetPart.Form form) {
        boolean brief = isBrief(group);
        List<String> head = head(brief);
        List<SheetPart.Row> rows = group.items().stream()
                .map(item -> brief ? brief(item) : whole(item))
                .toList();
        if (!room.take(PaperRoom.HEADING)) {
            return rows.size();
        }
        SheetPart.Grid grid =
                room.fitting(new SheetPart.Grid(group.title(), head, brief ? NARROWED : CORRECTED, rows, form));
        if (!grid.rows().isEmpty()) {
            parts.add(new SheetPart.Heading(group.title()));
            parts.add(grid);
        }
        return rows.size() - grid.rows().size();
    }

    private SheetPart.Row whole(NoteToAuthor.Item item) {
        List<Paragraph> evidence = new ArrayList<>();
        item.evidence()
                .forEach(line -> evidence.add(new Paragraph(line.with(NOTES_OF_CORRECTION), Paragraph.Look.PLAIN)));
        ClaimRow row = row(item);
        if (row != null && row.support().primary() == 0) {
            String check = words.say("no primary source was read: check the original");
            evidence.add(new Paragraph(Line.of(check), Paragraph.Look.TAG));
        }
        List<Paragraph> suggested = new ArrayList<>();
        String suggest = item.suggest();
        if (suggest != null) {
            suggested.add(Paragraph.plain(new LinePart.Text(words.quoted(suggest), false)));
        }
        suggested.add(confidence(item));
        return SheetPart.Row.of(List.of(where(item), says(item), evidence, suggested));
    }

    /** A row of a line or two: what would be true, or what the evidence says where no wording is suggested. */
    private SheetPart.Row brief(NoteToAuthor.Item item) {
        Line first = item.evidence().get(0).with(NOTES);
        String suggest = item.suggest();
        List<LinePart> right = new ArrayList<>(first.runs());
        if (suggest != null) {
            right.removeIf(run -> !(run instanceof LinePart.Notes));
            right.add(0, new LinePart.Text(words.quoted(suggest), false));
        }
        return SheetPart.Row.of(List.of(
                where(item),
                says(item),
                List.of(new Paragraph(new Line(right), Paragraph.Look.PLAIN)),
                List.of(confidence(item))));
    }

    /** The confidence with its reason; how far the sources were read is on the last page. */
    private Paragraph confidence(NoteToAuthor.Item item) {
        ClaimRow row = row(item);
        String reason = row == null
                ? ""
                : Confidence.inShort(
                        words,
                        row.support(),
                        Confidence.agreeing(row.now()),
                        assessment.of().draws());
        return Paragraph.confidence(item.confidence(), reason, words);
    }

    private @Nullable ClaimRow row(NoteToAuthor.Item item) {
        return assessment.claim(item.claim());
    }

    private List<Paragraph> where(NoteToAuthor.Item item) {
        ClaimRow row = row(item);
        String mark = row == null ? "" : "¶" + row.claim().paragraph();
        String address = item.address();
        return List.of(address == null ? Paragraph.plain(mark) : Paragraph.plain(new LinePart.Link(mark, address)));
    }

    /** The passage, or where none is named the statement in our words. */
    private List<Paragraph> says(NoteToAuthor.Item item) {
        if (!item.passage().isEmpty()) {
            return List.of(new Paragraph(Line.of(new LinePart.Text(item.passage(), false)), Paragraph.Look.QUOTE));
        }
        ClaimRow row = row(item);
        String says = row == null ? "" : row.claim().says();
        return List.of(Paragraph.plain(new LinePart.Text(words.term(says), words.speaks(says))));
    }
}
