package org.heartland.dynamics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.heartland.dynamics.model.Extras;
import org.heartland.dynamics.model.Graph;
import org.heartland.problem.Place;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A graphical function with evenly spaced points equals one that lists the same points. */
class GraphTest {
    @ParameterizedTest(name = "{2} points from {0} to {1}")
    @CsvSource({"0, 20, 21", "-3, 0.1, 7", "0.1, 0.7, 4", "-1e308, 1e308, 5", "5, 6, 2", "1e-9, 3, 1000"})
    void even_points_give_what_listed_points_give(double from, double to, int count) {
        double[] x = new double[count];
        double[] y = new double[count];
        Arrays.setAll(x, i -> i == count - 1 ? to : from + i * (to / (count - 1) - from / (count - 1)));
        Arrays.setAll(y, i -> i * i % 7);
        for (Graph.Form form : Graph.Form.values()) {
            Graph even = new Graph(form, x, y, true, "", Place.of("g"), Extras.NONE);
            Graph listed = new Graph(form, x, y, false, "", Place.of("g"), Extras.NONE);
            for (int i = -10; i <= 10_010; i++) {
                double at = from + i * (to / 10_000 - from / 10_000);
                assertThat(Double.valueOf(even.at(at))).isEqualTo(Double.valueOf(listed.at(at)));
                assertThat(Double.valueOf(even.forward(at))).isEqualTo(Double.valueOf(listed.forward(at)));
            }
            for (double at : x) {
                assertThat(Double.valueOf(even.at(at))).isEqualTo(Double.valueOf(listed.at(at)));
                assertThat(Double.valueOf(even.at(Math.nextDown(at))))
                        .isEqualTo(Double.valueOf(listed.at(Math.nextDown(at))));
            }
        }
    }
}
