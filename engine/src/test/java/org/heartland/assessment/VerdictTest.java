package org.heartland.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule of verdicts as the design states it: t and u are the shares of draws in which a check is true and unknown. */
class VerdictTest {

    @ParameterizedTest(name = "t = {0}, u = {1}: {2}")
    @CsvSource({
        "1, 0, SUPPORTED",
        "0.8, 0, SUPPORTED",
        "0.8, 0.2, SUPPORTED",
        "0.799, 0, INCONCLUSIVE",
        "0.799, 0.001, UNKNOWN",
        "0, 0, CONTRADICTED",
        "0.2, 0, CONTRADICTED",
        "0.1, 0.1, CONTRADICTED",
        "0.201, 0, INCONCLUSIVE",
        "0.2, 0.1, UNKNOWN",
        "0, 1, UNKNOWN",
        "0.5, 0.3, UNKNOWN",
        "0.5, 0.2, INCONCLUSIVE",
        "0.3, 0.3, INCONCLUSIVE",
        "0.5, 0, INCONCLUSIVE",
    })
    void theVerdictFollowsTheSharesOfDraws(double t, double u, Verdict verdict) {
        assertThat(Verdict.of(t, u)).isEqualTo(verdict);
    }
}
