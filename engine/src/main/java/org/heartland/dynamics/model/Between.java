package org.heartland.dynamics.model;

import java.util.Optional;

/**
 * Between which bounds a value may lie, each value as likely as another. XMILE has no word for it: there it is an element of ours, which
 * others leave alone.
 */
public record Between(double low, double high) {
    public static final String TAG = "heartland:between";
    public static final String NAMESPACE = "urn:heartland:model";

    /** What a variable declares. */
    public static Optional<Between> of(Variable variable) {
        return variable.extras().elements().stream()
                .filter(element -> element.name().equals(TAG))
                .findFirst()
                .map(element -> new Between(
                        Double.parseDouble(element.attribute("low")), Double.parseDouble(element.attribute("high"))));
    }

    /** The value that lies a share of the way from the low to the high bound. */
    public double at(double share) {
        return low + share * (high - low);
    }
}
