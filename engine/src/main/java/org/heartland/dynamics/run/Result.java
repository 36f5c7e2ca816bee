package org.heartland.dynamics.run;

import java.util.List;

/**
 * What a run gave: for each saved time and each column the value of every member.
 *
 * @param values of each column: first all members at the first time, then all at the second
 */
public record Result(double[] times, List<String> names, int members, double[][] values) {

    public double at(int column, int saved, int member) {
        return values[column][saved * members + member];
    }

    /** The column of that name; -1 if there is none. */
    public int column(String name) {
        return names.indexOf(name);
    }
}
