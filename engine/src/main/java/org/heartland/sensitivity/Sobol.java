package org.heartland.sensitivity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * One dimension of Sobol points: its direction numbers (Joe and Kuo 2008), scrambled by a random lower triangular
 * matrix and a shift (Matousek 1998), in the order of the Gray code (Antonov and Saleev 1979). A point lies at the
 * centre of its cell.
 */
public final class Sobol {
    static final int BITS = 32;
    private static final double CELL = 0x1p-32;
    /** For each dimension from the second on: a, then the m. */
    private static final List<int[]> TABLE = table();

    public static final int MAX_DIMENSIONS = TABLE.size() + 1;

    private Sobol() {}

    private static List<int[]> table() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Sobol.class.getResourceAsStream("sobol.txt"), "sobol.txt"),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> Arrays.stream(line.split(" ", -1))
                            .mapToInt(Integer::parseInt)
                            .toArray())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The direction numbers of a dimension (counted from 0) as 32-bit binary fractions. */
    public static int[] directions(int dimension) {
        int[] v = new int[BITS];
        if (dimension == 0) {
            Arrays.setAll(v, i -> 1 << (BITS - 1 - i));
            return v;
        }
        int[] row = TABLE.get(dimension - 1);
        int degree = row.length - 1;
        for (int i = 0; i < BITS; i++) {
            if (i < degree) {
                v[i] = row[i + 1] << (BITS - 1 - i);
                continue;
            }
            v[i] = v[i - degree] ^ (v[i - degree] >>> degree);
            for (int k = 1; k < degree; k++) {
                if ((row[0] >> (degree - 1 - k) & 1) == 1) {
                    v[i] ^= v[i - k];
                }
            }
        }
        return v;
    }

    /** Adds to digit r of each number a random selection of its earlier digits, the same selection for all numbers. */
    static int[] scrambled(int[] directions, int[] random) {
        int[] out = new int[BITS];
        for (int i = 0; i < BITS; i++) {
            for (int r = 0; r < BITS; r++) {
                int digit = 1 << (BITS - 1 - r);
                int before = r == 0 ? 0 : -1 << (BITS - r);
                int row = digit | (random[r] & before);
                if ((Integer.bitCount(row & directions[i]) & 1) == 1) {
                    out[i] |= digit;
                }
            }
        }
        return out;
    }

    public static double[] points(int[] directions, int shift, int count) {
        double[] points = new double[count];
        int at = shift;
        for (int i = 0; i < count; i++) {
            points[i] = ((at & 0xFFFFFFFFL) + .5) * CELL;
            at ^= directions[Integer.numberOfTrailingZeros(i + 1)];
        }
        return points;
    }
}
