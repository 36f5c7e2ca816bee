package org.heartland.measure;

/**
 * Composite Index of National Capability of one year: a state's mean share of the world in military spending, military personnel, iron and steel,
 * energy, population and urban population. [state][component], amounts in the component's own unit, NaN = missing. A missing component is left out
 * of the state's mean and of the world total, so the scores of a year may sum to more than 1. The world is the states given: give all of them.
 * Reproduces the published scores to about 1e-8. Singer, Bremer and Stuckey (1972); Singer (1987).
 */
public final class Cinc {
    private Cinc() {}

    /** One score per state, 0 to 1; NaN if every component is missing, or 0 in the whole world. */
    public static double[] of(double[][] components) {
        double[] world = worldTotals(components);
        double[] scores = new double[components.length];
        for (int s = 0; s < components.length; s++) {
            scores[s] = meanShare(components[s], world);
        }
        return scores;
    }

    /** The sum of each component over the states that report it. */
    public static double[] worldTotals(double[][] components) {
        double[] totals = new double[components.length == 0 ? 0 : components[0].length];
        for (double[] state : components) {
            Shares.sameLength(totals, state);
            for (int c = 0; c < totals.length; c++) {
                totals[c] += Double.isNaN(state[c]) ? 0 : Shares.amount(state[c]);
            }
        }
        return totals;
    }

    /** The number of components in a state's mean. */
    public static int componentsUsed(double[] state, double[] world) {
        Shares.sameLength(state, world);
        int used = 0;
        for (int c = 0; c < state.length; c++) {
            used += Double.isNaN(state[c]) || world[c] == 0 ? 0 : 1;
        }
        return used;
    }

    private static double meanShare(double[] state, double[] world) {
        double sum = 0;
        for (int c = 0; c < state.length; c++) {
            sum += Double.isNaN(state[c]) || world[c] == 0 ? 0 : state[c] / world[c];
        }
        return sum / componentsUsed(state, world);
    }
}
