package org.heartland.problem;

import java.util.List;

/**
 * One thing that is wrong: where, what, and what would be right instead ("" where only removal helps), with names that are near.
 * Texts are made inert: control characters, direction marks and very long words from the input never reach a reader as they are; nor does
 * a text as long as a page, of which the first half of {@value #LONGEST} characters is told.
 */
public record Problem(Place at, String what, String instead, List<String> near) implements Comparable<Problem> {
    private static final int LONGEST = 600;

    public Problem {
        what = cut(Inert.text(what));
        instead = cut(Inert.text(instead));
        near = near.stream().map(Inert::text).toList();
    }

    public static Problem at(Place at, String what, String instead) {
        return new Problem(at, what, instead, List.of());
    }

    /** One line: {@code file:line:column: what; what would be right}. */
    public String line() {
        StringBuilder line =
                new StringBuilder(Inert.text(at.toString())).append(": ").append(what);
        if (!instead.isEmpty()) {
            line.append("; ").append(instead);
        }
        if (!near.isEmpty()) {
            line.append(" (near: ").append(String.join(", ", near)).append(')');
        }
        return line.toString();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2)) + "…";
    }

    @Override
    public int compareTo(Problem other) {
        int byPlace = at.compareTo(other.at);
        return byPlace != 0 ? byPlace : what.compareTo(other.what);
    }
}
