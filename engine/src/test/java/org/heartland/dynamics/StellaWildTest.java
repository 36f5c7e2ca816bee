package org.heartland.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heartland.dynamics.Models.at;
import static org.heartland.dynamics.Models.aux;
import static org.heartland.dynamics.Models.file;
import static org.heartland.dynamics.Models.run;

import org.heartland.dynamics.run.RunResult;
import org.junit.jupiter.api.Test;

/** Constructs of public models of Stella, in small models of our own; expected values are worked out by hand. */
class StellaWildTest {
    private static final String ARRAYS =
            "<aux name=\"x\"><dimensions><dim name=\"D\"/></dimensions><eqn>1, 2, 4</eqn></aux>"
                    + "<aux name=\"y\"><dimensions><dim name=\"D\"/><dim name=\"N\"/></dimensions><eqn>1, 2, 3, 4, 5, 6</eqn></aux>";

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
