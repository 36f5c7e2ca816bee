package org.heartland.theory.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.heartland.assess.Contributors;
import org.heartland.assess.Shipped;
import org.heartland.dossier.read.Folder;
import org.heartland.problem.Read;
import org.heartland.theory.Theory;
import org.heartland.theory.outcome.Relations.ClashHazard;
import org.junit.jupiter.api.Test;

/**
 * The hazard of a clash. With no clash in 34 years Jeffreys' interval is that of THEORIES.md, c: mean 1.4 %, 95 % below 5.5 % a year; the 5 and
 * 50 per cent points of Beta(0.5, 34.5) are those of scipy.stats.beta.
 */
class ClashingTest {
    private static final String CLASH = """
            clash: {years: 1989..2022, events: 0, over: [arms], slope: {%s, judgement: invented}, judgement: invented}
            """;
    private static final String RIVAL = """
              rival: {says: arms from Zuria, observes: N, indicator: arms, sender: ZUR, scale: log_ratio, window: 3, pseudo: 0.5, noise: error, offset: -3..3}
            void: {of: N,""";

    private static Read<TheoryContest> contest(String clash) {
        Map<String, String> texts = Shipped.texts("example");
        Shipped.replace(texts, "theories/arms.yaml", "void: {of: N,", RIVAL);
        texts.merge("theories/arms.yaml", "\n" + clash, String::concat);
        return Contributors.SHIPPED
                .read(Folder.of("example", texts, Contributors.SHIPPED.parts()))
                .then(dossier -> TheoryContest.of(dossier, "busy_nordavia", 2022, 60, 1));
    }

    /** With parameters as they are assumed, since the hazard is not fitted. */
    private static ClashHazard hazard(String slope) {
        Prepared prepared = contest(CLASH.formatted(slope)).orThrow().prepared(0);
        Theory.Clash clash = prepared.equations().model().clash();
        double[][] free = prepared.open().priors().draw(1, 100);
        double[][] values = new double[free.length][100];
        prepared.open().priors().values(free, values, 100);
        return new Clashing(prepared, prepared.open().signed(values), clash, 1).hazard();
    }

    @Test
    void where_overlap_does_nothing_it_is_what_the_years_at_hand_say() {
        ClashHazard hazard = hazard("fixed: 0");
        assertThat(hazard.low()).isCloseTo(.0000574, within(.000005));
        assertThat(hazard.middle()).isCloseTo(.006619, within(.0001));
        assertThat(hazard.high()).isCloseTo(.0545, within(.0005));
        assertThat(hazard.year()).isEqualTo(2023);
    }

    @Test
    void it_rises_with_overlap_above_that_of_the_years_at_hand_and_falls_below_it() {
        ClashHazard hazard = hazard("fixed: 20");
        assertThat(hazard.overlap()).isBetween(0.0, .5);
        assertThat(hazard.middle() - hazard("fixed: 0").middle())
                .as("the sign of %s less %s", hazard.overlap(), hazard.usual())
                .matches(change -> change * (hazard.overlap() - hazard.usual()) > 0);
    }

    @Test
    void what_it_says_of_overlap_widens_its_interval() {
        assertThat(width(hazard("range: 0..60, scale: half"))).isGreaterThan(width(hazard("fixed: 0")));
    }

    /** Of the interval, in log-odds. */
    private static double width(ClashHazard hazard) {
        return Math.log(hazard.high() / (1 - hazard.high())) - Math.log(hazard.low() / (1 - hazard.low()));
    }

    @Test
    void an_indicator_by_which_no_two_powers_are_compared_and_years_that_are_none_are_named_together() {
        assertThat(contest(CLASH.formatted("fixed: 0")
                                .replace("[arms]", "[trade]")
                                .replace("1989..2022", "1989..2000"))
                        .problems())
                .extracting(problem -> problem.what())
                .containsExactly(
                        "a clash needs an indicator by which powers overlap, and a year of the theory",
                        "no two series of arms_family compare two powers by trade");
    }
}
