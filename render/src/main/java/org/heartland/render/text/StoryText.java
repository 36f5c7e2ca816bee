package org.heartland.render.text;

import java.io.PrintWriter;
import java.util.List;
import org.heartland.problem.Inert;
import org.heartland.render.words.Words;

/** The story of a model for the terminal: its steps with what each run shows, and what is to be learnt from it. */
public final class StoryText {
    private static final String INDENT = "   ";

    /**
     * A step.
     *
     * @param set what it sets, in words; "" for nothing
     * @param shows what its run shows, in the sentences of the page of the model
     * @param loop the loop to look at, in words; "" for none
     */
    public record Step(String heading, String text, String set, List<String> shows, String loop) {}

    /** A part of what is to be learnt. */
    public record Part(String heading, String text) {}

    private final Words words;
    private final Page page;
    private final PrintWriter out;

    private StoryText(Words words, Page page, PrintWriter out) {
        this.words = words;
        this.page = page;
        this.out = out;
    }

    /** Prints a story. */
    public static void print(
            Words words, String title, List<Step> steps, List<Part> parts, Page page, PrintWriter out) {
        StoryText text = new StoryText(words, page, out);
        out.println(page.heading(Inert.text(title)));
        for (int i = 0; i < steps.size(); i++) {
            out.println();
            text.step(i + 1, steps.get(i));
        }
        parts.forEach(text::part);
    }

    private void step(int number, Step step) {
        out.println(page.heading(number + ". " + Inert.text(step.heading())));
        indented(step.text());
        if (!step.set().isEmpty()) {
            indented(words.say("Set: {0}", step.set()));
        }
        step.shows().forEach(sentence -> page.wrap(INDENT + "- ", sentence).forEach(out::println));
        if (!step.loop().isEmpty()) {
            indented(step.loop());
        }
    }

    private void part(Part part) {
        out.println();
        out.println(page.heading(part.heading()));
        indented(part.text());
    }

    private void indented(String text) {
        page.wrap(INDENT, Inert.text(text)).forEach(out::println);
    }
}
