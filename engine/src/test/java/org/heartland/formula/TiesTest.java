package org.heartland.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.heartland.draws.Choices;
import org.heartland.draws.Lanes;
import org.heartland.draws.Truths;
import org.heartland.draws.Why;
import org.heartland.language.Operator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * AUDIT A5: a tie is an answer of its own, neither true nor false. One of the tied comes first and it is open which; so a question whose
 * answer is the same whichever of them it is has that answer, and any other is a tie. Expected by going through the possible firsts by hand.
 */
class TiesTest {

    @ParameterizedTest(name = "{0} = {1}: {2}; <> {3}")
    @CsvSource({
        "CHN+RUS*, CHN, TIE, TIE",
        "CHN+RUS*, KAZ, false, true",
        "CHN*, CHN, true, false",
        "CHN+RUS*, nobody, false, true",
        "CHN+RUS*, CHN+RUS*, TIE, TIE",
        "CHN+RUS*, RUS+TUR*, TIE, TIE",
        "CHN+RUS*, KAZ+TUR*, false, true",
        "CHN, CHN+RUS*, TIE, TIE",
        "CHN+RUS*, MISSING, MISSING, MISSING",
        // Several holders of a role are no tie: the role is not held by one of them alone, and that is known.
        "CHN+RUS, CHN, false, true",
        "CHN+RUS, CHN+RUS, false, true",
        "CHN+RUS*, CHN+RUS, false, true",
    })
    void compared(String left, String right, String equal, String unequal) {
        assertThat(compare(Operator.EQUAL, left, right)).isEqualTo(equal);
        assertThat(compare(Operator.UNEQUAL, left, right)).isEqualTo(unequal);
    }

    /** A tie goes through logic as unknown does, but anything unknown beside it is the reason, in either order. */
    @ParameterizedTest(name = "TIE {0} {1}: {2}; known {3}")
    @CsvSource({
        "AND, false, false, true",
        "AND, true, TIE, true",
        "AND, MISSING, MISSING, false",
        "OR, true, true, true",
        "OR, false, TIE, true",
        "OR, MISSING, MISSING, false",
    })
    void joined(String operator, String other, String expected, boolean known) {
        Truths tie = Truths.none(Why.TIE);
        Truths truth = truth(other);
        boolean and = operator.equals("AND");
        Truths one = and ? Operations.and(tie, truth) : Operations.or(tie, truth);
        Truths turned = and ? Operations.and(truth, tie) : Operations.or(truth, tie);
        assertThat(says(one)).isEqualTo(expected).isEqualTo(says(turned));
        assertThat(Operations.known(one).v()[0]).as("a tie is not unknown").isEqualTo(known);
    }

    private static String compare(Operator operator, String left, String right) {
        Comparisons compared = new Comparisons(operator, left.endsWith("*"), right.endsWith("*"));
        return says(compared.on(new Lanes[] {names(left), names(right)}));
    }

    private static Choices names(String names) {
        return switch (names) {
            case "nobody" -> Choices.set(List.of());
            case "MISSING" -> Choices.none(Why.MISSING);
            default -> Choices.set(Arrays.asList(names.replace("*", "").split("\\+", -1)));
        };
    }

    private static Truths truth(String word) {
        return word.equals("MISSING") ? Truths.none(Why.MISSING) : Truths.of(Boolean.parseBoolean(word));
    }

    private static String says(Truths truths) {
        return truths.known(0) ? Boolean.toString(truths.v()[0]) : truths.why(0).name();
    }
}
