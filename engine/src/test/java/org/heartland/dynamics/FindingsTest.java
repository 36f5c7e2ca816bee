package org.heartland.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.heartland.dynamics.Models.aux;
import static org.heartland.dynamics.Models.file;
import static org.heartland.dynamics.Models.flow;
import static org.heartland.dynamics.Models.stock;

import java.util.List;
import org.heartland.dynamics.check.Findings;
import org.heartland.dynamics.compile.Flattener;
import org.heartland.dynamics.model.Model;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Warnings that are reported before a run and do not prevent it. */
class FindingsTest {

    private static List<String> of(String xmile) {
        Model model = Models.read(xmile).orThrow();
        return Findings.of(model, Flattener.flatten(model).orThrow()).stream()
                .map(Problem::line)
                .toList();
    }

    private static List<String> with(String variables) {
        return of(file("euler", 0, 1, 1, variables));
    }

    @Test
    void a_sound_model_has_none() {
        assertThat(with(stock("s", "1", "f", "") + flow("f", "k*s") + aux("k", "2") + aux("shown", "s*2")))
                .isEmpty();
    }

    @Test
    void what_is_used_by_nothing_is_told_with_its_place() {
        String graph = "<gf name=\"curve\"><xpts>0,1</xpts><ypts>0,1</ypts></gf>";
        assertThat(with(aux("k", "2 + 3") + graph + flow("f", "TIME") + aux("shown", "1 + TIME")))
                .hasSize(3)
                .anyMatch(line -> line.contains("k is used by nothing; use it, or take it out"))
                .anyMatch(line -> line.contains("curve is used by nothing"))
                .anyMatch(line -> line.contains("f neither fills nor drains a stock"))
                .allMatch(line -> line.startsWith("model.xmile:1:"));
    }

    @Test
    void uses_in_subscripts_macros_modules_and_initial_values_count() {
        String variables = "<aux name=\"x\"><dimensions><dim name=\"D\"/></dimensions><eqn>1, 2, 3</eqn></aux>"
                + aux("index", "2") + aux("v", "x[index] + TIME") + stock("s", "start", "", "") + aux("start", "4")
                + aux("fed", "5") + "<module name=\"sub\"><connect to=\"in\" from=\"fed\"/></module>"
                + aux("w", "sub.out + m(1)");
        String more = "<macro name=\"m\"><parm>p</parm><eqn>p * 2</eqn></macro><model name=\"sub\"><variables>"
                + "<aux name=\"in\" access=\"input\"><eqn>1</eqn></aux>" + aux("out", "in * 2")
                + "</variables></model>";
        assertThat(of(file("euler", 0, 1, 1, variables).replace("</xmile>", more + "</xmile>")))
                .isEmpty();
    }

    /** XMILE 1.0, 2.3: a list is the order in which methods are fallen back upon. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "rk45 | true",
                "gear | true",
                "rk45, rk4 | false",
                "RK4 | false",
                "gear, euler | false",
                "euler | false",
                "rk2 | false"
            })
    void a_method_that_is_not_offered_is_told(String method, boolean reported) {
        List<String> found = of(file(method, 0, 1, 1, aux("v", "TIME")));
        assertThat(found.stream().anyMatch(line -> line.contains("is not offered here; the model runs by rk4")))
                .isEqualTo(reported);
    }

    /** One step of y' = y from 1 by dt 1: Euler 2, Heun 2.5, Runge and Kutta 2.708333; by the series of the exponential. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "rk45 | 2.7083333333333335",
                "gear, euler | 2",
                "rk45, rk2 | 2.5",
                "nonsense, rk4 | 2.7083333333333335"
            })
    void the_first_method_that_is_offered_runs(String method, double expected) {
        var result = Models.run(file(method, 0, 1, 1, stock("y", "1", "f", "") + flow("f", "y")));
        assertThat(Models.at(result, "y", 1)).isCloseTo(expected, within(1e-15));
    }

    @Test
    void a_method_that_nobody_knows_is_refused() {
        Read<?> run = Models.run(Models.read(file("magic", 0, 1, 1, aux("v", "1"))));
        assertThat(run.problems().get(0).line()).contains("there is no method magic; write euler, rk2 or rk4");
    }

    /** Each element looks at the one before it, except the first, which a condition keeps from looking outside. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "IF D > 1 THEN x[D - 1] ELSE 0",
                "IF D = 1 THEN 0 ELSE x[D - 1]",
                "IF TIME >= 0 AND D > 1 THEN x[D - 1] ELSE 0",
                "IF D <= 1 OR TIME < 0 THEN 0 ELSE x[D - 1]",
                "IF NOT (D = 1) THEN x[D - 1] ELSE 0"
            })
    void an_index_that_a_condition_keeps_from_being_looked_at_is_not_told(String guarded) {
        String array = "<aux name=\"x\"><dimensions><dim name=\"D\"/></dimensions><eqn>1, 2, 3</eqn></aux>";
        String each = "<aux name=\"v\"><dimensions><dim name=\"D\"/></dimensions><eqn><![CDATA[%s]]></eqn></aux>";
        assertThat(with(array + each.formatted(guarded) + aux("w", "SUM(v) + SUM(x)")))
                .isEmpty();
        assertThat(with(array
                        + each.formatted(guarded.replace("> 1", "> 0")
                                .replace("<= 1", "<= 0")
                                .replace("D = 1", "D = 9"))
                        + aux("w", "SUM(v)")))
                .singleElement()
                .asString()
                .contains("v[a] looks at number 0 of 3 elements");
    }

    @Test
    void an_index_that_leads_nowhere_is_told() {
        String array = "<aux name=\"x\"><dimensions><dim name=\"D\"/></dimensions><eqn>1, 2, 3</eqn></aux>";
        assertThat(with(array + aux("v", "x[4]") + aux("w", "x(3)")))
                .singleElement()
                .asString()
                .contains("v looks at number 4 of 3 elements, which gives 0;");
    }

    @Test
    void units_are_told_where_any_is_declared() {
        String united =
                "<aux name=\"a\"><eqn>1</eqn><units>m</units></aux><aux name=\"b\"><eqn>1</eqn><units>s</units></aux>"
                        + aux("sum", "a + b");
        assertThat(with(united)).singleElement().asString().contains("s is added to m");
        assertThat(with(aux("t", "TIME + 5"))).isEmpty();
    }
}
