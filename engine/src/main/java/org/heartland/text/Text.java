package org.heartland.text;

import org.heartland.problem.Place;

/** An expression as it was written, and where it begins in its file. */
public record Text(String source, Place at) {

    /** An expression that comes from no file, such as one given on the command line. */
    public static Text of(String source) {
        return new Text(source, new Place("expression", 1, 1));
    }

    /** The place of a character of the expression. */
    public Place place(int offset) {
        int line = at.line();
        int column = at.column();
        for (int i = 0; i < Math.min(offset, source.length()); i++) {
            if (source.charAt(i) == '\n') {
                line++;
                column = 1;
            } else {
                column++;
            }
        }
        return new Place(at.file(), line, column);
    }
}
