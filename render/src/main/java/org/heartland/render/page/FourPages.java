package org.heartland.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.Part;
import org.heartland.citation.Source;
import org.heartland.render.brief.BriefAnswer;
import org.heartland.render.brief.Footnotes;
import org.heartland.render.brief.Line;
import org.heartland.render.brief.Making;
import org.heartland.render.brief.NoteToAuthor;
import org.heartland.render.brief.Outlook;
import org.heartland.render.brief.ShownFigures;
import org.heartland.render.brief.Unknowns;
import org.heartland.render.chart.Chart;
import org.heartland.render.chart.Charts;
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

    /** How many lines on what nobody knows are shown even if not all sources find room then. */
    private static final int FEWEST_UNKNOWN = 3;

    private final Assessment assessment;
    private final Words words;
    private final ShownFigures figures = new ShownFigures();
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
        return new FourPages(assessment, words, pages).leaflet(foot(assessment, words, version));
    }

    /** "Heartland 1.0 · A title · evidence to 31 March 2026". */
    static String foot(Assessment assessment, Words words, String version) {
        String foot = words.say(
                        "Heartland {0} · {1} · evidence to {2}",
                        version,
                        words.term(assessment.subject().title()),
                        words.date(assessment.of().asOf()))
                .replace("  ", " ");
        return assessment.subject().scenarios().isEmpty()
                ? foot
                : foot + " · " + words.say("under the assumptions of page 1");
    }

    private Leaflet leaflet(String foot) {
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(new AnswerSheet(BriefAnswer.of(assessment, words, figures, footnotes), words).sheet());
        if (pages > 1 && !assessment.subject().texts().isEmpty()) {
            List<NoteToAuthor> notes = assessment.subject().texts().values().stream()
                    .map(text -> NoteToAuthor.of(assessment, words, figures, footnotes, text))
                    .toList();
            sheets.add(new NoteSheet(assessment, words, notes).sheet());
        }
        if (pages > 2) {
            List<Chart> charts = new Charts(assessment, words).balances();
            Outlook outlook = Outlook.of(assessment, words, footnotes);
            sheets.add(new OutlookSheet(words, figures, charts, outlook).sheet());
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
        List<ShownFigures.Shown> shown = numbering.shownFigures(figures.list());
        if (!shown.isEmpty()) {
            sheets.add(new FigureList(assessment, words).sheet(shown));
        }
        String title = words.term(assessment.subject().title());
        return new Leaflet(words, title, foot, false, shown, List.copyOf(sheets));
    }

    private Sheet last(List<Source> sources) {
        List<Line> unknown = Unknowns.of(assessment, words);
        SheetPart.Bullets making = new SheetPart.Bullets(Making.of(assessment, words), SheetPart.ListForm.COMPACT);
        SourceList list = new SourceList(sources, words);
        int least = Math.min(FEWEST_UNKNOWN, unknown.size());
        SheetPart.Bullets shown = IntStream.iterate(unknown.size(), some -> some > least, some -> some - 1)
                .mapToObj(some -> some(unknown, some))
                .filter(bullets -> list.within(left(bullets, making)).printed() == sources.size())
                .findFirst()
                .orElseGet(() -> some(unknown, least));
        List<SheetPart> parts = new ArrayList<>();
        String made = words.say("How this was made");
        if (!unknown.isEmpty()) {
            parts.addAll(List.of(shown, new SheetPart.Heading(made)));
        }
        parts.add(making);
        if (!sources.isEmpty()) {
            SheetPart.Sources printed = list.within(left(shown, making));
            parts.add(new SheetPart.Heading(words.say("Sources, read in excerpt unless it says otherwise")));
            parts.add(printed);
            int left = sources.size() - printed.printed();
            if (left > 0) {
                parts.add(new SheetPart.Text(Paragraph.small(words.say("More sources, on a screen: {0}.", left))));
            }
        }
        return new Sheet("sources", unknown.isEmpty() ? made : words.say("What nobody knows"), parts, true);
    }

    /** The height that is left for sources, in millimetres. */
    private static double left(SheetPart.Bullets unknown, SheetPart.Bullets making) {
        PaperRoom room = new PaperRoom(PaperRoom.PAGE - PaperRoom.TITLE);
        if (!unknown.items().isEmpty()) {
            room.take(PaperRoom.height(unknown));
        }
        room.take(PaperRoom.height(making) + PaperRoom.HEADING);
        return room.left() - PaperRoom.HEADING - PaperRoom.MORE;
    }

    /** The first lines, and the number of the others. */
    private SheetPart.Bullets some(List<Line> lines, int some) {
        List<Line> kept = new ArrayList<>(lines.subList(0, some));
        if (some < lines.size()) {
            kept.add(Line.of(words.say("More: {0}.", lines.size() - some)));
        }
        return new SheetPart.Bullets(kept, SheetPart.ListForm.COMPACT);
    }
}
