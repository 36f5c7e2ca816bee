package org.heartland.review;

import java.util.Collection;

/** The decisions of a review as they are written in review.yaml. */
public final class ReviewText {
    private static final String HEAD = """
            # What the editors decided on statements: kept for the author, or left out of the note since it is not_said, trivial or wrong.
            # The workbench (./heartland serve --write) keeps this file; it may be edited by hand.
            decisions:
            """;

    private ReviewText() {}

    /** The whole file. */
    public static String of(Collection<Decision> decisions) {
        StringBuilder text = new StringBuilder(HEAD);
        for (Decision one : decisions) {
            text.append("  - {statement: ").append(one.statement());
            text.append(", decision: ").append(one.decision().word());
            text.append(", by: ").append(quoted(one.by()));
            text.append(", on: ").append(one.on()).append("}\n");
        }
        return text.toString();
    }

    /** In double quotation marks, with what would end them escaped; control characters become spaces. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            if (point == '"' || point == '\\') {
                quoted.append('\\');
            }
            quoted.appendCodePoint(Character.isISOControl(point) ? ' ' : point);
        });
        return quoted.append('"').toString();
    }
}
