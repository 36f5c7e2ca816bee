package org.heartland.theory.fit;

/** How the values of a parameter are mapped to the whole line, where the sampler moves. */
public enum Link {
    /** A parameter that may take any value. */
    IDENTITY,
    /** A parameter above 0, by its natural logarithm. */
    LOG,
    /** A parameter between 0 and 1, by the logarithm of its odds. */
    LOGIT;

    /** The place of a value on the whole line; NaN for a value that the parameter cannot take. */
    public double free(double value) {
        return switch (this) {
            case IDENTITY -> value;
            case LOG -> value > 0 ? StrictMath.log(value) : Double.NaN;
            case LOGIT -> value > 0 && value < 1 ? StrictMath.log(value / (1 - value)) : Double.NaN;
        };
    }

    /** The value at a place on the whole line. */
    public double value(double free) {
        return switch (this) {
            case IDENTITY -> free;
            case LOG -> StrictMath.exp(free);
            case LOGIT -> 1 / (1 + StrictMath.exp(-free));
        };
    }
}
