package org.heartland.render.plot;

import java.util.ArrayList;
import java.util.List;
import org.heartland.render.plot.Strips.Strip;
import org.heartland.render.plot.Svg.Anchor;
import org.heartland.render.plot.Svg.Fill;

/**
 * Shares of the compared powers at each state in two years, and in a newer part of a year: a hollow mark, a filled one, and a half-filled one
 * at the end of a broken line.
 */
public final class Dumbbells {
    private static final double LINE = 19;
    private static final double LIFT = 13;
    private static final double EARLIER = 3.6;
    private static final double LATER = 4.6;

    /** When a share was measured. */
    public enum When {
        EARLIER,
        LATER,
        /** In a part of a year. */
        PART
    }

    /** A share in per cent, how it is printed beside its mark (or ""), and its tooltip. */
    public record Value(double value, When when, String shown, Tip tip) {}

    /** The shares of one power, the oldest first. */
    public record Line(Tone tone, List<Value> values) {
        private double least() {
            return values.stream().mapToDouble(Value::value).min().orElse(0);
        }

        private double most() {
            return values.stream().mapToDouble(Value::value).max().orElse(0);
        }

        /** True if the labelled value lies between two others, so that its label must stand above it. */
        private boolean isLifted() {
            return values.stream()
                    .anyMatch(one -> !one.shown().isEmpty() && one.value() > least() && one.value() < most());
        }

        private double height() {
            return isLifted() ? LINE + LIFT : LINE;
        }
    }

    /** A state; {@code empty} says why there is nothing to draw, else it is "". */
    public record Row(String label, List<String> remarks, List<Line> lines, String empty) {}

    /** The words for the three kinds of marks: "2022", "2023", "a part of a year". */
    public record Words(String earlier, String later, String part) {}

    private Dumbbells() {}

    /** The picture, drawn for a width. */
    public static String svg(Caption caption, double width, List<Key> powers, List<Row> rows, Words words) {
        List<LegendSign> signs = signs(powers, rows, words);
        Legend legend = new Legend(width, signs);
        List<Strip> strips = rows.stream()
                .map(row -> new Strip(
                        row.label(),
                        row.remarks(),
                        row.lines().stream().mapToDouble(Line::height).sum(),
                        row.empty()))
                .toList();
        Strips frame = new Strips(
                width, legend.bottom() + 14, strips, values(rows).stream().mapToDouble(Value::value), 34, " %");
        Svg svg = new Svg(caption, width, frame.bottom());
        legend.draw(svg);
        frame.draw(svg);
        for (int i = 0; i < rows.size(); i++) {
            double y = frame.body(i);
            for (Line line : rows.get(i).lines()) {
                y += line.height();
                line(svg, frame, line, y - LINE / 2);
            }
        }
        return svg.done();
    }

    private static List<Value> values(List<Row> rows) {
        return rows.stream()
                .flatMap(row -> row.lines().stream())
                .flatMap(line -> line.values().stream())
                .toList();
    }

    private static List<LegendSign> signs(List<Key> powers, List<Row> rows, Words words) {
        List<LegendSign> signs = new ArrayList<>();
        powers.forEach(
                power -> signs.add(new LegendSign(power.tone(), Mark.of(power.tone()), Fill.FULL, power.label())));
        signs.add(new LegendSign(Tone.OTHER, Mark.CIRCLE, Fill.HOLLOW, words.earlier()));
        signs.add(new LegendSign(Tone.OTHER, Mark.CIRCLE, Fill.FULL, words.later()));
        if (values(rows).stream().anyMatch(value -> value.when() == When.PART)) {
            signs.add(new LegendSign(Tone.OTHER, Mark.CIRCLE, Fill.HALF, words.part()));
        }
        return signs;
    }

    private static void line(Svg svg, Strips frame, Line line, double y) {
        List<Value> values = line.values();
        for (int i = 1; i < values.size(); i++) {
            List<PlanePoint> ends = List.of(
                    new PlanePoint(frame.scale().at(values.get(i - 1).value()), y),
                    new PlanePoint(frame.scale().at(values.get(i).value()), y));
            svg.way(line.tone(), values.get(i).when() == When.PART, ends);
        }
        for (Value value : values) {
            PlanePoint at = new PlanePoint(frame.scale().at(value.value()), y);
            double radius = value.when() == When.EARLIER ? EARLIER : LATER;
            svg.mark(line.tone(), Mark.of(line.tone()), fill(value.when()), at, radius, value.tip());
            label(svg, line, value, at, frame);
        }
    }

    private static Fill fill(When when) {
        return switch (when) {
            case EARLIER -> Fill.HOLLOW;
            case LATER -> Fill.FULL;
            case PART -> Fill.HALF;
        };
    }

    private static void label(Svg svg, Line line, Value value, PlanePoint at, Strips frame) {
        if (value.shown().isEmpty()) {
            return;
        }
        String cls = "small strong halo ink-" + line.tone().cls();
        if (line.isLifted()) {
            svg.text(at.x(), at.y() - 8, Anchor.MIDDLE, cls, value.shown());
            return;
        }
        double room = Lettering.width(value.shown(), PlotStyle.SMALL) + 10;
        boolean left = value.value() < line.most() && at.x() - room > frame.left();
        double x = left ? at.x() - 9 : frame.scale().at(line.most()) + 9;
        svg.text(x, at.y() + 4, left ? Anchor.END : Anchor.START, cls, value.shown());
    }
}
