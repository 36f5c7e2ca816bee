package org.heartland.theory.score;

import org.heartland.draws.Philox;

/**
 * Where what came lies in what was said: the probability integral transform, uniform from 0 to 1 if the forecasts are
 * calibrated (Dawid 1984).
 */
public final class Pit {
    private Pit() {}

    /**
     * From draws: the rank of the value among them, ties and the gap between two draws divided at random (Czado, Gneiting and
     * Held 2009).
     *
     * @param key the key of the random number
     */
    public static double randomised(WeightedDraws draws, double value, long key) {
        double below = 0;
        double at = 0;
        for (int i = 0; i < draws.values().length; i++) {
            double weight = draws.weights()[i];
            below += draws.values()[i] < value ? weight : 0;
            at += draws.values()[i] == value ? weight : 0;
        }
        int count = draws.values().length;
        double uniform = Philox.fill(new double[1], key)[0];
        return (count * below + uniform * (count * at + 1)) / (count + 1);
    }

    /** True if the value lay in the central interval of this share. */
    public static boolean covered(double pit, double share) {
        return Math.abs(pit - .5) <= share / 2;
    }

    /** How many of some values lay in their central intervals, as a share of them; NaN for none. */
    public static double coverage(double[] pits, double share) {
        int covered = 0;
        for (double pit : pits) {
            covered += covered(pit, share) ? 1 : 0;
        }
        return (double) covered / pits.length;
    }
}
