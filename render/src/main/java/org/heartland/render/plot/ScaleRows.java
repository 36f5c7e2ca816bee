package org.heartland.render.plot;

import java.util.List;
import java.util.stream.DoubleStream;
import org.heartland.render.plot.Strips.Strip;
import org.heartland.render.plot.Svg.Anchor;
import org.heartland.render.plot.Svg.Fill;

/**
 * Rows on one scale from 0 to 100: in each the range of a value, its middle, and where it goes. What holds for all rows lies behind them: zones,
 * and places with a name.
 */
public final class ScaleRows {
    private static final double LINE = 24;
    private static final double HEAD = 16;
    private static final double LEAST = 3;
    private static final double RADIUS = 4.6;
    private static final double END = 100;

    /**
     * A row.
     *
     * @param remark a smaller line below its label, or ""
     * @param end where the value goes; NaN if it stays
     */
    public record Row(
            String label, String remark, Tone tone, double low, double middle, double high, double end, Tip tip) {}

    /** A stretch of the scale that is shaded in all rows. */
    public record Zone(double from, double to, String label) {}

    /** A place on the scale, marked by a line through all rows. */
    public record Sign(double at, String label) {}

    private ScaleRows() {}

    /** The picture, drawn for a width. */
    public static String svg(Caption caption, double width, List<Row> rows, List<Zone> zones, List<Sign> signs) {
        double top = 8 + HEAD * (zones.size() + signs.size());
        List<Strip> strips = rows.stream()
                .map(row ->
                        new Strip(row.label(), row.remark().isEmpty() ? List.of() : List.of(row.remark()), LINE, ""))
                .toList();
        Strips frame = new Strips(width, top, strips, DoubleStream.of(END), 16, "");
        Svg svg = new Svg(caption, width, frame.bottom());
        for (int i = 0; i < zones.size(); i++) {
            zone(svg, frame, zones.get(i), HEAD * i, top);
        }
        frame.draw(svg);
        for (int i = 0; i < signs.size(); i++) {
            sign(svg, frame, signs.get(i), HEAD * (zones.size() + i));
        }
        for (int i = 0; i < rows.size(); i++) {
            row(svg, frame, rows.get(i), frame.body(i) + LINE / 2);
        }
        return svg.done();
    }

    private static void zone(Svg svg, Strips frame, Zone zone, double head, double top) {
        double from = frame.scale().at(zone.from());
        double to = Math.max(from + LEAST, frame.scale().at(zone.to()));
        svg.box("band " + Tone.OTHER.cls(), new Box(from, top - 4, to, frame.foot()));
        svg.box("band " + Tone.OTHER.cls(), new Box(from, head + 2, to, head + 5));
        label(svg, frame, (from + to) / 2, head + HEAD, zone.label());
    }

    private static void sign(Svg svg, Strips frame, Sign sign, double head) {
        double at = frame.scale().at(sign.at());
        svg.line("axis ink", at, head + HEAD + 2, at, frame.foot());
        label(svg, frame, at, head + HEAD - 1, sign.label());
    }

    /** A label as near to a place as the picture has room for it. */
    private static void label(Svg svg, Strips frame, double at, double y, String words) {
        double room = frame.right() - 8;
        String shown = Lettering.fit(words, PlotStyle.SMALL, room);
        double half = Lettering.width(shown, PlotStyle.SMALL) / 2;
        double x = Math.max(half + 2, Math.min(frame.right() - half - 2, at));
        svg.text(x, y, Anchor.MIDDLE, "small halo", shown);
    }

    private static void row(Svg svg, Strips frame, Row row, double y) {
        double low = frame.scale().at(row.low());
        double high = Math.max(low + LEAST, frame.scale().at(row.high()));
        double middle = frame.scale().at(row.middle());
        svg.open(row.tip(), "g");
        svg.box("bar " + row.tone().cls(), new Box(low, y - 5, high, y + 5));
        svg.box("mark " + row.tone().cls(), new Box(middle - 1, y - 8, middle + 1, y + 8));
        if (!Double.isNaN(row.end())) {
            double end = frame.scale().at(row.end());
            svg.way(row.tone(), false, List.of(new PlanePoint(middle, y), new PlanePoint(end, y)));
            svg.mark(row.tone(), Mark.CIRCLE, Fill.FULL, new PlanePoint(end, y), RADIUS, Tip.NONE);
        }
        svg.close();
    }
}
