package org.heartland.render.page;

import java.util.ArrayList;
import java.util.List;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.Part;
import org.heartland.assessment.AuthorLists.Listing;
import org.heartland.citation.JudgedText;
import org.heartland.render.brief.Figures;
import org.heartland.render.brief.Footnotes;
import org.heartland.render.brief.Line;
import org.heartland.render.brief.Making;
import org.heartland.render.brief.NoteToAuthor;
import org.heartland.render.brief.Outlook;
import org.heartland.render.brief.Run;
import org.heartland.render.brief.Unknowns;
import org.heartland.render.words.RoleWords;
import org.heartland.render.words.TextWords;
import org.heartland.render.words.Words;

/**
 * The brief of four pages: the answer, the note to the author, two charts with the predictions, and what nobody knows with how it was made and the
 * sources. What does not fit a page is counted at its end.
 */
public final class FourPages {
    /** How many pages there are. */
    public static final int ALL = 4;

    /** The parts of an assessment that it shows. */
    public static final List<Part> PARTS = List.of(Part.CLAIMS, Part.ROLES, Part.NOTES);

    private static final double MORE = 9;
    private static final double MOST_OF_UNKNOWN = 95;

    private final Assessment assessment;
    private final Words words;
    private final Figures figures = new Figures();
    private final Footnotes footnotes;
    private final int pages;

    private FourPages(Assessment assessment, Words words, int pages) {
        this.assessment = assessment;
        this.words = words;
        this.footnotes = new Footnotes(assessment);
        this.pages = pages;
    }

    /**
     * The brief.
     *
     * @param pages how many of its pages, from 1 to {@value #ALL}; the sources are then on a screen only
     * @param version what the program calls its version, or "" if it is not known
     */
    public static Leaflet of(Assessment assessment, Words words, int pages, String version) {
        FourPages brief = new FourPages(assessment, words, pages);
        List<Sheet> sheets = brief.sheets();
        String title = words.term(assessment.subject().title());
        return new Leaflet(words, title, foot(assessment, words, version), false, sheets);
    }

    /** "Heartland 1.0 · A title · evidence to 31 March 2026". */
    static String foot(Assessment assessment, Words words, String version) {
        return words.say(
                "Heartland {0} · {1} · evidence to {2}",
                        version,
                        words.term(assessment.subject().title()),
                        words.date(assessment.of().asOf()))
                .replace("  ", " ");
    }

    private List<Sheet> sheets() {
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(answer());
        if (pages > 1 && !assessment.subject().texts().isEmpty()) {
            sheets.add(note());
        }
        if (pages > 2) {
            sheets.add(outlook());
        }
        if (pages > 3) {
            sheets.add(last());
        } else {
            sheets.add(new Sheet("sources", words.say("Sources"), List.of(new SourceList(footnotes.list(), words).within(0)), false));
        }
        sheets.removeIf(sheet -> sheet.parts().isEmpty());
        if (!figures.list().isEmpty()) {
            sheets.add(new FigureList(assessment, words).sheet(figures.list()));
        }
        return List.copyOf(sheets);
    }

    // ---- Page 1.

    private Sheet answer() {
        List<SheetPart> parts = new ArrayList<>();
        parts.add(new SheetPart.Text(
                Paragraph.plain(words.term(assessment.subject().question()))));
        List<Line> bullets = assessment.subject().roles().values().stream()
                .map(role -> Line.of(new RoleWords(assessment, words, role).summary()))
                .toList();
        parts.add(new SheetPart.Bullets(bullets));
        return new Sheet("answer", words.term(assessment.subject().title()), parts, true);
    }

    // ---- Page 2.

    private Sheet note() {
        List<SheetPart> parts = new ArrayList<>();
        Room room = new Room(Room.PAGE - MORE - 12);
        int more = 0;
        List<JudgedText> texts = List.copyOf(assessment.subject().texts().values());
        for (JudgedText text : texts) {
            NoteToAuthor note = NoteToAuthor.of(assessment, words, figures, footnotes, text);
            if (texts.size() > 1) {
                add(parts, new SheetPart.Heading(new TextWords(words).named(text)), room);
            }
            add(parts, new SheetPart.Text(Paragraph.plain(note.opening())), room);
            for (NoteToAuthor.Group group : note.groups()) {
                more += group(group, parts, room);
            }
        }
        if (more > 0) {
            parts.add(new SheetPart.Text(Paragraph.small(
                    words.say("{0} more are in the note that ./heartland note prints.", more))));
        }
        return new Sheet("note", words.say("Note to the author"), parts, true);
    }

    private static void add(List<SheetPart> parts, SheetPart part, Room room) {
        if (room.take(Room.height(part))) {
            parts.add(part);
        }
    }

    /** Adds what fits of a group, and returns how many of its items do not. */
    private int group(NoteToAuthor.Group group, List<SheetPart> parts, Room room) {
        boolean whole = group.listing() != Listing.NARROW;
        List<Integer> widths = whole ? List.of(5, 25, 42, 28) : List.of(5, 37, 58);
        List<String> head = new ArrayList<>(List.of(
                "¶", words.say("The article says"), words.say("The evidence says")));
        if (whole) {
            head.add(words.say("Suggested wording"));
        }
        SheetPart.Heading heading = new SheetPart.Heading(group.title());
        List<SheetPart.Row> rows = new ArrayList<>();
        double needed = Room.height(heading) + Room.height(new SheetPart.Grid("", head, widths, List.of()));
        for (NoteToAuthor.Item item : group.items()) {
            SheetPart.Row row = whole ? whole(item) : brief(item);
            if (!room.take(needed + Room.height(row, widths))) {
                break;
            }
            needed = 0;
            rows.add(row);
        }
        if (!rows.isEmpty()) {
            parts.add(heading);
            parts.add(new SheetPart.Grid(group.title(), head, widths, rows));
        }
        return group.items().size() - rows.size();
    }

    private SheetPart.Row whole(NoteToAuthor.Item item) {
        List<Paragraph> evidence = new ArrayList<>();
        item.evidence().forEach(line -> evidence.add(new Paragraph(line, Paragraph.Look.PLAIN)));
        String caution = item.caution();
        if (caution != null) {
            evidence.add(new Paragraph(Line.of(caution), Paragraph.Look.TAG));
        }
        evidence.add(Paragraph.small(Words.capital(item.confidence().word(words)) + ": " + item.reason()));
        String suggest = item.suggest();
        List<Paragraph> suggested = suggest == null
                ? List.of(Paragraph.plain(""))
                : List.of(Paragraph.plain(new Run.Text(words.quoted(suggest), false)));
        return SheetPart.Row.of(where(item), says(item), evidence, suggested);
    }

    private SheetPart.Row brief(NoteToAuthor.Item item) {
        Line first = item.evidence().get(0);
        return SheetPart.Row.of(
                where(item),
                says(item),
                List.of(
                        new Paragraph(first, Paragraph.Look.PLAIN),
                        Paragraph.small(Words.capital(item.confidence().word(words)))));
    }

    private List<Paragraph> where(NoteToAuthor.Item item) {
        var row = assessment.claim(item.claim());
        String mark = row == null ? "" : "¶" + row.claim().paragraph();
        String address = item.address();
        return List.of(address == null ? Paragraph.plain(mark) : Paragraph.plain(new Run.Link(mark, address)));
    }

    /** The passage, or where none is named the statement in our words. */
    private List<Paragraph> says(NoteToAuthor.Item item) {
        if (!item.passage().isEmpty()) {
            return List.of(new Paragraph(Line.of(new Run.Text(item.passage(), false)), Paragraph.Look.QUOTE));
        }
        var row = assessment.claim(item.claim());
        String says = row == null ? "" : row.claim().says();
        return List.of(Paragraph.plain(new Run.Text(words.term(says), words.speaks(says))));
    }

    // ---- Page 3.

    private Sheet outlook() {
        List<SheetPart> parts = new ArrayList<>();
        Room room = new Room(Room.PAGE - MORE - 12);
        Outlook outlook = Outlook.of(assessment, words, footnotes);
        List<SheetPart.Row> rows = new ArrayList<>();
        List<Integer> widths = List.of(5, 32, 21, 42);
        for (Outlook.Group group : outlook.groups()) {
            for (Outlook.Forecast forecast : group.forecasts()) {
                SheetPart.Row row = row(forecast);
                if (room.take(Room.height(row, widths))) {
                    rows.add(row);
                }
            }
        }
        if (!rows.isEmpty()) {
            String caption = words.say("Predictions and what has come of them");
            List<String> head =
                    List.of("¶", words.say("Prediction"), words.say("So far"), words.say("What has happened"));
            parts.add(new SheetPart.Heading(caption));
            parts.add(new SheetPart.Grid(caption, head, widths, rows));
        }
        int left = outlook.size() - rows.size();
        String rest = (left > 0 ? words.say("{0} more are in the ledger that ./heartland ledger prints.", left) + " " : "")
                + vague(outlook.vague());
        if (!rest.isBlank()) {
            parts.add(new SheetPart.Text(Paragraph.small(rest.strip())));
        }
        return new Sheet("charts", words.say("The balances, and what was foretold"), parts, true);
    }

    private String vague(int count) {
        return count == 0
                ? ""
                : words.say(
                        count == 1
                                ? "{0} prediction names no date or outcome: it is too vague to test."
                                : "{0} predictions name no date or outcome: they are too vague to test.",
                        count);
    }

    private SheetPart.Row row(Outlook.Forecast forecast) {
        String address = forecast.address();
        return SheetPart.Row.of(
                List.of(
                        address == null
                                ? Paragraph.plain(forecast.where())
                                : Paragraph.plain(new Run.Link(forecast.where(), address))),
                List.of(new Paragraph(forecast.says(), Paragraph.Look.PLAIN)),
                List.of(
                        new Paragraph(Line.of(forecast.sofar()), Paragraph.Look.STRONG),
                        Paragraph.small(Words.capital(forecast.confidence().word(words)))),
                List.of(new Paragraph(forecast.happened(), Paragraph.Look.PLAIN)));
    }

    // ---- Page 4.

    private Sheet last() {
        List<SheetPart> parts = new ArrayList<>();
        Room room = new Room(Room.PAGE - 12);
        List<Line> unknown = Unknowns.of(assessment, words);
        String title = words.say("What nobody knows");
        if (!unknown.isEmpty()) {
            SheetPart.Bullets bullets = fitting(unknown);
            parts.add(bullets);
            room.take(Room.height(bullets));
        }
        String made = words.say("How this was made");
        SheetPart.Bullets making = new SheetPart.Bullets(Making.of(assessment, words));
        if (!unknown.isEmpty()) {
            parts.add(new SheetPart.Heading(made));
        }
        parts.add(making);
        room.take(Room.height(making) + 12);
        if (!footnotes.list().isEmpty()) {
            parts.add(new SheetPart.Heading(words.say("Sources, primary ones in bold")));
            parts.add(new SourceList(footnotes.list(), words).within(room.left() - 12 - MORE));
        }
        return new Sheet("sources", unknown.isEmpty() ? made : title, parts, true);
    }

    private SheetPart.Bullets fitting(List<Line> lines) {
        Room room = new Room(MOST_OF_UNKNOWN);
        List<Line> kept = new ArrayList<>();
        for (Line line : lines) {
            if (!room.take(Room.height(new SheetPart.Bullets(List.of(line))))) {
                break;
            }
            kept.add(line);
        }
        if (kept.size() < lines.size()) {
            kept.add(Line.of(words.say("And {0} more.", lines.size() - kept.size())));
        }
        return new SheetPart.Bullets(kept);
    }
}
