package org.heartland.property;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/**
 * The choices that one try is made of, drawn from a seed or taken from a record. They are recorded, so that a value can be made
 * again, and made simpler by a record with fewer or smaller choices: beyond the end of a record each choice is the simplest there is.
 */
public final class RandomChoices {
    /** A choice and the simplest one that could have been made in its place. */
    record Choice(long value, long simplest) {
        double distance() {
            return Math.abs((double) value - simplest) + (value < simplest ? 0.5 : 0);
        }
    }

    /** The choices of an element that a list can do without, from the first to before the end. */
    record Span(int first, int end) {
        int length() {
            return end - first;
        }
    }

    private final List<Choice> made = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    /** What was chosen before and is to be chosen again, or null to draw. */
    private final long[] recorded;

    private final SplittableRandom random;
    private final double edges;

    private RandomChoices(long[] recorded, SplittableRandom random, double edges) {
        this.recorded = recorded;
        this.random = random;
        this.edges = edges;
    }

    /** The choices of a try, counted from 1. In the first twenty all lie at edges, then half of them in every tenth, and few in others. */
    static RandomChoices drawn(long seed, int number) {
        double edges = number <= 20 ? 1 : number % 10 == 0 ? 0.5 : 0.05;
        long key = new SplittableRandom(seed).nextLong() + number;
        return new RandomChoices(null, new SplittableRandom(key), edges);
    }

    static RandomChoices recorded(long[] values) {
        return new RandomChoices(values, new SplittableRandom(0), 0);
    }

    List<Choice> made() {
        return made;
    }

    long[] values() {
        return made.stream().mapToLong(Choice::value).toArray();
    }

    List<Span> spans() {
        return spans;
    }

    /** True if there are fewer choices, or as many and the first that differs is nearer to the simplest. */
    boolean isSimplerThan(RandomChoices other) {
        if (made.size() != other.made.size()) {
            return made.size() < other.made.size();
        }
        for (int i = 0; i < made.size(); i++) {
            int order = Double.compare(made.get(i).distance(), other.made.get(i).distance());
            if (order != 0) {
                return order < 0;
            }
        }
        return false;
    }

    /** A whole number from min to max, both included; small ones are as frequent as all others together. */
    public long whole(long min, long max) {
        long simplest = within(min, max, 0);
        return made(min, max, simplest, () -> {
            if (atEdge()) {
                long[] at = LongStream.of(min, max, min + 1, max - 1, -1, 0, 1)
                        .filter(edge -> min <= edge && edge <= max)
                        .toArray();
                return at[random.nextInt(at.length)];
            }
            return random.nextBoolean() ? uniform(min, max) : near(simplest, min, max);
        });
    }

    /** A number from min to max, both included: a whole one, one in hundredths, any, or one at an edge. */
    public double real(double min, double max) {
        double value = switch ((int) made(0, 3, 0, () -> atEdge() ? 3 : random.nextInt(3))) {
            case 0 -> multiple(1, min, max);
            case 1 -> multiple(100, min, max);
            case 2 -> min + (max - min) * (whole(0, 1L << 53) * 0x1p-53);
            default -> edge(min, max);
        };
        return Math.max(min, Math.min(max, value));
    }

    private double edge(double min, double max) {
        double[] at = DoubleStream.of(0, 1, -1, min, max, Math.nextUp(min), Math.nextDown(max), -0.0)
                .filter(edge -> min <= edge && edge <= max)
                .toArray();
        return at[index(at.length)];
    }

    private double multiple(int parts, double min, double max) {
        long first = (long) Math.ceil(min * parts);
        return (double) whole(first, Math.max(first, (long) Math.floor(max * parts))) / parts;
    }

    /** A number from 0 to below a count, all equally often. */
    public int index(int count) {
        return (int) made(0, count - 1L, 0, () -> random.nextInt(count));
    }

    /** A number from 0 to below the number of weights, each as often as its weight says. */
    public int weighted(int... weights) {
        return (int) made(0, weights.length - 1L, 0, () -> {
            int left = random.nextInt(Arrays.stream(weights).sum());
            int chosen = 0;
            while (left >= weights[chosen]) {
                left -= weights[chosen++];
            }
            return chosen;
        });
    }

    <T> List<T> list(Generator<T> element, int min, int max) {
        int wanted = size(min, max);
        List<T> list = new ArrayList<>();
        while (list.size() < max) {
            int first = made.size();
            boolean optional = list.size() >= min;
            if (optional && !flag(list.size() < wanted)) {
                break;
            }
            list.add(element.next(this));
            if (optional) {
                spans.add(new Span(first, made.size()));
            }
        }
        return list;
    }

    private int size(int min, int max) {
        if (atEdge()) {
            return new int[] {min, Math.min(min + 1, max), max}[random.nextInt(3)];
        }
        return (int) near(min, min, max);
    }

    private boolean flag(boolean wanted) {
        return made(0, 1, 0, () -> wanted ? 1 : 0) == 1;
    }

    private boolean atEdge() {
        return random.nextDouble() < edges;
    }

    private long made(long min, long max, long simplest, LongSupplier draw) {
        int at = made.size();
        long value =
                recorded == null ? draw.getAsLong() : at < recorded.length ? within(min, max, recorded[at]) : simplest;
        made.add(new Choice(value, simplest));
        return value;
    }

    private static long within(long min, long max, long value) {
        return Math.max(min, Math.min(max, value));
    }

    private long uniform(long min, long max) {
        return max == Long.MAX_VALUE
                ? (min == Long.MIN_VALUE ? random.nextLong() : random.nextLong(min - 1, max) + 1)
                : random.nextLong(min, max + 1);
    }

    /** A number whose distance from the simplest one is below any power of two equally often. */
    private long near(long simplest, long min, long max) {
        long widest = Math.max(max - simplest, simplest - min);
        int bits = random.nextInt(Long.SIZE - Long.numberOfLeadingZeros(widest) + 1);
        long distance = uniform(0, Math.min(widest, Long.MAX_VALUE >>> (Long.SIZE - 1 - bits)));
        long value = random.nextBoolean() ? simplest + distance : simplest - distance;
        return within(min, max, value < min ? simplest + distance : value > max ? simplest - distance : value);
    }
}
