package org.heartland.render.page;

import java.util.ArrayList;
import java.util.List;
import org.heartland.render.brief.Line;
import org.heartland.render.brief.LinePart;

/**
 * Into how many lines a browser breaks a text: as many words to a line as fit, at the widths of Arial. It breaks in fewer places than a browser
 * may, so that it counts no line too few.
 */
final class LineBreaks {
    /** A reference to a source: two small figures and what is between two of them, at the size of the text. */
    private static final double NOTE = 1.25;

    /** A superscript sticks to the word before it. */
    private static final char STICKING = '\u2060';

    /** What a browser rounds away. */
    private static final double ROUNDING = 0.995;

    private final StringBuilder letters = new StringBuilder();
    private final List<Double> widths = new ArrayList<>();

    private LineBreaks(Line line, boolean bold) {
        for (LinePart run : line.runs()) {
            if (run instanceof LinePart.Notes notes) {
                letters.append(STICKING);
                widths.add(notes.sources().size() * NOTE);
            } else {
                boolean strong = bold || run instanceof LinePart.Strong;
                for (char letter : new Line(List.of(run)).plain().toCharArray()) {
                    letters.append(letter);
                    widths.add(LetterWidths.of(letter, strong));
                }
            }
        }
    }

    /** The number of lines, at least 1, in a column of a width that is given in sizes of the letters. */
    static int count(Line line, double width, boolean bold) {
        return new LineBreaks(line, bold).count(width * ROUNDING);
    }

    private int count(double room) {
        int lines = 1;
        double used = 0;
        int from = 0;
        while (from < letters.length()) {
            int to = end(from);
            double word = width(from, to);
            boolean space = letters.charAt(to - 1) == ' ';
            double printed = space ? word - widths.get(to - 1) : word;
            if (used > 0 && used + printed > room) {
                lines++;
                used = 0;
            }
            if (printed > room) {
                lines += (int) Math.ceil(printed / room) - 1;
                used = room;
            } else {
                used += word;
            }
            from = to;
        }
        return lines;
    }

    /** Where the word ends that begins here, with the space after it. */
    private int end(int from) {
        int to = from + 1;
        while (to < letters.length() && !isBreak(letters.charAt(to - 1), letters.charAt(to))) {
            to++;
        }
        return to;
    }

    private static boolean isBreak(char before, char after) {
        return switch (before) {
            case ' ' -> after != ' ';
            case '-', '/', '…' -> Character.isLetter(after);
            case '–', '—' -> Character.isLetterOrDigit(after);
            default -> false;
        };
    }

    private double width(int from, int to) {
        double sum = 0;
        for (int at = from; at < to; at++) {
            sum += widths.get(at);
        }
        return sum;
    }
}
