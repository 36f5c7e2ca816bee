package org.heartland.theory.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.heartland.assess.Contributors;
import org.heartland.assess.Shipped;
import org.heartland.theory.outcome.CausalDiagram;
import org.heartland.theory.outcome.CausalDiagram.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What acts on what in the shipped accounts: the signs of the table of settings in THEORIES.md, part c. */
class CausesTest {
    private static final TheoryContest CONTEST = TheoryContest.of(
                    Contributors.SHIPPED.read(Shipped.folder("central-asia")).orThrow(), null, 2025, 60, 1)
            .orThrow();

    private static final Map<String, CausalDiagram> DIAGRAMS = new TreeMap<>();

    static {
        for (int k = 0; k < CONTEST.models().size(); k++) {
            DIAGRAMS.put(
                    CONTEST.models().get(k).id(),
                    CONTEST.trial(k, null, Map.of()).orThrow().diagram());
        }
    }

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

    /** In competition Russia's presence follows China's with a sign that the account fixes; displacement leaves its size open down to 0. */
    @Test
    void a_parameter_that_is_set_to_nothing_takes_its_arrow_away() {
        int displacement = CONTEST.titles().keySet().stream().toList().indexOf("account_displacement");
        CausalDiagram cut =
                CONTEST.trial(displacement, null, Map.of("c_RC", 0.0)).orThrow().diagram();
        int from = ids(cut).indexOf("S_C");
        int to = ids(cut).indexOf("S_R");
        assertThat(DIAGRAMS.get("account_displacement").arrows())
                .anyMatch(arrow -> arrow.from() == from && arrow.to() == to);
        assertThat(cut.arrows()).noneMatch(arrow -> arrow.from() == from && arrow.to() == to);
    }

    @Test
    void a_parameter_cannot_be_set_beyond_its_range_and_one_of_scatter_not_at_all() {
        int article = CONTEST.titles().keySet().stream().toList().indexOf("account_article");
        assertThat(CONTEST.trial(article, null, Map.of("a", 0.7, "sigma_S", 0.2, "nothing", 0.0))
                        .problems())
                .extracting(problem -> problem.what())
                .containsExactlyInAnyOrder(
                        "0.7 lies outside the range of a",
                        "the account has no parameter sigma_S that can be set",
                        "the account has no parameter nothing that can be set");
    }
}
