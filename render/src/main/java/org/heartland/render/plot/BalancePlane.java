package org.heartland.render.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.heartland.render.plot.Svg.Anchor;
import org.jspecify.annotations.Nullable;

/**
 * The gun-and-wallet plane: how far one power leads the other in the economy (to the right) and in security (upward),
 * in points of share, one trace for each receiver over the years. A year with an unknown coordinate breaks the trace.
 */
public final class BalancePlane {
    private static final double TOP = 34;
    private static final double SIDE = 560;
    private static final Box PLOT = new Box(190, TOP, 190 + SIDE, TOP + SIDE);
    private static final double FOOT = PLOT.bottom() + 82;

    /** An axis: its title, and the meaning of its two ends, such as "China pays" and "Russia pays". */
    public record Axis(String title, String low, String high) {}

    /** The position of a receiver in a year, null if unknown; bridged: carried over from an earlier year. */
    public record Point(
            int year, @Nullable Double x, @Nullable Double y, boolean bridged) {
        double across() {
            return x == null ? 0 : x;
        }

        double up() {
            return y == null ? 0 : y;
        }
    }

    /** A receiver and its years, the oldest first. */
    public record Trace(String label, List<Point> points) {}

    /** A point with both coordinates, and its position in the picture. */
    private record Dot(int year, double x, double y, boolean bridged) {}

    private record Path(String label, Tone tone, Mark mark, List<List<Dot>> runs) {
        Dot first() {
            return runs.get(0).get(0);
        }

        Dot last() {
            List<Dot> run = runs.get(runs.size() - 1);
            return run.get(run.size() - 1);
        }
    }

    private BalancePlane() {}

    /** The picture; {@code notPlaced} introduces the receivers that have no year with both coordinates known. */
    public static String svg(Caption caption, Axis x, Axis y, List<Trace> traces, String notPlaced) {
        Frame frame = Frame.around(traces);
        List<Path> paths = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < traces.size(); i++) {
            Trace trace = traces.get(i);
            List<List<Dot>> runs = runs(trace.points(), frame);
            if (runs.isEmpty()) {
                missing.add(trace.label());
            } else {
                paths.add(new Path(trace.label(), Tone.line(i), Mark.of(i), runs));
            }
        }
        String note = missing.isEmpty() ? "" : notPlaced + " " + String.join(", ", missing) + ".";
        return drawn(caption.also(note), frame, x, y, paths, note);
    }

    private static String drawn(Caption caption, Frame frame, Axis x, Axis y, List<Path> paths, String note) {
        List<String> lines = note.isEmpty() ? List.of() : Lettering.lines(note, PlotStyle.SMALL, PlotStyle.WIDTH - 20);
        Svg svg = new Svg(caption, FOOT + 16.0 * lines.size());
        grid(svg, frame);
        ends(svg, x, y);
        paths.forEach(path -> trace(svg, path));
        labels(svg, paths);
        for (int i = 0; i < lines.size(); i++) {
            svg.text(10, FOOT + 16 * i, Anchor.START, "small dim", lines.get(i));
        }
        return svg.done();
    }

    /** Both axes, symmetric about 0, so that neither power looks nearer. */
    private record Frame(Scale x, Scale y) {
        static Frame around(List<Trace> traces) {
            List<Point> known = traces.stream()
                    .flatMap(trace -> trace.points().stream())
                    .filter(point -> point.x() != null && point.y() != null)
                    .toList();
            return new Frame(
                    even(known.stream().mapToDouble(Point::across), PLOT.left(), PLOT.right()),
                    even(known.stream().mapToDouble(Point::up), PLOT.bottom(), PLOT.top()));
        }

        private static Scale even(DoubleStream values, double start, double end) {
            double most = values.map(Math::abs).filter(value -> value > 0).max().orElse(100);
            return Scale.around(DoubleStream.of(-most, most), 4, start, end);
        }
    }

    private static List<List<Dot>> runs(List<Point> points, Frame frame) {
        List<List<Dot>> runs = new ArrayList<>();
        int before = Integer.MIN_VALUE;
        for (Point point : points) {
            if (point.x() == null || point.y() == null) {
                continue;
            }
            if (runs.isEmpty() || point.year() != before + 1) {
                runs.add(new ArrayList<>());
            }
            before = point.year();
            runs.get(runs.size() - 1)
                    .add(new Dot(before, frame.x().at(point.x()), frame.y().at(point.y()), point.bridged()));
        }
        return runs;
    }

    private static void grid(Svg svg, Frame frame) {
        for (double tick : frame.x().ticks()) {
            double x = frame.x().at(tick);
            svg.line(tick == 0 ? "axis" : "grid", x, PLOT.top(), x, PLOT.bottom());
            svg.text(
                    x, PLOT.bottom() + 17, Anchor.MIDDLE, "small dim", frame.x().written(Math.abs(tick)));
        }
        for (double tick : frame.y().ticks()) {
            double y = frame.y().at(tick);
            svg.line(tick == 0 ? "axis" : "grid", PLOT.left(), y, PLOT.right(), y);
            svg.text(PLOT.left() - 8, y + 4, Anchor.END, "small dim", frame.y().written(Math.abs(tick)));
        }
    }

    private static void ends(Svg svg, Axis x, Axis y) {
        double foot = PLOT.bottom() + 40;
        svg.text(PLOT.left(), foot, Anchor.START, "strong", "← " + Lettering.fit(x.low(), PlotStyle.TEXT, 250));
        svg.text(PLOT.midX(), foot + 20, Anchor.MIDDLE, "dim", Lettering.fit(x.title(), PlotStyle.TEXT, SIDE));
        svg.text(PLOT.right(), foot, Anchor.END, "strong", Lettering.fit(x.high(), PlotStyle.TEXT, 250) + " →");
        side(svg, PLOT.top() + 10, "strong", "↑ " + y.high());
        side(svg, PLOT.midY() - 16, "dim", y.title());
        side(svg, PLOT.bottom() - 26, "strong", "↓ " + y.low());
    }

    private static void side(Svg svg, double top, String cls, String words) {
        List<String> lines = Lettering.lines(words, PlotStyle.TEXT, PLOT.left() - 50);
        for (int i = 0; i < Math.min(4, lines.size()); i++) {
            svg.text(8, top + 16 * i, Anchor.START, cls, lines.get(i));
        }
    }

    private static void trace(Svg svg, Path path) {
        for (List<Dot> run : path.runs()) {
            if (run.size() > 1) {
                svg.curve(
                        path.tone(),
                        run.stream()
                                .map(dot -> new PlanePoint(dot.x(), dot.y()))
                                .toList());
            }
        }
        for (List<Dot> run : path.runs()) {
            run.forEach(dot -> mark(svg, path, dot));
        }
    }

    private static void mark(Svg svg, Path path, Dot dot) {
        String hollow = dot.bridged() ? " hollow" : "";
        double radius = dot.equals(path.last()) ? 7 : 2.6;
        svg.open(
                "path",
                "class",
                "mark " + path.tone().cls() + hollow,
                "d",
                path.mark().path(dot.x(), dot.y(), radius));
        svg.tip(path.label() + ", " + dot.year()).close();
    }

    private static void labels(Svg svg, List<Path> paths) {
        LabelRoom room = new LabelRoom(PLOT.grown(-3));
        paths.forEach(path -> room.take(Box.around(path.last().x(), path.last().y(), 16, 16)));
        paths.stream()
                .flatMap(path -> path.runs().stream())
                .flatMap(List::stream)
                .forEach(dot -> room.spare(Box.around(dot.x(), dot.y(), 6, 6)));
        for (Path path : paths) {
            label(svg, room, path.last(), path.label() + " " + path.last().year(), PlotStyle.TEXT, "strong halo");
        }
        for (Path path : paths) {
            if (path.first().year() != path.last().year()) {
                label(svg, room, path.first(), path.label() + " " + path.first().year(), PlotStyle.SMALL, "small halo");
            }
        }
    }

    private static void label(Svg svg, LabelRoom room, Dot dot, String words, double size, String cls) {
        String fit = Lettering.fit(words, size, 240);
        Box box = room.place(dot.x(), dot.y(), Lettering.width(fit, size), size + 3, 10);
        if (box == null) {
            return;
        }
        double x = Math.max(box.left(), Math.min(box.right(), dot.x()));
        double y = Math.max(box.top(), Math.min(box.bottom(), dot.y()));
        if (Math.abs(x - dot.x()) + Math.abs(y - dot.y()) > 14) {
            svg.line("lead", dot.x(), dot.y(), x, y);
        }
        svg.text(box.midX(), box.midY() + size * 0.35, Anchor.MIDDLE, cls, fit);
    }
}
