package org.heartland.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.jspecify.annotations.Nullable;

/**
 * SQL on one connection: a statement of its own for each command, since one that failed is of no more use, and values as parameters only.
 * Transactions are begun and ended in SQL: after {@code commit()} of JDBC an appender writes what nothing takes back.
 */
final class Sql {
    private final Connection connection;

    /** Reads a value from a row. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    Sql(Connection connection) {
        this.connection = connection;
    }

    Connection connection() {
        return connection;
    }

    /** Runs a command; says how many rows it changed. */
    long run(String command, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(command, values)) {
            return statement.execute() ? 0 : statement.getLargeUpdateCount();
        }
    }

    <T> List<T> rows(RowReader<T> reader, String query, @Nullable Object... values) throws SQLException {
        List<T> rows = new ArrayList<>();
        each(query, row -> rows.add(reader.read(row)), values);
        return rows;
    }

    /** Does something with each row. */
    interface RowDoer {
        void read(ResultSet row) throws SQLException;
    }

    void each(String query, RowDoer doer, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(query, values);
                ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                doer.read(result);
            }
        }
    }

    /** Does something with rows, a few thousand at once. */
    interface ChunkDoer {
        void read(DuckDBDataChunkReader chunk);
    }

    /** The quickest way to many rows: cells are taken column by column, as the database has them. */
    void chunks(String query, ChunkDoer doer) throws SQLException {
        try (PreparedStatement statement = prepared(query);
                DuckDBChunkedResult result =
                        statement.unwrap(DuckDBPreparedStatement.class).query()) {
            while (result.nextChunk()) {
                doer.read(result.chunk());
            }
        }
    }

    /** The number in the first column of the first row; a query that gives no row is a fault. */
    long number(String query, @Nullable Object... values) throws SQLException {
        return rows(row -> row.getLong(1), query, values).get(0);
    }

    /** A text as a literal. */
    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** A path as a literal. */
    static String quoted(Path path) {
        return quoted(path.toAbsolutePath().toString());
    }

    /** The texts of a list in a column. */
    static List<String> texts(ResultSet row, int column) throws SQLException {
        return Arrays.stream((Object[]) row.getArray(column).getArray())
                .map(String::valueOf)
                .toList();
    }

    private PreparedStatement prepared(String text, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text);
        try {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }
}
