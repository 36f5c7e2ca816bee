package org.heartland.review;

import java.util.Collection;
import java.util.regex.Pattern;
import org.heartland.text.yaml.YamlQuotes;

/** The decisions of a review as they are written in review.yaml. */
public final class ReviewText {
    private static final String HEAD = """
            # What the editors decided on statements: kept for the author, or left out of the note since it is not_said, trivial or wrong.
            # The workbench (./heartland serve --write) keeps this file; it may be edited by hand.
            decisions:
            """;

    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1f\\x7f-\\x9f]");

    private ReviewText() {}

    /** The whole file. */
    public static String of(Collection<Decision> decisions) {
        StringBuilder text = new StringBuilder(HEAD);
        for (Decision one : decisions) {
            text.append("  - {statement: ").append(one.statement());
            text.append(", decision: ").append(one.decision().word());
            text.append(", by: ").append(YamlQuotes.of(CONTROL.matcher(one.by()).replaceAll(" ")));
            text.append(", on: ").append(one.on()).append("}\n");
        }
        return text.toString();
    }
}
