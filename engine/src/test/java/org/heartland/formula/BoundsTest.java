package org.heartland.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What would take too long, or too deep a stack, is refused before it runs, with its measure and the bound. */
@Timeout(5)
class BoundsTest {
    private final Toy toy = new Toy();

    @Test
    void a_megabyte_is_refused_with_its_length() {
        assertRefused("1" + " + 1".repeat(250_000), "this expression has 1000001 characters; the bound is 10000");
    }

    @Test
    void too_many_parts_are_refused_with_their_number() {
        assertRefused("1" + "+1".repeat(2_000), "this expression has 4002 parts; the bound is 2000");
    }

    @Test
    void deep_parentheses_are_refused() {
        assertRefused("(".repeat(500) + "1" + ")".repeat(500), "this expression nests deeper than the bound of 64");
    }

    @Test
    void deep_signs_powers_conditions_and_calls_are_refused() {
        String deep = "this expression nests deeper than the bound of 64";
        assertRefused("-".repeat(900) + "1", deep);
        assertRefused("NOT ".repeat(900) + "true", deep);
        assertRefused("2" + "^2".repeat(900), deep);
        assertRefused("IF true THEN 1 ELSE ".repeat(300) + "1", deep);
        assertRefused("known(".repeat(300) + "1" + ")".repeat(300), deep);
        assertRefused("all r in receivers: ".repeat(300) + "true", deep);
    }

    @Test
    void what_nests_just_within_the_bound_is_read() {
        assertThat(toy.says("(".repeat(60) + "1" + ")".repeat(60))).isEqualTo("1");
        assertThat(toy.says("-".repeat(60) + "1")).isEqualTo("1");
    }

    @Test
    void a_long_chain_is_refused_before_it_fills_the_stack() {
        assertRefused("1" + "+1".repeat(900), "this expression strings together more than 400 operations, the bound");
        assertThat(toy.says("1" + "+1".repeat(300))).isEqualTo("301");
    }

    @Test
    void twenty_quantifiers_over_thirty_years_are_refused_with_their_cost() {
        StringBuilder nested = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            nested.append("all y").append(i).append(" in years(1993, 2022): ");
        }
        assertRefused(nested + "true", "this expression would take more than 1099511627776 steps; the bound is 200000");
    }

    @Test
    void sums_of_dear_parts_do_not_run_past_the_largest_number() {
        String dear =
                "(all a in years(1, 500): all b in years(1, 500): all c in years(1, 500): all d in years(1, 500): "
                        + "all e in years(1, 500): all f in years(1, 500): all g in years(1, 500): true)";
        assertRefused(
                dear + (" AND " + dear).repeat(20),
                "this expression would take more than 1099511627776 steps; the bound is 200000");
    }

    @Test
    void the_cost_of_two_quantifiers_is_their_product() {
        Formula formula = toy.compile("all r in receivers: all y in years(2001, 2010): member(CSTO, r, y)")
                .orThrow();
        // a call of 10 and its three arguments: 13 steps; +1 for each turn and +1 for each quantifier
        assertThat(formula.cost()).isEqualTo(5 * (10 * (13 + 1) + 1 + 1) + 1);
        long dear = 5 * (423 * (2 * (423 * (13 + 1) + 1 + 1) + 1 + 1) + 1 + 1) + 1;
        assertRefused(
                "all r in receivers: all y in years(1600, 2022): all p in powers: all z in years(1600, 2022): member(CSTO, r, z)",
                "this expression would take " + dear + " steps; the bound is 200000");
    }

    @Test
    void a_shorthand_that_stands_for_itself_is_refused() {
        toy.shorthand("ground", "NOT ground").shorthand("one", "two AND true").shorthand("two", "one OR false");
        assertRefused("ground", "ground is defined by itself");
        assertRefused("one", "one is defined by itself");
        assertRefused("ground()", "ground is defined by itself");
    }

    @Test
    void shorthands_that_multiply_are_refused() {
        toy.shorthand("s0", "true AND true");
        for (int i = 1; i < 30; i++) {
            toy.shorthand("s" + i, "s%d AND s%d".replace("%d", String.valueOf(i - 1)));
        }
        assertRefused("s29", "this expression has more than 20000 parts with its shorthands written out, the bound");
        assertThat(toy.says("s5")).isEqualTo("true");
    }

    @Test
    void a_small_stack_suffices_for_all_that_is_read() throws InterruptedException {
        Throwable[] thrown = new Throwable[1];
        String widest = "1" + "+1".repeat(380);
        String deepest = "(1+".repeat(60) + "1" + ")".repeat(60);
        Thread thread = new Thread(null, () -> List.of(widest, deepest).forEach(toy::says), "small", 512 * 1024);
        thread.setUncaughtExceptionHandler((t, e) -> thrown[0] = e);
        thread.start();
        thread.join();
        assertThat(thrown[0]).isNull();
    }

    private void assertRefused(String expression, String what) {
        Read<Formula> read = toy.compile(expression);
        assertThat(read.problems()).extracting(Problem::what).containsExactly(what);
    }
}
