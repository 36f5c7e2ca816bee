package org.heartland.render.text;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.heartland.assessment.Difference;
import org.heartland.assessment.Subject.Scenario;
import org.heartland.render.words.DifferenceWords;
import org.heartland.render.words.DifferenceWords.Answer;
import org.heartland.render.words.Words;

/**
 * The effects of scenarios as text: the numbered assumptions, then each answer that changes, with the numbers behind
 * it, and what stays.
 */
public final class DifferenceText {
    private static final int MARK = 5;

    private final DifferenceWords said;
    private final Words words;
    private final Page page;
    private final PrintStream out;

    private DifferenceText(Difference difference, Words words, Page page, PrintStream out) {
        this.said = new DifferenceWords(difference, words);
        this.words = words;
        this.page = page;
        this.out = out;
    }

    public static void print(Difference difference, Words words, Page page, PrintStream out) {
        new DifferenceText(difference, words, page, out).print();
    }

    private void print() {
        line("", said.subject());
        for (Scenario scenario : said.scenarios()) {
            out.println();
            line("", said.suppose(scenario) + " [" + scenario.id() + "]");
            line(mark(""), said.because(scenario));
            scenario.changes().forEach(change -> line(mark(said.number(change)), said.assumption(change)));
        }
        answers(words.say("Roles"), said.roles());
        answers(words.say("Shares"), said.shares());
        answers(words.say("Statements"), said.statements());
        answers(words.say("Notes"), said.notes());
        out.println();
        line("", said.rest());
    }

    private void answers(String heading, List<Answer> answers) {
        if (!answers.isEmpty()) {
            out.println();
            out.println(page.heading(heading.toUpperCase(Locale.ROOT)));
            answers.forEach(answer -> line(mark(answer.mark()), answer(answer)));
        }
    }

    private String answer(Answer answer) {
        String both = answer.was().isEmpty() ? "" : ": " + answer.arrow();
        String why = answer.because().isEmpty() ? "" : "; " + words.say("because of {0}", answer.because());
        String id = answer.id().isEmpty() ? "" : " [" + answer.id() + "]";
        return answer.about() + id + both + why;
    }

    private static String mark(String mark) {
        return mark.length() < MARK ? Wrap.left(mark, MARK) : mark + " ";
    }

    private void line(String mark, String text) {
        page.wrap(mark, text).forEach(out::println);
    }
}
