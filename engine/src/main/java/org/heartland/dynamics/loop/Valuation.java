package org.heartland.dynamics.loop;

import java.util.List;
import org.heartland.dynamics.compile.Quantity;
import org.heartland.dynamics.compile.Term;

/** Works a term out from given values of quantities. A random number has no value here: it stands in a quantity of its own. */
final class Valuation {
    private static final int ULPS = 16;

    /** What the quantities are, and the time. */
    interface Given {
        double of(Quantity quantity);

        double time();
    }

    private double largest;

    /** The value of the term. */
    double of(Term term, Given given) {
        double value = value(term, given);
        if (Double.isFinite(value)) {
            largest = Math.max(largest, Math.abs(value));
        }
        return value;
    }

    /** Forgets what has been worked out before. */
    void restart() {
        largest = 0;
    }

    /** A difference of no more than this is rounding: some units in the last place of the largest number met since the restart. */
    double rounding() {
        return ULPS * Math.ulp(largest);
    }

    private double value(Term term, Given given) {
        if (term instanceof Term.Constant constant) {
            return constant.value();
        }
        if (term instanceof Term.Ref ref) {
            return given.of(ref.quantity());
        }
        if (term instanceof Term.Clock) {
            return given.time();
        }
        if (term instanceof Term.Apply apply) {
            double[] of = new double[3];
            for (int i = 0; i < apply.of().size(); i++) {
                of[i] = of(apply.of().get(i), given);
            }
            return apply.op().of(of[0], of[1], of[2]);
        }
        if (term instanceof Term.Lookup lookup) {
            return Term.read(lookup.graph(), lookup.reading(), of(lookup.at(), given));
        }
        if (term instanceof Term.Initially phase) {
            return of(phase.later(), given);
        }
        return chosen(term, given);
    }

    private double chosen(Term term, Given given) {
        if (term instanceof Term.Pick pick) {
            double index = Math.floor(of(pick.index(), given));
            boolean within = index >= 1 && index <= pick.of().size();
            return within ? of(pick.of().get((int) index - 1), given) : pick.outside();
        }
        return term instanceof Term.Rank rank
                ? Term.Rank.kth(all(rank.of(), given), all(rank.ties(), given), of(rank.k(), given))
                : Double.NaN;
    }

    private double[] all(List<Term> terms, Given given) {
        return terms.stream().mapToDouble(term -> of(term, given)).toArray();
    }
}
