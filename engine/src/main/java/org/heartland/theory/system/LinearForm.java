package org.heartland.theory.system;

import java.util.Arrays;
import org.heartland.language.Operator;
import org.jspecify.annotations.Nullable;

/**
 * A term that is linear in the stocks: a coefficient for each, and what is added; coefficients are made of inputs and parameters.
 */
record LinearForm(Term[] coefficients, Term constant) {

    /** The linear form of a term; null if it is not linear in the stocks. */
    static @Nullable LinearForm of(Term term, int stocks) {
        if (!term.moves()) {
            return constant(term, stocks);
        }
        if (term instanceof Term.OfStock stock) {
            LinearForm form = constant(Term.ZERO, stocks);
            form.coefficients[stock.number()] = Term.ONE;
            return form;
        }
        return term instanceof Term.Joined joined ? joined(joined, stocks) : null;
    }

    private static LinearForm constant(Term term, int stocks) {
        Term[] none = new Term[stocks];
        Arrays.fill(none, Term.ZERO);
        return new LinearForm(none, term);
    }

    private static @Nullable LinearForm joined(Term.Joined joined, int stocks) {
        LinearForm left = of(joined.left(), stocks);
        LinearForm right = of(joined.right(), stocks);
        if (left == null || right == null) {
            return null;
        }
        boolean leftMoves = joined.left().moves();
        boolean rightMoves = joined.right().moves();
        return switch (joined.operator()) {
            case PLUS -> left.with(right, Term::plus);
            case MINUS -> left.with(right, Term::minus);
            case TIMES ->
                leftMoves && rightMoves ? null : leftMoves ? left.times(right.constant) : right.times(left.constant);
            case DIVIDE -> rightMoves ? null : left.times(new Term.Joined(Operator.DIVIDE, Term.ONE, right.constant));
            default -> null;
        };
    }

    private interface Joining {
        Term of(Term a, Term b);
    }

    private LinearForm with(LinearForm other, Joining joining) {
        Term[] both = new Term[coefficients.length];
        for (int i = 0; i < both.length; i++) {
            both[i] = joining.of(coefficients[i], other.coefficients[i]);
        }
        return new LinearForm(both, joining.of(constant, other.constant));
    }

    private LinearForm times(Term factor) {
        Term[] all =
                Arrays.stream(coefficients).map(one -> Term.times(factor, one)).toArray(Term[]::new);
        return new LinearForm(all, Term.times(factor, constant));
    }
}
