package org.heartland.assess;

import static org.assertj.core.api.Assertions.assertThat;

import org.heartland.assessment.Finding;
import org.heartland.assessment.Verdict;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Any check, put to a dossier as if it were a claim of it: a verdict from both clocks, or a sentence on why there is none. */
class JudgeTest {
    private static final Study STUDY = Study.prepare(
                    Contributors.SHIPPED.read(Shipped.folder("example")).orThrow(),
                    new Options(1, 200, 1, null, null, null, null))
            .orThrow();

    /**
     * Ardenia is in the Pact, Celdor never was; nobody knows what Celdor owes; the trade of 2022 was published after the day of then, by
     * two sources that do not agree on who was first.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "member(PAC, ARD, 2021)                   | SUPPORTED    | SUPPORTED",
                "member(PAC, CEL, 2021)                   | CONTRADICTED | CONTRADICTED",
                "all r in receivers: member(PAC, r, 2021) | QUALIFIED    | QUALIFIED",
                "share(debt, NRD, CEL, 2020) > 10%        | UNKNOWN      | UNKNOWN",
                "first(trade, ARD, 2022) = ZUR            | UNKNOWN      | INCONCLUSIVE"
            })
    void a_check_is_true_false_or_unknown(String check, Verdict then, Verdict now) {
        Finding finding = STUDY.judge(check).orThrow();
        assertThat(finding.row().then().verdict()).isEqualTo(then);
        assertThat(finding.row().now().verdict()).isEqualTo(now);
        assertThat(finding.row().claim().says()).isEqualTo(check);
    }

    @Test
    void a_check_of_a_claim_gets_the_verdict_of_the_claim() {
        Finding claim = STUDY.claim("c03").orThrow();
        Finding check = STUDY.judge("all r in receivers: member(PAC, r, 2021)").orThrow();
        assertThat(check.row().now().verdict()).isEqualTo(claim.row().now().verdict());
        assertThat(check.row().now().rows()).isEqualTo(claim.row().now().rows());
        assertThat(check.row().sources()).isEqualTo(claim.row().sources());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "first(trade, ARD         | the sign , is missing here",
                "frist(trade, ARD, 2022)  | there is no function frist",
                "share(trade, NRD, ARD, 2022) | a truth (a comparison or a question) is wanted, but this is a pure number",
                "1 < 2                    | the check of check reads no data, so no evidence could change it"
            })
    void a_check_that_cannot_be_judged_is_refused_with_a_sentence(String check, String sentence) {
        Read<Finding> read = STUDY.judge(check);
        assertThat(read.problems())
                .isNotEmpty()
                .extracting(Problem::what)
                .first()
                .asString()
                .contains(sentence);
    }
}
