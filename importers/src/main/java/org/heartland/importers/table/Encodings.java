package org.heartland.importers.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * In which encoding a text is: as its byte order mark says, else UTF-16 where every other byte is zero, else UTF-8 if it is valid, else
 * Windows-1251 where most of the other letters stand next to one another, as in Cyrillic words, else Windows-1252. Of a text that is mostly valid
 * UTF-8 with several letters beyond ASCII, the rest is damage, which the decoder replaces.
 */
final class Encodings {
    private static final int BLOCK = 1 << 16;

    private long valid;
    private long invalid;
    private long high;
    private long pairs;
    private int pending;
    private int last;
    private int zeros;
    private int firstZeros;
    private long bytes;

    private Encodings() {}

    static Charset of(InputStream text) throws IOException {
        Encodings counts = new Encodings();
        byte[] block = new byte[BLOCK];
        for (int n = text.read(block); n >= 0; n = text.read(block)) {
            if (counts.bytes == 0 && n >= 2) {
                int mark = (block[0] & 0xFF) << 8 | block[1] & 0xFF;
                if (mark == 0xFEFF || mark == 0xFFFE) {
                    return StandardCharsets.UTF_16;
                }
            }
            for (int i = counts.bytes < BLOCK ? 0 : counts.plain(block, n); i < n; i++) {
                counts.count(block[i] & 0xFF);
            }
        }
        return counts.charset();
    }

    /** Passes over the plain letters with which a block begins; their number. */
    private int plain(byte[] block, int n) {
        int i = 0;
        while (pending == 0 && i < n && block[i] >= 0) {
            i++;
        }
        bytes += i;
        last = i > 0 ? 0 : last;
        return i;
    }

    private void count(int b) {
        if (b == 0 && bytes < BLOCK) {
            zeros++;
            firstZeros += bytes % 2 == 0 ? 1 : 0;
        }
        bytes++;
        if (b >= 0xC0) {
            high++;
            pairs += last >= 0xC0 ? 1 : 0;
        }
        utf8(b);
        last = b;
    }

    /** Goes on with the letter of several bytes that is open, or begins one. */
    private void utf8(int b) {
        if (pending > 0) {
            if ((b & 0xC0) == 0x80) {
                pending--;
                valid += pending == 0 ? 1 : 0;
                return;
            }
            invalid++;
            pending = 0;
        }
        if (b >= 0x80) {
            pending = b >= 0xC2 && b < 0xE0 ? 1 : b >= 0xE0 && b < 0xF0 ? 2 : b >= 0xF0 && b < 0xF5 ? 3 : 0;
            invalid += pending == 0 ? 1 : 0;
        }
    }

    private Charset charset() {
        if (zeros * 3L >= Math.min(bytes, BLOCK) && zeros > 0) {
            return firstZeros * 2 > zeros ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        }
        if (invalid == 0 && pending == 0 || valid > 4 * invalid) {
            return StandardCharsets.UTF_8;
        }
        return Charset.forName(pairs * 2 > high ? "windows-1251" : "windows-1252");
    }
}
