package org.heartland.draws;

/** Why a lane has a value or has none. One byte a draw; a value of 0 never means unknown. */
public enum Why {
    KNOWN(0, "known"),
    MISSING(1, "nothing found on this"),
    ABSENT(2, "known to be absent"),
    UNDEFINED(3, "cannot be worked out: nothing to divide by, or not exactly one value"),
    OUT_OF_COVERAGE(4, "outside the years that the figures cover"),
    THIN(5, "too little to tell"),
    REFUSED(6, "the figures of two offices are never joined"),
    HIDDEN(7, "a partner that is not named may be larger"),
    TIE(8, "a tie: the lead is within the margin"),
    OTHER_DAYS(9, "the figures cover different days of the year"),
    ONE_FIGURE(10, "one figure is the answer to both years, so it tells no change"),
    UNFITTED(11, "no fit of the accounts to these figures is kept: heartland theories DOSSIER --keep makes one"),
    UNCONVERGED(12, "the fits of the accounts have not converged"),
    UNLEARNED(13, "the data say nothing of it beyond what was assumed"),
    NOT_TOLD_APART(14, "the accounts are not told apart");

    private static final Why[] ALL = values();
    private final byte code;
    private final String says;

    Why(int code, String says) {
        this.code = (byte) code;
        this.says = says;
    }

    public String says() {
        return says;
    }

    public byte code() {
        return code;
    }

    public static Why of(byte code) {
        return ALL[code];
    }

    /** The reason of what rests on two values, at least one of them not known: a tie only where nothing else is open. */
    public static byte either(byte one, byte other) {
        return one == 0 || one == TIE.code && other != 0 ? other : one;
    }
}
