package org.heartland.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heartland.dynamics.Models.at;
import static org.heartland.dynamics.Models.aux;
import static org.heartland.dynamics.Models.file;
import static org.heartland.dynamics.Models.flow;
import static org.heartland.dynamics.Models.read;
import static org.heartland.dynamics.Models.run;

import java.util.List;
import java.util.stream.IntStream;
import org.heartland.dynamics.check.Findings;
import org.heartland.dynamics.compile.Flattener;
import org.heartland.dynamics.model.Model;
import org.heartland.dynamics.run.RunResult;
import org.heartland.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Queues and their overflows (XMILE 1.0, sections 3.7.3, 4.2 and 4.3), by hand. */
class QueuesTest {
    private static String queue(String start, String inflow, String outflows) {
        return "<stock name=\"Q\"><eqn>" + start + "</eqn>"
                + (inflow.isEmpty() ? "" : "<inflow>" + inflow + "</inflow>") + outflows + "<queue/></stock>";
    }

    private static String desk(String attributes, String inside) {
        return "<stock name=\"C\"><eqn>0</eqn><inflow>go</inflow><outflow>out</outflow><conveyor " + attributes
                + "><len>2</len>" + inside + "</conveyor></stock><flow name=\"go\"/><flow name=\"out\"/>";
    }

    private static final String GO = "<outflow>go</outflow>";
    private static final String BALK = "<outflow>balk</outflow>";

    private static double[] course(RunResult result, String name) {
        return IntStream.range(0, result.times().length)
                .mapToDouble(i -> result.at(result.column(name), i, 0))
                .toArray();
    }

    /** "Their outflows will always empty the queue." */
    @Test
    void a_queue_before_a_stock_is_emptied_in_each_step() {
        String variables = queue("5", "arrive", GO) + flow("arrive", "3") + "<flow name=\"go\"/>"
                + "<stock name=\"S\"><eqn>0</eqn><inflow>go</inflow></stock>";
        RunResult result = run(file("euler", 0, 3, 1, variables));
        assertThat(course(result, "go")).containsExactly(8, 3, 3, 3);
        assertThat(course(result, "Q")).containsExactly(5, 0, 0, 0);
        assertThat(course(result, "S")).containsExactly(0, 8, 11, 14);
    }

    @Test
    void batches_wait_for_room() {
        String variables = queue("0", "arrive", GO)
                + flow("arrive", "3")
                + desk("discrete=\"true\" one_at_a_time=\"false\"", "<capacity>4</capacity>")
                + aux("n", "SIZE(Q)");
        RunResult result = run(file("euler", 0, 5, 1, variables));
        assertThat(course(result, "go")).containsExactly(3, 1, 3, 1, 3, 1);
        assertThat(course(result, "Q")).containsExactly(0, 0, 2, 2, 4, 4);
        assertThat(course(result, "n")).containsExactly(0, 0, 1, 1, 2, 2);
    }

    /** Batches 2, 3, 4 at a desk for 6: the front one alone, as many as fit, split to fit, and whole ones only. */
    @ParameterizedTest
    @CsvSource({"true, false, 2;3;3;1", "false, false, 6;0;3;0", "false, true, 5;0;4;0", "true, true, 2;3;0;4"})
    void what_a_conveyor_takes_from_a_queue(boolean one, boolean whole, String expected) {
        String attributes = "discrete=\"true\" one_at_a_time=\"" + one + "\" batch_integrity=\"" + whole + "\"";
        String variables = queue("2, 3, 4", "", GO) + desk(attributes, "<capacity>6</capacity>");
        double[] wanted = java.util.Arrays.stream(expected.split(";"))
                .mapToDouble(Double::parseDouble)
                .toArray();
        assertThat(course(run(file("euler", 0, 3, 1, variables)), "go")).containsExactly(wanted);
    }

    /** What the conveyor has no room for leaves by the overflow, all of it; when there is room, nothing does. */
    @Test
    void an_overflow_takes_what_is_kept_back() {
        String variables = queue("0", "arrive", GO + BALK) + flow("arrive", "3")
                + desk("discrete=\"true\" one_at_a_time=\"false\"", "<capacity>4</capacity>")
                + "<flow name=\"balk\"><overflow/></flow>";
        RunResult result = run(file("euler", 0, 5, 1, variables));
        assertThat(course(result, "balk")).containsExactly(0, 2, 0, 2, 0, 2);
        assertThat(course(result, "Q")).containsOnly(0);
    }

    @Test
    void what_only_waits_for_its_turn_does_not_overflow() {
        String variables = queue("1, 2, 3", "", GO + BALK) + desk("discrete=\"true\"", "")
                + "<flow name=\"balk\"><overflow/></flow>";
        RunResult result = run(file("euler", 0, 3, 1, variables));
        assertThat(course(result, "go")).containsExactly(1, 2, 3, 0);
        assertThat(course(result, "balk")).containsOnly(0);
    }

    @Test
    void an_arrested_conveyor_makes_it_overflow() {
        String variables = queue("0", "arrive", GO + BALK) + flow("arrive", "3")
                + desk("discrete=\"true\"", "<arrest>TIME = 1</arrest>") + "<flow name=\"balk\"><overflow/></flow>";
        RunResult result = run(file("euler", 0, 3, 1, variables));
        assertThat(course(result, "balk")).containsExactly(0, 3, 0, 0);
        assertThat(course(result, "go")).containsExactly(3, 0, 3, 3);
    }

    /** The inflow limit of a discrete conveyor is for a unit of time, here two steps. */
    @Test
    void an_inflow_limit_keeps_back_too() {
        String variables =
                queue("9", "", GO) + desk("discrete=\"true\" one_at_a_time=\"false\"", "<in_limit>4</in_limit>");
        RunResult result = run(file("euler", 0, 2.5, 0.5, variables));
        assertThat(course(result, "go")).containsExactly(8, 0, 8, 0, 2, 0);
    }

    @Test
    void pieces_of_a_queue_from_the_front() {
        String variables = queue("2, 3, 1", "", GO)
                + desk("discrete=\"true\"", "")
                + aux("front", "Q[1]")
                + aux("largest", "MAX(Q)")
                + aux("mean", "MEAN(Q)");
        RunResult result = run(file("euler", 0, 3, 1, variables));
        assertThat(course(result, "front")).containsExactly(2, 3, 1, 0);
        assertThat(at(result, "largest", 0)).isEqualTo(3);
        assertThat(at(result, "mean", 0)).isEqualTo(2);
        assertThat(at(result, "mean", 3)).isZero();
    }

    @Test
    void a_conveyor_behind_a_queue_that_is_not_declared_discrete_is_reported() {
        Model model =
                read(file("euler", 0, 3, 1, queue("2", "", GO) + desk("", ""))).orThrow();
        assertThat(Findings.of(model, Flattener.flatten(model).orThrow()))
                .extracting(Problem::what)
                .anyMatch(what -> what.contains("behind a queue and not declared discrete"));
    }

    @Test
    void one_flow_cannot_leave_two_queues() {
        String variables = queue("2", "", GO) + queue("3", "", GO).replace("\"Q\"", "\"R\"") + "<flow name=\"go\"/>";
        List<Problem> problems = run(read(file("euler", 0, 1, 1, variables))).problems();
        assertThat(problems).extracting(Problem::what).anyMatch(what -> what.contains("flows out of both Q and R"));
    }
}
