package org.heartland.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.heartland.dossier.Years;
import org.heartland.importers.Edition;
import org.heartland.importers.Imported;
import org.heartland.importers.PlainTable;
import org.heartland.importers.Revision;
import org.heartland.text.NumberText;
import org.jspecify.annotations.Nullable;

/**
 * Adds the staged figures of one edition to the long table, series by series. A figure that the edition has already is left as it is; one that a
 * later file of the same edition corrects takes its place. What the edition changes is counted against the figures that counted before it.
 */
final class EditionFigures {
    private static final int EXAMPLES = 8;
    private static final String SAME_KEY = " a.sender IS NOT DISTINCT FROM b.sender AND a.receiver = b.receiver"
            + " AND a.first_day = b.first_day AND a.last_day = b.last_day ";

    private static final String EARLIER =
            "SELECT count(*) FROM citation c JOIN edition e ON e.id = c.edition WHERE c.series = ?"
                    + " AND e.published <= (SELECT published FROM edition WHERE id = ?)";

    private final Sql sql;
    private final int log;
    private final int id;
    private final Edition edition;
    private final PlainFigures plain;
    private final @Nullable PlainTable taken;

    /**
     * @param plain the plain rows that the edition lacks
     */
    EditionFigures(Sql sql, int log, int id, Edition edition, PlainFigures plain) {
        this.sql = sql;
        this.log = log;
        this.id = id;
        this.edition = edition;
        this.plain = plain;
        this.taken = plain.taken();
    }

    StoreChange add(int series) throws SQLException {
        sql.run(
                "CREATE OR REPLACE TEMP VIEW fresh AS SELECT number, sender, receiver, first_day, last_day, value, locator, row_number"
                        + " FROM staged WHERE series = " + series + (taken == null ? "" : " UNION ALL " + plainRows()));
        boolean begun = sql.number("SELECT count(*) FROM citation WHERE edition = ? AND series = ?", id, series) > 0;
        StoreChange change;
        if (begun || sql.number(EARLIER, series, id) > 0) {
            before(series);
            change = compared(series, begun);
        } else {
            change = first(series);
        }
        write(series, begun);
        complete(series);
        return change;
    }

    /** The change by an edition before which there is nothing. */
    private StoreChange first(int series) throws SQLException {
        Revision none = new Revision(0, 0, 0, 0, 0, 0);
        String source = edition.sourceId();
        return new StoreChange(name(series), source, "", all(series), 0, 0, 0, List.of(), isLatest(series), none);
    }

    /** The number of figures that are to be added. */
    private long all(int series) throws SQLException {
        return plain.rows() + sql.number("SELECT count(*) FROM staged WHERE series = ?", series);
    }

    /** Takes out a figure that an earlier import of this edition brought. */
    void drop(int series, Imported.Key key) throws SQLException {
        String actor = "(SELECT id FROM actor WHERE code = ?)";
        sql.run(
                "DELETE FROM figure WHERE citation IN (SELECT id FROM citation WHERE edition = ? AND series = ?) AND sender IS NOT DISTINCT FROM "
                        + actor + " AND receiver = " + actor
                        + " AND first_day = CAST(? AS DATE) AND last_day = CAST(? AS DATE)",
                id,
                series,
                key.sender(),
                key.receiver(),
                key.period().first().toString(),
                key.period().last().toString());
    }

    /** The place of the plain rows, for SQL. */
    private String locator() {
        return Sql.quoted(taken == null ? "" : taken.locator());
    }

    /** The plain rows, like those that were read one by one. */
    private String plainRows() {
        return "SELECT number, sender, receiver, first_day, last_day, value, " + locator()
                + " AS locator, number AS row_number FROM " + PlainSource.ROWS;
    }

    /** The figures that counted on the day of the edition. */
    private void before(int series) throws SQLException {
        String parts =
                " AND EXISTS (SELECT 1 FROM fresh b WHERE b.receiver = f.receiver AND year(b.first_day) = year(f.first_day))";
        sql.run("CREATE OR REPLACE TEMP VIEW before AS SELECT f.* FROM figures_as_of((SELECT published FROM edition"
                + " WHERE id = " + id + ")) f WHERE f.series = " + series
                + (edition.source().parts() ? parts : ""));
    }

    /** Each figure has one counterpart at most, so that what is gone is what has none. */
    private StoreChange compared(int series, boolean begun) throws SQLException {
        String pairs = " FROM fresh a JOIN before b ON" + SAME_KEY;
        sql.run(
                "CREATE OR REPLACE TEMP TABLE changed AS SELECT a.sender, a.receiver, a.first_day, a.value, b.value AS was"
                        + pairs + "WHERE a.value <> b.value");
        long changed = sql.number("SELECT count(*) FROM changed");
        long both = sql.number("SELECT count(*)" + pairs);
        long gone = begun ? 0 : sql.number("SELECT count(*) FROM before") - both;
        List<String> examples = new ArrayList<>(changes());
        if (gone > 0) {
            examples.addAll(gone());
        }
        String against = begun ? edition.sourceId() : against();
        long added = all(series) - both;
        String source = edition.sourceId();
        long same = both - changed;
        return new StoreChange(
                name(series), source, against, added, same, changed, gone, examples, isLatest(series), revision());
    }

    private Revision revision() throws SQLException {
        return sql.rows(
                        row -> new Revision(
                                row.getLong(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getDouble(4),
                                row.getDouble(5),
                                row.getDouble(6)),
                        "SELECT count(*) FILTER (value > was), count(*) FILTER (value < was), count(*) FILTER (value * was < 0),"
                                + " min(value / nullif(was, 0)), median(value / nullif(was, 0)), max(value / nullif(was, 0)) FROM changed")
                .get(0);
    }

    private boolean isLatest(int series) throws SQLException {
        String newer = "SELECT count(*) FROM citation c JOIN edition e ON e.id = c.edition WHERE c.series = ? AND"
                + " e.published > (SELECT published FROM edition WHERE id = ?)";
        return edition.source().parts() || sql.number(newer, series, id) == 0;
    }

    private String name(int series) throws SQLException {
        return sql.rows(row -> row.getString(1), "SELECT name FROM series WHERE id = ?", series)
                .get(0);
    }

    private String against() throws SQLException {
        String newest =
                "SELECT e.source FROM before b JOIN edition e ON e.id = b.edition ORDER BY e.published DESC LIMIT 1";
        return sql.rows(row -> row.getString(1), newest).stream().findFirst().orElse("");
    }

    private List<String> changes() throws SQLException {
        return sql.rows(
                row -> "changed: " + row.getString(1) + ": " + NumberText.exact(row.getDouble(2)) + " before, "
                        + NumberText.exact(row.getDouble(3)) + " now",
                "SELECT " + words("a") + ", a.was, a.value FROM changed a"
                        + " ORDER BY abs(a.value - a.was) / greatest(abs(a.value), abs(a.was)) DESC, 1 LIMIT "
                        + EXAMPLES);
    }

    private List<String> gone() throws SQLException {
        return sql.rows(
                row -> "gone: " + row.getString(1) + ": " + NumberText.exact(row.getDouble(2)),
                "SELECT " + words("b") + ", b.value FROM before b ANTI JOIN fresh a ON" + SAME_KEY + "ORDER BY 1 LIMIT "
                        + EXAMPLES);
    }

    /** Of what a row is a figure. */
    private static String words(String row) {
        return "concat_ws(' ', (SELECT code FROM actor WHERE id = " + row
                + ".sender), (SELECT code FROM actor WHERE id = " + row + ".receiver), year(" + row + ".first_day))";
    }

    private void write(int series, boolean begun) throws SQLException {
        int last = (int) sql.number("SELECT coalesce(max(id), 0) FROM citation");
        if (begun) {
            String own = " IN (SELECT id FROM citation WHERE edition = " + id + " AND series = " + series + ")";
            sql.run("DELETE FROM figure b USING fresh a WHERE b.citation" + own + " AND a.value <> b.value AND"
                    + SAME_KEY);
            sql.run(
                    "CREATE OR REPLACE TEMP VIEW unseen AS SELECT a.* FROM fresh a ANTI JOIN (SELECT * FROM figure WHERE citation"
                            + own + ") b ON" + SAME_KEY);
            cite(series, last, "SELECT locator, number FROM unseen");
            insert(last, "unseen");
            return;
        }
        String read = "(SELECT * FROM staged WHERE series = " + series + ")";
        cite(
                series,
                last,
                "SELECT locator, number FROM " + read
                        + (taken == null ? "" : " UNION ALL SELECT " + locator() + ", " + plain.firstLine()));
        insert(last, read);
        if (taken != null) {
            insertPlain(sql.number("SELECT id FROM citation WHERE id > " + last + " AND locator = " + locator()));
        }
    }

    /** Adds all plain rows under one citation. That is noted first, instead of looking it up in each row, which takes as long as to write them. */
    private void insertPlain(long citation) throws SQLException {
        sql.run("INSERT INTO figure_citation VALUES (?)", citation);
        sql.run("DROP TRIGGER figure_inserted ON figure");
        sql.run("INSERT INTO figure SELECT " + citation + ", number, sender, receiver, first_day, last_day, value FROM "
                + PlainSource.ROWS);
        StoreLayout.guard(sql);
    }

    /** Writes a citation for each place, in the order of the first rows there. */
    private void cite(int series, int last, String places) throws SQLException {
        sql.run(
                "INSERT INTO citation SELECT ? + row_number() OVER (ORDER BY min(number), locator), ?, ?, ?, locator FROM ("
                        + places + ") GROUP BY locator",
                last,
                log,
                id,
                series);
    }

    private void insert(int last, String figures) throws SQLException {
        sql.run(
                "INSERT INTO figure SELECT c.id, a.row_number, a.sender, a.receiver, a.first_day, a.last_day, a.value FROM "
                        + figures + " a JOIN citation c ON c.locator = a.locator AND c.id > " + last);
    }

    private void complete(int series) throws SQLException {
        Years complete = edition.completeYears();
        if (complete != null) {
            String insert = "INSERT INTO complete VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING";
            sql.run(insert, id, series, complete.first(), complete.last());
        }
    }
}
