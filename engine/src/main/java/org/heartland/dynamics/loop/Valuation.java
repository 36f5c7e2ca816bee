package org.heartland.dynamics.loop;

import java.util.List;
import org.heartland.draws.Deadline;
import org.heartland.dynamics.compile.Quantity;
import org.heartland.dynamics.compile.Term;
import org.heartland.dynamics.run.OwnRunner;

/** Computes terms from given values of quantities. */
final class Valuation {
    private static final int ULPS = 16;

    /** The values of quantities, and the time. */
    interface Given {
        double of(Quantity quantity);

        double time();

        /** The value of the quantity whose term is computed. */
        double own();

        /** The values as they were in the run. */
        Given unchanged();
    }

    private final Deadline deadline;
    private double largest;

    Valuation(Deadline deadline) {
        this.deadline = deadline;
    }

    /** The value of the term. */
    double of(Term term, Given given) {
        return new Value(given).of(term);
    }

    /** Forgets the values computed before. */
    void restart() {
        largest = 0;
    }

    /**
     * The largest difference that counts as rounding: some units in the last place of the largest value since the
     * restart.
     */
    double rounding() {
        return ULPS * Math.ulp(largest);
    }

    /** The value of a term of each kind. */
    private final class Value implements Term.Cases<Double> {
        private final Given given;

        Value(Given given) {
            this.given = given;
        }

        double of(Term term) {
            double value = term.match(this);
            if (Double.isFinite(value)) {
                largest = Math.max(largest, Math.abs(value));
            }
            return value;
        }

        @Override
        public Double constant(Term.Constant constant) {
            return constant.value();
        }

        @Override
        public Double ref(Term.Ref ref) {
            return given.of(ref.quantity());
        }

        @Override
        public Double clock(Term.Clock clock) {
            return given.time();
        }

        @Override
        public Double apply(Term.Apply apply) {
            double[] of = new double[3];
            for (int i = 0; i < apply.of().size(); i++) {
                of[i] = of(apply.of().get(i));
            }
            return apply.op().of(of[0], of[1], of[2]);
        }

        @Override
        public Double lookup(Term.Lookup lookup) {
            return Term.read(lookup.graph(), lookup.reading(), of(lookup.at()));
        }

        @Override
        public Double pick(Term.Pick pick) {
            double index = Math.floor(of(pick.index()));
            boolean within = index >= 1 && index <= pick.of().size();
            return within ? of(pick.of().get((int) index - 1)) : pick.outside();
        }

        @Override
        public Double rank(Term.Rank rank) {
            return Term.Rank.kth(all(rank.of()), all(rank.ties()), of(rank.k()));
        }

        @Override
        public Double initially(Term.Initially phase) {
            return of(phase.later());
        }

        /** Returns NaN: a random number is the value of its own quantity and is never computed again. */
        @Override
        public Double draw(Term.Draw draw) {
            return Double.NaN;
        }

        /** What a conveyor or queue gives out is weighed as if it were in proportion to what it holds. */
        @Override
        public Double port(Term.Port port) {
            double before = new Value(given.unchanged()).of(port.scale());
            double value = given.own();
            return before == 0 || Double.isNaN(value) ? value : value * (of(port.scale()) / before);
        }

        @Override
        public Double run(Term.Run run) {
            return OwnRunner.value(run.of(), all(run.operands()), deadline);
        }

        private double[] all(List<Term> terms) {
            return terms.stream().mapToDouble(this::of).toArray();
        }
    }
}
