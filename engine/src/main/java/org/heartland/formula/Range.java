package org.heartland.formula;

import org.heartland.language.Operator;
import org.heartland.text.NumberText;

/** The least and the largest number that an answer can be, both included. */
public record Range(double low, double high) {
    public static final Range ANY = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    /** Of parts of a whole. */
    public static final Range PART = new Range(0, 1);
    /** Of differences of two parts. */
    public static final Range DIFFERENCE = new Range(-1, 1);
    /** Of counts. */
    public static final Range NOT_NEGATIVE = new Range(0, Double.POSITIVE_INFINITY);

    /** True if a comparison with a number comes out alike for every number of the range: what it would tell is known before. */
    boolean settles(Operator operator, double number) {
        return switch (operator) {
            case LESS -> high < number || low >= number;
            case AT_LEAST -> low >= number || high < number;
            case GREATER -> low > number || high <= number;
            case AT_MOST -> high <= number || low > number;
            case EQUAL, UNEQUAL -> number < low || number > high;
            default -> false;
        };
    }

    /** The range in words. */
    String says() {
        return high == Double.POSITIVE_INFINITY
                ? NumberText.plain(low) + " or more"
                : "between " + NumberText.plain(low) + " and " + NumberText.plain(high);
    }
}
