package org.heartland.render.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.heartland.assess.Contributors;
import org.heartland.assess.Options;
import org.heartland.assess.Study;
import org.heartland.assessment.Judged;
import org.heartland.assessment.Sentence;
import org.heartland.assessment.Statement.Kind;
import org.heartland.assessment.Support;
import org.heartland.assessment.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The words for how firm a verdict is; trap 2 of the design: robustness is never sold as probability. */
class RobustnessTest {
    private static final Robustness ROBUSTNESS = new Robustness(Words.english(Contributors.SHIPPED
            .read(Path.of(System.getProperty("heartland.home", ".."), "dossiers", "example"))
            .then(dossier -> Study.prepare(dossier, Options.standard()))
            .orThrow()
            .subject()));
    private static final int DRAWS = 1000;
    private static final String ON = "which trade statistics";

    private static Judged judged(double isTrue, double unknown) {
        return judged(isTrue, unknown, true);
    }

    private static Judged judged(double isTrue, double unknown, boolean drawn) {
        Verdict verdict = Verdict.of(isTrue, unknown);
        return new Judged(
                verdict,
                verdict,
                isTrue,
                unknown,
                0,
                DRAWS,
                false,
                drawn,
                null,
                List.of(),
                List.of(),
                List.of(),
                "",
                List.of(),
                new int[0]);
    }

    private static Support sources(int sources, int primary) {
        return new Support(sources, primary, 0, 0, false);
    }

    @ParameterizedTest
    @CsvSource({
        "1,    0,   3, 'documented, 3 sources, none primary'",
        "0,    0,   2, 'documented, 2 sources, none primary'",
        "1,    0,   1, 'documented, one source'",
        "0,    0,   1, 'documented, one source'",
        "0.9,  0,   1, one source",
        "0.5,  0,   1, one source",
        "0.3,  0.6, 1, one source",
        "0,    1,   1, 'not known in any of 1,000 settings'",
        "0.84, 0,   2, 'in 84 % of 1,000 settings; depends on which trade statistics'"
    })
    void a_fact(double isTrue, double unknown, int sources, String words) {
        assertThat(ROBUSTNESS.of(Kind.FACT, judged(isTrue, unknown), ON, sources(sources, 0)))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "1,     0,    4, 'in all 1,000 settings'",
        "1,     0,    1, 'in all 1,000 settings; one source'",
        "0,     0,    4, 'in all 1,000 settings'",
        "0.84,  0.1,  4, 'in 84 % of 1,000 settings; depends on which trade statistics'",
        "0.16,  0,    4, 'in 84 % of 1,000 settings; depends on which trade statistics'",
        "0.999, 0,    4, 'in over 99 % of 1,000 settings; depends on which trade statistics'",
        "0.335, 0,    4, 'true in 34 %, false in 66 % of 1,000 settings; depends on which trade statistics'",
        "0.4,   0.2,  4, 'true in 40 %, false in 40 %, not known in 20 % of 1,000 settings; depends on which trade statistics'",
        "0.1,   0.75, 4, 'not known in 75 % of 1,000 settings; depends on which trade statistics'",
        "0,     1,    0, 'not known in any of 1,000 settings'"
    })
    void a_measure(double isTrue, double unknown, int sources, String words) {
        assertThat(ROBUSTNESS.of(Kind.MEASURE, judged(isTrue, unknown), ON, sources(sources, 0)))
                .isEqualTo(words);
    }

    /** AUDIT C: "in every setting" stood on 61 claims, in most of which nothing is drawn. */
    @ParameterizedTest
    @CsvSource({
        "1, 0, 3, 1, 'documented, 3 sources, 1 primary'",
        "1, 0, 3, 0, 'documented, 3 sources, none primary'",
        "0, 0, 2, 2, 'documented, 2 sources, 2 primary'",
        "1, 0, 1, 1, 'documented, one source, primary'",
        "1, 0, 1, 0, 'documented, one source'",
        "1, 0, 0, 0, nothing on record",
        "0, 1, 0, 0, nothing on record"
    })
    void where_nothing_was_drawn_it_is_documented_and_holds_in_no_settings(
            double isTrue, double unknown, int sources, int primary, String words) {
        for (Kind kind : Kind.values()) {
            assertThat(ROBUSTNESS.of(kind, judged(isTrue, unknown, false), "", sources(sources, primary)))
                    .isEqualTo(words);
        }
    }

    @Test
    void a_claim_about_several_states_names_them() {
        Judged some = new Judged(
                Verdict.QUALIFIED,
                Verdict.QUALIFIED,
                0,
                0.2,
                0,
                DRAWS,
                false,
                true,
                null,
                List.of("ARD", "BRO"),
                List.of("CEL"),
                List.of("NRD"),
                "",
                List.of(),
                new int[0]);
        assertThat(ROBUSTNESS.of(Kind.MEASURE, some, ON, sources(3, 0)))
                .isEqualTo("of Ardenia and Brovia; not of Celdor; not known for Nordavia");
    }

    /** A check that holds with a reservation says so beside how well it holds. */
    @Test
    void a_reservation_stands_beside_what_it_limits() {
        Sentence but = new Sentence("They had met before.", Map.of(), new int[0]);
        int[] rows = {1, 2};
        assertThat(ROBUSTNESS.of(Kind.FACT, judged(1, 0, false).reserved(List.of(but), rows), "", sources(2, 1)))
                .isEqualTo("documented, 2 sources, 1 primary; with a reservation");
        assertThat(ROBUSTNESS.of(Kind.MEASURE, judged(0.84, 0).reserved(List.of(but, but), rows), ON, sources(4, 0)))
                .isEqualTo("in 84 % of 1,000 settings; depends on which trade statistics; with 2 reservations");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void nothing_is_called_likely_or_certain_and_one_source_never_has_a_per_cent_of_a_fact(Kind kind) {
        for (int t = 0; t <= 20; t++) {
            for (int u = 0; t + u <= 20; u++) {
                String words = ROBUSTNESS.of(kind, judged(t / 20.0, u / 20.0), ON, sources(1, 0));
                assertThat(words).doesNotContainIgnoringCase("likely").doesNotContainIgnoringCase("certain");
                if (kind == Kind.FACT) {
                    assertThat(words).doesNotContain("%");
                }
            }
        }
    }
}
