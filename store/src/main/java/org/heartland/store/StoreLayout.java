package org.heartland.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Objects;

/** The tables of a store, by the number of their layout: an older layout is brought up to date step by step, a newer one is refused. */
final class StoreLayout {
    /** The layout that this program writes; {@code schema-N.sql} leads from the one before to it. */
    static final int NEWEST = 3;

    /** No table at all. */
    static final int NONE = 0;

    /** Tables of somebody else. */
    static final int FOREIGN = -1;

    private StoreLayout() {}

    /** The layout of the tables that are there. */
    static int of(Sql sql) throws SQLException {
        long tables = sql.number("SELECT count(*) FROM duckdb_tables() WHERE database_name = current_database()");
        boolean ours = sql.number("SELECT count(*) FROM duckdb_tables() WHERE database_name = current_database()"
                        + " AND table_name = 'heartland_store'")
                > 0;
        return ours ? (int) sql.number("SELECT version FROM heartland_store") : tables == 0 ? NONE : FOREIGN;
    }

    /** Brings the tables from one layout to another, inside the transaction that is open. */
    static void migrate(Sql sql, int from, int to) throws SQLException {
        for (int version = from + 1; version <= to; version++) {
            script(sql, "schema-" + version + ".sql");
        }
        script(sql, "views.sql");
        guard(sql);
    }

    /** Sees to it that no figure can be written whose citation is not there. */
    static void guard(Sql sql) throws SQLException {
        script(sql, "guard.sql");
    }

    private static void script(Sql sql, String name) throws SQLException {
        String text = resource(name).replaceAll("(?m)^--.*\n", "");
        for (String command : text.split(";\\s*\n")) {
            if (!command.isBlank()) {
                sql.run(command);
            }
        }
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(StoreLayout.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
