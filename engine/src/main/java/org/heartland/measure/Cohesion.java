package org.heartland.measure;

import java.util.Arrays;

/**
 * How close the members of a group are on one scale, in units of that scale, from 0 (all at one point): small means cohesive. One point per
 * member. There are several measures, each under its own name. NaN for no members. Used on ideal points (Bailey, Strezhnev and Voeten
 * 2017); the mean pairwise distance is Gini's mean difference (1912).
 */
public final class Cohesion {
    private Cohesion() {}

    /** The group's mean point. */
    public static double mean(double[] points) {
        double sum = 0;
        for (double point : points) {
            sum += point;
        }
        return sum / points.length;
    }

    /** Mean of |point - mean|. */
    public static double meanDistanceToMean(double[] points) {
        double mean = mean(points);
        double sum = 0;
        for (double point : points) {
            sum += Math.abs(point - mean);
        }
        return sum / points.length;
    }

    /** Standard deviation over the members as the whole group (divides by n). */
    public static double sdPopulation(double[] points) {
        return Math.sqrt(squares(points) / points.length);
    }

    /** Standard deviation over the members as a sample (divides by n - 1). NaN for one member. */
    public static double sdSample(double[] points) {
        return points.length < 2 ? Double.NaN : Math.sqrt(squares(points) / (points.length - 1));
    }

    /** The highest point minus the lowest. */
    public static double range(double[] points) {
        double low = points.length == 0 ? Double.NaN : points[0];
        double high = low;
        for (double point : points) {
            low = Math.min(low, point);
            high = Math.max(high, point);
        }
        return high - low;
    }

    /** Mean of |p - q| over all pairs of different members. NaN for one member. */
    public static double meanPairwiseDistance(double[] points) {
        int n = points.length;
        double[] sorted = points.clone();
        Arrays.sort(sorted);
        double sum = 0;
        for (int k = 1; k < n; k++) {
            sum += (sorted[k] - sorted[k - 1]) * ((double) k * (n - k));
        }
        return n < 2 ? Double.NaN : sum / ((double) n * (n - 1) / 2);
    }

    private static double squares(double[] points) {
        double mean = mean(points);
        double sum = 0;
        for (double point : points) {
            sum += (point - mean) * (point - mean);
        }
        return sum;
    }
}
