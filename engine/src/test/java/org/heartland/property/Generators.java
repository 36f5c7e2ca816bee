package org.heartland.property;

import java.util.Arrays;
import java.util.List;

/** Generators of numbers, texts and lists, each with the values at the edges of its range among them, and more often than others. */
public final class Generators {
    private static final int LONG_ENOUGH = 255;
    /** Characters that turn the line, take no space, end a line without seeming to, or are half of a character. */
    private static final String TREACHEROUS =
            "\u0000\u0007\b\t\n\u000b\f\r\u001b\u007f\u0085\u00a0\u00ad\u061c\u200b\u200d\u200e\u200f\u2028\u2029\u202a\u202d\u202e\u2060"
                    + "\u2066\u2069\ud800\udbff\udc00\udfff\ue000\ufeff\ufff9\ufffd\ufffe\uffff";

    private static final Generator<String> CHARACTER = oneOf(
            often(6, characters(' ', '~')),
            often(1, characters('\0', '\u00ff')),
            often(1, of(TREACHEROUS)),
            often(2, characters(Character.MIN_VALUE, Character.MAX_VALUE)),
            often(1, integers(0x10000, 0x10ffff).map(Character::toString)));

    /** A generator, and how often it is chosen among others. */
    public record Often<T>(int weight, Generator<? extends T> generator) {}

    private Generators() {}

    public static <T> Generator<T> always(T value) {
        return choices -> value;
    }

    public static Generator<Boolean> booleans() {
        return of(false, true);
    }

    public static Generator<Integer> integers(int min, int max) {
        return choices -> (int) choices.whole(min, max);
    }

    public static Generator<Integer> integers() {
        return integers(Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    public static Generator<Long> longs() {
        return choices -> choices.whole(Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /** Numbers from min to max, both included: whole ones, some with two digits after the point, some with all that a double holds. */
    public static Generator<Double> doubles(double min, double max) {
        return choices -> choices.real(min, max);
    }

    /** Texts of up to 255 characters, among them halves of characters and those that are made to confuse. */
    public static Generator<String> strings() {
        return strings(LONG_ENOUGH);
    }

    public static Generator<String> strings(int max) {
        return joined(CHARACTER, max);
    }

    /** Texts of these characters only. */
    public static Generator<String> strings(String characters, int max) {
        return joined(of(characters), max);
    }

    public static Generator<String> joined(Generator<String> part, int max) {
        return part.list(0, max).map(parts -> String.join("", parts));
    }

    /** Lists of up to 255 elements. */
    public static <T> Generator<List<T>> lists(Generator<T> element) {
        return element.list(0, LONG_ENOUGH);
    }

    public static Generator<double[]> arrays(Generator<Double> element, int min, int max) {
        return element.list(min, max)
                .map(list -> list.stream().mapToDouble(Double::doubleValue).toArray());
    }

    public static Generator<byte[]> bytes() {
        return integers(Byte.MIN_VALUE, Byte.MAX_VALUE).list(0, LONG_ENOUGH).map(Generators::bytes);
    }

    /** One of these values, the first being the simplest. */
    @SafeVarargs
    public static <T> Generator<T> of(T... values) {
        return of(List.of(values));
    }

    public static <T> Generator<T> of(List<T> values) {
        return choices -> values.get(choices.index(values.size()));
    }

    @SafeVarargs
    public static <T> Generator<T> oneOf(Generator<? extends T>... generators) {
        return choices -> generators[choices.index(generators.length)].next(choices);
    }

    /** One of these, each as often as its weight says; the first should be the simplest. */
    @SafeVarargs
    public static <T> Generator<T> oneOf(Often<T>... generators) {
        int[] weights = Arrays.stream(generators).mapToInt(Often::weight).toArray();
        return choices -> generators[choices.weighted(weights)].generator().next(choices);
    }

    public static <T> Often<T> often(int weight, Generator<? extends T> generator) {
        return new Often<>(weight, generator);
    }

    private static Generator<String> characters(char from, char to) {
        return integers(from, to).map(code -> String.valueOf((char) code.intValue()));
    }

    private static Generator<String> of(String characters) {
        return of(characters.chars().mapToObj(c -> String.valueOf((char) c)).toList());
    }

    private static byte[] bytes(List<Integer> values) {
        byte[] bytes = new byte[values.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = values.get(i).byteValue();
        }
        return bytes;
    }
}
