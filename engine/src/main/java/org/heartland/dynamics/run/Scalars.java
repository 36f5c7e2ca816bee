package org.heartland.dynamics.run;

import org.heartland.dynamics.compile.Op;

/** Operations on single numbers that {@link Bytecode} calls: the same as {@link Op#of}, in methods small enough to be inlined. */
final class Scalars {
    private static final Op[] OPS = Op.values();

    private Scalars() {}

    /** Any operation, by its ordinal. */
    static double of(double a, double b, double c, int op) {
        return OPS[op].of(a, b, c);
    }

    static double less(double a, double b) {
        return a < b ? 1 : 0;
    }

    static double atMost(double a, double b) {
        return a <= b ? 1 : 0;
    }

    static double greater(double a, double b) {
        return a > b ? 1 : 0;
    }

    static double atLeast(double a, double b) {
        return a >= b ? 1 : 0;
    }

    static double equal(double a, double b) {
        return a == b ? 1 : 0;
    }

    static double unequal(double a, double b) {
        return a != b ? 1 : 0;
    }

    static double and(double a, double b) {
        return a != 0 && b != 0 ? 1 : 0;
    }

    static double or(double a, double b) {
        return a != 0 || b != 0 ? 1 : 0;
    }

    static double not(double a) {
        return a == 0 ? 1 : 0;
    }

    static double choose(double condition, double then, double otherwise) {
        return condition != 0 ? then : otherwise;
    }

    static double divideOr(double a, double b, double otherwise) {
        return b == 0 ? otherwise : a / b;
    }

    static double modulo(double a, double b) {
        return a - b * Math.floor(a / b);
    }
}
