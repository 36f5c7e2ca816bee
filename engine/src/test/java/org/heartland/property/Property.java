package org.heartland.property;

import java.lang.StackWalker.StackFrame;
import java.time.Duration;
import java.util.Arrays;
import org.opentest4j.TestAbortedException;

/**
 * A property holds for all values of its generators. It is tried with a thousand of them, or as many as {@code -Dtries} says, in the
 * first tries with those at the edges of their ranges. The same test tries the same values each time, unless {@code -Dseed} names another
 * number. A failure reports the arguments, the simplest found within ten seconds that fail too, and how to run that try alone.
 */
public final class Property {
    /** How long simpler arguments are looked for. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int FEWER = 5;

    private static final StackWalker CALLERS = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    /** What should hold for any value. */
    @FunctionalInterface
    public interface One<A> {
        void holds(A a) throws Throwable;
    }

    /** What should hold for any two values. */
    @FunctionalInterface
    public interface Two<A, B> {
        void holds(A a, B b) throws Throwable;
    }

    /** What should hold for any three values. */
    @FunctionalInterface
    public interface Three<A, B, C> {
        void holds(A a, B b, C c) throws Throwable;
    }

    private final String name;
    private final long seed;
    private final int tries;
    /** The one try to run, counted from 1, or 0 for all. */
    private final int only;

    private final Duration patience;

    Property(String name, long seed, int tries, int only, Duration patience) {
        this.name = name;
        this.seed = seed;
        this.tries = tries;
        this.only = only;
        this.patience = patience;
    }

    public static <A> void forAll(Generator<A> as, One<A> property) {
        ofCaller(1).check(one(as, property));
    }

    /** The same with a fifth of the tries, for a property of which each try reads or computes a whole dossier or model. */
    public static <A> void forFewer(Generator<A> as, One<A> property) {
        ofCaller(FEWER).check(one(as, property));
    }

    public static <A, B> void forAll(Generator<A> as, Generator<B> bs, Two<A, B> property) {
        ofCaller(1).check(choices -> {
            A a = as.next(choices);
            B b = bs.next(choices);
            return new Trial(Arrays.asList(a, b), () -> property.holds(a, b));
        });
    }

    public static <A, B, C> void forAll(Generator<A> as, Generator<B> bs, Generator<C> cs, Three<A, B, C> property) {
        ofCaller(1).check(three(as, bs, cs, property));
    }

    /** The same with a fifth of the tries, for a property of which each try reads or computes a whole dossier or model. */
    public static <A, B, C> void forFewer(Generator<A> as, Generator<B> bs, Generator<C> cs, Three<A, B, C> property) {
        ofCaller(FEWER).check(three(as, bs, cs, property));
    }

    private static <A> Generator<Trial> one(Generator<A> as, One<A> property) {
        return choices -> {
            A a = as.next(choices);
            return new Trial(Arrays.asList(a), () -> property.holds(a));
        };
    }

    private static <A, B, C> Generator<Trial> three(
            Generator<A> as, Generator<B> bs, Generator<C> cs, Three<A, B, C> property) {
        return choices -> {
            A a = as.next(choices);
            B b = bs.next(choices);
            C c = cs.next(choices);
            return new Trial(Arrays.asList(a, b, c), () -> property.holds(a, b, c));
        };
    }

    /** Named after the test that calls, which also gives the seed. */
    private static Property ofCaller(int share) {
        String name = CALLERS.walk(frames -> frames.filter(frame -> frame.getDeclaringClass() != Property.class)
                .findFirst()
                .map(Property::name)
                .orElseThrow());
        return new Property(
                name,
                setting("seed", name.hashCode()),
                (int) setting("tries", 1_000) / share,
                (int) setting("try", 0),
                PATIENCE);
    }

    void check(Generator<Trial> trials) {
        int aborted = 0;
        for (int i = Math.max(1, only); i <= (only > 0 ? only : tries); i++) {
            Failure failure = Failure.of(trials, RandomChoices.drawn(seed, i));
            if (failure != null && failure.thrown() instanceof TestAbortedException) {
                aborted++;
            } else if (failure != null) {
                throw error(i, trials, failure);
            }
        }
        if (aborted > tries * 4L / 5) {
            throw new AssertionError("%s: %d of %d tries do not meet the assumptions".formatted(name, aborted, tries));
        }
    }

    private AssertionError error(int number, Generator<Trial> trials, Failure failure) {
        Failure simplest = Shrinker.simplest(trials, failure, patience);
        String text =
                "%s fails at try %d of seed %d\narguments: %s\nsimplest:  %s\nagain:     -Dtest=%s -Dseed=%d -Dtry=%d\n%s";
        return new AssertionError(
                text.formatted(
                        name,
                        number,
                        seed,
                        failure.arguments(trials),
                        simplest.arguments(trials),
                        name,
                        seed,
                        number,
                        simplest.thrown()),
                simplest.thrown());
    }

    private static String name(StackFrame frame) {
        String type = frame.getDeclaringClass().getName();
        return type.substring(type.lastIndexOf('.') + 1) + "#" + frame.getMethodName();
    }

    private static long setting(String key, long otherwise) {
        String value = System.getProperty(key, "");
        return value.isEmpty() ? otherwise : Long.parseLong(value);
    }
}
