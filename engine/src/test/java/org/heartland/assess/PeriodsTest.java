package org.heartland.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.heartland.assessment.Explanation;
import org.heartland.assessment.Verdict;
import org.heartland.days.Cover;
import org.heartland.dossier.read.Folder;
import org.heartland.draws.Choices;
import org.heartland.draws.Lanes;
import org.heartland.draws.Numbers;
import org.heartland.draws.Truths;
import org.heartland.draws.Why;
import org.heartland.formula.Formula;
import org.heartland.text.Text;
import org.junit.jupiter.api.Test;

/**
 * Periods are part of a value, and carrying over is visible (AUDIT A1, A7, A15, A16). Celdor's tolls: 2020 whole (40 and 30 of 80); 2021
 * January to November (33 and 22 of 60); in 2022 Nordavia's eleven months (40) beside a whole year of Zurania (30) and of all (80). All
 * expected values are computed by hand from these rows and those of the example.
 */
class PeriodsTest {
    private static final String TOLLS = """
            id: tolls
            says: tolls paid at the border
            domain: economy
            quantity: tolls
            reporter: own office
            kind: flow
            unit: million_crowns
            absent: unknown
            world: WLD
            bridge: 1
            """;
    private static final String ROWS = """
            tolls,NRD,CEL,2020,,40,million_crowns,ard_office,t,
            tolls,ZUR,CEL,2020,,30,million_crowns,ard_office,t,
            tolls,WLD,CEL,2020,,80,million_crowns,ard_office,t,
            tolls,NRD,CEL,2021-01,2021-11,33,million_crowns,ard_office,t,
            tolls,ZUR,CEL,2021-01,2021-11,22,million_crowns,ard_office,t,
            tolls,WLD,CEL,2021-01,2021-11,60,million_crowns,ard_office,t,
            tolls,NRD,CEL,2022-01,2022-11,40,million_crowns,ard_office,t,
            tolls,ZUR,CEL,2022,,30,million_crowns,ard_office,t,
            tolls,WLD,CEL,2022,,80,million_crowns,ard_office,t,
            """;
    private static final String FINES = """
            fines,NRD,CEL,2020,,2,million_crowns,ard_office,t,
            fines,NRD,CEL,2021-01,2021-11,3,million_crowns,ard_office,t,
            """;
    private static final String HEADER = "indicator,sender,receiver,from,to,value,unit,source,locator,recorded_on\n";
    private static final String FORETOLD = """
            - id: p90
              at: {paragraph: 5}
              reading: ours
              text: plains_2022
              kind: prediction
              says: In 2022 Brodia will owe Zurania more than half.
              check: "share(debt, ZUR, BRO, 2022) > 50%"
              horizon: 2022-12
              outcome: [{says: no book was printed for that year, source: bank, locator: page 7}]
            - id: c90
              at: {paragraph: 5}
              reading: ours
              text: plains_2022
              kind: measure
              says: In 2022 Brodia owed Zurania more than half.
              check: "share(debt, ZUR, BRO, 2022) > 50%"
              because: the share of its debt
            """;
    private static final Study STUDY = study();

    private static Study study() {
        Map<String, byte[]> files = new TreeMap<>(
                Contributors.SHIPPED.folder(Shipped.folder("example")).orThrow().files());
        put(files, "indicators/tolls.yaml", TOLLS);
        put(files, "indicators/tolls.csv", HEADER + ROWS);
        put(files, "indicators/fines.yaml", TOLLS.replace("tolls", "fines"));
        put(files, "indicators/fines.csv", HEADER + FINES);
        put(files, "indicators/dues.yaml", TOLLS.replace("tolls", "dues") + "sum_of: [tolls, fines]\n");
        put(files, "claims/foretold.yaml", FORETOLD);
        Options options = new Options(1, 200, 1, null, null, null, null);
        return Study.prepare(
                        Contributors.SHIPPED
                                .read(Folder.ofBytes("example", files, Contributors.SHIPPED.parts()))
                                .orThrow(),
                        options)
                .orThrow();
    }

    private static void put(Map<String, byte[]> files, String file, String text) {
        files.put(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Lanes ask(String expression) {
        return Shipped.ask(STUDY.now(), expression);
    }

    private static Why why(String expression) {
        Lanes lanes = ask(expression);
        assertThat(lanes.width()).as(expression).isEqualTo(1);
        return lanes.why(0);
    }

    private static double number(String expression) {
        assertThat(why(expression)).as(expression).isEqualTo(Why.KNOWN);
        return ((Numbers) ask(expression)).v()[0];
    }

    private static Cover cover(String expression) {
        return Objects.requireNonNull(ask(expression).covers().at(0), expression);
    }

    @Test
    void a_share_within_the_same_eleven_months_is_known_and_says_so() {
        assertThat(number("share(tolls, NRD, CEL, 2021)")).isCloseTo(33.0 / 60, within(1e-12));
        assertThat(cover("share(tolls, NRD, CEL, 2021)").isPart()).isTrue();
        assertThat(cover("share(tolls, NRD, CEL, 2021)").days().last()).hasToString("2021-11-30");
        assertThat(((Truths) ask("share(tolls, NRD, CEL, 2021) > share(tolls, ZUR, CEL, 2021)")).isTrue(0))
                .isTrue();
    }

    @Test
    void eleven_months_have_no_share_in_a_total_of_twelve() {
        assertThat(why("share(tolls, NRD, CEL, 2022)")).isEqualTo(Why.OTHER_DAYS);
        assertThat(number("share(tolls, ZUR, CEL, 2022)")).isCloseTo(30.0 / 80, within(1e-12));
        assertThat(why("lead(tolls, ZUR, CEL, 2022)")).isEqualTo(Why.OTHER_DAYS);
    }

    @Test
    void a_part_of_a_year_is_not_compared_summed_averaged_or_divided_with_whole_years() {
        assertThat(why("share(tolls, NRD, CEL, 2020) < share(tolls, NRD, CEL, 2021)"))
                .isEqualTo(Why.OTHER_DAYS);
        assertThat(why("share_change(tolls, NRD, CEL, 2020, 2021)")).isEqualTo(Why.OTHER_DAYS);
        assertThat(why("change(tolls, NRD, CEL, 2020, 2021)")).isEqualTo(Why.OTHER_DAYS);
        assertThat(why("value(tolls, NRD, CEL, 2020) + value(tolls, NRD, CEL, 2021)"))
                .isEqualTo(Why.OTHER_DAYS);
        assertThat(why("mean y in years(2020, 2021): value(tolls, NRD, CEL, y)"))
                .isEqualTo(Why.OTHER_DAYS);
        assertThat(why("value(tolls, NRD, CEL, 2021) / value(tolls, NRD, CEL, 2020)"))
                .isEqualTo(Why.OTHER_DAYS);
        assertThat(why("max(value(tolls, NRD, CEL, 2022), value(tolls, ZUR, CEL, 2022))"))
                .isEqualTo(Why.OTHER_DAYS);
    }

    @Test
    void the_same_months_of_two_years_are_comparable() {
        assertThat(number("change(tolls, NRD, CEL, 2021, 2022)")).isEqualTo(40 - 33);
        assertThat(cover("change(tolls, NRD, CEL, 2021, 2022)").isPart()).isTrue();
    }

    @Test
    void a_mean_over_years_that_differ_ranks_nobody_first() {
        Choices first = (Choices) ask("first(tolls, CEL, 2021)");
        int known = 0;
        for (int draw = 0; draw < first.width(); draw++) {
            if (first.known(draw)) {
                known++;
                assertThat(first.at(draw)).containsExactly("NRD");
            } else {
                assertThat(first.why(draw)).isEqualTo(Why.OTHER_DAYS);
            }
        }
        assertThat(known).as("draws that rank one year alone").isBetween(1, first.width() - 1);
    }

    /** AUDIT A7: value() and share() have one rule for a sum of which a part is missing. */
    @Test
    void a_sum_with_a_missing_part_is_unknown_and_nothing_is_carried_over_into_it() {
        assertThat(number("value(dues, NRD, CEL, 2020)")).isEqualTo(40 + 2);
        assertThat(number("value(dues, NRD, CEL, 2021)")).isEqualTo(33 + 3);
        assertThat(why("value(dues, NRD, CEL, 2022)")).isEqualTo(Why.OUT_OF_COVERAGE);
        assertThat(ask("share(dues, NRD, CEL, 2022)").known(0)).isFalse();
    }

    /** AUDIT A1: one row is no change, however it is asked for. */
    @Test
    void two_years_that_rest_on_one_figure_have_no_difference() {
        assertThat(number("value(debt, ZUR, ARD, 2021)")).isEqualTo(300);
        assertThat(cover("value(debt, ZUR, ARD, 2021)").carried()).isEqualTo(1);
        assertThat(why("change(debt, ZUR, ARD, 2020, 2021)")).isEqualTo(Why.ONE_FIGURE);
        assertThat(why("share_change(debt, ZUR, ARD, 2020, 2021)")).isEqualTo(Why.ONE_FIGURE);
        assertThat(why("value(debt, ZUR, ARD, 2021) >= value(debt, ZUR, ARD, 2020)"))
                .isEqualTo(Why.ONE_FIGURE);
        assertThat(why("value(debt, ZUR, ARD, 2021) / value(debt, ZUR, ARD, 2020) - 1"))
                .isEqualTo(Why.ONE_FIGURE);
        assertThat(why("share(debt, ZUR, ARD, 2021) = share(debt, ZUR, ARD, 2020)"))
                .isEqualTo(Why.ONE_FIGURE);
    }

    /** AUDIT A1: the debt of 2021 (420 of 600) holds for a measure of 2022, but settles no prediction about it. */
    @Test
    void a_prediction_never_rests_on_what_is_carried_over() {
        assertThat(Objects.requireNonNull(STUDY.assess().claim("c90")).now().verdict())
                .isEqualTo(Verdict.SUPPORTED);
        assertThat(Objects.requireNonNull(STUDY.assess().claim("p90")).now().verdict())
                .isEqualTo(Verdict.UNKNOWN);
    }

    /** AUDIT A16: windows of 3 to 5 years to 2020 and to 2022 have 1 to 3 years in common. */
    @Test
    void windows_that_overlap_say_so_and_a_change_of_shares_is_in_percentage_points() {
        Lanes change = ask("share_change(arms, NRD, ARD, 2020, 2022)");
        for (int draw = 0; draw < change.width(); draw++) {
            assertThat(Objects.requireNonNull(change.covers().at(draw)).overlap())
                    .isBetween(1, 3);
        }
        Formula asked = Formula.compile(
                        Text.of("share(arms, NRD, ARD, 2022) - share(arms, NRD, ARD, 2020) > 1%"),
                        List.of(),
                        STUDY.now().names(),
                        0)
                .orThrow();
        Explanation.Step comparison = Explanations.expression(STUDY.now(), new Unfolding(), asked)
                .steps()
                .get(0);
        assertThat(Objects.requireNonNull(comparison.dated()).cover().overlap()).isBetween(1, 3);
        assertThat(((Explanation.Amount) comparison.from().get(0).value()).shown())
                .isEqualTo(Explanation.Shown.POINTS);
    }
}
