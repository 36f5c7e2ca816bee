package org.heartland.theory.outcome;

import java.util.List;

/**
 * What fitting an account to a dossier came to, without the draws of its parameters.
 *
 * @param id the theory's id
 * @param evidence the log density of all data, in nats
 * @param moved whether the particles moved often enough in both of the fits that were compared last
 * @param half the evidence with all particles of the last fit less that with half of them
 * @param parameters what was learned, in the order of the model
 * @param years how well all figures of each year of release were predicted together; these add up to the evidence
 */
public record FitResult(
        String id, double evidence, boolean moved, double half, List<Learned> parameters, List<YearDensity> years) {
    private static final double TOO_MUCH = 1;

    public FitResult {
        parameters = List.copyOf(parameters);
        years = List.copyOf(years);
    }

    /**
     * How well the figures that came out in a year were predicted, all of them together.
     *
     * @param out the year of release
     * @param figures how many came out in it
     * @param logDensity the log of their joint density given all that was out before, in nats
     */
    public record YearDensity(int out, int figures, double logDensity) {}

    /** True if half as many particles find nearly the same evidence, and the particles moved often enough. */
    public boolean converged() {
        return moved && Math.abs(half) < TOO_MUCH;
    }

    /** The parameters that the data say nothing about. */
    public List<String> unlearned() {
        return parameters.stream()
                .filter(Learned::saysNothing)
                .map(Learned::name)
                .toList();
    }
}
