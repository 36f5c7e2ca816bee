package org.heartland.draws;

/** Three-valued truth in each draw (Kleene 1938): true, false, or unknown with its reason. */
@SuppressWarnings("ArrayRecordComponent") // plain arrays for speed; never compared
public record Truths(boolean[] v, byte[] why, Covers covers) implements Lanes {
    public static final Truths TRUE = of(true);
    public static final Truths FALSE = of(false);

    public Truths(boolean[] v, byte[] why) {
        this(v, why, Covers.NONE);
    }

    /** The same values, which cover these days. */
    public Truths covering(Covers days) {
        return new Truths(v, why, days);
    }

    public static Truths of(boolean value) {
        return new Truths(new boolean[] {value}, new byte[1]);
    }

    public static Truths none(Why why) {
        return new Truths(new boolean[1], new byte[] {why.code()});
    }

    public static Truths width(int width) {
        return new Truths(new boolean[width], new byte[width]);
    }

    @Override
    public int width() {
        return v.length;
    }

    @Override
    public byte code(int lane) {
        return why[lane];
    }

    @Override
    public boolean same(int lane) {
        return why[lane] == why[0] && v[lane] == v[0];
    }

    @Override
    public Truths first() {
        return new Truths(new boolean[] {v[0]}, new byte[] {why[0]}, covers.first());
    }

    public void set(int lane, boolean value) {
        v[lane] = value;
        why[lane] = 0;
    }

    public void setUnknown(int lane, byte code) {
        v[lane] = false;
        why[lane] = code;
    }

    public boolean isTrue(int lane) {
        return why[lane] == 0 && v[lane];
    }

    public boolean isFalse(int lane) {
        return why[lane] == 0 && !v[lane];
    }

    /** The share of lanes that are true. */
    public double shareTrue() {
        int count = 0;
        for (int i = 0; i < v.length; i++) {
            count += isTrue(i) ? 1 : 0;
        }
        return (double) count / v.length;
    }

    /** The share of lanes that are unknown for a reason. */
    public double share(Why reason) {
        int count = 0;
        for (byte code : why) {
            count += code == reason.code() ? 1 : 0;
        }
        return (double) count / why.length;
    }

    /** The share of lanes that are unknown. */
    public double shareUnknown() {
        int count = 0;
        for (byte code : why) {
            count += code == 0 ? 0 : 1;
        }
        return (double) count / why.length;
    }
}
