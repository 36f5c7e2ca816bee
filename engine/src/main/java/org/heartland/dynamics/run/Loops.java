package org.heartland.dynamics.run;

/** The loops of a {@link Machine}: one operation for all members of a block. */
final class Loops {
    private Loops() {}

    static void add(double[] to, double[] a, double[] b, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = a[i] + b[i];
        }
    }

    static void subtract(double[] to, double[] a, double[] b, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = a[i] - b[i];
        }
    }

    static void multiply(double[] to, double[] a, double[] b, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = a[i] * b[i];
        }
    }

    static void divide(double[] to, double[] a, double[] b, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = a[i] / b[i];
        }
    }

    static void min(double[] to, double[] a, double[] b, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = Math.min(a[i], b[i]);
        }
    }

    static void max(double[] to, double[] a, double[] b, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = Math.max(a[i], b[i]);
        }
    }

    static void less(double[] to, double[] a, double[] b, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = a[i] < b[i] ? 1 : 0;
        }
    }

    static void atMost(double[] to, double[] a, double[] b, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = a[i] <= b[i] ? 1 : 0;
        }
    }

    static void and(double[] to, double[] a, double[] b, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = a[i] != 0 && b[i] != 0 ? 1 : 0;
        }
    }

    static void modulo(double[] to, double[] a, double[] b, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = a[i] - b[i] * Math.floor(a[i] / b[i]);
        }
    }

    static void negate(double[] to, double[] a, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = -a[i];
        }
    }

    static void sqrt(double[] to, double[] a, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = Math.sqrt(a[i]);
        }
    }

    static void abs(double[] to, double[] a, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = Math.abs(a[i]);
        }
    }

    static void choose(double[] to, double[] condition, double[] then, double[] otherwise, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = condition[i] != 0 ? then[i] : otherwise[i];
        }
    }

    /** to = from + by * rate. */
    static void ahead(double[] to, double[] from, double by, double[] rate, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = from[i] + by * rate[i];
        }
    }
}
