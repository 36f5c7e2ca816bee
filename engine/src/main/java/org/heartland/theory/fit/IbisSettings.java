package org.heartland.theory.fit;

/**
 * How {@link Ibis} runs.
 *
 * @param particles the number of particles, at least 20
 * @param moves how many moves a particle must have accepted on average after each resampling; fewer than six bias the
 *     evidence
 * @param maxRounds how often each particle may try to move after a resampling, before the fit counts as not converged
 * @param seed the seed of all random numbers
 */
public record IbisSettings(int particles, double moves, int maxRounds, long seed) {
    private static final int LEAST_PARTICLES = 20;
    private static final double MOVES = 6;
    private static final int MAX_ROUNDS = 400;

    public IbisSettings {
        if (particles < LEAST_PARTICLES || !(moves > 0) || maxRounds < 1) {
            throw new IllegalArgumentException(
                    particles + " particles, " + moves + " moves in at most " + maxRounds + " rounds");
        }
    }

    /** Six moves on average, in at most 400 rounds. */
    public static IbisSettings of(int particles, long seed) {
        return new IbisSettings(particles, MOVES, MAX_ROUNDS, seed);
    }

    /** The same with half the particles and other random numbers: what the fit is compared with to see if it converged. */
    public IbisSettings half() {
        return new IbisSettings(Math.max(LEAST_PARTICLES, particles / 2), moves, maxRounds, ~seed);
    }
}
