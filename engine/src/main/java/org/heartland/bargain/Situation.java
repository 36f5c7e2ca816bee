package org.heartland.bargain;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Actors that bargain over an issue, as plain arrays. The value of actor i on dimension k is at index {@code i * dimensions + k}.
 *
 * @param position from 0 to 1, the ends of the scale
 * @param salience from 0 to 1: how much the dimension matters to the actor
 * @param capability above 0, in any unit: how much weight the actor can bring to bear
 * @param reference what happens without agreement (the status quo), from 0 to 1 on each dimension; null if not known
 */
public record Situation(
        int actors,
        int dimensions,
        double[] position,
        double[] salience,
        double[] capability,
        double @Nullable [] reference) {
    public Situation {
        boolean fits = position.length == actors * dimensions
                && salience.length == actors * dimensions
                && capability.length == actors
                && (reference == null || reference.length == dimensions);
        if (actors < 1 || dimensions < 1 || !fits) {
            throw new IllegalArgumentException(
                    actors + " actors and " + dimensions + " dimensions do not fit the arrays");
        }
    }

    /** The salience of all dimensions together for an actor. */
    public double salienceOf(int actor) {
        double sum = 0;
        for (int k = 0; k < dimensions; k++) {
            sum += salience[actor * dimensions + k];
        }
        return sum;
    }

    /** The weight of each actor on a dimension: its capability times the salience of the dimension. */
    public double[] weights(int dimension) {
        double[] weights = new double[actors];
        for (int i = 0; i < actors; i++) {
            weights[i] = capability[i] * salience[i * dimensions + dimension];
        }
        return weights;
    }

    /** The positions of all actors on a dimension. */
    public double[] positions(int dimension) {
        double[] positions = new double[actors];
        for (int i = 0; i < actors; i++) {
            positions[i] = position[i * dimensions + dimension];
        }
        return positions;
    }

    /** The same situation with capabilities that have the mean 1. */
    public Situation normalised() {
        double mean = Arrays.stream(capability).sum() / actors;
        double[] scaled = Arrays.stream(capability).map(c -> c / mean).toArray();
        return new Situation(actors, dimensions, position, salience, scaled, reference);
    }
}
