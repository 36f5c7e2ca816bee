package org.heartland.store;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a publisher's file in two parts, so that a table of places stays small.
 *
 * @param pattern the place, in which {@code {}} stands for the row
 * @param row the number of the row; {@value #WHOLE} if the pattern is the place itself
 */
record PlaceInFile(String pattern, int row) {
    static final int WHOLE = -1;

    private static final Pattern ROW = Pattern.compile("\\b(?:line|row) ([1-9]\\d{0,8})(?!\\d)");

    static PlaceInFile of(String locator) {
        Matcher row = ROW.matcher(locator);
        if (locator.contains("{}") || !row.find()) {
            return new PlaceInFile(locator, WHOLE);
        }
        String pattern = locator.substring(0, row.start(1)) + "{}" + locator.substring(row.end(1));
        return new PlaceInFile(pattern, Integer.parseInt(row.group(1)));
    }

    String text() {
        return row == WHOLE ? pattern : pattern.replace("{}", Integer.toString(row));
    }
}
