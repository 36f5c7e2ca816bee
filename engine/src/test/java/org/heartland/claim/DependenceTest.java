package org.heartland.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.heartland.draws.Choices;
import org.heartland.draws.Lanes;
import org.heartland.draws.Numbers;
import org.heartland.draws.Truths;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Four draws: true, true, false, false. Distances by hand: Kolmogorov-Smirnov for numbers, total variation for names. */
class DependenceTest {
    private static final Truths HOLDS = new Truths(new boolean[] {true, true, false, false}, new byte[4]);
    private static final Lanes DECIDES = new Numbers(new double[] {1, 2, 3, 4}, new byte[4]);
    private static final Lanes SAYS_LITTLE = new Numbers(new double[] {1, 4, 2, 3}, new byte[4]);
    private static final Lanes HALF =
            new Choices(List.of(List.of("a"), List.of("b")), new int[] {0, 0, 0, 1}, new byte[4]);

    private static @Nullable Dependence of(Truths truths, Map<String, Lanes> drawn) {
        return Dependence.of(truths, drawn.keySet().stream().sorted().toList(), drawn::get);
    }

    @Test
    void theJudgementThatSplitsTheDrawsCleanlyIsNamed() {
        assertThat(of(HOLDS, Map.of("little", SAYS_LITTLE, "decides", DECIDES, "half", HALF)))
                .isEqualTo(new Dependence("decides", 1));
    }

    @Test
    void aChoiceThatDiffersInHalfOfTheFalseDrawsHasADistanceOfOneHalf() {
        assertThat(of(HOLDS, Map.of("half", HALF))).isEqualTo(new Dependence("half", 0.5));
    }

    @Test
    void interleavedNumbersHaveADistanceOfOneHalf() {
        assertThat(of(HOLDS, Map.of("little", SAYS_LITTLE))).isEqualTo(new Dependence("little", 0.5));
    }

    @Test
    void whereAllDrawsAgreeThereIsNothingToDependOn() {
        Truths alike = new Truths(new boolean[] {true, true, true, true}, new byte[4]);
        assertThat(of(alike, Map.of("decides", DECIDES))).isNull();
    }
}
