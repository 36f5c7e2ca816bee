package org.heartland.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.heartland.assess.Contributors;
import org.heartland.assess.Options;
import org.heartland.assess.Shipped;
import org.heartland.assess.Study;
import org.heartland.bargain.ensemble.IssueAnswer;
import org.heartland.bargain.issue.Bargainer;
import org.heartland.bargain.issue.InputName;
import org.heartland.bargain.issue.Issue;
import org.heartland.bargain.issue.IssueInput;
import org.heartland.bargain.model.ModelName;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Scenario;
import org.heartland.dossier.read.Folder;
import org.heartland.draws.Workers;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.junit.jupiter.api.Test;

/** An issue as a command, a page or a scenario asks about it. */
class IssueRequestTest {
    private static final Dossier CENTRAL_ASIA =
            Contributors.SHIPPED.read(Path.of("../dossiers/central-asia")).orThrow();
    private static final Issue BANK = CENTRAL_ASIA.added().get(IssueReader.ISSUES, "sco_bank");
    private static final Place AT = Place.of("issue");

    private static IssueRequest mean(String asOf, String... set) {
        return new IssueRequest(ModelName.MEAN, null, asOf, List.of(set), 20, 1, 1, null);
    }

    private static Read<IssueAnswer> answer(IssueRequest request, List<Scenario> scenarios) {
        try (Workers workers = new Workers(1)) {
            return request.answer(BANK, CENTRAL_ASIA, scenarios, workers, AT);
        }
    }

    private static List<String> actors(IssueAnswer answer) {
        return answer.issue().actors().stream().map(Bargainer::id).toList();
    }

    @Test
    void on_a_day_before_the_widening_only_the_six_take_part() {
        IssueAnswer six = answer(mean("2016-12-31"), List.of()).orThrow();
        assertThat(actors(six)).containsExactly("CHN", "RUS", "KAZ", "UZB", "KGZ", "TJK");
        assertThat(six.power().shapley()).hasSize(6);
        assertThat(answer(mean(null), List.of()).orThrow().issue().actors()).hasSize(10);
    }

    @Test
    void before_the_institution_there_is_nobody_to_decide() {
        assertThat(answer(mean("1999-01-01"), List.of()).problems())
                .extracting(Problem::what)
                .containsExactly("no actor of sco_bank is a member of SCO on 1999-01-01");
    }

    @Test
    void a_number_that_is_set_is_fixed_and_says_so() {
        Issue set = mean(null, "IND.position=35", "CHN.capability=10..20", "reference=5")
                .changed(BANK, List.of())
                .orThrow();
        IssueInput position = set.inputs().stream()
                .filter(input -> input.name().equals(new InputName(InputName.Kind.POSITION, "IND", 0)))
                .findFirst()
                .orElseThrow();
        assertThat(position.given().number().middle()).isEqualTo(35);
        assertThat(position.given().number().isFixed()).isTrue();
        assertThat(set.reference().get(0).number().middle()).isEqualTo(5);
    }

    @Test
    void all_that_is_wrong_with_a_request_is_said_at_once() {
        IssueRequest wrong = new IssueRequest(
                ModelName.MEAN, "anarchy", "June", List.of("IND.position=120", "XXX.salience=3"), 0, 1, 2, "101");
        assertThat(wrong.changed(BANK, List.of()).problems()).hasSize(7);
    }

    @Test
    void names_of_numbers_are_read_as_they_are_written() {
        for (IssueInput input : BANK.inputs()) {
            assertThat(InputName.read(input.name().written(1))).contains(input.name());
            boolean capability = input.name().kind() == InputName.Kind.CAPABILITY;
            InputName third = new InputName(input.name().kind(), input.name().actor(), capability ? 0 : 2);
            assertThat(InputName.read(third.written(3))).contains(third);
        }
        assertThat(InputName.read("Act-1.b.position.2")).contains(new InputName(InputName.Kind.POSITION, "Act-1.b", 1));
        for (String wrong :
                List.of("", "position", "RUS.", "RUS.pos", "RUS.capability.2", "RUS.position.0", "x.reference")) {
            assertThat(InputName.read(wrong)).as(wrong).isEmpty();
        }
    }

    private static Read<Dossier> example(String scenario) {
        TreeMap<String, String> files = new TreeMap<>(Shipped.texts("example"));
        files.put("scenarios/dues.yaml", """
                id: dues
                title: other dues
                because: to see
                changes: []
                issues:
                """ + scenario);
        return Contributors.SHIPPED.read(Folder.of("example", files, Contributors.SHIPPED.parts()));
    }

    @Test
    void a_scenario_changes_numbers_and_the_rule_of_an_issue() {
        Dossier dossier = example("""
                  - {of: harbour_dues, set: ARD.position, to: 60, because: its harbour is full}
                  - {of: harbour_dues, set: rule, to: "dictator:NRD", because: it commands}
                """).orThrow();
        Issue dues = dossier.added().get(IssueReader.ISSUES, "harbour_dues");
        List<Scenario> scenarios = dossier.scenarios().stream()
                .filter(scenario -> scenario.id().equals("dues"))
                .toList();
        Issue changed = mean(null).changed(dues, scenarios).orThrow();
        assertThat(changed.actors().get(1).position().get(0).number().middle()).isEqualTo(60);
        assertThat(changed.rule().named()).containsExactly("NRD");
    }

    @Test
    void a_scenario_that_changes_what_no_issue_has_is_a_problem_of_the_dossier() {
        Dossier dossier = example("""
                  - {of: harbour_due, set: ARD.position, to: 60, because: a slip}
                  - {of: harbour_dues, set: ARD.positon, to: 60, because: a slip}
                """).orThrow();
        assertThat(Study.prepare(dossier, Options.standard()).problems())
                .extracting(Problem::what)
                .contains("there is no issue harbour_due", "harbour_dues has no number ARD.positon");
    }

    /** By the rule of the institution until 2019, everybody must agree; from 2020 two thirds with NRD. */
    @Test
    void members_without_a_position_leave_a_rule_of_shares_unknown() {
        Dossier dossier =
                Contributors.SHIPPED.read(Path.of("../dossiers/example")).orThrow();
        Issue dues = dossier.added().get(IssueReader.ISSUES, "harbour_dues").among(who -> !who.equals("ARD"));
        IssueRules.Table now = IssueRules.table(dues, dossier, null, AT).orThrow();
        IssueRules.Table before =
                IssueRules.table(dues, dossier, LocalDate.of(2015, 1, 1), AT).orThrow();
        assertThat(now.unplaced()).contains("ARD");
        assertThat(now.game()).isNull();
        assertThat(before.game()).isNotNull();
    }

    @Test
    void the_same_request_gives_the_same_answer_on_one_thread_and_on_two() {
        IssueRequest request = new IssueRequest(ModelName.SMP, null, null, List.of(), 100, 5, 1, "60");
        try (Workers one = new Workers(1);
                Workers two = new Workers(2)) {
            IssueAnswer alone =
                    request.answer(BANK, CENTRAL_ASIA, List.of(), one, AT).orThrow();
            IssueAnswer together =
                    request.answer(BANK, CENTRAL_ASIA, List.of(), two, AT).orThrow();
            assertThat(together.tipping()).isEqualTo(alone.tipping());
            assertThat(together.drawn().middle(0)).containsExactly(alone.drawn().middle(0), within(0.0));
        }
    }
}
