package org.heartland.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
    private static final List<Integer> CORRECTED = List.of(4, 18, 42, 36);
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
        Filled best = Stream.of(SheetPart.Form.FULL, SheetPart.Form.SMALL)
                .map(form -> filled(form, 0))
                .filter(Filled::isWhole)
                .findFirst()
                .orElseGet(() -> filled(SheetPart.Form.SMALL, PaperRoom.MORE));
        return new Sheet("note", words.say("Note to the author"), best.parts(), true);
    }

    /** What is on the page above the height that is kept for the number of the others; not the whole if some items found no room. */
    private record Filled(List<SheetPart> parts, boolean isWhole) {}

    private Filled filled(SheetPart.Form form, double kept) {
        List<SheetPart> parts = new ArrayList<>();
        List<SheetPart> since = since();
        PaperRoom room = new PaperRoom(PaperRoom.PAGE - PaperRoom.TITLE - kept);
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
                    more += leftOut > 0 ? group.items().size() : narrow(group, parts, room);
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
        List<Line> headed = new ArrayList<>();
        for (Line line : lines) {
            LinePart head = new LinePart.Strong(words.say("Since the text appeared") + ". ");
            headed.add(Line.of(headed.isEmpty() ? head : "", line.with(NOTES_OF_CORRECTION)));
        }
        return List.of(new SheetPart.Bullets(headed, SheetPart.ListForm.COMPACT));
    }

    /** Adds what fits of a group that is given whole, and returns how many of its items do not. */
    private int add(NoteToAuthor.Group group, List<SheetPart> parts, PaperRoom room, SheetPart.Form form) {
        List<String> head = List.of(
                "¶", words.say("The text says"), words.say("The evidence says"), words.say("Suggested wording"));
        List<SheetPart.Row> rows = group.items().stream().map(this::whole).toList();
        if (!room.take(PaperRoom.HEADING)) {
            return rows.size();
        }
        SheetPart.Grid grid = room.fitting(new SheetPart.Grid(group.title(), head, CORRECTED, rows, form));
        if (!grid.rows().isEmpty()) {
            parts.add(new SheetPart.Heading(group.title()));
            parts.add(grid);
        }
        return rows.size() - grid.rows().size();
    }

    /** Adds what fits of a group of which a line or two are given, and returns how many of its items do not. */
    private int narrow(NoteToAuthor.Group group, List<SheetPart> parts, PaperRoom room) {
        List<Line> lines = group.items().stream().map(this::brief).toList();
        if (!room.take(PaperRoom.HEADING)) {
            return lines.size();
        }
        SheetPart.Bullets shown = room.fitting(new SheetPart.Bullets(lines, SheetPart.ListForm.COLUMNS));
        if (!shown.items().isEmpty()) {
            parts.add(new SheetPart.Heading(words.say("{0} (in brackets: our confidence)", group.title())));
            parts.add(shown);
        }
        return lines.size() - shown.items().size();
    }

    private SheetPart.Row whole(NoteToAuthor.Item item) {
        List<Paragraph> suggested = new ArrayList<>();
        String suggest = item.suggest();
        if (suggest != null) {
            suggested.add(Paragraph.plain(new LinePart.Text(words.quoted(suggest), false)));
        }
        suggested.add(confidence(item));
        return SheetPart.Row.of(List.of(
                List.of(Paragraph.plain(where(item))),
                List.of(new Paragraph(
                        Line.of(says(item)), item.passage().isEmpty() ? Paragraph.Look.PLAIN : Paragraph.Look.QUOTE)),
                List.of(new Paragraph(evidence(item), Paragraph.Look.PLAIN)),
                suggested));
    }

    /** What the evidence says in one paragraph; sources that serve two sentences in a row stand after the second. */
    private static Line evidence(NoteToAuthor.Item item) {
        List<LinePart> runs = new ArrayList<>();
        for (Line line : item.evidence()) {
            List<LinePart> added = line.with(NOTES_OF_CORRECTION).runs();
            LinePart last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (last instanceof LinePart.Notes && added.contains(last)) {
                runs.remove(runs.size() - 1);
            }
            if (!runs.isEmpty()) {
                runs.add(LinePart.of(" "));
            }
            runs.addAll(added);
        }
        return new Line(runs);
    }

    /** "¶1 “words of the text”. Better: “a wording that is true”¹ (high)" */
    private Line brief(NoteToAuthor.Item item) {
        Line first = item.evidence().get(0).with(NOTES);
        String suggest = item.suggest();
        List<LinePart> notes =
                first.runs().stream().filter(LinePart.Notes.class::isInstance).toList();
        Line says = Line.of(where(item), " ", says(item));
        Line better = suggest == null
                ? Line.of(". ", first)
                : Line.filled(
                        ". " + words.say("Better: {0}", "{0}"),
                        Line.of(new LinePart.Text(words.quoted(suggest), false), new Line(notes)));
        return Line.of(says, better, " ", item.confidence().inBrackets(words));
    }

    /** The confidence with its reason; how far the sources were read is on the last page. */
    private Paragraph confidence(NoteToAuthor.Item item) {
        ClaimRow row = row(item);
        if (row == null) {
            return Paragraph.confidence(item.confidence(), "", words);
        }
        String reason = Confidence.inShort(
                words,
                row.support(),
                Confidence.agreeing(row.now()),
                assessment.of().draws());
        return Paragraph.confidence(
                item.confidence(),
                row.support().primary() > 0 ? reason : words.say("{0}; check the original", reason),
                words);
    }

    private @Nullable ClaimRow row(NoteToAuthor.Item item) {
        return assessment.claim(item.claim());
    }

    /** The number of the paragraph, which leads to the passage. */
    private LinePart where(NoteToAuthor.Item item) {
        ClaimRow row = row(item);
        String mark = row == null ? "" : "¶" + row.claim().paragraph();
        String address = item.address();
        return address == null ? LinePart.of(mark) : new LinePart.Link(mark, address);
    }

    /** The passage, or where none is named the statement in our words. */
    private LinePart says(NoteToAuthor.Item item) {
        if (!item.passage().isEmpty()) {
            return new LinePart.Text(item.passage(), false);
        }
        ClaimRow row = row(item);
        String says = row == null ? "" : row.claim().says();
        return new LinePart.Text(words.term(says).replaceFirst("[.]$", ""), words.speaks(says));
    }
}
