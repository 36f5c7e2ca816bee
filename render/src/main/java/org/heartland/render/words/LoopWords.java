package org.heartland.render.words;

import org.heartland.dynamics.loop.Feedback;
import org.heartland.problem.Inert;

/** Descriptions of loops. */
public final class LoopWords {
    private LoopWords() {}

    /** The stocks of a loop, or all its variables if it has none, and its delays. */
    public static String through(Feedback.Loop loop) {
        return delayed(loop, String.join(" > ", loop.stocks().isEmpty() ? loop.path() : loop.stocks()));
    }

    /** All variables of a loop, and its delays. */
    public static String path(Feedback.Loop loop) {
        return delayed(loop, String.join(" > ", loop.path()));
    }

    private static String delayed(Feedback.Loop loop, String way) {
        return Inert.text(
                loop.delays().isEmpty() ? way : way + " (delayed in " + String.join(", ", loop.delays()) + ")");
    }
}
