package org.heartland.expression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Strong three-valued logic: S. C. Kleene, On notation for ordinal numbers, Journal of Symbolic Logic 3 (1938), tables of p. 153. */
class KleeneTest {
    private final Toy toy = new Toy();

    @ParameterizedTest(name = "{0} {1}: AND {2}, OR {3}, = {4}, <> {5}")
    @CsvSource({
        "true, true, true, true, true, false",
        "true, false, false, true, false, true",
        "true, unknown, unknown, true, unknown, unknown",
        "false, true, false, true, false, true",
        "false, false, false, false, true, false",
        "false, unknown, false, unknown, unknown, unknown",
        "unknown, true, unknown, true, unknown, unknown",
        "unknown, false, false, unknown, unknown, unknown",
        "unknown, unknown, unknown, unknown, unknown, unknown"
    })
    void of_two(String a, String b, String and, String or, String equal, String unequal) {
        assertThat(truth(a + " AND " + b)).isEqualTo(and);
        assertThat(truth(a + " OR " + b)).isEqualTo(or);
        assertThat(truth(a + " = " + b)).isEqualTo(equal);
        assertThat(truth(a + " <> " + b)).isEqualTo(unequal);
    }

    @ParameterizedTest(name = "{0}: NOT {1}, known {2}, sure {3}")
    @CsvSource({"true, false, true, true", "false, true, true, false", "unknown, unknown, false, false"})
    void of_one(String a, String not, String known, String sure) {
        assertThat(truth("NOT " + a)).isEqualTo(not);
        assertThat(truth("known(" + a + ")")).isEqualTo(known);
        assertThat(truth("sure(" + a + ")")).isEqualTo(sure);
    }

    @ParameterizedTest(name = "IF {0} THEN {1} ELSE {2} is {3}; thin_unless({0}, {1}) is {4}")
    @CsvSource({
        "true, true, false, true, true",
        "true, unknown, false, unknown, unknown",
        "true, true, unknown, true, true",
        "false, true, false, false, unknown",
        "false, true, unknown, unknown, unknown",
        "unknown, true, true, unknown, unknown"
    })
    void chosen(String condition, String then, String otherwise, String chosen, String thin) {
        assertThat(truth("IF " + condition + " THEN " + then + " ELSE " + otherwise))
                .isEqualTo(chosen);
        assertThat(truth("thin_unless(" + condition + ", " + then + ")")).isEqualTo(thin);
    }

    private String truth(String expression) {
        return toy.says(expression).replaceFirst(":.*", "");
    }
}
