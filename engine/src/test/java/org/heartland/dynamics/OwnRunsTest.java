package org.heartland.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.heartland.dynamics.Models.at;
import static org.heartland.dynamics.Models.aux;
import static org.heartland.dynamics.Models.file;
import static org.heartland.dynamics.Models.flow;
import static org.heartland.dynamics.Models.run;
import static org.heartland.dynamics.Models.stock;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.heartland.draws.Deadline;
import org.heartland.draws.Workers;
import org.heartland.dynamics.loop.Feedback;
import org.heartland.dynamics.model.Model;
import org.heartland.dynamics.run.Keep;
import org.heartland.dynamics.run.Members;
import org.heartland.dynamics.run.PreparedModel;
import org.heartland.dynamics.run.RunResult;
import org.heartland.dynamics.xmile.XmileWriter;
import org.heartland.dynamics.yaml.YamlModel;
import org.heartland.dynamics.yaml.YamlWriter;
import org.heartland.problem.Read;
import org.junit.jupiter.api.Test;

/** Macros that run by simulation specs of their own (XMILE 1.0, sections 3.6.1 and 4.8.3), against closed forms. */
class OwnRunsTest {
    /** The standard's own example, section 4.8.3. */
    private static final String FACTORIAL = macro(
            "FACT",
            "x",
            "Fact",
            specs("", "1", "x", ""),
            stock("Fact", "1", "change", "") + flow("change", "Fact*TIME"));

    private static String macro(String name, String takes, String value, String specs, String variables) {
        String parameters = Arrays.stream(takes.split(","))
                .map(each -> "<parm>" + each + "</parm>")
                .collect(Collectors.joining());
        return "<macro name=\"" + name + "\">" + parameters + "<eqn>" + value + "</eqn>" + specs + "<variables>"
                + variables + "</variables></macro>";
    }

    private static String specs(String method, String start, String stop, String dt) {
        return "<sim_specs" + (method.isEmpty() ? "" : " method=\"" + method + "\"") + "><start>" + start
                + "</start><stop>" + stop + "</stop>" + (dt.isEmpty() ? "" : dt) + "</sim_specs>";
    }

    private static String growing(String method, String dt) {
        return macro(
                "grown",
                "from",
                "level",
                specs(method, "0", "1", dt),
                stock("level", "from", "growth", "") + flow("growth", "level"));
    }

    private static String model(String macros, String variables) {
        return file("rk4", 0, 6, .5, variables).replace("</xmile>", macros + "</xmile>");
    }

    private static String refusal(String xmile) {
        Read<RunResult> read = run(Models.read(xmile));
        assertThat(read.problems()).hasSize(1);
        return read.problems().get(0).what();
    }

    /** dx/dt = x by Euler's method is (1 + dt)^(1/dt) times its start, whatever steps and method the model has. */
    @Test
    void a_macro_runs_by_its_own_step() {
        String variables = aux("a", "grown(3)") + stock("s", "1", "f", "") + flow("f", "s") + aux("b", "grown(s)");
        RunResult result = run(model(growing("", "<dt>0.25</dt>"), variables));
        double growth = Math.pow(1.25, 4);
        assertThat(at(result, "a", 0)).isCloseTo(3 * growth, within(1e-12));
        assertThat(at(result, "a", 6)).isCloseTo(3 * growth, within(1e-12));
        for (double time = 0; time <= 6; time++) {
            assertThat(at(result, "b", time)).isCloseTo(growth * at(result, "s", time), within(1e-9));
        }
    }

    /** One step of rk4 multiplies by 1 + h + h^2/2 + h^3/6 + h^4/24. */
    @Test
    void a_macro_runs_by_its_own_method() {
        RunResult result = run(model(growing("RK4", "<dt reciprocal=\"true\">2</dt>"), aux("a", "grown(1)")));
        double step = 1 + .5 + .125 + .125 / 6 + .0625 / 24;
        assertThat(at(result, "a", 2)).isCloseTo(step * step, within(1e-14));
    }

    /** x! is the product of the whole numbers up to x; there is no step where the stop is before the start. */
    @Test
    void the_stop_may_be_worked_out_from_what_it_takes() {
        RunResult result = run(model(FACTORIAL, aux("a", "FACT(TIME)") + aux("b", "FACT(5) + FACT(TIME + 1)")));
        double[] factorials = {1, 1, 2, 6, 24, 120, 720, 5040};
        for (int n = 0; n <= 6; n++) {
            assertThat(at(result, "a", n)).isEqualTo(factorials[n]);
            assertThat(at(result, "b", n)).isEqualTo(120 + factorials[n + 1]);
        }
    }

    /** (1 + x/n)^n: the step depends on what the macro takes, and so do DT, STARTTIME, STOPTIME, PULSE and delays inside. */
    @Test
    void start_and_step_may_be_worked_out_too() {
        String inside = stock("level", "1", "growth", "")
                + flow("growth", "x * level")
                + aux("clocks", "STARTTIME * 100 + STOPTIME * 10 + DT")
                + aux("once", "PULSE(1, STARTTIME)")
                + stock("pulsed", "0", "once", "")
                + aux("late", "DELAY(TIME, DT, 7)");
        String macros = Arrays.stream(new String[] {"level", "clocks", "pulsed", "late"})
                .map(value -> macro("of_" + value, "x,n", value, specs("euler", "n", "n + 1", "<dt>1/n</dt>"), inside))
                .collect(Collectors.joining());
        RunResult result = run(model(
                macros,
                aux("a", "of_level(2, 4)")
                        + aux("b", "of_clocks(2, 4)")
                        + aux("c", "of_pulsed(2, 4)")
                        + aux("d", "of_late(2, 4)")
                        + aux("e", "of_level(TIME, 10)")));
        assertThat(at(result, "a", 0)).isCloseTo(Math.pow(1.5, 4), within(1e-12));
        assertThat(at(result, "b", 0)).isEqualTo(450.25);
        assertThat(at(result, "c", 0)).isEqualTo(1);
        assertThat(at(result, "d", 0)).isEqualTo(4.75);
        assertThat(at(result, "e", 3)).isCloseTo(Math.pow(1.3, 10), within(1e-9));
    }

    /** The sum of 1!, 2! .. n!, by a macro that calls the other at each of its steps. */
    @Test
    void such_macros_may_call_one_another() {
        String sum = macro(
                "SUMS",
                "n",
                "total",
                specs("", "1", "n + 1", ""),
                stock("total", "0", "more", "") + flow("more", "FACT(TIME)"));
        RunResult result = run(model(FACTORIAL + sum, aux("a", "SUMS(4)")));
        assertThat(at(result, "a", 0)).isEqualTo(1 + 2 + 6 + 24);
        String itself = macro("again", "n", "again(n)", specs("", "1", "n", ""), aux("unused", "1"));
        assertThat(refusal(model(itself, aux("a", "again(4)")))).isEqualTo("the macro again calls itself");
    }

    /** The standard's FIND and SUM1D, by which a loop goes over an array; to look at all of it they stop one later. */
    @Test
    void an_array_may_be_given() {
        String find = macro(
                "FIND",
                "A,value",
                "index",
                specs("", "1", "SIZE(A) + 1", ""),
                stock("index", "0", "found", "")
                        + flow("found", "IF (index = 0) AND (A[TIME] = value) THEN TIME/DT ELSE 0"));
        String sum = macro(
                "ALL",
                "A",
                "total",
                specs("", "1", "SIZE(A) + 1", ""),
                stock("total", "0", "more", "") + flow("more", "A[TIME]"));
        String plain = "<macro name=\"widest\"><parm>A</parm><eqn>MAX(A) - MIN(A)</eqn></macro>";
        String arrays = "<aux name=\"x\"><dimensions><dim name=\"D\"/></dimensions><eqn>1, 2, 4</eqn></aux>"
                + "<aux name=\"y\"><dimensions><dim name=\"F\"/></dimensions><eqn>10, 20, 40, 60, 90</eqn></aux>";
        RunResult result = run(model(
                        find + sum + plain,
                        arrays + aux("a", "FIND(y, 60)") + aux("b", "FIND(y, 90)") + aux("c", "FIND(x, 5)")
                                + aux("d", "ALL(x)")
                                + aux("e", "ALL(y)") + aux("f", "widest(y)")
                                + "<aux name=\"each\"><dimensions><dim name=\"D\"/></dimensions><eqn>FACT(x)</eqn></aux>")
                .replace("</xmile>", FACTORIAL + "</xmile>"));
        assertThat(at(result, "a", 1)).isEqualTo(4);
        assertThat(at(result, "b", 1)).isEqualTo(5);
        assertThat(at(result, "c", 1)).isZero();
        assertThat(at(result, "d", 1)).isEqualTo(7);
        assertThat(at(result, "e", 1)).isEqualTo(220);
        assertThat(at(result, "f", 1)).isEqualTo(80);
        assertThat(at(result, "each[c]", 1)).isEqualTo(24);
    }

    /** A sum of n numbers of mean 1/2 and variance 1/12 is n/2 within five standard deviations; none is like another. */
    @Test
    void random_numbers_come_anew_with_each_call_and_step() {
        String walk = macro(
                "walk",
                "n",
                "total",
                specs("", "0", "n", ""),
                stock("total", "0", "more", "") + flow("more", "RANDOM(0, 1)"));
        RunResult result = run(model(walk, aux("a", "walk(1000)") + aux("b", "walk(1000)")));
        double deviations = 5 * Math.sqrt(1000 / 12.0);
        for (int time = 0; time <= 6; time++) {
            assertThat(at(result, "a", time)).isCloseTo(500, within(deviations));
            assertThat(at(result, "a", time)).isNotEqualTo(at(result, "b", time));
            assertThat(time == 0 || at(result, "a", time) != at(result, "a", time - 1))
                    .isTrue();
        }
        RunResult others = run(model(walk, aux("first", "walk(9) + walk(8)") + aux("b", "walk(1000)")));
        assertThat(at(others, "b", 3)).isEqualTo(at(result, "b", 3));
    }

    @Test
    void many_runs_have_the_values_of_one() {
        PreparedModel prepared = PreparedModel.of(Models.read(model(FACTORIAL, aux("a", "FACT(1 + TIME)")))
                        .orThrow())
                .orThrow();
        Keep keep = Keep.saved(prepared.flat().columns());
        try (Workers workers = new Workers(2)) {
            RunResult many = prepared.run(Members.of(300, 1, new double[0][]), keep, workers)
                    .orThrow();
            assertThat(many.at(many.column("a"), 6, 299)).isEqualTo(24);
        }
    }

    @Test
    void what_is_written_is_read_again_and_gives_the_same() {
        String variables = aux("a", "FACT(TIME)") + aux("b", "grown(2)");
        String macros = FACTORIAL + growing("RK4", "<dt reciprocal=\"true\">8</dt>");
        Model model = Models.read(model(macros, variables)).orThrow();
        String xmile = XmileWriter.write(model);
        String yaml = YamlWriter.write(model);
        Model fromXmile = Models.read(xmile).orThrow();
        Model fromYaml = YamlModel.read(yaml.getBytes(StandardCharsets.UTF_8), "model.yaml")
                .orThrow();
        assertThat(XmileWriter.write(fromXmile)).isEqualTo(xmile);
        assertThat(YamlWriter.write(fromYaml)).isEqualTo(yaml);
        RunResult first = run(model(macros, variables));
        for (Model again : new Model[] {fromXmile, fromYaml}) {
            RunResult result = run(new Read.Good<>(again)).orThrow();
            for (String name : new String[] {"a", "b"}) {
                assertThat(at(result, name, 4)).isEqualTo(at(first, name, 4));
            }
        }
    }

    @Test
    void specs_that_would_not_end_or_not_run_are_refused() {
        assertThat(refusal(model(growing("", "<dt>1e-9</dt>"), aux("a", "grown(1)"))))
                .isEqualTo("a call of the macro grown would take 1000000000 steps; the bound is 1000000");
        assertThat(refusal(model(growing("", "<dt>0</dt>"), aux("a", "grown(1)"))))
                .isEqualTo("the step dt of the macro grown would be 0");
        assertThat(refusal(model(growing("", "<dt>TIME</dt>"), aux("a", "grown(1)"))))
                .isEqualTo("the simulation specs of the macro grown change during its run");
        assertThat(refusal(model(growing("leapfrog", ""), aux("a", "grown(1)"))))
                .isEqualTo("there is no method leapfrog");
        assertThat(refusal(model(growing("", "").replace("<stop>1</stop>", ""), aux("a", "grown(1)"))))
                .isEqualTo("these simulation specs have no stop");
        assertThat(refusal(
                        model(growing("", "").replace("<eqn>level</eqn>", "<eqn>levels</eqn>"), aux("a", "grown(1)"))))
                .isEqualTo("there is no variable levels");
    }

    @Test
    void specs_that_are_no_number_give_none() {
        assertThat(at(run(model(FACTORIAL, aux("a", "FACT(0/0)"))), "a", 0)).isNaN();
    }

    @Test
    void a_run_inside_ends_by_the_deadline() {
        PreparedModel prepared = PreparedModel.of(Models.read(model(FACTORIAL, aux("a", "FACT(900000 + TIME)")))
                        .orThrow())
                .orThrow();
        Keep keep = Keep.saved(prepared.flat().columns());
        int[] asked = new int[1];
        Deadline deadline = () -> ++asked[0] > 2;
        try (Workers workers = new Workers(1, deadline)) {
            assertThatThrownBy(() -> prepared.run(Members.one(0), keep, workers))
                    .isInstanceOf(Deadline.Passed.class);
        }
    }

    /** A stock that drains by a macro of its own value is in a balancing loop. */
    @Test
    void loops_go_through_such_macros() {
        String variables = stock("s", "10", "", "f") + flow("f", "grown(s) / 10");
        Feedback feedback = Feedback.of(Models.read(model(growing("", "<dt>0.25</dt>"), variables))
                        .orThrow())
                .orThrow();
        assertThat(feedback.loops()).hasSize(1);
    }
}
