package org.heartland.render.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.heartland.render.plot.Svg.Anchor;
import org.heartland.render.plot.TimePanels.Band;
import org.heartland.render.plot.TimePanels.Curve;
import org.heartland.render.plot.TimePanels.Panel;

/** One panel of {@link TimePanels}. */
final class TimePanel {
    private static final double LINE = 15;
    private static final double LEAST_ROOM_FOR_TICKS = 30;
    private static final int STRETCHES = 250;

    private final Panel panel;
    private final double[] times;
    private final double left;
    private final Box plot;
    private final Multiple multiple;
    private final Scale values;
    private final Scale clock;

    TimePanel(Panel panel, double[] times, Box whole) {
        this.panel = panel;
        this.times = times;
        this.left = whole.left();
        this.multiple = Multiple.of(all(panel));
        DoubleStream all = all(panel).map(value -> value / multiple.size());
        int ticks = whole.height() > 200 ? 6 : 4;
        this.values = Scale.close(all, ticks, whole.bottom(), whole.top());
        this.plot = new Box(
                left + values.tickRoom(LEAST_ROOM_FOR_TICKS),
                whole.top(),
                whole.right() - labelRoom(whole.width()),
                whole.bottom());
        double last = times[times.length - 1];
        this.clock = Scale.span(times[0], last, plot.left() + 2, plot.right() - 2, 46);
    }

    private static DoubleStream all(Panel panel) {
        return panel.curves().stream()
                .flatMapToDouble(curve -> DoubleStream.concat(
                        DoubleStream.of(curve.values()),
                        curve.bands().stream()
                                .flatMapToDouble(band -> DoubleStream.concat(
                                        DoubleStream.of(band.low()), DoubleStream.of(band.high())))))
                .filter(Double::isFinite);
    }

    private double labelRoom(double width) {
        double widest = panel.curves().stream()
                .mapToDouble(curve -> Lettering.width(curve.label(), PlotStyle.SMALL))
                .max()
                .orElse(0);
        return panel.curves().size() < 2 ? 4 : Math.min(widest + 14, width * 0.3);
    }

    void draw(Svg svg) {
        title(svg);
        axes(svg);
        for (int c = 0; c < panel.curves().size(); c++) {
            curve(svg, panel.curves().get(c), Tone.line(c));
        }
        if (panel.curves().size() > 1) {
            endLabels(svg);
        }
    }

    private void title(Svg svg) {
        String unit = multiple.with(panel.unit());
        double room = plot.right() - left;
        String name = Lettering.fit(panel.title(), PlotStyle.SMALL, room);
        svg.text(left, plot.top() - 11, Anchor.START, "small strong", name);
        double rest = room - 1.1 * Lettering.width(name, PlotStyle.SMALL) - 8;
        if (!unit.isEmpty() && rest > 40) {
            svg.text(
                    left + room - rest,
                    plot.top() - 11,
                    Anchor.START,
                    "small dim",
                    Lettering.fit(unit, PlotStyle.SMALL, rest));
        }
    }

    private void axes(Svg svg) {
        svg.grid(plot, values);
        double zero = values.from() < 0 && values.to() > 0 ? values.at(0) : plot.bottom();
        svg.line("axis", plot.left(), zero, plot.right(), zero);
        for (double tick : clock.ticks()) {
            double x = clock.at(tick);
            svg.line("axis", x, plot.bottom(), x, plot.bottom() + 4);
            double half = Lettering.width(clock.written(tick), PlotStyle.SMALL) / 2;
            double within = Math.max(left + half, Math.min(PlotStyle.WIDTH - half, x));
            svg.text(within, plot.bottom() + 16, Anchor.MIDDLE, "small dim", clock.written(tick));
        }
    }

    private void curve(Svg svg, Curve curve, Tone tone) {
        for (Band band : curve.bands()) {
            List<Integer> drawn = TimePanels.drawn(band.high(), STRETCHES);
            for (List<Integer> run :
                    runs(drawn, i -> Double.isFinite(band.low()[i]) && Double.isFinite(band.high()[i]))) {
                svg.band("fan " + tone.cls(), spots(band.high(), run), spots(band.low(), run));
            }
        }
        for (List<Integer> run :
                runs(TimePanels.drawn(curve.values(), STRETCHES), i -> Double.isFinite(curve.values()[i]))) {
            List<PlanePoint> spots = spots(curve.values(), run);
            if (spots.size() > 1) {
                svg.curve(tone, spots);
            } else {
                svg.leaf(
                        "path",
                        "class",
                        "mark " + tone.cls(),
                        "d",
                        Mark.CIRCLE.path(spots.get(0).x(), spots.get(0).y(), 2));
            }
        }
    }

    private List<PlanePoint> spots(double[] of, List<Integer> run) {
        return run.stream().map(i -> spot(of, i)).toList();
    }

    private PlanePoint spot(double[] of, int i) {
        return new PlanePoint(clock.at(times[i]), values.at(of[i] / multiple.size()));
    }

    /** Runs of neighbouring points that can be drawn. */
    private static List<List<Integer>> runs(List<Integer> drawn, java.util.function.IntPredicate isKnown) {
        List<List<Integer>> runs = new ArrayList<>();
        boolean joined = false;
        for (int i : drawn) {
            if (isKnown.test(i)) {
                if (!joined) {
                    runs.add(new ArrayList<>());
                }
                runs.get(runs.size() - 1).add(i);
            }
            joined = isKnown.test(i);
        }
        return runs;
    }

    private record End(String label, Tone tone, double y) {}

    private void endLabels(Svg svg) {
        List<End> ends = IntStream.range(0, panel.curves().size())
                .mapToObj(c -> new End(
                        panel.curves().get(c).label(),
                        Tone.line(c),
                        end(panel.curves().get(c))))
                .sorted(Comparator.comparingDouble(End::y))
                .toList();
        double[] places = Lettering.apart(ends.stream().mapToDouble(End::y).toArray(), LINE, plot.bottom() + 4);
        for (int i = 0; i < places.length; i++) {
            String words = Lettering.fit(ends.get(i).label(), PlotStyle.SMALL, labelRoom(PlotStyle.WIDTH));
            String cls = "small ink-" + ends.get(i).tone().cls();
            svg.text(plot.right() + 8, places[i] + 4, Anchor.START, cls, words);
        }
    }

    private double end(Curve curve) {
        double[] of = curve.values();
        return IntStream.iterate(of.length - 1, i -> i >= 0, i -> i - 1)
                .filter(i -> Double.isFinite(of[i]))
                .mapToDouble(i -> spot(of, i).y())
                .findFirst()
                .orElse(plot.bottom());
    }
}
