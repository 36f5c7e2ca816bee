package org.heartland.render.words;

import org.heartland.dynamics.loop.Feedback;
import org.heartland.problem.Inert;

/** What a loop is called. */
public final class LoopWords {
    private LoopWords() {}

    /** The stocks of a loop, or all that is on it where it has none, and where it is held up. */
    public static String through(Feedback.Loop loop) {
        return delayed(loop, String.join(" > ", loop.stocks().isEmpty() ? loop.path() : loop.stocks()));
    }

    /** All that is on a loop, and where it is held up. */
    public static String path(Feedback.Loop loop) {
        return delayed(loop, String.join(" > ", loop.path()));
    }

    private static String delayed(Feedback.Loop loop, String way) {
        return Inert.text(
                loop.delays().isEmpty() ? way : way + " (delayed in " + String.join(", ", loop.delays()) + ")");
    }
}
