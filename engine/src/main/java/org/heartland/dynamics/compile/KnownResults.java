package org.heartland.dynamics.compile;

import java.util.Arrays;

/** The slots in which results of instructions already are, by operation and operands: a hash table of plain numbers. */
final class KnownResults {
    private static final int WIDTH = 5;
    private static final int EMPTY = -1;

    private int[] words;
    private int count;

    /** A table with room for about so many results; it grows if there are more. */
    KnownResults(int expected) {
        this.words = empty(Integer.highestOneBit(Math.max(32, expected)) * 4);
    }

    private static int[] empty(int places) {
        int[] words = new int[places * WIDTH];
        Arrays.fill(words, EMPTY);
        return words;
    }

    /** The slot of the result; negative if there is none yet. */
    int find(int what, int a, int b, int c) {
        return words[place(words, what, a, b, c) + WIDTH - 1];
    }

    void put(int what, int a, int b, int c, int result) {
        if (2 * ++count * WIDTH > words.length) {
            grow();
        }
        set(words, what, a, b, c, result);
    }

    private void grow() {
        int[] larger = empty(2 * words.length / WIDTH);
        for (int at = 0; at < words.length; at += WIDTH) {
            if (words[at + WIDTH - 1] >= 0) {
                set(larger, words[at], words[at + 1], words[at + 2], words[at + 3], words[at + 4]);
            }
        }
        words = larger;
    }

    private static void set(int[] in, int what, int a, int b, int c, int result) {
        int at = place(in, what, a, b, c);
        in[at] = what;
        in[at + 1] = a;
        in[at + 2] = b;
        in[at + 3] = c;
        in[at + 4] = result;
    }

    /** Spreads a hash over all bits: the last steps of MurmurHash3 (Appleby 2011). */
    private static int mixed(int hash) {
        int mixed = (hash ^ hash >>> 16) * 0x85EBCA6B;
        mixed = (mixed ^ mixed >>> 13) * 0xC2B2AE35;
        return mixed ^ mixed >>> 16;
    }

    /** Where an instruction is, or the empty place for it. */
    private static int place(int[] in, int what, int a, int b, int c) {
        int places = in.length / WIDTH;
        int at = mixed(((what * 31 + a) * 0x9E3779B1 + b) * 31 + c) & places - 1;
        while (in[at * WIDTH + WIDTH - 1] >= 0
                && !(in[at * WIDTH] == what
                        && in[at * WIDTH + 1] == a
                        && in[at * WIDTH + 2] == b
                        && in[at * WIDTH + 3] == c)) {
            at = at + 1 == places ? 0 : at + 1;
        }
        return at * WIDTH;
    }
}
