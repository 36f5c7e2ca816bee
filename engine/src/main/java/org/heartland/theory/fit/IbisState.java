package org.heartland.theory.fit;

import java.util.List;

/**
 * Where a fit stands after some batches. A fit that continues from here gives the same bytes as one that was never
 * stopped.
 *
 * @param free where the particles are, on the whole line: [parameter][particle]
 * @param logWeights the logarithms of their weights, not normalised
 * @param scale the factor of the step length, as it has adapted
 * @param batches what the batches that are done said
 * @param runs how often the likelihood of a particle was computed
 */
@SuppressWarnings("ArrayRecordComponent") // plain arrays, which the caller writes and reads
public record IbisState(double[][] free, double[] logWeights, double scale, List<BatchEvidence> batches, long runs) {
    public IbisState {
        batches = List.copyOf(batches);
    }
}
