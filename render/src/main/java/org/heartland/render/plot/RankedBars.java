package org.heartland.render.plot;

import java.util.List;
import java.util.function.Function;
import org.heartland.render.plot.Svg.Anchor;
import org.heartland.render.plot.Svg.Fill;
import org.jspecify.annotations.Nullable;

/**
 * Shares in their order, each as a bar from 0 with its name before it and its value behind it; a thin line spans nine settings in ten, and a bar that stands
 * for a part of a year is filled by half.
 */
public final class RankedBars {
    private static final double NARROW = 520;
    private static final double LINE = 15;
    private static final double PAD = 8;
    private static final double BOLD = 1.08;
    private static final double SEEN = 0.5;
    private static final double THICK = 12;

    /**
     * A bar.
     *
     * @param shown its share as it is printed; {@code amount} its amount, or ""
     * @param low, high the bounds of the settings in per cent; null where there is no interval
     */
    public record Bar(
            Tone tone,
            String label,
            String shown,
            String amount,
            double value,
            @Nullable Double low,
            @Nullable Double high,
            Tip tip) {
        private double end() {
            return high == null ? value : Math.max(value, high);
        }
    }

    /** What is said around the bars, each "" where there is nothing to say: of parts of years, of bars that are left out, and in the place of all. */
    public record Words(String part, String rest, String empty) {}

    private final Svg svg;
    private final double width;
    private final List<Bar> bars;
    private final List<List<String>> names;
    private final double top;
    private final boolean narrow;
    private final Scale scale;
    private final Words words;

    private RankedBars(Caption caption, double width, List<Bar> bars, Words words) {
        this.width = width;
        this.bars = bars;
        this.words = words;
        this.narrow = width < NARROW;
        Legend legend = legend(width, words.part());
        double column = narrow ? 0 : Math.min(width * 0.36, widest(bars, Bar::label, PlotStyle.TEXT) + 12);
        this.names = bars.stream()
                .map(bar -> Lettering.lines(bar.label(), PlotStyle.TEXT, narrow ? width : column - 10))
                .toList();
        this.top = legend.bottom() + 6;
        double beside = narrow ? 30 : 10 + widest(bars, RankedBars::shown, PlotStyle.SMALL * BOLD);
        this.scale = Scale.around(bars.stream().mapToDouble(Bar::end), 4, column + (narrow ? 5 : 0), width - beside);
        this.svg = new Svg(
                caption,
                width,
                bars.isEmpty() ? 40 : bottom() + 26 + (words.rest().isEmpty() ? 0 : LINE));
        legend.draw(svg);
    }

    /** The picture, drawn for a width. */
    public static String svg(Caption caption, double width, List<Bar> bars, Words words) {
        return new RankedBars(caption, width, bars, words).drawn();
    }

    private static Legend legend(double width, String part) {
        return new Legend(
                width, part.isEmpty() ? List.of() : List.of(new LegendSign(Tone.OTHER, Mark.SQUARE, Fill.HALF, part)));
    }

    private static double widest(List<Bar> bars, Function<Bar, String> text, double size) {
        return bars.stream()
                .mapToDouble(bar -> Lettering.width(text.apply(bar), size))
                .max()
                .orElse(0);
    }

    private static boolean hasInterval(Bar bar) {
        return bar.low() != null && bar.high() != null && bar.high() - bar.low() >= SEEN;
    }

    /** What is printed of a bar: its share and its amount. */
    private static String shown(Bar bar) {
        return bar.amount().isEmpty() ? bar.shown() : bar.shown() + " · " + bar.amount();
    }

    private static double value(Bar bar) {
        return Lettering.width(shown(bar), PlotStyle.SMALL * BOLD) + 10;
    }

    /** True if a name leaves no room for the value in its line. */
    private boolean isCrowded(int row) {
        Bar bar = bars.get(row);
        return narrow
                && (names.get(row).size() > 1 || Lettering.width(bar.label(), PlotStyle.TEXT) + value(bar) > width);
    }

    private double words(int row) {
        return LINE * (names.get(row).size() + (isCrowded(row) ? 1 : 0));
    }

    private double height(int row) {
        return words(row) + PAD + (narrow ? THICK : 0);
    }

    private double bottom() {
        double bottom = top;
        for (int row = 0; row < bars.size(); row++) {
            bottom += height(row);
        }
        return bottom;
    }

    private String drawn() {
        if (bars.isEmpty()) {
            List<String> lines = Lettering.lines(words.empty(), PlotStyle.TEXT, width);
            for (int i = 0; i < lines.size(); i++) {
                svg.text(0, 16 + LINE * i, Anchor.START, "dim", lines.get(i));
            }
            return svg.done();
        }
        axis();
        double y = top;
        for (int row = 0; row < bars.size(); row++) {
            row(row, y);
            y += height(row);
        }
        if (!words.rest().isEmpty()) {
            svg.text(0, bottom() + 34, Anchor.START, "small dim", Lettering.fit(words.rest(), PlotStyle.SMALL, width));
        }
        return svg.done();
    }

    private void axis() {
        double bottom = bottom();
        List<Double> ticks = scale.ticks();
        for (int i = 0; i < ticks.size(); i++) {
            double x = scale.at(ticks.get(i));
            svg.line(i == 0 ? "axis" : "grid", x, top, x, bottom);
            String unit = i == ticks.size() - 1 ? " %" : "";
            svg.text(x, bottom + 15, Anchor.MIDDLE, "small dim", scale.written(ticks.get(i)) + unit);
        }
    }

    /** The name before the bar and the value behind it; both above it where there is little room. */
    private void row(int row, double y) {
        Bar bar = bars.get(row);
        List<String> lines = names.get(row);
        for (int i = 0; i < lines.size(); i++) {
            double base = y + PAD / 2 + 11 + LINE * i;
            svg.text(narrow ? 0 : scale.start() - 6, base, narrow ? Anchor.START : Anchor.END, "halo", lines.get(i));
        }
        double middle = narrow ? y + PAD / 2 + words(row) + THICK / 2 : y + height(row) / 2;
        bar(bar, middle);
        String cls = "small strong halo ink-" + bar.tone().cls();
        if (narrow) {
            svg.text(width, y + PAD / 2 + words(row) - 4, Anchor.END, cls, shown(bar));
        } else {
            svg.text(scale.at(bar.end()) + 7, middle + 4, Anchor.START, cls, shown(bar));
        }
    }

    private void bar(Bar bar, double middle) {
        double end = Math.max(scale.start() + 1, scale.at(bar.value()));
        Box box = new Box(scale.start(), middle - THICK / 2, end, middle + THICK / 2);
        boolean part = !words.part().isEmpty();
        svg.open(bar.tip(), "g");
        svg.box((part ? "mark hollow " : "bar ") + bar.tone().cls(), box);
        if (part) {
            svg.box("bar " + bar.tone().cls(), new Box(box.left(), middle, box.right(), box.bottom()));
        }
        if (bar.low() != null && bar.high() != null && hasInterval(bar)) {
            svg.line("ink", scale.at(bar.low()), middle, scale.at(bar.high()), middle);
        }
        svg.close();
    }
}
