package org.heartland.theory.system;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.heartland.theory.OpenParameter;
import org.heartland.theory.PriorRange;
import org.heartland.theory.fit.Link;
import org.heartland.theory.fit.Priors;

/**
 * Which numbers of a model are open, and how they give the parameters of each receiver. A parameter that differs by receiver is a shared
 * mean, a spread, and one number for each receiver. What can only be negative is sampled as its negated value.
 */
public final class OpenParameters {
    private final List<OpenParameter> parameters;
    private final List<String> receivers;
    private final List<Double> signs = new ArrayList<>();
    private final Priors priors;
    /** The number of the open value behind a parameter at a receiver; -1 if it is fixed. */
    private final int[][] open;

    public OpenParameters(List<OpenParameter> parameters, List<String> receivers) {
        this.parameters = List.copyOf(parameters);
        this.receivers = List.copyOf(receivers);
        this.open = new int[receivers.size()][parameters.size()];
        List<org.heartland.theory.fit.Prior> all = new ArrayList<>();
        for (int p = 0; p < parameters.size(); p++) {
            add(p, parameters.get(p), all);
        }
        this.priors = new Priors(all);
    }

    private void add(int number, OpenParameter parameter, List<org.heartland.theory.fit.Prior> all) {
        PriorRange prior = parameter.prior();
        PriorRange spread = parameter.spread();
        int mean = prior == null ? -1 : all.size();
        for (int[] ofReceiver : open) {
            ofReceiver[number] = mean;
        }
        if (prior == null) {
            return;
        }
        add(of(parameter.id(), prior), prior.isNegative(), all);
        if (spread != null) {
            add(of(parameter.id() + " (spread)", spread), false, all);
            for (int r = 0; r < receivers.size(); r++) {
                open[r][number] = all.size();
                String name = parameter.id() + " (" + receivers.get(r) + ")";
                add(
                        new org.heartland.theory.fit.Prior.Member(name, link(prior), mean, mean + 1),
                        prior.isNegative(),
                        all);
            }
        }
    }

    private void add(org.heartland.theory.fit.Prior prior, boolean negative, List<org.heartland.theory.fit.Prior> all) {
        all.add(prior);
        signs.add(negative ? -1.0 : 1.0);
    }

    private static org.heartland.theory.fit.Prior of(String name, PriorRange prior) {
        double low = prior.isNegative() ? -prior.high() : prior.low();
        double high = prior.isNegative() ? -prior.low() : prior.high();
        return prior.scale() == PriorRange.Scale.HALF
                ? org.heartland.theory.fit.Prior.upTo(name, high)
                : org.heartland.theory.fit.Prior.range(name, link(prior), low, high);
    }

    private static Link link(PriorRange prior) {
        return switch (prior.scale()) {
            case PLAIN -> Link.IDENTITY;
            case HALF, LOG -> Link.LOG;
            case LOGIT -> Link.LOGIT;
        };
    }

    /** The priors of the open values, in their order. */
    public Priors priors() {
        return priors;
    }

    public int size() {
        return priors.size();
    }

    /** The names of the open values, in their order. */
    public List<String> names() {
        return priors.names();
    }

    /** An open value in the sense of the theory: negated where it was sampled so. */
    public double signed(int number, double sampled) {
        return signs.get(number) * sampled;
    }

    /** Draws in the sense of the theory from sampled ones, or, the signs being the same, the reverse: [parameter][draw]. */
    public double[][] signed(double[][] draws) {
        double[][] signed = new double[draws.length][];
        for (int p = 0; p < draws.length; p++) {
            double sign = signs.get(p);
            signed[p] = Arrays.stream(draws[p]).map(value -> sign * value).toArray();
        }
        return signed;
    }

    /** The values of every parameter at a receiver for many particles, [parameter][particle]. */
    double[][] lanes(int receiver, double[][] sampled, int count) {
        double[][] values = new double[parameters.size()][];
        for (int p = 0; p < values.length; p++) {
            int from = open[receiver][p];
            Double fixed = parameters.get(p).fixed();
            if (from >= 0 && signs.get(from) > 0) {
                values[p] = sampled[from];
            } else {
                values[p] = new double[count];
                for (int l = 0; l < count; l++) {
                    values[p][l] = from >= 0 ? -sampled[from][l] : fixed == null ? Double.NaN : fixed;
                }
            }
        }
        return values;
    }

    /** The value of every parameter at a receiver, by its number. */
    public double[] at(int receiver, double[] sampled) {
        double[] values = new double[parameters.size()];
        for (int p = 0; p < values.length; p++) {
            int from = open[receiver][p];
            Double fixed = parameters.get(p).fixed();
            values[p] = from < 0 ? fixed == null ? Double.NaN : fixed : signed(from, sampled[from]);
        }
        return values;
    }
}
