package org.heartland.theory.fit;

import java.util.Arrays;
import java.util.List;

/**
 * Pelts of hares and lynxes bought by the Hudson's Bay Company 1900 to 1920 (thousands), as Lotka and Volterra would have
 * it, with the priors of the case study of Stan: du/dt = (alpha - beta v) u, dv/dt = (-gamma + delta u) v, log-normal
 * errors, the values of 1900 included.
 */
final class LynxHare implements Paths {
    private static final double[] HARE = {
        30, 47.2, 70.2, 77.4, 36.3, 20.6, 18.1, 21.4, 22, 25.4, 27.1, 40.3, 57, 76.6, 52.3, 19.5, 11.2, 7.6, 14.6, 16.2,
        24.7
    };
    private static final double[] LYNX = {
        4, 6.1, 9.8, 35.2, 59.4, 41.7, 19, 13, 8.3, 9.1, 7.4, 8, 12.3, 19.5, 45.7, 51.1, 29.7, 15.8, 9.7, 10.1, 8.6
    };
    /** Steps a year: values of 1920 differ by a ten-thousandth from those of four times as many (check numbers of the models). */
    private static final int STEPS = 4;

    static final Priors PRIORS = new Priors(List.of(
            new CutNormal("alpha", 1, .5),
            new CutNormal("beta", .05, .05),
            new CutNormal("gamma", 1, .5),
            new CutNormal("delta", .05, .05),
            new Prior.Normal("hares of 1900", Link.LOG, Math.log(10), 1),
            new Prior.Normal("lynxes of 1900", Link.LOG, Math.log(10), 1),
            new Prior.Normal("error of hares", Link.LOG, -1, 1),
            new Prior.Normal("error of lynxes", Link.LOG, -1, 1)));

    /** The density of a value is that of its logarithm over the value: what to add to log densities of all logarithms. */
    static final double OF_VALUES = -sum(logs(HARE)) - sum(logs(LYNX));

    static Observations data() {
        return Observations.yearly(new double[][] {logs(HARE), logs(LYNX)});
    }

    static PathLikelihood likelihood(Observations data) {
        return new PathLikelihood(
                new LynxHare(), data, List.of(SeriesError.independent(6), SeriesError.independent(7)));
    }

    private static double[] logs(double[] values) {
        return Arrays.stream(values).map(StrictMath::log).toArray();
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }

    @Override
    public void run(double[][] values, int count, int years, double[][][] expected) {
        double[][] now = {Arrays.copyOf(values[4], count), Arrays.copyOf(values[5], count)};
        double[][][] slopes = new double[4][2][count];
        double[][] at = new double[2][count];
        for (int year = 0; year < years; year++) {
            for (int k = 0; k < count; k++) {
                expected[0][year][k] = StrictMath.log(now[0][k]);
                expected[1][year][k] = StrictMath.log(now[1][k]);
            }
            for (int step = 0; step < STEPS; step++) {
                step(values, count, now, slopes, at);
            }
        }
    }

    /** One step of the classical method of Runge and Kutta. */
    private static void step(double[][] values, int count, double[][] now, double[][][] slopes, double[][] at) {
        double h = 1.0 / STEPS;
        slopes(values, count, now, slopes[0]);
        for (int stage = 1; stage < 4; stage++) {
            for (int s = 0; s < 2; s++) {
                go(now[s], slopes[stage - 1][s], stage == 3 ? h : h / 2, at[s], count);
            }
            slopes(values, count, at, slopes[stage]);
        }
        for (int s = 0; s < 2; s++) {
            for (int stage = 0; stage < 4; stage++) {
                go(now[s], slopes[stage][s], stage == 0 || stage == 3 ? h / 6 : h / 3, now[s], count);
            }
        }
    }

    private static void go(double[] from, double[] slope, double by, double[] to, int count) {
        for (int k = 0; k < count; k++) {
            to[k] = from[k] + by * slope[k];
        }
    }

    private static void slopes(double[][] values, int count, double[][] at, double[][] to) {
        slope(values[0], values[1], at[0], at[1], to[0], count);
        slope(values[2], values[3], at[1], at[0], to[1], count);
        for (int k = 0; k < count; k++) {
            to[1][k] = -to[1][k];
        }
    }

    private static void slope(double[] rate, double[] other, double[] own, double[] its, double[] to, int count) {
        for (int k = 0; k < count; k++) {
            to[k] = (rate[k] - other[k] * its[k]) * own[k];
        }
    }
}
