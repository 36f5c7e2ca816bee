package org.heartland.render.text;

import java.io.PrintStream;
import java.util.List;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.ClaimRow;
import org.heartland.assessment.WeakVerdict;
import org.heartland.render.brief.SourceWords;
import org.heartland.render.brief.WeakVerdictWords;
import org.heartland.render.words.ClaimWords;
import org.heartland.render.words.SourceNames;
import org.heartland.render.words.Words;

/** The verdicts that rest on one source or on no primary one, as a list of errands: what to look for, beside what is there. */
public final class WeakVerdictsText {
    private static final String INDENT = "    ";

    private final Assessment assessment;
    private final Words words;
    private final ClaimWords claims;
    private final SourceWords sources;
    private final WeakVerdictWords weak;
    private final Page page;
    private final PrintStream out;

    public WeakVerdictsText(Assessment assessment, Words words, Page page, PrintStream out) {
        this.assessment = assessment;
        this.words = words;
        this.claims = new ClaimWords(words);
        this.sources = new SourceWords(words);
        this.weak = new WeakVerdictWords(words);
        this.page = page;
        this.out = out;
    }

    public void print(List<WeakVerdict> links) {
        out.println(page.heading(words.say("WEAKEST LINKS")));
        line("", weak.summary(links, assessment.claims().size()));
        links.forEach(this::link);
    }

    private void link(WeakVerdict link) {
        ClaimRow row = link.row();
        out.println();
        line(
                "",
                ClaimWords.paragraph(row.claim()) + " " + words.term(row.claim().says()) + " ["
                        + row.claim().id() + "]");
        line(INDENT, words.say("{0}; {1}; {2}", claims.standing(row), weak.matters(link), weak.lacks(link.weakness())));
        for (var source : SourceNames.best(assessment.sources(row.rows()))) {
            line(INDENT, sources.brief(source) + " [" + source.id() + "]");
        }
        line(INDENT, "→ " + weak.find(link.weakness()));
    }

    private void line(String indent, String text) {
        Wrap.lines(indent, text, INDENT.length() + indent.length() / 2, page.width())
                .forEach(out::println);
    }
}
