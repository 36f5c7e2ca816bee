package org.heartland.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.heartland.assess.Contributors;
import org.heartland.assess.Options;
import org.heartland.assess.Study;
import org.heartland.assessment.Verdict;
import org.heartland.bargain.issue.RuleText.Kind;
import org.heartland.dossier.Dossier;
import org.heartland.problem.Place;
import org.junit.jupiter.api.Test;

class DecisionQuestionsTest {
    private static final Dossier EXAMPLE =
            Contributors.SHIPPED.read(Path.of("../dossiers/example")).orThrow();
    private static final Dossier CENTRAL_ASIA =
            Contributors.SHIPPED.read(Path.of("../dossiers/central-asia")).orThrow();

    private static Verdict now(Dossier dossier, String check) {
        Study study = Study.prepare(dossier, new Options(1, 20, 1, null, null, null, null))
                .orThrow();
        return study.judge(check).orThrow().row().now().verdict();
    }

    @Test
    void the_rule_of_a_day_comes_before_that_of_the_charter() {
        InstitutionGames games = new InstitutionGames(EXAMPLE);
        assertThat(games.rule("PAC", LocalDate.of(2015, 1, 1)).kind()).isEqualTo(Kind.CONSENSUS);
        assertThat(games.rule("PAC", LocalDate.of(2021, 1, 1)).kind()).isEqualTo(Kind.QUALIFIED);
        assertThat(games.game("PAC", LocalDate.of(2021, 1, 1)).orElseThrow().members())
                .isGreaterThan(1);
    }

    @Test
    void under_consensus_every_member_is_pivotal() {
        assertThat(now(CENTRAL_ASIA, "pivotal(SCO, KGZ, 2024)")).isEqualTo(Verdict.SUPPORTED);
        assertThat(now(CENTRAL_ASIA, "pivotal(SCO, TKM, 2024)")).isEqualTo(Verdict.CONTRADICTED);
    }

    @Test
    void a_larger_membership_shrinks_the_winset_of_the_bank() {
        assertThat(now(CENTRAL_ASIA, "winset(SCO, sco_bank, 2024) < winset(SCO, sco_bank, 2016)"))
                .isEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void a_winset_with_a_member_of_unknown_position_is_unknown() {
        assertThat(now(CENTRAL_ASIA, "winset(SCO, sco_widening_2017, 2024) > 0%"))
                .isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void decisions_by_exactly_the_members_count() {
        assertThat(now(CENTRAL_ASIA, "decisions(SCO, 2018, 2025) > 99%")).isEqualTo(Verdict.SUPPORTED);
        assertThat(now(CENTRAL_ASIA, "decisions(SCO, 1993, 1994) > 0%")).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void power_names_members_rule_and_widening() {
        InstitutionPower power = InstitutionPower.of(CENTRAL_ASIA, "SCO", LocalDate.of(2024, 12, 31), Place.of("SCO"))
                .orThrow();
        assertThat(power.members()).hasSize(10).allMatch(InstitutionPower.Member::blocks);
        List<Integer> members = power.widening().stream()
                .filter(one -> one.issue().equals("sco_bank"))
                .map(Widening::members)
                .toList();
        assertThat(members).containsExactly(6, 8, 9, 10);
        assertThat(InstitutionPower.of(CENTRAL_ASIA, "SCOO", LocalDate.of(2024, 1, 1), Place.of("SCO"))
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.near()).contains("SCO"));
    }
}
