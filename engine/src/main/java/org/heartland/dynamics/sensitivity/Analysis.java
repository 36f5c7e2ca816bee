package org.heartland.dynamics.sensitivity;

import java.util.ArrayList;
import java.util.List;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.sensitivity.Morris;
import org.heartland.sensitivity.SobolIndices;

/** What a study found, by the method that was asked for. */
public sealed interface Analysis {

    /** Shares of the variance, from a number of points; the model ran as often for each varied value, and twice more. */
    record Variance(int points, SobolIndices indices) implements Analysis {}

    /** Elementary effects, in the order of the varied values, from a number of walks of one run more than there are values. */
    record Effects(int walks, List<Morris> effects) implements Analysis {}

    /** The method of an analysis. */
    enum Method {
        /** Sobol indices (Saltelli 2010, Jansen 1999) from a number of points, a power of 2. */
        SOBOL(1_024),
        /** Elementary effects (Morris 1991) from a number of walks. */
        MORRIS(100);

        private static final int MAX = 1 << 20;

        private final int usual;

        Method(int usual) {
            this.usual = usual;
        }

        /** How many points or walks there are unless another number is asked for. */
        public int usual() {
            return usual;
        }

        /** What is wrong with a number of points or walks that is written at a place. */
        public List<Problem> problems(int count, Place at) {
            List<Problem> problems = new ArrayList<>();
            boolean power = this == MORRIS || Integer.bitCount(count) == 1;
            if (count < 2 || count > MAX || !power) {
                String what = count + " is not a number from 2 to " + MAX + (power ? "" : " that is a power of 2");
                problems.add(Problem.at(at, what, "write one such as " + SOBOL.usual));
            }
            return problems;
        }
    }
}
