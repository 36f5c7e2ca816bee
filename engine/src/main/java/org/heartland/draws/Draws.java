package org.heartland.draws;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The settings of all judgements. The numbers of a judgement follow from (seed, name of the judgement, element, number of draws), so that
 * adding a judgement leaves all others unchanged.
 *
 * @param seed the seed of the study
 * @param n the number of draws, at least 1
 */
public record Draws(long seed, int n) {
    public Draws {
        if (n < 1) {
            throw new IllegalArgumentException("at least one draw is needed");
        }
    }

    /** Uniform in [low, high); {@code key} names the judgement and, after a slash, the element. */
    public Numbers between(String key, double low, double high) {
        Numbers out = Numbers.width(n);
        double[] uniform = uniform(key);
        for (int draw = 0; draw < n; draw++) {
            double value = low + (high - low) * uniform[draw];
            out.v()[draw] = value < high || low == high ? value : Math.nextDown(high);
        }
        return out;
    }

    /** Whole numbers, uniform from low to high, both included. */
    public Numbers whole(String key, int low, int high) {
        Numbers out = Numbers.width(n);
        double[] uniform = uniform(key);
        for (int draw = 0; draw < n; draw++) {
            out.v()[draw] = low + (long) (uniform[draw] * ((double) high - low + 1));
        }
        return out;
    }

    /** One of the names in each draw, all equally likely. */
    public Choices choose(String key, List<String> names) {
        int[] v = new int[n];
        double[] uniform = uniform(key);
        for (int draw = 0; draw < n; draw++) {
            v[draw] = (int) (uniform[draw] * names.size());
        }
        return new Choices(names.stream().map(List::of).toList(), v, new byte[n]);
    }

    /**
     * Weights that sum to 1 in each draw, uniform over the simplex scaled by the given concentrations (exact for whole
     * concentrations: gamma variates as sums of exponentials).
     */
    public Numbers[] dirichlet(String key, int[] concentrations) {
        for (int concentration : concentrations) {
            if (concentration < 1) {
                throw new IllegalArgumentException("concentrations are whole numbers of at least 1");
            }
        }
        Numbers[] out = new Numbers[concentrations.length];
        double[] total = new double[n];
        for (int k = 0; k < out.length; k++) {
            out[k] = gamma(key + "/" + k, concentrations[k]);
            for (int draw = 0; draw < n; draw++) {
                total[draw] += out[k].v()[draw];
            }
        }
        for (Numbers weight : out) {
            for (int draw = 0; draw < n; draw++) {
                weight.v()[draw] /= total[draw];
            }
        }
        return out;
    }

    private Numbers gamma(String key, int shape) {
        Numbers out = Numbers.width(n);
        for (int i = 0; i < shape; i++) {
            double[] uniform = uniform(key + "/" + i);
            for (int draw = 0; draw < n; draw++) {
                out.v()[draw] -= StrictMath.log(1 - uniform[draw]);
            }
        }
        return out;
    }

    /**
     * One number in (0, 1) for each draw: the middles of n equal parts, each once, in the order of random numbers (a midpoint Latin hypercube:
     * McKay, Beckman and Conover, Technometrics 21, 1979). So each judgement alone is spread evenly whatever the seed, which only decides what
     * meets in one draw.
     */
    private double[] uniform(String key) {
        double[] random = Philox.fill(new double[n], StreamKey.of(seed, key));
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(draw -> random[draw]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int rank = 0; rank < n; rank++) {
            random[order[rank]] = (rank + 0.5) / n;
        }
        return random;
    }
}
