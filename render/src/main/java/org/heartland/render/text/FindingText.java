package org.heartland.render.text;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.ClaimRow;
import org.heartland.assessment.Finding;
import org.heartland.citation.Source;
import org.heartland.render.brief.SourceWords;
import org.heartland.render.words.ReasonWords;
import org.heartland.render.words.SourceNames;
import org.heartland.render.words.Words;

/** A statement on one screen: its verdict, what was tested, why in sentences, and the sources by name. */
public final class FindingText {
    private static final int MOST_SOURCES = 6;
    private static final int INDENT = 5;

    private final Assessment assessment;
    private final Words words;
    private final int width;
    private final PrintStream out;

    private FindingText(Assessment assessment, Words words, int width, PrintStream out) {
        this.assessment = assessment;
        this.words = words;
        this.width = width;
        this.out = out;
    }

    public static void print(Finding finding, Assessment assessment, Words words, int width, PrintStream out) {
        FindingText text = new FindingText(assessment, words, width, out);
        ClaimText.tested(finding.row(), words, width).forEach(out::println);
        text.reasons(finding);
        text.sources(finding.row());
        text.more(finding);
    }

    private void reasons(Finding finding) {
        List<ReasonWords.About> reasons = new ReasonWords(assessment, words).of(finding.explanation());
        if (reasons.isEmpty()) {
            return;
        }
        out.println();
        out.println(words.say("WHY"));
        for (ReasonWords.About reason : reasons) {
            if (!reason.about().isEmpty()) {
                print("", reason.about() + ".", INDENT);
            }
            reason.sentences().forEach(sentence -> print("-  ", Words.capital(sentence) + ".", 3));
        }
    }

    private void sources(ClaimRow row) {
        SourceWords names = new SourceWords(words);
        List<Source> sources = SourceNames.best(Arrays.stream(row.rows())
                .mapToObj(number -> assessment.row(number).source())
                .toList());
        if (sources.isEmpty()) {
            return;
        }
        out.println();
        out.println(words.say("SOURCES"));
        for (Source source : sources.subList(0, Math.min(MOST_SOURCES, sources.size()))) {
            print("-  ", names.line(source) + " " + source.url(), 3);
        }
        if (sources.size() > MOST_SOURCES) {
            print("-  ", words.say("{0} more", sources.size() - MOST_SOURCES), 3);
        }
    }

    private void more(Finding finding) {
        if (!finding.explanation().steps().isEmpty()) {
            out.println();
            print("", words.say("Show the check with every row: --rows."), 0);
        }
    }

    private void print(String head, String text, int indent) {
        Wrap.lines(head, text, indent, width).forEach(out::println);
    }
}
