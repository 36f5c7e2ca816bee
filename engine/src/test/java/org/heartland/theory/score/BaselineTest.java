package org.heartland.theory.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.heartland.property.Generators;
import org.heartland.property.Property;
import org.junit.jupiter.api.Test;

/** Baselines on the flow of the Nile and on eggs of the United States, beside what other programs say. */
class BaselineTest {
    /** The Nile at Aswan 1871 to 1960 (data set Nile of R, without its last ten years). */
    private static final double[] NILE = {
        1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958, 1140,
        1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020, 1050, 969,
        831, 726, 456, 824, 702, 1120, 1100, 832, 764, 821, 768, 845, 864, 862, 698, 845, 744, 796, 1040, 759, 781, 865,
        845, 944, 984, 897, 822, 1010, 771, 676, 649, 846, 812, 742, 801, 1040, 860, 874, 848, 890, 744, 749, 838, 1050,
        918, 986, 797, 923, 975, 815
    };
    /** Eggs of the United States 1930 to 1959 (millions of dozens; Thurman and Fisher 1988, data set ChickEgg). */
    private static final double[] EGGS = {
        3581, 3532, 3327, 3255, 3156, 3081, 3166, 3443, 3424, 3561, 3640, 3840, 4456, 5000, 5366, 5154, 5130, 5077,
        5032, 5148, 5404, 5322, 5323, 5307, 5402, 5407, 5500, 5442, 5442, 5542
    };

    private static StudentT said(Baseline baseline, double[] past, int horizon) {
        return (StudentT) baseline.predict(past, horizon).orElseThrow();
    }

    /** The 95 % interval of R's forecast 8.20, which takes the error for known, has this centre and this unit. */
    @Test
    void the_last_value_of_the_nile() {
        StudentT next = said(Baseline.LAST_VALUE, NILE, 1);
        assertThat(next.centre()).isEqualTo(815);
        assertThat(next.centre() - 1.959964 * next.scale()).isCloseTo(487.878204, within(1e-4));
        assertThat(next.freedom()).isEqualTo(89);
        StudentT second = said(Baseline.LAST_VALUE, NILE, 2);
        assertThat(second.centre() + 1.959964 * second.scale()).isCloseTo(1277.620081, within(1e-4));
    }

    /** First forecasts of R's forecast 8.20. */
    @Test
    void drift_and_mean_of_the_nile() {
        assertThat(said(Baseline.DRIFT, NILE, 1).centre()).isCloseTo(811.573034, within(1e-6));
        assertThat(said(Baseline.MEAN, NILE, 1).centre()).isCloseTo(924.322222, within(1e-6));
        assertThat(said(Baseline.MEAN, NILE, 9).centre()).isCloseTo(924.322222, within(1e-6));
        double deviation = said(Baseline.MEAN, NILE, 1).scale() / Math.sqrt(1 + 1.0 / 90);
        double mean = Arrays.stream(NILE).average().orElseThrow();
        assertThat(deviation * deviation)
                .isCloseTo(Arrays.stream(NILE).map(x -> (x - mean) * (x - mean)).sum() / 89, within(1e-6));
    }

    /** By hand: 3, 5, 4, 6, 8 rises 1.25 a year; the changes 2, -1, 2, 2 miss that by .75, -2.25, .75, .75. */
    @Test
    void drift_of_five_values() {
        StudentT said = said(Baseline.DRIFT, new double[] {3, 5, 4, 6, 8}, 2);
        assertThat(said.centre()).isEqualTo(10.5);
        assertThat(said.freedom()).isEqualTo(3);
        double variance = (3 * .5625 + 5.0625) / 3;
        assertThat(said.scale()).isCloseTo(Math.sqrt(variance * (2 + 4 / 4.0)), within(1e-12));
    }

    /** The least squares that SciPy 1.17 finds from many starts (Nelder and Mead, the start of level and trend by lstsq). */
    @Test
    void a_trend_that_fades() {
        StudentT eggs = said(Baseline.DAMPED_TREND, EGGS, 1);
        assertThat(eggs.centre()).isCloseTo(5602.2778, within(.01));
        assertThat(eggs.scale()).isCloseTo(Math.sqrt(865982.8774 / 25), within(1e-3));
        StudentT nile = said(Baseline.DAMPED_TREND, NILE, 1);
        assertThat(nile.centre()).isCloseTo(828.244, within(.3));
        assertThat(nile.scale()).isCloseTo(Math.sqrt(1755528.608 / 85), within(.01));
    }

    @Test
    void what_is_missing_makes_neighbours_further_apart() {
        double missing = Double.NaN;
        StudentT whole = said(Baseline.LAST_VALUE, new double[] {1, 3, 2, 5, 4, 6}, 3);
        StudentT stale = said(Baseline.LAST_VALUE, new double[] {missing, 1, 3, 2, 5, 4, 6, missing, missing}, 1);
        assertThat(stale).isEqualTo(whole);
        StudentT gap = said(Baseline.LAST_VALUE, new double[] {1, missing, 3, 2, 5, 4}, 1);
        assertThat(gap.scale()).isCloseTo(Math.sqrt((4 / 2.0 + 1 + 9 + 1) / 4), within(1e-12));
        StudentT drift = said(Baseline.DRIFT, new double[] {1, missing, 3, 2, 5, 6}, 1);
        assertThat(drift.centre()).isEqualTo(7);
    }

    @Test
    void too_few_values_or_changes_give_no_forecast() {
        assertThat(Baseline.LAST_VALUE.predict(new double[] {1, 2, 3}, 1)).isEmpty();
        assertThat(Baseline.LAST_VALUE.predict(new double[] {1, 2, 3, 4}, 1)).isPresent();
        assertThat(Baseline.DRIFT.predict(new double[] {1, 2, 1, 3}, 1)).isEmpty();
        assertThat(Baseline.DAMPED_TREND.predict(new double[] {1, 2, 1, 3, 2, 4, 2}, 1))
                .isEmpty();
        for (Baseline any : Baseline.values()) {
            assertThat(any.predict(new double[0], 1)).isEmpty();
            assertThat(any.predict(new double[] {2, 2, 2, 2, 2, 2, 2, 2, 2, 2}, 1))
                    .isEmpty();
        }
    }

    /** What is shifted and stretched is forecast shifted and stretched. */
    @Test
    void no_unit_is_better_than_another() {
        Property.forAll(Generators.arrays(Generators.doubles(-1, 1), 9, 14), past -> {
            double[] other = Arrays.stream(past).map(x -> 3 + 7 * x).toArray();
            for (Baseline any : Baseline.values()) {
                any.predict(past, 2).ifPresent(one -> {
                    StudentT said = (StudentT) one;
                    StudentT moved = said(any, other, 2);
                    assertThat(moved.centre()).isCloseTo(3 + 7 * said.centre(), within(1e-3));
                    assertThat(moved.scale()).isCloseTo(7 * said.scale(), within(1e-3));
                });
            }
        });
    }
}
