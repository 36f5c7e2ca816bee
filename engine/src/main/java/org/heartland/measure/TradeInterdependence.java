package org.heartland.measure;

/**
 * Interdependence of two states, from the trade share of each in the other ({@link TradeShare}; 0 to 1). NaN in, NaN out. Barbieri (1996,
 * 2002).
 */
public final class TradeInterdependence {
    private TradeInterdependence() {}

    /** How much the tie matters to both: sqrt(s_i s_j), 0 to 1. */
    public static double salience(double one, double other) {
        return Math.sqrt(one * other);
    }

    /** How equally the two depend on each other: 1 - |s_i - s_j|, 0 to 1. */
    public static double symmetry(double one, double other) {
        return 1 - Math.abs(one - other);
    }

    /** Salience times symmetry, 0 to 1. */
    public static double of(double one, double other) {
        return salience(one, other) * symmetry(one, other);
    }

    /** Which side depends more: ln(s_i / s_j); above 0 the first depends more. NaN if a share is 0, where the logarithm is undefined. */
    public static double logAsymmetry(double one, double other) {
        return one > 0 && other > 0 ? StrictMath.log(one / other) : Double.NaN;
    }
}
