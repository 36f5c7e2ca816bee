package org.heartland.render.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    private final boolean own;
    private final AxisWords words;
    private final double[] times;
    private final double left;
    private final double right;
    private final Box plot;
    private final Multiple multiple;
    private final Scale values;
    private final Scale clock;

    /**
     * @param alike the panels that have one axis, this one among them
     * @param own true if a panel beside it has the same unit and another axis
     */
    TimePanel(Panel panel, List<Panel> alike, boolean own, AxisWords words, double[] times, Box whole) {
        this.panel = panel;
        this.own = own;
        this.words = words;
        this.times = times;
        this.left = whole.left();
        this.right = whole.right();
        this.multiple = panel.log() ? Multiple.of(DoubleStream.of(1)) : Multiple.of(all(alike));
        DoubleStream all = all(alike).map(this::placed);
        int ticks = whole.height() > 200 ? 6 : 4;
        this.values = panel.log()
                ? Scale.powers(all, ticks, whole.bottom(), whole.top())
                : Scale.close(all, ticks, whole.bottom(), whole.top());
        this.plot = new Box(
                left + values.tickRoom(LEAST_ROOM_FOR_TICKS),
                whole.top(),
                whole.right() - labelRoom(whole.width()),
                whole.bottom());
        double last = times[times.length - 1];
        Scale span = Scale.span(times[0], last, plot.left() + 2, plot.right() - 2, 46);
        boolean wholeTimes = DoubleStream.of(times).allMatch(time -> time == Math.rint(time));
        this.clock = wholeTimes && span.step() < 1 ? span.inSteps(1) : span;
    }

    private static DoubleStream all(List<Panel> panels) {
        return panels.stream().flatMapToDouble(Panel::values);
    }

    /** Where a value lies on the axis, in its own numbers. */
    private double placed(double value) {
        return panel.log() ? StrictMath.log10(value) : value / multiple.size();
    }

    private boolean isShown(double value) {
        return Double.isFinite(value) && (!panel.log() || value > 0);
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
            curve(svg, panel.curves().get(c), panel.curves().get(c).tone(c));
        }
        if (panel.curves().size() > 1) {
            endLabels(svg);
        }
    }

    private void title(Svg svg) {
        String unit = String.join(
                ", ",
                Stream.of(multiple.with(panel.unit(), words), panel.log() ? words.log() : "", own ? words.own() : "")
                        .filter(part -> !part.isEmpty())
                        .toList());
        double room = right - left;
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
        grid(svg);
        double zero = !panel.log() && values.from() < 0 && values.to() > 0 ? values.at(0) : plot.bottom();
        svg.line("axis", plot.left(), zero, plot.right(), zero);
        for (double tick : clock.ticks()) {
            double x = clock.at(tick);
            svg.line("axis", x, plot.bottom(), x, plot.bottom() + 4);
            double half = Lettering.width(clock.written(tick), PlotStyle.SMALL) / 2;
            double within = Math.max(left + half, Math.min(right - half, x));
            svg.text(within, plot.bottom() + 16, Anchor.MIDDLE, "small dim", clock.written(tick));
        }
    }

    /** Lines across the plot at the ticks; of powers of ten, each with the power. */
    private void grid(Svg svg) {
        if (!panel.log()) {
            svg.grid(plot, values);
            return;
        }
        for (double tick : values.ticks()) {
            double y = values.at(tick);
            svg.line("grid", plot.left(), y, plot.right(), y);
            svg.text(plot.left() - 5, y + 4, Anchor.END, "small dim", Scale.power((int) Math.round(tick)));
        }
    }

    private void curve(Svg svg, Curve curve, Tone tone) {
        double[] at = curve.times(times);
        for (Band band : curve.bands()) {
            List<Integer> drawn = TimePanels.drawn(band.high(), STRETCHES);
            for (List<Integer> run : runs(drawn, i -> isShown(band.low()[i]) && isShown(band.high()[i]))) {
                svg.band("fan " + tone.cls(), spots(at, band.high(), run), spots(at, band.low(), run));
            }
        }
        List<Integer> drawn = TimePanels.drawn(curve.values(), STRETCHES).stream()
                .filter(i -> at[i] >= times[0] && at[i] <= times[times.length - 1])
                .toList();
        for (List<Integer> run : runs(drawn, i -> isShown(curve.values()[i]))) {
            List<PlanePoint> spots = spots(at, curve.values(), run);
            if (spots.size() > 1 && !curve.dots()) {
                svg.curve(tone, spots);
            } else {
                spots.forEach(spot -> dot(svg, tone, spot));
            }
        }
    }

    private static void dot(Svg svg, Tone tone, PlanePoint spot) {
        svg.leaf("path", "class", "mark " + tone.cls(), "d", Mark.CIRCLE.path(spot.x(), spot.y(), 2));
    }

    private List<PlanePoint> spots(double[] at, double[] of, List<Integer> run) {
        return run.stream().map(i -> spot(at[i], of[i])).toList();
    }

    private PlanePoint spot(double at, double value) {
        return new PlanePoint(clock.at(at), values.at(placed(value)));
    }

    /** Runs of neighbouring points that can be drawn. */
    private static List<List<Integer>> runs(List<Integer> drawn, IntPredicate isKnown) {
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
                        panel.curves().get(c).tone(c),
                        end(panel.curves().get(c))))
                .sorted(Comparator.comparingDouble(End::y))
                .toList();
        double[] places = Lettering.apart(ends.stream().mapToDouble(End::y).toArray(), LINE, plot.bottom() - 4);
        for (int i = 0; i < places.length; i++) {
            String words = Lettering.fit(ends.get(i).label(), PlotStyle.SMALL, labelRoom(right - left));
            String cls = "small ink-" + ends.get(i).tone().cls();
            svg.text(plot.right() + 8, places[i] + 4, Anchor.START, cls, words);
        }
    }

    private double end(Curve curve) {
        double[] of = curve.values();
        double[] at = curve.times(times);
        return IntStream.iterate(of.length - 1, i -> i >= 0, i -> i - 1)
                .filter(i -> isShown(of[i]))
                .mapToDouble(i -> spot(at[i], of[i]).y())
                .findFirst()
                .orElse(plot.bottom());
    }
}
