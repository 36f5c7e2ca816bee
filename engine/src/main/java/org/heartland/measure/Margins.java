package org.heartland.measure;

/** Row sums, column sums and total of a rectangular matrix of amounts, each in index order. */
record Margins(double[] rows, double[] columns, double total) {

    /** @throws IllegalArgumentException if the rows have different lengths or an amount is negative */
    static Margins of(double[][] amounts) {
        double[] rows = new double[amounts.length];
        double[] columns = new double[amounts.length == 0 ? 0 : amounts[0].length];
        for (int r = 0; r < amounts.length; r++) {
            Shares.sameLength(columns, amounts[r]);
            for (int c = 0; c < columns.length; c++) {
                rows[r] += Shares.amount(amounts[r][c]);
                columns[c] += amounts[r][c];
            }
        }
        return new Margins(rows, columns, Shares.total(rows));
    }
}
