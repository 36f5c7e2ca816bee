package org.heartland.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.heartland.assess.Contributors;
import org.heartland.assess.Options;
import org.heartland.assess.Shipped;
import org.heartland.assess.Study;
import org.heartland.assessment.Verdict;
import org.heartland.bargain.issue.RuleText.Kind;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.read.Folder;
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

    /** The least of the six lies at 50 or above, so that all of the scale passes; India's range begins at 20 and ends at 70. */
    @Test
    void positions_are_drawn_so_that_the_winset_shrinks_in_some_draws_and_in_none_grows() {
        assertThat(now(CENTRAL_ASIA, "winset(SCO, sco_bank, 2024) <= winset(SCO, sco_bank, 2016)"))
                .isEqualTo(Verdict.SUPPORTED);
        assertThat(now(CENTRAL_ASIA, "winset(SCO, sco_bank, 2016) = 100%")).isEqualTo(Verdict.SUPPORTED);
        assertThat(now(CENTRAL_ASIA, "winset(SCO, sco_bank, 2018) < 100%")).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void a_winset_with_a_member_of_unknown_position_is_unknown() {
        assertThat(now(CENTRAL_ASIA, "winset(SCO, sco_widening_2017, 2024) > 0%"))
                .isEqualTo(Verdict.UNKNOWN);
    }

    private static Dossier exampleWith(String events) {
        TreeMap<String, String> files = new TreeMap<>(Shipped.texts("example"));
        files.merge("events.csv", events, String::concat);
        return Contributors.SHIPPED
                .read(Folder.of("example", files, Contributors.SHIPPED.parts()))
                .orThrow();
    }

    /** Two that the pact decided, one of them by exactly its members; one that a member refused it, one that stalled; one of somebody else. */
    @Test
    void questions_decided_and_held_up_are_counted() {
        Dossier pact = exampleWith("""
                d1,2018-03-01,,decision,PAC,,one,the pact decided,,agency,page 1,
                d1,2018-03-01,,decision,PAC,,one,the pact decided,,charter,page 1,
                d2,2019-03-01,,decision,NRD ARD,,two,its members decided,,agency,page 1,
                d3,2019-04-01,,decision,NRD,,three,one of them alone,,agency,page 1,
                r1,2020-05-01,,refusal,ARD,PAC,four,a member refused,,agency,page 1,
                s1,2017-05-01,2022-01-01,stalled,,PAC,five,it stalled,,agency,page 1,
                """.replace("charter", "pact_charter"));
        assertThat(now(pact, "decisions(PAC, 2016, 2022) = 2")).isEqualTo(Verdict.SUPPORTED);
        assertThat(now(pact, "deadlocks(PAC, 2016, 2022) = 2")).isEqualTo(Verdict.SUPPORTED);
        assertThat(now(pact, "deadlocks(PAC, 2018, 2022) = 1")).isEqualTo(Verdict.SUPPORTED);
        assertThat(now(pact, "decisions(PAC, 2021, 2022) > 0")).isEqualTo(Verdict.UNKNOWN);
        InstitutionPower power = InstitutionPower.of(pact, "PAC", LocalDate.of(2022, 12, 31), Place.of("PAC"))
                .orThrow();
        assertThat(power.questions().questions())
                .extracting(InstitutionRecord.Question::event)
                .containsExactly("s1", "d1", "d2", "r1");
    }

    /** What the statement on widening rests on: the count of what the dossier lists. */
    @Test
    void the_larger_organisation_settled_no_smaller_a_share() {
        assertThat(now(CENTRAL_ASIA, "decisions(SCO, 2001, 2017) = 6 AND deadlocks(SCO, 2001, 2017) = 5"))
                .isEqualTo(Verdict.SUPPORTED);
        assertThat(now(CENTRAL_ASIA, "decisions(SCO, 2018, 2025) = 6 AND deadlocks(SCO, 2018, 2025) = 4"))
                .isEqualTo(Verdict.SUPPORTED);
        assertThat(now(CENTRAL_ASIA, "decisions(SCO, 1993, 1994) > 0")).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void power_names_members_rule_and_widening() {
        InstitutionPower power = InstitutionPower.of(CENTRAL_ASIA, "SCO", LocalDate.of(2024, 12, 31), Place.of("SCO"))
                .orThrow();
        assertThat(power.members()).hasSize(10).allMatch(InstitutionPower.Member::blocks);
        List<Integer> members = power.widening().stream()
                .filter(one -> one.issue().id().equals("sco_bank"))
                .map(Widening::members)
                .toList();
        assertThat(members).containsExactly(6, 8, 9, 10);
        assertThat(InstitutionPower.of(CENTRAL_ASIA, "SCOO", LocalDate.of(2024, 1, 1), Place.of("SCO"))
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.near()).contains("SCO"));
    }
}
