package org.heartland.draws;

/**
 * When a computation must end: because its time is up, or because nobody waits for the result any more. Long loops
 * check it, and so does every task of {@link Workers}. Safe for several threads. The engine reads no clock: the caller
 * supplies the deadline.
 */
@FunctionalInterface
public interface Deadline {
    /** No deadline: the computation may take as long as it needs. */
    Deadline NONE = () -> false;

    /** True once the computation must end; it stays true from then on. */
    boolean isOver();

    /** Throws {@link Passed} once the computation must end. */
    default void check() {
        if (isOver()) {
            throw new Passed();
        }
    }

    /**
     * Ends a computation whose deadline has passed. No partial result is kept, so the same question can be asked again.
     */
    final class Passed extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Passed() {
            super("the computation did not end by its deadline", null, false, false);
        }
    }
}
