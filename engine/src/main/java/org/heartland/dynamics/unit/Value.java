package org.heartland.dynamics.unit;

/**
 * The unit of a part of an equation; {@code literal} if it consists only of numbers, which take the unit of the other
 * operand.
 */
record Value(Measure unit, boolean literal) {
    static final Value NUMBER = new Value(Measure.PURE, true);
    static final Value PURE = new Value(Measure.PURE, false);

    static Value of(Measure unit) {
        return new Value(unit, false);
    }
}
