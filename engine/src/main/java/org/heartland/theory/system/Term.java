package org.heartland.theory.system;

import java.util.List;
import org.heartland.language.Operator;

/** A number made of stocks, inputs and parameters: an equation whose names are resolved. */
sealed interface Term {
    Term ZERO = new Number(0);
    Term ONE = new Number(1);

    /** The value for these values of stocks, inputs and parameters, each by its number. */
    double at(double[] stocks, double[] inputs, double[] parameters);

    /** The terms that it is made of. */
    default List<Term> parts() {
        return List.of();
    }

    /** A number as it is written. */
    record Number(double value) implements Term {
        @Override
        public double at(double[] stocks, double[] inputs, double[] parameters) {
            return value;
        }
    }

    /** A stock, by its number. */
    record OfStock(int number) implements Term {
        @Override
        public double at(double[] stocks, double[] inputs, double[] parameters) {
            return stocks[number];
        }
    }

    /** An input, by its number. */
    record OfInput(int number) implements Term {
        @Override
        public double at(double[] stocks, double[] inputs, double[] parameters) {
            return inputs[number];
        }
    }

    /** A parameter, by its number. */
    record OfParameter(int number) implements Term {
        @Override
        public double at(double[] stocks, double[] inputs, double[] parameters) {
            return parameters[number];
        }
    }

    /** Two terms and what joins them. */
    record Joined(Operator operator, Term left, Term right) implements Term {
        @Override
        public double at(double[] stocks, double[] inputs, double[] parameters) {
            return operator.of(left.at(stocks, inputs, parameters), right.at(stocks, inputs, parameters));
        }

        @Override
        public List<Term> parts() {
            return List.of(left, right);
        }
    }

    /** One of two terms, as a third says: the first of them unless it is 0. */
    record Either(Term condition, Term then, Term otherwise) implements Term {
        @Override
        public double at(double[] stocks, double[] inputs, double[] parameters) {
            Term taken = condition.at(stocks, inputs, parameters) != 0 ? then : otherwise;
            return taken.at(stocks, inputs, parameters);
        }

        @Override
        public List<Term> parts() {
            return List.of(condition, then, otherwise);
        }
    }

    /** A function of other terms. */
    record Applied(MathFunction function, List<Term> of) implements Term {
        @Override
        public double at(double[] stocks, double[] inputs, double[] parameters) {
            double first = of.get(0).at(stocks, inputs, parameters);
            return function.of(first, of.get(of.size() - 1).at(stocks, inputs, parameters));
        }

        @Override
        public List<Term> parts() {
            return of;
        }
    }

    /** True if it contains a stock. */
    default boolean moves() {
        return this instanceof OfStock || parts().stream().anyMatch(Term::moves);
    }

    /** True if it contains an input. */
    default boolean varies() {
        return this instanceof OfInput || parts().stream().anyMatch(Term::varies);
    }

    /** The sum, without what adds nothing. */
    static Term plus(Term a, Term b) {
        return a.equals(ZERO) ? b : b.equals(ZERO) ? a : new Joined(Operator.PLUS, a, b);
    }

    /** The difference, without what takes nothing away. */
    static Term minus(Term a, Term b) {
        return b.equals(ZERO) ? a : new Joined(Operator.MINUS, a, b);
    }

    /** The product, without factors of 0 and 1. */
    static Term times(Term a, Term b) {
        if (a.equals(ZERO) || b.equals(ZERO)) {
            return ZERO;
        }
        return a.equals(ONE) ? b : b.equals(ONE) ? a : new Joined(Operator.TIMES, a, b);
    }
}
