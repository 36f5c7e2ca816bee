package org.heartland.render.plot;

import java.util.List;
import java.util.stream.DoubleStream;
import org.heartland.render.plot.Strips.Strip;
import org.heartland.render.plot.Svg.Anchor;
import org.jspecify.annotations.Nullable;

/** Shares over all settings at each state: a bar from the lowest to the highest, with the middle marked. */
public final class Ranges {
    private static final double LINE = 20;
    private static final double LIFT = 15;
    private static final double LEAST = 3;

    /** The share of one actor in per cent, as it is printed ("Russia 31–67 %"), and its tooltip. */
    public record Bar(Tone tone, String label, double low, double middle, double high, Tip tip) {}

    /** A state; {@code empty} says why there is nothing to draw, else it is "". */
    public record Row(String label, List<String> remarks, List<Bar> bars, String empty) {}

    private Ranges() {}

    /** The picture, drawn for a width. */
    public static String svg(Caption caption, double width, List<Row> rows) {
        Strips sketch = strips(width, rows, null);
        Strips frame = strips(width, rows, sketch);
        Svg svg = new Svg(caption, width, frame.bottom());
        frame.draw(svg);
        for (int i = 0; i < rows.size(); i++) {
            double y = frame.body(i);
            for (Bar bar : rows.get(i).bars()) {
                y += height(bar, frame);
                bar(svg, frame, bar, y - LINE / 2);
            }
        }
        return svg.done();
    }

    /** The rows, as high as the labels need in a sketch of the same width. */
    private static Strips strips(double width, List<Row> rows, @Nullable Strips sketch) {
        List<Strip> strips = rows.stream()
                .map(row -> new Strip(
                        row.label(),
                        row.remarks(),
                        row.bars().stream()
                                .mapToDouble(bar -> sketch == null ? LINE : height(bar, sketch))
                                .sum(),
                        row.empty()))
                .toList();
        DoubleStream highest = rows.stream().flatMap(row -> row.bars().stream()).mapToDouble(Bar::high);
        return new Strips(width, 6, strips, highest, 20, " %");
    }

    private static double room(Bar bar) {
        return Lettering.width(bar.label(), PlotStyle.SMALL) * 1.08 + 10;
    }

    private static boolean fitsRight(Bar bar, Strips frame) {
        return frame.scale().at(bar.high()) + room(bar) <= frame.right();
    }

    private static boolean fitsLeft(Bar bar, Strips frame) {
        return frame.scale().at(bar.low()) - room(bar) >= frame.left();
    }

    private static double height(Bar bar, Strips frame) {
        return fitsRight(bar, frame) || fitsLeft(bar, frame) ? LINE : LINE + LIFT;
    }

    private static void bar(Svg svg, Strips frame, Bar bar, double y) {
        double low = frame.scale().at(bar.low());
        double high = Math.max(low + LEAST, frame.scale().at(bar.high()));
        double middle = frame.scale().at(bar.middle());
        svg.open(bar.tip(), "g");
        svg.box("bar " + bar.tone().cls(), new Box(low, y - 5, high, y + 5));
        svg.box("mark " + bar.tone().cls(), new Box(middle - 1, y - 8, middle + 1, y + 8));
        svg.close();
        String cls = "small strong halo ink-" + bar.tone().cls();
        if (fitsRight(bar, frame)) {
            svg.text(high + 8, y + 4, Anchor.START, cls, bar.label());
        } else if (fitsLeft(bar, frame)) {
            svg.text(low - 8, y + 4, Anchor.END, cls, bar.label());
        } else {
            svg.text(
                    frame.right(),
                    y - 10,
                    Anchor.END,
                    cls,
                    Lettering.fit(bar.label(), PlotStyle.SMALL * 1.08, frame.right()));
        }
    }
}
