package org.heartland.theory.fit;

/**
 * How {@link Ibis} runs.
 *
 * @param particles the number of particles that walk, at least 20
 * @param places how many places each of them leaves after a resampling, the last ones of its walk; all places are the sample that the next
 *     data are weighed with
 * @param moves how many moves a particle must have accepted on average after each resampling; fewer than six bias the
 *     evidence
 * @param maxRounds how often each particle may try to move after a resampling, before the fit counts as not converged
 * @param seed the seed of all random numbers
 */
public record IbisSettings(int particles, int places, double moves, int maxRounds, long seed) {
    private static final int LEAST_PARTICLES = 20;
    private static final int PLACES = 48;
    private static final double MOVES = 6;
    private static final int MAX_ROUNDS = 400;

    public IbisSettings {
        if (particles < LEAST_PARTICLES || places < 1 || !(moves > 0) || maxRounds < places) {
            throw new IllegalArgumentException(particles + " particles, " + places + " places, " + moves
                    + " moves in at most " + maxRounds + " rounds");
        }
    }

    /** Forty-eight places of each, six moves on average, in at most 400 rounds. */
    public static IbisSettings of(int particles, long seed) {
        return new IbisSettings(particles, PLACES, MOVES, MAX_ROUNDS, seed);
    }

    /** The size of the sample. */
    int sample() {
        return particles * places;
    }

    /** The same with twice the particles and other random numbers. */
    public IbisSettings doubled() {
        return new IbisSettings(2 * particles, places, moves, maxRounds, ~seed);
    }

    /** The same with half the particles and other random numbers: what the fit is compared with to see if it converged. */
    public IbisSettings half() {
        return new IbisSettings(Math.max(LEAST_PARTICLES, particles / 2), places, moves, maxRounds, ~seed);
    }
}
