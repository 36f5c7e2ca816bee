package org.heartland.measure;

/**
 * Similarity of two profiles: the sum over domains of the smaller share, 0 (nothing in common) to 1 (the same); equals 1 - K / 2. Inputs as
 * in {@link Krugman}. NaN where a power's amounts sum to 0. Finger and Kreinin (1979).
 */
public final class FingerKreinin {
    private FingerKreinin() {}

    public static double of(double[] one, double[] other) {
        Shares.sameLength(one, other);
        double[] p = Shares.of(one);
        double[] q = Shares.of(other);
        double sum = p.length == 0 ? Double.NaN : 0;
        for (int d = 0; d < p.length; d++) {
            sum += Math.min(p[d], q[d]);
        }
        return sum;
    }
}
