package org.heartland.property;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.heartland.property.RandomChoices.Choice;
import org.heartland.property.RandomChoices.Span;

/**
 * Looks for simpler choices for which a property fails with the same kind of exception: without parts that a list can do without, and
 * with each choice as near to the simplest as may be.
 */
final class Shrinker {
    private static final Duration AT_MOST = Duration.ofSeconds(5);

    private final Generator<Trial> trials;
    private final long began = System.nanoTime();
    private Failure best;

    private Shrinker(Generator<Trial> trials, Failure found) {
        this.trials = trials;
        this.best = found;
    }

    static Failure simplest(Generator<Trial> trials, Failure found) {
        Shrinker shrinker = new Shrinker(trials, found);
        boolean simpler = true;
        while (simpler) {
            simpler = shrinker.leavesOut();
            simpler |= shrinker.lowers();
        }
        return shrinker.best;
    }

    private boolean leavesOut() {
        boolean simpler = false;
        int i = 0;
        while (i < best.choices().spans().size()) {
            Span span = best.choices().spans().get(i);
            long[] values = best.choices().values();
            long[] fewer = Arrays.copyOf(values, values.length - span.length());
            System.arraycopy(values, span.end(), fewer, span.first(), values.length - span.end());
            if (fails(fewer)) {
                simpler = true;
            } else {
                i++;
            }
        }
        return simpler;
    }

    private boolean lowers() {
        boolean simpler = false;
        for (int i = 0; i < made().size(); i++) {
            Choice choice = made().get(i);
            simpler |= fails(i, choice.simplest()) || fails(i, 2 * choice.simplest() - choice.value());
            long step = i < made().size() ? (made().get(i).value() - choice.simplest()) / 2 : 0;
            while (step != 0 && i < made().size()) {
                if (fails(i, made().get(i).value() - step)) {
                    simpler = true;
                } else {
                    step /= 2;
                }
            }
        }
        return simpler;
    }

    private List<Choice> made() {
        return best.choices().made();
    }

    private boolean fails(int at, long value) {
        long[] values = best.choices().values();
        values[at] = value;
        return fails(values);
    }

    private boolean fails(long[] values) {
        if (System.nanoTime() - began > AT_MOST.toNanos()) {
            return false;
        }
        Failure failure = Failure.of(trials, RandomChoices.recorded(values));
        if (failure == null
                || failure.thrown().getClass() != best.thrown().getClass()
                || !failure.choices().isSimplerThan(best.choices())) {
            return false;
        }
        best = failure;
        return true;
    }
}
