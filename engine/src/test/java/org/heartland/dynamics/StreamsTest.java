package org.heartland.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.heartland.dynamics.Models.aux;
import static org.heartland.dynamics.Models.file;
import static org.heartland.dynamics.Models.flow;
import static org.heartland.dynamics.Models.stock;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.heartland.draws.Workers;
import org.heartland.dynamics.run.Keep;
import org.heartland.dynamics.run.Members;
import org.heartland.dynamics.run.PreparedModel;
import org.heartland.dynamics.run.RunResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every random number is a function of seed, member, variable, element and step, and of nothing else. */
class StreamsTest {
    private static final int MEMBERS = 300;
    private static final String CHANCE = aux("u", "RANDOM(0, 1)")
            + aux("n", "NORMAL(u, 2) + NORMAL(0, 1)")
            + aux("log", "LOGNORMAL(3, 1 + MAX(0, TIME))")
            + aux("wait", "EXPRND(2)")
            + aux("own", "RANDOM(0, 1, 42)")
            + "<aux name=\"each\"><dimensions><dim name=\"D\"/></dimensions><eqn>POISSON(4)</eqn></aux>"
            + stock("level", "NORMAL(10, 1)", "in", "out")
            + flow("in", "SMTH3(n, 2) + DELAY(wait, 1.5) + PREVIOUS(log, 1)")
            + flow("out", "level / 5 + SUM(each[*]) / 10");

    private static RunResult run(String variables, String method, int members, int threads, int block) {
        Members wanted = new Members(members, 7, new double[0][], block);
        try (Workers workers = new Workers(threads)) {
            return Models.read(file(method, 0, 10, .25, variables))
                    .then(PreparedModel::of)
                    .then(ready -> ready.run(wanted, Keep.saved(ready.flat().columns()), workers))
                    .orThrow();
        }
    }

    private static double[][] all(RunResult result) {
        return IntStream.range(0, result.names().size())
                .mapToObj(result::values)
                .toArray(double[][]::new);
    }

    private static double[] values(RunResult result, String name) {
        return result.values(result.column(name));
    }

    @ParameterizedTest(name = "{0} threads, blocks of {1}")
    @CsvSource({"1, 1", "1, 7", "1, 64", "2, 1", "2, 7", "2, 64", "2, 256", "8, 1", "8, 7", "8, 64", "8, 256"})
    void neither_threads_nor_blocks_change_a_bit(int threads, int block) {
        for (String method : List.of("euler", "rk2", "rk4")) {
            double[][] expected = all(run(CHANCE, method, MEMBERS, 1, 256));
            double[][] values = all(run(CHANCE, method, MEMBERS, threads, block));
            assertThat(Arrays.deepEquals(values, expected)).as(method).isTrue();
        }
    }

    @Test
    void a_variable_more_changes_no_draw_of_another() {
        RunResult before = run(CHANCE, "rk4", 20, 1, 256);
        RunResult after =
                run(aux("first", "NORMAL(0, 1)") + CHANCE + aux("last", "u + RANDOM(0, 1)"), "rk4", 20, 1, 256);
        for (String name : before.names()) {
            assertThat(values(after, name)).as(name).isEqualTo(values(before, name));
        }
    }

    @Test
    void a_member_is_the_same_among_few_and_among_many() {
        RunResult few = run(CHANCE, "rk4", 3, 1, 256);
        RunResult many = run(CHANCE, "rk4", MEMBERS, 1, 256);
        for (int column = 0; column < few.names().size(); column++) {
            for (int saved = 0; saved < few.times().length; saved++) {
                assertThat(few.at(column, saved, 2)).isEqualTo(many.at(column, saved, 2));
            }
        }
    }

    @Test
    void elements_calls_and_members_have_streams_of_their_own_unless_a_seed_says_otherwise() {
        RunResult result = run(CHANCE + aux("two", "RANDOM(0, 1) - RANDOM(0, 1)"), "euler", 2, 1, 256);
        assertThat(values(result, "each[a]")).isNotEqualTo(values(result, "each[b]"));
        assertThat(values(result, "two")).doesNotContain(0);
        assertThat(result.at(result.column("u"), 0, 0)).isNotEqualTo(result.at(result.column("u"), 0, 1));
        assertThat(result.at(result.column("own"), 0, 0)).isEqualTo(result.at(result.column("own"), 0, 1));
    }

    /** The sum of what flows in is then that of the values at the steps, by whatever method (XMILE 1.0, section 3.5.5). */
    @ParameterizedTest
    @ValueSource(strings = {"euler", "rk2", "rk4"})
    void a_number_is_drawn_once_in_a_step_and_held_through_its_stages(String method) {
        RunResult result = run(stock("sum", "0", "f", "") + flow("f", "NORMAL(TIME, 1)"), method, 1, 1, 1);
        double[] rates = values(result, "f");
        double[] sums = values(result, "sum");
        for (int step = 1; step < sums.length; step++) {
            assertThat(sums[step] - sums[step - 1]).isCloseTo(.25 * rates[step - 1], within(1e-12));
        }
    }

    /** Mean and standard deviation over 40,000 draws, within four standard errors of what XMILE 1.0, section 3.5.5, says of each. */
    @ParameterizedTest(name = "{0}: mean {1}, standard deviation {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "RANDOM(2, 6) | 4 | 1.154700538379252",
                "NORMAL(3, 2) | 3 | 2",
                "LOGNORMAL(5, 2) | 5 | 2",
                "EXPRND(2) | 2 | 2",
                "POISSON(4) | 4 | 2",
                "POISSON(1600) | 1600 | 40"
            })
    void distributions_have_their_means_and_deviations(String call, double mean, double deviation) {
        RunResult result = run(aux("x", call), "euler", 1_000, 1, 256);
        double[] values = Arrays.copyOf(values(result, "x"), 40_000);
        double average = Arrays.stream(values).sum() / values.length;
        double variance =
                Arrays.stream(values).map(x -> (x - average) * (x - average)).sum() / values.length;
        assertThat(average).isCloseTo(mean, within(4 * deviation / 200));
        assertThat(Math.sqrt(variance)).isCloseTo(deviation, within(.04 * deviation));
    }
}
