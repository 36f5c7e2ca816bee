package org.heartland.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heartland.citation.Allows;
import org.heartland.citation.PassedOn;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.text.NumberText;
import org.jspecify.annotations.Nullable;

/**
 * A question in SQL to a store, which nothing can change: the file is opened to be read, no other file and no network can be reached, and no
 * setting can be changed.
 */
public final class StoreQuery {
    private static final Place OPTION = Place.of("--sql");
    private static final String EDITIONS = """
            SELECT d.name AS data_set, e.* EXCLUDE (id, data_set) FROM edition e JOIN data_set d ON d.id = e.data_set
            WHERE e.published <= DATE '%s' ORDER BY e.source""";
    private static final String SERIES = """
            SELECT d.name AS data_set, s.* EXCLUDE (id, data_set) FROM series s JOIN data_set d ON d.id = s.data_set
            ORDER BY d.name, s.name""";

    /** The editions of which no table may be passed on, for SQL. */
    private static final String WITHHELD = Stream.of(Allows.values())
            .filter(allows -> !allows.lets(PassedOn.ROWS))
            .map(allows -> "'" + allows.word() + "'")
            .collect(Collectors.joining(", ", "(SELECT source FROM edition WHERE allows IN (", "))"));

    private StoreQuery() {}

    /** Receives an answer: first the headings, then row after row. A cell without a value is null. */
    public interface Answer {
        void row(List<@Nullable String> cells) throws IOException;
    }

    /** Asks; the number of rows, or why the database refuses. */
    public static Read<Long> ask(Path store, String query, Answer answer) throws IOException {
        Read<Store> opened = Store.open(store);
        if (!(opened instanceof Read.Good<Store> good)) {
            return new Read.Bad<>(opened.problems());
        }
        try (Store open = good.value();
                PreparedStatement statement = open.sql().connection().prepareStatement(query)) {
            if (!statement.execute()) {
                return refused("this gives no table", "ask with SELECT");
            }
            try (ResultSet result = statement.getResultSet()) {
                return new Read.Good<>(hand(result, answer));
            }
        } catch (SQLException e) {
            return refused(StoreRefusal.firstLine(String.valueOf(e.getMessage())), "");
        }
    }

    private static <T> Read<T> refused(String what, String instead) {
        return new Read.Bad<>(List.of(Problem.at(OPTION, what, instead)));
    }

    private static long hand(ResultSet result, Answer answer) throws SQLException, IOException {
        ResultSetMetaData about = result.getMetaData();
        List<@Nullable String> headings = new ArrayList<>();
        for (int i = 1; i <= about.getColumnCount(); i++) {
            headings.add(about.getColumnLabel(i));
        }
        answer.row(headings);
        long rows = 0;
        while (result.next()) {
            List<@Nullable String> cells = new ArrayList<>();
            for (int i = 1; i <= headings.size(); i++) {
                cells.add(text(result.getObject(i)));
            }
            answer.row(cells);
            rows++;
        }
        return rows;
    }

    private static @Nullable String text(@Nullable Object cell) {
        return cell == null ? null : cell instanceof Double number ? NumberText.exact(number) : cell.toString();
    }

    /**
     * Writes what counts on a day as tables of Parquet into a folder that is there: the figures, with source and place, and the editions.
     * Figures of editions that may not be passed on as tables are left out; the answer says so.
     */
    public static Read<List<String>> parquet(Path store, LocalDate day, Path folder) {
        return Store.open(store, folder).then(open -> {
            try (open) {
                String figures = " FROM cited_as_of(DATE '" + day + "') WHERE source";
                copy(open.sql(), "SELECT *" + figures + " NOT IN " + WITHHELD + " ORDER BY ALL", folder, "figures");
                copy(open.sql(), String.format(Locale.ROOT, EDITIONS, day), folder, "editions");
                copy(open.sql(), SERIES, folder, "series");
                return new Read.Good<>(open.sql()
                        .rows(
                                StoreQuery::leftOut,
                                "SELECT source, count(*)" + figures + " IN " + WITHHELD + " GROUP BY 1 ORDER BY 1"));
            } catch (SQLException e) {
                return new Read.Bad<>(List.of(StoreRefusal.of(store, e)));
            }
        });
    }

    private static String leftOut(ResultSet row) throws SQLException {
        return row.getLong(2) + " figures of " + row.getString(1) + ", whose licence does not allow tables of them";
    }

    private static void copy(Sql sql, String query, Path folder, String name) throws SQLException {
        String file = Sql.quoted(folder.resolve(name + ".parquet"));
        sql.run("COPY (" + query + ") TO " + file + " (FORMAT parquet, COMPRESSION zstd)");
    }
}
