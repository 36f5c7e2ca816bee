package org.heartland.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionBuilder;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.duckdb.DuckDBTableFunctionState;
import org.duckdb.DuckDBWritableVector;
import org.heartland.days.Days;

/**
 * The plain rows of a text as a table of the database, in the order of their lines. Days are written as the number of days since the first of 1970, since
 * the database takes a date out of its calendar each time.
 */
final class PlainSource implements DuckDBTableFunction<Path, PlainSource.Open, Object> {
    /** The columns of the table, with days as dates. */
    static final String ROWS = "(SELECT number, sender, receiver, DATE '1970-01-01' + first AS first_day,"
            + " DATE '1970-01-01' + last AS last_day, value FROM plain_rows())";

    private final Path file;
    private final BitSet lines;
    private final int[] actors;
    private final int[] first;
    private final int[] last;

    /**
     * @param lines the lines that are meant
     * @param bearers the codes of states by the numbers of the file
     * @param actors the numbers of the store by codes; a code without one stands for no state
     */
    PlainSource(Path file, BitSet lines, List<Days> moments, List<String> bearers, Map<String, Integer> actors) {
        this.file = file;
        this.lines = lines;
        this.actors =
                bearers.stream().mapToInt(code -> actors.getOrDefault(code, 0)).toArray();
        this.first = moments.stream().mapToInt(days -> day(days.first())).toArray();
        this.last = moments.stream().mapToInt(days -> day(days.last())).toArray();
    }

    private static int day(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }

    /** The rows from the first on; they are read by one thread, so that their order is kept. */
    static final class Open implements DuckDBTableFunctionState {
        private final PlainRowsFile.Reader rows;
        private int[] lines = new int[0];
        private long[] keys = new long[0];
        private double[] values = new double[0];

        Open(Path file) throws IOException {
            rows = new PlainRowsFile.Reader(file);
        }

        /** Goes to the next rows that are meant; their number, 0 if there are no more. */
        private int next(BitSet meant, int most) throws IOException {
            if (lines.length < most) {
                lines = new int[most];
                keys = new long[most];
                values = new double[most];
            }
            int n = 0;
            while (n < most && rows.next()) {
                if (meant.get(rows.line())) {
                    lines[n] = rows.line();
                    keys[n] = rows.key();
                    values[n++] = rows.value();
                }
            }
            return n;
        }

        @Override
        public void close() throws IOException {
            rows.close();
        }
    }

    /** Makes the table known to a connection. */
    void register(Sql sql) throws SQLException {
        try (DuckDBTableFunctionBuilder function = DuckDBFunctions.tableFunction()) {
            function.withName("plain_rows").withFunction(this).register(sql.connection());
        }
    }

    @Override
    public Path bind(DuckDBTableFunctionBindInfo table) {
        table.addResultColumn("number", Integer.class);
        table.addResultColumn("sender", Integer.class);
        table.addResultColumn("receiver", Integer.class);
        table.addResultColumn("first", Integer.class);
        table.addResultColumn("last", Integer.class);
        table.addResultColumn("value", Double.class);
        table.setCardinality(lines.cardinality(), true);
        return file;
    }

    @Override
    public Open init(DuckDBTableFunctionInitInfo table) throws IOException {
        table.setMaxThreads(1);
        return new Open(file);
    }

    @Override
    public long apply(DuckDBTableFunctionCallInfo call, DuckDBDataChunkWriter chunk) throws IOException {
        Open open = call.getInitData();
        int n = open.next(lines, (int) chunk.capacity());
        long[] keys = open.keys;
        int part = (1 << PlainBlock.BITS) - 1;
        write(chunk.vector(0), n, row -> open.lines[row]);
        senders(chunk.vector(1), n, keys);
        write(chunk.vector(2), n, row -> actors[(int) (keys[row] >> PlainBlock.BITS) & part]);
        write(chunk.vector(3), n, row -> first[(int) keys[row] & part]);
        write(chunk.vector(4), n, row -> last[(int) keys[row] & part]);
        DuckDBWritableVector values = chunk.vector(5);
        for (int row = 0; row < n; row++) {
            values.setDouble(row, open.values[row]);
        }
        return n;
    }

    /** Fills a column at once, which takes less time than row by row. */
    private static void write(DuckDBWritableVector column, int n, IntUnaryOperator number) {
        for (int row = 0; row < n; row++) {
            column.setInt(row, number.applyAsInt(row));
        }
    }

    private void senders(DuckDBWritableVector column, int n, long[] keys) {
        for (int row = 0; row < n; row++) {
            int sender = actors[(int) (keys[row] >> 2 * PlainBlock.BITS)];
            if (sender == 0) {
                column.setNull(row);
            } else {
                column.setInt(row, sender);
            }
        }
    }
}
