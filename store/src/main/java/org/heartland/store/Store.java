package org.heartland.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBDriver;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.jspecify.annotations.Nullable;

/**
 * A store that is open: one file of DuckDB. The database reads and writes no other file, loads no extension, and keeps within
 * {@value #MEMORY} of memory. One program at a time writes; while it does, no other opens the file.
 */
public final class Store implements AutoCloseable {
    private static final String MEMORY = "1GB";
    private static final String MEMORY_TO_WRITE = "600MB";

    private final Path file;
    private final Sql sql;

    /** What a store is opened for. */
    enum Use {
        READ,
        /** Several connections at once, each of which works on the thread that asks. */
        READ_SIDE_BY_SIDE,
        /** A file that is not there is made. */
        WRITE,
        /** The same for many rows in their order, on one thread: another could not help, but would take time by waiting for it. */
        WRITE_ROWS;

        boolean writes() {
            return this == WRITE || this == WRITE_ROWS;
        }
    }

    private Store(Path file, Sql sql) {
        this.file = file;
        this.sql = sql;
    }

    /** Opens a store to read it, or says in a sentence why that cannot be done. */
    public static Read<Store> open(Path file) {
        return open(file, null);
    }

    /**
     * The same with a folder into which the database may write.
     *
     * @param beside the folder, or null for none
     */
    static Read<Store> open(Path file, @Nullable Path beside) {
        return newest(file, Use.READ, beside);
    }

    /** Opens a store for several connections at once. */
    static Read<Store> openSideBySide(Path file) {
        return newest(file, Use.READ_SIDE_BY_SIDE, null);
    }

    private static Read<Store> newest(Path file, Use use, @Nullable Path beside) {
        if (!Files.isRegularFile(file)) {
            return refused(file, "there is no such store", "heartland import NAME FILE --into " + file + " makes one");
        }
        return open(file, use, beside)
                .then(store -> store.layout() == StoreLayout.NEWEST
                        ? new Read.Good<>(store)
                        : store.migrated().then(done -> open(file, use, beside)));
    }

    /** Opens a store to look into it, whatever its layout. */
    static Read<Store> look(Path file) {
        return open(file, Use.READ, null);
    }

    /** Opens a store to write it, with the newest layout or none. */
    static Read<Store> openToWrite(Path file) {
        return open(file, Use.WRITE, null);
    }

    /** Opens a store to write many rows. */
    static Read<Store> openToWriteRows(Path file) {
        return open(file, Use.WRITE_ROWS, null);
    }

    private static Read<Store> open(Path file, Use use, @Nullable Path beside) {
        try {
            return checked(new Store(file, new Sql(connect(file, use, beside))));
        } catch (SQLException e) {
            return new Read.Bad<>(List.of(StoreRefusal.of(file, e)));
        }
    }

    private static Connection connect(Path file, Use use, @Nullable Path beside) throws SQLException {
        Properties settings;
        if (use.writes()) {
            settings = StoreSettings.of(MEMORY_TO_WRITE, file);
        } else {
            settings = StoreSettings.closed(MEMORY);
            settings.setProperty("temp_directory", "");
            if (beside != null) {
                settings.setProperty("allowed_directories", StoreSettings.list(beside));
            }
        }
        if (use == Use.READ_SIDE_BY_SIDE || use == Use.WRITE_ROWS) {
            settings.setProperty("threads", "1");
        }
        settings.setProperty("access_mode", use.writes() ? "READ_WRITE" : "READ_ONLY");
        return new DuckDBDriver().connect("jdbc:duckdb:" + file.toAbsolutePath(), settings);
    }

    /** Refuses tables that this program did not make, or does not know yet. */
    private static Read<Store> checked(Store store) throws SQLException {
        int layout = StoreLayout.of(store.sql);
        if (layout >= StoreLayout.NONE && layout <= StoreLayout.NEWEST) {
            return new Read.Good<>(store);
        }
        store.close();
        return layout == StoreLayout.FOREIGN
                ? refused(store.file, "this is a database with tables of another program", "name another file")
                : refused(
                        store.file,
                        "this store was written by a newer program: its layout is " + layout
                                + ", and this program knows " + StoreLayout.NEWEST,
                        "use the newer program");
    }

    private static <T> Read<T> refused(Path file, String what, String instead) {
        return new Read.Bad<>(List.of(Problem.at(Place.of(file.toString()), what, instead)));
    }

    private int layout() {
        try {
            return StoreLayout.of(sql);
        } catch (SQLException e) {
            throw new StoreFault(e);
        }
    }

    /** Closes a store that was opened to be read, and brings it up to date, if it is a store at all. */
    private Read<Boolean> migrated() {
        boolean empty = layout() == StoreLayout.NONE;
        close();
        return empty
                ? refused(file, "this store is empty", "heartland import NAME FILE --into " + file + " fills it")
                : openToWrite(file).then(Store::migrate);
    }

    private Read<Boolean> migrate() {
        try (this) {
            sql.run("BEGIN TRANSACTION");
            prepare();
            sql.run("COMMIT");
            return new Read.Good<>(true);
        } catch (SQLException e) {
            return new Read.Bad<>(List.of(StoreRefusal.of(file, e)));
        }
    }

    /** Gives the store the newest layout, inside the transaction that is open. */
    void prepare() throws SQLException {
        int layout = StoreLayout.of(sql);
        if (layout < StoreLayout.NEWEST) {
            StoreLayout.migrate(sql, layout, StoreLayout.NEWEST);
        }
    }

    Sql sql() {
        return sql;
    }

    Path file() {
        return file;
    }

    @Override
    public void close() {
        try {
            sql.connection().close();
        } catch (SQLException e) {
            throw new StoreFault(e);
        }
    }
}
