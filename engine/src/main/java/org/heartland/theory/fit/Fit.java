package org.heartland.theory.fit;

import java.util.ArrayList;
import java.util.List;

/**
 * A model fitted to all batches of data.
 *
 * @param batches what each batch said
 * @param posterior what is known of the parameters after all of them
 * @param runs how often the likelihood of a particle was computed
 */
public record Fit(List<BatchEvidence> batches, Posterior posterior, long runs) {
    /** Above this share of its prior standard deviation, the data say nothing about a parameter. */
    public static final double SAYS_NOTHING = .8;
    /** Above this correlation, two parameters cannot be told apart. */
    public static final double TIED = .9;

    /** Two parameters of which the data fix a combination rather than each alone. */
    public record Pair(int one, int other, double correlation) {}

    public Fit {
        batches = List.copyOf(batches);
    }

    /** The logarithm of the density of all data: the marginal likelihood of the model. */
    public double logEvidence() {
        return batches.stream().mapToDouble(BatchEvidence::logDensity).sum();
    }

    /** True if the particles moved often enough after each resampling. */
    public boolean moved() {
        return batches.stream().allMatch(BatchEvidence::moved);
    }

    /** The parameters about which the data say nothing. */
    public List<Integer> unlearned() {
        List<Integer> unlearned = new ArrayList<>();
        for (int p = 0; p < posterior.values().length; p++) {
            if (posterior.spreadLeft(p) > SAYS_NOTHING) {
                unlearned.add(p);
            }
        }
        return unlearned;
    }

    /** The pairs of parameters that cannot be told apart. */
    public List<Pair> tied() {
        List<Pair> tied = new ArrayList<>();
        for (int one = 0; one < posterior.values().length; one++) {
            for (int other = 0; other < one; other++) {
                double correlation = posterior.correlation(other, one);
                if (Math.abs(correlation) > TIED) {
                    tied.add(new Pair(other, one, correlation));
                }
            }
        }
        return tied;
    }
}
