package org.heartland.render.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.heartland.render.plot.ShareSeries.Point;
import org.heartland.render.plot.Svg.Anchor;

/**
 * A grid of small panels on shared years, a row for each receiver and a column for each domain or indicator; in each panel a line per power with
 * its interval. Unknown years are gaps, bridged values are hollow, parts of a year half filled and not joined, each reporter has its own marker and is never joined to another.
 */
public final class SmallMultiples {
    private static final double BETWEEN = 18;

    /** The content of the panels of a column; the unit is printed at the axis. */
    public record Column(String title, String unit) {}

    /** The panels of a receiver, one for each column. */
    public record Row(String label, List<Panel> panels) {}

    /** The series of one panel; {@code empty} is the reason that is printed if there are none. */
    public record Panel(List<ShareSeries> series, String empty) {
        boolean isEmpty() {
            return series.stream().allMatch(ShareSeries::isEmpty);
        }
    }

    /**
     * The words of the picture: for a hollow marker, one that is half filled, and a band; and for the end of a series,
     * where {@code {0}} stands for its last year.
     */
    public record Words(String bridged, String part, String interval, String ends) {}

    private SmallMultiples() {}

    /** The picture; every row has as many panels as there are columns. */
    public static String svg(Caption caption, List<Column> columns, List<Row> rows, int from, int to, Words words) {
        double width = (PlotStyle.WIDTH - BETWEEN * (columns.size() - 1)) / Math.max(1, columns.size());
        List<PanelDrawing> drawings = new ArrayList<>();
        List<Double> tops = new ArrayList<>();
        double top = 40;
        for (Row row : rows) {
            tops.add(top);
            double tallest = 0;
            for (int c = 0; c < columns.size(); c++) {
                double left = c * (width + BETWEEN);
                Panel panel = row.panels().get(c);
                PanelDrawing drawing = new PanelDrawing(
                        columns.get(c),
                        panel,
                        left,
                        top + 24,
                        width,
                        values(rows, c),
                        new Span(from, to),
                        words.ends());
                drawings.add(drawing);
                tallest = Math.max(tallest, drawing.height());
            }
            top += 24 + tallest + 22;
        }
        return drawn(caption, rows, tops, drawings, words, top);
    }

    /** The years shown. */
    record Span(int from, int to) {}

    private static double[] values(List<Row> rows, int column) {
        return rows.stream()
                .flatMap(row -> row.panels().get(column).series().stream())
                .flatMap(series -> series.points().stream())
                .flatMap(point -> Stream.of(point.bottom(), point.top(), point.value()))
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private static String drawn(
            Caption caption,
            List<Row> rows,
            List<Double> tops,
            List<PanelDrawing> drawings,
            Words words,
            double height) {
        Svg svg = new Svg(caption, height);
        legend(svg, words, points(rows));
        for (int i = 0; i < rows.size(); i++) {
            svg.text(
                    0,
                    tops.get(i) + 10,
                    Anchor.START,
                    "strong",
                    Lettering.fit(rows.get(i).label(), PlotStyle.TEXT, 880));
        }
        drawings.forEach(drawing -> drawing.draw(svg));
        return svg.done();
    }

    private static List<Point> points(List<Row> rows) {
        return rows.stream()
                .flatMap(row -> row.panels().stream())
                .flatMap(panel -> panel.series().stream())
                .flatMap(series -> series.points().stream())
                .toList();
    }

    /** The signs that the picture has, each with its words. */
    private static void legend(Svg svg, Words words, List<Point> points) {
        double left = 4;
        if (points.stream().anyMatch(Point::bridged)) {
            svg.leaf("path", "class", "mark hollow tone-6", "d", Mark.CIRCLE.path(left + 4, 14, 4));
            left = entry(svg, left + 14, words.bridged());
        }
        if (points.stream().anyMatch(Point::isPart)) {
            svg.leaf("path", "class", "mark hollow tone-6", "d", Mark.CIRCLE.path(left + 4, 14, 4));
            svg.leaf("path", "class", "mark tone-6", "d", Mark.CIRCLE.half(left + 4, 14, 4));
            left = entry(svg, left + 14, words.part());
        }
        if (points.stream().anyMatch(Point::hasInterval)) {
            svg.box("band tone-6", new Box(left, 7, left + 22, 21));
            entry(svg, left + 28, words.interval());
        }
    }

    /** Writes the words of a sign, and gives the place of the next. */
    private static double entry(Svg svg, double left, String words) {
        String fitted = Lettering.fit(words, PlotStyle.SMALL, 280);
        svg.text(left, 18, Anchor.START, "small", fitted);
        return left + Lettering.width(fitted, PlotStyle.SMALL) + 24;
    }
}
