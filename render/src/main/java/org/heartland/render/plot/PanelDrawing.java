package org.heartland.render.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.heartland.render.plot.ShareSeries.Point;
import org.heartland.render.plot.ShareSeries.Segment;
import org.heartland.render.plot.SmallMultiples.Column;
import org.heartland.render.plot.SmallMultiples.Panel;
import org.heartland.render.plot.SmallMultiples.Span;
import org.heartland.render.plot.Svg.Anchor;

/** One panel of {@link SmallMultiples}. */
final class PanelDrawing {
    private static final double TALL = 120;
    private static final double LINE = 15;
    private static final double LEAST_ROOM_FOR_TICKS = 34;
    private static final double ROOM_OF_END = 52;
    private final Column column;
    private final Panel panel;
    private final double left;
    private final double right;
    private final Box plot;
    private final Scale years;
    private final Scale values;
    private final boolean anyValue;
    private final List<String> reporters;
    private final Span span;
    private final String ends;

    PanelDrawing(
            Column column, Panel panel, double left, double top, double width, double[] all, Span span, String ends) {
        this.column = column;
        this.span = span;
        this.ends = ends;
        this.panel = panel;
        this.left = left;
        this.right = left + width;
        double end = right - labelRoom(width);
        this.values = Scale.around(DoubleStream.of(all), 4, top + 20 + TALL, top + 20);
        this.plot = new Box(left + values.tickRoom(LEAST_ROOM_FOR_TICKS), top + 20, end, top + 20 + TALL);
        this.years = Scale.years(span.from(), span.to(), plot.left() + 5, plot.right() - 5, 40);
        this.anyValue = all.length > 0;
        this.reporters = panel.series().stream()
                .flatMap(series -> series.segments().stream())
                .filter(segment -> !segment.points().isEmpty())
                .map(Segment::reporter)
                .distinct()
                .toList();
    }

    private double labelRoom(double width) {
        double widest = panel.series().stream()
                .mapToDouble(series -> Lettering.width(series.label(), PlotStyle.SMALL))
                .max()
                .orElse(0);
        return Math.min(widest + 14, width * 0.3);
    }

    /** The height of the panel. */
    double height() {
        return 20 + TALL + 20 + LINE * reporters.size();
    }

    void draw(Svg svg) {
        double room = plot.right() - left;
        String title = column.unit().isEmpty() ? column.title() : column.title() + ", " + column.unit();
        svg.text(left, plot.top() - 12, Anchor.START, "small dim", Lettering.fit(title, PlotStyle.SMALL, room));
        axes(svg);
        if (panel.isEmpty()) {
            empty(svg);
            return;
        }
        panel.series().forEach(series -> bands(svg, series));
        panel.series().forEach(series -> lines(svg, series));
        LabelRoom free = new LabelRoom(new Box(plot.left(), plot.top(), right, plot.bottom()));
        endLabels(svg, free);
        parts(svg, free);
        reporterKeys(svg);
    }

    private void axes(Svg svg) {
        if (anyValue) {
            svg.grid(plot, values);
        }
        int last = panel.series().stream()
                .flatMap(series -> series.points().stream())
                .mapToInt(Point::year)
                .max()
                .orElse(span.to());
        double end = last < span.to() ? years.at(last) : plot.right();
        svg.line("axis", plot.left(), plot.bottom(), end, plot.bottom());
        for (double tick : years.ticks()) {
            if (tick <= last) {
                svg.line("axis", years.at(tick), plot.bottom(), years.at(tick), plot.bottom() + 4);
            }
            if (tick <= last && (last == span.to() || years.at(tick) + ROOM_OF_END < end)) {
                svg.text(years.at(tick), plot.bottom() + 16, Anchor.MIDDLE, "small dim", String.valueOf((long) tick));
            }
        }
        if (last < span.to()) {
            svg.text(end, plot.bottom() + 16, Anchor.MIDDLE, "small dim", ends.replace("{0}", Integer.toString(last)));
        }
    }

    private void empty(Svg svg) {
        List<String> lines = Lettering.lines(panel.empty(), PlotStyle.SMALL, plot.width() - 12);
        double first = plot.midY() - LINE * (lines.size() - 1) / 2;
        for (int i = 0; i < lines.size(); i++) {
            svg.text(plot.midX(), first + LINE * i, Anchor.MIDDLE, "small dim halo", lines.get(i));
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
        runs(series).filter(run -> run.size() > 1).forEach(run -> svg.curve(series.tone(), spots(run, Point::value)));
        for (Segment segment : series.segments()) {
            for (Point point : segment.points()) {
                mark(svg, series, segment, Mark.of(reporters.indexOf(segment.reporter())), point);
            }
        }
    }

    private List<PlanePoint> spots(List<Point> run, ToDoubleFunction<Point> value) {
        return run.stream()
                .map(point -> new PlanePoint(years.at(point.year()), values.at(value.applyAsDouble(point))))
                .toList();
    }

    private void mark(Svg svg, ShareSeries series, Segment segment, Mark mark, Point point) {
        double x = years.at(point.year());
        double y = values.at(point.value());
        String when = point.isPart() ? point.part() + " " + point.year() : String.valueOf(point.year());
        String cls = "mark " + series.tone().cls() + (point.bridged() || point.isPart() ? " hollow" : "");
        svg.open("path", "class", cls, "d", mark.path(x, y, 2.6));
        svg.tip(series.label() + ", " + when + ", " + segment.reporter()).close();
        if (point.isPart()) {
            svg.leaf("path", "class", "mark " + series.tone().cls(), "d", mark.half(x, y, 2.6));
        }
    }

    /** What part of the year the half-filled marks of a year cover: once, beside the highest of them that has room. */
    private void parts(Svg svg, LabelRoom room) {
        Map<Integer, Point> highest = new TreeMap<>();
        panel.series().stream()
                .flatMap(series -> series.points().stream())
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

    /** A label beside the end of its line. */
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
            if (Math.abs(places[i] - end.y()) > 2) {
                svg.line("lead", end.x() + 3, end.y(), end.x() + 7, places[i]);
            }
            double room = labelRoom(1e9);
            String words = Lettering.fit(end.series().label(), PlotStyle.SMALL, room);
            double width = Lettering.width(words, PlotStyle.SMALL);
            taken.take(new Box(end.x() + 9, places[i] - 7, end.x() + 9 + width, places[i] + 8));
            svg.text(end.x() + 9, places[i] + 4, Anchor.START, "small halo", words);
        }
    }

    private End end(ShareSeries series) {
        List<Point> points = new ArrayList<>(series.points());
        points.sort(Comparator.comparingInt(Point::year));
        Point last = points.get(points.size() - 1);
        return new End(series, years.at(last.year()), values.at(last.value()));
    }

    private void reporterKeys(Svg svg) {
        for (int i = 0; i < reporters.size(); i++) {
            double y = plot.bottom() + 34 + LINE * i;
            svg.leaf("path", "class", "mark tone-6", "d", Mark.of(i).path(plot.left() - 20, y - 4, 3));
            double room = right - plot.left() + 12;
            svg.text(
                    plot.left() - 12,
                    y,
                    Anchor.START,
                    "small dim",
                    Lettering.fit(reporters.get(i), PlotStyle.SMALL, room));
        }
    }
}
