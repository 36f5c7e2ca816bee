package org.heartland.problem;

import java.util.List;

/**
 * One thing that is wrong: where, what, and what would be right instead ("" if it can only be removed), with similar names. Texts are made
 * inert: control characters, direction marks and very long words from the input never reach a reader as they are; a text longer than
 * {@value #MAX_LENGTH} characters is cut to half that length.
 *
 * @param more how many further problems of this kind it represents
 */
public record Problem(Place at, String what, String instead, List<String> near, int more)
        implements Comparable<Problem> {
    private static final int MAX_LENGTH = 600;

    public Problem {
        what = cut(Inert.text(what));
        instead = cut(Inert.text(instead));
        near = near.stream().map(Inert::text).toList();
    }

    public Problem(Place at, String what, String instead, List<String> near) {
        this(at, what, instead, near, 0);
    }

    /** A problem without similar names. */
    public static Problem at(Place at, String what, String instead) {
        return new Problem(at, what, instead, List.of());
    }

    /** The same problem, representing this many others of its kind. */
    public Problem andMore(int others) {
        return new Problem(at, what, instead, near, others);
    }

    /** One line: {@code file:line:column: what (and 3 more like it); what would be right}. */
    public String line() {
        return Inert.text(at.toString()) + ": " + sentence();
    }

    /** The same without the place, where a reader sees that. */
    public String sentence() {
        StringBuilder line = new StringBuilder(what);
        if (more > 0) {
            line.append(" (and ").append(more).append(" more like it)");
        }
        if (!instead.isEmpty()) {
            line.append("; ").append(instead);
        }
        if (!near.isEmpty()) {
            line.append(" (near: ").append(String.join(", ", near)).append(')');
        }
        return line.toString();
    }

    private static String cut(String text) {
        return text.length() <= MAX_LENGTH ? text : text.substring(0, text.offsetByCodePoints(0, MAX_LENGTH / 2)) + "…";
    }

    @Override
    public int compareTo(Problem other) {
        int byPlace = at.compareTo(other.at);
        return byPlace != 0 ? byPlace : what.compareTo(other.what);
    }
}
