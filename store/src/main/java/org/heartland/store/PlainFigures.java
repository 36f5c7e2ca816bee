package org.heartland.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.heartland.importers.PlainTable;
import org.jspecify.annotations.Nullable;

/**
 * The plain rows of a large text, read into a file beside the store, within bounded memory whatever their number. A row is plain if its period and its
 * states are known, its value is a number without any doubt, and no other row is of the same thing. All others are left to be read one by one, as is a
 * text whose lines cannot be told apart for certain. The file goes when this is closed.
 */
public final class PlainFigures implements PlainTable.Reader, AutoCloseable {
    private static final long LEAST_BYTES = 8 << 20;

    private final String prefix;
    private final Path file;
    private final long least;
    private @Nullable PlainTable taken;
    private @Nullable PlainNames names;
    private BitSet lines = new BitSet();

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
        PlainNames meant = new PlainNames(table);
        PlainTable.Taken found = new PlainScan(table, meant, file).taken();
        if (!found.lines().isEmpty()) {
            taken = table;
            names = meant;
            lines = found.lines();
        }
        return found;
    }

    /** The table whose rows were taken; null if there is none. */
    @Nullable
    PlainTable taken() {
        return taken;
    }

    /** The codes of the states in the rows. */
    List<String> bearers() {
        return names == null ? List.of() : names.bearers();
    }

    /**
     * Makes the rows a table of the database.
     *
     * @param actors the numbers of the store by codes
     */
    void register(Sql sql, Map<String, Integer> actors) throws SQLException {
        if (names != null) {
            new PlainSource(file, lines, names.moments(), names.bearers(), actors).register(sql);
        }
    }

    /** The number of the line of the first row. */
    int firstLine() {
        return lines.nextSetBit(0);
    }

    /** The number of the rows. */
    long rows() {
        return lines.cardinality();
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
