package org.heartland.bargain.model;

import java.util.ArrayList;
import java.util.List;
import org.heartland.bargain.BargainModel;
import org.heartland.bargain.Settlement;
import org.heartland.bargain.Settlement.Move;
import org.heartland.bargain.Situation;
import org.jspecify.annotations.Nullable;

/**
 * The expected-utility model of Bueno de Mesquita as printed by Scholz, Calbert and Smith ("Unravelling Bueno de Mesquita's group decision
 * model", Journal of Theoretical Politics 23, 2011), each dimension by itself; the outcome is the weighted median of the last positions.
 *
 * <p>What the paper leaves open is chosen here: the range is that of the first positions; expectations of an opponent use its own risk
 * exponent; of several offers an actor takes the one that moves it least, of equal ones the lower; actors at one place have nothing to
 * contend; equal security makes all neutral to risk; there are {@value #ROUNDS} rounds, or fewer if nobody moves. With these choices the
 * equations do not give the paper's own Table 2.
 */
public final class ExpectedUtility implements BargainModel {
    static final int ROUNDS = 10;

    private final double q;

    /** The probability that the status quo lasts is 1, as in the paper's tables. */
    public ExpectedUtility() {
        this(1);
    }

    /**
     * @param q the probability that the status quo lasts if nobody challenges
     */
    public ExpectedUtility(double q) {
        this.q = q;
    }

    @Override
    public @Nullable String objection(Situation situation) {
        for (double salience : situation.salience()) {
            if (!(salience >= 0 && salience <= 1)) {
                return "a salience is not from 0 to 100";
            }
        }
        return Weighted.objection(situation);
    }

    @Override
    public Settlement settle(Situation situation) {
        return CanonicalOrder.settle(situation, this::rounds);
    }

    private Settlement rounds(Situation situation) {
        int d = situation.dimensions();
        List<Contest> contests = new ArrayList<>();
        for (int k = 0; k < d; k++) {
            contests.add(contest(situation, k));
        }
        List<double[]> turns = new ArrayList<>();
        List<Move> moves = new ArrayList<>();
        turns.add(situation.position().clone());
        boolean moving = true;
        while (moving && turns.size() <= ROUNDS) {
            double[] next = turns.get(turns.size() - 1).clone();
            moving = false;
            for (int k = 0; k < d; k++) {
                moving |= contests.get(k).round(turns.size(), next, d, k, moves);
            }
            turns.add(next);
        }
        if (!moving) {
            turns.remove(turns.size() - 1);
        }
        double[] last = turns.get(turns.size() - 1);
        return new Settlement(Weighted.medians(situation, last), turns, moves, !moving);
    }

    private Contest contest(Situation situation, int dimension) {
        double[] salience = new double[situation.actors()];
        for (int i = 0; i < salience.length; i++) {
            salience[i] = situation.salience()[i * situation.dimensions() + dimension];
        }
        return new Contest(situation.positions(dimension), situation.weights(dimension), salience, q);
    }

    /** The risk exponents at the start on a dimension. */
    public double[] exponents(Situation situation, int dimension) {
        return contest(situation, dimension).exponents();
    }
}
