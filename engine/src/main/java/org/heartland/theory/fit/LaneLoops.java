package org.heartland.theory.fit;

/** Loops over the particles that are filtered together, in a form that the compiler turns into vector instructions. */
final class LaneLoops {
    private LaneLoops() {}

    static void add(double[] to, double[] other) {
        for (int l = 0; l < to.length; l++) {
            to[l] += other[l];
        }
    }

    static void addProduct(double[] to, double[] one, double[] other) {
        for (int l = 0; l < to.length; l++) {
            to[l] += one[l] * other[l];
        }
    }

    static void subtractProduct(double[] to, double[] one, double[] other) {
        for (int l = 0; l < to.length; l++) {
            to[l] -= one[l] * other[l];
        }
    }

    static void product(double[] to, double[] one, double[] other) {
        for (int l = 0; l < to.length; l++) {
            to[l] = one[l] * other[l];
        }
    }
}
