package org.heartland.render.plot;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.heartland.render.plot.ShareSeries.Point;
import org.heartland.render.plot.ShareSeries.Segment;
import org.heartland.render.plot.SmallMultiples.Axes;
import org.heartland.render.plot.SmallMultiples.Panel;
import org.heartland.render.plot.Svg.Anchor;
import org.heartland.render.plot.Svg.Fill;

/** One panel of {@link SmallMultiples}. */
final class PanelDrawing {
    private static final double HEAD = 24;
    private static final double TALL = 120;
    private static final double LINE = 15;
    private static final double LEAST_ROOM_FOR_TICKS = 26;
    private static final double LEAST_ROOM_FOR_PER_CENTS = 44;
    private static final double ROOM_OF_YEAR = 44;
    private static final double RADIUS = 2.4;
    private final Panel panel;
    private final Axes axes;
    private final double left;
    private final double right;
    private final Box plot;
    private final Scale years;
    private final Scale values;
    private final List<String> reporters;
    private final List<List<String>> keys;
    private final List<String> note;
    private final String ends;

    PanelDrawing(Panel panel, Box room, Axes axes, String ends) {
        double width = room.width();
        double top = room.top();
        this.panel = panel;
        this.axes = axes;
        this.left = room.left();
        this.right = room.right();
        this.ends = ends;
        double head = top + HEAD;
        this.values = Scale.around(DoubleStream.of(axes.values()), 4, head + TALL, head);
        this.plot = new Box(
                left + values.tickRoom(axes.unit().equals("%") ? LEAST_ROOM_FOR_PER_CENTS : LEAST_ROOM_FOR_TICKS),
                head,
                right - axes.labels(width),
                head + TALL);
        this.years = Scale.years(axes.from(), axes.to(), plot.left() + 5, plot.right() - 5, ROOM_OF_YEAR);
        this.reporters = panel.series().stream()
                .flatMap(series -> series.segments().stream())
                .filter(segment -> !segment.points().isEmpty())
                .map(Segment::reporter)
                .distinct()
                .toList();
        this.keys = (axes.oneReporter() ? List.<String>of() : reporters)
                .stream()
                        .map(reporter -> Lettering.lines(reporter, PlotStyle.SMALL, width - 16))
                        .toList();
        this.note = Lettering.lines(panel.note(), PlotStyle.SMALL, width);
    }

    /** The height of the panel. */
    double height() {
        return HEAD
                + TALL
                + 24
                + LINE * (note.size() + keys.stream().mapToInt(List::size).sum());
    }

    void draw(Svg svg) {
        String label = Lettering.fit(panel.label(), PlotStyle.TEXT * 1.08, right - left);
        svg.text(left, plot.top() - 11, Anchor.START, "strong", label);
        axes(svg);
        if (panel.isEmpty()) {
            empty(svg);
            return;
        }
        panel.series().forEach(series -> bands(svg, series));
        panel.series().forEach(series -> lines(svg, series));
        LabelRoom free = new LabelRoom(new Box(plot.left(), plot.top() - 4, right, plot.bottom()));
        endLabels(svg, free);
        parts(svg, free);
        below(svg);
    }

    private void axes(Svg svg) {
        if (axes.values().length > 0) {
            svg.grid(plot, values, axes.unit());
        }
        int last = panel.points().stream().mapToInt(Point::year).max().orElse(axes.to());
        double end = last < axes.to() ? years.at(last) : plot.right();
        svg.line("axis", plot.left(), plot.bottom(), end, plot.bottom());
        String ending = ends.replace("{0}", Integer.toString(last));
        double half = Lettering.width(ending, PlotStyle.SMALL) / 2;
        for (double tick : axes.values().length > 0 ? years.ticks() : List.<Double>of()) {
            double x = years.at(tick);
            if (tick <= last) {
                svg.line("axis", x, plot.bottom(), x, plot.bottom() + 4);
            }
            if (tick <= last && (last == axes.to() || x + ROOM_OF_YEAR / 2 + half < end)) {
                svg.text(x, plot.bottom() + 16, Anchor.MIDDLE, "small dim", String.valueOf((long) tick));
            }
        }
        if (last < axes.to()) {
            double x = Math.max(left + half, Math.min(right - half, end));
            svg.text(x, plot.bottom() + 16, Anchor.MIDDLE, "small dim", ending);
        }
    }

    private void empty(Svg svg) {
        List<String> lines = Lettering.lines(panel.empty(), PlotStyle.SMALL, right - plot.left() - 12);
        double first = plot.midY() - LINE * (lines.size() - 1) / 2;
        for (int i = 0; i < lines.size(); i++) {
            svg.text((plot.left() + right) / 2, first + LINE * i, Anchor.MIDDLE, "small dim halo", lines.get(i));
        }
    }

    private static Stream<List<Point>> runs(ShareSeries series) {
        return series.segments().stream().flatMap(segment -> segment.runs().stream());
    }

    private void bands(Svg svg, ShareSeries series) {
        runs(series)
                .map(run -> run.stream().filter(Point::hasInterval).toList())
                .forEach(run -> {
                    if (run.size() == 1) {
                        Point only = run.get(0);
                        double x = years.at(only.year());
                        svg.line(
                                "whisker " + series.tone().cls(),
                                x,
                                values.at(only.bottom()),
                                x,
                                values.at(only.top()));
                    } else if (run.size() > 1) {
                        svg.band("band " + series.tone().cls(), spots(run, Point::top), spots(run, Point::bottom));
                    }
                });
    }

    private void lines(Svg svg, ShareSeries series) {
        runs(series)
                .filter(run -> run.size() > 1)
                .forEach(run -> svg.way(series.tone(), false, spots(run, Point::value)));
        series.segments().stream()
                .flatMap(segment -> segment.breaks().stream())
                .forEach(two -> svg.way(series.tone(), true, spots(two, Point::value)));
        for (Segment segment : series.segments()) {
            Mark mark = Mark.of(reporters.indexOf(segment.reporter()));
            for (Point point : segment.points()) {
                Fill fill = point.isPart() ? Fill.HALF : point.bridged() ? Fill.HOLLOW : Fill.FULL;
                double radius = point.isPart() ? RADIUS + 1 : RADIUS;
                svg.mark(series.tone(), mark, fill, spot(point, point.value()), radius, point.tip());
            }
        }
    }

    private List<PlanePoint> spots(List<Point> run, ToDoubleFunction<Point> value) {
        return run.stream()
                .map(point -> spot(point, value.applyAsDouble(point)))
                .toList();
    }

    private PlanePoint spot(Point point, double value) {
        return new PlanePoint(years.at(point.year()), values.at(value));
    }

    /** What part of the year the half-filled marks of a year cover: once, beside the highest of them that has room. */
    private void parts(Svg svg, LabelRoom room) {
        Map<Integer, Point> highest = new TreeMap<>();
        panel.points().stream()
                .filter(Point::isPart)
                .forEach(point ->
                        highest.merge(point.year(), point, (one, other) -> one.value() >= other.value() ? one : other));
        for (Point point : highest.values()) {
            double width = Lettering.width(point.part(), PlotStyle.SMALL);
            Box place = room.place(years.at(point.year()), values.at(point.value()), width, LINE - 2, 4);
            if (place != null) {
                svg.text(place.left(), place.bottom() - 3, Anchor.START, "small dim halo", point.part());
            }
        }
    }

    /** A label beside the last point of its series. */
    private record End(ShareSeries series, double x, double y) {}

    private void endLabels(Svg svg, LabelRoom taken) {
        List<End> ends = panel.series().stream()
                .filter(series -> !series.isEmpty())
                .map(this::end)
                .sorted(Comparator.comparingDouble(End::y))
                .toList();
        double[] places = Lettering.apart(ends.stream().mapToDouble(End::y).toArray(), LINE, plot.bottom());
        for (int i = 0; i < places.length; i++) {
            End end = ends.get(i);
            double room = right - plot.right() - 12;
            String words = Lettering.fit(end.series().label(), PlotStyle.SMALL, Math.max(room, right - end.x() - 12));
            double width = Lettering.width(words, PlotStyle.SMALL);
            taken.take(new Box(end.x() + 9, places[i] - 7, end.x() + 9 + width, places[i] + 8));
            String cls = "small halo ink-" + end.series().tone().cls();
            svg.text(end.x() + 9, places[i] + 4, Anchor.START, cls, words);
        }
    }

    private End end(ShareSeries series) {
        Point last = series.points().stream()
                .max(Comparator.comparingInt(Point::year))
                .orElseThrow();
        return new End(series, years.at(last.year()), values.at(last.value()));
    }

    private void below(Svg svg) {
        double y = plot.bottom() + 34;
        for (int i = 0; i < keys.size(); i++) {
            svg.leaf("path", "class", "mark tone-6", "d", Mark.of(i).path(left + 5, y - 4, 3));
            for (String line : keys.get(i)) {
                svg.text(left + 14, y, Anchor.START, "small dim", line);
                y += LINE;
            }
        }
        for (String line : note) {
            svg.text(left, y, Anchor.START, "small dim", line);
            y += LINE;
        }
    }
}
