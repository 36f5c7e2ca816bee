package org.heartland.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.ClaimRow;
import org.heartland.assessment.Assessment.Part;
import org.heartland.assessment.AuthorLists.Listing;
import org.heartland.assessment.Spread;
import org.heartland.citation.JudgedText;
import org.heartland.citation.Source;
import org.heartland.render.brief.Answer;
import org.heartland.render.brief.Confidence;
import org.heartland.render.brief.Figures;
import org.heartland.render.brief.Footnotes;
import org.heartland.render.brief.Line;
import org.heartland.render.brief.Making;
import org.heartland.render.brief.NoteToAuthor;
import org.heartland.render.brief.Outlook;
import org.heartland.render.brief.Run;
import org.heartland.render.brief.Unknowns;
import org.heartland.render.chart.Chart;
import org.heartland.render.chart.Charts;
import org.heartland.render.chart.Datum;
import org.heartland.render.words.Figure;
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

    private static final double MORE = 6;
    private static final double HEADLINE = 25;
    private static final double TITLE = 9;
    private static final double MOST_OF_UNKNOWN = 88;
    private static final Pattern HEIGHT = Pattern.compile(" height=\"([0-9.]+)\"");
    private static final List<Integer> CORRECTED = List.of(5, 20, 43, 32);
    private static final List<Integer> NARROWED = List.of(5, 25, 46, 24);
    private static final List<Integer> FORETOLD = List.of(5, 28, 25, 42);
    private static final int STATE = 14;
    private static final int WHO = 13;
    private static final int NOTES = 1;
    private static final int NOTES_OF_CORRECTION = 3;
    private static final int CHARTS = 2;
    private static final double WIDE = 420;
    private static final double NARROW = 328;

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
        sheets.removeIf(sheet -> sheet.parts().isEmpty());
        Numbering numbering = new Numbering();
        sheets = new ArrayList<>(numbering.of(sheets));
        List<Source> sources = numbering.shownSources(footnotes.list());
        if (pages > 3) {
            sheets.add(last(sources));
        } else if (!sources.isEmpty()) {
            SheetPart list = new SourceList(sources, words).within(0);
            sheets.add(new Sheet("sources", words.say("Sources"), List.of(list), false));
        }
        List<Figures.Shown> shown = numbering.shownFigures(figures.list());
        if (!shown.isEmpty()) {
            sheets.add(new FigureList(assessment, words).sheet(shown));
        }
        return List.copyOf(sheets);
    }

    // ---- Page 1.

    private Sheet answer() {
        Answer answer = Answer.of(assessment, words, figures, footnotes);
        Room room = new Room(Room.PAGE - HEADLINE);
        List<SheetPart> parts = new ArrayList<>();
        add(parts, new SheetPart.Text(new Paragraph(Line.of(answer.dateline()), Paragraph.Look.DECK)), room);
        List<Line> bullets = answer.bullets().stream()
                .map(bullet -> Line.of(new Run.Strong(bullet.head() + "."), " ", bullet.says()))
                .toList();
        add(parts, new SheetPart.Bullets(bullets, false), room);
        List<SheetPart> definitions = answer.definitions().stream()
                .map(line -> (SheetPart) new SheetPart.Text(new Paragraph(line, Paragraph.Look.SMALL)))
                .toList();
        definitions.forEach(definition -> room.take(Room.height(definition)));
        parts.addAll(states(answer, room));
        parts.addAll(definitions);
        return new Sheet("answer", answer.headline(), parts, true);
    }

    /** The table of the states, as far as there is room, and how many more there are. */
    private List<SheetPart> states(Answer answer, Room room) {
        int roles = answer.columns().size();
        List<String> head = new ArrayList<>(List.of(words.say("State")));
        List<Integer> widths = new ArrayList<>(List.of(STATE));
        for (Answer.Column column : answer.columns()) {
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
        SheetPart.Grid grid = tries.stream()
                .filter(table -> Room.height(table) <= room.left())
                .findFirst()
                .orElseGet(() -> fitting(tries.get(tries.size() - 1), room));
        if (grid.rows().isEmpty()) {
            return List.of();
        }
        List<SheetPart> table = new ArrayList<>(List.of(grid));
        int left = answer.states().size() - grid.rows().size();
        if (left > 0) {
            table.add(new SheetPart.Text(Paragraph.small(words.say("More states, on the long page (--full): {0}.", left))));
        }
        return table;
    }

    private static SheetPart.Grid grid(
            String caption, List<String> head, List<Integer> widths, List<SheetPart.Row> rows) {
        return new SheetPart.Grid(caption, head, widths, rows, SheetPart.Form.FULL);
    }

    /** The table with as many of its rows as there is room for, and a line on the others; what they take is taken. */
    private static SheetPart.Grid fitting(SheetPart.Grid grid, Room room) {
        if (room.take(Room.height(grid))) {
            return grid;
        }
        List<SheetPart.Row> rows = new ArrayList<>();
        double needed = Room.height(with(grid, List.of())) + MORE;
        for (SheetPart.Row row : grid.rows()) {
            if (!room.take(needed + Room.height(row, grid))) {
                break;
            }
            needed = 0;
            rows.add(row);
        }
        return with(grid, rows);
    }

    private static SheetPart.Grid with(SheetPart.Grid grid, List<SheetPart.Row> rows) {
        return new SheetPart.Grid(grid.caption(), grid.head(), grid.widths(), rows, grid.form());
    }

    /** A state; the reasons for the confidence are left out where there is no room for them. */
    private SheetPart.Row row(Answer.State state, boolean reasons) {
        List<List<Paragraph>> cells = new ArrayList<>();
        cells.add(List.of(new Paragraph(Line.of(state.name()), Paragraph.Look.STRONG)));
        for (Answer.Cell cell : state.cells()) {
            List<Paragraph> who = new ArrayList<>(List.of(Paragraph.plain(cell.who())));
            if (!cell.but().isEmpty()) {
                who.add(Paragraph.small(cell.but()));
            }
            List<Paragraph> why =
                    new ArrayList<>(List.of(new Paragraph(fewer(cell.why(), NOTES), Paragraph.Look.PLAIN)));
            if (cell.confidence() != null) {
                why.add(confidence(cell.confidence(), reasons ? cell.reason() : ""));
            }
            cells.addAll(List.of(who, why));
        }
        return SheetPart.Row.of(cells);
    }

    private Paragraph confidence(Confidence confidence, String reason) {
        String word = Words.capital(confidence.word(words));
        return Paragraph.small(reason.isEmpty() ? word : word + ": " + reason + ".");
    }

    // ---- Page 2.

    private Sheet note() {
        List<SheetPart> parts = new ArrayList<>();
        Room room = new Room(Room.PAGE - TITLE - MORE);
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
                    words.say("More in the note (./heartland note): {0}.", more))));
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
        boolean brief = group.listing() == Listing.NARROW;
        boolean headed = parts.stream().noneMatch(SheetPart.Grid.class::isInstance);
        List<String> head = List.of(
                "¶",
                words.say("The article says"),
                words.say(brief ? "What would be true" : "The evidence says"),
                words.say(brief ? "Confidence" : "Suggested wording"));
        SheetPart.Form form =
                brief ? SheetPart.Form.COMPACT : headed ? SheetPart.Form.FULL : SheetPart.Form.HEADLESS;
        List<SheetPart.Row> rows = group.items().stream()
                .map(item -> brief ? brief(item) : whole(item))
                .toList();
        SheetPart.Grid all = new SheetPart.Grid(group.title(), head, brief ? NARROWED : CORRECTED, rows, form);
        if (!room.take(Room.HEADING)) {
            return rows.size();
        }
        SheetPart.Grid grid = fitting(all, room);
        if (!grid.rows().isEmpty()) {
            parts.add(new SheetPart.Heading(group.title()));
            parts.add(grid);
        }
        return rows.size() - grid.rows().size();
    }

    /** The line with no more than so many references in one place. */
    private static Line fewer(Line line, int most) {
        return new Line(line.runs().stream()
                .map(run -> run instanceof Run.Notes notes
                        ? new Run.Notes(notes.sources().stream().limit(most).toList())
                        : run)
                .toList());
    }

    private SheetPart.Row whole(NoteToAuthor.Item item) {
        List<Paragraph> evidence = new ArrayList<>();
        item.evidence()
                .forEach(line -> evidence.add(new Paragraph(fewer(line, NOTES_OF_CORRECTION), Paragraph.Look.PLAIN)));
        if (item.caution() != null) {
            evidence.add(new Paragraph(
                    Line.of(words.say("no primary source was read: check the original")), Paragraph.Look.TAG));
        }
        List<Paragraph> suggested = new ArrayList<>();
        String suggest = item.suggest();
        if (suggest != null) {
            suggested.add(Paragraph.plain(new Run.Text(words.quoted(suggest), false)));
        }
        suggested.add(confidence(item));
        return SheetPart.Row.of(List.of(where(item), says(item), evidence, suggested));
    }

    /** A row of a line or two: what would be true, or what the evidence says where no wording is suggested. */
    private SheetPart.Row brief(NoteToAuthor.Item item) {
        Line first = fewer(item.evidence().get(0), NOTES);
        String suggest = item.suggest();
        List<Run> right = new ArrayList<>(first.runs());
        if (suggest != null) {
            right.removeIf(run -> !(run instanceof Run.Notes));
            right.add(0, new Run.Text(words.quoted(suggest), false));
        }
        return SheetPart.Row.of(List.of(
                where(item),
                says(item),
                List.of(new Paragraph(new Line(right), Paragraph.Look.PLAIN)),
                List.of(confidence(item))));
    }

    /** The confidence with its reason; how far the sources were read is on the last page. */
    private Paragraph confidence(NoteToAuthor.Item item) {
        ClaimRow row = assessment.claim(item.claim());
        return confidence(item.confidence(), row == null ? "" : reason(row));
    }

    private String reason(ClaimRow row) {
        return Confidence.inShort(
                words,
                assessment.support(row.rows()),
                Confidence.agreeing(row.now()),
                assessment.of().draws());
    }

    private List<Paragraph> where(NoteToAuthor.Item item) {
        ClaimRow row = assessment.claim(item.claim());
        String mark = row == null ? "" : "¶" + row.claim().paragraph();
        String address = item.address();
        return List.of(address == null ? Paragraph.plain(mark) : Paragraph.plain(new Run.Link(mark, address)));
    }

    /** The passage, or where none is named the statement in our words. */
    private List<Paragraph> says(NoteToAuthor.Item item) {
        if (!item.passage().isEmpty()) {
            return List.of(new Paragraph(Line.of(new Run.Text(item.passage(), false)), Paragraph.Look.QUOTE));
        }
        ClaimRow row = assessment.claim(item.claim());
        String says = row == null ? "" : row.claim().says();
        return List.of(Paragraph.plain(new Run.Text(words.term(says), words.speaks(says))));
    }

    // ---- Page 3.

    private Sheet outlook() {
        List<SheetPart> parts = new ArrayList<>();
        Room room = new Room(Room.PAGE - TITLE - MORE);
        List<SheetPart.Drawn> charts = new Charts(assessment, words)
                .balances().stream().limit(CHARTS).map(this::drawn).toList();
        if (!charts.isEmpty()) {
            add(parts, new SheetPart.Charts(charts), room);
        }
        Outlook outlook = Outlook.of(assessment, words, footnotes);
        String caption = words.say("Predictions and what has come of them");
        List<String> head =
                List.of("¶", words.say("Prediction"), words.say("So far"), words.say("What has happened"));
        List<SheetPart.Row> all = outlook.groups().stream()
                .flatMap(group -> group.forecasts().stream())
                .map(this::row)
                .toList();
        room.take(Room.HEADING);
        List<SheetPart.Row> rows = fitting(grid(caption, head, FORETOLD, all), room).rows();
        if (!rows.isEmpty()) {
            parts.add(new SheetPart.Heading(caption));
            parts.add(grid(caption, head, FORETOLD, rows));
        }
        int left = outlook.size() - rows.size();
        String rest = (left > 0 ? words.say("More in the ledger (./heartland ledger): {0}.", left) + " " : "")
                + vague(outlook.vague());
        if (!rest.isBlank()) {
            parts.add(new SheetPart.Text(Paragraph.small(rest.strip())));
        }
        return new Sheet("charts", words.say("The balances and the predictions"), parts, true);
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
        Paragraph where = address == null
                ? Paragraph.plain(forecast.where())
                : Paragraph.plain(new Run.Link(forecast.where(), address));
        return SheetPart.Row.of(List.of(
                List.of(where),
                List.of(new Paragraph(forecast.says(), Paragraph.Look.PLAIN)),
                List.of(
                        new Paragraph(Line.of(forecast.sofar()), Paragraph.Look.STRONG),
                        confidence(forecast.confidence(), forecast.reason())),
                List.of(new Paragraph(forecast.happened(), Paragraph.Look.PLAIN))));
    }

    /** A chart for both widths; its figures are on the list of figures. */
    private SheetPart.Drawn drawn(Chart chart) {
        String wide = chart.svg(WIDE, "");
        List<Run.Number> shown = new ArrayList<>();
        for (Datum datum : chart.data()) {
            Double value = datum.value();
            if (value != null) {
                shown.add(figure(datum, value));
            }
        }
        return new SheetPart.Drawn(
                chart.title(),
                chart.measure(),
                wide,
                chart.svg(NARROW, "-narrow"),
                chart.sources(),
                List.copyOf(shown),
                (Room.WIDTH - Room.BETWEEN) / 2 / WIDE * height(wide));
    }

    private Run.Number figure(Datum datum, double value) {
        boolean share = datum.unit().equals("%");
        double scale = share ? 100 : 1;
        Double low = datum.low();
        Double high = datum.high();
        Spread spread = new Spread(
                value / scale, (low == null ? value : low) / scale, (high == null ? value : high) / scale, 0, null);
        String of = datum.actor().isEmpty() ? datum.of() : datum.of() + ", " + words.actor(datum.actor());
        return figures.add(
                words.actor(datum.state()) + ": " + of,
                datum.period(),
                share ? words.percent1(value / scale) : words.number(Figure.exact(value)),
                spread,
                share ? "" : datum.unit(),
                datum.rows());
    }

    /** The height of a picture in pixels. */
    private static double height(String svg) {
        Matcher height = HEIGHT.matcher(svg);
        return height.find() ? Double.parseDouble(height.group(1)) : 0;
    }

    // ---- Page 4.

    private Sheet last(List<Source> sources) {
        List<SheetPart> parts = new ArrayList<>();
        Room room = new Room(Room.PAGE - TITLE);
        List<Line> unknown = Unknowns.of(assessment, words);
        String title = words.say("What nobody knows");
        if (!unknown.isEmpty()) {
            SheetPart.Bullets bullets = fitting(unknown);
            parts.add(bullets);
            room.take(Room.height(bullets));
        }
        String made = words.say("How this was made");
        SheetPart.Bullets making = new SheetPart.Bullets(Making.of(assessment, words), true);
        if (!unknown.isEmpty()) {
            parts.add(new SheetPart.Heading(made));
        }
        parts.add(making);
        room.take(Room.height(making) + Room.HEADING);
        if (!sources.isEmpty()) {
            parts.add(new SheetPart.Heading(words.say("Sources, read in excerpt unless it says otherwise")));
            SheetPart.Sources list = new SourceList(sources, words).within(room.left() - Room.HEADING - MORE);
            parts.add(list);
            int left = sources.size() - list.printed();
            if (left > 0) {
                parts.add(new SheetPart.Text(Paragraph.small(words.say("More sources, on a screen: {0}.", left))));
            }
        }
        return new Sheet("sources", unknown.isEmpty() ? made : title, parts, true);
    }

    private SheetPart.Bullets fitting(List<Line> lines) {
        Room room = new Room(MOST_OF_UNKNOWN);
        List<Line> kept = new ArrayList<>();
        for (Line line : lines) {
            if (!room.take(Room.height(new SheetPart.Bullets(List.of(line), true)))) {
                break;
            }
            kept.add(line);
        }
        if (kept.size() < lines.size()) {
            kept.add(Line.of(words.say("More: {0}.", lines.size() - kept.size())));
        }
        return new SheetPart.Bullets(kept, true);
    }
}
