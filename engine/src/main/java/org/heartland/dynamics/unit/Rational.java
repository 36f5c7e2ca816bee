package org.heartland.dynamics.unit;

/**
 * An exponent of a unit: usually a whole number, a half after a square root. {@code under} is positive and the fraction
 * is in lowest terms.
 */
record Rational(long over, long under) {
    static final Rational ZERO = new Rational(0, 1);
    static final Rational ONE = new Rational(1, 1);
    private static final long MAX_PART = 1_000_000;

    /**
     * The value of over/under; 0 if either part would have more than six digits, since no unit has such an exponent.
     */
    static Rational of(long over, long under) {
        long divisor = Math.max(1, divisor(Math.abs(over), Math.abs(under)));
        long sign = under < 0 ? -1 : 1;
        Rational made = new Rational(sign * over / divisor, Math.abs(under) / divisor);
        return Math.abs(made.over) > MAX_PART || made.under > MAX_PART ? ZERO : made;
    }

    private static long divisor(long a, long b) {
        return b == 0 ? a : divisor(b, a % b);
    }

    Rational plus(Rational other) {
        return of(over * other.under + other.over * under, under * other.under);
    }

    Rational times(Rational other) {
        return of(over * other.over, under * other.under);
    }

    /** The reciprocal; this must not be 0. */
    Rational inverse() {
        return of(under, over);
    }

    Rational negative() {
        return new Rational(-over, under);
    }

    boolean isZero() {
        return over == 0;
    }

    boolean isNegative() {
        return over < 0;
    }

    @Override
    public String toString() {
        return under == 1 ? Long.toString(over) : "(" + over + "/" + under + ")";
    }
}
