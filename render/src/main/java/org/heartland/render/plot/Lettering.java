package org.heartland.render.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * Estimates the width of text without a font: a little more than the wide sans-serif fonts of common systems need, so
 * that text that fits by this estimate fits everywhere.
 */
final class Lettering {
    private static final String NARROW = "iljI|.,:;'!()[] ftr/";
    private static final String WIDE = "mwMW@%—–…жшщюыфмЖШЩЮЫФМДд→←↑↓";

    private static final double NARROWEST = 0.42;

    private Lettering() {}

    /** The width of a text at a font size, in the same unit. */
    static double width(String text, double size) {
        return size * text.codePoints().mapToDouble(Lettering::width).sum();
    }

    private static double width(int point) {
        if (NARROW.indexOf(point) >= 0) {
            return NARROWEST;
        }
        if (WIDE.indexOf(point) >= 0) {
            return 1.0;
        }
        if (point >= 0x1100) {
            return 1.1;
        }
        return Character.isUpperCase(point) ? 0.76 : 0.64;
    }

    /**
     * The text, or as much of it as fits, with an ellipsis. Reads no more of it than could fit in the narrowest
     * letters.
     */
    static String fit(String text, double size, double room) {
        long most = Math.max(0, (long) (room / (size * NARROWEST))) + 2;
        int[] points = text.codePoints().limit(most).toArray();
        int kept = points.length;
        if (width(new String(points, 0, kept), size) <= room) {
            return text;
        }
        while (kept > 0 && width(new String(points, 0, kept) + "…", size) > room) {
            kept--;
        }
        return new String(points, 0, kept).strip() + "…";
    }

    /** The text wrapped to lines of at most this width, broken at spaces; a single word that is too long is cut. */
    static List<String> lines(String text, double size, double room) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split(" +", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, size) > room) {
                lines.add(line);
                longer = word;
            }
            line = fit(longer, size, room);
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }

    /**
     * Heights of lines, moved by one pass down and one pass up until they are at least one line apart and above the
     * bottom.
     */
    static double[] apart(double[] wanted, double line, double bottom) {
        double[] places = wanted.clone();
        for (int i = 1; i < places.length; i++) {
            places[i] = Math.max(places[i], places[i - 1] + line);
        }
        double limit = bottom;
        for (int i = places.length - 1; i >= 0; i--) {
            places[i] = Math.min(places[i], limit);
            limit = places[i] - line;
        }
        return places;
    }
}
