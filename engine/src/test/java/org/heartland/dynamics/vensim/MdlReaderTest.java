package org.heartland.dynamics.vensim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.heartland.draws.Workers;
import org.heartland.dynamics.ModelFile;
import org.heartland.dynamics.model.Model;
import org.heartland.dynamics.model.Variable;
import org.heartland.dynamics.run.Keep;
import org.heartland.dynamics.run.Members;
import org.heartland.dynamics.run.PreparedModel;
import org.heartland.dynamics.run.RunResult;
import org.heartland.dynamics.unit.Units;
import org.heartland.dynamics.xmile.XmileReader;
import org.heartland.dynamics.xmile.XmileWriter;
import org.heartland.dynamics.yaml.YamlModel;
import org.heartland.dynamics.yaml.YamlWriter;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Models of Vensim: the syntax of its reference manual, values that other programs gave, and one sentence for what is not read. */
class MdlReaderTest {
    private static final String TIMES = "FINAL TIME = 2 ~~|\nINITIAL TIME = 0 ~~|\nTIME STEP = 1 ~~|\n";

    private static byte[] bytes(String name) {
        try (InputStream in = MdlReaderTest.class.getResourceAsStream("/mdl/" + name + ".mdl")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Model model(String name) {
        return ModelFile.read(bytes(name), name + ".mdl").orThrow();
    }

    private static Read<Model> read(String text) {
        return ModelFile.read(text.getBytes(StandardCharsets.UTF_8), "x.mdl");
    }

    private static RunResult run(Model model) {
        PreparedModel prepared = PreparedModel.of(model).orThrow();
        return prepared.run(Members.one(0), Keep.saved(prepared.flat().columns()), new Workers(1))
                .orThrow();
    }

    private static double at(RunResult run, String name, double time) {
        for (int i = 0; i < run.times().length; i++) {
            if (Math.abs(run.times()[i] - time) < 1e-9) {
                return run.at(run.column(name), i, 0);
            }
        }
        throw new AssertionError("no time " + time);
    }

    private static Variable variable(Model model, String name) {
        return model.root().variables().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The value is that of SciPy and PySD for the same cup of tea by Euler's method. */
    @Test
    void a_cup_of_tea_has_its_flow_its_units_and_its_comments() {
        Model model = model("teacup");
        assertThat(at(run(model), "Teacup Temperature", 30)).isCloseTo(75.374000677, within(6e-10));
        Variable flow = variable(model, "Heat Loss to Room");
        assertThat(flow.kind()).isEqualTo(Variable.VariableKind.FLOW);
        assertThat(flow.doc()).isEqualTo("The warmer the tea, the faster it loses warmth.");
        assertThat(flow.units().source()).isEqualTo("Degrees/Minute");
        assertThat(flow.at().line()).isEqualTo(8);
        assertThat(variable(model, "Teacup Temperature").outflows()).hasSize(1);
        assertThat(variable(model, "Characteristic Time").units().source()).isEqualTo("Minutes");
        assertThat(Units.of(model).faults()).isEmpty();
        assertThat(model.specs().timeUnits()).isEqualTo("Minute");
        assertThat(model.fromVensim()).isTrue();
    }

    /** Delays, smooths and trends: numbers of PySD 3.14 for the same input; the others after the definitions in Vensim's manual. */
    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource({
        "d1, 6, 13.219629",
        "d1i, 6, 13.219629",
        "d3, 6, 13.001082",
        "d3i, 6, 11.546133",
        "dn, 6, 12.965513",
        "s1, 6, 13.219629",
        "s1i, 6, 11.094866",
        "s3, 6, 13.001082",
        "sn, 6, 12.965513",
        "df, 4, 10",
        "df, 6, 15",
        "slope, 10, .02686089",
        "ahead, 10, 171.244287",
        "one pulse, 2.75, 0",
        "one pulse, 3, 1",
        "one pulse, 4.75, 1",
        "one pulse, 5, 0",
        "train, 2, 1",
        "train, 3, 0",
        "train, 7, 1",
        "train, 12.75, 1",
        "train, 17, 0",
        "one ramp, 4, 0",
        "one ramp, 6, 2",
        "one ramp, 10, 6",
        "chosen, 3, -1",
        "chosen, 4, 1",
        "chosen, 6, -1",
        "looked up, 10, 5",
        "looked up, 15, 5.5",
        "on the curve, 10, 11",
        "on the old curve, 10, 11",
        "'R&D, in \"euro\"', 0, 3",
        "kept, 20, 10",
        "active, 0, 20",
        "left, 0, 6",
        "ends, 0, 20.25",
        "two, 0.25, .5",
        "two, 0.5, .9875"
    })
    void functions_are_those_of_the_manual(String name, double time, double value) {
        assertThat(at(run(model("functions")), name, time)).isCloseTo(value, within(6e-7 * Math.max(1, value / 10)));
    }

    @Test
    void a_rate_that_is_no_sum_of_variables_becomes_a_flow_of_its_own() {
        Model model = model("functions");
        assertThat(variable(model, "tank").inflows())
                .extracting(Variable.Flowing::name)
                .containsExactly("tank_net_flow");
        assertThat(variable(model, "two").inflows())
                .extracting(Variable.Flowing::name)
                .containsExactly("two_net_flow");
        RunResult run = run(model);
        assertThat(at(run, "tank", .25)).isEqualTo(40 + .25 * (20 - 10));
    }

    /** Worked out by hand. */
    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource({
        "'people[North]', 1, 1.25",
        "'people[South]', 1, 2.75",
        "'people[East2]', 2, 6.25",
        "'all people', 0, 10",
        "'warm people', 0, 5",
        "'rate[South, old]', 0, .125",
        "'rate[East2, young]', 0, .25",
        "'rates[East1]', 0, .125",
        "'table[South, old]', 0, 4",
        "'picked[North]', 0, 20",
        "'picked[South]', 0, 7",
        "'picked[East1]', 0, 5",
        "'picked[East2]', 0, 4",
        "'desks[O3]', 0, 6",
        "'seats[East1]', 0, 10"
    })
    void subscripts_are_read(String name, double time, double value) {
        assertThat(at(run(model("arrays")), name, time)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"teacup", "functions", "arrays"})
    void what_is_written_in_the_other_notations_gives_the_same_values(String name) {
        Model model = model(name);
        RunResult run = run(model);
        String xmile = XmileWriter.write(model);
        Model again = XmileReader.read(xmile.getBytes(StandardCharsets.UTF_8), "x.xmile")
                .orThrow();
        String yaml = YamlWriter.write(model);
        Model short_ =
                YamlModel.read(yaml.getBytes(StandardCharsets.UTF_8), "x.yaml").orThrow();
        for (Model other : List.of(again, short_)) {
            RunResult same = run(other);
            assertThat(same.names()).isEqualTo(run.names());
            for (int column = 0; column < run.names().size(); column++) {
                for (int row = 0; row < run.times().length; row++) {
                    assertThat(same.at(column, row, 0))
                            .as(run.names().get(column))
                            .isEqualTo(run.at(column, row, 0));
                }
            }
        }
        assertThat(XmileWriter.write(again)).isEqualTo(xmile);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a = 1 + GET XLS DATA('f.xls', 's', 'A', 'B2') ~~; | x.mdl:4:9 | the function GET XLS DATA is Vensim's",
                ":MACRO: BOTH(x : y) BOTH = 2 * x ~~; :END OF MACRO: | x.mdl:4:1 | the macro BOTH has several outputs",
                ":MACRO: TWICE(x) TWICE = 2 * x ~~; | x.mdl:4:1 | this macro does not end",
                ":MACRO: TWICE :END OF MACRO: | x.mdl:4:1 | this macro does not say what it takes",
                "a = 1 ~~; a = 2 ~~; | x.mdl:4:11 | a has two equations",
                "a[Q] = 1 ~~; | x.mdl:4:1 | a has subscripts of which no range holds all",
                "a = 2 * INTEG(1, 2) ~~; | x.mdl:4:9 | INTEG is inside an equation",
                "a = IF THEN ELSE(1, 2) ~~; | x.mdl:4:5 | IF THEN ELSE has 2 arguments",
                "a = 1 # 2 ~~; | x.mdl:4:7 | the character # is not part of an equation",
                "a = \"b ~~; | x.mdl:4:1 | this equation does not end",
                "a = :IS: 'x' ~~; | x.mdl:4:5 | :IS: is not read",
                "a((0,1),(2)) ~~; | x.mdl:4:1 | the points of this lookup are no pairs of numbers",
                "a = b ~~; | x.mdl:4:5 | there is no variable b",
                "a = DELAY MATERIAL(Time, 2 * Time, 0, 0) ~~; | x.mdl:4:5 | the time of this DELAY MATERIAL changes",
                "a = TABBED ARRAY(1 2) ~~; | x.mdl:4:5 | the function TABBED ARRAY is Vensim's"
            })
    void what_is_not_read_is_one_sentence_with_its_line(String text, String place, String what) {
        List<Problem> problems =
                read(TIMES + text.replace(';', '|')).then(PreparedModel::of).problems();
        assertThat(problems).isNotEmpty();
        assertThat(problems.get(0).line()).startsWith(place + ": " + what);
        assertThat(problems.get(0).instead()).isNotBlank();
    }

    /** Each uses its first argument twice: written out, forty of them would have 2 to the power of 40 parts. */
    @Test
    @Timeout(20)
    void calls_within_calls_do_not_multiply() {
        String nested = "PULSE(".repeat(40) + "Time" + ", 1)".repeat(40);
        assertThat(read(TIMES + "a = " + nested + " ~~|").problems())
                .extracting(Problem::what)
                .contains("written out, this equation has more than 100000 characters");
        String deep = "ABS(".repeat(10_000) + "1" + ")".repeat(10_000);
        assertThat(read(TIMES + "a = " + deep + " ~~|").problems())
                .extracting(Problem::what)
                .contains("this equation is nested more than 200 deep");
    }

    @Test
    @Timeout(20)
    void large_ranges_and_many_macros_take_no_time() {
        String range = "D: (a1-a90000) ~~|\nE: (a1-a90000) ~~|\n";
        List<Problem> problems =
                read(TIMES + range + "x[D] :EXCEPT: [E] = 1 ~~|\nx[a1] = 2 ~~|").problems();
        assertThat(problems).isEmpty();
        assertThat(read(":MACRO: A(x) ~~|\n:END OF MACRO:\n".repeat(50_000)).problems())
                .isNotEmpty();
    }

    @Test
    void a_model_without_its_times_says_all_that_are_missing() {
        assertThat(read("a = 1 ~~|").problems())
                .extracting(Problem::what)
                .containsExactlyInAnyOrder(
                        "INITIAL TIME is not set to a number",
                        "FINAL TIME is not set to a number",
                        "TIME STEP is not set to a number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999", "1.2.3", "-", "1 + 1", "horizon", "FINAL TIME"})
    void a_time_that_is_no_number_is_told_with_its_line(String stop) {
        assertThat(read("INITIAL TIME = 0 ~~|\nTIME STEP = 1 ~~|\nFINAL TIME = " + stop + " ~~|")
                        .problems())
                .extracting(Problem::line)
                .containsExactly("x.mdl:3:1: FINAL TIME is not set to a number; write it: FINAL TIME = 1 ~ Year ~ |");
    }

    @Test
    void times_may_name_one_another() {
        Model model = read("FINAL TIME = horizon ~ Year ~|\nhorizon = 7 ~~|\nINITIAL TIME = -3 ~~|\nTIME STEP = .5 ~~|"
                        + "SAVEPER = 1 ~~|")
                .orThrow();
        assertThat(model.specs().start()).isEqualTo(-3);
        assertThat(model.specs().stop()).isEqualTo(7);
        assertThat(model.specs().saveEvery()).isEqualTo(1);
        assertThat(model.root().variables()).extracting(Variable::name).containsExactly("horizon");
        assertThat(Map.of("unit", model.specs().timeUnits())).containsEntry("unit", "Year");
    }

    private static Model macros() {
        return read(TIMES + """
                :MACRO: BUILD UP(input, start at)
                BUILD UP = INTEG(input - leaking, start at)
                    ~ input
                    ~ The unit of a macro is that of what it takes. |
                leaking = BUILD UP / MAX(TIME STEP$, Time$ + 2)
                    ~ input ~ |
                :END OF MACRO:
                :MACRO: INIT(x)
                INIT = INITIAL(x) ~ x ~ |
                :END OF MACRO:
                a = BUILD UP(8, 4) ~ ~ |
                b = BUILD UP(Time, a) ~ ~ |
                c = INIT(a + Time) ~ ~ |
                """).orThrow();
    }

    /** A macro of Vensim has variables of its own in each call; by hand: 4 + 8 - 4/2 = 10, and 10 + 8 - 10/3. */
    @Test
    void macros_are_read_with_their_stocks() {
        RunResult run = run(macros());
        assertThat(at(run, "a", 1)).isEqualTo(10);
        assertThat(at(run, "a", 2)).isCloseTo(10 + 8 - 10 / 3.0, within(1e-12));
        assertThat(at(run, "b", 0)).isEqualTo(4);
        assertThat(at(run, "b", 1)).isEqualTo(2);
        assertThat(at(run, "c", 2)).isEqualTo(4);
    }

    @Test
    void macros_come_back_from_xmile_and_from_the_short_form() {
        Model model = macros();
        Model xmile = XmileReader.read(XmileWriter.write(model).getBytes(StandardCharsets.UTF_8), "x.xmile")
                .orThrow();
        Model yaml = YamlModel.read(YamlWriter.write(model).getBytes(StandardCharsets.UTF_8), "x.yaml")
                .orThrow();
        for (Model other : List.of(xmile, yaml)) {
            for (String name : List.of("a", "b", "c")) {
                assertThat(at(run(other), name, 2)).isEqualTo(at(run(model), name, 2));
            }
        }
    }

    /** Line 15 behind the sketch; xmutil and simlin read the same numbers so. Growth by one step of each method, by hand. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"0, 2", "2, 2", "1, 2.7083333333333335", "5, 2.7083333333333335", "3, 2.5", "4, 2.5", "x, 2"})
    void the_method_of_integration_is_among_the_settings(String number, double grown) {
        String text = TIMES
                + "s = INTEG(s, 1) ~ ~|\n\\\\\\---/// Sketch\nV300\n*View 1\n///---\\\\\\\n:L\u007f<%^E!@\n1:run.vdf\n15:0,0,0,"
                + number + ",0,0\n27:0,\n";
        assertThat(at(run(read(text).orThrow()), "s", 1)).isCloseTo(grown, within(1e-15));
    }

    @Test
    void names_of_units_are_among_the_settings() {
        String text = TIMES
                + "price = 5 ~ $/widget ~|\nsold = 2 ~ widget ~|\nearned = price * sold ~ Bucks ~|\n\\\\\\---/// Sketch\n///---\\\\\\\n:L<%^E!@\n22:$,Bucks,$s\n22:Day,Days\n";
        assertThat(Units.of(read(text).orThrow()).faults()).isEmpty();
        assertThat(Units.of(read(text.replace("$,Bucks", "$,Dollars")).orThrow())
                        .faults())
                .hasSize(1);
    }

    /** Before version 6, Vensim wrote files in the encoding of the machine. */
    @Test
    void a_file_of_an_older_version_is_read_as_windows_1252() {
        byte[] bytes = (TIMES + "\u00e9t\u00e9 \u20ac = 3 ~ ~|\ntwo = 2 * \u00e9t\u00e9 \u20ac ~ ~|")
                .getBytes(java.nio.charset.Charset.forName("windows-1252"));
        Model model = ModelFile.read(bytes, "x.mdl").orThrow();
        assertThat(at(run(model), "\u00e9t\u00e9 \u20ac", 0)).isEqualTo(3);
        assertThat(at(run(model), "two", 0)).isEqualTo(6);
        assertThat(model.notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.what()).contains("Windows-1252"));
        byte[] marked =
                ("{UTF-8}\n" + new String(bytes, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(ModelFile.read(marked, "x.mdl").problems()).isNotEmpty();
    }

    @Test
    void numbers_of_a_tabbed_array_go_row_by_row() {
        RunResult run =
                run(read(TIMES + "R: r1, r2 ~~|\nC: c1, c2, c3 ~~|\nm[R, C] = TABBED ARRAY(\n1\t-2\t3\n4\t5\t6e1) ~~|")
                        .orThrow());
        assertThat(at(run, "m[r1, c2]", 0)).isEqualTo(-2);
        assertThat(at(run, "m[r2, c1]", 0)).isEqualTo(4);
        assertThat(at(run, "m[r2, c3]", 0)).isEqualTo(60);
    }

    /** Vensim keeps no order of equations: a range may name one that is defined below. */
    @Test
    void a_range_may_name_ranges_further_down() {
        RunResult run = run(read(TIMES
                        + "World: Rich, poor ~~|\nAlso <-> Rich ~~|\nRich: us, eu ~~|\nx[World] = 1 ~~|\nx2[Also] = 3 ~~|\nn = ELMCOUNT(World) + SUM(x2[Also!]) ~~|")
                .orThrow());
        assertThat(at(run, "n", 0)).isEqualTo(9);
        assertThat(run.names()).contains("x[us]", "x[poor]", "x2[eu]");
    }

    /** Vensim's reference manual: what goes in comes out after the time, before that the third value; the fourth is for gaps. */
    @Test
    void a_delay_of_material_by_a_constant_time_is_a_fixed_one() {
        RunResult run = run(read(TIMES.replace("= 2", "= 5")
                        + "lag = 2 ~~|\na = DELAY MATERIAL(Time + 10, lag, 3, 0) ~~|\nb = DELAY INFORMATION(Time + 10, 2, 3) ~~|")
                .orThrow());
        for (String name : List.of("a", "b")) {
            assertThat(at(run, name, 1)).isEqualTo(3);
            assertThat(at(run, name, 2)).isEqualTo(10);
            assertThat(at(run, name, 5)).isEqualTo(13);
        }
    }

    /** A lookup for each element is called with its subscript; in XMILE it is a graphical function with elements. */
    @Test
    void lookups_with_subscripts_are_called() {
        Model model = read(TIMES
                        + "R: us, eu ~~|\nhigh[us]((0,1),(2,5)) ~~|\nhigh[eu]((0,10),(2,50)) ~~|\nx[R] = 2 * high[R] (Time / one) ~~|\none = 1 ~~|\ny = high[eu](0) + 1 ~~|")
                .orThrow();
        Model again = XmileReader.read(XmileWriter.write(model).getBytes(StandardCharsets.UTF_8), "x.xmile")
                .orThrow();
        for (Model each : List.of(model, again)) {
            RunResult run = run(each);
            assertThat(at(run, "x[us]", 1)).isEqualTo(6);
            assertThat(at(run, "x[eu]", 2)).isEqualTo(100);
            assertThat(at(run, "y", 1)).isEqualTo(11);
        }
    }
}
