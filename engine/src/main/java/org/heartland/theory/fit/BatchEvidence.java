package org.heartland.theory.fit;

/**
 * What one batch of data said.
 *
 * @param logDensity the logarithm of the density of the batch given all batches before it: how well it was predicted
 * @param resamplings how often the particles were resampled and moved on the way to it
 * @param rounds how often each particle tried to move
 * @param acceptance the share of moves that were accepted; NaN if none was needed
 * @param moved false if the particles did not move often enough within the rounds allowed
 */
public record BatchEvidence(double logDensity, int resamplings, int rounds, double acceptance, boolean moved) {}
