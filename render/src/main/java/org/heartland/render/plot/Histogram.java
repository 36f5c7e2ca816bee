package org.heartland.render.plot;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.heartland.render.plot.Svg.Anchor;

/** How often values from 0 to 100 come out: bars of equal width, with a mark at a known value. */
public final class Histogram {
    private static final int BARS = 25;
    private static final double HEIGHT = 220;
    private static final double FOOT = 40;
    private static final double LEFT = 48;
    private static final double RIGHT = 12;

    private Histogram() {}

    /**
     * Draws the shares of values in each bar, for a width.
     *
     * @param values from 0 to 100
     * @param known a value to mark, such as the decision; NaN for none
     * @param mark the word at that mark
     */
    public static String of(Caption caption, double width, double[] values, double known, String mark) {
        int[] counts = new int[BARS];
        for (double value : values) {
            counts[(int) Math.max(0, Math.min(BARS - 1, value * BARS / 100))]++;
        }
        Svg svg = new Svg(caption, width, HEIGHT);
        Scale across = new Scale(0, 100, 20, LEFT, width - RIGHT);
        double most = 100.0 * Arrays.stream(counts).max().orElse(0) / values.length;
        Scale up = Scale.around(IntStream.of(0).mapToDouble(i -> most), 4, HEIGHT - FOOT, 24);
        axes(svg, width, across, up);
        for (int bar = 0; bar < BARS; bar++) {
            double share = 100.0 * counts[bar] / values.length;
            double left = across.at(bar * 100.0 / BARS);
            double wide = across.at((bar + 1) * 100.0 / BARS) - left - 1;
            svg.leaf(
                    "rect",
                    "class",
                    "mark " + Tone.line(0).cls(),
                    "x",
                    Svg.number(left),
                    "y",
                    Svg.number(up.at(share)),
                    "width",
                    Svg.number(wide),
                    "height",
                    Svg.number(up.start() - up.at(share)));
        }
        if (!Double.isNaN(known)) {
            double at = across.at(known);
            svg.line("axis", at, 20, at, up.start());
            svg.text(at, 14, known > 85 ? Anchor.END : known < 15 ? Anchor.START : Anchor.MIDDLE, "note", mark);
        }
        return svg.done();
    }

    private static void axes(Svg svg, double width, Scale across, Scale up) {
        for (double tick : up.ticks()) {
            svg.line("grid", LEFT, up.at(tick), width - RIGHT, up.at(tick));
            svg.text(LEFT - 6, up.at(tick) + 4, Anchor.END, "tick", Math.round(tick) + " %");
        }
        for (double tick : across.ticks()) {
            svg.text(across.at(tick), HEIGHT - FOOT + 18, Anchor.MIDDLE, "tick", Long.toString(Math.round(tick)));
        }
    }
}
