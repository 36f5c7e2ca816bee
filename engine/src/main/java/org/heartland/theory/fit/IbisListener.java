package org.heartland.theory.fit;

/** Follows a fit: called by the thread that runs it, between two steps. */
public interface IbisListener {
    /** A listener that does nothing. */
    IbisListener NONE = new IbisListener() {};

    /** What is known of the parameters before a batch is seen: the sample from which the batch is to be predicted. */
    default void before(int batch, Posterior posterior) {}

    /** All particles tried to move once more; {@code exponent} is how far the batch counts by now, from 0 to 1. */
    default void moved(int batch, double exponent) {}

    /** A batch is done; the fit can be continued from this state. */
    default void after(IbisState state) {}
}
