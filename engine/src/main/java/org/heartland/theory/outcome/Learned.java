package org.heartland.theory.outcome;

/**
 * What the data say of a parameter.
 *
 * @param low, middle, high the 5, 50 and 95 per cent points after the data
 * @param spreadLeft its standard deviation after the data as a part of that before, on the scale of its prior
 */
public record Learned(String name, double low, double middle, double high, double spreadLeft) {
    /** Above this, the data say nothing of it (THEORY.md, 4.6). */
    public static final double NOTHING = 0.8;

    public boolean saysNothing() {
        return spreadLeft > NOTHING;
    }
}
