package org.heartland.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.concurrent.Future;
import org.heartland.draws.Workers;
import org.heartland.importers.PlainTable;
import org.heartland.importers.PlainTable.Taken;

/** Finds the plain rows of a text, block by block, {@value #THREADS} side by side, and writes them into a file in the order of their lines. */
final class PlainScan {
    private static final int BLOCK = 4 << 20;
    private static final int THREADS = 2;
    private static final long MOST_KEYS = 1L << 28;

    private final PlainTable table;
    private final PlainNames names;
    private final Path file;
    private final BitSet lines = new BitSet();
    private int line = 2;
    private long rows;
    private boolean points;

    /**
     * @param file the file for the plain rows
     */
    PlainScan(PlainTable table, PlainNames names, Path file) {
        this.table = table;
        this.names = names;
        this.file = file;
    }

    /** Reads the text; nothing is taken of one whose lines cannot be told apart for certain, or that has too many names. */
    Taken taken() throws IOException {
        try (InputStream in = Files.newInputStream(table.file());
                PlainRowsFile.Writer out = new PlainRowsFile.Writer(file);
                Workers workers = new Workers(THREADS)) {
            if (!all(new TextBlocks(in, BLOCK), out, workers) || names.tooMany()) {
                return Taken.NONE;
            }
        }
        withoutTwice();
        return new Taken(lines, lines.cardinality() == rows, points);
    }

    private boolean all(TextBlocks text, PlainRowsFile.Writer out, Workers workers) throws IOException {
        Deque<Future<PlainBlock>> begun = new ArrayDeque<>();
        boolean good = text.skipFirstLine();
        for (TextBlocks.Block block = text.next(); good && block != null; block = text.next()) {
            TextBlocks.Block one = block;
            begun.add(workers.start(() -> new PlainBlock(table, names, one.bytes(), one.length()).read()));
            good = begun.size() <= THREADS || add(begun.remove(), out);
        }
        while (good && !begun.isEmpty()) {
            good = add(begun.remove(), out);
        }
        return good && !text.hasEndlessLine();
    }

    private boolean add(Future<PlainBlock> begun, PlainRowsFile.Writer out) throws IOException {
        PlainBlock block = Workers.result(begun);
        for (int row = 0; row < block.keyed(); row++) {
            lines.set(line + block.place(row), block.isPlain(row));
        }
        out.write(block, line);
        line += block.lines();
        rows += block.rows();
        points |= block.hasPoints();
        return !block.isBroken();
    }

    /** Takes out the rows of which another is of the same thing. The keys are looked at in parts, so that memory is bounded. */
    private void withoutTwice() throws IOException {
        long bearers = names.bearers().size();
        long keys = bearers * bearers * names.moments().size();
        for (long from = 0; from < keys; from += MOST_KEYS) {
            BitSet seen = new BitSet();
            BitSet twice = new BitSet();
            each(from, (at, place) -> {
                if (seen.get(at)) {
                    twice.set(at);
                }
                seen.set(at);
            });
            if (!twice.isEmpty()) {
                each(from, (at, place) -> lines.set(place, lines.get(place) && !twice.get(at)));
            }
        }
    }

    /** Does something with a key, counted from the first of a part, and the line it stands in. */
    private interface KeyDoer {
        void key(int at, int line);
    }

    private void each(long from, KeyDoer doer) throws IOException {
        long bearers = names.bearers().size();
        long periods = names.moments().size();
        int part = (1 << PlainBlock.BITS) - 1;
        try (PlainRowsFile.Reader in = new PlainRowsFile.Reader(file)) {
            while (in.next()) {
                long key = in.key();
                long sender = key >> 2 * PlainBlock.BITS;
                long receiver = key >> PlainBlock.BITS & part;
                long at = (sender * bearers + receiver) * periods + (key & part) - from;
                if (at >= 0 && at < MOST_KEYS) {
                    doer.key((int) at, in.line());
                }
            }
        }
    }
}
