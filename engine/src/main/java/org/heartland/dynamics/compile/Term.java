package org.heartland.dynamics.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.heartland.dynamics.model.Graph;

/** How a quantity is computed from others, with all names resolved and all arrays expanded. */
public sealed interface Term {

    /**
     * A visitor with a method for each type of term, so that a new type does not compile until it is handled
     * everywhere.
     */
    interface Cases<R> {
        R constant(Constant constant);

        R ref(Ref ref);

        R clock(Clock clock);

        R apply(Apply apply);

        R lookup(Lookup lookup);

        R pick(Pick pick);

        R rank(Rank rank);

        R initially(Initially phase);

        R draw(Draw draw);

        R port(Port port);

        R run(Run run);
    }

    /** Calls the method for this type of term. */
    <R> R match(Cases<R> cases);

    /** The operands of this term, in order; for {@link Initially}, those of both phases. */
    List<Term> parts();

    /** The same term with other operands, as many as it has. */
    Term withParts(List<Term> parts);

    /** A term without operands. */
    sealed interface Leaf extends Term {
        @Override
        default List<Term> parts() {
            return List.of();
        }

        @Override
        default Term withParts(List<Term> parts) {
            return this;
        }
    }

    record Constant(double value) implements Leaf {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.constant(this);
        }
    }

    record Ref(Quantity quantity) implements Leaf {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.ref(this);
        }
    }

    record Clock(Hand hand) implements Leaf {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.clock(this);
        }
    }

    record Apply(Op op, List<Term> of) implements Term {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.apply(this);
        }

        @Override
        public List<Term> parts() {
            return of;
        }

        @Override
        public Term withParts(List<Term> parts) {
            return new Apply(op, parts);
        }
    }

    record Lookup(Graph graph, Reading reading, Term at) implements Term {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.lookup(this);
        }

        @Override
        public List<Term> parts() {
            return List.of(at);
        }

        @Override
        public Term withParts(List<Term> parts) {
            return new Lookup(graph, reading, parts.get(0));
        }
    }

    /** The term at an index, from 1; {@code outside} if the index is out of range. */
    record Pick(List<Term> of, Term index, double outside) implements Term {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.pick(this);
        }

        @Override
        public List<Term> parts() {
            List<Term> parts = new ArrayList<>(of);
            parts.add(index);
            return parts;
        }

        @Override
        public Term withParts(List<Term> parts) {
            return new Pick(List.copyOf(parts.subList(0, of.size())), parts.get(of.size()), outside);
        }
    }

    /** The position, from 1, of the k-th smallest; ties go to the smaller tie-breaker, then to the earlier position. */
    record Rank(List<Term> of, List<Term> ties, Term k) implements Term {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.rank(this);
        }

        @Override
        public List<Term> parts() {
            List<Term> parts = new ArrayList<>(of);
            parts.addAll(ties);
            parts.add(k);
            return parts;
        }

        @Override
        public Term withParts(List<Term> parts) {
            int end = of.size() + ties.size();
            return new Rank(
                    List.copyOf(parts.subList(0, of.size())),
                    List.copyOf(parts.subList(of.size(), end)),
                    parts.get(end));
        }

        /** Computes that position among values; {@code ties} may be empty. 0 if k is out of range. */
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

    /** One term while initial values are computed, another afterwards. */
    record Initially(Term first, Term later) implements Term {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.initially(this);
        }

        @Override
        public List<Term> parts() {
            return List.of(first, later);
        }

        @Override
        public Term withParts(List<Term> parts) {
            return new Initially(parts.get(0), parts.get(1));
        }
    }

    /** A random number: {@code stream} names it, {@code seeded} if it has a seed of its own (the last parameter). */
    record Draw(Distribution from, List<Term> parameters, String stream, boolean seeded) implements Term {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.draw(this);
        }

        @Override
        public List<Term> parts() {
            return parameters;
        }

        @Override
        public Term withParts(List<Term> parts) {
            return new Draw(from, parts, stream, seeded);
        }
    }

    /**
     * A value that a conveyor or queue works out from what it holds (see {@link Device}).
     *
     * @param of the stock that is the conveyor or queue
     * @param scale what the value is in proportion to, as far as links of feedback are weighed
     */
    record Port(Quantity of, int port, List<Term> operands, Term scale) implements Term {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.port(this);
        }

        @Override
        public List<Term> parts() {
            List<Term> parts = new ArrayList<>(operands);
            parts.add(scale);
            return parts;
        }

        @Override
        public Term withParts(List<Term> parts) {
            int last = operands.size();
            return new Port(of, port, List.copyOf(parts.subList(0, last)), parts.get(last));
        }
    }

    /** The value of a macro that runs as a model of its own; the operands are what it takes. */
    record Run(OwnRun of, List<Term> operands) implements Term {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.run(this);
        }

        @Override
        public List<Term> parts() {
            return operands;
        }

        @Override
        public Term withParts(List<Term> parts) {
            return new Run(of, parts);
        }
    }

    enum Hand {
        /** The time of the current stage. */
        TIME,
        /** The time at the beginning of the step, for values that hold for a whole step. */
        STEP
    }

    /** How a graphical function is evaluated. */
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
        POISSON,
        /** Normal, between a least and a largest value. */
        BOUNDED_NORMAL,
        TRIANGULAR,
        WEIBULL,
        GAMMA,
        BETA,
        BINOMIAL
    }

    static Term constant(double value) {
        return new Constant(value);
    }

    /** The operation on these operands; folded to a constant if all are constants. */
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

    /** The operands that are computed in a phase: all, but for {@link Initially} only that of the phase. */
    default List<Term> parts(boolean initially) {
        return this instanceof Initially phase ? List.of(initially ? phase.first() : phase.later()) : parts();
    }

    /** Passes every quantity that this term reads to the consumer, in the order in which they are written. */
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
