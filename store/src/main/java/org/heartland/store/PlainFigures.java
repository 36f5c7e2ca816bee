package org.heartland.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.duckdb.DuckDBDriver;
import org.heartland.importers.PlainTable;
import org.jspecify.annotations.Nullable;

/**
 * The plain rows of a large text, read by the database itself into a file beside the store, within {@value #MEMORY} of memory whatever their number.
 * A row is plain if its period and its states are known, its value is a number without any doubt, and no other row is of the same thing. All others are
 * left to be read one by one, as is a text of which the database and Java do not count the same lines, or in which a row has far too many fields. The file
 * goes when this is closed.
 */
public final class PlainFigures implements PlainTable.Reader, AutoCloseable {
    private static final String MEMORY = "600MB";
    private static final long LEAST_BYTES = 8 << 20;

    private final String prefix;
    private final Path file;
    private final long least;
    private @Nullable PlainTable taken;

    /** Beside a store; smaller texts are left alone. */
    public PlainFigures(Path store) {
        this(store, LEAST_BYTES);
    }

    PlainFigures(Path store, long least) {
        this.prefix = store.getFileName() + ".importing-";
        this.file = store.toAbsolutePath()
                .resolveSibling(prefix + ProcessHandle.current().pid());
        this.least = least;
    }

    @Override
    public PlainTable.Taken take(PlainTable table) throws IOException {
        if (Files.size(table.file()) < least) {
            return PlainTable.Taken.NONE;
        }
        remove();
        try (Connection connection = connect(table.file())) {
            PlainTable.Taken lines = lines(new PlainRows(new Sql(connection), table));
            taken = lines.lines().isEmpty() ? null : table;
            return lines;
        } catch (SQLException e) {
            return PlainTable.Taken.NONE;
        }
    }

    private Connection connect(Path text) throws SQLException {
        return new DuckDBDriver().connect("jdbc:duckdb:" + file.toAbsolutePath(), StoreSettings.of(MEMORY, file, text));
    }

    private static PlainTable.Taken lines(PlainRows rows) throws SQLException, IOException {
        if (!rows.read()) {
            return PlainTable.Taken.NONE;
        }
        BitSet lines = rows.lines();
        return new PlainTable.Taken(lines, lines.cardinality() == rows.number(), rows.points());
    }

    /** The table whose rows were taken; null if there is none. */
    @Nullable
    PlainTable taken() {
        return taken;
    }

    Path file() {
        return file;
    }

    /** Removes the files of this program, and those that programs left behind which were killed. */
    private void remove() throws IOException {
        List<Path> left;
        try (Stream<Path> all = Files.list(file.resolveSibling("."))) {
            left = all.filter(path -> String.valueOf(path.getFileName()).startsWith(prefix))
                    .filter(path -> isOver(String.valueOf(path.getFileName()).substring(prefix.length())))
                    .toList();
        }
        for (Path path : left) {
            if (Files.isRegularFile(path)) {
                Files.delete(path);
            }
        }
    }

    /** True for names of files of this program, and of those that are no more. */
    private static boolean isOver(String name) {
        String process = name.replaceFirst("\\D.*", "");
        return process.isEmpty()
                || process.length() > 9
                || Long.parseLong(process) == ProcessHandle.current().pid()
                || ProcessHandle.of(Long.parseLong(process)).isEmpty();
    }

    @Override
    public void close() throws IOException {
        remove();
    }
}
