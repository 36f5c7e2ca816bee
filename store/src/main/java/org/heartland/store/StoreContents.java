package org.heartland.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.heartland.problem.Read;

/**
 * What is in a store as of a day.
 *
 * @param editions all that were published by the day, the older ones too
 * @param series what counts on the day
 */
public record StoreContents(List<HeldEdition> editions, List<HeldSeries> series) {
    /** A day after which nothing is published. */
    public static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    private static final String SERIES = """
            SELECT d.name, s.name, s.says, s.kind, s.unit, sum(y.figures)::BIGINT FROM years y JOIN series s ON s.id = y.series
            JOIN data_set d ON d.id = s.data_set GROUP BY ALL ORDER BY d.name, s.name""";

    /**
     * An edition.
     *
     * @param published as written
     * @param allows what its licence lets others do, as written in a sources file
     * @param readOn the day of its first import
     * @param figures how many are kept of it
     * @param rejected how many figures were rejected by the imports that read it
     */
    public record HeldEdition(
            String dataSet,
            String source,
            String published,
            String title,
            String publisher,
            String licence,
            String allows,
            LocalDate readOn,
            List<String> files,
            long figures,
            long rejected) {}

    /** A series of a data set, with the years of each state that it is about. */
    public record HeldSeries(
            String dataSet, String name, String says, String kind, String unit, long figures, List<StateYears> states) {
        public int first() {
            return states.stream().mapToInt(StateYears::first).min().orElse(0);
        }

        public int last() {
            return states.stream().mapToInt(StateYears::last).max().orElse(0);
        }
    }

    /**
     * The years of a state.
     *
     * @param missing the years between the first and the last without a figure
     */
    public record StateYears(String state, int first, int last, long figures, List<Integer> missing) {}

    public static Read<StoreContents> of(Path store, LocalDate day) {
        return Store.open(store).then(open -> {
            try (open) {
                return new Read.Good<>(new StoreContents(editions(open.sql(), day), series(open.sql(), day)));
            } catch (SQLException e) {
                return new Read.Bad<>(List.of(StoreRefusal.of(store, e)));
            }
        });
    }

    private static List<HeldEdition> editions(Sql sql, LocalDate day) throws SQLException {
        return sql.rows(StoreContents::edition, """
                SELECT d.name, e.source, e.published_as, e.title, e.publisher, e.licence, e.allows,
                  (SELECT min(l.read_at)::DATE FROM citation c JOIN import_log l ON l.id = c.import WHERE c.edition = e.id),
                  (SELECT list(DISTINCT f.name ORDER BY f.name) FROM imported_file f
                    WHERE f.import IN (SELECT c.import FROM citation c WHERE c.edition = e.id)),
                  (SELECT count(*) FROM figure f JOIN citation c ON c.id = f.citation WHERE c.edition = e.id),
                  (SELECT coalesce(sum(o.figures), 0)::BIGINT FROM left_out o
                    WHERE o.rejected AND o.import IN (SELECT c.import FROM citation c WHERE c.edition = e.id))
                FROM edition e JOIN data_set d ON d.id = e.data_set
                WHERE e.published <= CAST(? AS DATE) AND e.id IN (SELECT c.edition FROM citation c) ORDER BY d.name, e.published, e.source""", day.toString());
    }

    private static HeldEdition edition(ResultSet row) throws SQLException {
        return new HeldEdition(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getObject(8, LocalDate.class),
                Sql.texts(row, 9),
                row.getLong(10),
                row.getLong(11));
    }

    private static List<HeldSeries> series(Sql sql, LocalDate day) throws SQLException {
        sql.run("CREATE TEMP TABLE years AS SELECT f.series, f.receiver, year(f.first_day) AS first_year,"
                + " year(f.last_day) AS last_year, count(*) AS figures FROM figures_as_of(DATE '" + day
                + "') f GROUP BY ALL");
        List<HeldSeries> series = new ArrayList<>();
        for (HeldSeries one : sql.rows(StoreContents::oneSeries, SERIES)) {
            series.add(new HeldSeries(
                    one.dataSet(), one.name(), one.says(), one.kind(), one.unit(), one.figures(), states(sql, one)));
        }
        return series;
    }

    private static HeldSeries oneSeries(ResultSet row) throws SQLException {
        return new HeldSeries(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getLong(6),
                List.of());
    }

    private static List<StateYears> states(Sql sql, HeldSeries series) throws SQLException {
        return sql.rows(StoreContents::state, """
                SELECT a.code, min(y.first_year), max(y.last_year), sum(y.figures)::BIGINT,
                  list_distinct(flatten(list(range(y.first_year, y.last_year + 1))))
                FROM years y JOIN actor a ON a.id = y.receiver JOIN series s ON s.id = y.series JOIN data_set d ON d.id = s.data_set
                WHERE d.name = ? AND s.name = ? GROUP BY a.code ORDER BY a.code""", series.dataSet(), series.name());
    }

    private static StateYears state(ResultSet row) throws SQLException {
        int first = row.getInt(2);
        int last = row.getInt(3);
        List<Integer> missing = new ArrayList<>();
        for (int year = first; year <= last; year++) {
            missing.add(year);
        }
        for (String year : Sql.texts(row, 5)) {
            missing.remove(Integer.valueOf(year));
        }
        return new StateYears(row.getString(1), first, last, row.getLong(4), missing);
    }
}
