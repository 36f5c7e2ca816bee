package org.heartland.language;

import java.util.EnumSet;
import java.util.Set;

/** The operators of XMILE 1.0, section 3.3.1. */
public enum Operator {
    OR("OR"),
    AND("AND"),
    EQUAL("="),
    UNEQUAL("<>"),
    LESS("<"),
    AT_MOST("<="),
    GREATER(">"),
    AT_LEAST(">="),
    PLUS("+"),
    MINUS("-"),
    TIMES("*"),
    DIVIDE("/"),
    MOD("MOD"),
    POWER("^"),
    NOT("NOT"),
    /** Transposes an array; a postfix operator, in models only. */
    TRANSPOSE("'");

    private static final Set<Operator> COMPARISONS = EnumSet.of(EQUAL, UNEQUAL, LESS, AT_MOST, GREATER, AT_LEAST);
    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    /** The result for two numbers: a number for arithmetic, 1 or 0 for comparison and logic (a number is true unless it is 0). */
    public double of(double a, double b) {
        return switch (this) {
            case PLUS -> a + b;
            case MINUS -> a - b;
            case TIMES -> a * b;
            case DIVIDE -> a / b;
            case MOD -> a - b * Math.floor(a / b);
            case POWER -> StrictMath.pow(a, b);
            case OR -> truth(a != 0 || b != 0);
            case AND -> truth(a != 0 && b != 0);
            case EQUAL -> truth(a == b);
            case UNEQUAL -> truth(a != b);
            case LESS -> truth(a < b);
            case AT_MOST -> truth(a <= b);
            case GREATER -> truth(a > b);
            case AT_LEAST -> truth(a >= b);
            case NOT, TRANSPOSE -> throw new IllegalStateException(sign + " has one side only");
        };
    }

    /** The comparison that holds of b and a where this one holds of a and b. */
    public Operator turned() {
        return switch (this) {
            case LESS -> GREATER;
            case AT_MOST -> AT_LEAST;
            case GREATER -> LESS;
            case AT_LEAST -> AT_MOST;
            default -> this;
        };
    }

    private static double truth(boolean is) {
        return is ? 1 : 0;
    }

    /** True for the comparison operators. */
    public boolean compares() {
        return COMPARISONS.contains(this);
    }
}
