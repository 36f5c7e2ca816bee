package org.heartland.text.yaml;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Hands a text that is in memory as a whole to the YAML library. The library's own reader takes it in pieces of 1,024 characters and
 * copies what it holds each time, so that one word of 5 MB costs it half a minute.
 */
final class WholeText extends StreamReader {
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final int[] points;
    private int at;
    private int documentIndex;
    private int line;
    private int column;

    WholeText(String text) {
        super("");
        this.points = new int[text.codePointCount(0, text.length())];
        int offset = 0;
        for (int i = 0; i < points.length; i++) {
            points[i] = text.codePointAt(offset);
            offset += Character.charCount(points[i]);
        }
    }

    @Override
    public Mark getMark() {
        return new Mark("", at, line, column, points, at);
    }

    @Override
    public void forward() {
        forward(1);
    }

    @Override
    public void forward(int length) {
        for (int i = 0; i < length && at < points.length; i++) {
            int point = points[at++];
            documentIndex++;
            if (endsLine(point)) {
                line++;
                column = 0;
            } else if (point != BYTE_ORDER_MARK) {
                column++;
            }
        }
    }

    private boolean endsLine(int point) {
        return point == '\n'
                || point == 0x85
                || point == 0x2028
                || point == 0x2029
                || point == '\r' && at < points.length && points[at] != '\n';
    }

    @Override
    public int peek() {
        return peek(0);
    }

    @Override
    public int peek(int index) {
        return at + index < points.length ? points[at + index] : 0;
    }

    @Override
    public String prefix(int length) {
        return new String(points, at, Math.min(length, points.length - at));
    }

    @Override
    public String prefixForward(int length) {
        String prefix = prefix(length);
        at += length;
        documentIndex += length;
        column += length;
        return prefix;
    }

    @Override
    public int getColumn() {
        return column;
    }

    @Override
    public int getDocumentIndex() {
        return documentIndex;
    }

    @Override
    public void resetDocumentIndex() {
        documentIndex = 0;
    }

    @Override
    public int getIndex() {
        return at;
    }

    @Override
    public int getLine() {
        return line;
    }
}
