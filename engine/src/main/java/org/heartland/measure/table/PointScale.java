package org.heartland.measure.table;

import org.heartland.naming.MissingCode;
import org.heartland.problem.Problems;
import org.heartland.text.NumberText;
import org.jspecify.annotations.Nullable;

/** Columns with points on one scale: all within the range that is declared, and no code for a missing value taken for a point. */
final class PointScale {
    private PointScale() {}

    static void check(InputTable table, MeasureOptions options, Problems problems, String... columns) {
        for (String column : columns) {
            double[] values = table.numbers(column);
            for (int row = 0; row < values.length && !problems.full(table.at().file()); row++) {
                check(table, options.range(), problems, column, row, values[row]);
            }
        }
    }

    private static void check(
            InputTable table,
            MeasureOptions.@Nullable Range range,
            Problems problems,
            String column,
            int row,
            double value) {
        if (range != null && (value < range.low() || value > range.high())) {
            problems.add(
                    table.place(row, column),
                    column + " is " + value + ", outside the declared range",
                    "keep it within " + range.low() + " and " + range.high() + ", or declare a wider --range");
        } else if (range == null && MissingCode.isNumber(value)) {
            problems.add(
                    table.place(row, column),
                    column + " is " + NumberText.plain(value) + ", which stands for a missing value in many files",
                    "leave the row out, or declare the scale with --range LOW..HIGH if it is a point on it");
        }
    }
}
