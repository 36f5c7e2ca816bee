package org.heartland.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heartland.dynamics.Models.at;
import static org.heartland.dynamics.Models.file;
import static org.heartland.dynamics.Models.flow;
import static org.heartland.dynamics.Models.run;

import org.heartland.dynamics.run.RunResult;
import org.junit.jupiter.api.Test;

/** What must not be negative (THEORY.md 1.2): flows are at least 0; outflows are cut, in their order, to what is there. By hand. */
class NonNegativeTest {
    private static final String MARK = "<non_negative/>";

    private static String tank(String inside) {
        return "<stock name=\"tank\"><eqn>10</eqn><outflow>first</outflow><outflow>second</outflow>" + inside
                + "</stock><stock name=\"sink\"><eqn>0</eqn><inflow>first</inflow><inflow>second</inflow></stock>"
                + flow("first", "6") + flow("second", "3");
    }

    @Test
    void outflows_are_cut_in_their_order_and_nothing_is_lost() {
        RunResult result = run(file("euler", 0, 3, 1, tank(MARK)));
        assertThat(at(result, "tank", 1)).isEqualTo(1);
        assertThat(at(result, "first", 1)).isEqualTo(1);
        assertThat(at(result, "second", 1)).isEqualTo(0);
        for (int t = 0; t <= 3; t++) {
            assertThat(at(result, "tank", t) + at(result, "sink", t)).isEqualTo(10);
        }
    }

    @Test
    void without_the_mark_a_stock_may_fall_below_zero() {
        assertThat(at(run(file("euler", 0, 3, 1, tank(""))), "tank", 3)).isEqualTo(-17);
    }

    @Test
    void a_flow_that_must_not_be_negative_is_at_least_0() {
        String marked = "<flow name=\"f\"><eqn>TIME-1</eqn>" + MARK + "</flow>";
        String denied = "<flow name=\"g\"><eqn>TIME-1</eqn><non_negative>FALSE </non_negative></flow>";
        RunResult result = run(file("euler", 0, 2, 1, marked + denied));
        assertThat(at(result, "f", 0)).isEqualTo(0);
        assertThat(at(result, "f", 2)).isEqualTo(1);
        assertThat(at(result, "g", 0)).isEqualTo(-1);
    }

    /** The nearest word counts: that of the entity, then of the model, then of the file. */
    @Test
    void what_is_said_nearer_counts_more() {
        String all = file("euler", 0, 2, 1, "<flow name=\"f\"><eqn>TIME-1</eqn></flow>")
                .replace("<model>", "<behavior><non_negative/></behavior><model>");
        assertThat(at(run(all), "f", 0)).isEqualTo(0);
        String denied =
                all.replace("<model>", "<model><behavior><flow><non_negative>false</non_negative></flow></behavior>");
        assertThat(at(run(denied), "f", 0)).isEqualTo(-1);
    }
}
