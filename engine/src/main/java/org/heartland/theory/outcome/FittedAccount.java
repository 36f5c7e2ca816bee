package org.heartland.theory.outcome;

import java.util.List;

/**
 * An account fitted to a dossier.
 *
 * @param id the theory's id
 * @param evidence the log density of all data, in nats
 * @param moved whether the particles moved often enough in both of the fits that were compared last
 * @param half the evidence with all particles of the last fit less that with half of them
 * @param parameters what was learned, in the order of the model
 * @param draws the parameters after the data in equally weighted draws, [parameter][draw]
 * @param told what it said of each figure before it was out
 */
@SuppressWarnings("ArrayRecordComponent") // plain arrays for speed; never compared
public record FittedAccount(
        String id,
        double evidence,
        boolean moved,
        double half,
        List<Learned> parameters,
        double[][] draws,
        List<Told> told) {
    private static final double TOO_MUCH = 1;

    public FittedAccount {
        parameters = List.copyOf(parameters);
        told = List.copyOf(told);
    }

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
