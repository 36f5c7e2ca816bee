package org.heartland.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.heartland.problem.Read;

/**
 * The partners of every state in every period, out of a store of any size: one series after the other, and of a long series some states after the
 * others, so that no more than {@value #MOST} figures are in memory, or those of one state. Always in the same order, whatever the threads of the
 * database do.
 */
public final class StorePartners {
    private static final long MOST = 4_000_000;

    private static final String SERIES = """
            SELECT s.id, concat(d.name, '/', s.name), sum(n.figures)::BIGINT
            FROM (SELECT citation, count(*) AS figures FROM figure GROUP BY citation) n JOIN citation c ON c.id = n.citation
            JOIN series s ON s.id = c.series JOIN data_set d ON d.id = s.data_set GROUP BY ALL ORDER BY 2""";

    private final Sql sql;
    private final ActorCodes codes;
    private final PartnerBlock block;
    private final String figures;

    /** Takes the partners of a state. */
    public interface Taker {
        void take(StatePartners partners) throws IOException;
    }

    /** A series of a store, and how many figures of all its editions there are. */
    private record StoredNumber(int id, String name, long figures) {}

    private StorePartners(Sql sql, LocalDate day) throws SQLException {
        this.sql = sql;
        this.codes = ActorCodes.of(sql);
        this.block = new PartnerBlock(codes);
        this.figures = " FROM figures_as_of(DATE '" + day + "') f WHERE f.sender IS NOT NULL AND f.series = ";
    }

    /**
     * Hands on what counts as of a day; the number of states and periods.
     *
     * @param wanted which series, each as DATA_SET/NAME
     */
    public static Read<Long> each(Path store, LocalDate day, Predicate<String> wanted, Taker taker) throws IOException {
        Read<Store> opened = Store.open(store);
        if (!(opened instanceof Read.Good<Store> good)) {
            return new Read.Bad<>(opened.problems());
        }
        try (Store open = good.value()) {
            return new Read.Good<>(new StorePartners(open.sql(), day).all(wanted, taker));
        } catch (SQLException e) {
            return new Read.Bad<>(List.of(StoreRefusal.of(store, e)));
        }
    }

    private long all(Predicate<String> wanted, Taker taker) throws SQLException, IOException {
        List<StoredNumber> series =
                sql.rows(row -> new StoredNumber(row.getInt(1), row.getString(2), row.getLong(3)), SERIES);
        long handed = 0;
        for (StoredNumber one : series) {
            if (wanted.test(one.name())) {
                for (String some : one.figures() > MOST ? blocks(one) : List.of("")) {
                    handed += block(one, some, taker);
                }
            }
        }
        return handed;
    }

    /** Conditions that part a series by its receivers, in the order of their codes. */
    private List<String> blocks(StoredNumber series) throws SQLException {
        record Receiver(int id, long figures) {}
        List<Receiver> all = new ArrayList<>(sql.rows(
                row -> new Receiver(row.getInt(1), row.getLong(2)),
                "SELECT f.receiver, count(*)" + figures + series.id() + " GROUP BY f.receiver"));
        all.sort(Comparator.comparing(receiver -> codes.code(receiver.id())));
        List<List<Integer>> blocks = new ArrayList<>();
        long held = MOST;
        for (Receiver one : all) {
            if (held + one.figures() > MOST) {
                blocks.add(new ArrayList<>());
                held = 0;
            }
            blocks.get(blocks.size() - 1).add(one.id());
            held += one.figures();
        }
        return blocks.stream()
                .map(ids -> ids.stream().map(String::valueOf).collect(Collectors.joining(", ", " AND f.receiver IN (", ")")))
                .toList();
    }

    private long block(StoredNumber series, String some, Taker taker) throws SQLException, IOException {
        sql.chunks("SELECT " + PartnerBlock.KEY + ", f.value" + figures + series.id() + some, chunk -> {
            int rows = (int) chunk.rowCount();
            var keys = chunk.vector(0);
            var values = chunk.vector(1);
            for (int i = 0; i < rows; i++) {
                block.add(keys.getLong(i), values.getDouble(i));
            }
        });
        return block.hand(series.name(), taker);
    }
}
