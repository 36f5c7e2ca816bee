package org.heartland.dynamics.xmile;

import java.util.Arrays;
import org.heartland.problem.Place;

/** Where in a text a character stands. */
final class XmlLines {
    private final String file;
    private final int[] starts;

    XmlLines(String file, String source) {
        this.file = file;
        int[] found = new int[16];
        int count = 1;
        for (int i = 0; i < source.length(); i++) {
            if (source.charAt(i) == '\n' || (source.charAt(i) == '\r' && !source.startsWith("\n", i + 1))) {
                found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
                found[count++] = i + 1;
            }
        }
        this.starts = Arrays.copyOf(found, count);
    }

    Place place(int offset) {
        int line = Arrays.binarySearch(starts, offset);
        line = line < 0 ? -line - 2 : line;
        return new Place(file, line + 1, offset - starts[line] + 1);
    }
}
