package org.heartland.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.heartland.draws.Choices;
import org.heartland.draws.Deadline;
import org.heartland.draws.Draws;
import org.heartland.draws.Lanes;
import org.heartland.draws.Numbers;
import org.heartland.draws.Truths;
import org.heartland.draws.Why;
import org.heartland.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an expression does over many draws: what is the same in all runs once, functions are asked once for each distinct question. */
class OverDrawsTest {
    private static final int N = 1_000;
    private final Toy toy = new Toy();
    private final Run run = new Run(new Draws(1, N), new Run.Memory(), Deadline.NONE, false);

    @Test
    void what_uses_no_judgement_runs_once() {
        assertThat(run("share(economy, RUS, KAZ, 2021) > 50% AND 1 + 1 = 2").width())
                .isEqualTo(1);
        assertThat(run.keys()).isEmpty();
    }

    @Test
    void a_judgement_has_a_value_in_each_draw_and_is_named_by_the_run() {
        Numbers window = (Numbers) run("window");
        assertThat(window.v()).hasSize(N).containsOnly(5, 6, 7, 8, 9, 10);
        assertThat(run.keys()).containsExactly("judged");
    }

    @Test
    void a_name_that_differs_by_draw_is_asked_about_once_for_each_distinct_name() {
        Lanes shares = run("share(economy, who, KAZ, 2021)");
        assertThat(toy.asked)
                .containsExactlyInAnyOrder("share[economy, RUS, KAZ, 2021]", "share[economy, CHN, KAZ, 2021]");
        Choices who = new Draws(1, N).choose("who", List.of("RUS", "CHN"));
        for (int draw = 0; draw < N; draw++) {
            assertThat(((Numbers) shares).v()[draw]).isEqualTo(who.at(draw).equals(List.of("RUS")) ? .6 : .4);
        }
    }

    @Test
    void a_year_that_differs_by_draw_is_asked_about_once_for_each_distinct_year() {
        run("share(economy, RUS, KAZ, 2021 - window)");
        assertThat(toy.asked).hasSize(6);
    }

    @Test
    void two_differing_arguments_are_asked_about_in_the_pairs_that_occur() {
        run("share(economy, who, KAZ, 2021 - window)");
        assertThat(toy.asked).hasSize(12).doesNotHaveDuplicates();
    }

    @Test
    void an_answer_of_another_function_may_be_the_argument() {
        Numbers shares = (Numbers) run("share(economy, provider(KAZ, 2022), KAZ, 2022)");
        assertThat(toy.asked)
                .containsExactly(
                        "provider[KAZ, 2022]", "share[economy, RUS, KAZ, 2022]", "share[economy, CHN, KAZ, 2022]");
        assertThat(shares.v()[0]).isEqualTo(.6);
        assertThat(shares.v()[1]).isEqualTo(.4);
    }

    @Test
    void nobody_in_every_draw_leaves_nothing_to_ask() {
        Lanes shares = run("share(economy, provider(TKM, 2022), KAZ, 2022)");
        assertThat(toy.asked).containsExactly("provider[TKM, 2022]");
        assertThat(shares.why(shares.lane(0))).isEqualTo(Why.UNDEFINED);
        assertThat(shares.width()).as("all draws alike run once").isEqualTo(1);
    }

    @Test
    void inside_a_function_a_branch_that_is_not_taken_is_not_asked() {
        toy.compile("IF 1 > 2 THEN guarantor(KAZ, 2021) ELSE CHN").orThrow().run(run.inner());
        assertThat(toy.asked).isEmpty();
        run("IF 1 > 2 THEN guarantor(KGZ, 2021) ELSE CHN");
        assertThat(toy.asked).as("what a claim rests on is asked in full").containsExactly("guarantor[KGZ, 2021]");
    }

    /** AUDIT A2: an answer rests on what decided it, in whatever order it is written. Row 4 is that of a share, row 3 that of a membership. */
    @ParameterizedTest(name = "{0} rests on {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "share(economy, RUS, KAZ, 2021) > .5 OR member(CSTO, CHN, 2021) | 4",
                "member(CSTO, CHN, 2021) OR share(economy, RUS, KAZ, 2021) > .5 | 4",
                "share(economy, RUS, KAZ, 2021) > .5 OR member(CSTO, KGZ, 2021) | 3 4",
                "member(CSTO, KGZ, 2021) OR share(economy, RUS, KAZ, 2021) > .5 | 3 4",
                "share(economy, RUS, KAZ, 2021) > .5 AND member(CSTO, CHN, 2021) | 3",
                "member(CSTO, CHN, 2021) AND share(economy, RUS, KAZ, 2021) > .5 | 3",
                "share(economy, RUS, KAZ, 2021) > .9 AND member(CSTO, CHN, 2021) | 3 4",
                "IF member(CSTO, CHN, 2021) THEN true ELSE share(economy, RUS, KAZ, 2021) > .5 | 4",
                "IF member(CSTO, KGZ, 2021) THEN true ELSE share(economy, RUS, KAZ, 2021) > .9 | 3",
                "IF member(CSTO, KGZ, 2021) THEN share(economy, RUS, KAZ, 2021) > .5 ELSE false | 3 4",
                "some r in set(KGZ, CHN): IF r = CHN THEN share(economy, RUS, r, 2021) > .9 ELSE member(CSTO, r, 2021) | 3",
                "all r in set(KGZ, CHN): IF r = CHN THEN share(economy, RUS, r, 2021) > .9 ELSE member(CSTO, r, 2021) | 4",
                "member(CSTO, TKM, 2021) OR share(economy, RUS, KAZ, 2021) > .9 | 3",
            })
    void an_answer_rests_on_what_decided_it(String expression, String rows) {
        for (boolean inside : new boolean[] {false, true}) {
            Run asked = inside ? run.inner() : new Run(new Draws(1, N), new Run.Memory(), Deadline.NONE, false);
            toy.compile(expression).orThrow().run(asked);
            assertThat(Arrays.stream(asked.rows()).mapToObj(Integer::toString).collect(Collectors.joining(" ")))
                    .isEqualTo(rows);
        }
    }

    @Test
    void the_memory_is_shared_by_runs() {
        Formula formula = toy.compile("share(economy, RUS, KAZ, 2021) + share(economy, RUS, KAZ, 2021)")
                .orThrow();
        Run.Memory memory = new Run.Memory();
        for (int i = 0; i < 3; i++) {
            Run each = new Run(new Draws(1, N), memory, Deadline.NONE, false);
            formula.run(each);
            assertThat(each.rows()).as("evidence of run " + i).containsExactly(4);
        }
        assertThat(toy.asked).hasSize(1);
    }

    @Test
    void a_judgement_is_the_same_judgement_wherever_it_is_named() {
        Truths same = (Truths) run("window = window AND who = who");
        assertThat(same.shareTrue()).isEqualTo(1);
    }

    @Test
    void a_range_may_be_compared_and_reckoned_but_not_asked_about() {
        Truths truths = (Truths) run("share(economy, RUS, KAZ, 2021) - 45% > margin");
        double expected =
                Arrays.stream(new Draws(1, N).between("margin", .1, .2).v())
                                .filter(m -> .6 - .45 > m)
                                .count()
                        / (double) N;
        assertThat(truths.shareTrue()).isEqualTo(expected).isBetween(.4, .6);
    }

    @Test
    void an_option_is_a_name_of_its_own_kind() {
        assertThat(((Truths) run("style = narrow OR style = wide")).shareTrue()).isEqualTo(1);
        assertThat(((Truths) run("books = trade")).shareTrue()).isBetween(.4, .6);
    }

    @Test
    void a_quantifier_asks_for_each_element_in_each_draw() {
        Numbers count = (Numbers) run("count r in set(KAZ, KGZ): provider(r, 2022) = RUS");
        assertThat(count.v()[0]).isEqualTo(2);
        assertThat(count.v()[1]).isZero();
    }

    @Test
    void values_may_be_given_to_a_run() {
        toy.bind("power", new Scope.Bound.Slot(Toy.ACTOR, 0)).bind("then_year", new Scope.Bound.Slot(Type.YEAR, 1));
        Formula formula = Formula.compile(
                        Text.of("some r in receivers: guarantor(r, then_year) = power"), List.of(Type.TRUTH), toy, 2)
                .orThrow();
        assertThat(((Truths) formula.run(run, new Constant.Id("RUS"), new Constant.Num(2021))).isTrue(0))
                .isTrue();
        assertThat(((Truths) formula.run(run, new Constant.Id("UZB"), new Constant.Num(2021))).isTrue(0))
                .isFalse();
    }

    @Test
    void a_shorthand_sees_the_scope_and_not_the_variables_around_it() {
        toy.shorthand("russian", "some r in receivers: guarantor(r, 2021) = RUS");
        assertThat(toy.says("all r in set(KAZ, KGZ): russian AND guarantor(r, 2021) = RUS"))
                .isEqualTo("true");
    }

    @Test
    void where_a_thing_is_wanted_its_name_is_that_thing_whatever_else_is_called_so() {
        toy.shorthand("arms", "value(arms, RUS, KAZ, 2021) > 1");
        assertThat(toy.says("arms AND value(arms, RUS, KAZ, 2021) = 300")).isEqualTo("true");
    }

    @Test
    void unfolding_gives_the_same_value_and_says_each_step_as_it_was_written() {
        toy.shorthand("russian", "guarantor(KAZ,   2021) = RUS");
        Formula formula = toy.compile("(russian OR  1 > 2)").orThrow();
        Run unfolding = new Run(new Draws(1, 2), new Run.Memory(), Deadline.NONE, true);
        Truths value = (Truths) formula.run(unfolding);
        assertThat(value.isTrue(0)).isTrue();
        Step top = unfolding.steps().get(0);
        assertThat(top.says()).isEqualTo("(russian OR  1 > 2)");
        assertThat(top.from()).extracting(Step::says).containsExactly("guarantor(KAZ,   2021) = RUS", "1 > 2");
        assertThat(top.from().get(0).from()).extracting(Step::says).containsExactly("guarantor(KAZ,   2021)");
        assertThat(top.from().get(0).from().get(0).from())
                .extracting(Step::says)
                .containsExactly("guarantor(KAZ, 2021)");
    }

    private Lanes run(String expression) {
        return toy.compile(expression).orThrow().run(run);
    }
}
