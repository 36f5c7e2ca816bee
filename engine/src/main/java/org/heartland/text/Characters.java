package org.heartland.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.heartland.problem.Place;
import org.heartland.problem.Problems;
import org.jspecify.annotations.Nullable;

/** The text of a file, which must be UTF-8 (a byte order mark is passed over), and the places of its characters. */
public final class Characters {
    private final String file;
    private final String text;
    private final int[] lineStarts;
    private final int[] pointStarts;

    private Characters(String file, String text) {
        this.file = file;
        this.text = text;
        this.lineStarts = lineStarts(text);
        this.pointStarts = pointStarts(text);
    }

    /** The characters, or null where the bytes are no UTF-8, which is told. */
    public static @Nullable Characters of(String file, byte[] bytes, Problems problems) {
        if (looksLikeUtf16(bytes)) {
            problems.add(Place.of(file), "this file is in UTF-16", "save it as UTF-8");
            return null;
        }
        boolean mark = startsWith(bytes, 0xEF, 0xBB, 0xBF);
        ByteBuffer in = ByteBuffer.wrap(bytes, mark ? 3 : 0, bytes.length - (mark ? 3 : 0));
        CharBuffer out = CharBuffer.allocate(in.remaining());
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result = decoder.decode(in, out, true);
        Characters characters = new Characters(file, out.flip().toString());
        if (result.isError()) {
            tell(characters, bytes[in.position()] & 0xFF, problems);
            return null;
        }
        return characters;
    }

    public String text() {
        return text;
    }

    public String file() {
        return file;
    }

    /** The place of the character at an offset of the text. */
    public Place place(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new Place(file, line + 1, offset - lineStarts[line] + 1);
    }

    /** The offset of the character with this number, where those beyond the basic plane count once. */
    public int offset(int point) {
        return pointStarts.length == 0
                ? Math.min(point, text.length())
                : pointStarts[Math.min(point, pointStarts.length - 1)];
    }

    /** The offset at which a line, counted from 1, begins; the end of the text for lines beyond. */
    public int lineStart(int line) {
        return line > lineStarts.length ? text.length() : lineStarts[line - 1];
    }

    private static void tell(Characters before, int found, Problems problems) {
        String hex = Integer.toHexString(found).toUpperCase(Locale.ROOT);
        problems.add(
                before.place(before.text.length()),
                "the byte " + hex
                        + " here is not UTF-8: the file seems to be in Latin-1 or Windows-1252, or is damaged",
                "save it as UTF-8");
    }

    /** A byte order mark of UTF-16, or zero bytes at every other place as in UTF-16 without one. */
    private static boolean looksLikeUtf16(byte[] bytes) {
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return true;
        }
        int probe = Math.min(bytes.length, 64);
        int zeros = 0;
        for (int i = 0; i < probe; i++) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return probe >= 4 && zeros * 3 >= probe;
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    /** Lines end with \n, \r\n or \r. */
    private static int[] lineStarts(String text) {
        int[] starts = new int[64];
        int lines = 1;
        int feed = text.indexOf('\n');
        int back = text.indexOf('\r');
        while (feed >= 0 || back >= 0) {
            boolean both = back >= 0 && feed == back + 1;
            int end = both || back < 0 || feed >= 0 && feed < back ? feed + 1 : back + 1;
            starts = lines == starts.length ? Arrays.copyOf(starts, 2 * lines) : starts;
            starts[lines++] = end;
            feed = feed >= 0 && feed < end ? text.indexOf('\n', end) : feed;
            back = back >= 0 && back < end ? text.indexOf('\r', end) : back;
        }
        return Arrays.copyOf(starts, lines);
    }

    /** Where each code point begins; empty where that makes no difference. */
    private static int[] pointStarts(String text) {
        int points = text.codePointCount(0, text.length());
        if (points == text.length()) {
            return new int[0];
        }
        int[] starts = new int[points + 1];
        int offset = 0;
        for (int i = 0; i < points; i++) {
            starts[i] = offset;
            offset += Character.charCount(text.codePointAt(offset));
        }
        starts[points] = offset;
        return starts;
    }
}
