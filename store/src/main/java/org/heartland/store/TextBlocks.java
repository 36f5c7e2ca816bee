package org.heartland.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A text in blocks of whole lines. The last line gets an end if it has none. */
final class TextBlocks {
    private final InputStream in;
    private final int size;
    private byte[] rest = new byte[0];
    private boolean over;
    private boolean endless;

    /** The first bytes of an array, of which at least one more is there. */
    record Block(byte[] bytes, int length) {}

    /**
     * @param size how many bytes a block has at most
     */
    TextBlocks(InputStream in, int size) {
        this.in = in;
        this.size = size;
    }

    /** True if a line was longer than a block. */
    boolean hasEndlessLine() {
        return endless;
    }

    /** Passes over the first line; false if it cannot be told for certain where that ends. */
    boolean skipFirstLine() throws IOException {
        byte[] head = in.readNBytes(size);
        int end = 0;
        int quotes = 0;
        while (end < head.length && head[end] != '\n') {
            quotes += head[end] == '"' ? 1 : 0;
            if (head[end] == '\r' && end + 1 < head.length && head[end + 1] != '\n') {
                return false;
            }
            end++;
        }
        rest = Arrays.copyOfRange(head, Math.min(end + 1, head.length), head.length);
        over = head.length < size;
        return quotes % 2 == 0 && end < head.length;
    }

    /** The next block; null if there is none. */
    @Nullable
    Block next() throws IOException {
        if (endless || over && rest.length == 0) {
            return null;
        }
        byte[] bytes = Arrays.copyOf(rest, size + 2);
        int filled = rest.length;
        if (!over) {
            int read = in.readNBytes(bytes, filled, size - filled);
            over = read < size - filled;
            filled += read;
        }
        int length = over ? filled : 1 + lastEnd(bytes, filled);
        rest = Arrays.copyOfRange(bytes, length, filled);
        endless = length == 0 && !over;
        if (over && filled > 0 && bytes[filled - 1] != '\n') {
            bytes[length++] = '\n';
        }
        return length == 0 ? null : new Block(bytes, length);
    }

    /** Where the last line ends; -1 if none does. */
    private static int lastEnd(byte[] bytes, int filled) {
        int at = filled - 1;
        while (at >= 0 && bytes[at] != '\n') {
            at--;
        }
        return at;
    }
}
