package org.heartland.expression;

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
    NOT("NOT");

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    boolean compares() {
        return ordinal() >= EQUAL.ordinal() && ordinal() <= AT_LEAST.ordinal();
    }

    boolean reckons() {
        return ordinal() >= PLUS.ordinal() && ordinal() <= POWER.ordinal();
    }
}
