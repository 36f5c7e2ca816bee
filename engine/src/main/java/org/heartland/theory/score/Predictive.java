package org.heartland.theory.score;

/** What is said of one value before it is known: a distribution with a density. */
public interface Predictive {
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

    /** The value below which a share lies, found by halving intervals; to about ten digits. */
    default double quantile(double share) {
        return Quantiles.of(this, share);
    }
}
