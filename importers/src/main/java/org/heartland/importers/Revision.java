package org.heartland.importers;

import java.util.stream.IntStream;
import org.heartland.text.NumberText;

/**
 * How a newer edition changed the figures that both have.
 *
 * @param up, down how many are larger and smaller than before
 * @param signs how many have another sign
 * @param least, middle, most the ratios of now to before, where that was not zero; 0 if there is none
 */
public record Revision(long up, long down, long signs, double least, double middle, double most) {
    /** Figures of three digits, rounded, move by up to half a per cent; two of them by one. */
    private static final double ROUNDING = .01;

    private static final int SEVERAL = 3;

    /** Of figures that differ, in the same order. */
    public static Revision of(double[] before, double[] now) {
        int up = 0;
        int signs = 0;
        double[] ratios = IntStream.range(0, now.length)
                .filter(i -> before[i] != 0)
                .mapToDouble(i -> now[i] / before[i])
                .sorted()
                .toArray();
        for (int i = 0; i < now.length; i++) {
            up += now[i] > before[i] ? 1 : 0;
            signs += now[i] * before[i] < 0 ? 1 : 0;
        }
        int last = ratios.length - 1;
        return last < 0
                ? new Revision(up, now.length - up, signs, 0, 0, 0)
                : new Revision(
                        up,
                        now.length - up,
                        signs,
                        ratios[0],
                        (ratios[(last + 1) / 2] + ratios[last / 2]) / 2,
                        ratios[last]);
    }

    /** True if all changed by one factor, as when a unit, a currency or a base year is another. */
    public boolean isOneFactor() {
        boolean alike = most - middle <= ROUNDING * middle && middle - least <= ROUNDING * middle;
        return up + down >= SEVERAL && middle > 0 && alike && Math.abs(middle - 1) > ROUNDING;
    }

    /** In words. */
    public String says() {
        String turned = signs == 0 ? "" : ", " + signs + " with another sign";
        String all = isOneFactor() ? "; all by one factor: is the unit, the currency or the base another?" : "";
        String times = middle > 0
                ? "; the middle one is " + NumberText.plain(Math.rint(middle * 1000) / 1000) + " times what it was"
                : "";
        return "of the changed, " + up + " are larger and " + down + " smaller" + turned + times + all;
    }
}
