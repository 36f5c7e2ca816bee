package org.heartland.measure;

/**
 * Division of labour between two powers: K = sum over domains of |q1 - q2|, q a power's profile (its amounts over their sum). 0: the same
 * profile; 2: no domain in common. Amounts of one power are in one unit, none negative, the same domains in the same order. NaN where a
 * power's amounts sum to 0. With two or three domains K is coarse: read it together with the levels. Krugman (1991).
 */
public final class Krugman {
    private Krugman() {}

    /** @throws IllegalArgumentException if the lengths differ or an amount is negative */
    public static double of(double[] one, double[] other) {
        Shares.sameLength(one, other);
        double[] p = Shares.of(one);
        double[] q = Shares.of(other);
        double sum = p.length == 0 ? Double.NaN : 0;
        for (int d = 0; d < p.length; d++) {
            sum += Math.abs(p[d] - q[d]);
        }
        return sum;
    }

    /** The same on a scale of 0 to 1: K / 2, the share that would have to move for the profiles to agree. */
    public static double half(double[] one, double[] other) {
        return of(one, other) / 2;
    }
}
