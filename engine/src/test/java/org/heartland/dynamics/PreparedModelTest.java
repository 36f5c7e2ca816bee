package org.heartland.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.heartland.dynamics.Models.aux;
import static org.heartland.dynamics.Models.file;
import static org.heartland.dynamics.Models.flow;
import static org.heartland.dynamics.Models.stock;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.heartland.draws.Deadline;
import org.heartland.draws.Workers;
import org.heartland.dynamics.compile.Flat;
import org.heartland.dynamics.compile.Flattener;
import org.heartland.dynamics.compile.Quantity;
import org.heartland.dynamics.run.Keep;
import org.heartland.dynamics.run.Leg;
import org.heartland.dynamics.run.Members;
import org.heartland.dynamics.run.PreparedModel;
import org.heartland.dynamics.run.RunResult;
import org.heartland.dynamics.run.RunState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A model that is prepared once runs often: resumed where it stood, keeping what is asked for, with other inputs, until somebody stops it. */
class PreparedModelTest {
    /** Everything that lasts from step to step: stocks, delays of three kinds, values of the start, random numbers. */
    private static final String MODEL = aux("rate", ".3")
            + aux("noise", "NORMAL(0, rate)")
            + stock("level", "NORMAL(10, 1)", "in", "out")
            + flow("in", "SMTH3(noise, 2) + DELAY(noise + 5, 1.5) + PREVIOUS(level, 1)")
            + flow("out", "level * rate + DELAY1(in, 2) / 4 + DELAY(in, 1 + rate * 4)")
            + aux("first", "INIT(level) + INIT(noise)")
            + aux("held", "SAMPLE_IF_TRUE(noise > .2, level, 7) + first")
            + aux("fixed", "rate * 4 + first");

    private static PreparedModel prepared(String method) {
        Flat flat = Models.read(file(method, 0, 10, .25, MODEL))
                .then(Flattener::flatten)
                .orThrow();
        List<Quantity> rate = flat.quantities().stream()
                .filter(quantity -> quantity.name().equals("rate"))
                .toList();
        return PreparedModel.of(flat, rate).orThrow();
    }

    private static Keep all(PreparedModel model) {
        return Keep.eachStep(model.flat().columns());
    }

    private static double[] rates(int count) {
        return IntStream.range(0, count).mapToDouble(i -> .1 + i * .0005).toArray();
    }

    /** The values of every column from a time on. */
    private static double[][] from(RunResult result, double time) {
        int row = Arrays.binarySearch(result.times(), time);
        return IntStream.range(0, result.names().size())
                .mapToObj(column -> Arrays.copyOfRange(
                        result.values(column), row * result.members(), result.times().length * result.members()))
                .toArray(double[][]::new);
    }

    @ParameterizedTest(name = "{0}, resumed at {1}")
    @CsvSource({"euler, 0", "euler, 1", "euler, 5", "euler, 10", "rk2, 5", "rk4, 5", "rk4, 9.75"})
    void a_run_that_is_resumed_gives_the_same_bits_as_the_whole_run(String method, double time) {
        PreparedModel model = prepared(method);
        Members members = new Members(30, 3, new double[][] {rates(30)}, 7);
        Keep keep = all(model);
        try (Workers workers = new Workers(2)) {
            RunResult whole = model.run(members, keep, workers).orThrow();
            Leg first = model.until(time, members, keep, workers).orThrow();
            for (int again = 0; again < 2; again++) {
                Leg second =
                        model.resume(first.state(), 10, members, keep, workers).orThrow();
                assertThat(second.result().times()[0]).isEqualTo(time);
                assertThat(Arrays.deepEquals(from(second.result(), time), from(whole, time)))
                        .isTrue();
            }
            assertThat(first.result().times()[first.result().times().length - 1])
                    .isEqualTo(time);
        }
    }

    @Test
    void a_run_may_be_resumed_at_every_step() {
        PreparedModel model = prepared("rk4");
        Members members = Members.of(3, 3, new double[][] {rates(3)});
        Keep keep = all(model);
        Workers here = new Workers(1);
        RunResult whole = model.run(members, keep, here).orThrow();
        RunState state = model.until(0, members, keep, here).orThrow().state();
        for (double time = .25; time <= 10; time += .25) {
            Leg leg = model.resume(state, time, members, keep, here).orThrow();
            state = leg.state();
            assertThat(Arrays.deepEquals(from(leg.result(), time), part(whole, time)))
                    .as("at %s", time)
                    .isTrue();
        }
    }

    private static double[][] part(RunResult result, double time) {
        int row = Arrays.binarySearch(result.times(), time);
        return IntStream.range(0, result.names().size())
                .mapToObj(column -> result.row(column, row))
                .toArray(double[][]::new);
    }

    @Test
    void a_state_fits_the_runs_that_it_is_of_and_no_others() {
        PreparedModel model = prepared("euler");
        Members three = Members.of(3, 1, new double[][] {rates(3)});
        Members four = Members.of(4, 1, new double[][] {rates(4)});
        RunState state =
                model.until(5, three, all(model), new Workers(1)).orThrow().state();
        assertThatThrownBy(() -> model.resume(state, 10, four, all(model), new Workers(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> model.run(Members.one(1), all(model), new Workers(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** The rate of the second half is another: what lasts goes on, what follows the rate changes. */
    @Test
    void a_run_that_is_resumed_follows_new_inputs_from_there_on() {
        PreparedModel model = prepared("euler");
        Keep keep = all(model);
        Workers here = new Workers(1);
        Leg first = model.until(5, Members.of(1, 1, new double[][] {{.2}}), keep, here)
                .orThrow();
        RunResult second = model.resume(first.state(), 10, Members.of(1, 1, new double[][] {{.4}}), keep, here)
                .orThrow()
                .result();
        int level = second.column("level");
        int last = first.result().times().length - 1;
        assertThat(second.at(level, 0, 0)).isEqualTo(first.result().at(level, last, 0));
        assertThat(second.at(second.column("rate"), 0, 0)).isEqualTo(.4);
        assertThat(second.at(second.column("first"), 0, 0))
                .isEqualTo(first.result().at(second.column("first"), last, 0));
    }

    @Test
    void a_thousand_runs_at_once_give_the_bits_of_a_thousand_single_runs() {
        PreparedModel model = prepared("rk4");
        Keep keep = Keep.at(model.flat().columns(), List.of(10.0));
        double[] rates = rates(1_000);
        try (Workers workers = new Workers(2)) {
            RunResult together = model.run(Members.of(1_000, 5, new double[][] {rates}), keep, workers)
                    .orThrow();
            int fixed = together.column("fixed");
            int rate = together.column("rate");
            for (int i = 0; i < rates.length; i++) {
                RunResult single = model.run(Members.of(1, 5, new double[][] {{rates[i]}}), keep, workers)
                        .orThrow();
                assertThat(single.at(rate, 0, 0)).isEqualTo(together.at(rate, 0, i));
                if (i == 0) {
                    assertThat(single.at(fixed, 0, 0)).isEqualTo(together.at(fixed, 0, 0));
                }
            }
        }
    }

    /** Without random numbers, which every member has of its own, all columns of every run are the same. */
    @Test
    void a_thousand_parameter_sets_give_the_bits_of_a_thousand_runs_of_one() {
        String variables =
                aux("rate", "1") + stock("y", "100", "", "f") + flow("f", "DELAY3(y, rate) * rate / (1 + y)");
        Flat flat = Models.read(file("rk4", 0, 20, .25, variables))
                .then(Flattener::flatten)
                .orThrow();
        List<Quantity> inputs = flat.quantities().stream()
                .filter(quantity ->
                        quantity.name().equals("rate") || quantity.name().equals("y"))
                .toList();
        PreparedModel model = PreparedModel.of(flat, inputs).orThrow();
        double[][] values = new double[inputs.size()][1_000];
        for (int i = 0; i < 1_000; i++) {
            values[0][i] = 1 + i * .01;
            values[1][i] = 50 + i * .3;
        }
        Keep keep = all(model);
        Workers here = new Workers(1);
        RunResult together = model.run(Members.of(1_000, 1, values), keep, here).orThrow();
        for (int i = 0; i < 1_000; i++) {
            double[][] own = {{values[0][i]}, {values[1][i]}};
            RunResult single = model.run(Members.of(1, 1, own), keep, here).orThrow();
            for (int column = 0; column < single.names().size(); column++) {
                for (int row = 0; row < single.times().length; row++) {
                    assertThat(single.at(column, row, 0)).isEqualTo(together.at(column, row, i));
                }
            }
        }
    }

    @Test
    void only_what_is_asked_for_is_kept() {
        PreparedModel model = prepared("euler");
        List<Flat.Column> level = model.flat().columns().stream()
                .filter(column -> column.name().equals("level"))
                .toList();
        Members one = Members.of(1, 1, new double[][] {{.3}});
        RunResult kept = model.run(one, Keep.at(level, List.of(7.5, 2.0, 2.1)), new Workers(1))
                .orThrow();
        RunResult whole = model.run(one, all(model), new Workers(1)).orThrow();
        assertThat(kept.names()).containsExactly("level");
        assertThat(kept.times()).containsExactly(2, 7.5);
        assertThat(kept.at(0, 1, 0)).isEqualTo(whole.at(whole.column("level"), 30, 0));
    }

    @Test
    void no_call_starts_a_thread() {
        PreparedModel model = prepared("euler");
        Members members = Members.of(2_000, 1, new double[][] {rates(2_000)});
        Keep keep = Keep.at(model.flat().columns(), List.of(10.0));
        try (Workers workers = new Workers(2)) {
            model.run(members, keep, workers).orThrow();
            long before = ManagementFactory.getThreadMXBean().getTotalStartedThreadCount();
            for (int call = 0; call < 50; call++) {
                model.run(members, keep, workers).orThrow();
            }
            assertThat(ManagementFactory.getThreadMXBean().getTotalStartedThreadCount())
                    .isEqualTo(before);
        }
    }

    /** A run of hours: it asks whether its time is over, and ends when it is. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"NORMAL(0, 1)", "POISSON(900000)", "1", "SUM(big[*])"})
    @Timeout(60)
    void a_run_ends_at_its_deadline(String equation) {
        String big = "<aux name=\"big\"><dimensions><dim name=\"D\"/><dim name=\"D\"/></dimensions><eqn>"
                + "RANDOM(0, 1)</eqn></aux>";
        PreparedModel model = Models.read(file(
                        "euler",
                        0,
                        2_000_000,
                        1,
                        aux("x", equation)
                                + big.replace("big", "array")
                                + big.replace("<dim name=\"D\"/><dim name=\"D\"/>", "<dim name=\"D\"/>")))
                .then(PreparedModel::of)
                .orThrow();
        Keep nothing = Keep.at(model.flat().columns(), List.of());
        AtomicInteger asked = new AtomicInteger();
        Deadline third = () -> asked.incrementAndGet() > 3;
        try (Workers workers = new Workers(1, third)) {
            assertThatThrownBy(() -> model.run(Members.of(256, 1, new double[0][]), nothing, workers))
                    .isInstanceOf(Deadline.Passed.class);
        }
        assertThat(asked.get()).isGreaterThan(3);
    }

    @Test
    @Timeout(60)
    void a_thread_that_is_interrupted_stops_running() throws InterruptedException {
        PreparedModel model = Models.read(file("euler", 0, 2_000_000, 1, aux("x", "NORMAL(0, 1)")))
                .then(PreparedModel::of)
                .orThrow();
        AtomicInteger passed = new AtomicInteger();
        Thread thread = new Thread(() -> {
            try {
                model.run(Members.of(256, 1, new double[0][]), Keep.at(List.of(), List.of()), new Workers(1));
            } catch (Deadline.Passed end) {
                passed.incrementAndGet();
            }
        });
        thread.start();
        thread.interrupt();
        thread.join();
        assertThat(passed).hasValue(1);
    }
}
