package org.heartland.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heartland.dynamics.Models.at;
import static org.heartland.dynamics.Models.aux;
import static org.heartland.dynamics.Models.file;
import static org.heartland.dynamics.Models.run;

import org.heartland.dynamics.compile.Flattener;
import org.heartland.dynamics.run.RunResult;
import org.heartland.problem.Problem;
import org.junit.jupiter.api.Test;

/** Constructs of public models of Stella, in small models of our own; expected values are worked out by hand. */
class StellaWildTest {
    private static final String ARRAYS =
            "<aux name=\"x\"><dimensions><dim name=\"D\"/></dimensions><eqn>1, 2, 4</eqn></aux>"
                    + "<aux name=\"y\"><dimensions><dim name=\"D\"/><dim name=\"N\"/></dimensions><eqn>1, 2, 3, 4, 5, 6</eqn></aux>";

    /** Stella saves models that are not finished: what has no equation is not a number, and the rest runs. */
    @Test
    void a_model_that_is_not_finished_runs_as_far_as_it_goes() {
        String variables = "<aux name=\"Capacity Utilization\"/><flow name=\"not\\nyet\"/>"
                + "<stock name=\"Recent Capacity\"><inflow>not_yet</inflow></stock>"
                + aux("b", "Capacity_Utilization + 1") + Models.stock("s", "2", "f", "") + Models.flow("f", "s");
        String unfinished = file("euler", 0, 2, 1, variables)
                .replace(
                        "<header/>",
                        "<header><vendor>isee systems, inc.</vendor><product version=\"1.7\">Stella Architect</product></header>");
        RunResult result = run(unfinished);
        assertThat(at(result, "s", 2)).isEqualTo(8);
        assertThat(at(result, "b", 2)).isNaN();
        assertThat(at(result, "Recent Capacity", 0)).isNaN();
        assertThat(Models.read(unfinished).then(Flattener::flatten).orThrow().findings())
                .extracting(Problem::what)
                .contains(
                        "Capacity Utilization has no equation, so that it is not a number, and nor is what is worked out from it");
        assertThat(run(Models.read(file("euler", 0, 2, 1, variables))).problems())
                .extracting(Problem::what)
                .contains("Capacity Utilization has no equation");
    }

    /** Stella writes a dimension and a point before the asterisk that stands for all of its elements. */
    @Test
    void a_dimension_may_stand_before_the_asterisk() {
        RunResult result = run(
                file(
                        "euler",
                        0,
                        1,
                        1,
                        ARRAYS + aux("a", "SUM(x[D.*])") + aux("b", "SUM(y[D.*, 2]) + 2.*3 + MAX(y[*, N.*])")
                                + "<aux name=\"rows\"><dimensions><dim name=\"D\"/></dimensions><eqn>SUM(y[D, N.*])</eqn></aux>"));
        assertThat(at(result, "a", 1)).isEqualTo(7);
        assertThat(at(result, "b", 1)).isEqualTo(12 + 6 + 6);
        assertThat(at(result, "rows[c]", 1)).isEqualTo(11);
    }
}
