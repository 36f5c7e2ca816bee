package org.heartland.measure;

/**
 * How far apart two states vote in the UN General Assembly: |theta_i - theta_j|, in units of the ideal-point scale (standard deviations of states
 * over the whole sample), 0 upward. NaN in, NaN out. Bailey, Strezhnev and Voeten (2017).
 */
public final class IdealPointDistance {
    private IdealPointDistance() {}

    public static double of(double one, double other) {
        return Math.abs(one - other);
    }
}
