package org.heartland.formula;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.heartland.draws.BoundedMemory;
import org.heartland.draws.Deadline;
import org.heartland.draws.Draws;
import org.heartland.draws.Lanes;
import org.jspecify.annotations.Nullable;

/** One evaluation in progress: its draws, the shared memory of calls, what it rests on so far, and its steps if it unfolds. */
public final class Run {
    /** A question in the memory; unfolding runs keep steps with their answers, so theirs are separate. */
    private record Asked(boolean unfolding, Function function, List<Constant> arguments) {}

    /** Cache of answers, shared by all runs on one panel and one set of draws. Safe for several threads, since answers are pure. */
    public static final class Memory {
        /** Bound on the memory of cached answers. */
        private static final long MAX_BYTES = 64L << 20;

        private final BoundedMemory<Asked, Answer> answers = new BoundedMemory<>(MAX_BYTES, Answer::bytes);
        private final java.util.function.Function<Asked, @Nullable Answer> earlier;

        public Memory() {
            this.earlier = unseen -> null;
        }

        /**
         * A memory for the same panel and draws after some judgements have changed: what rests on none of them is taken from the earlier memory.
         *
         * @param twins the earlier functions, by those that have taken their place
         * @param changed true for the key of a judgement that has changed
         */
        public Memory(Memory before, Map<Function, Function> twins, Predicate<String> changed) {
            this.earlier = asked -> {
                Function twin = twins.get(asked.function());
                Answer answer = twin == null
                        ? null
                        : before.answers.find(new Asked(asked.unfolding(), twin, asked.arguments()));
                return answer == null || answer.keys().stream().anyMatch(changed) ? null : answer;
            };
        }

        private Answer answer(Asked asked, Supplier<Answer> compute) {
            return answers.get(asked, unknown -> {
                Answer known = earlier.apply(asked);
                return known == null ? compute.get() : known;
            });
        }
    }

    private final Draws draws;
    private final Memory memory;
    private final Deadline deadline;
    private final boolean unfolding;
    private final boolean brief;
    private BitSet rows = new BitSet();
    private final SortedSet<String> keys = new TreeSet<>();
    private final Deque<List<Step>> steps = new ArrayDeque<>();
    private final List<Constant> slots = new ArrayList<>();

    public Run(Draws draws, Memory memory, Deadline deadline, boolean unfolding) {
        this(draws, memory, deadline, unfolding, false);
    }

    private Run(Draws draws, Memory memory, Deadline deadline, boolean unfolding, boolean brief) {
        this.draws = draws;
        this.deadline = deadline;
        this.brief = brief;
        this.memory = memory;
        this.unfolding = unfolding;
        steps.push(new ArrayList<>());
    }

    public Draws draws() {
        return draws;
    }

    /** The deadline, checked by every node of a formula and by functions with long loops. */
    public Deadline deadline() {
        return deadline;
    }

    /** A new run with the same draws and memory, for a formula inside a function; it skips branches that are not taken. */
    public Run inner() {
        return new Run(draws, memory, deadline, unfolding, !unfolding);
    }

    /** True if branches that are not taken are skipped. */
    boolean brief() {
        return brief;
    }

    /** The rows that this run rests on so far, ascending. */
    public int[] rows() {
        return rows.stream().toArray();
    }

    /** The keys of the judgements that this run has used so far, sorted. */
    public List<String> keys() {
        return List.copyOf(keys);
    }

    /** The recorded steps; empty unless the run unfolds. */
    public List<Step> steps() {
        return Collections.unmodifiableList(steps.element());
    }

    /** The answer of a formula in this run, with everything it rests on. */
    public Answer answer(Lanes lanes) {
        return new Answer(lanes, rows(), keys(), steps());
    }

    /** True if the run records its steps. */
    public boolean unfolding() {
        return unfolding;
    }

    /** Calls a function or takes its answer from the memory; adds what the answer rests on to this run. */
    public Answer ask(Function function, List<Constant> arguments) {
        Asked asked = new Asked(unfolding, function, arguments);
        Answer answer = memory.answer(asked, () -> function.at(arguments, this).narrowed());
        for (int row : answer.rows()) {
            rows.set(row);
        }
        keys.addAll(answer.keys());
        return answer;
    }

    /** Begins a part whose rows are kept apart, until {@link #backTo}; gives the rows of the whole so far. */
    BitSet apart() {
        BitSet whole = rows;
        rows = new BitSet();
        return whole;
    }

    /** Ends a part: gives its rows, and goes on with those of the whole. */
    BitSet backTo(BitSet whole) {
        BitSet part = rows;
        rows = whole;
        return part;
    }

    /** Rests on the rows of a part that decided. */
    void restsOn(BitSet part) {
        rows.or(part);
    }

    void drew(String key) {
        keys.add(key);
    }

    Constant slot(int index) {
        return slots.get(index);
    }

    void slot(int index, Constant value) {
        while (slots.size() <= index) {
            slots.add(value);
        }
        slots.set(index, value);
    }

    void open() {
        if (unfolding) {
            steps.push(new ArrayList<>());
        }
    }

    void close(String says, Type type, ShownAs shownAs, Lanes lanes) {
        close(says, List.of(), type, shownAs, lanes);
    }

    void close(String says, List<String> asked, Type type, ShownAs shownAs, Lanes lanes, int... rowsOfStep) {
        if (unfolding) {
            List<Step> from = steps.pop();
            steps.element().add(new Step(says, false, type, shownAs, lanes, rowsOfStep, List.copyOf(from), asked));
        }
    }

    /** Adds the steps that a function took. */
    void took(List<Step> from) {
        if (unfolding) {
            steps.element().addAll(from);
        }
    }
}
