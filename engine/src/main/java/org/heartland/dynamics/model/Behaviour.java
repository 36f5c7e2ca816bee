package org.heartland.dynamics.model;

import org.jspecify.annotations.Nullable;

/** True if stocks and flows are kept from falling below zero; null = inherit from the enclosing model. */
public record Behaviour(@Nullable Boolean stocks, @Nullable Boolean flows) {
    public static final Behaviour UNSAID = new Behaviour(null, null);
}
