package org.heartland.formula;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.heartland.draws.BoundedMemory;
import org.heartland.draws.Deadline;
import org.heartland.draws.Draws;
import org.heartland.draws.Lanes;

/** One evaluation under way: its draws, the memory of calls that runs share, what it has rested on so far, and its steps if it unfolds. */
public final class Run {
    /** Runs that unfold keep steps with their answers, and so have answers of their own. */
    private record Asked(boolean unfolding, Function function, List<Constant> arguments) {}

    /** Answers already given; shared by all runs on one panel and one set of draws. Safe for several threads, since answers are pure. */
    public static final class Memory {
        /** At most so many bytes of answers. */
        private static final long MAX_BYTES = 64L << 20;

        private final BoundedMemory<Asked, Answer> answers = new BoundedMemory<>(MAX_BYTES, Answer::bytes);
    }

    private final Draws draws;
    private final Memory memory;
    private final Deadline deadline;
    private final boolean unfolding;
    private final boolean brief;
    private final BitSet rows = new BitSet();
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

    /** Checked by every part of a formula, and by functions whose own loops are long. */
    public Deadline deadline() {
        return deadline;
    }

    /** A fresh run with the same draws and memory, for a formula inside a function; it stops where the outcome is decided. */
    public Run inner() {
        return new Run(draws, memory, deadline, unfolding, !unfolding);
    }

    /** True if parts that can no longer change the outcome are left out. */
    boolean brief() {
        return brief;
    }

    public int[] rows() {
        return rows.stream().toArray();
    }

    public List<String> keys() {
        return List.copyOf(keys);
    }

    public List<Step> steps() {
        return Collections.unmodifiableList(steps.element());
    }

    /** What a formula gave in this run, with all that it rests on. */
    public Answer answer(Lanes lanes) {
        return new Answer(lanes, rows(), keys(), steps());
    }

    public boolean unfolding() {
        return unfolding;
    }

    /** Asks a function, or remembers what it said; what the answer rests on is added to this run. */
    public Answer ask(Function function, List<Constant> arguments) {
        Asked asked = new Asked(unfolding, function, arguments);
        Answer answer = memory.answers.get(
                asked, unknown -> function.at(arguments, this).narrowed());
        for (int row : answer.rows()) {
            rows.set(row);
        }
        keys.addAll(answer.keys());
        return answer;
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

    void close(String says, Type type, ShownAs shownAs, Lanes lanes, int... rowsOfStep) {
        if (unfolding) {
            List<Step> from = steps.pop();
            steps.element().add(new Step(says, false, type, shownAs, lanes, rowsOfStep, List.copyOf(from)));
        }
    }

    /** Adds steps that a function took. */
    void took(List<Step> from) {
        if (unfolding) {
            steps.element().addAll(from);
        }
    }
}
