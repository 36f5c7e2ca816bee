package org.heartland.bargain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.heartland.bargain.ensemble.DrawnOutcomes;
import org.heartland.bargain.ensemble.OutcomeRuns;
import org.heartland.bargain.ensemble.TippingPoint;
import org.heartland.bargain.issue.Issue;
import org.heartland.bargain.model.ModelName;
import org.heartland.bargain.rule.VotingGame;
import org.heartland.decision.IssueFile;
import org.heartland.draws.Workers;
import org.junit.jupiter.api.Test;

class OutcomeRunsTest {
    private static final String ISSUE = """
            id: dues
            question: How high?
            dimensions: [{name: dues, low: none, high: all}]
            reference: {value: 0, judgement: as it was}
            actors:
              - {as: a, name: A, position: 80..100, salience: 50, capability: 2, judgement: ours}
              - {as: b, name: B, position: 10..30, salience: 50, capability: 1, judgement: ours}
            """;

    private static Issue issue() {
        return IssueFile.read("issue.yaml", ISSUE.getBytes(StandardCharsets.UTF_8))
                .orThrow()
                .get(0);
    }

    private static OutcomeRuns runs(ModelName model, VotingGame game, Workers workers) {
        return new OutcomeRuns(issue(), model.model(), game, 3, workers);
    }

    @Test
    void the_same_seed_gives_the_same_outcomes_on_any_number_of_threads() {
        try (Workers one = new Workers(1);
                Workers four = new Workers(4)) {
            DrawnOutcomes alone =
                    runs(ModelName.SMP, VotingGame.consensus(2), one).draw(300);
            DrawnOutcomes together =
                    runs(ModelName.SMP, VotingGame.consensus(2), four).draw(300);
            assertThat(together.outcomes()[0]).containsExactly(alone.outcomes()[0]);
            assertThat(together.moved()).isDeepEqualTo(alone.moved());
            assertThat(together.last()[1][0]).containsExactly(alone.last()[1][0]);
        }
    }

    /** The mean of the outcomes is the mean of what is put in: (2 * 90 + 20) / 3. */
    @Test
    void the_mean_model_over_even_ranges() {
        try (Workers workers = new Workers(1)) {
            DrawnOutcomes drawn = runs(ModelName.MEAN, VotingGame.vetoes(new boolean[2]), workers)
                    .draw(4_000);
            double sum = 0;
            for (double outcome : drawn.outcomes()[0]) {
                sum += outcome;
            }
            assertThat(100 * sum / drawn.answered()).isCloseTo(200 / 3.0, within(.2));
        }
    }

    /** Linear in two even numbers of one range each: variances 4 to 1, so that 80 and 20 per cent of the variance are due to them. */
    @Test
    void shares_of_the_variance_of_a_linear_model() {
        try (Workers workers = new Workers(1)) {
            var influences = runs(ModelName.MEAN, VotingGame.vetoes(new boolean[2]), workers)
                    .influences(0, 8, 20, 1_024);
            assertThat(influences)
                    .extracting(influence -> influence.input().written(1))
                    .containsExactly("a.position", "b.position");
            assertThat(influences.get(0).indices().total().value()).isCloseTo(.8, within(.02));
            assertThat(influences.get(1).indices().total().value()).isCloseTo(.2, within(.02));
            assertThat(influences.get(0).effect()).isCloseTo(.2 * 2 / 3, within(1e-9));
        }
    }

    @Test
    void what_a_member_of_a_consensus_would_not_accept_does_not_pass() {
        try (Workers workers = new Workers(1)) {
            assertThat(runs(ModelName.MEDIAN, VotingGame.consensus(2), workers)
                            .middle()
                            .outcome()[0])
                    .isEqualTo(.4);
        }
    }

    private static List<TippingPoint> tippingPoints(ModelName model, double place) {
        try (Workers workers = new Workers(2)) {
            return runs(model, null, workers).tippingPoints(0, place);
        }
    }

    private static double to(List<TippingPoint> points, String input) {
        return points.stream()
                .filter(point -> point.input().written(1).equals(input))
                .mapToDouble(TippingPoint::to)
                .findFirst()
                .orElse(Double.NaN);
    }

    /**
     * The mean is (2 * 50 * 90 + 50 * 20) / 150 = 66.7, by hand: 70 takes a at 95 or b at 30, a salience of 62.5 or of 40, a capability of 2.5 or
     * of .8, each rounded up to the next step.
     */
    @Test
    void the_smallest_changes_that_move_a_weighted_mean() {
        List<TippingPoint> points = tippingPoints(ModelName.MEAN, .7);
        assertThat(to(points, "a.position")).isCloseTo(95, within(.1001));
        assertThat(to(points, "b.position")).isCloseTo(30, within(.1001));
        assertThat(to(points, "a.salience")).isCloseTo(62.5, within(.1001));
        assertThat(to(points, "b.salience")).isCloseTo(40, within(.1001));
        assertThat(to(points, "a.capability")).isCloseTo(2.5, within(.03));
        assertThat(to(points, "b.capability")).isCloseTo(.8, within(.01));
        assertThat(points).extracting(point -> point.input().written(1)).first().isEqualTo("a.position");
        assertThat(points).allMatch(point -> point.outcome() >= .7);
    }

    @Test
    void no_single_change_moves_the_mean_to_the_end_of_the_scale() {
        assertThat(tippingPoints(ModelName.MEAN, 1)).isEmpty();
    }

    @Test
    void nothing_is_needed_to_reach_the_place_where_the_outcome_is() {
        assertThat(tippingPoints(ModelName.MEDIAN, .9)).isEmpty();
    }
}
