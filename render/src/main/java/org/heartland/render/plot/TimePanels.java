package org.heartland.render.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Values over time in panels: in each a line for each curve, with fans around it if there are many runs. NaN is a gap.
 */
public final class TimePanels {
    private static final int ACROSS = 3;
    private static final double BETWEEN = 24;
    private static final double LOW = 124;
    private static final double TALL = 230;
    private static final double NARROW = 340;
    private static final double TOP = 24;
    private static final double FOOT = 34;
    private static final double COMPARABLE = 10;

    /** The bounds of most runs at each time; the first band is the widest. */
    public record Band(double[] low, double[] high) {}

    /**
     * A line with its name, which is printed at its end if there are several.
     *
     * @param own its times, if they are not those of the picture
     * @param dots true if its values are marks and no line
     * @param tone its look; null for the one of its place among the curves
     */
    public record Curve(
            String label,
            double[] values,
            List<Band> bands,
            double @Nullable [] own,
            boolean dots,
            @Nullable Tone tone) {
        /** A line over the times of the picture. */
        public Curve(String label, double[] values, List<Band> bands) {
            this(label, values, bands, null, false, null);
        }

        Tone tone(int place) {
            return tone == null ? Tone.line(place) : tone;
        }

        double[] times(double[] usual) {
            return own == null ? usual : own;
        }
    }

    /** One plot; {@code log}: equal steps on its axis are equal ratios, and all its values are above 0. */
    public record Panel(String title, String unit, List<Curve> curves, boolean log) {
        public Panel(String title, String unit, List<Curve> curves) {
            this(title, unit, curves, false);
        }

        /** All values that can be drawn. */
        DoubleStream values() {
            return curves.stream()
                    .flatMapToDouble(curve -> DoubleStream.concat(
                            DoubleStream.of(curve.values()),
                            curve.bands().stream()
                                    .flatMapToDouble(band -> DoubleStream.concat(
                                            DoubleStream.of(band.low()), DoubleStream.of(band.high())))))
                    .filter(value -> Double.isFinite(value) && (!log || value > 0));
        }

        private double size() {
            return values().map(Math::abs).max().orElse(0);
        }
    }

    private TimePanels() {}

    /**
     * Small panels, three in a row, or two if that leaves no single panel. Panels in a row with the same unit have the
     * same axis, unless what one shows is ten times as large as what the other does: then the axis says that it is its
     * own.
     */
    public static String small(Caption caption, AxisWords words, double[] times, List<Panel> panels) {
        int across = panels.size() == 2 || panels.size() == 4 ? 2 : Math.min(ACROSS, panels.size());
        return drawn(caption, words, times, panels, across, PlotStyle.WIDTH, across == 1 ? TALL : LOW);
    }

    /** Panels below one another, for a narrow screen. */
    public static String narrow(Caption caption, AxisWords words, double[] times, List<Panel> panels) {
        return drawn(caption, words, times, panels, 1, NARROW, panels.size() == 1 ? TALL : LOW);
    }

    /** Panels as wide as the picture. */
    public static String wide(Caption caption, AxisWords words, double[] times, List<Panel> panels) {
        return drawn(caption, words, times, panels, 1, PlotStyle.WIDTH, TALL);
    }

    private static String drawn(
            Caption caption,
            AxisWords words,
            double[] times,
            List<Panel> panels,
            int across,
            double full,
            double tall) {
        double width = (full - BETWEEN * (across - 1)) / across;
        int rows = (panels.size() + across - 1) / across;
        Svg svg = new Svg(caption, full, rows * (TOP + tall + FOOT));
        for (int i = 0; i < panels.size(); i++) {
            double left = i % across * (width + BETWEEN);
            double top = i / across * (TOP + tall + FOOT);
            int first = i / across * across;
            List<Panel> row = panels.subList(first, Math.min(first + across, panels.size()));
            Box whole = new Box(left, top + TOP, left + width, top + TOP + tall);
            List<Panel> alike = alike(panels.get(i), row);
            new TimePanel(panels.get(i), alike, isOwn(panels.get(i), alike, row), words, times, whole).draw(svg);
        }
        return svg.done();
    }

    /** Those in a row that have one axis with this panel: it itself, and those of its unit whose size is comparable to the largest. */
    private static List<Panel> alike(Panel panel, List<Panel> row) {
        List<Panel> same = row.stream()
                .filter(other -> other.unit().equals(panel.unit()) && other.log() == panel.log())
                .toList();
        double largest = same.stream().mapToDouble(Panel::size).max().orElse(0);
        return panel.size() * COMPARABLE < largest || panel.unit().isEmpty()
                ? List.of(panel)
                : same.stream()
                        .filter(other -> other.size() * COMPARABLE >= largest)
                        .toList();
    }

    /** True if a larger panel in the row has the unit of this one and not its axis. */
    private static boolean isOwn(Panel panel, List<Panel> alike, List<Panel> row) {
        return !panel.unit().isEmpty()
                && row.stream()
                        .anyMatch(other -> other.unit().equals(panel.unit())
                                && other.size() > panel.size()
                                && !alike.contains(other));
    }

    /**
     * The indexes of the times that are drawn: all, or, of each of many intervals, the first, the minimum and the
     * maximum of a curve.
     */
    static List<Integer> drawn(double[] values, int stretches) {
        List<Integer> drawn = new ArrayList<>();
        if (values.length <= 3 * stretches) {
            for (int i = 0; i < values.length; i++) {
                drawn.add(i);
            }
            return drawn;
        }
        for (int s = 0; s < stretches; s++) {
            int from = (int) ((long) values.length * s / stretches);
            int to = (int) ((long) values.length * (s + 1) / stretches);
            int least = from;
            int most = from;
            for (int i = from; i < to; i++) {
                least = values[i] < values[least] || Double.isNaN(values[least]) ? i : least;
                most = values[i] > values[most] || Double.isNaN(values[most]) ? i : most;
            }
            IntStream.of(from, least, most).sorted().distinct().forEach(drawn::add);
        }
        drawn.add(values.length - 1);
        return drawn;
    }
}
