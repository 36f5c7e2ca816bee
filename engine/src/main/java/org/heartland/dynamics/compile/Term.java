package org.heartland.dynamics.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.heartland.dynamics.model.Graph;

/** How one number comes from others, with all names resolved and all arrays written out. */
public sealed interface Term {

    record Constant(double value) implements Term {}

    record Ref(Quantity quantity) implements Term {}

    record Clock(Hand hand) implements Term {}

    record Apply(Op op, List<Term> of) implements Term {}

    record Lookup(Graph graph, Reading reading, Term at) implements Term {}

    /** The one of the terms that the index counts to, from 1; outside of them {@code outside}. */
    record Pick(List<Term> of, Term index, double outside) implements Term {}

    /** The position, from 1, of the k-th smallest; among equals the smaller tie-breaker comes first, then the earlier. */
    record Rank(List<Term> of, List<Term> ties, Term k) implements Term {

        /** That position among values; {@code ties} may be empty. 0 where k counts to none. */
        public static double kth(double[] values, double[] ties, double k) {
            if (!(k >= 1 && k < values.length + 1.0)) {
                return 0;
            }
            Integer[] order = new Integer[values.length];
            Arrays.setAll(order, i -> i);
            Comparator<Integer> byValue = Comparator.comparingDouble(i -> values[i]);
            Arrays.sort(order, ties.length == 0 ? byValue : byValue.thenComparingDouble(i -> ties[i]));
            return order[(int) k - 1] + 1;
        }
    }

    /** One value while initial values are worked out, another afterwards. */
    record Initially(Term first, Term later) implements Term {}

    /** A random number: {@code stream} names it, {@code seeded} if it has a seed of its own (the last parameter). */
    record Draw(Distribution from, List<Term> parameters, String stream, boolean seeded) implements Term {}

    enum Hand {
        /** The time of the stage that is worked out. */
        TIME,
        /** The time at which the step began: what holds for a whole step looks at it. */
        STEP
    }

    /** How a graphical function is read. */
    enum Reading {
        AS_DRAWN,
        FORWARD,
        BACKWARD,
        EXTRAPOLATED
    }

    enum Distribution {
        UNIFORM,
        NORMAL,
        LOGNORMAL,
        EXPONENTIAL,
        POISSON
    }

    static Term constant(double value) {
        return new Constant(value);
    }

    /** The operation on these; worked out at once where all are constants. */
    static Term apply(Op op, Term... of) {
        double[] values = new double[3];
        boolean constant = true;
        for (int i = 0; i < of.length; i++) {
            if (of[i] instanceof Constant known) {
                values[i] = known.value();
            } else {
                constant = false;
            }
        }
        return constant ? new Constant(op.of(values[0], values[1], values[2])) : new Apply(op, List.of(of));
    }

    static Term lookup(Graph graph, Reading reading, Term at) {
        return at instanceof Constant known
                ? new Constant(read(graph, reading, known.value()))
                : new Lookup(graph, reading, at);
    }

    static double read(Graph graph, Reading reading, double at) {
        return switch (reading) {
            case AS_DRAWN -> graph.at(at);
            case FORWARD -> graph.forward(at);
            case BACKWARD -> graph.at(at, Graph.Form.DISCRETE);
            case EXTRAPOLATED -> graph.at(at, Graph.Form.EXTRAPOLATE);
        };
    }

    /** The terms that this one is made of; of {@link Initially} those of the phase. */
    default List<Term> parts(boolean initially) {
        if (this instanceof Apply apply) {
            return apply.of();
        }
        if (this instanceof Lookup lookup) {
            return List.of(lookup.at());
        }
        if (this instanceof Initially phase) {
            return List.of(initially ? phase.first() : phase.later());
        }
        if (this instanceof Draw draw) {
            return draw.parameters();
        }
        List<Term> parts = new ArrayList<>();
        if (this instanceof Pick pick) {
            parts.addAll(pick.of());
            parts.add(pick.index());
        } else if (this instanceof Rank rank) {
            parts.addAll(rank.of());
            parts.addAll(rank.ties());
            parts.add(rank.k());
        }
        return parts;
    }

    /** Shows every quantity that this term looks at, in the order in which they are written. */
    default void eachQuantity(boolean initially, Consumer<Quantity> see) {
        if (this instanceof Ref ref) {
            see.accept(ref.quantity());
            return;
        }
        for (Term part : parts(initially)) {
            part.eachQuantity(initially, see);
        }
    }
}
