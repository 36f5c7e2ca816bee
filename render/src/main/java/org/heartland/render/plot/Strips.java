package org.heartland.render.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.heartland.render.plot.Svg.Anchor;

/**
 * Labelled rows, one below the other on one axis that begins at 0. The labels stand to the left of the axis, or above each row where
 * the picture is too narrow for that.
 */
final class Strips {
    private static final double NARROW = 520;
    private static final double LINE = 15;
    private static final double BETWEEN = 14;

    /** A row: its label, remarks below it, the height of its drawing, and what is said where there is nothing to draw, or "". */
    record Strip(String label, List<String> remarks, double body, String empty) {}

    private final List<Strip> strips;
    private final boolean narrow;
    private final double width;
    private final double column;
    private final Scale scale;
    private final List<Double> tops = new ArrayList<>();
    private final double bottom;
    private final String unit;

    /**
     * Places rows from a height on.
     *
     * @param beside the room that labels need beyond the last value
     * @param unit printed at the highest value
     */
    Strips(double width, double top, List<Strip> strips, DoubleStream values, double beside, String unit) {
        this.unit = unit;
        this.strips = strips;
        this.width = width;
        this.narrow = width < NARROW;
        this.column = narrow ? 0 : column(strips, width);
        this.scale = Scale.around(values, narrow ? 4 : 5, column + 8, width - 12 - beside);
        double next = top;
        for (Strip strip : strips) {
            tops.add(next);
            next += height(strip) + BETWEEN;
        }
        this.bottom = next;
    }

    private static double column(List<Strip> strips, double width) {
        double widest = strips.stream()
                .mapToDouble(strip -> Lettering.width(strip.label(), PlotStyle.TEXT))
                .max()
                .orElse(0);
        double remarks = strips.stream().anyMatch(strip -> !strip.remarks().isEmpty()) ? 170 : 0;
        return Math.min(width * 0.3, Math.max(widest * 1.08, remarks) + 10);
    }

    private List<String> remarks(Strip strip) {
        return strip.remarks().stream()
                .flatMap(remark -> Lettering.lines(remark, PlotStyle.SMALL, narrow ? width - 4 : column - 6).stream())
                .toList();
    }

    private List<String> empty(Strip strip) {
        return Lettering.lines(strip.empty(), PlotStyle.SMALL, width - column - 20);
    }

    private double words(Strip strip) {
        return 17 + LINE * remarks(strip).size();
    }

    private double height(Strip strip) {
        double body =
                strip.empty().isEmpty() ? strip.body() : LINE * empty(strip).size() + 2;
        return narrow ? words(strip) + body : Math.max(words(strip), body);
    }

    Scale scale() {
        return scale;
    }

    /** The left end of the axis. */
    double left() {
        return scale.start();
    }

    double right() {
        return width;
    }

    /** The height at which the rows end and the axis stands. */
    double foot() {
        return bottom - 4;
    }

    /** The height at which the drawing of a row begins. */
    double body(int row) {
        return tops.get(row) + (narrow ? words(strips.get(row)) : 0);
    }

    /** The height of all, with the axis. */
    double bottom() {
        return bottom + 20;
    }

    /** Draws the axis, the labels and what is said of rows without a drawing. */
    void draw(Svg svg) {
        double first = tops.isEmpty() ? bottom : tops.get(0) - 4;
        List<Double> ticks = scale.ticks();
        for (int i = 0; i < ticks.size(); i++) {
            double x = scale.at(ticks.get(i));
            svg.line(i == 0 ? "axis" : "grid", x, first, x, foot());
            String shown = scale.written(ticks.get(i)) + (i == ticks.size() - 1 ? unit : "");
            svg.text(x, bottom + 12, Anchor.MIDDLE, "small dim", shown);
        }
        for (int i = 0; i < strips.size(); i++) {
            words(svg, strips.get(i), tops.get(i), body(i));
        }
    }

    private void words(Svg svg, Strip strip, double top, double body) {
        double room = narrow ? width : column - 4;
        String label = Lettering.fit(strip.label(), PlotStyle.TEXT * 1.08, room);
        svg.text(0, top + 12, Anchor.START, "strong halo", label);
        List<String> remarks = remarks(strip);
        for (int i = 0; i < remarks.size(); i++) {
            svg.text(0, top + 27 + LINE * i, Anchor.START, "small dim halo", remarks.get(i));
        }
        List<String> empty = empty(strip);
        for (int i = 0; i < empty.size(); i++) {
            svg.text(column + 14, body + 12 + LINE * i, Anchor.START, "small dim halo", empty.get(i));
        }
    }
}
