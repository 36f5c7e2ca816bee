package org.heartland.theory.fit;

/** Means and covariances of weighted samples. */
final class Moments {
    private Moments() {}

    static double mean(double[] x, double[] weights) {
        return sum(weights, x);
    }

    static double covariance(double[] x, double[] y, double[] weights) {
        double[] ofX = product(weights, centred(x, mean(x, weights)));
        return sum(ofX, centred(y, mean(y, weights)));
    }

    static double[] centred(double[] x, double mean) {
        double[] centred = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            centred[i] = x[i] - mean;
        }
        return centred;
    }

    static double[] product(double[] x, double[] y) {
        double[] product = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            product[i] = x[i] * y[i];
        }
        return product;
    }

    /** The sum of products. */
    static double sum(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }
}
