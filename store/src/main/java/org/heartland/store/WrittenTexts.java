package org.heartland.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What the texts of a column mean, each asked once in each period. Many threads may look; what is not known yet is asked by one of them at a time.
 */
final class WrittenTexts {
    /** A text that means nothing here. */
    static final int NOTHING = -1;

    private static final int FIRST_SLOTS = 1 << 10;
    private static final int MOST = 300_000;

    private final Object lock;
    private final Asker asker;
    private volatile Entry[] slots = new Entry[FIRST_SLOTS];
    private volatile boolean tooMany;
    private int texts;
    private int asked;

    /** Says what a text means. */
    interface Asker {
        /** A number from 0, or {@link #NOTHING}. */
        int ask(String text, int moment);
    }

    /** A text, and what it means in each period, each more by two; 0 = not asked yet. */
    private static final class Entry {
        private final byte[] text;
        private volatile int[] meanings = new int[0];

        Entry(byte[] text) {
            this.text = text;
        }

        /** Texts are short: they are compared letter by letter. */
        boolean isWritten(byte[] block, int from, int to) {
            boolean same = text.length == to - from;
            for (int i = 0; same && i < text.length; i++) {
                same = text[i] == block[from + i];
            }
            return same;
        }
    }

    /**
     * @param lock held while it is asked what a text means
     */
    WrittenTexts(Object lock, Asker asker) {
        this.lock = lock;
        this.asker = asker;
    }

    /** True if there were more texts in periods than are kept. */
    boolean tooMany() {
        return tooMany;
    }

    int meaning(byte[] block, int from, int to, int moment) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + block[i];
        }
        Entry[] all = slots;
        Entry entry = all[slot(all, hash, block, from, to)];
        if (entry != null) {
            int[] meanings = entry.meanings;
            if (moment < meanings.length && meanings[moment] > 0) {
                return meanings[moment] - 2;
            }
        }
        return learned(hash, block, from, to, moment);
    }

    /** The slot of a text, or the free one where it belongs. */
    private static int slot(Entry[] all, int hash, byte[] block, int from, int to) {
        int slot = (hash ^ hash >>> 15) & all.length - 1;
        for (Entry entry = all[slot]; entry != null; entry = all[slot]) {
            if (entry.isWritten(block, from, to)) {
                return slot;
            }
            slot = slot + 1 & all.length - 1;
        }
        return slot;
    }

    private int learned(int hash, byte[] block, int from, int to, int moment) {
        synchronized (lock) {
            if (asked >= MOST) {
                tooMany = true;
                return NOTHING;
            }
            Entry[] all = slots;
            int slot = slot(all, hash, block, from, to);
            Entry entry = all[slot];
            if (entry == null) {
                entry = new Entry(Arrays.copyOfRange(block, from, to));
                put(all, slot, entry);
            }
            int[] meanings = entry.meanings;
            if (moment >= meanings.length) {
                meanings = Arrays.copyOf(meanings, Math.max(moment + 1, 2 * meanings.length));
            }
            if (meanings[moment] == 0) {
                asked++;
                meanings[moment] = 2 + asker.ask(new String(entry.text, StandardCharsets.UTF_8), moment);
            }
            entry.meanings = meanings;
            return meanings[moment] - 2;
        }
    }

    /** Puts a text into its slot, or into twice as many slots if half of them are full. */
    private void put(Entry[] all, int slot, Entry entry) {
        if (2 * ++texts < all.length) {
            all[slot] = entry;
            slots = all;
            return;
        }
        Entry[] more = new Entry[2 * all.length];
        for (Entry old : all) {
            if (old != null) {
                more[slot(more, hash(old.text), old.text, 0, old.text.length)] = old;
            }
        }
        more[slot(more, hash(entry.text), entry.text, 0, entry.text.length)] = entry;
        slots = more;
    }

    private static int hash(byte[] text) {
        int hash = 0;
        for (byte letter : text) {
            hash = 31 * hash + letter;
        }
        return hash;
    }
}
