package org.heartland.draws;

/**
 * When a computation must end: because its time is over, or because nobody waits for it any more. Loops that can take long check it, and
 * so does every task of {@link Workers}. It is asked from several threads at once. The engine has no clock: whoever asks for the
 * computation brings one.
 */
@FunctionalInterface
public interface Deadline {
    /** Never: the computation may take as long as it needs. */
    Deadline NONE = () -> false;

    /** True once the computation must end; it stays true from then on. */
    boolean isOver();

    /** Throws {@link Passed} once the computation must end. */
    default void check() {
        if (isOver()) {
            throw new Passed();
        }
    }

    /** Ends a computation whose deadline has passed. Nothing half-computed is kept, so the same question can be asked again. */
    final class Passed extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Passed() {
            super("the computation did not end by its deadline", null, false, false);
        }
    }
}
