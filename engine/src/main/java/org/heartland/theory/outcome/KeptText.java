package org.heartland.theory.outcome;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.heartland.text.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Lines of fields, to be kept beside the program: the first says what they are, the last is a checksum of the others. Numbers are written so
 * that they are read back exactly.
 */
public final class KeptText {
    private static final String SUM = "sum\t";
    private static final String BETWEEN = "\t";

    private final StringBuilder out;

    /** @param head what the lines are, and in which edition */
    KeptText(String head) {
        this.out = new StringBuilder(head).append('\n');
    }

    void line(String kind, Object... fields) {
        out.append(kind);
        for (Object field : fields) {
            out.append(BETWEEN).append(field);
        }
        out.append('\n');
    }

    /** A line of numbers. */
    void numbers(String kind, double[] values) {
        line(kind, Arrays.stream(values).boxed().toArray());
    }

    /** Some fields, and numbers after them. */
    static Object[] fields(List<Double> last, Object... first) {
        List<Object> all = new ArrayList<>(Arrays.asList(first));
        all.addAll(last);
        return all.toArray();
    }

    /** The lines with their checksum. */
    String sealed() {
        return out + SUM + Sha256.of(out.toString()) + "\n";
    }

    /** The lines of a text; null if it is none, damaged, or begins otherwise. */
    static @Nullable List<Line> lines(@Nullable String text, String head) {
        int sum = text == null ? -1 : text.lastIndexOf(SUM);
        if (text == null || sum < 0 || !text.startsWith(head + "\n")) {
            return null;
        }
        String lines = text.substring(0, sum);
        return text.equals(lines + SUM + Sha256.of(lines) + "\n")
                ? lines.lines()
                        .skip(1)
                        .map(line -> new Line(line.split(BETWEEN, -1)))
                        .toList()
                : null;
    }

    /** A line of a text whose checksum is right; its fields are numbered from 1, after its kind. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Line(String[] fields) {
        boolean is(String kind) {
            return fields[0].equals(kind);
        }

        String text(int field) {
            return fields[field];
        }

        double number(int field) {
            return Double.parseDouble(fields[field]);
        }

        int whole(int field) {
            return Integer.parseInt(fields[field]);
        }

        boolean truth(int field) {
            return Boolean.parseBoolean(fields[field]);
        }

        List<Double> list(int from) {
            return Arrays.stream(numbers(from)).boxed().toList();
        }

        /** The numbers from a field on. */
        double[] numbers(int from) {
            return Arrays.stream(fields)
                    .skip(from)
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        }
    }
}
