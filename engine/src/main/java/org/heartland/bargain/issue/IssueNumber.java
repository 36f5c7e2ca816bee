package org.heartland.bargain.issue;

import org.heartland.text.NumberText;

/**
 * What is known of a number: its value, or how likely each value is.
 *
 * <p>Each kind gives the value below which a share of its probability lies, so that one uniform number draws it.
 */
public sealed interface IssueNumber {

    /** The least value. */
    double low();

    /** The largest value. */
    double high();

    /** The value that stands for all in a run without draws: the median. */
    default double middle() {
        return at(.5);
    }

    /** The value below which a share of the probability lies. */
    double at(double share);

    /** As it is written in an issue file. */
    String written();

    /** True if it is one value. */
    default boolean isFixed() {
        return low() == high();
    }

    /** One value. */
    record Value(double value) implements IssueNumber {
        @Override
        public double low() {
            return value;
        }

        @Override
        public double high() {
            return value;
        }

        @Override
        public double at(double share) {
            return value;
        }

        @Override
        public String written() {
            return NumberText.exact(value);
        }
    }

    /** Any value of a range, all equally likely. */
    record Even(double low, double high) implements IssueNumber {
        @Override
        public double at(double share) {
            return low + share * (high - low);
        }

        @Override
        public String written() {
            return NumberText.exact(low) + ".." + NumberText.exact(high);
        }
    }

    /** The triangular distribution: most likely at the mode, less and less to both ends. */
    record Triangle(double low, double mode, double high) implements IssueNumber {
        @Override
        public double at(double share) {
            double rise = (mode - low) * (high - low);
            double fall = (high - mode) * (high - low);
            if (high == low) {
                return low;
            }
            return share * (high - low) < mode - low
                    ? low + Math.sqrt(share * rise)
                    : high - Math.sqrt((1 - share) * fall);
        }

        @Override
        public String written() {
            return NumberText.exact(low) + ".." + NumberText.exact(mode) + ".." + NumberText.exact(high);
        }
    }
}
