package org.heartland.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.heartland.dynamics.Models.at;
import static org.heartland.dynamics.Models.aux;
import static org.heartland.dynamics.Models.file;
import static org.heartland.dynamics.Models.run;

import org.heartland.dynamics.run.RunResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What files of Vensim and Stella hold beside the standard: meanings by their reference manuals, numbers by hand or from tables. */
class OtherProgramsTest {
    private static final String ARRAYS = "<dimensions><dim name=\"sub\"><elem name=\"s2\"/><elem name=\"s3\"/></dim>"
            + "<dim name=\"all\"><elem name=\"s1\"/><elem name=\"s2\"/><elem name=\"s3\"/></dim>"
            + "<dim name=\"two\"><elem name=\"t1\"/><elem name=\"t2\"/></dim></dimensions>";

    private static RunResult withArrays(String variables) {
        String given = "<aux name=\"v\"><dimensions><dim name=\"all\"/></dimensions><eqn>30, 10, 20</eqn></aux>"
                + "<aux name=\"w\"><dimensions><dim name=\"all\"/><dim name=\"two\"/></dimensions><eqn>1, 2, 3, 4, 5, 6</eqn></aux>"
                + "<aux name=\"chosen\"><dimensions><dim name=\"all\"/></dimensions><eqn>0, 2, 1</eqn></aux>";
        return run(file("euler", 0, 0, 1, given + variables)
                .replaceFirst("<dimensions>.*?</dimensions><model>", ARRAYS + "<model>"));
    }

    private static String over(String dimension, String equation) {
        return "<aux name=\"r\"><dimensions><dim name=\"" + dimension + "\"/></dimensions><eqn>" + equation
                + "</eqn></aux>";
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                // Vensim: 0-based, upwards for 1, downwards else
                "VECTOR SORT ORDER(v, 1) | 1 2 0",
                "VECTOR_SORT_ORDER(v[all], -1) | 0 2 1",
                // Vensim: the same as v[all], and one place further; nothing there is not a number
                "VECTOR ELM MAP(v[s1], all-1) | 30 10 20",
                "VECTOR ELM MAP(v[all], 1) | 10 20 NaN",
                "VECTOR ELM MAP(w[s1, t1], (all-1)*SIZE(two) + 1) | 2 4 6",
                // XMILE 1.0, 3.7.1: an index out of range gives 0
                "v[all-1] | 0 30 10",
                "IF all = s2 THEN 1 ELSE 0 | 0 1 0",
                "s3 | 3 3 3"
            })
    void arrays(String equation, String expected) {
        RunResult result = withArrays(over("all", equation));
        String[] values = expected.split(" ");
        for (int i = 0; i < 3; i++) {
            assertThat(at(result, "r[s" + (i + 1) + "]", 0)).isEqualTo(Double.valueOf(values[i]));
        }
    }

    @Test
    void a_part_of_a_dimension_counts_its_own_elements() {
        RunResult result = withArrays(over("sub", "10 * sub + (IF sub = s3 THEN 1 ELSE 0)"));
        assertThat(at(result, "r[s2]", 0)).isEqualTo(10);
        assertThat(at(result, "r[s3]", 0)).isEqualTo(21);
    }

    /** With the weights 0, 2 and 1 on 30, 10 and 20. */
    @ParameterizedTest(name = "VECTOR SELECT by action {0} is {1}")
    @CsvSource({"0, 40", "1, 400", "2, 20", "3, 20", "4, 20", "6, 30", "7, 200", "8, 10", "9, 20", "10, 15"})
    void selections(int action, double expected) {
        RunResult result = withArrays(aux("r", "VECTOR SELECT(chosen[*], v[*], -1, " + action + ", 0)")
                + aux("none", "VECTOR SELECT(chosen[*]*0, v[*], -1, " + action + ", 0)"));
        assertThat(at(result, "r", 0)).isEqualTo(expected);
        assertThat(at(result, "none", 0)).isEqualTo(-1);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "QUANTUM(2.7, .5) | 2.5",
                "QUANTUM(-1.5, 1) | -1",
                "QUANTUM(1.7, 0) | 1.7",
                "LOG(8, 2) | 3",
                "GAME(4) | 4",
                "SINWAVE(3, 4) | 0",
                "COSWAVE(3, 4) | 3",
                "LOOKUP_INVERT(line, 5) | 2.5",
                // ln 24; ln sqrt(pi); Abramowitz and Stegun 1964, table 6.1: ln gamma(1.25) = -.0982718364
                "GAMMALN(5) | 3.178053830348",
                "GAMMALN(.5) | .572364942925",
                "GAMMALN(1.25) | -.0982718364"
            })
    void functions(String expression, double expected) {
        String line = "<gf name=\"line\"><xpts>1,2,3</xpts><ypts>8,6,4</ypts></gf>";
        RunResult result = run(file("euler", 0, 0, 1, line + aux("r", expression)));
        assertThat(at(result, "r", 0)).isCloseTo(expected, within(1e-10));
    }

    @Test
    void points_inside_quotation_marks_do_not_part_names() {
        String model = file(
                        "euler",
                        0,
                        0,
                        1,
                        aux("sum", "inner.\"a.b\" + .here")
                                + "<module name=\"inner\"><connect to=\"&quot;in.put&quot;\" from=\"&quot;he.re&quot;\"/></module>"
                                + aux("here", "1") + aux("he.re", "5"))
                .replace(
                        "</xmile>",
                        "<model name=\"inner\"><variables>" + aux("a.b", "2 * \"in.put\"")
                                + "<aux name=\"in.put\" access=\"input\"><eqn>9</eqn></aux></variables></model></xmile>");
        assertThat(at(run(model), "sum", 0)).isEqualTo(11);
    }
}
