package org.heartland.passage;

import java.util.regex.Pattern;

/**
 * A run of text between two breaks: a paragraph, or a heading.
 *
 * @param marked true if the file marks it as a heading
 * @param lines the lines that it has in the file; more than one is no heading
 */
record ProseBlock(String text, boolean marked, int lines) {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int MAX_HEADING = 100;
    private static final String CLOSING = "\"'”’»)]*_";

    ProseBlock {
        text = SPACES.matcher(text.strip()).replaceAll(" ");
    }

    /** True if it is marked as a heading, or is one short line that does not end as a sentence does. */
    boolean isHeading(boolean questionsAreHeadings) {
        boolean isShort = lines == 1 && text.length() <= MAX_HEADING;
        char end = end();
        return marked || isShort && (questionsAreHeadings ? ".…".indexOf(end) < 0 : ".…?!".indexOf(end) < 0);
    }

    /** The last character that is no closing quotation mark or bracket. */
    private char end() {
        int last = text.length() - 1;
        while (last > 0 && CLOSING.indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        return text.charAt(last);
    }
}
