package org.heartland.render.plot;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.heartland.render.plot.Diagram.Shape;
import org.heartland.render.plot.DiagramLayout.Circle;
import org.heartland.render.plot.DiagramLayout.Placed;
import org.heartland.render.plot.DiagramLayout.Tube;
import org.heartland.render.plot.DiagramLayout.Way;
import org.heartland.render.plot.Svg.Anchor;

/**
 * Draws a stock-and-flow diagram in the usual notation: boxes for stocks, pipes with valves for flows, clouds for
 * sources and sinks, names for other variables, signed arrows for links, two strokes across an arrow for a delay, and
 * the name of a loop inside a circular arrow.
 */
public final class FlowDiagram {
    private static final double HEAD = 7;
    private static final int POINTS = 60;

    private FlowDiagram() {}

    public static String svg(Caption caption, Diagram diagram) {
        DiagramLayout layout = new DiagramLayout(diagram);
        Svg svg = new Svg(caption, layout.frame.width(), layout.frame.height());
        if (diagram.isLit()) {
            svg.open("g", "class", "lights");
        }
        layout.tubes.forEach(tube -> pipe(svg, tube));
        layout.ways.forEach(way -> arrow(svg, way));
        layout.clouds.forEach(cloud -> cloud(svg, cloud));
        layout.items.forEach(item -> item(svg, item));
        layout.tubes.forEach(tube -> pipeHead(svg, tube));
        layout.ways.forEach(way -> sign(svg, way));
        layout.circles.forEach(circle -> ring(svg, circle));
        return svg.done();
    }

    private static void pipe(Svg svg, Tube tube) {
        svg.leaf("path", "class", "pipe", "d", Bend.path(tube.corners()));
        svg.leaf("path", "class", "core", "d", Bend.path(tube.corners()));
    }

    /** Draws the head of a pipe in front of the body at which it ends. */
    private static void pipeHead(Svg svg, Tube tube) {
        List<PlanePoint> corners = tube.corners();
        PlanePoint before = corners.get(corners.size() - 2);
        PlanePoint end = corners.get(corners.size() - 1);
        double dx = Math.signum(end.x() - before.x());
        double dy = Math.signum(end.y() - before.y());
        double x = dx == 0 ? end.x() : dx > 0 ? tube.end().left() : tube.end().right();
        double y = dy == 0 ? end.y() : dy > 0 ? tube.end().top() : tube.end().bottom();
        head(svg, "head", new PlanePoint(x, y), dx, dy, 11);
    }

    private static void head(Svg svg, String cls, PlanePoint at, double dx, double dy, double size) {
        double wide = size * .5;
        svg.leaf(
                "path",
                "class",
                cls,
                "d",
                "M" + Svg.at(at.x(), at.y()) + "L"
                        + Svg.at(at.x() - size * dx - wide * dy, at.y() - size * dy + wide * dx) + "L"
                        + Svg.at(at.x() - size * dx + wide * dy, at.y() - size * dy - wide * dx) + "z");
    }

    private static void arrow(Svg svg, Way way) {
        List<PlanePoint> spots = way.spots();
        svg.leaf("path", "class", lit("arrow", way.arrow().lit()), "d", Bend.path(spots));
        PlanePoint end = spots.get(spots.size() - 1);
        PlanePoint before = spots.get(Math.max(0, spots.size() - 3));
        double length = Math.hypot(end.x() - before.x(), end.y() - before.y());
        if (length > 0) {
            head(
                    svg,
                    lit("tip", way.arrow().lit()),
                    end,
                    (end.x() - before.x()) / length,
                    (end.y() - before.y()) / length,
                    HEAD);
        }
        if (way.arrow().delayed() && spots.size() > 2) {
            delay(svg, spots);
        }
    }

    private static void delay(Svg svg, List<PlanePoint> spots) {
        PlanePoint middle = spots.get(spots.size() / 2);
        PlanePoint before = spots.get(spots.size() / 2 - 1);
        double length = Math.hypot(middle.x() - before.x(), middle.y() - before.y());
        double dx = (middle.x() - before.x()) / length;
        double dy = (middle.y() - before.y()) / length;
        for (int side = -1; side <= 1; side += 2) {
            double x = middle.x() + 2.5 * side * dx;
            double y = middle.y() + 2.5 * side * dy;
            svg.line("ink delay", x - 6 * dy, y + 6 * dx, x + 6 * dy, y - 6 * dx);
        }
    }

    private static void cloud(Svg svg, Box box) {
        double x = box.left();
        double y = box.midY();
        svg.leaf(
                "path",
                "class",
                "cloud",
                "d",
                "M" + Svg.at(x + 9, y + 10) + "a7.5,7.5 0 0,1 -1,-14a9,9 0 0,1 14,-5a8,8 0 0,1 13,5a7,7 0 0,1 -1,14z");
    }

    private static void item(Svg svg, Placed item) {
        if (item.item().shape() == Shape.BOX) {
            svg.box(lit("stock", item.item().lit()), item.body());
        } else if (item.item().shape() == Shape.VALVE) {
            double x = item.at().x();
            double y = item.at().y();
            svg.leaf(
                    "path",
                    "class",
                    lit("valve", item.item().lit()),
                    "d",
                    "M" + Svg.at(x - 10, y - 8) + "L" + Svg.at(x + 10, y + 8) + "L" + Svg.at(x + 10, y - 8) + "L"
                            + Svg.at(x - 10, y + 8) + "z");
        }
        String cls = switch (item.item().shape()) {
            case BOX -> "small strong";
            case FAINT -> "small dim halo";
            default -> item.item().lit() ? "small strong halo" : "small halo";
        };
        graph(svg, item);
        double top = item.text().top() + 11;
        for (int i = 0; i < item.lines().size(); i++) {
            svg.text(
                    item.at().x(),
                    top + DiagramLayout.LINE * i,
                    Anchor.MIDDLE,
                    cls,
                    item.lines().get(i));
        }
    }

    private static String lit(String cls, boolean lit) {
        return lit ? cls + " lit" : cls;
    }

    /** The values over time below a name, those of the run itself in front of those of others. */
    private static void graph(Svg svg, Placed item) {
        List<double[]> runs = item.item().graph();
        double[] bounds = bounds(runs);
        for (int run = runs.size() - 1; run >= 0; run--) {
            List<PlanePoint> points = points(runs.get(run), bounds, item.graph());
            if (points.size() > 1) {
                svg.curve(run == 0 ? Tone.FIRST : Tone.NOBODY, points);
            }
        }
    }

    /** The least and the largest number of all runs. */
    private static double[] bounds(List<double[]> runs) {
        return new double[] {numbers(runs).min().orElse(0), numbers(runs).max().orElse(0)};
    }

    private static DoubleStream numbers(List<double[]> runs) {
        return runs.stream().flatMapToDouble(Arrays::stream).filter(Double::isFinite);
    }

    private static List<PlanePoint> points(double[] values, double[] bounds, Box box) {
        double span = bounds[1] - bounds[0];
        return TimePanels.drawn(values, POINTS).stream()
                .filter(i -> Double.isFinite(values[i]))
                .map(i -> new PlanePoint(
                        box.left() + box.width() * i / Math.max(1, values.length - 1),
                        span > 0 && Double.isFinite(span)
                                ? box.bottom() - box.height() * (values[i] - bounds[0]) / span
                                : box.midY()))
                .toList();
    }

    private static void sign(Svg svg, Way way) {
        Box box = way.sign();
        if (box != null) {
            String sign = way.arrow().sign().replace('-', '−');
            svg.text(box.midX(), box.bottom() - 2, Anchor.MIDDLE, "strong halo", sign);
        }
    }

    private static void ring(Svg svg, Circle circle) {
        double x = circle.box().midX();
        double y = circle.box().midY();
        Tone tone = circle.ring().tone();
        svg.leaf("path", "class", "ring " + tone.cls(), "d", "M" + Svg.at(x - 9.2, y - 9.2) + "a13,13 0 1,1 -3,12.5");
        svg.leaf("path", "class", "mark " + tone.cls(), "d", "M" + Svg.at(x - 12.2, y - .7) + "l3.6,4.6l-6.6,.6z");
        svg.text(x, y + 4, Anchor.MIDDLE, "small strong", circle.ring().name());
    }
}
