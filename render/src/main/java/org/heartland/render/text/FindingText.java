package org.heartland.render.text;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.ClaimRow;
import org.heartland.assessment.Finding;
import org.heartland.citation.Source;
import org.heartland.render.brief.SourceWords;
import org.heartland.render.words.ReasonWords;
import org.heartland.render.words.SourceNames;
import org.heartland.render.words.Words;

/** A statement on one page: its verdict, what was tested, why in sentences, and as many of its sources by name as fit. */
public final class FindingText {
    /** The most lines of a page that is wide enough. */
    private static final int LINES = 60;

    private static final int LINES_BELOW = 3;
    private static final int FEWEST_SOURCES = 2;
    private static final int MOST_SOURCES = 6;
    private static final String ITEM = "-  ";

    private final Assessment assessment;
    private final Words words;
    private final int width;
    private final List<String> lines = new ArrayList<>();

    private FindingText(Assessment assessment, Words words, int width) {
        this.assessment = assessment;
        this.words = words;
        this.width = width;
    }

    public static void print(Finding finding, Assessment assessment, Words words, int width, PrintStream out) {
        FindingText text = new FindingText(assessment, words, width);
        text.lines.addAll(ClaimText.tested(finding.row(), words, width));
        text.reasons(finding);
        text.sources(finding.row());
        if (!finding.explanation().steps().isEmpty()) {
            text.heading(words.say("Show the check with every row: --rows."));
        }
        text.lines.forEach(out::println);
    }

    private void heading(String text) {
        lines.add("");
        lines.add(text);
    }

    private void reasons(Finding finding) {
        ReasonWords because = new ReasonWords(assessment, words);
        List<ReasonWords.About> reasons = because.of(finding.explanation());
        if (!reasons.isEmpty()) {
            heading(words.say("WHY"));
        }
        for (ReasonWords.About reason : reasons) {
            if (!reason.about().isEmpty()) {
                lines.addAll(Wrap.lines("", reason.about() + ".", ITEM.length(), width));
            }
            reason.sentences().forEach(sentence -> lines.addAll(item(Words.capital(because.plain(sentence)) + ".")));
        }
    }

    private void sources(ClaimRow row) {
        SourceWords names = new SourceWords(words);
        List<Source> sources = SourceNames.best(assessment.sources(row.rows()));
        if (sources.isEmpty()) {
            return;
        }
        heading(words.say("SOURCES"));
        int listed = 0;
        for (Source source : sources.subList(0, Math.min(MOST_SOURCES, sources.size()))) {
            List<String> item = item(names.line(source) + " " + source.url());
            if (listed >= FEWEST_SOURCES && lines.size() + item.size() + LINES_BELOW > LINES) {
                break;
            }
            lines.addAll(item);
            listed++;
        }
        if (listed < sources.size()) {
            lines.addAll(item(words.say("{0} more", sources.size() - listed)));
        }
    }

    private List<String> item(String text) {
        return Wrap.lines(ITEM, text, ITEM.length(), width);
    }
}
