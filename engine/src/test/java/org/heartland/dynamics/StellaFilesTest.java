package org.heartland.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.heartland.dynamics.Models.at;
import static org.heartland.dynamics.Models.aux;
import static org.heartland.dynamics.Models.file;
import static org.heartland.dynamics.Models.flow;
import static org.heartland.dynamics.Models.read;
import static org.heartland.dynamics.Models.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.heartland.dynamics.check.Findings;
import org.heartland.dynamics.compile.Flattener;
import org.heartland.dynamics.model.Model;
import org.heartland.dynamics.run.Checks;
import org.heartland.dynamics.run.RunResult;
import org.heartland.dynamics.unit.Units;
import org.heartland.dynamics.xmile.XmileWriter;
import org.heartland.dynamics.yaml.YamlModel;
import org.heartland.dynamics.yaml.YamlWriter;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What Stella and the converters write beside the standard, or where the standard leaves a choice: the values are those of
 * Stella's own runs and of the makers' documentation, as far as a comment names no other source.
 */
class StellaFilesTest {
    private static final String VENDOR =
            "<header><vendor>isee systems, inc.</vendor><product>Stella</product></header>";

    private static String stella(String xmile) {
        return xmile.replace("<header/>", VENDOR);
    }

    private static double[] course(RunResult result, String name) {
        return IntStream.range(0, result.times().length)
                .mapToDouble(i -> result.at(result.column(name), i, 0))
                .toArray();
    }

    private static String tank(String start, String inflow, String outflows) {
        return "<stock name=\"S\"><eqn>" + start + "</eqn>" + inflow + outflows + "<non_negative/></stock>";
    }

    private static final String BOTH =
            tank("40", "<inflow>fill</inflow>", "<outflow>out1</outflow><outflow>out2</outflow>")
                    + flow("fill", "30")
                    + flow("out1", "50")
                    + flow("out2", "10");

    /** Stella: an outflow is the lesser of its equation and stock/DT + inflows, in the order of priority. */
    @Test
    void what_flows_in_may_leave_in_the_same_step_in_stella() {
        RunResult result = run(stella(file("euler", 0, 3, 1, BOTH)));
        assertThat(course(result, "out1")).containsExactly(50, 40, 30, 30);
        assertThat(course(result, "out2")).containsExactly(10, 0, 0, 0);
        List<Problem> reported = Checks.afterwards(result, "m");
        assertThat(reported).hasSize(2).allMatch(problem -> problem.what().contains("for the first time at 1,"));
        assertThat(reported.get(0).what()).contains("may leave in it, as in Stella");
    }

    /** XMILE 1.0, 4.2: the content of the stock is what an outflow can take. By hand. */
    @Test
    void elsewhere_it_leaves_in_the_next_step() {
        RunResult result = run(file("euler", 0, 3, 1, BOTH));
        assertThat(course(result, "out1")).containsExactly(40, 30, 30, 30);
        assertThat(Checks.afterwards(result, "m").get(0).what()).contains("for the first time at 0,");
    }

    @Test
    void the_rule_survives_a_change_of_notation() {
        Model model = read(stella(file("euler", 0, 3, 1, BOTH))).orThrow();
        Model again =
                YamlModel.read(SourceText.of("m.yaml", YamlWriter.write(model))).orThrow();
        RunResult result = run(new Read.Good<>(again)).orThrow();
        assertThat(course(result, "out1")).containsExactly(50, 40, 30, 30);
    }

    /** Two stocks that fill one another: what an outflow brings about does not enlarge it. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void stocks_in_a_ring_do_not_feed_themselves(boolean isee) {
        String ring =
                "<stock name=\"A\"><eqn>10</eqn><inflow>back</inflow><outflow>there</outflow><non_negative/></stock>"
                        + "<stock name=\"B\"><eqn>0</eqn><inflow>there</inflow><outflow>back</outflow><non_negative/></stock>"
                        + flow("there", "6") + flow("back", "50");
        String whole = file("euler", 0, 5, 1, ring);
        RunResult result = run(isee ? stella(whole) : whole);
        for (int t = 0; t <= 5; t++) {
            assertThat(at(result, "A", t) + at(result, "B", t)).isEqualTo(10);
            assertThat(Math.min(at(result, "A", t), at(result, "B", t))).isNotNegative();
        }
    }

    @Test
    void a_start_is_worked_out_from_the_outflow_as_it_is_written() {
        String variables = tank("out * 5", "", "<outflow>out</outflow>") + flow("out", "10");
        assertThat(course(run(file("euler", 0, 6, 1, variables)), "S")).containsExactly(50, 40, 30, 20, 10, 0, 0);
    }

    /** In Stella MOD binds less than the other products; XMILE 1.0, 3.3.1, has them bind alike, from left to right. */
    @ParameterizedTest
    @CsvSource({
        "2.5 MOD 2 * 2, 2.5, 1",
        "7 * 3 MOD 4, 1, 1",
        "1 + 7 MOD 2 * 2, 4, 3",
        "(7 MOD 4) * 2, 6, 6",
        "9 MOD 5 MOD 3, 1, 1"
    })
    void mod(String equation, double inStella, double elsewhere) {
        String whole = file("euler", 0, 0, 1, aux("x", equation));
        assertThat(at(run(stella(whole)), "x", 0)).isEqualTo(inStella);
        assertThat(at(run(whole), "x", 0)).isEqualTo(elsewhere);
    }

    /** Stella's help: a // b is SAFEDIV(a, b), with the precedence of a division. */
    @ParameterizedTest
    @CsvSource({"7 // 0, 0", "6 // 3, 2", "1 + 6 // 3 * 2, 5", "-6 // 0 + 1, 1", "12 / 3 // 2, 2"})
    void a_division_that_gives_nought(String equation, double expected) {
        assertThat(Models.value(equation)).isEqualTo(expected);
    }

    /** XMILE 1.0, 3.2.2.3: the functions are in a namespace of their own, std; Stella's others are in isee. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"std.MAX(1, 2) | 2", "isee.SAFEDIV(1, 0) | 0", "Std.SUM(x) | 7"})
    void namespaces(String equation, double expected) {
        assertThat(Models.value(equation)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"isee.NOSUCH(1)", "other.MAX(1, 2)", "a.b.c(1)", "std.MAX()"})
    void no_message_shows_how_names_are_kept(String equation) {
        List<Problem> problems =
                run(read(file("euler", 0, 0, 1, aux("v", equation)))).problems();
        assertThat(problems).isNotEmpty();
        assertThat(problems.get(0).line()).doesNotContain("\u001f");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"farm's size | farm's_size * 2 | 6", "o'neil's | o'neil's + 1 | 4"})
    void apostrophes_in_names(String name, String equation, double expected) {
        RunResult result = run(file("euler", 0, 0, 1, aux(name.strip(), "3") + aux("y", equation)));
        assertThat(at(result, "y", 0)).isEqualTo(expected);
    }

    /** XMILE 1.0, 3.7.1: an apostrophe behind an array turns it. */
    @Test
    void an_apostrophe_still_turns_an_array() {
        String square =
                "<aux name=\"m\"><dimensions><dim name=\"N\"/><dim name=\"N\"/></dimensions><eqn>1, 2, 3, 4</eqn></aux>";
        assertThat(at(run(file("euler", 0, 0, 1, square + aux("v", "m'[1, 2]"))), "v", 0))
                .isEqualTo(3);
    }

    /** XMILE 1.0, 3.5.6: SELF is the variable that the equation defines. */
    @Test
    void the_size_of_the_variable_itself() {
        String x =
                "<aux name=\"z\"><dimensions><dim name=\"D\"/><dim name=\"N\"/></dimensions><eqn>SIZE(SELF)</eqn></aux>";
        assertThat(at(run(file("euler", 0, 0, 1, x)), "z[b, 2]", 0)).isEqualTo(6);
        assertThat(Models.value("SIZE(SELF)")).isEqualTo(1);
    }

    /** As Stella writes macros: each parameter again among the variables. */
    @Test
    void parameters_of_macros_that_are_named_again() {
        String macro = "<macro name=\"ADDED\"><parm>p</parm><parm>q</parm><eqn>out</eqn><variables>"
                + "<aux name=\"p\" access=\"input\"><eqn>1</eqn></aux><aux name=\"q\" access=\"input\"><eqn>1</eqn></aux>"
                + aux("out", "p + q") + "</variables></macro>";
        String whole = file("euler", 0, 0, 1, aux("y", "ADDED(5, 3)")).replace("</xmile>", macro + "</xmile>");
        assertThat(at(run(whole), "y", 0)).isEqualTo(8);
    }

    private static List<String> reported(String xmile) {
        Model model = read(xmile).orThrow();
        return Findings.of(model, Flattener.flatten(model).orThrow()).stream()
                .map(Problem::what)
                .toList();
    }

    /** Stella's run of the third-order delay: 0 from the step after the input falls. The others: bounded by their input. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELAY3(in, 0.5)",
                "DELAY3(in, short)",
                "DELAY1(in, 0.25)",
                "DELAYN(in, 0.9, 10)",
                "SMTH3(in, 0.1)",
                "SMTHN(in, short, 4)",
                "DELAY(in, 0.5)"
            })
    void a_delay_shorter_than_a_step_is_one_step_and_told(String equation) {
        String whole =
                file("euler", 0, 6, 1, aux("in", "10 - STEP(10, 2)") + aux("short", "0.5") + aux("out", equation));
        assertThat(course(run(whole), "out")).containsExactly(10, 10, 10, 0, 0, 0, 0);
        assertThat(reported(whole)).anyMatch(what -> what.contains("is shorter than the step dt of 1"));
    }

    /** A delay gives what goes in, no more and no less, and never swings. */
    @ParameterizedTest
    @CsvSource({"1, 3", "1.2, 3", "1.4, 3", "2.5, 6", "3.5, 10", "0.7, 2"})
    void stages_shorter_than_half_a_step_stay_bounded(double time, int stages) {
        for (String method : List.of("euler", "rk4")) {
            RunResult result = run(file(
                    method,
                    0,
                    30,
                    1,
                    aux("in", "STEP(10, 2)") + aux("out", "DELAYN(in, " + time + ", " + stages + ")")));
            for (double value : course(result, "out")) {
                assertThat(value).isBetween(-1e-6, 20.0);
            }
            assertThat(at(result, "out", 30)).isCloseTo(10, org.assertj.core.api.Assertions.within(1e-3));
        }
    }

    /** Vensim's DELAY FIXED takes the next whole number of steps above a time between two. */
    @Test
    void a_pipeline_of_a_fraction_of_steps_is_rounded_up() {
        RunResult result = run(file("euler", 0, 5, 1, aux("in", "TIME") + aux("out", "DELAY(in, 2.3, -1)")));
        assertThat(course(result, "out")).containsExactly(-1, -1, -1, 0, 1, 2);
    }

    /** Names of one unit are one, in whichever direction a model declares them (as xmutil does for the second). */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<unit name='Days'><eqn/><alias>day</alias></unit> | people/day | people/Days",
                "<unit name='Day'><alias>Days</alias></unit> | people/days | people/Day",
                "<unit name='Person'><alias>People</alias><alias>Persons</alias></unit> | Person/day | people/days",
                "<unit name='person'><alias>capita</alias></unit> | capita/day | people/day",
                "<unit name='heads'><alias>people</alias><alias>persons</alias></unit> | head*persons/head/day | heads/day",
                "<unit name='Dmnl'><alias>fraction</alias></unit> | people*fraction/day | people/day",
                "<unit name='a'><alias>b</alias></unit><unit name='b'><alias>a</alias></unit> | a*people/b/day | people/day"
            })
    void names_of_one_unit(String units, String one, String other) {
        String variables = "<stock name='S'><eqn>1</eqn><inflow>f</inflow><units>people</units></stock>"
                + "<flow name='f'><eqn>2</eqn><units>" + one + "</units></flow>"
                + "<aux name='r'><eqn>f</eqn><units>" + other + "</units></aux>";
        String whole = file("euler", 0, 1, 1, variables)
                .replace("method=\"euler\"", "method=\"euler\" time_units=\"Days\"")
                .replaceFirst("<dimensions>", "<model_units>" + units.strip() + "</model_units><dimensions>");
        assertThat(Units.of(read(whole).orThrow()).faults()).isEmpty();
    }

    /** What a model from Stella says is kept when it is written in the other notation, and back. */
    @ParameterizedTest
    @ValueSource(strings = {"modules", "equations", "conveyors", "macros"})
    void both_notations_give_the_same_values(String name) throws IOException {
        Path file =
                Path.of(System.getProperty("heartland.home", ".."), "engine/src/test/resources/stella", name + ".stmx");
        Model model = read(Files.readString(file)).orThrow();
        Model other =
                YamlModel.read(SourceText.of("m.yaml", YamlWriter.write(model))).orThrow();
        Model back = read(XmileWriter.write(other)).orThrow();
        RunResult first = run(new Read.Good<>(model)).orThrow();
        for (Model each : List.of(other, back)) {
            RunResult again = run(new Read.Good<>(each)).orThrow();
            assertThat(again.names()).containsExactlyElementsOf(first.names());
            assertThat(again.kept()[0]).isDeepEqualTo(first.kept()[0]);
        }
    }

    /** As STELLA and iThink 10.0 wrote their files: the schema's drafts had dimensions in the header, and no list of variables. */
    @Test
    void files_of_the_drafts_of_the_standard() {
        RunResult result = run("""
                <xmile version="1.0" level="1" xmlns="http://www.systemdynamics.org/XMILE">
                    <header>
                        <smile version="1.0"><uses_arrays><dimensions>
                            <dim name="Age"><elem name="young"/><elem name="old"/></dim><dim name="Row" size="3"/>
                        </dimensions></uses_arrays></smile>
                        <vendor>isee systems</vendor><product version="10.0">iThink</product>
                    </header>
                    <sim_specs><start>1</start><stop>3</stop><dt>1</dt><method>RK4</method><time_units>Days</time_units></sim_specs>
                    <model>
                        <stock name="people"><dimensions><dim name="Age"/></dimensions><eqn>10</eqn><inflow>births</inflow></stock>
                        <flow name="births"><dimensions><dim name="Age"/></dimensions>
                            <element subscript="young"><eqn>rows[3]</eqn></element><element subscript="old"><eqn>0</eqn></element></flow>
                        <stock name="growing"><eqn>1</eqn><inflow>growth</inflow></stock><flow name="growth"><eqn>growing</eqn></flow>
                        <aux name="rows"><dimensions><dim name="Row"/></dimensions><eqn>Row * 2</eqn></aux>
                        <display x="1"><connector uid="0"><from>rows</from><to>births</to></connector></display>
                    </model>
                </xmile>
                """);
        assertThat(at(result, "people[young]", 3)).isEqualTo(22);
        assertThat(at(result, "people[old]", 3)).isEqualTo(10);
        // one step of Runge and Kutta's method: 1 + 1 + 1/2 + 1/6 + 1/24
        assertThat(at(result, "growing", 2)).isCloseTo(65 / 24.0, within(1e-12));
    }
}
