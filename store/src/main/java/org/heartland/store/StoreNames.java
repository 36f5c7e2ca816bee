package org.heartland.store;

import java.sql.Date;
import java.sql.SQLException;
import java.util.List;
import org.heartland.days.Days;
import org.heartland.importers.Edition;
import org.heartland.importers.mapping.MappedMeasure;
import org.heartland.importers.mapping.SourceEntry;
import org.heartland.importers.reading.PeriodText;

/** The numbers by which a store knows data sets, editions and series: each name gets one when it is first met. */
final class StoreNames {
    private final Sql sql;

    StoreNames(Sql sql) {
        this.sql = sql;
    }

    /** The next free number of a table. */
    int next(String table) throws SQLException {
        return (int) sql.number("SELECT coalesce(max(id), 0) + 1 FROM " + table);
    }

    private int known(String query, Object... names) throws SQLException {
        List<Integer> found = sql.rows(row -> row.getInt(1), query, names);
        return found.isEmpty() ? 0 : found.get(0);
    }

    private int dataSet(SourceEntry source) throws SQLException {
        int known = known("SELECT id FROM data_set WHERE name = ?", source.id());
        if (known > 0) {
            return known;
        }
        int id = next("data_set");
        sql.run("INSERT INTO data_set VALUES (?, ?, ?)", id, source.id(), source.parts());
        return id;
    }

    int edition(Edition edition) throws SQLException {
        int known = known("SELECT id FROM edition WHERE source = ?", edition.sourceId());
        if (known > 0) {
            return known;
        }
        int id = next("edition");
        insert(id, edition, edition.source());
        return id;
    }

    private void insert(int id, Edition edition, SourceEntry source) throws SQLException {
        sql.run(
                "INSERT INTO edition VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                dataSet(source),
                edition.sourceId(),
                Date.valueOf(published(edition).last()),
                edition.published(),
                source.title(),
                source.publisher(),
                source.url(),
                source.licence(),
                source.grade(),
                source.reporter(),
                source.note(),
                source.allows().word());
    }

    private static Days published(Edition edition) {
        return PeriodText.of(edition.published()).orElseThrow();
    }

    /** The unit of a series; "" if the store does not have it. */
    String unit(String dataSet, String name) throws SQLException {
        String query =
                "SELECT s.unit FROM series s JOIN data_set d ON d.id = s.data_set WHERE d.name = ? AND s.name = ?";
        return sql.rows(row -> row.getString(1), query, dataSet, name).stream()
                .findFirst()
                .orElse("");
    }

    int series(Edition edition, MappedMeasure measure, ImportOrder order) throws SQLException {
        int dataSet = dataSet(edition.source());
        String name = SeriesNames.of(order, measure);
        int known = known("SELECT id FROM series WHERE data_set = ? AND name = ?", dataSet, name);
        int id = known > 0 ? known : next("series");
        if (known == 0) {
            insert(id, dataSet, measure, order);
        }
        return id;
    }

    private void insert(int id, int dataSet, MappedMeasure measure, ImportOrder order) throws SQLException {
        MappedMeasure.Definition of = measure.definition();
        sql.run(
                "INSERT INTO series VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                dataSet,
                SeriesNames.of(order, measure),
                SeriesNames.says(order, measure),
                of.domain(),
                of.quantity(),
                of.reporter(),
                of.kind(),
                SeriesNames.unit(order, measure),
                of.direction(),
                of.hasWorld(),
                of.negative(),
                of.lag() < 0 ? null : of.lag());
    }
}
