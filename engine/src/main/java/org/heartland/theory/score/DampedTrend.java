package org.heartland.theory.score;

/**
 * Exponential smoothing with a damped trend, in the form with one source of error (Hyndman, Koehler, Ord and Snyder 2008,
 * model A,Ad,N), fitted by least squares: the start exactly, the three rates by a grid that narrows. A year without a value
 * is passed over as if it had been foreseen.
 *
 * @param level the level after the last value
 * @param trend the trend after it
 * @param rates the rates
 * @param variance of the error of a year
 * @param freedom values less parameters
 */
record DampedTrend(double level, double trend, Rates rates, double variance, int freedom) {
    /** Start of level and trend, and three rates. */
    static final int PARAMETERS = 5;

    private static final double LEAST_DAMPING = .8;
    private static final double MOST_DAMPING = .98;
    private static final int GRID = 6;
    private static final int NARROWINGS = 14;
    private static final double NARROWER = .5;

    /**
     * How fast it learns and forgets.
     *
     * @param level the share of an error that stays in the level, from 0 to 1
     * @param trend the share of that which stays in the trend too, from 0 to 1
     * @param damping what is left of a trend a year later, from .8 to .98 as is usual
     */
    record Rates(double level, double trend, double damping) {}

    static DampedTrend fit(Past past) {
        Rates best = new Rates(.5, .5, (LEAST_DAMPING + MOST_DAMPING) / 2);
        double width = 1;
        for (int k = 0; k < NARROWINGS; k++) {
            best = bestAround(best, width, past);
            width *= NARROWER;
        }
        return Smoothing.of(past, best).ended(best);
    }

    /** The best of a grid around some rates, as wide as a share of what is allowed. */
    private static Rates bestAround(Rates middle, double width, Past past) {
        Rates best = middle;
        double least = Smoothing.of(past, middle).squares();
        for (int i = 0; i < (GRID + 1) * (GRID + 1) * (GRID + 1); i++) {
            Rates rates = new Rates(
                    within(middle.level + offset(i % (GRID + 1), width), 0, 1),
                    within(middle.trend + offset(i / (GRID + 1) % (GRID + 1), width), 0, 1),
                    within(
                            middle.damping
                                    + (MOST_DAMPING - LEAST_DAMPING) * offset(i / (GRID + 1) / (GRID + 1), width),
                            LEAST_DAMPING,
                            MOST_DAMPING));
            double squares = Smoothing.of(past, rates).squares();
            if (squares < least) {
                least = squares;
                best = rates;
            }
        }
        return best;
    }

    private static double offset(int step, double width) {
        return ((double) step / GRID - .5) * width;
    }

    private static double within(double value, double least, double most) {
        return Math.max(least, Math.min(most, value));
    }

    Baseline.Said forecast(int ahead) {
        double centre = level;
        double damped = 1;
        double sums = 1;
        double carried = rates.level;
        for (int h = 1; h <= ahead; h++) {
            damped *= rates.damping;
            centre += damped * trend;
            carried += rates.level * rates.trend * damped;
            sums += h < ahead ? carried * carried : 0;
        }
        return new Baseline.Said(centre, variance * sums, freedom);
    }

    /** A run through the past, with the errors as linear functions of the unknown start of level and trend. */
    private record Smoothing(double squares, double level, double trend, int freedom) {

        static Smoothing of(Past past, Rates rates) {
            double[][] state = {{0, 1, 0}, {0, 0, 1}};
            double[][] products = new double[3][3];
            int k = 0;
            for (int year = past.firstYear(); year <= past.lastYear(); year++) {
                double[] error = advance(state, rates);
                if (past.years()[k] == year) {
                    learn(state, error, past.values()[k++], rates);
                    addProducts(products, error);
                }
            }
            return solve(products, state, past.count() - PARAMETERS);
        }

        /** Goes to the next year, and returns what is expected there with its sign turned: constant, per level, per trend. */
        private static double[] advance(double[][] state, Rates rates) {
            double[] error = new double[3];
            for (int c = 0; c < 3; c++) {
                state[1][c] *= rates.damping;
                state[0][c] += state[1][c];
                error[c] = -state[0][c];
            }
            return error;
        }

        private static void learn(double[][] state, double[] error, double value, Rates rates) {
            error[0] += value;
            for (int c = 0; c < 3; c++) {
                state[0][c] += rates.level * error[c];
                state[1][c] += rates.level * rates.trend * error[c];
            }
        }

        private static void addProducts(double[][] products, double[] error) {
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    products[i][j] += error[i] * error[j];
                }
            }
        }

        /** The start with the least squares. */
        private static Smoothing solve(double[][] p, double[][] state, int freedom) {
            double determinant = p[1][1] * p[2][2] - p[1][2] * p[1][2];
            double level = (p[1][2] * p[0][2] - p[2][2] * p[0][1]) / determinant;
            double trend = (p[1][2] * p[0][1] - p[1][1] * p[0][2]) / determinant;
            double squares = p[0][0] + level * p[0][1] + trend * p[0][2];
            return new Smoothing(
                    Math.max(0, squares),
                    state[0][0] + level * state[0][1] + trend * state[0][2],
                    state[1][0] + level * state[1][1] + trend * state[1][2],
                    freedom);
        }

        DampedTrend ended(Rates rates) {
            return new DampedTrend(level, trend, rates, squares / freedom, freedom);
        }
    }
}
