package org.heartland.dynamics.model;

import java.util.Optional;

/**
 * The bounds of a uniformly distributed value. XMILE has no element for it: it is written as an extension, which other
 * programs ignore.
 */
public record Between(double low, double high) {
    public static final String TAG = "heartland:between";
    public static final String NAMESPACE = "urn:heartland:model";

    /** The bounds that a variable declares. */
    public static Optional<Between> of(Variable variable) {
        return variable.extras().elements().stream()
                .filter(element -> element.name().equals(TAG))
                .findFirst()
                .map(element -> new Between(
                        Double.parseDouble(element.attribute("low")), Double.parseDouble(element.attribute("high"))));
    }

    /** The value at a share of the way from the low to the high bound. */
    public double at(double share) {
        return low + share * (high - low);
    }
}
