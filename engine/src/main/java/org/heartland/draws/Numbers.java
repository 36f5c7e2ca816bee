package org.heartland.draws;

/** A number in each draw (also years, and dates as days since 1970-01-01). {@code why} is parallel to {@code v}. */
@SuppressWarnings("ArrayRecordComponent") // plain arrays for speed; never compared
public record Numbers(double[] v, byte[] why, Covers covers) implements Lanes {

    public Numbers(double[] v, byte[] why) {
        this(v, why, Covers.NONE);
    }

    /** The same values, which cover these days. */
    public Numbers covering(Covers days) {
        return new Numbers(v, why, days);
    }

    public static Numbers of(double value) {
        return Double.isNaN(value) ? none(Why.UNDEFINED) : new Numbers(new double[] {value}, new byte[1]);
    }

    public static Numbers none(Why why) {
        return new Numbers(new double[] {Double.NaN}, new byte[] {why.code()});
    }

    public static Numbers width(int width) {
        return new Numbers(new double[width], new byte[width]);
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
        return why[lane] == why[0] && (why[0] != 0 || v[lane] == v[0]);
    }

    @Override
    public Numbers first() {
        return new Numbers(new double[] {v[0]}, new byte[] {why[0]}, covers.first());
    }

    /** Sets a lane; NaN becomes undefined, and negative zero becomes 0. */
    public void set(int lane, double value) {
        v[lane] = value + 0.0;
        why[lane] = Double.isNaN(value) ? Why.UNDEFINED.code() : 0;
    }

    public void setUnknown(int lane, byte code) {
        v[lane] = Double.NaN;
        why[lane] = code;
    }
}
