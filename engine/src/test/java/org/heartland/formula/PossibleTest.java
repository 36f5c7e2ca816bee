package org.heartland.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.heartland.draws.Truths;
import org.heartland.draws.Why;
import org.junit.jupiter.api.Test;

/**
 * AUDIT C: 58 of 159 checks could never come out against their statement. Which answers a condition can give is what its operation gives for
 * all the answers that its parts can give: tried for every combination.
 */
class PossibleTest {
    private static final List<Truths> ANSWERS = List.of(Truths.TRUE, Truths.FALSE, Truths.none(Why.MISSING));

    private static List<Possible> all() {
        return IntStream.range(1, 8)
                .mapToObj(bits -> new Possible((bits & 1) > 0, (bits & 2) > 0, (bits & 4) > 0))
                .toList();
    }

    private static List<Truths> answers(Possible possible) {
        return ANSWERS.stream()
                .filter(answer -> answer.known(0)
                        ? answer.isTrue(0) ? possible.isTrue() : possible.isFalse()
                        : possible.isUnknown())
                .toList();
    }

    private static Possible of(Stream<Truths> answers) {
        List<Truths> list = answers.toList();
        return new Possible(
                list.stream().anyMatch(answer -> answer.known(0) && answer.isTrue(0)),
                list.stream().anyMatch(answer -> answer.known(0) && !answer.isTrue(0)),
                list.stream().anyMatch(answer -> !answer.known(0)));
    }

    private static Possible pairs(Possible a, Possible b, BiFunction<Truths, Truths, Truths> operation) {
        return of(answers(a).stream().flatMap(x -> answers(b).stream().map(y -> operation.apply(x, y))));
    }

    @Test
    void joining_two_conditions() {
        for (Possible a : all()) {
            for (Possible b : all()) {
                assertThat(a.and(b)).as("%s AND %s", a, b).isEqualTo(pairs(a, b, Operations::and));
                assertThat(a.or(b)).as("%s OR %s", a, b).isEqualTo(pairs(a, b, Operations::or));
            }
        }
    }

    @Test
    void denying_one_and_booking_the_unknown_as_false() {
        for (Possible a : all()) {
            assertThat(a.not()).isEqualTo(of(answers(a).stream().map(Operations::not)));
            assertThat(a.sure()).isEqualTo(of(answers(a).stream().map(Operations::sure)));
        }
    }

    @Test
    void choosing_between_two() {
        for (Possible condition : all()) {
            for (Possible then : all()) {
                for (Possible otherwise : all()) {
                    assertThat(condition.choose(then, otherwise))
                            .isEqualTo(of(answers(condition).stream()
                                    .flatMap(c -> answers(then).stream()
                                            .flatMap(t -> answers(otherwise).stream()
                                                    .map(o -> (Truths) Operations.choose(c, t, o))))));
                }
            }
        }
    }
}
