package org.heartland.render.words;

import java.util.List;
import org.heartland.dynamics.loop.Feedback;
import org.heartland.problem.Inert;

/** Descriptions of loops. */
public final class LoopWords {
    private static final int MANY = 4;

    private LoopWords() {}

    /** The stocks of a loop, or all its variables if it has none, and its delays. */
    public static String through(Words words, Feedback.Loop loop) {
        return delayed(words, loop, String.join(" → ", loop.stocks().isEmpty() ? loop.path() : loop.stocks()));
    }

    /** All variables of a loop, and its delays. */
    public static String path(Words words, Feedback.Loop loop) {
        return delayed(words, loop, String.join(" → ", loop.path()));
    }

    /** The variables of a loop and the first again, or only its stocks if there are many: infected → infection → infected. */
    static String round(Feedback.Loop loop) {
        List<String> way = loop.path().size() > MANY && loop.stocks().size() > 1 ? loop.stocks() : loop.path();
        return Inert.text(way.size() < 2 ? way.get(0) : String.join(" → ", way) + " → " + way.get(0));
    }

    private static String delayed(Words words, Feedback.Loop loop, String way) {
        return Inert.text(
                loop.delays().isEmpty()
                        ? way
                        : words.say("{0} (delayed in {1})", way, String.join(", ", loop.delays())));
    }
}
