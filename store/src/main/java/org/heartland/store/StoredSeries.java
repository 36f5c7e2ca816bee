package org.heartland.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import org.heartland.citation.Allows;
import org.heartland.days.Days;
import org.heartland.importers.mapping.SourceEntry;
import org.heartland.problem.Near;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;

/**
 * A series as a store has it on a day, for some states and years.
 *
 * @param reference as it was asked for
 * @param figures in the order in which the publisher's files have them
 * @param editions by the ids of their sources
 * @param later true if the store has editions of the series that were published after the day
 */
public record StoredSeries(
        String reference, String unit, List<Figure> figures, Map<String, Edition> editions, boolean later) {

    private static final String FIGURES = """
            SELECT a.code, b.code, f.first_day, f.last_day, f.value, e.source, c.locator, f.row_number FROM figures_as_of(DATE '%s') f
            JOIN citation c ON c.id = f.citation JOIN edition e ON e.id = f.edition JOIN actor b ON b.id = f.receiver
            LEFT JOIN actor a ON a.id = f.sender WHERE f.series = %d AND b.code IN (SELECT code FROM wanted)
            ORDER BY f.citation, f.row_number, a.code, b.code, f.first_day""";
    private static final String LATER = """
            SELECT count(*) FROM citation c JOIN edition e ON e.id = c.edition
            WHERE c.series = ? AND e.published > CAST(? AS DATE)""";

    /**
     * A figure. Sender and receiver are codes of the crosswalk, {@code world} or {@code residual}; a state's own figure has the sender "".
     *
     * @param source the id of the edition
     */
    public record Figure(String sender, String receiver, Days period, double value, String source, String locator) {}

    /**
     * An edition.
     *
     * @param published as written
     * @param files the names of the files that were read
     */
    public record Edition(SourceEntry source, String published, LocalDate readOn, List<String> files) {}

    /** Reads series, or says which of them the store does not have. */
    public static Read<List<StoredSeries>> read(
            Path store, SortedSet<String> references, Set<String> states, LocalDate day) {
        return Store.open(store).then(open -> {
            try (open) {
                List<Problem> problems = new ArrayList<>();
                List<StoredSeries> series = new ArrayList<>();
                for (String reference : references) {
                    List<Integer> found = ids(open.sql(), reference);
                    if (found.size() == 1) {
                        series.add(of(open.sql(), reference, found.get(0), states, day));
                    } else {
                        problems.add(notOne(open.sql(), store, reference, found.size()));
                    }
                }
                return Read.of(series, problems);
            } catch (SQLException e) {
                return new Read.Bad<>(List.of(StoreRefusal.of(store, e)));
            }
        });
    }

    private static List<Integer> ids(Sql sql, String reference) throws SQLException {
        return sql.rows(
                row -> row.getInt(1),
                "SELECT s.id FROM series s JOIN data_set d ON d.id = s.data_set WHERE s.name = ? OR concat(d.name, '/', s.name) = ?",
                reference,
                reference);
    }

    private static Problem notOne(Sql sql, Path store, String reference, int number) throws SQLException {
        List<String> all = sql.rows(
                row -> row.getString(1),
                "SELECT concat(d.name, '/', s.name) FROM series s JOIN data_set d ON d.id = s.data_set ORDER BY 1");
        List<String> same =
                all.stream().filter(one -> one.endsWith("/" + reference)).toList();
        return number == 0
                ? new Problem(
                        Place.of(store.toString()),
                        "the store has no series " + reference,
                        "heartland store " + store + " lists them",
                        Near.to(reference, all))
                : Problem.at(
                        Place.of(store.toString()),
                        "several data sets of the store have a series " + reference,
                        "name one under store: " + String.join(", ", same));
    }

    private static StoredSeries of(Sql sql, String reference, int series, Set<String> states, LocalDate day)
            throws SQLException {
        String unit = sql.rows(row -> row.getString(1), "SELECT unit FROM series WHERE id = ?", series)
                .get(0);
        sql.run("CREATE OR REPLACE TEMP TABLE wanted (code VARCHAR)");
        for (String state : states) {
            sql.run("INSERT INTO wanted VALUES (?)", state);
        }
        List<Figure> figures = sql.rows(StoredSeries::figure, String.format(Locale.ROOT, FIGURES, day, series));
        boolean later = sql.number(LATER, series, day.toString()) > 0;
        return new StoredSeries(reference, unit, figures, editions(sql, series), later);
    }

    private static Figure figure(ResultSet row) throws SQLException {
        String sender = row.getString(1);
        return new Figure(
                sender == null ? "" : sender,
                row.getString(2),
                new Days(row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class)),
                row.getDouble(5),
                row.getString(6),
                new PlaceInFile(row.getString(7), row.getInt(8)).text());
    }

    private static Map<String, Edition> editions(Sql sql, int series) throws SQLException {
        Map<String, Edition> editions = new TreeMap<>();
        sql.rows(row -> editions.put(row.getString(1), edition(row)), """
                SELECT e.source, e.title, e.publisher, e.url, e.published_as, min(l.read_at)::DATE, e.licence, e.grade, e.reporter,
                  e.note, list(DISTINCT n.name ORDER BY n.name), e.allows
                FROM citation c JOIN edition e ON e.id = c.edition JOIN import_log l ON l.id = c.import
                JOIN imported_file n ON n.import = l.id WHERE c.series = ? GROUP BY ALL""", series);
        return editions;
    }

    private static Edition edition(ResultSet row) throws SQLException {
        SourceEntry source = new SourceEntry(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(7),
                Allows.valueOf(row.getString(12).toUpperCase(Locale.ROOT)),
                row.getString(8),
                row.getString(9),
                "",
                "",
                false,
                row.getString(10));
        return new Edition(source, row.getString(5), row.getObject(6, LocalDate.class), Sql.texts(row, 11));
    }
}
