package org.heartland.theory.fit;

/** Systematic resampling (Kitagawa 1996). */
final class Resampling {
    private Resampling() {}

    /**
     * The particles that are kept, in ascending order, each about as often as its weight says.
     *
     * @param weights sum to 1
     * @param at a random number from 0 to 1
     */
    static int[] systematic(double[] weights, int draws, double at) {
        int[] kept = new int[draws];
        int particle = 0;
        double below = weights[0];
        for (int k = 0; k < draws; k++) {
            double target = (k + at) / draws;
            while (below < target && particle < weights.length - 1) {
                particle++;
                below += weights[particle];
            }
            kept[k] = particle;
        }
        return kept;
    }
}
