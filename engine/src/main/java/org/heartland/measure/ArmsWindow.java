package org.heartland.measure;

/**
 * Deliveries summed over a rolling window of years, because single years of arms deliveries are lumpy. One amount a year (SIPRI
 * trend-indicator values measure capability, not money), without gaps: a year in which a complete register lists nothing is 0. Each window
 * is summed anew, so a window without deliveries is exactly 0 (its shares are then undefined, see {@link Shares}). After SIPRI's five-year
 * windows.
 */
public final class ArmsWindow {
    private ArmsWindow() {}

    /**
     * Element k is the sum of years k to k + window - 1; none if the series is shorter than the window.
     *
     * @throws IllegalArgumentException if the window is shorter than a year or an amount is negative
     */
    public static double[] sums(double[] yearly, int window) {
        if (window < 1) {
            throw new IllegalArgumentException("a window has one year or more, not " + window);
        }
        double[] sums = new double[Math.max(0, yearly.length - window + 1)];
        for (int k = 0; k < sums.length; k++) {
            sums[k] = sum(yearly, k, window);
        }
        return sums;
    }

    /** The sum of {@code window} years from index {@code first}. */
    public static double sum(double[] yearly, int first, int window) {
        double sum = 0;
        for (int k = first; k < first + window; k++) {
            sum += Shares.amount(yearly[k]);
        }
        return sum;
    }
}
