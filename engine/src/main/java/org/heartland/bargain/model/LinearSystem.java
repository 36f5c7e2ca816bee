package org.heartland.bargain.model;

/** Systems of linear equations with a positive definite matrix. */
final class LinearSystem {
    private LinearSystem() {}

    /** Solves a x = b by elimination, in place; an unknown that no equation needs is 0. */
    static double[] solve(double[][] a, double[] b) {
        int d = b.length;
        for (int k = 0; k < d; k++) {
            for (int row = k + 1; row < d && a[k][k] > 0; row++) {
                double factor = a[row][k] / a[k][k];
                for (int l = k; l < d; l++) {
                    a[row][l] -= factor * a[k][l];
                }
                b[row] -= factor * b[k];
            }
        }
        for (int k = d - 1; k >= 0; k--) {
            for (int l = k + 1; l < d; l++) {
                b[k] -= a[k][l] * b[l];
            }
            b[k] = a[k][k] > 0 ? b[k] / a[k][k] : 0;
        }
        return b;
    }
}
