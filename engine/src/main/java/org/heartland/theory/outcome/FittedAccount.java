package org.heartland.theory.outcome;

import java.util.List;

/**
 * An account fitted to a dossier.
 *
 * @param result what the fit came to
 * @param draws the parameters after the data in equally weighted draws, [parameter][draw]
 * @param told what it said of each figure before it was out
 */
@SuppressWarnings("ArrayRecordComponent") // plain arrays for speed; never compared
public record FittedAccount(FitResult result, double[][] draws, List<Told> told) {
    public FittedAccount {
        told = List.copyOf(told);
    }

    /** The theory's id. */
    public String id() {
        return result.id();
    }
}
