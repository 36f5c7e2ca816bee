package org.heartland.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heartland.dynamics.Models.aux;
import static org.heartland.dynamics.Models.file;
import static org.heartland.dynamics.Models.flow;
import static org.heartland.dynamics.Models.stock;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.heartland.draws.Workers;
import org.heartland.dynamics.compile.Flat;
import org.heartland.dynamics.loop.Course;
import org.heartland.dynamics.loop.Links;
import org.heartland.dynamics.model.Model;
import org.heartland.dynamics.run.Keep;
import org.heartland.dynamics.run.Members;
import org.heartland.dynamics.run.PreparedModel;
import org.heartland.dynamics.run.RunResult;
import org.heartland.dynamics.unit.Units;
import org.heartland.problem.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Models that are made to hang a program or to fill its memory: they run, or are refused in one sentence, in time. */
@Timeout(60)
class HostileModelsTest {
    private static String nested(String open, int times, String inside, String close) {
        return open.repeat(times) + inside + close.repeat(times);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x[1:4]", "x[2:9]", "x[0:2]", "x[TIME:2]", "x[a:7]", "x[7]", "s[1:4]", "y[1:4, 1]"})
    void a_range_that_ends_in_no_element_is_refused(String range) {
        String variables = aux("v", "SUM(" + range + ")") + aux("s", "2")
                + "<aux name=\"x\"><dimensions><dim name=\"D\"/></dimensions><eqn>1</eqn></aux>"
                + "<aux name=\"y\"><dimensions><dim name=\"D\"/><dim name=\"N\"/></dimensions><eqn>1</eqn></aux>";
        Read<RunResult> read = Models.run(Models.read(file("euler", 0, 1, 1, variables)));
        if (range.equals("x[7]")) {
            assertThat(read.orThrow().names()).contains("v");
        } else {
            assertThat(read.problems()).hasSize(1);
            assertThat(read.problems().get(0).at().line()).isEqualTo(1);
        }
    }

    /** Each of these uses an argument more than once: sixty of them, one in the other, would have 2 to the power of 60 parts. */
    @ParameterizedTest
    @ValueSource(strings = {"QUANTUM(", "PULSE(1, ", "STDDEV(1, ", "RAMP(1, ", "SAMPLE_IF_TRUE(1, "})
    void functions_within_functions_do_not_multiply(String function) {
        String close = function.startsWith("SAMPLE") || function.startsWith("QUANTUM") ? ", 2)" : ")";
        String equation = nested(function, 60, "TIME + s", close);
        RunResult result = Models.run(file("euler", 0, 2, 1, stock("s", "3", "f", "") + flow("f", equation)));
        assertThat(result.times()).hasSize(3);
        Course course = Course.of(Models.read(file("euler", 0, 2, 1, stock("s", "3", "f", "") + flow("f", equation)))
                        .orThrow())
                .orThrow();
        assertThat(new Links(course).next()).isNotEmpty();
    }

    /** A part that is shared has the same value as one that is written out: nine times is few enough for both. */
    @Test
    void sharing_changes_no_value() {
        String shallow = Models.file("euler", 0, 9, 1, aux("v", nested("QUANTUM(", 3, "TIME * 7", ", 2)")));
        String deep = Models.file("euler", 0, 9, 1, aux("v", nested("QUANTUM(", 40, "TIME * 7", ", 2)")));
        assertThat(Models.run(deep).values(0)).isEqualTo(Models.run(shallow).values(0));
    }

    private static String huge(int size, String equation) {
        return file(
                        "euler",
                        0,
                        1,
                        1,
                        "<aux name=\"b\"><dimensions><dim name=\"H\"/></dimensions><eqn>2</eqn></aux>"
                                + aux("v", equation))
                .replace(
                        "<dimensions><dim name=\"D\">",
                        "<dimensions><dim name=\"H\" size=\"" + size + "\"/><dim name=\"D\">");
    }

    @Test
    void sums_over_large_arrays_take_as_long_as_the_arrays_are() {
        assertThat(value(Models.run(huge(50_000, "SUM(b[*] * b[*])")), "v")).isEqualTo(200_000);
        assertThat(value(Models.run(huge(5_000, "STDDEV(b)")), "v")).isZero();
    }

    @Test
    void sums_of_sums_that_multiply_are_refused() {
        String equation = nested("SUM(b[*] + ", 20, "1", ")");
        assertThat(Models.run(Models.read(huge(60, equation))).problems().get(0).what())
                .contains("the bound");
    }

    private static double value(RunResult result, String name) {
        return result.at(result.column(name), 0, 0);
    }

    private static Units units(String chain) {
        String yaml = "model: m\ntime: {start: 0, stop: 1, dt: 1, unit: day}\nunits:\n" + chain
                + "auxiliaries:\n  x: {is: 1, unit: u0}\n";
        Model model = ModelFile.read(yaml.getBytes(StandardCharsets.UTF_8), "m").orThrow();
        return Units.of(model);
    }

    private static String chain(int length, String equation) {
        return IntStream.range(0, length)
                .mapToObj(i -> "  u" + i + ": {is: " + equation.replace("@", "u" + (i + 1)) + "}\n")
                .collect(Collectors.joining());
    }

    @Test
    void a_chain_of_units_may_branch_and_be_long() {
        assertThat(units(chain(10, "@*@")).variables().get(0).unit()).isEqualTo("u10^1024");
        assertThat(units(chain(60, "@*@/@")).variables().get(0).unit()).isEqualTo("u60");
        assertThat(units(chain(5_000, "@*@/@")).variables().get(0).unit()).isEqualTo("u5000");
        assertThat(units("  u0: {is: u1*u2}\n  u1: {is: u0/u2}\n").variables()).hasSize(1);
    }

    @Test
    void a_stock_may_have_as_many_flows_as_a_model_has_variables() {
        String flows =
                IntStream.range(0, 5_000).mapToObj(i -> flow("f" + i, "1")).collect(Collectors.joining());
        String inflows = IntStream.range(0, 5_000)
                .mapToObj(i -> "<inflow>f" + i + "</inflow>")
                .collect(Collectors.joining());
        String stock = "<stock name=\"s\"><eqn>0</eqn>" + inflows + "</stock>";
        RunResult result = Models.run(file("euler", 0, 1, 1, stock + flows));
        assertThat(result.at(result.column("s"), 1, 0)).isEqualTo(5_000);
        String limited = (stock + flows).replace("inflow>", "outflow>").replace("</stock>", "<non_negative/></stock>");
        assertThat(Models.run(Models.read(file("euler", 0, 1, 1, limited)))
                        .problems()
                        .get(0)
                        .what())
                .contains("5000 outflows; the bound is 400");
    }

    @Test
    void long_chains_of_hidden_stocks_are_followed_once() {
        String equation = nested("SMTHN(", 6, "s", ", 2000, 1000)");
        Course course = Course.of(Models.read(file("euler", 0, 1, 1, stock("s", "1", "f", "") + flow("f", equation)))
                        .orThrow())
                .orThrow();
        assertThat(new Links(course).next().length).isGreaterThan(6_000);
    }

    @Test
    void dimensions_take_no_memory_for_elements_without_names() {
        String many = IntStream.range(0, 2_000)
                .mapToObj(i -> "<dim name=\"d" + i + "\" size=\"100000\"/>")
                .collect(Collectors.joining("", "<dimensions>", ""));
        String model = file("euler", 0, 1, 1, aux("v", "SIZE(d7)")).replace("<dimensions>", many);
        assertThat(value(Models.run(model), "v")).isEqualTo(100_000);
    }

    /** Refused before anything is computed, with the number and with what to do. */
    @Test
    void what_would_not_fit_into_memory_is_refused_before_it_runs() {
        PreparedModel model = Models.read(file("euler", 0, 20_000_000, 1, aux("v", "TIME")))
                .then(PreparedModel::of)
                .orThrow();
        List<Flat.Column> columns = model.flat().columns();
        Read<RunResult> read = model.run(Members.of(100, 1, new double[0][]), Keep.saved(columns), new Workers(1));
        assertThat(read.problems().get(0).what()).contains("would keep 4000000200 numbers", "room for");
        assertThat(read.problems().get(0).instead())
                .isEqualTo("save less often (--save-every), keep fewer variables, or run fewer members");
        Read<Course> course = Course.of(Models.read(file(
                        "euler",
                        0,
                        20_000_000,
                        1,
                        IntStream.range(0, 100)
                                .mapToObj(i -> aux("v" + i, "TIME"))
                                .collect(Collectors.joining())))
                .orThrow());
        assertThat(course.problems().get(0).what()).contains("need 2000000100 numbers", "room for");
    }

    /** A delay of 300,000 steps in 3,000 runs: 1.8e9 numbers, of which only a computed bound can know beforehand. */
    @Test
    void what_delays_would_hold_is_computed_and_refused_with_the_number() {
        String late = file("euler", 0, 400_000, 1, aux("noise", "RANDOM(0, 1)") + aux("late", "DELAY(noise, 300000)"));
        PreparedModel prepared = PreparedModel.of(Models.read(late).orThrow()).orThrow();
        Keep keep = Keep.at(prepared.flat().columns(), List.of(400_000.0));
        Read<RunResult> read = prepared.run(Members.of(3_000, 1, new double[0][]), keep, new Workers(1));
        assertThat(read.problems()).hasSize(1);
        assertThat(read.problems().get(0).what())
                .matches("the delays of this run would hold 1800000000 numbers, and there is room for \\d+");
    }
}
