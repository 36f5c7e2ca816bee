package org.heartland.measure.table;

import java.util.Arrays;
import org.heartland.problem.Place;

/** Where the cells of a CSV text stand, as an editor counts lines and columns; looked up only when there is something to complain about. */
final class TableLines {
    private final String file;
    private final String text;
    private int[] starts = new int[0];

    TableLines(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /** The place of the cell with index {@code field} in the record that begins on {@code line} (from 1); the cell may stand on a later line. */
    Place cell(int line, int field) {
        int at = start(line);
        int open = field;
        boolean quoted = false;
        int row = line;
        int rowStart = at;
        while (at < text.length() && open > 0) {
            char c = text.charAt(at++);
            quoted ^= c == '"';
            open -= c == ',' && !quoted ? 1 : 0;
            if (c == '\n' || (c == '\r' && (at == text.length() || text.charAt(at) != '\n'))) {
                row++;
                rowStart = at;
            }
        }
        return new Place(file, row, at - rowStart + 1);
    }

    private int start(int line) {
        if (starts.length == 0) {
            starts = index();
        }
        return line <= starts.length ? starts[line - 1] : text.length();
    }

    private int[] index() {
        int[] found = new int[1024];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean carriageReturnAlone = c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
            if (c == '\n' || carriageReturnAlone) {
                found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
                found[count++] = i + 1;
            }
        }
        return Arrays.copyOf(found, count);
    }
}
