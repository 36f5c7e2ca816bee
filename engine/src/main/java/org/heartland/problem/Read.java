package org.heartland.problem;

import java.util.List;
import java.util.function.Function;

/**
 * The result of reading something: the value, or every problem that was found. There is no half-read value.
 *
 * @param <T> what was to be read
 */
public sealed interface Read<T> {

    record Good<T>(T value) implements Read<T> {}

    record Bad<T>(List<Problem> problems) implements Read<T> {
        public Bad {
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("a bad reading names at least one problem");
            }
            problems = problems.stream().sorted().distinct().toList();
        }
    }

    /** The value if there are no problems, else all of them. */
    static <T> Read<T> of(T value, List<Problem> problems) {
        return problems.isEmpty() ? new Good<>(value) : new Bad<>(problems);
    }

    default List<Problem> problems() {
        return this instanceof Bad<T> bad ? bad.problems() : List.of();
    }

    default <U> Read<U> then(Function<T, Read<U>> next) {
        return this instanceof Good<T> good ? next.apply(good.value()) : new Bad<>(problems());
    }

    /** The value; throws if reading failed, with the first problem as the message. */
    default T orThrow() {
        if (this instanceof Good<T> good) {
            return good.value();
        }
        throw new IllegalStateException(problems().get(0).line());
    }
}
