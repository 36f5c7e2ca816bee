package org.heartland.sensitivity;

/** What is asked about: gives, for the values of each input (a row each, one value a run), one number for every run. */
@FunctionalInterface
public interface Target {
    double[] of(double[][] inputs);
}
