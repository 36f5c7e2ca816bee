package org.heartland.dynamics.model;

import org.jspecify.annotations.Nullable;

/** Whether stocks and flows are kept from falling below zero; null where nothing is said and the next wider place decides. */
public record Behaviour(@Nullable Boolean stocks, @Nullable Boolean flows) {
    public static final Behaviour UNSAID = new Behaviour(null, null);
}
