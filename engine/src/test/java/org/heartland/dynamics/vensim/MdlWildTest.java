package org.heartland.dynamics.vensim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.heartland.draws.Workers;
import org.heartland.dynamics.ModelFile;
import org.heartland.dynamics.model.Model;
import org.heartland.dynamics.run.Keep;
import org.heartland.dynamics.run.Members;
import org.heartland.dynamics.run.PreparedModel;
import org.heartland.dynamics.run.RunResult;
import org.heartland.dynamics.xmile.XmileReader;
import org.heartland.dynamics.xmile.XmileWriter;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Constructs of public models in Vensim's text notation, in small models of our own; expected values are worked out by hand. */
class MdlWildTest {
    private static final String TIMES =
            "INITIAL TIME = 0 ~~|\nFINAL TIME = 6 ~~|\nSAVEPER = TIME STEP ~~|\nTIME STEP = 1 ~~|\n";

    private static Read<Model> read(String text) {
        return ModelFile.read((TIMES + text.replace(';', '|')).getBytes(StandardCharsets.UTF_8), "x.mdl");
    }

    private static RunResult run(Model model) {
        PreparedModel prepared = PreparedModel.of(model).orThrow();
        return prepared.run(Members.one(0), Keep.saved(prepared.flat().columns()), new Workers(1))
                .orThrow();
    }

    /** The values from the model itself, after checking that those of its XMILE form are the same. */
    private static RunResult run(String text) {
        Model model = read(text).orThrow();
        RunResult run = run(model);
        RunResult again = run(XmileReader.read(XmileWriter.write(model).getBytes(StandardCharsets.UTF_8), "x.xmile")
                .orThrow());
        for (String name : run.names()) {
            assertThat(values(again, name)).as(name).isEqualTo(values(run, name));
        }
        return run;
    }

    private static List<Double> values(RunResult run, String name) {
        return java.util.stream.IntStream.range(0, run.times().length)
                .mapToObj(row -> run.at(run.column(name), row, 0))
                .toList();
    }

    /** Vensim keeps the value of before where SAMPLE IF TRUE names its own variable: the largest so far of 0 3 1 5 2 4 0. */
    @Test
    void a_sample_may_name_itself() {
        String input = "in = WITH LOOKUP(Time, ((0,0),(1,3),(2,1),(3,5),(4,2),(5,4),(6,0))) ~~;";
        RunResult run = run(input
                + "peak = SAMPLE IF TRUE(in > peak, in, in) ~~;"
                + "low = SAMPLE IF TRUE(in < low, in, 2) ~~;"
                + ":MACRO: PEAK(x) PEAK = SAMPLE IF TRUE(x > PEAK, x, x) ~~; :END OF MACRO: of macro = PEAK(in) ~~;");
        assertThat(values(run, "peak")).containsExactly(0.0, 3.0, 3.0, 5.0, 5.0, 5.0, 5.0);
        assertThat(values(run, "of macro")).containsExactly(0.0, 3.0, 3.0, 5.0, 5.0, 5.0, 5.0);
        assertThat(values(run, "low")).containsExactly(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
    }

    @Test
    void an_array_has_the_elements_for_which_equations_are_written() {
        RunResult run = run("A: a1, a2, a3 ~~; S: a2, a3 ~~; C: c1, c2, c3 ~~; T: c2, c3 ~~;"
                + "d[S, c1] = 4 ~~; f[a1, c1] = 6 ~~; g[A] :EXCEPT: [a1] = 7 ~~; h[A] :EXCEPT: [S] = 8 ~~;"
                + "p[A, C] :EXCEPT: [a1, c1] = 9 ~~; s[a3] = 12 ~~; s[S] :EXCEPT: [a3] = 13 ~~; r[A, C] :EXCEPT: [A, c1] = 1 ~~;"
                + "level[a2] = INTEG(2, 1) ~~; look[a3]((0,1),(6,7)) ~~;"
                + "u = f[a1, c1] + h[a1] + d[a2, c1] + SUM(r[a1, T!]) + SUM(g[S!]) + look[a3](Time) + level[a2] ~~;");
        assertThat(run.names())
                .contains("d[a2, c1]", "d[a3, c1]", "f[a1, c1]", "g[a2]", "h[a1]", "s[a2]", "level[a2]")
                .doesNotContain("d[a1, c1]", "f[a1, c2]", "g[a1]", "h[a2]", "s[a1]", "level[a1]", "r[a1, c1]");
        assertThat(values(run, "u").get(0)).isEqualTo(6 + 8 + 4 + 2 + 14 + 1 + 1);
        assertThat(values(run, "u").get(2)).isEqualTo(6 + 8 + 4 + 2 + 14 + 3 + 5);
        assertThat(values(run, "s[a2]").get(0)).isEqualTo(13);
        assertThat(values(run, "p[a1, c1]").get(0)).isNaN();
        assertThat(values(run, "p[a2, c1]").get(0)).isEqualTo(9);
    }

    /** The order of a delay by the name of a constant, also one that a macro takes; of the second order after 3: 0, 0, 0, 4/9. */
    @Test
    void the_order_of_a_delay_may_be_the_name_of_a_constant() {
        RunResult run = run(
                "x = DELAY N(Time, 3, 0, order) ~~; order = base + 1 ~~; base = 1 ~~;"
                        + ":MACRO: LATE(in, order) LATE = DELAY N(in, 3, 0, order) ~~; :END OF MACRO: y = LATE(Time, MAX(1, order)) ~~;"
                        + "D: d1, d2 ~~; e[D] = 0, 1 ~~; v[D] = 5, 7 ~~; sum == 0 ~~; all = VECTOR SELECT(e[D!], v[D!], 0, sum, 0) ~~;");
        assertThat(values(run, "x").get(3)).isCloseTo(4 / 9.0, within(1e-15));
        assertThat(values(run, "y")).isEqualTo(values(run, "x"));
        assertThat(values(run, "all").get(0)).isEqualTo(7);
        List<Problem> moving = read("x = DELAY N(Time, 3, 0, order) ~~; order = 1 + STEP(1, 3) ~~;")
                .then(PreparedModel::of)
                .problems();
        assertThat(moving.get(0).what()).startsWith("the number of stages is not a whole number");
    }

    /** What the model consists of cannot differ between runs. */
    @Test
    void the_order_of_a_delay_is_no_input() {
        PreparedModel prepared = PreparedModel.of(
                        read("x = DELAY N(Time, 3, 0, order) ~~; order = 2 ~~;").orThrow())
                .orThrow();
        List<Problem> problems = PreparedModel.of(
                        prepared.flat(),
                        prepared.flat().quantities().stream()
                                .filter(each -> each.name().equals("order"))
                                .toList())
                .problems();
        assertThat(problems.get(0).what()).contains("is worked out from order");
    }

    /** Vensim's reference manual: with a time that does not change, what goes in comes out after it. */
    @ParameterizedTest
    @ValueSource(strings = {"DELAY MATERIAL(in, lag, 3, 0)", "DELAY INFORMATION(in, lag, 3)"})
    void a_macro_may_delay_by_what_it_takes(String delay) {
        String macro = ":MACRO: LATE(in, lag) LATE = " + delay + " ~~; :END OF MACRO:";
        RunResult run = run(macro + "x = LATE(Time + 10, 2 * half) ~~; half = 1 ~~;");
        assertThat(values(run, "x")).containsExactly(3.0, 3.0, 10.0, 11.0, 12.0, 13.0, 14.0);
        List<Problem> moving = read(macro + "x = LATE(Time, 1 + Time) ~~;")
                .then(PreparedModel::of)
                .problems();
        assertThat(moving.get(0).what())
                .matches("the time of this DELAY \\w+ changes during the run, which is not read");
    }

    /**
     * Vensim's reference manual: the value of PULSE TRAIN changes only at steps, whatever the method of integration. With a
     * step of 1 the pulses at 1 and 4 each fill the stock by one step of 1.
     */
    @ParameterizedTest
    @CsvSource({"0", "3", "1"})
    void a_train_of_pulses_changes_only_at_steps(String method) {
        RunResult run = run(
                "x = PULSE TRAIN(1, 0.5, 3, 6) ~~; y = PULSE(1, 0.5) ~~; filled = INTEG(x, 0) ~~; once = INTEG(y, 0) ~~;"
                        + "\\\\\\---/// Sketch information\n///---\\\\\\\n:L<%^E!@\n15:0,0,0," + method + ",0,0\n");
        assertThat(values(run, "filled")).containsExactly(0.0, 0.0, 1.0, 1.0, 1.0, 2.0, 2.0);
        assertThat(values(run, "once")).containsExactly(0.0, 0.0, 1.0, 1.0, 1.0, 1.0, 1.0);
    }

    /** By Euler's method it is written in words of the standard, which other programs read when the model is converted. */
    @Test
    void a_train_of_pulses_by_euler_needs_no_function_that_only_vensim_has() {
        Model model = read("x = PULSE TRAIN(1, 0.5, 3, 6) ~~;").orThrow();
        assertThat(XmileWriter.write(model)).contains("MODULO").doesNotContainIgnoringCase("PULSE_TRAIN");
    }

    /** A range of those before, mapped to the range: each element looks at the one before it, by either direction of the arrow. */
    @ParameterizedTest
    @ValueSource(
            strings = {"N: (n2-n4) ~~; \"N-1\": (n1-n3) -> N ~~;", "N: (n2-n4) -> \"N-1\" ~~; \"N-1\": (n1-n3) ~~;"})
    void an_element_may_look_at_the_one_before(String ranges) {
        RunResult run = run(ranges + "A: (n1-n4) ~~; x[n1] = 1 ~~; x[N] = 2 * x[\"N-1\"] + 1 ~~; y[N] = x[\"N-1\"] ~~;"
                + "total = SUM(x[A!]) + y[n4] ~~;");
        assertThat(values(run, "total").get(0)).isEqualTo(1 + 3 + 7 + 15 + 7);
    }

    /** Many models have a variable dt = TIME STEP, and the first of all has one called MOD. */
    @Test
    void variables_may_have_names_of_the_language() {
        RunResult run = run(
                "dt = TIME STEP ~~; MOD = 4 ~~; pi == 3 ~~; starttime = INITIAL TIME + 7 ~~; delay = 2 ~~; init = 1 ~~;"
                        + "x = (MOD/dt) + 10 * pi {a comment with * and (} + starttime ~~; once = PULSE(1, 0) ~~; late = DELAY1I(1, delay, init) ~~;"
                        + ":MACRO: RATE(y) RATE = y / dt ~~; dt = 2 * TIME STEP$ ~~; :END OF MACRO: r = RATE(MOD) ~~;");
        assertThat(values(run, "x").get(2)).isEqualTo(4 + 30 + 7);
        assertThat(values(run, "once")).containsExactly(0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0);
        assertThat(values(run, "r").get(0)).isEqualTo(2);
        assertThat(values(run, "late").get(3)).isEqualTo(1);
    }

    /** What is not in the file is not a number, and is told; all else runs. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "seen ~ people ~;",
                "seen :INTERPOLATE: ~ people ~;",
                "seen := GET XLS DATA('?file', 'sheet', '4', 'd7') ~~;",
                "seen := GET DIRECT DATA('f.xlsx', 's', 'A', 'B2') ~~;"
            })
    void values_of_a_data_set_are_not_numbers(String data) {
        Model model = read(data + "gap = s - seen ~~; s = INTEG(1, 0) ~~;").orThrow();
        assertThat(model.notices()).hasSize(1);
        assertThat(model.notices().get(0).what()).startsWith("the values of seen come from a data set or a workbook");
        RunResult run = run(model);
        assertThat(values(run, "gap").get(3)).isNaN();
        assertThat(values(run, "s").get(3)).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a = GET XLS CONSTANTS('f.xls', 's', 'B2') ~~; | GET XLS CONSTANTS",
                "a = VECTOR LOOKUP(b[x], 1, 2, 3, 0) ~~; | VECTOR LOOKUP",
                "a = ALLOCATE AVAILABLE(b[x], c[x,ptype], 2) ~~; | ALLOCATE AVAILABLE",
                "a = SINTEG(1, 2, 0, 9, :NA:, :NA:, :NA:) ~~; | SINTEG",
                "a = DELAY CONVEYOR(1, 2, 3, 4, 5, 6) ~~; | DELAY CONVEYOR"
            })
    void what_is_refused_is_named_as_it_is_written(String text, String name) {
        Problem problem = read(text).then(PreparedModel::of).problems().get(0);
        assertThat(problem.what()).isEqualTo("the function " + name + " is Vensim's, which is not read");
        assertThat(problem.instead()).isNotBlank();
    }
}
