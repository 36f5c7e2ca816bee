package org.heartland.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.heartland.importers.Imported;
import org.heartland.naming.Crosswalk;
import org.heartland.naming.KnownActor;

/** The figures of one edition in tables of their own, which are gone when the store is closed: those read one by one, and plain rows beside. */
final class StagedFigures {
    private final Sql sql;
    private final Map<String, Integer> actors = new HashMap<>();

    StagedFigures(Sql sql) throws SQLException {
        this.sql = sql;
        sql.rows(row -> actors.put(row.getString(1), row.getInt(2)), "SELECT code, id FROM actor");
    }

    /** Fills the table {@code staged}. */
    void fill(Iterable<Imported> figures, Map<String, Integer> series) throws SQLException {
        sql.run("CREATE OR REPLACE TEMP TABLE staged (number INTEGER, series INTEGER, sender INTEGER, receiver INTEGER,"
                + " first_day DATE, last_day DATE, value DOUBLE, locator VARCHAR, row_number INTEGER)");
        for (Imported figure : figures) {
            actor(figure.key().sender());
            actor(figure.key().receiver());
        }
        DuckDBConnection connection = sql.connection().unwrap(DuckDBConnection.class);
        try (DuckDBAppender rows = connection.createAppender("temp", "main", "staged")) {
            int number = 0;
            for (Imported figure : figures) {
                Integer id = series.get(figure.key().measure());
                if (id != null) {
                    append(rows, number++, id, figure);
                }
            }
        }
    }

    /** Gives the actors of plain rows the numbers that the store has for them, in the table {@code translated}. */
    void translate() throws SQLException {
        sql.run("CREATE OR REPLACE TEMP TABLE translated (bearer INTEGER, actor INTEGER)");
        record Bearer(int id, String code) {}
        for (Bearer one : sql.rows(
                row -> new Bearer(row.getInt(1), row.getString(2)),
                "SELECT id, code FROM plain_rows.bearer ORDER BY id")) {
            actor(one.code());
            sql.run("INSERT INTO translated VALUES (?, ?)", one.id(), actors.get(one.code()));
        }
    }

    private void append(DuckDBAppender rows, int number, int series, Imported figure) throws SQLException {
        PlaceInFile place = PlaceInFile.of(figure.locator());
        Imported.Key key = figure.key();
        rows.beginRow().append(number).append(series).append(actors.get(key.sender()));
        rows.append(actors.get(key.receiver()))
                .append(key.period().first())
                .append(key.period().last());
        rows.append(figure.value().doubleValue())
                .append(place.pattern())
                .append(place.row())
                .endRow();
    }

    private void actor(String code) throws SQLException {
        if (code.isEmpty() || actors.containsKey(code)) {
            return;
        }
        KnownActor known = Crosswalk.shipped().find(code);
        String english = known != null ? known.english() : code.equals("world") ? "all partners" : "other partners";
        String russian = known != null ? known.russian() : code.equals("world") ? "все партнёры" : "прочие партнёры";
        int id = actors.size() + 1;
        sql.run("INSERT INTO actor VALUES (?, ?, ?, ?)", id, code, english, russian);
        actors.put(code, id);
    }
}
