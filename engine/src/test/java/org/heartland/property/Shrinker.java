package org.heartland.property;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.heartland.property.RandomChoices.Choice;
import org.heartland.property.RandomChoices.Span;

/**
 * Looks for simpler choices for which a property fails with the same kind of exception: without parts that a list can do without, and
 * with each choice as near to the simplest as may be.
 */
final class Shrinker {
    private static final int MANY = 128;

    private final Generator<Trial> trials;
    private final Duration atMost;
    private final long began = System.nanoTime();
    private Failure best;

    private Shrinker(Generator<Trial> trials, Failure found, Duration atMost) {
        this.trials = trials;
        this.atMost = atMost;
        this.best = found;
    }

    /** The simplest failure that is found in a time. */
    static Failure simplest(Generator<Trial> trials, Failure found, Duration atMost) {
        Shrinker shrinker = new Shrinker(trials, found, atMost);
        boolean simpler = true;
        while (simpler) {
            simpler = shrinker.leavesOut();
            simpler |= shrinker.lowers();
        }
        return shrinker.best;
    }

    /** Leaves out what it can: many elements at once before few, long ones before short ones. */
    private boolean leavesOut() {
        boolean simpler = false;
        for (int count = MANY; count > 0; count /= 2) {
            List<Span> rows = rows(count);
            int i = 0;
            while (i < rows.size() && !isLate()) {
                if (fails(without(rows.get(i)))) {
                    simpler = true;
                    rows = rows(count);
                } else {
                    i++;
                }
            }
        }
        return simpler;
    }

    /** So many elements of a list in a row, wherever there are, the longest rows first. */
    private List<Span> rows(int count) {
        Map<Integer, Integer> ends = new TreeMap<>();
        best.choices().spans().forEach(span -> ends.merge(span.first(), span.end(), Math::max));
        List<Span> rows = new ArrayList<>();
        for (int first : ends.keySet()) {
            Integer end = first;
            for (int i = 0; i < count && end != null; i++) {
                end = ends.get(end);
            }
            if (end != null) {
                rows.add(new Span(first, end));
            }
        }
        rows.sort(Comparator.comparingInt(Span::length).reversed());
        return rows;
    }

    private long[] without(Span span) {
        long[] values = best.choices().values();
        long[] fewer = Arrays.copyOf(values, values.length - span.length());
        System.arraycopy(values, span.end(), fewer, span.first(), values.length - span.end());
        return fewer;
    }

    /** Lowers each choice to the simplest one, or towards it by ever smaller steps. */
    private boolean lowers() {
        boolean simpler = false;
        for (int i = 0; i < made().size() && !isLate(); i++) {
            Choice choice = made().get(i);
            if (choice.value() == choice.simplest()) {
                continue;
            }
            simpler |= fails(i, choice.simplest()) || fails(i, 2 * choice.simplest() - choice.value());
            simpler |= comesNearer(i);
        }
        return simpler;
    }

    private boolean comesNearer(int i) {
        boolean simpler = false;
        long step = i < made().size() ? (made().get(i).value() - made().get(i).simplest()) / 2 : 0;
        while (step != 0 && i < made().size() && !isLate()) {
            if (fails(i, made().get(i).value() - step)) {
                simpler = true;
            } else {
                step /= 2;
            }
        }
        return simpler;
    }

    private boolean isLate() {
        return System.nanoTime() - began > atMost.toNanos();
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
