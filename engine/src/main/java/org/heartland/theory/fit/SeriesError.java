package org.heartland.theory.fit;

/**
 * The error of a series around the path of a model: normal, and if wished carried over from year to year (a stationary
 * AR(1) process).
 *
 * @param deviation the number of the parameter that is its standard deviation
 * @param carried the number of the parameter that is the correlation of the errors of successive years, or {@link #NONE}
 */
public record SeriesError(int deviation, int carried) {
    /** No parameter: the errors of different years are independent. */
    public static final int NONE = -1;

    /** Errors that are independent from year to year. */
    public static SeriesError independent(int deviation) {
        return new SeriesError(deviation, NONE);
    }
}
