package org.heartland.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.heartland.problem.Place;
import org.heartland.problem.Problems;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file and the line and column of each of its characters, as an editor counts them: lines end with \n, \r\n or \r, and
 * columns count UTF-16 units from 1. A byte order mark is not part of the text.
 */
public final class SourceText {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** The number of line starts kept; a power of two. */
    private static final int MAX_STARTS = 1 << 20;

    private final String file;
    private final String text;
    private volatile @Nullable Lines lines;
    /** The line in which a place was last looked up: the next look-up is usually in the same one. */
    private volatile Line last = new Line(1, 0, 0);

    /** The offsets at which lines begin: of every line, or of every second, fourth ... line of a very long text. */
    private record Lines(int[] starts, int stride) {}

    private record Line(int number, int start, int end) {}

    private SourceText(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /** The text of a file that must be in UTF-8; null if it is not (reported, with the first invalid byte). */
    public static @Nullable SourceText of(String file, byte[] bytes, Problems problems) {
        if (looksLikeUtf16(bytes)) {
            problems.add(Place.of(file), "this file is in UTF-16", "save it as UTF-8");
            return null;
        }
        return of(file, bytes, StandardCharsets.UTF_8, problems);
    }

    /** The text of a file that declares its own encoding; null if it is not in that encoding (reported as above). */
    public static @Nullable SourceText of(String file, byte[] bytes, Charset charset, Problems problems) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        SourceText source = of(file, out.flip().toString());
        if (result.isError()) {
            report(source, bytes[in.position()] & 0xFF, charset, problems);
            return null;
        }
        return source;
    }

    /** A text that is already in memory. */
    public static SourceText of(String file, String text) {
        boolean mark = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        return new SourceText(file, mark ? text.substring(1) : text);
    }

    public String text() {
        return text;
    }

    public String file() {
        return file;
    }

    /** The place of the character at an offset of the text. */
    public Place place(int offset) {
        Line line = last;
        if (offset < line.start || offset >= line.end) {
            line = line(offset);
            last = line;
        }
        return new Place(file, line.number, offset - line.start + 1);
    }

    private Line line(int offset) {
        Lines all = lines();
        int found = Arrays.binarySearch(all.starts, offset);
        int index = found >= 0 ? found : -found - 2;
        int number = index * all.stride + 1;
        int start = all.starts[index];
        if (all.stride == 1) {
            return new Line(number, start, index + 1 < all.starts.length ? all.starts[index + 1] : Integer.MAX_VALUE);
        }
        int end = next(start);
        while (end >= 0 && end <= offset) {
            start = end;
            number++;
            end = next(start);
        }
        return new Line(number, start, end < 0 ? Integer.MAX_VALUE : end);
    }

    /** The offset at which a line, counted from 1, begins; the end of the text for lines beyond. */
    public int lineStart(int line) {
        Lines all = lines();
        int index = (line - 1) / all.stride;
        if (index >= all.starts.length) {
            return text.length();
        }
        int start = all.starts[index];
        for (int i = (line - 1) % all.stride; i > 0 && start >= 0; i--) {
            start = next(start);
        }
        return start < 0 ? text.length() : start;
    }

    private static void report(SourceText before, int found, Charset charset, Problems problems) {
        String hex = (found < 16 ? "0" : "") + Integer.toHexString(found).toUpperCase(Locale.ROOT);
        boolean utf8 = charset.equals(StandardCharsets.UTF_8);
        String guess = utf8 ? ": the file seems to be in Latin-1 or Windows-1252, or is damaged" : "";
        String what = "the byte " + hex + " here is not " + charset.name() + guess;
        problems.add(before.place(before.text.length()), what, "save it as UTF-8");
    }

    /** True if there is a UTF-16 byte order mark, or every other byte is zero as in UTF-16 without one. */
    private static boolean looksLikeUtf16(byte[] bytes) {
        if (hasUtf16Mark(bytes)) {
            return true;
        }
        int probe = Math.min(bytes.length, 64);
        int zeros = 0;
        for (int i = 0; i < probe; i++) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return probe >= 4 && zeros * 3 >= probe;
    }

    /** True if the bytes begin with the byte order mark of UTF-16. */
    public static boolean hasUtf16Mark(byte[] bytes) {
        int first = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        return first == 0xFEFF || first == 0xFFFE;
    }

    /** The line starts, found when a place is first needed: most files have no problem. */
    private Lines lines() {
        Lines found = lines;
        if (found == null) {
            found = findLines();
            lines = found;
        }
        return found;
    }

    private Lines findLines() {
        int[] starts = new int[64];
        int count = 1;
        int stride = 1;
        int line = 0;
        for (int start = next(0); start >= 0; start = next(start)) {
            if (++line % stride != 0) {
                continue;
            }
            if (count == MAX_STARTS) {
                for (int i = 1; i < MAX_STARTS / 2; i++) {
                    starts[i] = starts[2 * i];
                }
                count = MAX_STARTS / 2;
                stride *= 2;
            }
            starts = count == starts.length ? Arrays.copyOf(starts, 2 * count) : starts;
            starts[count++] = start;
        }
        return new Lines(Arrays.copyOf(starts, count), stride);
    }

    /** The offset at which the next line begins; -1 if there is none. */
    private int next(int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && !text.startsWith("\n", i + 1)) {
                return i + 1;
            }
        }
        return -1;
    }
}
