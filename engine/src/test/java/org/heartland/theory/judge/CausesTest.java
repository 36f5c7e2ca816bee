package org.heartland.theory.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.heartland.assess.Contributors;
import org.heartland.assess.Shipped;
import org.heartland.theory.outcome.CausalDiagram;
import org.heartland.theory.outcome.CausalDiagram.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What acts on what in the shipped accounts: the signs of the table of settings in THEORIES.md, part c. */
class CausesTest {
    private static final Map<String, CausalDiagram> DIAGRAMS = TheoryContest.of(
                    Contributors.SHIPPED.read(Shipped.folder("central-asia")).orThrow(), null, 2025, 60, 1)
            .orThrow()
            .diagrams();

    private static List<String> ids(CausalDiagram diagram) {
        return diagram.things().stream().map(CausalDiagram.Thing::id).toList();
    }

    @ParameterizedTest(name = "{0}: {1} to {2} {3}")
    @CsvSource({
        "account_article,      S_R,   S_C,   OPPOSITE",
        "account_article,      E_C,   S_C,   SAME",
        "account_article,      S_R,   E_C,   SAME",
        "account_article,      E_C,   Theta, OPPOSITE",
        "account_article,      Theta, S_R,   SAME",
        "account_article,      A_R,   S_R,   SAME",
        "account_article,      S_C,   S_R,   ",
        "account_article,      E_C,   E_R,   ",
        "account_condominium,  E_C,   S_R,   SAME",
        "account_condominium,  E_C,   S_C,   ",
        "account_condominium,  S_R,   S_C,   ",
        "account_displacement, S_C,   S_R,   OPPOSITE",
        "account_displacement, E_C,   E_R,   OPPOSITE",
        "account_displacement, S_R,   E_C,   ",
        "account_competition,  S_R,   S_C,   OPPOSITE",
        "account_null,         A_R,   S_R,   ",
        "account_null,         U,     E_C,   SAME",
        "account_outside_balancing, W, S_R,  OPPOSITE",
        "account_outside_balancing, W, E_C,  OPPOSITE"
    })
    void an_arrow_has_the_sign_of_the_account(String account, String from, String to, Way way) {
        CausalDiagram diagram = DIAGRAMS.get(account);
        List<String> ids = ids(diagram);
        assertThat(diagram.arrows().stream()
                        .filter(arrow -> ids.get(arrow.from()).equals(from)
                                && ids.get(arrow.to()).equals(to))
                        .map(CausalDiagram.Arrow::way)
                        .toList())
                .isEqualTo(way == null ? List.of() : List.of(way));
    }

    @Test
    void mutual_displacement_is_a_loop_that_reinforces_itself_and_the_null_account_has_none() {
        CausalDiagram diagram = DIAGRAMS.get("account_displacement");
        List<Integer> security =
                List.of(ids(diagram).indexOf("S_R"), ids(diagram).indexOf("S_C"));
        assertThat(diagram.loops()).contains(new CausalDiagram.Loop(security, Way.SAME));
        assertThat(DIAGRAMS.get("account_null").loops()).isEmpty();
    }
}
