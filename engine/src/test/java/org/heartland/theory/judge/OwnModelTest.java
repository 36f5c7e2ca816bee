package org.heartland.theory.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.heartland.assess.Contributors;
import org.heartland.assess.Shipped;
import org.heartland.dossier.read.Folder;
import org.heartland.draws.Workers;
import org.heartland.problem.Read;
import org.heartland.theory.outcome.FitResult;
import org.heartland.theory.outcome.FittedAccount;
import org.heartland.theory.outcome.Relations;
import org.heartland.theory.system.Equations;
import org.junit.jupiter.api.Test;

/** Models of their own, without a family and without shocks, beside the accounts of the invented dossier. */
class OwnModelTest {
    private static final String MODEL = """
            id: own
            title: A path of its own
            judgement: invented
            says: [What a state has follows a path.]
            wrong: figures lie off it
            years: 2012..2022
            scored_from: 2017
            stocks:
              N: {says: presence in arms, power: NRD, domain: security, next: "%s", start: -1..1}
            inputs:
              busy: {says: how far Nordavia is busy elsewhere, years: {2012: 0, 2020: -1}, source: bank, locator: table 3}
            parameters:
              pull: {says: pull back, range: 0.1..0.4, scale: log, judgement: invented}
              loss: {says: loss a year when busy, range: 0..0.6, scale: half, judgement: invented}
              error: {says: error of the register, range: 0.1..0.6, scale: log, judgement: invented}
              memory: {says: how much of an error is there a year on, %s, judgement: invented}
            series:
              register: {says: arms, observes: N, indicator: arms, sender: NRD, scale: log_ratio, window: 3, pseudo: 0.5, noise: error, %soffset: -3..3}
            void: {of: N, without: busy, instead: 0, from: 2020}
            """;
    private static final String LINEAR = "N - pull * N + loss * busy";
    private static final String FILLS_UP = "N + pull * (1 - N * N) + loss * busy";
    private static final String SOME = "range: 0.05..0.9, scale: logit";

    private static Read<TheoryContest> contest(String next, String memory, String carried) {
        Map<String, String> texts = Shipped.texts("example");
        texts.put("theories/own.yaml", MODEL.formatted(next, memory, carried));
        return Contributors.SHIPPED
                .read(Folder.of("example", texts, Contributors.SHIPPED.parts()))
                .then(dossier -> TheoryContest.of(dossier, "own", 2022, 100, 1));
    }

    private static FittedAccount fit(TheoryContest contest) {
        try (Workers workers = new Workers(2)) {
            return contest.fits(workers, TheoryContest.Store.inMemory(), (account, done) -> {})
                    .get(0);
        }
    }

    /**
     * Of a linear model without shocks and with independent errors the likelihood is known in two ways: by the Kalman filter, which integrates
     * beginnings and offsets out, and along the path, with beginnings and offsets among the parameters.
     */
    @Test
    void along_its_path_a_linear_model_has_the_evidence_that_the_filter_finds() {
        FitResult filtered = fit(contest(LINEAR, SOME, "").orThrow()).result();
        TheoryContest path = contest(LINEAR, "fixed: 0", "carried: memory, ").orThrow();
        assertThat(path.prepared(0).open().names())
                .contains("start of N (ARD)", "offset of register (CEL)")
                .hasSize(9);
        FitResult followed = fit(path).result();
        assertThat(followed.converged()).isTrue();
        assertThat(followed.evidence()).isCloseTo(filtered.evidence(), within(.3));
        for (int year = 0; year < filtered.years().size(); year++) {
            assertThat(followed.years().get(year).logDensity())
                    .isCloseTo(filtered.years().get(year).logDensity(), within(.3));
        }
    }

    @Test
    void a_model_that_is_not_linear_is_fitted_and_asked_like_any_other() {
        TheoryContest contest = contest(FILLS_UP, SOME, "carried: memory, ").orThrow();
        FittedAccount fit = fit(contest);
        assertThat(fit.result().converged()).isTrue();
        Relations relations = contest.relation(0, fit);
        assertThat(relations.voids())
                .hasSize(9)
                .allSatisfy(row -> assertThat(row.high()).isGreaterThan(row.low()));
        assertThat(relations.eigenvalue()).isSorted();
        assertThat(contest.outlooks(() -> List.of(fit), TheoryContest.Store.inMemory())
                        .get("own"))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.points()).isSorted());
    }

    /** At 1, where what fills up comes to rest, N + pull (1 - N N) has the slope 1 - 2 pull; without filling up it is 1 - pull anywhere. */
    @Test
    void the_transition_of_a_model_that_is_not_linear_is_its_slope() {
        double[] parameters = {.2, .3, .1, 0};
        double[] inputs = {0};
        Equations curved = contest(FILLS_UP, SOME, "").orThrow().prepared(0).equations();
        assertThat(curved.transition(new double[] {1}, inputs, parameters)[0][0])
                .isCloseTo(.6, within(1e-9));
        Equations straight = contest(LINEAR, SOME, "").orThrow().prepared(0).equations();
        assertThat(straight.transition(new double[] {1}, inputs, parameters)[0][0])
                .isEqualTo(.8);
    }

    @Test
    void an_offset_that_drifts_has_no_place_beside_a_path() {
        assertThat(contest(FILLS_UP, SOME, "drift: error, ").problems())
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.what())
                                .isEqualTo(
                                        "the offset of register drifts, but figures of this model lie around a path that is certain"));
    }

    @Test
    void other_years_are_other_figures_and_are_not_compared() {
        Map<String, String> texts = Shipped.texts("example");
        texts.put(
                "theories/own.yaml",
                MODEL.formatted(LINEAR, SOME, "").replace("scored_from: 2017", "scored_from: 2018"));
        assertThat(Contributors.SHIPPED
                        .read(Folder.of("example", texts, Contributors.SHIPPED.parts()))
                        .then(dossier -> TheoryContest.of(dossier, null, 2022, 100, 1))
                        .problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.what()).startsWith("own and busy_nordavia are asked for different figures"));
    }
}
