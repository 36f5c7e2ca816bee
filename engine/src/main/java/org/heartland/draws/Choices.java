package org.heartland.draws;

import java.util.List;

/**
 * A set of names in each draw, usually of one name: an actor, a source, the holders of a role. {@code of} lists the
 * different sets; {@code v} says which of them each draw has. An empty set means "nobody" and is a known value.
 */
@SuppressWarnings("ArrayRecordComponent") // plain arrays for speed; never compared
public record Choices(List<List<String>> of, int[] v, byte[] why, Covers covers) implements Lanes {

    public Choices(List<List<String>> of, int[] v, byte[] why) {
        this(of, v, why, Covers.NONE);
    }

    /** The same values, which cover these days. */
    public Choices covering(Covers days) {
        return new Choices(of, v, why, days);
    }

    public static Choices one(String name) {
        return new Choices(List.of(List.of(name)), new int[1], new byte[1]);
    }

    public static Choices set(List<String> names) {
        return new Choices(List.of(names), new int[1], new byte[1]);
    }

    public static Choices none(Why why) {
        return new Choices(List.of(List.of()), new int[1], new byte[] {why.code()});
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
    public Choices first() {
        return new Choices(List.of(at(0)), new int[1], new byte[] {why[0]}, covers.first());
    }

    public List<String> at(int lane) {
        return of.get(v[lane]);
    }
}
