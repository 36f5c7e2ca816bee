package org.heartland.theory.score;

/** What is said of one value before it is known: a distribution with a density. */
public interface Predictive {
    /** How many draws stand for a distribution without a closed form. */
    int DRAWS = 1_000;

    /** The logarithm of the density at a value, in nats: the log score if that value comes. */
    double logDensity(double value);

    /** How likely the value is at most this: the probability integral transform of what comes. */
    double cumulative(double value);

    /**
     * Draws with weights that sum to 1, spread evenly over the distribution.
     *
     * @param count how many, as far as the distribution does not give them itself
     * @param key the key of their stream of random numbers
     */
    WeightedDraws draws(int count, long key);

    /**
     * The continuous ranked probability score if a value comes, in its unit; lower is better.
     *
     * @param key the key of the random numbers of draws, where there is no closed form
     */
    default double crps(double value, long key) {
        return Crps.fair(draws(DRAWS, key), value);
    }

    /** The value below which a share lies, found by halving intervals; to about ten digits. */
    default double quantile(double share) {
        return Quantiles.of(this, share);
    }
}
