package org.heartland.importers.mapping;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Which rows are meant: those with one of these texts in a column; a text between slashes is a pattern.
 *
 * @param column a heading, or {@code sheet}, {@code section} or {@code file}
 */
public record RowFilter(String column, List<String> texts) {
    /** True if a cell has one of the texts. */
    public boolean fits(String cell) {
        return texts.stream().anyMatch(text -> Headings.fits(text, cell));
    }

    /** True if a text is written between slashes. */
    static boolean isPattern(String text) {
        return text.length() > 2 && text.startsWith("/") && text.endsWith("/");
    }

    static Pattern pattern(String text) {
        return Pattern.compile(text.substring(1, text.length() - 1), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
