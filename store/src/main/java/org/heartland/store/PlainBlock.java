package org.heartland.store;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.heartland.importers.PlainTable;

/**
 * The plain rows of some lines of a text. A row is plain if it has as many fields as there are columns, none of them with a quotation mark, a letter or
 * a length that might be read in another way, a period and states that are known, and a number without any doubt. The key of a row has the numbers of
 * its sender, receiver and period, {@value #BITS} bits each; rows that are not plain have one too, if it is known, since a plain row may be of the same.
 */
final class PlainBlock {
    static final int BITS = 20;

    private static final int LONGEST_LINE = 20_000;
    private static final int LONGEST_NUMBER = 17;
    private static final int MOST_EXACT = 22;
    private static final long LARGEST_EXACT = 1L << 53;
    private static final double[] TENS = new double[MOST_EXACT + 1];

    private static final byte ORDINARY = 0;
    private static final byte SEPARATOR = 1;
    private static final byte LINE_END = 2;
    private static final byte RETURN = 3;
    private static final byte ODD = 4;
    private static final byte HIGH = 5;

    static {
        Arrays.setAll(TENS, power -> new BigDecimal("1e" + power).doubleValue());
    }

    private final PlainTable table;
    private final PlainNames names;
    private final byte[] bytes;
    private final int length;
    private final byte[] kinds = new byte[256];
    private final int[] begins;
    private final int[] ends;
    private final List<byte[]> notNumbers;
    private int field;
    private boolean odd;
    private boolean high;
    private boolean escaped;

    private int lines;
    private int rows;
    private int keyed;
    private boolean broken;
    private boolean points;
    private int[] places = new int[1 << 10];
    private long[] keys = new long[1 << 10];
    private double[] values = new double[1 << 10];

    /**
     * @param bytes whole lines, each with its end
     * @param length how many of them
     */
    PlainBlock(PlainTable table, PlainNames names, byte[] bytes, int length) {
        this.table = table;
        this.names = names;
        this.bytes = bytes;
        this.length = length;
        this.begins = new int[table.columns() + 1];
        this.ends = new int[table.columns() + 1];
        this.notNumbers = table.notNumbers().stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
        Arrays.fill(kinds, 0, ' ', ODD);
        Arrays.fill(kinds, 128, 256, HIGH);
        kinds['\t'] = ORDINARY;
        kinds['\n'] = LINE_END;
        kinds['\r'] = RETURN;
        kinds[table.separator()] = SEPARATOR;
    }

    PlainBlock read() {
        int at = 0;
        while (at < length && !broken) {
            int next = line(at);
            if (!(bytes[at] == '\n' || bytes[at] == '\r')) {
                rows++;
                row(at, next);
            }
            lines++;
            at = next;
        }
        return this;
    }

    /** True if it cannot be said where a line ends. */
    boolean isBroken() {
        return broken;
    }

    /** The number of lines. */
    int lines() {
        return lines;
    }

    /** The number of lines that are not empty. */
    int rows() {
        return rows;
    }

    /** The number of rows that have a key, though they need not be plain. */
    int keyed() {
        return keyed;
    }

    boolean isPlain(int row) {
        return !Double.isNaN(values[row]);
    }

    /** The number of the line of a row, from 0. */
    int place(int row) {
        return places[row];
    }

    long key(int row) {
        return keys[row];
    }

    double value(int row) {
        return values[row];
    }

    boolean hasPoints() {
        return points;
    }

    // ---- Where fields end.

    /** Finds the fields of a line; the begin of the next. */
    private int line(int start) {
        field = 0;
        odd = false;
        high = false;
        escaped = false;
        int at = start;
        while (true) {
            boolean quoted = bytes[at] == '"';
            int end = quoted ? quoted(at + 1) : unquoted(at);
            if (field < begins.length) {
                begins[field] = quoted ? at + 1 : at;
                ends[field] = end;
            }
            field++;
            at = quoted ? end + 1 : end;
            byte kind = broken ? LINE_END : kinds[bytes[at] & 0xFF];
            if (kind != SEPARATOR) {
                return afterLine(at, kind);
            }
            at++;
        }
    }

    private int afterLine(int at, byte kind) {
        boolean returned = kind == RETURN && bytes[at + 1] == '\n';
        broken |= kind != LINE_END && !returned;
        return returned ? at + 2 : at + 1;
    }

    private int unquoted(int from) {
        int at = from;
        byte kind = kinds[bytes[at] & 0xFF];
        while (kind == ORDINARY || kind > RETURN) {
            odd |= kind == ODD;
            high |= kind == HIGH;
            kind = kinds[bytes[++at] & 0xFF];
        }
        return at;
    }

    private int quoted(int from) {
        int at = from;
        while (bytes[at] != '"' || bytes[at + 1] == '"') {
            byte kind = kinds[bytes[at] & 0xFF];
            if (kind == LINE_END || kind == RETURN) {
                broken = true;
                return at;
            }
            boolean twice = bytes[at] == '"';
            odd |= kind == ODD || twice;
            escaped |= twice;
            high |= kind == HIGH;
            at += twice ? 2 : 1;
        }
        return at;
    }

    // ---- What a row says.

    private void row(int from, int next) {
        int moment = meaning(names.period(), 0);
        int receiver = moment < 0 ? WrittenTexts.NOTHING : meaning(names.receiver(), moment);
        int sender = receiver < 0 ? WrittenTexts.NOTHING : meaning(names.sender(), moment);
        if (sender >= 0) {
            long key = ((long) sender << 2 * BITS) + ((long) receiver << BITS) + moment;
            boolean doubtful = odd
                    || field != table.columns()
                    || next - from > LONGEST_LINE
                    || sender == receiver
                    || high && hasNoLetters(from, next)
                    || isNoNumber();
            add(key, doubtful ? Double.NaN : value());
        }
    }

    private int meaning(PlainNames.Column column, int moment) {
        int number = Math.max(0, column.column());
        if (number >= field) {
            return WrittenTexts.NOTHING;
        }
        broken |= escaped && hasQuote(begins[number], ends[number]);
        return column.meaning(bytes, begins[number], ends[number], moment);
    }

    private boolean hasQuote(int from, int to) {
        int at = from;
        while (at < to && bytes[at] != '"') {
            at++;
        }
        return at < to;
    }

    /** True if some bytes are no letters in UTF-8. */
    private boolean hasNoLetters(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8).indexOf('\uFFFD') >= 0;
    }

    /** True for a cell that stands for no number, though it may be written as one. */
    private boolean isNoNumber() {
        int from = begins[table.value()];
        int to = ends[table.value()];
        for (byte[] text : notNumbers) {
            if (Arrays.equals(text, 0, text.length, bytes, from, to)) {
                return true;
            }
        }
        return false;
    }

    /** The value if it is a number that any reader reads alike: digits without a leading zero, perhaps with a point among them; else NaN. */
    private double value() {
        int to = ends[table.value()];
        boolean negative = table.measure().definition().negative() && bytes[begins[table.value()]] == '-';
        int from = begins[table.value()] + (negative ? 1 : 0);
        int point = -1;
        long digits = 0;
        for (int at = from; at < to; at++) {
            int digit = bytes[at] - '0';
            if (bytes[at] == '.' && point < 0) {
                point = at;
            } else if (digit < 0 || digit > 9 || at - from >= LONGEST_NUMBER) {
                return Double.NaN;
            } else {
                digits = 10 * digits + digit;
            }
        }
        int whole = (point < 0 ? to : point) - from;
        boolean padded = whole > 1 && bytes[from] == '0';
        if (whole < 1 || point == to - 1 || padded || negative && digits == 0) {
            return Double.NaN;
        }
        points |= point >= 0;
        return number(negative ? -digits : digits, table.shift() - (point < 0 ? 0 : to - point - 1));
    }

    /** The number that is nearest to digits with so many zeros behind them. */
    private static double number(long digits, int zeros) {
        if (Math.abs(digits) <= LARGEST_EXACT && Math.abs(zeros) <= MOST_EXACT) {
            return zeros < 0 ? digits / TENS[-zeros] : digits * TENS[zeros];
        }
        return Double.parseDouble(digits + "e" + zeros);
    }

    private void add(long key, double value) {
        if (keyed == keys.length) {
            places = Arrays.copyOf(places, 2 * keyed);
            keys = Arrays.copyOf(keys, 2 * keyed);
            values = Arrays.copyOf(values, 2 * keyed);
        }
        places[keyed] = lines;
        keys[keyed] = key;
        values[keyed++] = value;
    }
}
