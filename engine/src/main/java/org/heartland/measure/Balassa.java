package org.heartland.measure;

/**
 * Revealed comparative advantage: the weight of a sector in a unit's total over its weight in everyone's total, (X_us / X_u) / (X_s / X). Above 1:
 * the unit does more of it than the whole does. Amounts [unit][sector] in one unit of account, none negative. NaN where the unit or the sector
 * sums to 0. Balassa (1965).
 */
public final class Balassa {
    private Balassa() {}

    /** @throws IllegalArgumentException if the matrix is ragged or an amount is negative */
    public static double[][] of(double[][] amounts) {
        Margins margins = Margins.of(amounts);
        double[][] advantage = new double[amounts.length][];
        for (int u = 0; u < amounts.length; u++) {
            advantage[u] = new double[amounts[u].length];
            for (int s = 0; s < amounts[u].length; s++) {
                double own = amounts[u][s] / margins.rows()[u];
                advantage[u][s] = own / (margins.columns()[s] / margins.total());
            }
        }
        return advantage;
    }

    /** Folded to -1..1 with 0 for "like the whole": (RCA - 1) / (RCA + 1). Laursen (1998; 2015). */
    public static double symmetric(double advantage) {
        return (advantage - 1) / (advantage + 1);
    }
}
