package org.heartland.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.heartland.draws.Workers;
import org.heartland.problem.Read;

/**
 * The partners of every state in every period, out of a store of any size: one series after the other, and of a long series some states after the
 * others, in blocks of no more than {@value #MOST} figures, or those of one state. {@value #THREADS} blocks are read side by side while one is handed on,
 * always in the same order.
 */
public final class StorePartners {
    private static final long MOST = 2_500_000;
    private static final int THREADS = 2;

    private static final String SERIES = """
            SELECT s.id, concat(d.name, '/', s.name), sum(n.figures)::BIGINT, d.parts
            FROM (SELECT citation, count(*) AS figures FROM figure GROUP BY citation) n JOIN citation c ON c.id = n.citation
            JOIN series s ON s.id = c.series JOIN data_set d ON d.id = s.data_set GROUP BY ALL ORDER BY 2""";

    private final Sql sql;
    private final ActorCodes codes;
    private final LocalDate day;
    private final long most;

    /** Takes the partners of a state. */
    public interface Taker {
        void take(StatePartners partners) throws IOException;
    }

    /** A series of a store, and how many figures of all its editions there are. */
    private record StoredNumber(int id, String name, long figures, boolean parts) {}

    private StorePartners(Sql sql, LocalDate day, long most) throws SQLException {
        this.sql = sql;
        this.most = most;
        this.codes = ActorCodes.of(sql);
        this.day = day;
    }

    /**
     * Hands on what counts as of a day; the number of states and periods.
     *
     * @param wanted which series, each as DATA_SET/NAME
     */
    public static Read<Long> each(Path store, LocalDate day, Predicate<String> wanted, Taker taker) throws IOException {
        return each(store, day, wanted, MOST, taker);
    }

    /**
     * The same.
     *
     * @param most how many figures a block may have
     */
    static Read<Long> each(Path store, LocalDate day, Predicate<String> wanted, long most, Taker taker)
            throws IOException {
        Read<Store> opened = Store.openSideBySide(store);
        if (!(opened instanceof Read.Good<Store> good)) {
            return new Read.Bad<>(opened.problems());
        }
        try (Store open = good.value()) {
            return new Read.Good<>(new StorePartners(open.sql(), day, most).all(wanted, taker));
        } catch (SQLException e) {
            return new Read.Bad<>(List.of(StoreRefusal.of(store, e)));
        }
    }

    private long all(Predicate<String> wanted, Taker taker) throws SQLException, IOException {
        List<StoredNumber> series = sql.rows(
                row -> new StoredNumber(row.getInt(1), row.getString(2), row.getLong(3), row.getBoolean(4)), SERIES);
        long handed = 0;
        Deque<Begun> begun = new ArrayDeque<>();
        try (Workers workers = new Workers(THREADS)) {
            for (StoredNumber one : series) {
                if (wanted.test(one.name())) {
                    String figures = figures(one);
                    for (String some : one.figures() > most ? blocks(figures) : List.of("")) {
                        begun.add(new Begun(one.name(), workers.start(() -> block(figures + some))));
                        handed += begun.size() > THREADS ? begun.remove().hand(taker) : 0;
                    }
                }
            }
            while (!begun.isEmpty()) {
                handed += begun.remove().hand(taker);
            }
        }
        return handed;
    }

    /** A block of a series that is being read. */
    private record Begun(String series, Future<PartnerBlock> block) {
        long hand(Taker taker) throws IOException {
            return Workers.result(block).hand(series, taker);
        }
    }

    /** From where the figures of a series that count are taken; without a join, where whole editions take one another's place. */
    private String figures(StoredNumber series) throws SQLException {
        if (series.parts()) {
            return " FROM figures_as_of(DATE '" + day + "') f WHERE f.sender IS NOT NULL AND f.series = " + series.id();
        }
        List<String> citations = sql.rows(
                row -> row.getString(1),
                "SELECT citation FROM whole_editions(DATE '" + day
                        + "') w JOIN citation c ON c.id = w.citation WHERE c.series = ?" + " ORDER BY citation",
                series.id());
        String counting = citations.isEmpty() ? "NULL" : String.join(", ", citations);
        return " FROM figure f WHERE f.sender IS NOT NULL AND f.citation IN (" + counting + ")";
    }

    /** Conditions that part a series by its receivers, in the order of their codes. */
    private List<String> blocks(String figures) throws SQLException {
        record Receiver(int id, long figures) {}
        List<Receiver> all = new ArrayList<>(sql.rows(
                row -> new Receiver(row.getInt(1), row.getLong(2)),
                "SELECT f.receiver, count(*)" + figures + " GROUP BY f.receiver"));
        all.sort(Comparator.comparing(receiver -> codes.code(receiver.id())));
        List<List<Integer>> blocks = new ArrayList<>();
        long held = most;
        for (Receiver one : all) {
            if (held + one.figures() > most) {
                blocks.add(new ArrayList<>());
                held = 0;
            }
            blocks.get(blocks.size() - 1).add(one.id());
            held += one.figures();
        }
        return blocks.stream()
                .map(ids -> ids.stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(", ", " AND f.receiver IN (", ")")))
                .toList();
    }

    /** Reads figures on a connection of its own. */
    private PartnerBlock block(String figures) {
        PartnerBlock block = new PartnerBlock(codes);
        try (Connection own = sql.connection().unwrap(DuckDBConnection.class).duplicate()) {
            new Sql(own).chunks("SELECT " + PartnerBlock.KEY + ", f.value" + figures, block::add);
            return block;
        } catch (SQLException e) {
            throw new StoreFault(e);
        }
    }
}
