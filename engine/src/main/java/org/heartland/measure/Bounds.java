package org.heartland.measure;

/**
 * The range of a number when part of the input is not broken down: at least {@code low}, at most {@code high}; equal when nothing is
 * hidden. NaN in both = undefined; {@code high} may be infinite.
 */
public record Bounds(double low, double high) {
    public static final Bounds UNDEFINED = new Bounds(Double.NaN, Double.NaN);

    public boolean isUndefined() {
        return Double.isNaN(low);
    }
}
