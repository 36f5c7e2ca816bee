package org.heartland.dynamics.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Emits instructions for terms. The same operation on the same slots is computed once; operations whose operands never
 * change go into the setup code, which runs once.
 */
final class Emitter {
    private final Slots slots;
    private final boolean initially;
    private Code code = new Code();
    private final Code setup = new Code();
    private final KnownResults known;

    /** A growing array of instructions. */
    private static final class Code {
        int[] words = new int[64];
        int length;

        void add(int what, int to, int a, int b, int c) {
            if (length + Program.WIDTH > words.length) {
                words = Arrays.copyOf(words, 2 * words.length);
            }
            words[length++] = what;
            words[length++] = to;
            words[length++] = a;
            words[length++] = b;
            words[length++] = c;
        }

        int[] done() {
            return Arrays.copyOf(words, length);
        }
    }

    Emitter(Slots slots, boolean initially) {
        this.slots = slots;
        this.initially = initially;
        this.known = new KnownResults(slots.count());
    }

    /** The code emitted since the last call. */
    int[] code() {
        int[] done = code.done();
        code = new Code();
        return done;
    }

    int[] setup() {
        return setup.done();
    }

    /** Emits code that stores the value of a term in a slot. */
    void into(int slot, Term term) {
        emit(term, slot);
    }

    /** The slot that holds the value of a term. */
    int slot(Term term) {
        return emit(term, -1);
    }

    /**
     * Like {@link #slot}, but copies a quantity that is given at a stage, such as a stock, since its slot changes while
     * stocks are moved.
     */
    int ownSlot(Term term) {
        if (term instanceof Term.Ref ref && ref.quantity().given()) {
            int slot = slots.fresh();
            code.add(Program.COPY, slot, Program.slot(ref.quantity()), -1, -1);
            return slot;
        }
        return slot(term);
    }

    /** Emits code that computes a term into a slot, or, if {@code to} is negative, into any slot; returns the slot. */
    private int emit(Term term, int to) {
        return term.match(new Into(to));
    }

    private int copy(int from, int to) {
        return to < 0 ? from : instruction(Program.COPY, to, from, -1, -1, from);
    }

    /** Emits the instructions of each type of term. */
    private final class Into implements Term.Cases<Integer> {
        private final int to;

        Into(int to) {
            this.to = to;
        }

        @Override
        public Integer constant(Term.Constant constant) {
            return copy(slots.constant(constant.value()), to);
        }

        @Override
        public Integer ref(Term.Ref ref) {
            return copy(Program.slot(ref.quantity()), to);
        }

        @Override
        public Integer clock(Term.Clock clock) {
            return copy(clock.hand() == Term.Hand.TIME ? Program.TIME : Program.STEP, to);
        }

        @Override
        public Integer initially(Term.Initially phase) {
            return copy(slot(initially ? phase.first() : phase.later()), to);
        }

        @Override
        public Integer apply(Term.Apply apply) {
            int[] of = {-1, -1, -1};
            for (int i = 0; i < apply.of().size(); i++) {
                of[i] = slot(apply.of().get(i));
            }
            return instruction(apply.op().ordinal(), to, of[0], of[1], of[2], of);
        }

        @Override
        public Integer lookup(Term.Lookup lookup) {
            int at = slot(lookup.at());
            int what = Program.LOOKUP + lookup.reading().ordinal();
            return instruction(what, to, at, slots.graph(lookup.graph()), -1, at);
        }

        @Override
        public Integer pick(Term.Pick pick) {
            int index = slot(pick.index());
            int[] table = slots(pick.of());
            int outside = slots.constant(pick.outside());
            return instruction(Program.PICK, to, index, slots.table(table), outside, with(table, index));
        }

        @Override
        public Integer rank(Term.Rank rank) {
            int k = slot(rank.k());
            int[] of = slots(rank.of());
            int[] ties = slots(rank.ties());
            int breakers = ties.length == 0 ? -1 : slots.table(ties);
            return instruction(Program.RANK, to, k, slots.table(of), breakers, with(with(of, k), ties));
        }

        @Override
        public Integer draw(Term.Draw draw) {
            int parameters = slots.table(slots(draw.parameters()));
            return instruction(Program.DRAW, to, slots.draw(draw), parameters, -1, Program.TIME);
        }

        @Override
        public Integer port(Term.Port port) {
            int operands = slots.table(slots(port.operands()));
            return instruction(Program.PORT, to, slots.device(port.of()), operands, port.port(), Program.TIME);
        }

        @Override
        public Integer run(Term.Run run) {
            int[] operands = slots(run.operands());
            return instruction(Program.RUN, to, slots.run(run.of()), slots.table(operands), -1, operands);
        }
    }

    private int instruction(int what, int to, int a, int b, int c, int... operands) {
        int before = known.find(what, a, b, c);
        if (before >= 0) {
            if (to >= 0 && before != to) {
                code.add(Program.COPY, to, before, -1, -1);
            }
            return to >= 0 ? to : before;
        }
        boolean fixed = !initially && to < 0;
        for (int operand : operands) {
            fixed &= operand < 0 || slots.isFixed(operand);
        }
        int result = to >= 0 ? to : slots.fresh();
        (fixed ? setup : code).add(what, result, a, b, c);
        if (fixed) {
            slots.fix(result);
        }
        known.put(what, a, b, c, result);
        return result;
    }

    private int[] slots(List<Term> terms) {
        int[] out = new int[terms.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = slot(terms.get(i));
        }
        return out;
    }

    private static int[] with(int[] some, int... more) {
        List<Integer> all = new ArrayList<>();
        Arrays.stream(some).forEach(all::add);
        Arrays.stream(more).forEach(all::add);
        return Slots.array(all);
    }
}
