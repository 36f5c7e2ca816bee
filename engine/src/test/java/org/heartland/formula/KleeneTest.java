package org.heartland.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.heartland.draws.Lanes;
import org.heartland.draws.Truths;
import org.heartland.draws.Why;
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

    /** The same tables over draws, in which the two parts take all pairs of values. */
    @ParameterizedTest(name = "{0} over draws: {1}")
    @CsvSource({
        "p AND q, T F U F F F U F U",
        "p OR q, T T T T F U T U U",
        "p = q, T F U F T U U U U",
        "p <> q, F T U T F U U U U",
        "NOT p, F F F T T T U U U",
        "NOT q, F T U F T U F T U",
        "IF p THEN q ELSE false, T F U F F F U U U",
        "'thin_unless(p, q)', T F U U U U U U U"
    })
    void over_draws(String expression, String outcomes) {
        Truths p = Truths.width(9);
        Truths q = Truths.width(9);
        for (int draw = 0; draw < 9; draw++) {
            set(p, draw, draw / 3);
            set(q, draw, draw % 3);
        }
        toy.bind("p", new Scope.Bound.Drawn(Type.TRUTH, "p", false, draws -> p, List.of()));
        toy.bind("q", new Scope.Bound.Drawn(Type.TRUTH, "q", false, draws -> q, List.of()));
        Lanes lanes = toy.run(expression, 9);
        String said = IntStream.range(0, 9)
                .mapToObj(draw ->
                        Toy.says(lanes, Type.TRUTH, draw).substring(0, 1).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
        assertThat(said).isEqualTo(outcomes);
    }

    private static void set(Truths truths, int draw, int which) {
        if (which == 2) {
            truths.setUnknown(draw, Why.MISSING.code());
        } else {
            truths.set(draw, which == 0);
        }
    }

    private String truth(String expression) {
        return toy.says(expression).replaceFirst(":.*", "");
    }
}
