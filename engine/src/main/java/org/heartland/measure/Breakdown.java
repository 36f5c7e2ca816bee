package org.heartland.measure;

/**
 * How the total of a state is made up: amounts in one unit, none negative, one for each partner that is listed, and what is not broken down by
 * partner. A total that is printed beside its parts is never added to them: what it holds beyond them is part of the residual.
 *
 * @param listed one amount for each partner
 * @param residual what the total holds beside them
 */
public record Breakdown(double[] listed, double residual) {
    /** How far printed parts may exceed their total by rounding. */
    private static final double ROUNDING = 0.005;
    /** Smaller parts of a total come from computing with fractions. */
    private static final double NOISE = 1e-9;

    /**
     * From the lines of a table.
     *
     * @param rest the sum of lines that stand for several partners
     * @param printed the total that the table prints; NaN if it prints none
     */
    public static Breakdown of(double[] listed, double rest, double printed) {
        return new Breakdown(listed, rest + beyond(printed, Shares.total(listed) + Shares.amount(rest)));
    }

    /** What a printed total holds beyond its parts. */
    public static double beyond(double printed, double parts) {
        double beyond = printed - parts;
        return beyond > NOISE * parts ? beyond : 0;
    }

    /** True if parts are more than their total, by more than rounding. */
    public static boolean isExceeded(double printed, double parts) {
        return parts > printed * (1 + ROUNDING);
    }

    public double total() {
        return Shares.total(listed) + Shares.amount(residual);
    }

    /** The part of each partner in the total; NaN where that is 0. */
    public double[] shares() {
        return Shares.of(listed, residual);
    }
}
