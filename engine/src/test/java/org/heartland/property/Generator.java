package org.heartland.property;

import java.util.List;
import java.util.function.Function;

/**
 * Makes values of one type from random choices: the same choices give the same value. Generators that need one another are written
 * out, {@code choices -> new Pair(left.next(choices), right.next(choices))}, and what is made of simple choices should be simple.
 */
@FunctionalInterface
public interface Generator<T> {
    T next(RandomChoices choices);

    default <U> Generator<U> map(Function<? super T, ? extends U> change) {
        return choices -> change.apply(next(choices));
    }

    default Generator<List<T>> list(int min, int max) {
        return choices -> choices.list(this, min, max);
    }
}
