package org.heartland.formula;

/**
 * Which answers a condition can give, whatever the data are: what is only looked up on a list that never claims to be complete is true or
 * unknown, but never false.
 */
record Possible(boolean isTrue, boolean isFalse, boolean isUnknown) {
    static final Possible ANY = new Possible(true, true, true);

    static Possible only(boolean truth) {
        return new Possible(truth, !truth, false);
    }

    Possible not() {
        return new Possible(isFalse, isTrue, isUnknown);
    }

    /** Of both: false if one is, unknown if one is and the other need not be false. */
    Possible and(Possible other) {
        return new Possible(
                isTrue && other.isTrue,
                isFalse || other.isFalse,
                isUnknown && (other.isTrue || other.isUnknown) || other.isUnknown && isTrue);
    }

    Possible or(Possible other) {
        return not().and(other.not()).not();
    }

    /** Of one of two, whichever it is. */
    Possible either(Possible other) {
        return new Possible(isTrue || other.isTrue, isFalse || other.isFalse, isUnknown || other.isUnknown);
    }

    /** With unknown booked as false. */
    Possible sure() {
        return new Possible(isTrue, isFalse || isUnknown, false);
    }

    /** Of one of two, chosen by this condition; unknown if it is. */
    Possible choose(Possible then, Possible otherwise) {
        Possible unknown = new Possible(false, false, isUnknown);
        Possible chosen = isTrue ? unknown.either(then) : unknown;
        return isFalse ? chosen.either(otherwise) : chosen;
    }
}
