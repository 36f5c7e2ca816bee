package org.heartland.bargain.model;

import java.util.Arrays;
import org.heartland.bargain.BargainModel;
import org.heartland.bargain.Settlement;
import org.heartland.bargain.Situation;
import org.jspecify.annotations.Nullable;

/**
 * The Nash bargaining solution: the point at which the product of all gains over the reference point is largest, each raised to the power
 * of capability times salience (Nash, "The bargaining problem", Econometrica 18, 1950; with unequal powers Kalai, "Nonsymmetric Nash
 * solutions", International Journal of Game Theory 6, 1977). Loss is quadratic in distance. Where no point is better than the reference
 * point for all whom the issue matters to, there is no agreement and the reference point remains.
 */
public final class NashBargaining implements BargainModel {
    private static final int MAX_STEPS = 200;
    private static final int MAX_HALVINGS = 60;
    private static final double CLOSE = 1e-12;

    @Override
    public @Nullable String objection(Situation situation) {
        return situation.reference() == null
                ? "the Nash solution needs a reference point, and the issue has none"
                : Weighted.objection(situation);
    }

    @Override
    public Settlement settle(Situation situation) {
        GainProduct product = new GainProduct(situation);
        double[] x = product.start();
        for (int step = 0; x.length > 0 && step < MAX_STEPS; step++) {
            double[] next = climb(product, x);
            double moved = 0;
            for (int k = 0; k < next.length; k++) {
                moved = Math.max(moved, Math.abs(next[k] - x[k]));
            }
            x = next;
            if (moved < CLOSE) {
                break;
            }
        }
        return Settlement.atOnce(situation, x.length > 0 ? onScale(x) : product.reference());
    }

    /** The solution lies among the positions; rounding may not. */
    private static double[] onScale(double[] x) {
        return Arrays.stream(x).map(value -> Math.max(0, Math.min(1, value))).toArray();
    }

    /** A step of Newton's method, halved until it is uphill and leaves everybody a gain. */
    private static double[] climb(GainProduct product, double[] x) {
        double before = product.logarithm(x);
        double[] direction = product.newton(x);
        double size = 1;
        for (int halving = 0; halving < MAX_HALVINGS; halving++) {
            double[] next = x.clone();
            for (int k = 0; k < x.length; k++) {
                next[k] += size * direction[k];
            }
            if (product.logarithm(next) >= before - CLOSE * (1 + Math.abs(before))) {
                return next;
            }
            size /= 2;
        }
        return x;
    }
}
