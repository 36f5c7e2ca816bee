package org.heartland.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.heartland.citation.Allows;
import org.heartland.citation.Cited;
import org.heartland.citation.Grade;
import org.heartland.citation.Locator;
import org.heartland.citation.Source;
import org.heartland.citation.SourceId;
import org.heartland.dossier.Indicator;
import org.heartland.dossier.Indicator.Direction;
import org.heartland.dossier.Observation;
import org.heartland.plausibility.Quality;
import org.heartland.plausibility.QualityFinding;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;

/** The report on the quality of the figures of a store, by the same rules as that of a dossier. All editions up to the day are looked at. */
public final class StoreQuality {
    /** So many figures can be held in memory at once, at about two hundred bytes each. */
    public static final int MOST = 1_000_000;

    private static final String FIGURES = """
            SELECT concat(d.name, '/', s.name), coalesce(a.code, ''), b.code, f.first_day, f.last_day, f.value, e.source,
            CASE WHEN f.row_number < 0 THEN c.locator ELSE replace(c.locator, '{}', f.row_number::VARCHAR) END
            FROM figure f JOIN citation c ON c.id = f.citation JOIN edition e ON e.id = c.edition JOIN series s ON s.id = c.series
            JOIN data_set d ON d.id = s.data_set JOIN actor b ON b.id = f.receiver LEFT JOIN actor a ON a.id = f.sender
            WHERE e.published <= CAST(? AS DATE) ORDER BY 1, e.published, e.id, f.citation, f.row_number, 2, 3, 4""";

    private StoreQuality() {}

    /**
     * The report.
     *
     * @param wanted which series are reported on, each as DATA_SET/NAME
     */
    public static Read<List<QualityFinding>> of(Path store, LocalDate day, Predicate<String> wanted) {
        return Store.open(store).then(open -> {
            try (open) {
                long figures = open.sql().number("SELECT count(*) FROM figure");
                return figures > MOST ? tooMany(store, figures) : new Read.Good<>(of(open.sql(), day, wanted));
            } catch (SQLException e) {
                return new Read.Bad<>(List.of(StoreRefusal.of(store, e)));
            }
        });
    }

    private static Read<List<QualityFinding>> tooMany(Path store, long figures) {
        return new Read.Bad<>(List.of(Problem.at(
                Place.of(store.toString()),
                "it has " + figures + " figures, and the report can hold " + MOST,
                "take what you need into a dossier, and ask heartland check --quality")));
    }

    private static List<QualityFinding> of(Sql sql, LocalDate day, Predicate<String> wanted) throws SQLException {
        SortedMap<String, Indicator> indicators = new TreeMap<>();
        sql.rows(StoreQuality::indicator, """
                SELECT concat(d.name, '/', s.name), s.says, s.domain, s.quantity, s.reporter, s.kind, s.unit, s.direction,
                EXISTS (SELECT 1 FROM complete c WHERE c.series = s.id), s.has_world
                FROM series s JOIN data_set d ON d.id = s.data_set""").forEach(series -> indicators.put(series.id(), series));
        SortedMap<String, Source> sources = new TreeMap<>();
        sql.rows(
                        StoreQuality::source,
                        "SELECT source, title, publisher, url, published, published_as, licence, reporter FROM edition")
                .forEach(source -> sources.put(source.id().id(), source));
        List<Observation> rows =
                new ArrayList<>(sql.rows(row -> observation(row, indicators), FIGURES, day.toString()));
        return Quality.of(rows, indicators, sources, wanted);
    }

    private static Indicator indicator(ResultSet row) throws SQLException {
        return new Indicator(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                word(Indicator.Kind.values(), row.getString(6)),
                row.getString(7),
                row.getBoolean(9),
                null,
                row.getBoolean(10) ? "world" : null,
                List.of("residual"),
                null,
                null,
                "",
                null,
                List.of(),
                List.of(),
                List.of(),
                true,
                word(Direction.values(), row.getString(8)));
    }

    private static <E extends Enum<E>> E word(E[] values, String word) throws SQLException {
        for (E value : values) {
            if (value.name().equalsIgnoreCase(word)) {
                return value;
            }
        }
        throw new SQLException("the store has a series with the unknown word " + word);
    }

    private static Source source(ResultSet row) throws SQLException {
        return new Source(
                new SourceId(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getString(3),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                row.getString(6),
                null,
                row.getString(7),
                Allows.UNKNOWN,
                Grade.PRIMARY,
                true,
                row.getString(8),
                null,
                null);
    }

    private static Observation observation(ResultSet row, SortedMap<String, Indicator> indicators) throws SQLException {
        String series = row.getString(1);
        Indicator indicator = indicators.get(series);
        boolean holds = indicator != null && indicator.holds();
        String source = row.getString(7);
        return new Observation(
                series,
                row.getString(2),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                holds ? null : row.getObject(5, LocalDate.class),
                new Cited<>(row.getDouble(6), new SourceId(source), new Locator(row.getString(8))),
                null,
                Place.of(source + ", " + row.getString(8)));
    }
}
