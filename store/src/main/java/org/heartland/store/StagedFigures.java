package org.heartland.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.heartland.importers.Imported;
import org.heartland.naming.Crosswalk;
import org.heartland.naming.KnownActor;

/** The figures of one edition in tables of their own, which are gone when the store is closed. */
final class StagedFigures {
    private static final int COLUMNS = 4;

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
        Set<String> codes = new LinkedHashSet<>();
        for (Imported figure : figures) {
            codes.add(figure.key().sender());
            codes.add(figure.key().receiver());
        }
        add(codes);
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

    /** The numbers that the store has for codes, new ones in the order of these. */
    Map<String, Integer> numbers(List<String> codes) throws SQLException {
        add(codes.stream().sorted().toList());
        return actors;
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

    /** Gives numbers to actors that have none, in their order. */
    private void add(Collection<String> codes) throws SQLException {
        List<Object> values = new ArrayList<>();
        for (String code : codes) {
            if (!code.isEmpty() && !actors.containsKey(code)) {
                actors.put(code, actors.size() + 1);
                values.addAll(List.of(actors.size(), code, english(code), russian(code)));
            }
        }
        if (!values.isEmpty()) {
            String rows = String.join(", ", Collections.nCopies(values.size() / COLUMNS, "(?, ?, ?, ?)"));
            sql.run("INSERT INTO actor VALUES " + rows, values.toArray());
        }
    }

    private static String english(String code) {
        KnownActor known = Crosswalk.shipped().find(code);
        return known != null ? known.english() : code.equals("world") ? "all partners" : "other partners";
    }

    private static String russian(String code) {
        KnownActor known = Crosswalk.shipped().find(code);
        return known != null ? known.russian() : code.equals("world") ? "все партнёры" : "прочие партнёры";
    }
}
