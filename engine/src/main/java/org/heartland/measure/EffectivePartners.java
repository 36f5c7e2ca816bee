package org.heartland.measure;

/**
 * The number of equal partners that would give the same concentration: 1 / HHI, from 1 to n. NaN where the amounts sum to 0. Laakso and
 * Taagepera (1979).
 */
public final class EffectivePartners {
    private EffectivePartners() {}

    public static double of(double[] values) {
        return 1 / Herfindahl.of(values);
    }

    /** Bounds with a part that is not broken down, see {@link Herfindahl#bounds}; {@code high} is infinite when all of it is hidden. */
    public static Bounds bounds(double[] partners, double residual) {
        Bounds herfindahl = Herfindahl.bounds(partners, residual);
        return new Bounds(1 / herfindahl.high(), 1 / herfindahl.low());
    }
}
