package org.heartland.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.heartland.dynamics.Models.at;
import static org.heartland.dynamics.Models.aux;
import static org.heartland.dynamics.Models.file;
import static org.heartland.dynamics.Models.run;

import org.heartland.problem.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Graphical functions at their points, between and outside of them: the table of THEORY.md 1.3. */
class GraphicalFunctionsTest {
    private static final String X = "<xpts>0,1,3,4</xpts>";
    private static final double[] POINTS = {-1, 0, .5, 1, 2, 2.999999, 3, 4, 6};

    private static double value(String type, String points, String at) {
        String graph = "<gf name=\"g\" type=\"" + type + "\">" + points + "</gf>";
        return at(run(file("euler", 0, 0, 1, graph + aux("v", "g(" + at + ")"))), "v", 0);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "continuous, 0 0 1 2 2.5 2.9999995 3 3 3",
        "extrapolate, -2 0 1 2 2.5 2.9999995 3 3 3",
        "discrete, 0 0 0 2 2 2 3 3 3"
    })
    void forms(String type, String expected) {
        String[] values = expected.split(" ");
        for (int i = 0; i < POINTS.length; i++) {
            assertThat(value(type, X + "<ypts>0,2,3,3</ypts>", String.valueOf(POINTS[i])))
                    .as("at %s", POINTS[i])
                    .isCloseTo(Double.parseDouble(values[i]), within(1e-12));
        }
    }

    @Test
    void beyond_the_ends_the_last_lines_go_on() {
        String points = X + "<ypts>0,2,3,5</ypts>";
        assertThat(value("extrapolate", points, "6")).isEqualTo(9);
        assertThat(value("extrapolate", points, "-1")).isEqualTo(-2);
    }

    @Test
    void what_is_not_a_number_stays_so() {
        assertThat(value("continuous", X + "<ypts>0,2,3,3</ypts>", "NAN")).isNaN();
    }

    @Test
    void of_two_points_at_one_place_the_right_one_holds() {
        String points = "<xpts>0,1,1,2</xpts><ypts>0,1,5,6</ypts>";
        assertThat(value("continuous", points, "1")).isEqualTo(5);
        assertThat(value("continuous", points, ".5")).isEqualTo(.5);
        assertThat(value("continuous", points, "1.5")).isEqualTo(5.5);
    }

    @Test
    void points_may_stand_evenly_and_be_parted_by_other_signs() {
        assertThat(value(
                        "continuous",
                        "<xscale min=\"0\" max=\"2\"/><yscale min=\"0\" max=\"1\"/><ypts sep=\";\">0;2;3</ypts>",
                        "1.5"))
                .isEqualTo(2.5);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "<xpts>0,1</xpts>",
                "<ypts>0,1</ypts>",
                "<xpts>0,1,2</xpts><ypts>0,1</ypts>",
                "<xpts>0,2,1</xpts><ypts>0,1,2</ypts>",
                "<xpts>0,one</xpts><ypts>0,1</ypts>"
            })
    void points_that_make_no_function_are_refused_with_their_place(String points) {
        Read<?> read = Models.read(file("euler", 0, 0, 1, "<gf name=\"g\">" + points + "</gf>"));
        assertThat(read.problems()).isNotEmpty();
        assertThat(read.problems().get(0).line()).startsWith("model.xmile:1:");
    }

    @Test
    void a_separator_that_is_no_sign_but_a_text_is_refused() {
        String points = "<xscale min=\"0\" max=\"1\"/><ypts sep=\"" + "{".repeat(100_000) + "\">0,1</ypts>";
        Read<?> read = Models.read(file("euler", 0, 0, 1, "<gf name=\"g\">" + points + "</gf>"));
        assertThat(read.problems())
                .singleElement()
                .asString()
                .contains("a separator of 100000 characters", "write one, such as a comma");
    }
}
