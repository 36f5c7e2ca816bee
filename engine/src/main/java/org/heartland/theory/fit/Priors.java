package org.heartland.theory.fit;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.heartland.draws.Draws;

/**
 * The priors of all parameters of a model, in the order in which likelihoods get their values. On the whole line, where
 * the sampler moves, parameters are independent; members of a group depend on the parameters before them by their values.
 */
public record Priors(List<Prior> all) {
    private static final int QUANTILES = 1_000;

    public Priors {
        all = List.copyOf(all);
        Set<String> names = new HashSet<>();
        for (int p = 0; p < all.size(); p++) {
            Prior prior = all.get(p);
            if (!names.add(prior.name())) {
                throw new IllegalArgumentException("two parameters have the name " + prior.name());
            }
            if (prior instanceof Prior.Member member && Math.max(member.mean(), member.spread()) >= p) {
                throw new IllegalArgumentException(prior.name() + " comes before the parameters of its group");
            }
        }
    }

    public int size() {
        return all.size();
    }

    public Prior get(int parameter) {
        return all.get(parameter);
    }

    public List<String> names() {
        return all.stream().map(Prior::name).toList();
    }

    /** The number of the parameter with a name. */
    public int index(String name) {
        return IntStream.range(0, all.size())
                .filter(p -> all.get(p).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no parameter " + name));
    }

    /**
     * Draws particles, as places on the whole line: [parameter][particle]. Each parameter is spread evenly over its prior, and
     * its numbers follow from the seed, its name, and the number of particles alone.
     */
    public double[][] draw(long seed, int particles) {
        Draws draws = new Draws(seed, particles);
        double[][] free = new double[all.size()][];
        for (int p = 0; p < free.length; p++) {
            Prior prior = all.get(p);
            double[] shares = draws.between("prior/" + prior.name(), 0, 1).v();
            free[p] = Arrays.stream(shares).map(prior.quantiles()).toArray();
        }
        return free;
    }

    /** The values of particles from their places on the whole line; both [parameter][particle]. */
    public void values(double[][] free, double[][] values, int count) {
        for (int p = 0; p < all.size(); p++) {
            Prior prior = all.get(p);
            for (int i = 0; i < count; i++) {
                values[p][i] = prior.value(free[p][i], values, i);
            }
        }
    }

    /** The logarithm of the prior density of a particle, on the whole line, but for a constant. */
    public double logDensity(double[][] free, double[][] values, int particle) {
        double sum = 0;
        for (int p = 0; p < all.size(); p++) {
            sum += all.get(p).logDensity(free[p][particle], values[p][particle]);
        }
        return sum;
    }

    /** The prior mean of the square of a parameter that is no member of a group, over a thousand quantiles. */
    double meanSquare(int parameter) {
        double[][] none = new double[0][];
        double sum = 0;
        for (int k = 0; k < QUANTILES; k++) {
            double value = all.get(parameter).value(all.get(parameter).quantile((k + .5) / QUANTILES), none, 0);
            sum += value * value;
        }
        return sum / QUANTILES;
    }
}
