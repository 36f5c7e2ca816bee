package org.heartland.measure.table;

/** A long table as a matrix: one amount for every pair of names. A pair without a row is a complaint: absence is not 0. */
record ResultGrid(Labels rows, Labels columns, double[][] amounts) {
    /** More pairs of powers, or lines of a result, than anyone reads. */
    static final long MOST_LINES = 2_000_000;

    /** Complains of every pair of names that has no row. */
    static void check(InputTable table, String row, String column, Complaints complaints) {
        Labels rows = Labels.of(table.texts(row));
        Labels columns = Labels.of(table.texts(column));
        long gaps = (long) rows.size() * columns.size() - table.size();
        if (!complaints.isEmpty() || gaps == 0) {
            return;
        }
        int[] filled = new int[rows.size()];
        for (int r : rows.of()) {
            filled[r]++;
        }
        for (int r = 0; r < filled.length && !complaints.isFull(); r++) {
            if (filled[r] < columns.size()) {
                gaps -= complainOfRow(table, r, rows, columns, complaints);
            }
        }
        complaints.more(gaps);
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

    private static int complainOfRow(InputTable table, int r, Labels rows, Labels columns, Complaints complaints) {
        boolean[] seen = new boolean[columns.size()];
        for (int k = 0; k < table.size(); k++) {
            seen[columns.of()[k]] |= rows.of()[k] == r;
        }
        int found = 0;
        for (int c = 0; c < seen.length && !complaints.isFull(); c++) {
            if (!seen[c]) {
                found++;
                complaints.add(
                        rows.names().get(r) + ", " + columns.names().get(c) + " has no row",
                        "add it, with 0 if it is known to be nil");
            }
        }
        return found;
    }
}
