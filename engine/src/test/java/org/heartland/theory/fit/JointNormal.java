package org.heartland.theory.fit;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/** A normal distribution of several values at once, by matrices and nothing cleverer: what filters are compared with. */
record JointNormal(double[] mean, double[][] covariance) {

    double logDensity(double[] values) {
        CholeskyDecomposition root = new CholeskyDecomposition(new Array2DRowRealMatrix(covariance), 1e-12, 0);
        RealVector off = new ArrayRealVector(values).subtract(new ArrayRealVector(mean));
        double square = off.dotProduct(root.getSolver().solve(off));
        return -(square + Math.log(root.getDeterminant()) + mean.length * Math.log(2 * Math.PI)) / 2;
    }

    /** The values at some places. */
    JointNormal at(int... places) {
        RealMatrix all = new Array2DRowRealMatrix(covariance);
        double[] means = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            means[i] = mean[places[i]];
        }
        return places.length == 0
                ? new JointNormal(means, new double[0][0])
                : new JointNormal(means, all.getSubMatrix(places, places).getData());
    }

    /** Mean and variance of one value, given others. */
    double[] given(int one, int[] places, double[] values) {
        if (places.length == 0) {
            return new double[] {mean[one], covariance[one][one]};
        }
        JointNormal known = at(places);
        double[] with = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            with[i] = covariance[one][places[i]];
        }
        CholeskyDecomposition root = new CholeskyDecomposition(new Array2DRowRealMatrix(known.covariance), 1e-12, 0);
        RealVector gain = root.getSolver().solve(new ArrayRealVector(with));
        RealVector off = new ArrayRealVector(values).subtract(new ArrayRealVector(known.mean));
        return new double[] {
            mean[one] + gain.dotProduct(off), covariance[one][one] - gain.dotProduct(new ArrayRealVector(with))
        };
    }
}
