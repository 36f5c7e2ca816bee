package org.heartland.measure.table;

import java.util.List;
import org.heartland.problem.Problem;
import org.heartland.problem.Problems;

/** A long table as a matrix: one amount for every pair of names. A pair without a row is a problem: absence is not 0. */
record ResultGrid(Labels rows, Labels columns, double[][] amounts) {
    /** Bound on pairs of names and on lines of a result. */
    static final long MAX_LINES = 2_000_000;

    /** Reports the pairs of names that have no row: the first ones by name, the others as a count. */
    static void check(InputTable table, String row, String column, Problems problems) {
        table.refuseTotals(problems, row);
        table.refuseTotals(problems, column);
        Labels rows = Labels.of(table.texts(row));
        Labels columns = Labels.of(table.texts(column));
        long gaps = (long) rows.size() * columns.size() - table.size();
        if (!problems.isEmpty() || gaps == 0) {
            return;
        }
        int[] filled = new int[rows.size()];
        for (int r : rows.of()) {
            filled[r]++;
        }
        for (int r = 0; r < filled.length && gaps > 0; r++) {
            if (filled[r] < columns.size()) {
                gaps = reportRow(table, r, rows, columns, gaps, problems);
            }
        }
    }

    /** Reports the gaps of one row; returns how many are left to report. */
    private static long reportRow(InputTable table, int r, Labels rows, Labels columns, long gaps, Problems problems) {
        boolean[] seen = new boolean[columns.size()];
        for (int k = 0; k < table.size(); k++) {
            seen[columns.of()[k]] |= rows.of()[k] == r;
        }
        long left = gaps;
        for (int c = 0; c < seen.length && left > 0; c++) {
            if (!seen[c]) {
                String what = rows.names().get(r) + ", " + columns.names().get(c) + " has no row";
                String instead = "add it, with 0 if it is known to be nil";
                boolean last = problems.count() == Problems.MAX_OF_A_KIND;
                int more = last ? (int) Math.min(left - 1, Integer.MAX_VALUE / 2) : 0;
                problems.add(new Problem(table.at(), what, instead, List.of(), more));
                left = last ? 0 : left - 1;
            }
        }
        return left;
    }

    /** The matrix of a table that has a row for every pair of names, see {@link #check}. */
    static ResultGrid of(InputTable table, String row, String column) {
        Labels rows = Labels.of(table.texts(row));
        Labels columns = Labels.of(table.texts(column));
        double[][] amounts = new double[rows.size()][columns.size()];
        double[] values = table.numbers("value");
        for (int k = 0; k < table.size(); k++) {
            amounts[rows.of()[k]][columns.of()[k]] = values[k];
        }
        return new ResultGrid(rows, columns, amounts);
    }
}
