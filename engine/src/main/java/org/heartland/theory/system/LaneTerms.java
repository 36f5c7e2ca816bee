package org.heartland.theory.system;

import java.util.Arrays;
import org.heartland.language.Operator;

/**
 * Terms without stocks for many particles at once, in loops that the compiler turns into vector instructions.
 *
 * @param inputs their values, the same for all particles
 * @param parameters their values, [parameter][particle]
 */
@SuppressWarnings("ArrayRecordComponent") // plain arrays for speed; never compared
record LaneTerms(double[] inputs, double[][] parameters, int lanes) {
    private static final double[] NONE = {};

    /** The values of a term, which must not be written to: they may be those of a parameter. */
    double[] of(EquationTerm term) {
        if (term instanceof EquationTerm.OfParameter parameter) {
            return parameters[parameter.number()];
        }
        if (!term.isOpen()) {
            double[] all = new double[lanes];
            Arrays.fill(all, number(term));
            return all;
        }
        if (term instanceof EquationTerm.Joined joined) {
            return joined(joined);
        }
        double[] all = new double[lanes];
        double[] own = new double[parameters.length];
        for (int l = 0; l < lanes; l++) {
            for (int p = 0; p < own.length; p++) {
                own[p] = parameters[p][l];
            }
            all[l] = term.at(NONE, inputs, own);
        }
        return all;
    }

    private double number(EquationTerm term) {
        return term.at(NONE, inputs, NONE);
    }

    private double[] joined(EquationTerm.Joined joined) {
        EquationTerm left = joined.left();
        EquationTerm right = joined.right();
        Operator operator = joined.operator();
        if (!left.isOpen() && operator == Operator.TIMES) {
            return times(of(right), number(left));
        }
        if (!right.isOpen() && operator == Operator.TIMES) {
            return times(of(left), number(right));
        }
        return joined(operator, of(left), of(right));
    }

    private double[] times(double[] one, double factor) {
        double[] all = new double[lanes];
        for (int l = 0; l < lanes; l++) {
            all[l] = one[l] * factor;
        }
        return all;
    }

    private double[] joined(Operator operator, double[] one, double[] other) {
        double[] all = new double[lanes];
        switch (operator) {
            case PLUS -> {
                for (int l = 0; l < lanes; l++) {
                    all[l] = one[l] + other[l];
                }
            }
            case MINUS -> {
                for (int l = 0; l < lanes; l++) {
                    all[l] = one[l] - other[l];
                }
            }
            case TIMES -> {
                for (int l = 0; l < lanes; l++) {
                    all[l] = one[l] * other[l];
                }
            }
            default -> {
                for (int l = 0; l < lanes; l++) {
                    all[l] = operator.of(one[l], other[l]);
                }
            }
        }
        return all;
    }
}
