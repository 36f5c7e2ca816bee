package org.heartland.naming;

import java.util.Locale;
import java.util.Set;

/**
 * What publishers write in the place of a value that is missing: the signs of statistical offices ({@code ..}, {@code :}, {@code n/a}), and
 * numbers that are none, such as -9 in the files of the Correlates of War project, -66, -77 and -88 in those of Polity, and -99 or -999 in
 * many others.
 */
public final class MissingCode {
    private static final Set<Double> NUMBERS =
            Set.of(-9.0, -66.0, -77.0, -88.0, -99.0, -888.0, -999.0, -8888.0, -9999.0, -99999.0);
    private static final Set<String> SIGNS = Set.of(
            ".",
            "..",
            "...",
            "…",
            "-",
            "–",
            "—",
            "−",
            ":",
            "x",
            "х",
            "*",
            "?",
            "na",
            "n/a",
            "n.a.",
            "n.a",
            "nd",
            "n/d",
            "n.d.",
            "nan",
            "null",
            "#n/a",
            "missing",
            "not available",
            "no data",
            "н/д",
            "н.д.",
            "нд",
            "нет данных");

    private MissingCode() {}

    /** True if a cell holds a sign for a missing value instead of a number. */
    public static boolean isSign(String cell) {
        return SIGNS.contains(cell.strip().toLowerCase(Locale.ROOT));
    }

    /** True if a number usually stands for a missing value. */
    public static boolean isNumber(double value) {
        return NUMBERS.contains(value);
    }
}
