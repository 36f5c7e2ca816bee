package org.heartland.render.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * Values over time in panels: in each a line for each curve, with fans around it if there are many runs. NaN is a gap.
 */
public final class TimePanels {
    private static final int ACROSS = 3;
    private static final double BETWEEN = 24;
    private static final double LOW = 124;
    private static final double TALL = 230;
    private static final double TOP = 24;
    private static final double FOOT = 34;

    /** The bounds of most runs at each time; the first band is the widest. */
    public record Band(double[] low, double[] high) {}

    /** A line with its name, which is printed at its end if there are several. */
    public record Curve(String label, double[] values, List<Band> bands) {}

    /** One plot. */
    public record Panel(String title, String unit, List<Curve> curves) {}

    private TimePanels() {}

    /** Small panels, three in a row, or two if that leaves no single panel. */
    public static String small(Caption caption, double[] times, List<Panel> panels) {
        int across = panels.size() == 2 || panels.size() == 4 ? 2 : ACROSS;
        double width = (PlotStyle.WIDTH - BETWEEN * (across - 1)) / across;
        return drawn(caption, times, panels, across, width, LOW);
    }

    /** Panels as wide as the picture. */
    public static String wide(Caption caption, double[] times, List<Panel> panels) {
        return drawn(caption, times, panels, 1, PlotStyle.WIDTH, TALL);
    }

    private static String drawn(
            Caption caption, double[] times, List<Panel> panels, int across, double width, double tall) {
        int rows = (panels.size() + across - 1) / across;
        Svg svg = new Svg(caption, rows * (TOP + tall + FOOT));
        for (int i = 0; i < panels.size(); i++) {
            double left = i % across * (width + BETWEEN);
            double top = i / across * (TOP + tall + FOOT);
            new TimePanel(panels.get(i), times, new Box(left, top + TOP, left + width, top + TOP + tall)).draw(svg);
        }
        return svg.done();
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
            java.util.stream.IntStream.of(from, least, most).sorted().distinct().forEach(drawn::add);
        }
        drawn.add(values.length - 1);
        return drawn;
    }
}
