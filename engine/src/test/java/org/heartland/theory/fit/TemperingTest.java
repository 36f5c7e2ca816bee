package org.heartland.theory.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.heartland.draws.Philox;
import org.junit.jupiter.api.Test;

class TemperingTest {
    private static final int PARTICLES = 500;

    /** Halves the interval fifty times, each time by exact exponentials. */
    private static double byExactExponentials(double[] logWeights, double[] added, double exponent) {
        double low = exponent;
        double high = 1;
        for (int k = 0; k < 50; k++) {
            double middle = (low + high) / 2;
            if (Tempering.effective(logWeights, added, middle - exponent) >= PARTICLES / 2.0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low > exponent ? low : high;
    }

    @Test
    void quick_exponentials_decide_nothing_otherwise_than_exact_ones_to_the_last_bit() {
        int tempered = 0;
        for (int round = 0; round < 60; round++) {
            double spread = 1 + round;
            double[] added = Arrays.stream(Philox.fill(new double[PARTICLES], round))
                    .map(at -> -spread * at * at)
                    .toArray();
            double[] logWeights = Arrays.stream(Philox.fill(new double[PARTICLES], ~round))
                    .map(at -> at / 2)
                    .toArray();
            double exponent = round % 3 / 10.0;
            double next = Tempering.next(logWeights, added, exponent);
            if (next < 1) {
                tempered++;
                assertThat(next).isEqualTo(byExactExponentials(logWeights, added, exponent));
            }
        }
        assertThat(tempered).isGreaterThan(40);
    }
}
