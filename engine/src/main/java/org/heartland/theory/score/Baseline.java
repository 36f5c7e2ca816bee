package org.heartland.theory.score;

import java.util.Optional;

/**
 * Plain forecasts that every account has to beat, each with an error estimated from the same past, as a t distribution: with
 * few values an error is not well known. Where a value is missing, its neighbours are as far apart as their years.
 */
public enum Baseline {
    /** The last value: a random walk. */
    LAST_VALUE {
        @Override
        Said of(Past past, int ahead) {
            double variance = past.squaredChanges(0) / past.changes();
            return new Said(past.last(), variance * ahead, past.changes());
        }
    },
    /** The last value and the mean change a year from then on: a random walk with drift. */
    DRIFT {
        @Override
        Said of(Past past, int ahead) {
            double drift = (past.last() - past.first()) / past.span();
            double variance = past.squaredChanges(drift) / (past.changes() - 1);
            double years = ahead + (double) ahead * ahead / past.span();
            return new Said(past.last() + ahead * drift, variance * years, past.changes() - 1);
        }
    },
    /** The mean of all values. */
    MEAN {
        @Override
        Said of(Past past, int ahead) {
            double variance = past.squaredDistances() / past.changes();
            return new Said(past.mean(), variance * (1 + 1.0 / past.count()), past.changes());
        }
    },
    /** A level and a trend that fades, by exponential smoothing (Gardner and McKenzie 1985). */
    DAMPED_TREND {
        @Override
        Said of(Past past, int ahead) {
            return DampedTrend.fit(past).forecast(ahead);
        }
    };

    /** With fewer degrees of freedom than this, an error is not estimated. */
    static final int LEAST_FREEDOM = 3;

    /** An error smaller than this, in units of the range of the values, is one of rounding. */
    private static final double EXACT = 1e-9;

    /** A forecast whose error may turn out to be 0. */
    record Said(double centre, double variance, int freedom) {}

    /**
     * Predicts from a past.
     *
     * @param past yearly values up to the last year of which one could be known; NaN: missing
     * @param horizon how many years after the last of these years, at least 1
     * @return empty where the values are too few to estimate an error from, or their changes all the same
     */
    public Optional<Predictive> predict(double[] past, int horizon) {
        Past known = Past.of(past);
        int parameters = this == DAMPED_TREND ? DampedTrend.PARAMETERS : this == DRIFT ? 2 : 1;
        if (known.count() - parameters < LEAST_FREEDOM) {
            return Optional.empty();
        }
        int ahead = horizon + past.length - 1 - known.lastYear();
        Said said = of(known, ahead);
        double scale = Math.sqrt(said.variance);
        return scale > EXACT * known.range()
                ? Optional.of(new StudentT(said.centre, scale, said.freedom))
                : Optional.empty();
    }

    abstract Said of(Past past, int ahead);
}
