package org.heartland.web.page;

import java.util.List;
import org.heartland.problem.Problem;

/** Why a page cannot be shown: what was asked for is not there, or is wrong. */
public final class PageProblem extends Exception {
    private static final long serialVersionUID = 1;
    private static final int BAD = 400;
    private static final int MISSING = 404;
    private static final int CONFLICT = 409;
    private static final int FAULT = 500;
    private static final int LATE = 503;

    private final int status;
    private final transient List<String> sentences;

    private PageProblem(int status, List<String> sentences) {
        super(String.join("\n", sentences), null, false, false);
        this.status = status;
        this.sentences = List.copyOf(sentences);
    }

    /** There is no such page, or no such thing on it. */
    public static PageProblem notFound() {
        return new PageProblem(MISSING, List.of());
    }

    /** What was asked is wrong, in sentences. */
    public static PageProblem wrong(String... sentences) {
        return new PageProblem(BAD, List.of(sentences));
    }

    /** The same with what is wrong in a text that was handed in. */
    public static PageProblem of(List<Problem> problems) {
        return new PageProblem(BAD, problems.stream().map(Problem::line).toList());
    }

    /** Refuses to hand out what may not be published, if anything may not. */
    public static void orWithheld(List<Problem> withheld) throws PageProblem {
        if (!withheld.isEmpty()) {
            throw new PageProblem(CONFLICT, withheld.stream().map(Problem::line).toList());
        }
    }

    /** What was asked cannot be done as things are now. */
    public static PageProblem refused(String sentence) {
        return new PageProblem(CONFLICT, List.of(sentence));
    }

    /** What was asked takes too long. */
    public static PageProblem late(String sentence) {
        return new PageProblem(LATE, List.of(sentence));
    }

    /** Something went wrong that should not. */
    public static PageProblem fault(String sentence) {
        return new PageProblem(FAULT, List.of(sentence));
    }

    /** The status of HTTP. */
    public int status() {
        return status;
    }

    public List<String> sentences() {
        return sentences;
    }
}
