package org.heartland.draws;

/** Why a lane has a value or has none. A byte a draw; 0 is never a stand-in for unknown. */
public enum Why {
    KNOWN("known"),
    MISSING("no observation"),
    ABSENT("known to be absent"),
    UNDEFINED("undefined: nothing to divide by, or not exactly one"),
    OUT_OF_COVERAGE("outside the years that the series covers"),
    THIN("too thin to tell"),
    REFUSED("two reporters' figures are never spliced");

    private static final Why[] ALL = values();
    private final String says;

    Why(String says) {
        this.says = says;
    }

    public String says() {
        return says;
    }

    public byte code() {
        return (byte) ordinal();
    }

    public static Why of(byte code) {
        return ALL[code];
    }
}
