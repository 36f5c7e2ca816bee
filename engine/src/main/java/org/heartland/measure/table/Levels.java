package org.heartland.measure.table;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The answers that an ordinal scale allows. Whole numbers: every whole number from the lowest to the highest; else the different values
 * seen. None if there are more than 2,000, where agreement by level says little and costs much.
 */
record Levels(double[] values) {
    private static final int MAX_LEVELS = 2_000;

    static Levels of(double[] a, double[] b, double low, double high) {
        boolean whole = DoubleStream.concat(
                        DoubleStream.concat(Arrays.stream(a), Arrays.stream(b)), DoubleStream.of(low, high))
                .allMatch(v -> v == Math.rint(v));
        if (whole && high - low < MAX_LEVELS) {
            return new Levels(IntStream.rangeClosed(0, (int) (high - low))
                    .mapToDouble(step -> low + step)
                    .toArray());
        }
        double[] seen = DoubleStream.concat(Arrays.stream(a), Arrays.stream(b))
                .distinct()
                .sorted()
                .toArray();
        return new Levels(seen.length <= MAX_LEVELS ? seen : new double[0]);
    }

    boolean areTooMany() {
        return values.length == 0;
    }
}
