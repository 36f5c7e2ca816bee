package org.heartland.bargain;

import org.jspecify.annotations.Nullable;

/** A model of bargaining: what comes of a situation. Models keep no state and are safe for several threads. */
public interface BargainModel {

    /** Why the model has no answer for a situation, as one clause, or null if it has one. */
    @Nullable
    String objection(Situation situation);

    /** The settlement of a situation to which there is no objection. */
    Settlement settle(Situation situation);
}
