package org.heartland.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file of rows of a text, each with the number of its line, its key and its value. */
final class PlainRowsFile {
    private static final int ROW = Integer.BYTES + Long.BYTES + Double.BYTES;
    private static final int ROWS_AT_ONCE = 1 << 14;

    private PlainRowsFile() {}

    /** Writes rows in the order of their lines. */
    static final class Writer implements AutoCloseable {
        private final FileChannel out;
        private final ByteBuffer rows = ByteBuffer.allocateDirect(ROW * ROWS_AT_ONCE);

        Writer(Path file) throws IOException {
            out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        }

        /**
         * Writes the rows of a block.
         *
         * @param line the number of its first line
         */
        void write(PlainBlock block, int line) throws IOException {
            for (int row = 0; row < block.keyed(); row++) {
                if (!rows.hasRemaining()) {
                    flush();
                }
                rows.putInt(line + block.place(row)).putLong(block.key(row)).putDouble(block.value(row));
            }
        }

        private void flush() throws IOException {
            rows.flip();
            while (rows.hasRemaining()) {
                out.write(rows);
            }
            rows.clear();
        }

        @Override
        public void close() throws IOException {
            try (out) {
                flush();
            }
        }
    }

    /** Reads the rows one after the other. */
    static final class Reader implements AutoCloseable {
        private final FileChannel in;
        private final ByteBuffer rows = ByteBuffer.allocateDirect(ROW * ROWS_AT_ONCE);
        private int line;
        private long key;
        private double value;

        Reader(Path file) throws IOException {
            in = FileChannel.open(file, StandardOpenOption.READ);
            rows.flip();
        }

        /** Goes to the next row; false if there is none. */
        boolean next() throws IOException {
            if (rows.remaining() < ROW && !fill()) {
                return false;
            }
            line = rows.getInt();
            key = rows.getLong();
            value = rows.getDouble();
            return true;
        }

        private boolean fill() throws IOException {
            rows.compact();
            boolean more = true;
            while (more && rows.hasRemaining()) {
                more = in.read(rows) >= 0;
            }
            rows.flip();
            return rows.remaining() >= ROW;
        }

        int line() {
            return line;
        }

        long key() {
            return key;
        }

        double value() {
            return value;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
