package org.heartland.theory.fit;

import java.util.Arrays;

/**
 * The matrices of a unit of a linear model for some particles: each place has a number for every particle. What is not written is 0.
 * Arrays are kept as they are given and may be shared by places and years; they must not change afterwards.
 */
public final class Matrices {
    final int moving;
    final int lanes;
    /** What stands wherever nothing was written. */
    final double[] zero;
    /** From a year to the next: [year][to * moving + from][particle]. */
    final double[][][] transition;

    final double[][][] input;
    final double[][][] noise;
    final double[][] startMean;
    final double[][] startCovariance;
    final double[][] drift;
    final double[][] errorVariance;
    final double[][] shift;

    Matrices(LinearUnit unit, int years, int lanes) {
        this.moving = unit.moving();
        this.lanes = lanes;
        this.zero = new double[lanes];
        this.transition = new double[years][][];
        this.input = new double[years][][];
        this.noise = new double[years][][];
        for (int year = 0; year < years; year++) {
            transition[year] = zeros(moving * moving);
            input[year] = zeros(moving);
            noise[year] = zeros(place(moving, 0));
        }
        this.startMean = zeros(unit.states());
        this.startCovariance = zeros(place(unit.states(), 0));
        this.drift = zeros(unit.states());
        this.errorVariance = zeros(unit.series().size());
        this.shift = zeros(unit.series().size());
    }

    private double[][] zeros(int count) {
        double[][] zeros = new double[count][];
        Arrays.fill(zeros, zero);
        return zeros;
    }

    /** The place of a pair in the lower triangle of a symmetric matrix. */
    static int place(int i, int j) {
        return i >= j ? i * (i + 1) / 2 + j : j * (j + 1) / 2 + i;
    }

    /** The number of particles. */
    public int lanes() {
        return lanes;
    }

    /** The number of years for which matrices are asked, which are numbered from 0. */
    public int years() {
        return transition.length;
    }

    /** Mean and variance of a state in year 0, before its data. */
    public void start(int state, double[] mean, double[] variance) {
        startMean[state] = mean;
        startCovariance[place(state, state)] = variance;
    }

    /** The covariance of two states in year 0, before its data. */
    public void startCovariance(int one, int other, double[] covariance) {
        startCovariance[place(one, other)] = covariance;
    }

    /** How much of a state in a year goes into one of the next year; both move. A state persists by what it keeps of itself. */
    public void transition(int year, int to, int from, double[] part) {
        transition[year][to * moving + from] = part;
    }

    /** What is added to a state on the way from a year to the next. */
    public void input(int year, int state, double[] added) {
        input[year][state] = added;
    }

    /** The covariance of the noises (of one: its variance) that are added to two states on the way from a year to the next. */
    public void noise(int year, int one, int other, double[] covariance) {
        noise[year][place(one, other)] = covariance;
    }

    /** The variance of what is added to a state that does not move on the way from any year to the next. */
    public void drift(int state, double[] variance) {
        drift[state] = variance;
    }

    /**
     * How a series observes its state.
     *
     * @param observed the number of the series in the unit
     * @param added what is added to the state
     * @param variance the variance of the error
     */
    public void observation(int observed, double[] added, double[] variance) {
        shift[observed] = added;
        errorVariance[observed] = variance;
    }
}
