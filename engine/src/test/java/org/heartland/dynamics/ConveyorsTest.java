package org.heartland.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.heartland.dynamics.Models.at;
import static org.heartland.dynamics.Models.aux;
import static org.heartland.dynamics.Models.file;
import static org.heartland.dynamics.Models.flow;
import static org.heartland.dynamics.Models.read;
import static org.heartland.dynamics.Models.run;

import java.util.List;
import java.util.stream.IntStream;
import org.heartland.draws.Workers;
import org.heartland.dynamics.compile.Flat;
import org.heartland.dynamics.compile.Flattener;
import org.heartland.dynamics.compile.Quantity;
import org.heartland.dynamics.loop.Course;
import org.heartland.dynamics.loop.Links;
import org.heartland.dynamics.loop.Sign;
import org.heartland.dynamics.model.Model;
import org.heartland.dynamics.run.Keep;
import org.heartland.dynamics.run.Members;
import org.heartland.dynamics.run.PreparedModel;
import org.heartland.dynamics.run.RunResult;
import org.heartland.dynamics.unit.Units;
import org.heartland.dynamics.xmile.XmileWriter;
import org.heartland.dynamics.yaml.YamlModel;
import org.heartland.dynamics.yaml.YamlWriter;
import org.heartland.problem.Read;
import org.heartland.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Conveyors (XMILE 1.0, sections 3.7.2, 4.2.1 and 4.3). Steady states are those of the maker's formulas (isee systems,
 * "Initializing Discrete Stocks" and "Steady-State Initialization of Conveyors", 2010); the courses with transit time 4,
 * dt 1/4 and inflow 250 are those that Simlin's design of conveyors works out; all else is by hand.
 */
class ConveyorsTest {
    private static final String LEAK = "<leak/>";

    private static String conveyor(String name, String start, String inflow, List<String> outflows, String inside) {
        return conveyor(name, start, inflow, outflows, "", inside);
    }

    private static String conveyor(
            String name, String start, String inflow, List<String> outflows, String attributes, String inside) {
        StringBuilder out = new StringBuilder("<stock name=\"" + name + "\"><eqn>" + start + "</eqn>");
        out.append(inflow.isEmpty() ? "" : "<inflow>" + inflow + "</inflow>");
        outflows.forEach(each -> out.append("<outflow>").append(each).append("</outflow>"));
        return out + "<conveyor " + attributes + ">" + inside + "</conveyor></stock>";
    }

    private static String driven(String name, String inside) {
        return "<flow name=\"" + name + "\">" + inside + "</flow>";
    }

    private static double[] course(RunResult result, String name) {
        return IntStream.range(0, result.times().length)
                .mapToDouble(i -> result.at(result.column(name), i, 0))
                .toArray();
    }

    private static String quarter(double stop, String variables) {
        return file("euler", 0, stop, 0.25, variables);
    }

    private static String belt(String start, String inside) {
        return conveyor("C", start, "in", List.of("out"), inside) + flow("in", "250") + driven("out", "");
    }

    @Test
    void what_comes_on_comes_off_after_the_transit_time() {
        RunResult result = run(quarter(6, belt("0", "<len>4</len>")));
        assertThat(at(result, "C", 2)).isEqualTo(500);
        assertThat(at(result, "out", 3.75)).isZero();
        assertThat(at(result, "out", 4)).isEqualTo(250);
        assertThat(at(result, "C", 6)).isEqualTo(1000);
    }

    @Test
    void a_total_is_spread_so_that_nothing_changes() {
        RunResult result = run(quarter(12, belt("1000", "<len>4</len><capacity>1200</capacity>")));
        assertThat(course(result, "C")).containsOnly(1000);
        assertThat(course(result, "out")).containsOnly(250);
    }

    /** inflow T (1 - f (T - dt)/T/2) for a linear leak, inflow (1 - (1 - f dt)^(T/dt))/f for an exponential one. */
    @ParameterizedTest
    @CsvSource({"false, 0.2, 906.25, 200", "true, 0.1, 832.699579, 166.730042"})
    void the_steady_state_with_a_leak(boolean exponential, double fraction, double content, double end) {
        String variables = conveyor(
                        "C",
                        String.valueOf(content),
                        "in",
                        List.of("out", "leak"),
                        "exponential_leak=\"" + exponential + "\"",
                        "<len>4</len>")
                + flow("in", "250")
                + driven("out", "")
                + driven("leak", "<eqn>" + fraction + "</eqn>" + LEAK);
        RunResult result = run(quarter(8, variables));
        for (int i = 0; i < result.times().length; i++) {
            assertThat(course(result, "C")[i]).isCloseTo(content, within(1e-5));
            assertThat(course(result, "out")[i]).isCloseTo(end, within(1e-5));
            assertThat(course(result, "leak")[i]).isCloseTo(250 - end, within(1e-5));
        }
    }

    /** The leak is given in its own element, as in the standard's example, and the flow is not marked otherwise. */
    @ParameterizedTest
    @ValueSource(strings = {"<leak>0.5</leak>", "<eqn>0.5</eqn><leak/>", "<eqn>0.5</eqn>"})
    void the_ways_to_write_a_leak(String written) {
        String variables = conveyor("C", "0", "in", List.of("out", "leak"), "<len>2</len>")
                + flow("in", "10")
                + driven("out", "<eqn>7</eqn>")
                + driven("leak", written);
        RunResult result = run(file("euler", 0, 4, 1, variables));
        assertThat(course(result, "out")).containsExactly(0, 0, 5, 5, 5);
        assertThat(course(result, "leak")).containsExactly(0, 2.5, 5, 5, 5);
    }

    /** The leak may come first, if the other outflow is not marked. */
    @Test
    void a_marked_leak_may_come_first() {
        String variables = conveyor("C", "0", "in", List.of("leak", "out"), "<len>2</len>")
                + flow("in", "10")
                + driven("out", "")
                + driven("leak", "<leak>0.5</leak>");
        assertThat(course(run(file("euler", 0, 3, 1, variables)), "out")).containsExactly(0, 0, 5, 5);
    }

    @Test
    void a_leak_in_a_zone_takes_all_of_it_there() {
        String variables = conveyor("C", "0", "in", List.of("out", "leak"), "<len>4</len>")
                + flow("in", "10") + driven("out", "")
                + "<flow name=\"leak\" leak_start=\"0.5\" leak_end=\"0.75\"><leak>0.2</leak></flow>";
        RunResult result = run(file("euler", 0, 5, 1, variables));
        assertThat(course(result, "C")).containsExactly(0, 10, 20, 30, 38, 38);
        assertThat(course(result, "leak")).containsExactly(0, 0, 0, 2, 2, 2);
        assertThat(course(result, "out")).containsExactly(0, 0, 0, 0, 8, 8);
    }

    /** Entering 5 a step, of which .3 over four steps: .375, .75, 1.125, then 1.5 a step, taken as they become whole. */
    @Test
    void leaks_of_whole_units() {
        String variables = conveyor("C", "0", "in", List.of("out", "leak"), "<len>4</len>")
                + flow("in", "5")
                + driven("out", "")
                + driven("leak", "<leak>0.3</leak><leak_integers/>");
        RunResult result = run(file("euler", 0, 10, 1, variables));
        assertThat(course(result, "leak")).containsExactly(0, 0, 1, 1, 1, 2, 1, 2, 1, 2, 1);
        double in = 50;
        double gone = 0;
        for (int t = 0; t < 10; t++) {
            gone += course(result, "leak")[t] + course(result, "out")[t];
        }
        assertThat(at(result, "C", 10)).isCloseTo(in - gone, within(1e-12));
    }

    @Test
    void a_capacity_keeps_out_what_there_is_no_room_for() {
        RunResult result = run(quarter(12, belt("0", "<len>4</len><capacity>600</capacity>")));
        for (double content : course(result, "C")) {
            assertThat(content).isLessThanOrEqualTo(600 + 1e-9);
        }
        assertThat(at(result, "in", 3)).isZero();
    }

    @Test
    void an_inflow_limit_counts_for_a_unit_of_time() {
        RunResult stream = run(quarter(8, belt("0", "<len>4</len><in_limit>150</in_limit>")));
        assertThat(course(stream, "in")).containsOnly(150);
        assertThat(at(stream, "C", 8)).isEqualTo(600);
        String batches =
                conveyor("C", "0", "in", List.of("out"), "discrete=\"true\"", "<len>4</len><in_limit>100</in_limit>")
                        + flow("in", "250")
                        + driven("out", "");
        assertThat(course(run(quarter(1.25, batches)), "in")).containsExactly(250, 150, 0, 0, 250, 150);
    }

    /** What is kept out stays where it comes from. */
    @ParameterizedTest
    @ValueSource(strings = {"euler", "rk2", "rk4"})
    void nothing_is_lost_by_any_method(String method) {
        String variables = conveyor("C", "0", "in", List.of("out", "leak"), "<len>2</len><capacity>30</capacity>")
                + "<stock name=\"S\"><eqn>100</eqn><inflow>out</inflow><inflow>leak</inflow><outflow>in</outflow></stock>"
                + flow("in", "S*0.5") + driven("out", "") + driven("leak", "<leak>0.5</leak>") + aux("all", "S + C");
        RunResult result = run(file(method, 0, 6, 0.25, variables));
        for (double all : course(result, "all")) {
            assertThat(all).isCloseTo(100, within(1e-9));
        }
        assertThat(at(result, "C", 1)).isCloseTo(30, within(1e-9));
    }

    /** After the transit time has fallen from 4 to 2, what comes later comes off with what came before; all leak .2. */
    @Test
    void what_is_on_it_stays_for_the_transit_time_of_when_it_came() {
        String variables = conveyor("C", "906.25", "in", List.of("out", "leak"), "<len>4 - STEP(2, 2)</len>")
                + flow("in", "250")
                + driven("out", "")
                + driven("leak", "<leak>0.2</leak>");
        RunResult result = run(quarter(12, variables));
        assertThat(at(result, "out", 3.75)).isCloseTo(200, within(1e-9));
        assertThat(at(result, "out", 4.25)).isCloseTo(400, within(1e-9));
        assertThat(at(result, "out", 8)).isCloseTo(200, within(1e-9));
        assertThat(at(result, "leak", 12)).isCloseTo(50, within(1e-9));
    }

    @Test
    void a_transit_time_is_read_when_it_is_sampled() {
        String variables =
                conveyor("C", "0", "in", List.of("out"), "<len>4 - 2*STEP(1, 1)</len><sample>TIME = 3</sample>")
                        + flow("in", "PULSE(8, 2) + PULSE(8, 4)")
                        + driven("out", "");
        assertThat(course(run(file("euler", 0, 7, 1, variables)), "out")).containsExactly(0, 0, 0, 0, 0, 0, 16, 0);
    }

    /** Simlin's scenario: what would go to an arrested conveyor gathers at the end of the one before. */
    @Test
    void an_arrested_conveyor_stands_still_and_holds_the_one_before() {
        String variables = conveyor("A", "500", "", List.of("x"), "<len>2</len>")
                + conveyor("B", "0", "x", List.of("y"), "<len>4</len><arrest>TIME &gt;= 1 AND TIME &lt; 2</arrest>")
                + "<stock name=\"E\"><eqn>0</eqn><inflow>y</inflow></stock>" + driven("x", "") + driven("y", "");
        RunResult result = run(quarter(10, variables));
        assertThat(at(result, "x", 1)).isZero();
        assertThat(at(result, "x", 2)).isEqualTo(1_000);
        assertThat(at(result, "B", 1.75)).isEqualTo(250);
        assertThat(at(result, "E", 10)).isEqualTo(500);
    }

    @Test
    void a_conveyor_is_never_kept_from_giving_to_another() {
        String variables = conveyor("A", "500", "", List.of("x"), "<len>2</len>")
                + conveyor("B", "0", "x", List.of("y"), "<len>4</len><capacity>100</capacity>")
                + driven("x", "")
                + driven("y", "");
        assertThat(at(run(quarter(4, variables)), "B", 2)).isEqualTo(500);
    }

    /** "For the first time unit 1 will come out, then 2, then 3, then 4", a quarter in each of four steps. */
    @Test
    void a_list_says_what_comes_off_in_each_unit_of_time() {
        String variables = conveyor("C", "1,2,3,4", "", List.of("out"), "<len>4</len>") + driven("out", "");
        RunResult result = run(quarter(4, variables));
        assertThat(at(result, "C", 0)).isEqualTo(10);
        assertThat(course(result, "out")).containsExactly(1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 0);
        String shorter = variables.replace("1,2,3,4", "1,2");
        assertThat(at(run(quarter(4, shorter)), "C", 0)).isEqualTo(1 + 2 + 2 + 2);
    }

    @Test
    void a_discrete_conveyor_starts_with_one_batch_in_each_unit_of_time() {
        String variables =
                conveyor("C", "100", "", List.of("out"), "discrete=\"true\"", "<len>4</len>") + driven("out", "");
        assertThat(course(run(quarter(2, variables)), "out")).containsExactly(0, 0, 0, 100, 0, 0, 0, 100, 0);
    }

    @Test
    void elements_of_an_array_have_conveyors_of_their_own() {
        String over = "<dimensions><dim name=\"N\"/></dimensions>";
        String variables = "<stock name=\"C\">" + over
                + "<eqn>0</eqn><inflow>in</inflow><outflow>out</outflow><conveyor><len>N + 1</len></conveyor></stock>"
                + "<flow name=\"in\">" + over + "<eqn>10*N</eqn></flow><flow name=\"out\">" + over + "</flow>";
        RunResult result = run(file("euler", 0, 4, 1, variables));
        assertThat(course(result, "out[1]")).containsExactly(0, 0, 10, 10, 10);
        assertThat(course(result, "out[2]")).containsExactly(0, 0, 0, 20, 20);
    }

    /** XMILE 1.0, sections 3.7.1 and 3.7.1.3: a conveyor is a container. */
    @Test
    void the_pieces_of_a_conveyor() {
        String variables = conveyor("C", "1,2,3,6", "", List.of("out"), "<len>4</len>")
                + driven("out", "")
                + aux("first", "C[1]")
                + aux("last", "C[4]")
                + aux("none", "C[9]")
                + aux("n", "SIZE(C)")
                + aux("big", "MAX(C)")
                + aux("small", "MIN(C)")
                + aux("mean", "MEAN(C)")
                + aux("sd", "STDDEV(C)");
        RunResult result = run(file("euler", 0, 1, 1, variables));
        assertThat(List.of(at(result, "first", 0), at(result, "last", 0), at(result, "none", 0)))
                .containsExactly(1.0, 6.0, 0.0);
        assertThat(List.of(at(result, "n", 0), at(result, "big", 0), at(result, "small", 0), at(result, "mean", 0)))
                .containsExactly(4.0, 6.0, 1.0, 3.0);
        assertThat(at(result, "sd", 0)).isCloseTo(Math.sqrt(3.5), within(1e-12));
        assertThat(at(result, "first", 1)).isEqualTo(2);
    }

    /** Stella's help, "Spreading Conveyor Inputs": evenly; in proportion to what is there; by a profile. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "even | 0 | 0,2,2,2,2",
                "dest | 4,2,0,6 | 4,4,0,12,0",
                "dist | 0 | 0,3.5,2.5,1.5,0.5",
                "beginning | 0 | 0,0,0,0,8"
            })
    void an_inflow_is_spread(String spread, String start, String expected) {
        String variables = conveyor("C", start, "in", List.of("out"), "<len>4</len>")
                + "<flow name=\"in\" isee:spreadflow=\"" + spread + "\"><eqn>PULSE(8, 0)</eqn>"
                + "<isee:distrib_eq>g2</isee:distrib_eq></flow>" + driven("out", "")
                + "<gf name=\"g2\"><xscale min=\"0\" max=\"1\"/><ypts>0,1</ypts></gf>";
        String whole = file("euler", 0, 4, 1, variables)
                .replace("<xmile ", "<xmile xmlns:isee=\"http://iseesystems.com/XMILE\" ");
        double[] wanted = java.util.Arrays.stream(expected.split(","))
                .mapToDouble(Double::parseDouble)
                .toArray();
        assertThat(course(run(whole), "out")).containsExactly(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<len>0</len> | out | the transit time of the conveyor C is 0.0 at the start",
                "<capacity>5</capacity> | out | the conveyor C has no transit time",
                "<len>1e9</len> | out | more than 200000 steps",
                "<len>2</len> | leak | has no outflow at its end, only leaks",
                "<len>2</len> | out</outflow><outflow>none | the leak none has no fraction"
            })
    void refusals(String inside, String outflow, String expected) {
        String variables = conveyor("C", "0", "in", List.of(outflow), inside)
                + flow("in", "1")
                + driven("out", "<eqn>0</eqn>")
                + driven("none", "")
                + driven("leak", "<eqn>.1</eqn>" + LEAK);
        variables = outflow.contains("none") ? variables : variables.replace(driven("none", ""), "");
        Read<RunResult> result = run(read(file("euler", 0, 4, 1, variables)));
        assertThat(result.problems()).isNotEmpty();
        assertThat(result.problems().get(0).what()).contains(expected);
    }

    private static final String ALL = conveyor(
                    "C",
                    "1,2",
                    "in",
                    List.of("out", "leak"),
                    "discrete=\"true\" exponential_leak=\"true\" one_at_a_time=\"false\" batch_integrity=\"true\"",
                    "<len>2</len><capacity>50</capacity><in_limit>9</in_limit><sample>1</sample><arrest>TIME = 3</arrest>")
            + "<stock name=\"Q\"><eqn>4</eqn><inflow>arrive</inflow><outflow>in</outflow><outflow>balk</outflow><queue/></stock>"
            + flow("arrive", "7") + driven("in", "") + driven("balk", "<overflow/>") + driven("out", "")
            + "<flow name=\"leak\" leak_start=\"0.25\" leak_end=\"0.75\"><leak>0.1</leak><leak_integers/></flow>"
            + "<stock name=\"E\"><eqn>0</eqn><inflow>out</inflow></stock>";

    @Test
    void both_notations_keep_all_of_it() {
        Model model = read(file("euler", 0, 6, 0.5, ALL)).orThrow();
        Model yaml =
                YamlModel.read(SourceText.of("m.yaml", YamlWriter.write(model))).orThrow();
        Model xmile = read(XmileWriter.write(yaml)).orThrow();
        assertThat(XmileWriter.write(xmile)).isEqualTo(XmileWriter.write(yaml));
        RunResult first = run(new Read.Good<>(model)).orThrow();
        for (Model each : List.of(yaml, xmile)) {
            assertThat(run(new Read.Good<>(each)).orThrow().kept()[0]).isDeepEqualTo(first.kept()[0]);
        }
    }

    /** Members side by side, in blocks of any size, have the values that they have alone, each with its own transit time. */
    @Test
    void many_runs_are_as_each_alone() {
        String variables = conveyor("C", "8", "in", List.of("out", "leak"), "<len>T</len>")
                + aux("T", "2")
                + flow("in", "4")
                + driven("out", "")
                + driven("leak", "<leak>0.3</leak>");
        Flat flat = Flattener.flatten(read(file("euler", 0, 9, 0.5, variables)).orThrow())
                .orThrow();
        Quantity input = flat.quantities().stream()
                .filter(quantity -> quantity.name().equals("T"))
                .findFirst()
                .orElseThrow();
        PreparedModel prepared = PreparedModel.of(flat, List.of(input)).orThrow();
        double[][] times = {{2, 3, 1, 4, 2.5}};
        Keep keep = Keep.saved(flat.columns());
        RunResult all =
                prepared.run(new Members(5, 1, times, 2), keep, new Workers(1)).orThrow();
        for (int member = 0; member < 5; member++) {
            double[][] own = {{times[0][member]}};
            RunResult alone =
                    prepared.run(Members.of(1, 1, own), keep, new Workers(1)).orThrow();
            for (int row = 0; row < alone.times().length; row++) {
                for (int column = 0; column < alone.names().size(); column++) {
                    assertThat(all.at(column, row, member)).isEqualTo(alone.at(column, row, 0));
                }
            }
        }
    }

    private static final String UNITS = "<stock name=\"C\"><eqn>1</eqn><inflow>in</inflow><outflow>out</outflow>"
            + "<outflow>leak</outflow><units>people</units><conveyor exponential_leak=\"true\"><len>T</len>"
            + "<capacity>most</capacity><in_limit>pace</in_limit></conveyor></stock>"
            + "<flow name=\"in\"><eqn>1</eqn></flow><flow name=\"out\"/><flow name=\"leak\"><leak>share</leak></flow>"
            + "<aux name=\"T\"><eqn>2</eqn></aux><aux name=\"most\"><eqn>9</eqn></aux>"
            + "<aux name=\"pace\"><eqn>9</eqn></aux><aux name=\"share\"><eqn>.1</eqn></aux>";

    @Test
    void units_follow_from_a_conveyor() {
        String whole = file("euler", 0, 1, 1, UNITS).replace("method=", "time_units=\"day\" method=");
        List<String> known = Units.of(read(whole).orThrow()).variables().stream()
                .map(each -> each.variable() + " " + each.unit())
                .toList();
        assertThat(known)
                .contains("in people/day", "out people/day", "T day", "most people", "pace people/day", "share 1/day");
        String wrong =
                whole.replace("<aux name=\"T\"><eqn>2</eqn>", "<aux name=\"T\"><eqn>2</eqn><units>people</units>");
        assertThat(Units.of(read(wrong).orThrow()).faults()).isNotEmpty();
    }

    /** Orders that follow what is still to come: the loop through the conveyor balances. */
    @Test
    void loops_run_through_a_conveyor() {
        String variables = conveyor("C", "20", "in", List.of("out"), "<len>3</len>")
                + "<stock name=\"S\"><eqn>10</eqn><inflow>out</inflow><outflow>used</outflow></stock>"
                + flow("in", "MAX(0, 60 - S - C)/2") + driven("out", "") + flow("used", "S/5");
        Course course =
                Course.of(read(file("euler", 0, 20, 0.5, variables)).orThrow()).orThrow();
        Links links = new Links(course);
        Flat flat = course.flat();
        int content = index(flat, "C");
        int end = index(flat, "out");
        assertThat(links.next()[content]).contains(end);
        assertThat(links.sign(content, end)).isEqualTo(Sign.PLUS);
        assertThat(links.sign(end, content)).isEqualTo(Sign.MINUS);
    }

    private static int index(Flat flat, String name) {
        return flat.quantities().stream()
                .filter(quantity -> quantity.name().equals(name))
                .mapToInt(Quantity::index)
                .findFirst()
                .orElseThrow();
    }
}
