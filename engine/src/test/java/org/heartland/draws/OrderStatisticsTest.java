package org.heartland.draws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The quantiles have the same bits as those of the sorted values. */
class OrderStatisticsTest {
    private static final double[] SHARES = {.5, .05, .95, 0, 1, .25, .999};
    private static final double[] STRANGE = {Double.NaN, -0.0, 0, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 1
    };

    private static double[] sorted(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return Arrays.stream(SHARES).map(share -> Quantile.of(sorted, share)).toArray();
    }

    /** The quantiles of values that are put in two pieces, where others were before. */
    private static double[] quantiles(double[] values) {
        OrderStatistics statistics = new OrderStatistics(values.length);
        double[] others = new double[values.length];
        Arrays.setAll(others, i -> i * i % 7);
        statistics.put(others, 0, 0, values.length);
        statistics.quantiles(SHARES);
        int half = values.length / 2;
        statistics.put(values, half, half, values.length - half);
        statistics.put(values, 0, 0, half);
        return statistics.quantiles(SHARES);
    }

    private static void agrees(double[] values) {
        double[] before = values.clone();
        long[] bits = Arrays.stream(quantiles(values))
                .mapToLong(Double::doubleToLongBits)
                .toArray();
        assertThat(bits)
                .as(values.length < 50 ? Arrays.toString(values) : values.length + " values")
                .isEqualTo(Arrays.stream(sorted(values))
                        .mapToLong(Double::doubleToLongBits)
                        .toArray());
        assertThat(values).isEqualTo(before);
    }

    @Test
    void quantiles_are_those_of_the_sorted_values() {
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < 3_000; round++) {
            int count = 1 + random.nextInt(round % 10 == 0 ? 2_000 : 60);
            int kinds = 1 + random.nextInt(round % 3 == 0 ? 4 : 1_000_000);
            boolean strange = round % 4 == 0;
            agrees(IntStream.range(0, count)
                    .mapToDouble(i -> strange && random.nextInt(3) == 0
                            ? STRANGE[random.nextInt(STRANGE.length)]
                            : (random.nextInt(kinds) - kinds / 2) / 7.0)
                    .toArray());
        }
    }

    /** Values that rise, fall, stay, and rise and fall again (hard for a selection by pivots). */
    @Test
    void no_order_makes_it_slow() {
        int count = 300_000;
        assertTimeout(Duration.ofSeconds(20), () -> {
            agrees(IntStream.range(0, count).mapToDouble(i -> i).toArray());
            agrees(IntStream.range(0, count).mapToDouble(i -> -i).toArray());
            agrees(new double[count]);
            agrees(IntStream.range(0, count)
                    .mapToDouble(i -> Math.min(i, count - i))
                    .toArray());
            agrees(IntStream.range(0, count)
                    .mapToDouble(i -> i % 2 == 0 ? i : count + i)
                    .toArray());
        });
    }
}
