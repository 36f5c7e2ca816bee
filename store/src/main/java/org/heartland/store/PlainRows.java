package org.heartland.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.heartland.days.Days;
import org.heartland.importers.PlainTable;
import org.heartland.importers.PlainTable.Cell;

/**
 * The rows of one text in a database of their own. The table {@code keyed} has the number of each row's line, one number for sender, receiver and days
 * together, and its value, which is null if the row is not plain; {@code moment} and {@code bearer} say what parts of that number mean.
 */
final class PlainRows {
    /** How many bits of the number of a row are for its days, and as many for its receiver. */
    static final int BITS = 20;

    private static final int MORE_COLUMNS = 16;
    private static final int MOST_NAMES = 300_000;

    private final Sql sql;
    private final PlainTable table;
    private final Map<Days, Integer> moments = new HashMap<>();
    private final Map<String, Integer> bearers = new LinkedHashMap<>();
    private final StringBuilder joins = new StringBuilder();

    PlainRows(Sql sql, PlainTable table) {
        this.sql = sql;
        this.table = table;
    }

    /** Reads all rows; false if they cannot be read so. */
    boolean read() throws SQLException, IOException {
        sql.run("CREATE TABLE raw AS SELECT " + cell(table.receiver()) + " AS receiver, "
                + (table.sender() == null ? "''" : cell(table.sender())) + " AS sender, " + cell(table.period())
                + " AS period, c" + table.value() + " AS value, c" + (table.columns() - 1) + " IS NULL OR c"
                + table.columns() + " IS NOT NULL AS odd FROM " + text());
        if (number() != linesBelowTheFirst(table.file()) || !moments() || !bearers()) {
            return false;
        }
        keyed();
        return true;
    }

    private static String cell(Cell cell) {
        return cell.column() < 0 ? Sql.quoted(cell.constant()) : "c" + cell.column();
    }

    /** The text, with more columns than it should have. */
    private String text() {
        List<String> columns = IntStream.range(0, table.columns() + MORE_COLUMNS)
                .mapToObj(i -> "'c" + i + "': 'VARCHAR'")
                .toList();
        return "read_csv(" + Sql.quoted(table.file()) + ", auto_detect = false, header = false,"
                + " skip = 1, delim = " + Sql.quoted(Character.toString(table.separator()))
                + ", quote = '\"', escape = '\"', nullstr = '\u0001', null_padding = true, columns = {"
                + String.join(", ", columns) + "})";
    }

    long number() throws SQLException {
        return sql.number("SELECT count(*) FROM raw");
    }

    /** The lines below the first; -1 if one of them is empty and others follow. */
    static long linesBelowTheFirst(Path file) throws IOException {
        byte[] block = new byte[1 << 16];
        long lines = 0;
        boolean empty = true;
        boolean gap = false;
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(block); n >= 0; n = in.read(block)) {
                for (int i = 0; i < n; i++) {
                    byte letter = block[i];
                    if (letter == '\n') {
                        gap |= empty;
                        empty = true;
                    } else if (empty && letter != '\r') {
                        if (gap) {
                            return -1;
                        }
                        lines++;
                        empty = false;
                    }
                }
            }
        }
        return lines - 1;
    }

    // ---- What periods and names mean.

    private boolean moments() throws SQLException {
        List<String> written = sql.rows(
                row -> row.getString(1),
                "SELECT DISTINCT period FROM raw WHERE period IS NOT NULL LIMIT " + (MOST_NAMES + 1));
        sql.run("CREATE TABLE moment (id INTEGER, first_day DATE, last_day DATE)");
        sql.run("CREATE TABLE moment_written (written VARCHAR, id INTEGER)");
        try (DuckDBAppender rows = appender("moment_written");
                DuckDBAppender ids = appender("moment")) {
            for (String text : written) {
                Optional<Days> days = table.names().period(text);
                if (days.isPresent()) {
                    rows.beginRow().append(text).append(moment(days.get(), ids)).endRow();
                }
            }
        }
        return written.size() <= MOST_NAMES;
    }

    private int moment(Days days, DuckDBAppender ids) throws SQLException {
        Integer known = moments.get(days);
        if (known != null) {
            return known;
        }
        int id = moments.size();
        moments.put(days, id);
        ids.beginRow().append(id).append(days.first()).append(days.last()).endRow();
        return id;
    }

    private DuckDBAppender appender(String into) throws SQLException {
        return sql.connection().unwrap(DuckDBConnection.class).createAppender("main", into);
    }

    private boolean bearers() throws SQLException {
        bearers.put("", 0);
        boolean few = bearers("receiver") && (table.sender() == null || bearers("sender"));
        sql.run("CREATE TABLE bearer (id INTEGER, code VARCHAR)");
        try (DuckDBAppender rows = appender("bearer")) {
            for (Map.Entry<String, Integer> bearer : bearers.entrySet()) {
                rows.beginRow()
                        .append(bearer.getValue())
                        .append(bearer.getKey())
                        .endRow();
            }
        }
        return few;
    }

    /** A name in a period. */
    private record Named(String written, int moment, Days days) {}

    /** Finds whom each name means in each period, into a table with one row a name if that is always the same. */
    private boolean bearers(String role) throws SQLException {
        List<Named> all = sql.rows(
                PlainRows::named,
                "SELECT DISTINCT " + role
                        + ", m.id, m.first_day, m.last_day FROM raw JOIN moment_written w ON w.written ="
                        + " raw.period JOIN moment m ON m.id = w.id WHERE " + role + " IS NOT NULL LIMIT "
                        + (MOST_NAMES + 1));
        Map<Named, Integer> known = new LinkedHashMap<>();
        Map<String, Integer> names = new LinkedHashMap<>();
        boolean always = true;
        for (Named one : all) {
            Optional<String> code = role.equals("sender")
                    ? table.names().sender(one.written(), one.days())
                    : table.names().receiver(one.written(), one.days());
            int id = code.isEmpty() ? -1 : bearers.computeIfAbsent(code.get(), unseen -> bearers.size());
            known.put(one, id);
            Integer before = names.putIfAbsent(one.written(), id);
            always &= before == null || before == id;
        }
        write(role, known, names, always);
        return all.size() <= MOST_NAMES;
    }

    private static Named named(ResultSet row) throws SQLException {
        LocalDate last = row.getObject(4, LocalDate.class);
        return new Named(row.getString(1), row.getInt(2), new Days(row.getObject(3, LocalDate.class), last));
    }

    private void write(String role, Map<Named, Integer> known, Map<String, Integer> names, boolean always)
            throws SQLException {
        sql.run("CREATE TABLE " + role + "_written (written VARCHAR, moment INTEGER, id INTEGER)");
        try (DuckDBAppender rows = appender(role + "_written")) {
            for (Map.Entry<String, Integer> name : always ? names.entrySet() : Set.<Map.Entry<String, Integer>>of()) {
                rows.beginRow()
                        .append(name.getKey())
                        .append(0)
                        .append(name.getValue())
                        .endRow();
            }
            for (Map.Entry<Named, Integer> name : always ? Set.<Map.Entry<Named, Integer>>of() : known.entrySet()) {
                Named one = name.getKey();
                rows.beginRow()
                        .append(one.written())
                        .append(one.moment())
                        .append(name.getValue())
                        .endRow();
            }
        }
        joins.append(" JOIN " + role + "_written " + role.charAt(0) + " ON " + role.charAt(0) + ".written = raw." + role
                + " AND " + role.charAt(0) + ".id >= 0" + (always ? "" : " AND " + role.charAt(0) + ".moment = m.id"));
    }

    // ---- Which rows are plain.

    /** A number that any reader reads alike: digits without a leading zero, perhaps with a point among them. */
    private String isNumber() {
        String digits = table.measure().definition().negative() ? "ltrim(value, '-')" : "value";
        return "length(value) <= 17 AND " + digits + " BETWEEN '0' AND '9~' AND NOT contains(value, 'e')"
                + " AND NOT contains(value, 'E') AND NOT contains(value, '_') AND NOT contains(value, ' ') AND NOT suffix(value, '.')"
                + " AND (NOT prefix(" + digits + ", '0') OR value = '0' OR prefix(" + digits + ", '0.'))"
                + (digits.equals("value") ? "" : " AND TRY_CAST(value AS DOUBLE) <> 0 AND NOT prefix(value, '--')");
    }

    private void keyed() throws SQLException {
        String sender = table.sender() == null ? "0" : "s.id";
        List<String> words = table.notNumbers().stream().map(Sql::quoted).toList();
        String plain = "NOT odd AND " + sender + " <> r.id AND " + isNumber()
                + (words.isEmpty() ? "" : " AND value NOT IN (" + String.join(", ", words) + ")");
        String number = table.shift() == 0 ? "value" : "(value || 'e" + table.shift() + "')";
        sql.run("CREATE TABLE keyed AS SELECT (raw.rowid + 2)::INTEGER AS number, (" + sender + "::BIGINT << "
                + 2 * BITS
                + ") + (r.id::BIGINT << " + BITS + ") + m.id AS key, CASE WHEN " + plain + " THEN TRY_CAST(" + number
                + " AS DOUBLE) END AS value, contains(value, '.') AS point"
                + " FROM raw JOIN moment_written m ON m.written = raw.period" + joins);
        sql.run("CREATE TABLE twice AS SELECT key FROM keyed GROUP BY key HAVING count(*) > 1");
        if (sql.number("SELECT count(*) FROM twice") > 0) {
            sql.run("UPDATE keyed SET value = NULL WHERE key IN (SELECT key FROM twice)");
        }
    }

    /** The numbers of the lines of plain rows. */
    BitSet lines() throws SQLException {
        BitSet lines = new BitSet();
        int all = (int) number();
        if (sql.number("SELECT count(value) FROM keyed") == all) {
            lines.set(2, all + 2);
        } else {
            sql.each("SELECT number FROM keyed WHERE value IS NOT NULL", row -> lines.set(row.getInt(1)));
        }
        return lines;
    }

    /** True if any number has a decimal point. */
    boolean points() throws SQLException {
        return sql.number("SELECT count(*) FROM keyed WHERE value IS NOT NULL AND point") > 0;
    }
}
