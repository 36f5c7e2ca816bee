package org.heartland.theory.fit;

/** Means and covariances of weighted samples. */
final class Moments {
    private Moments() {}

    static double mean(double[] x, double[] weights) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += weights[i] * x[i];
        }
        return sum;
    }

    static double covariance(double[] x, double[] y, double[] weights) {
        double meanX = mean(x, weights);
        double meanY = mean(y, weights);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += weights[i] * (x[i] - meanX) * (y[i] - meanY);
        }
        return sum;
    }
}
