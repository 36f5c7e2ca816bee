package org.heartland.theory.system;

import java.util.List;
import org.heartland.language.Operator;

/** A number made of stocks, inputs and parameters: an equation whose names are resolved. */
sealed interface EquationTerm {
    EquationTerm ZERO = new Number(0);
    EquationTerm ONE = new Number(1);

    /** The value for these values of stocks, inputs and parameters, each by its number. */
    double at(double[] stocks, double[] inputs, double[] parameters);

    /** The terms that it is made of. */
    default List<EquationTerm> parts() {
        return List.of();
    }

    /** A number as it is written. */
    record Number(double value) implements EquationTerm {
        @Override
        public double at(double[] stocks, double[] inputs, double[] parameters) {
            return value;
        }
    }

    /** A stock, by its number. */
    record OfStock(int number) implements EquationTerm {
        @Override
        public double at(double[] stocks, double[] inputs, double[] parameters) {
            return stocks[number];
        }
    }

    /** An input, by its number. */
    record OfInput(int number) implements EquationTerm {
        @Override
        public double at(double[] stocks, double[] inputs, double[] parameters) {
            return inputs[number];
        }
    }

    /** A parameter, by its number. */
    record OfParameter(int number) implements EquationTerm {
        @Override
        public double at(double[] stocks, double[] inputs, double[] parameters) {
            return parameters[number];
        }
    }

    /** Two terms and what joins them. */
    record Joined(Operator operator, EquationTerm left, EquationTerm right) implements EquationTerm {
        @Override
        public double at(double[] stocks, double[] inputs, double[] parameters) {
            return operator.of(left.at(stocks, inputs, parameters), right.at(stocks, inputs, parameters));
        }

        @Override
        public List<EquationTerm> parts() {
            return List.of(left, right);
        }
    }

    /** One of two terms, as a third says: the first of them unless it is 0. */
    record Either(EquationTerm condition, EquationTerm then, EquationTerm otherwise) implements EquationTerm {
        @Override
        public double at(double[] stocks, double[] inputs, double[] parameters) {
            EquationTerm taken = condition.at(stocks, inputs, parameters) != 0 ? then : otherwise;
            return taken.at(stocks, inputs, parameters);
        }

        @Override
        public List<EquationTerm> parts() {
            return List.of(condition, then, otherwise);
        }
    }

    /** A function of other terms. */
    record Applied(MathFunction function, List<EquationTerm> of) implements EquationTerm {
        @Override
        public double at(double[] stocks, double[] inputs, double[] parameters) {
            double first = of.get(0).at(stocks, inputs, parameters);
            return function.of(first, of.get(of.size() - 1).at(stocks, inputs, parameters));
        }

        @Override
        public List<EquationTerm> parts() {
            return of;
        }
    }

    /** True if it contains a stock. */
    default boolean moves() {
        return this instanceof OfStock || parts().stream().anyMatch(EquationTerm::moves);
    }

    /** True if it contains a parameter. */
    default boolean isOpen() {
        boolean open = this instanceof OfParameter;
        for (EquationTerm part : parts()) {
            open |= part.isOpen();
        }
        return open;
    }

    /** True if an input that it contains differs between two years. */
    default boolean differs(double[] inputs, double[] others) {
        boolean differs = this instanceof OfInput input && inputs[input.number] != others[input.number];
        for (EquationTerm part : parts()) {
            differs |= part.differs(inputs, others);
        }
        return differs;
    }

    /** The same with the values of parameters that are fixed (NaN: open) in their place, and without what that takes away. */
    default EquationTerm with(double[] fixed) {
        if (this instanceof OfParameter parameter && !Double.isNaN(fixed[parameter.number])) {
            return new Number(fixed[parameter.number]);
        }
        if (this instanceof Joined joined) {
            return joined(joined.operator, joined.left.with(fixed), joined.right.with(fixed));
        }
        if (this instanceof Either either) {
            return new Either(either.condition.with(fixed), either.then.with(fixed), either.otherwise.with(fixed));
        }
        return this instanceof Applied applied
                ? new Applied(
                        applied.function,
                        applied.of.stream().map(part -> part.with(fixed)).toList())
                : this;
    }

    private static EquationTerm joined(Operator operator, EquationTerm left, EquationTerm right) {
        if (left instanceof Number one && right instanceof Number other) {
            return new Number(operator.of(one.value, other.value));
        }
        return switch (operator) {
            case PLUS -> plus(left, right);
            case MINUS -> minus(left, right);
            case TIMES -> times(left, right);
            default -> new Joined(operator, left, right);
        };
    }

    /** The sum, without what adds nothing. */
    static EquationTerm plus(EquationTerm a, EquationTerm b) {
        return a.equals(ZERO) ? b : b.equals(ZERO) ? a : new Joined(Operator.PLUS, a, b);
    }

    /** The difference, without what takes nothing away. */
    static EquationTerm minus(EquationTerm a, EquationTerm b) {
        return b.equals(ZERO) ? a : new Joined(Operator.MINUS, a, b);
    }

    /** The product, without factors of 0 and 1. */
    static EquationTerm times(EquationTerm a, EquationTerm b) {
        if (a.equals(ZERO) || b.equals(ZERO)) {
            return ZERO;
        }
        return a.equals(ONE) ? b : b.equals(ONE) ? a : new Joined(Operator.TIMES, a, b);
    }
}
