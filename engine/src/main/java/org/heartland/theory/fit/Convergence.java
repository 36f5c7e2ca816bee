package org.heartland.theory.fit;

/**
 * Whether a fit may be trusted: the particles moved often enough after each resampling, and half as many particles find
 * nearly the same evidence.
 *
 * @param moved whether the particles of both fits moved often enough
 * @param difference log evidence with all particles less that with half of them, in nats
 */
public record Convergence(boolean moved, double difference) {
    /** From this difference on, a fit has not converged. */
    public static final double TOO_MUCH = 1;

    /** Compares a fit with the same with {@linkplain IbisSettings#half half the particles}. */
    public static Convergence of(Fit all, Fit half) {
        return new Convergence(all.moved() && half.moved(), all.logEvidence() - half.logEvidence());
    }

    public boolean reached() {
        return moved && Math.abs(difference) < TOO_MUCH;
    }
}
