package org.heartland.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.heartland.assessment.Ledger;
import org.heartland.assessment.Ledger.Resolution;
import org.heartland.assessment.Ledger.Score;
import org.heartland.dossier.read.Example;
import org.junit.jupiter.api.Test;

/** The ledger knows how each prediction was resolved and scores what can be scored (Brier 1950). */
class LedgerTest {
    private static final String SPEECH = "claims/speech.yaml";

    private static Ledger ledger(Example example, Options options) {
        return Ledger.of(
                Study.prepare(example.dossier(), options).orThrow().assess().predictions());
    }

    private static Ledger ledger(Example example) {
        return ledger(example, Options.standard());
    }

    private static Map<String, Resolution> resolutions(Ledger ledger) {
        return ledger.entries().stream()
                .collect(Collectors.toMap(entry -> entry.row().claim().id(), Ledger.Entry::resolution));
    }

    @Test
    void each_prediction_is_resolved_in_its_own_way() {
        assertThat(resolutions(ledger(Example.shipped())))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "p01", Resolution.OPEN,
                        "p02", Resolution.NEVER,
                        "s02", Resolution.RULE,
                        "s03", Resolution.HAND,
                        "s04", Resolution.NOT_FOUND));
    }

    /** By hand: .7 came and .2 did not, ((1 - .7)^2 + .2^2) / 2 = .065; half of them came, .5 * .5 = .25. */
    @Test
    void what_is_resolved_and_has_a_probability_is_scored_by_text_and_over_all() {
        List<Score> scores = ledger(Example.shipped()).scores();
        assertThat(scores).extracting(Score::text).containsExactly("plains_2022", "chancellor_2021", null);
        assertThat(scores).extracting(Score::predictions).containsExactly(2, 3, 5);
        assertThat(scores).extracting(Score::resolved).containsExactly(0, 2, 2);
        assertThat(scores).extracting(Score::scored).containsExactly(0, 2, 2);
        assertThat(scores.get(0).brier())
                .as("nothing is scored, which is not 0")
                .isNull();
        assertThat(scores.get(2).brier()).isCloseTo(.065, within(1e-12));
        assertThat(scores.get(2).baseRate()).isEqualTo(.25);
    }

    @Test
    void a_resolution_by_hand_that_contradicts_the_rule_is_in_dispute_and_not_scored() {
        String by = "probability: 70%\n  resolved: {as: false, on: 2023-01-31, source: yearbook, locator: page 2022}\n";
        Ledger disputed = ledger(Example.shipped().replaced(SPEECH, "probability: 70%\n", by));
        assertThat(resolutions(disputed)).containsEntry("s02", Resolution.DISPUTED);
        assertThat(disputed.scores().get(2).scored()).isEqualTo(1);
        assertThat(disputed.scores().get(2).baseRate())
                .as("one outcome has no rate")
                .isNull();
        Ledger agreed = ledger(Example.shipped().replaced(SPEECH, "probability: 70%\n", by.replace("false", "true")));
        assertThat(resolutions(agreed)).containsEntry("s02", Resolution.BOTH);
        assertThat(agreed.scores().get(2).scored()).isEqualTo(2);
    }

    @Test
    void on_an_earlier_day_nothing_is_resolved_by_what_came_later() {
        Options options = new Options(1, 100, 1, null, null, null, LocalDate.parse("2022-06-30"));
        assertThat(resolutions(ledger(Example.shipped(), options)))
                .containsEntry("s02", Resolution.OPEN)
                .containsEntry("s03", Resolution.NEVER);
    }
}
