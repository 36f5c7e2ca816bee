package org.heartland.expression;

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
    /** Turns the dimensions of an array round; it stands behind its operand, in models only. */
    TRANSPOSE("'");

    private static final Set<Operator> COMPARISONS = EnumSet.of(EQUAL, UNEQUAL, LESS, AT_MOST, GREATER, AT_LEAST);
    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    boolean compares() {
        return COMPARISONS.contains(this);
    }
}
