package org.heartland.theory.system;

import java.util.Arrays;
import org.heartland.language.Operator;
import org.jspecify.annotations.Nullable;

/**
 * A term that is linear in the stocks: a coefficient for each, and what is added; coefficients are made of inputs and parameters.
 */
record LinearForm(EquationTerm[] coefficients, EquationTerm constant) {

    /** The linear form of a term; null if it is not linear in the stocks. */
    static @Nullable LinearForm of(EquationTerm term, int stocks) {
        if (!term.moves()) {
            return constant(term, stocks);
        }
        if (term instanceof EquationTerm.OfStock stock) {
            LinearForm form = constant(EquationTerm.ZERO, stocks);
            form.coefficients[stock.number()] = EquationTerm.ONE;
            return form;
        }
        return term instanceof EquationTerm.Joined joined ? joined(joined, stocks) : null;
    }

    private static LinearForm constant(EquationTerm term, int stocks) {
        EquationTerm[] none = new EquationTerm[stocks];
        Arrays.fill(none, EquationTerm.ZERO);
        return new LinearForm(none, term);
    }

    private static @Nullable LinearForm joined(EquationTerm.Joined joined, int stocks) {
        LinearForm left = of(joined.left(), stocks);
        LinearForm right = of(joined.right(), stocks);
        if (left == null || right == null) {
            return null;
        }
        boolean leftMoves = joined.left().moves();
        boolean rightMoves = joined.right().moves();
        return switch (joined.operator()) {
            case PLUS -> left.with(right, EquationTerm::plus);
            case MINUS -> left.with(right, EquationTerm::minus);
            case TIMES ->
                leftMoves && rightMoves ? null : leftMoves ? left.times(right.constant) : right.times(left.constant);
            case DIVIDE ->
                rightMoves
                        ? null
                        : left.times(new EquationTerm.Joined(Operator.DIVIDE, EquationTerm.ONE, right.constant));
            default -> null;
        };
    }

    private interface Joining {
        EquationTerm of(EquationTerm a, EquationTerm b);
    }

    private LinearForm with(LinearForm other, Joining joining) {
        EquationTerm[] both = new EquationTerm[coefficients.length];
        for (int i = 0; i < both.length; i++) {
            both[i] = joining.of(coefficients[i], other.coefficients[i]);
        }
        return new LinearForm(both, joining.of(constant, other.constant));
    }

    private LinearForm times(EquationTerm factor) {
        EquationTerm[] all = Arrays.stream(coefficients)
                .map(one -> EquationTerm.times(factor, one))
                .toArray(EquationTerm[]::new);
        return new LinearForm(all, EquationTerm.times(factor, constant));
    }
}
