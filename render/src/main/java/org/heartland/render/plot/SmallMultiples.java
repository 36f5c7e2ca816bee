package org.heartland.render.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.heartland.render.plot.ShareSeries.Point;
import org.heartland.render.plot.Svg.Fill;

/**
 * One measure in a small panel for each state, all on the same axes: a line for each actor with its interval. Unknown years are gaps, bridged values
 * are hollow, parts of a year half filled and reached by a broken line; each reporter has its own marker and is never joined to another.
 */
public final class SmallMultiples {
    private static final double BETWEEN = 18;
    private static final double BELOW = 16;
    private static final double LEAST = 200;

    /** The series of a state; {@code note} is printed below them, and {@code empty} in their place if there are none. */
    public record Panel(String label, List<ShareSeries> series, String note, String empty) {
        boolean isEmpty() {
            return series.stream().allMatch(ShareSeries::isEmpty);
        }

        List<Point> points() {
            return series.stream().flatMap(one -> one.points().stream()).toList();
        }
    }

    /** The words for a hollow marker, one that is half filled, and a band; and for the end of a series, where {@code {0}} stands for its last year. */
    public record Words(String bridged, String part, String interval, String ends) {}

    /** What all panels share: the years and values shown, the unit, the widest label, and whether all figures are of one reporter. */
    record Axes(int from, int to, double[] values, String unit, double widest, boolean oneReporter) {
        static Axes of(List<Panel> panels, String unit) {
            List<ShareSeries> series =
                    panels.stream().flatMap(panel -> panel.series().stream()).toList();
            List<Point> points =
                    panels.stream().flatMap(panel -> panel.points().stream()).toList();
            double[] values = points.stream()
                    .flatMapToDouble(point -> DoubleStream.of(point.bottom(), point.top(), point.value()))
                    .toArray();
            long reporters = series.stream()
                    .flatMap(one -> one.segments().stream())
                    .map(ShareSeries.Segment::reporter)
                    .distinct()
                    .count();
            return new Axes(
                    points.stream().mapToInt(Point::year).min().orElse(0),
                    points.stream().mapToInt(Point::year).max().orElse(1),
                    values,
                    unit,
                    series.stream()
                            .mapToDouble(one -> Lettering.width(one.label(), PlotStyle.SMALL))
                            .max()
                            .orElse(0),
                    reporters < 2);
        }

        /** The room for labels to the right of each panel of this width. */
        double labels(double width) {
            return Math.min(widest + 14, width * 0.45);
        }
    }

    private SmallMultiples() {}

    /** The picture, drawn for a width. */
    public static String svg(Caption caption, double width, List<Panel> panels, String unit, Words words) {
        int across = across(panels.size(), width);
        double each = (width - BETWEEN * (across - 1)) / across;
        Axes axes = Axes.of(panels, unit);
        Legend legend = new Legend(width, signs(panels, words));
        List<PanelDrawing> drawings = new ArrayList<>();
        double top = legend.bottom() + 8;
        double tallest = 0;
        for (int i = 0; i < panels.size(); i++) {
            if (i > 0 && i % across == 0) {
                top += tallest + BELOW;
                tallest = 0;
            }
            double left = i % across * (each + BETWEEN);
            PanelDrawing drawing =
                    new PanelDrawing(panels.get(i), new Box(left, top, left + each, top), axes, words.ends());
            drawings.add(drawing);
            tallest = Math.max(tallest, drawing.height());
        }
        Svg svg = new Svg(caption, width, top + tallest + 4);
        legend.draw(svg);
        drawings.forEach(drawing -> drawing.draw(svg));
        return svg.done();
    }

    /** As many panels side by side as have room, spread evenly over the lines. */
    static int across(int panels, double width) {
        int most = (int) Math.max(1, (width + BETWEEN) / (LEAST + BETWEEN));
        int lines = (Math.max(1, panels) + most - 1) / most;
        return (Math.max(1, panels) + lines - 1) / lines;
    }

    /** The signs that the picture has, each with its words. */
    private static List<LegendSign> signs(List<Panel> panels, Words words) {
        List<Point> points =
                panels.stream().flatMap(panel -> panel.points().stream()).toList();
        List<LegendSign> signs = new ArrayList<>();
        if (points.stream().anyMatch(Point::bridged)) {
            signs.add(new LegendSign(Tone.OTHER, Mark.CIRCLE, Fill.HOLLOW, words.bridged()));
        }
        if (points.stream().anyMatch(Point::isPart)) {
            signs.add(new LegendSign(Tone.OTHER, Mark.CIRCLE, Fill.HALF, words.part()));
        }
        if (points.stream().anyMatch(Point::hasInterval)) {
            signs.add(new LegendSign(Tone.OTHER, null, Fill.FULL, words.interval()));
        }
        return signs;
    }
}
