package org.heartland.store;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;
import org.heartland.days.Days;
import org.jspecify.annotations.Nullable;

/**
 * Figures of a series, or of some of its states, gathered by state and period in whatever order they come, so that all that is computed of them is computed in the order of
 * codes. In the database a figure is two cells: a number that packs actors and days, and its value.
 */
final class PartnerBlock {
    /** A period is a day, a month or a year: these bits are more than its length needs. */
    private static final int LENGTH_BITS = 10;
    /** Days from the first of the year 1 to the last of 9999. */
    private static final int DAY_BITS = 22;
    /** More actors than any list of them has. */
    private static final int ACTOR_BITS = 15;

    private static final int PAGE_BITS = 10;
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);

    /** The first cell of a figure, in SQL: receiver, first day, length and sender. */
    static final String KEY = "(((((f.receiver::BIGINT << " + DAY_BITS + ") + (f.first_day - DATE '0001-01-01')) << "
            + LENGTH_BITS + ") + (f.last_day - f.first_day)) << " + ACTOR_BITS + ") + f.sender";

    private final ActorCodes codes;
    private final @Nullable Lines[][] of;
    private final List<Days> periods = new ArrayList<>();
    private final List<Integer> next = new ArrayList<>();
    /** The number of the last period that begins on a day, from 1, in pages of days. */
    private final int[] @Nullable [] byDay = new int[1 << DAY_BITS - PAGE_BITS][];

    private @Nullable Lines last;
    private long lastGroup;

    /** The lines of one state in one period. */
    private static final class Lines {
        private int n;
        private int[] sender = new int[8];
        private double[] value = new double[8];

        void add(int from, double amount) {
            if (n == sender.length) {
                sender = Arrays.copyOf(sender, 2 * n);
                value = Arrays.copyOf(value, 2 * n);
            }
            sender[n] = from;
            value[n++] = amount;
        }
    }

    PartnerBlock(ActorCodes codes) {
        this.codes = codes;
        this.of = new Lines[codes.numbers()][0];
    }

    /** Adds figures: a column of keys, and one of values. */
    void add(DuckDBDataChunkReader chunk) {
        int rows = (int) chunk.rowCount();
        DuckDBReadableVector keys = chunk.vector(0);
        DuckDBReadableVector values = chunk.vector(1);
        for (int i = 0; i < rows; i++) {
            add(keys.getLong(i), values.getDouble(i));
        }
    }

    /** Adds a figure; those of one state and period mostly stand together. */
    private void add(long key, double value) {
        long group = key >> ACTOR_BITS;
        Lines lines = last;
        if (lines == null || group != lastGroup) {
            lines = lines(group);
            last = lines;
            lastGroup = group;
        }
        lines.add((int) key & (1 << ACTOR_BITS) - 1, value);
    }

    private Lines lines(long group) {
        int length = (int) group & (1 << LENGTH_BITS) - 1;
        int day = (int) (group >> LENGTH_BITS) & (1 << DAY_BITS) - 1;
        int receiver = (int) (group >> LENGTH_BITS + DAY_BITS);
        int period = period(day, length);
        if (of[receiver].length <= period) {
            of[receiver] = Arrays.copyOf(of[receiver], Math.max(period + 1, 2 * of[receiver].length));
        }
        Lines lines = of[receiver][period];
        if (lines == null) {
            lines = new Lines();
            of[receiver][period] = lines;
        }
        return lines;
    }

    /** The number of a period: those that begin on one day are a chain. */
    private int period(int day, int length) {
        int[] page = byDay[day >> PAGE_BITS];
        if (page == null) {
            page = new int[1 << PAGE_BITS];
            byDay[day >> PAGE_BITS] = page;
        }
        int at = page[day & (1 << PAGE_BITS) - 1];
        while (at > 0 && periods.get(at - 1).length() != length + 1) {
            at = next.get(at - 1);
        }
        if (at == 0) {
            LocalDate first = FIRST.plusDays(day);
            periods.add(new Days(first, first.plusDays(length)));
            next.add(page[day & (1 << PAGE_BITS) - 1]);
            at = periods.size();
            page[day & (1 << PAGE_BITS) - 1] = at;
        }
        return at - 1;
    }

    /** Hands on all states in the order of their codes, each period by period. */
    long hand(String series, StorePartners.Taker taker) throws IOException {
        int[] inOrder = IntStream.range(0, periods.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> periods.get(i).first())
                        .thenComparing(i -> periods.get(i).last()))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] row = new double[codes.numbers()];
        Arrays.fill(row, Double.NaN);
        long handed = 0;
        for (int receiver : codes.inOrder()) {
            for (int period : inOrder) {
                Lines lines = period < of[receiver].length ? of[receiver][period] : null;
                if (lines != null) {
                    taker.take(partners(series, codes.code(receiver), periods.get(period), lines, row));
                    handed++;
                }
            }
        }
        return handed;
    }

    /**
     * The lines in the order of their codes.
     *
     * @param row room for each actor, all NaN before and after
     */
    private StatePartners partners(String series, String receiver, Days period, Lines lines, double[] row) {
        for (int i = 0; i < lines.n; i++) {
            row[lines.sender[i]] = lines.value[i];
        }
        double total = take(row, codes.world());
        double rest = take(row, codes.residual());
        String[] partners = new String[lines.n];
        double[] values = new double[lines.n];
        int n = 0;
        for (int actor : codes.inOrder()) {
            if (!Double.isNaN(row[actor])) {
                partners[n] = codes.code(actor);
                values[n++] = take(row, actor);
            }
        }
        List<String> named = Arrays.asList(n == lines.n ? partners : Arrays.copyOf(partners, n));
        double[] amounts = n == lines.n ? values : Arrays.copyOf(values, n);
        return new StatePartners(series, receiver, period, named, amounts, Double.isNaN(rest) ? 0 : rest, total);
    }

    private static double take(double[] row, int actor) {
        double value = row[actor];
        row[actor] = Double.NaN;
        return value;
    }
}
