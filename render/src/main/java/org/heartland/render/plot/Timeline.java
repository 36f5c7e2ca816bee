package org.heartland.render.plot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.heartland.render.plot.Svg.Anchor;
import org.jspecify.annotations.Nullable;

/**
 * Events over time: a lane for each kind of event, spans as bars (with an arrow if they continue), single days as
 * markers. Labels never overlap; if a lane is too dense for words, only the number is printed, which refers to the list
 * below on the page.
 */
public final class Timeline {
    private static final double LEFT = 128;
    private static final double RIGHT = PlotStyle.WIDTH - 14;
    private static final double TOP = 26;
    private static final double LEVEL = 28;
    private static final double MAX_WORDS_WIDTH = 250;
    private static final int LEVELS = 9;
    private static final double GAP = 8;

    /** A kind of event. */
    public record Lane(String id, String label) {}

    /**
     * An event: of one day if {@code to} is null and it is not open; an open one continues. The number is that in the
     * list below.
     */
    public record Entry(
            String id,
            String lane,
            LocalDate from,
            @Nullable LocalDate to,
            boolean open,
            String label,
            int number) {}

    /** An entry with its label, its position and its level in the lane. */
    private record Placed(Entry entry, String words, double left, double right, double text, int level) {}

    private Timeline() {}

    /**
     * The picture of the years from {@code from} to {@code to}; entries outside them or of an unlisted lane are
     * omitted.
     */
    public static String svg(Caption caption, List<Lane> lanes, List<Entry> entries, int from, int to) {
        Scale years = years(from, to);
        List<List<Placed>> placed = lanes.stream()
                .map(lane -> placed(shown(entries, lane, from, to), years))
                .toList();
        double[] tops = new double[lanes.size() + 1];
        tops[0] = TOP;
        for (int i = 0; i < lanes.size(); i++) {
            tops[i + 1] = tops[i] + height(lanes.get(i), placed.get(i));
        }
        Svg svg = new Svg(caption, tops[lanes.size()] + 24);
        grid(svg, years, tops);
        for (int i = 0; i < lanes.size(); i++) {
            lane(svg, lanes.get(i), tops[i]);
            for (Placed one : placed.get(i)) {
                entry(svg, one, tops[i] + 6 + LEVEL * one.level(), i);
            }
        }
        return svg.done();
    }

    private static Scale years(int from, int to) {
        return Scale.years(from, to + 1, LEFT, RIGHT, 44);
    }

    /** The entries of a lane that are drawn only with their number, since the lane is too dense for words. */
    public static List<Entry> bare(Lane lane, List<Entry> entries, int from, int to) {
        List<Entry> shown = shown(entries, lane, from, to);
        return fits(placed(shown, years(from, to), true)) ? List.of() : shown;
    }

    private static boolean fits(List<Placed> worded) {
        return worded.stream().allMatch(one -> one.level() < LEVELS);
    }

    private static List<Entry> shown(List<Entry> entries, Lane lane, int from, int to) {
        return entries.stream()
                .filter(entry -> entry.lane().equals(lane.id()))
                .filter(entry -> entry.from().getYear() <= to && last(entry, to) >= from)
                .sorted(Comparator.comparing(Entry::from)
                        .thenComparing(Entry::number)
                        .thenComparing(Entry::id))
                .toList();
    }

    private static int last(Entry entry, int to) {
        LocalDate end = entry.to();
        return entry.open() ? to : (end == null ? entry.from() : end).getYear();
    }

    /** Assigns levels, with words if they fit on a few, else only with numbers. */
    private static List<Placed> placed(List<Entry> entries, Scale years) {
        List<Placed> worded = placed(entries, years, true);
        return fits(worded) ? worded : placed(entries, years, false);
    }

    private static List<Placed> placed(List<Entry> entries, Scale years, boolean worded) {
        List<Double> ends = new ArrayList<>();
        List<Placed> placed = new ArrayList<>();
        for (Entry entry : entries) {
            Placed one = extent(entry, years, worded);
            double start = Math.min(one.left(), one.text());
            int level = 0;
            while (level < ends.size() && ends.get(level) + GAP > start) {
                level++;
            }
            if (level == ends.size()) {
                ends.add(0.0);
            }
            ends.set(level, Math.max(one.right(), one.text() + Lettering.width(one.words(), PlotStyle.SMALL)));
            placed.add(new Placed(entry, one.words(), one.left(), one.right(), one.text(), level));
        }
        return placed;
    }

    private static Placed extent(Entry entry, Scale years, boolean worded) {
        double first = years.at(yearOf(entry.from()));
        LocalDate to = entry.to();
        double left = to == null && !entry.open() ? first - 4 : first;
        double right = entry.open() ? RIGHT : to == null ? first + 4 : Math.max(first + 4, years.at(yearOf(to)));
        String words = worded ? entry.number() + " " + entry.label() : String.valueOf(entry.number());
        String fit = Lettering.fit(words, PlotStyle.SMALL, MAX_WORDS_WIDTH);
        double text = Math.min(left, RIGHT + 10 - Lettering.width(fit, PlotStyle.SMALL));
        return new Placed(entry, fit, left, right, text, 0);
    }

    private static double yearOf(LocalDate day) {
        return day.getYear() + (day.getDayOfYear() - 1.0) / day.lengthOfYear();
    }

    private static double height(Lane lane, List<Placed> placed) {
        int levels = placed.stream().mapToInt(Placed::level).max().orElse(0) + 1;
        return Math.max(levels * LEVEL, 16.0 * laneLines(lane).size()) + 12;
    }

    private static List<String> laneLines(Lane lane) {
        return Lettering.lines(lane.label(), PlotStyle.TEXT, LEFT - 14);
    }

    private static void grid(Svg svg, Scale years, double[] tops) {
        double bottom = tops[tops.length - 1];
        for (double tick : years.ticks()) {
            if (tick < years.to()) {
                double x = years.at(tick);
                svg.line("grid", x, TOP - 6, x, bottom);
                svg.text(x, 14, Anchor.MIDDLE, "small dim", String.valueOf((long) tick));
                svg.text(x, bottom + 16, Anchor.MIDDLE, "small dim", String.valueOf((long) tick));
            }
        }
        for (double top : tops) {
            svg.line("axis", 0, top, PlotStyle.WIDTH, top);
        }
    }

    private static void lane(Svg svg, Lane lane, double top) {
        List<String> lines = laneLines(lane);
        for (int i = 0; i < lines.size(); i++) {
            svg.text(2, top + 18 + 16 * i, Anchor.START, "strong", lines.get(i));
        }
    }

    private static void entry(Svg svg, Placed one, double top, int lane) {
        String tone = Tone.line(lane).cls();
        Entry entry = one.entry();
        boolean span = entry.open() || entry.to() != null;
        svg.open("g").tip(entry.number() + " " + entry.label());
        if (span) {
            svg.leaf("path", "class", "bar " + tone, "d", bar(one, top + 16, entry.open()));
        } else {
            svg.leaf("path", "class", "mark " + tone, "d", Mark.of(lane).path(one.left() + 4, top + 19.5, 4));
        }
        svg.text(one.text(), top + 11, Anchor.START, "small halo", one.words());
        svg.close();
    }

    private static String bar(Placed one, double top, boolean open) {
        double bottom = top + 7;
        String start = "M" + Svg.at(one.left(), top);
        String back = "L" + Svg.at(one.left(), bottom) + "z";
        if (!open) {
            return start + "L" + Svg.at(one.right(), top) + "L" + Svg.at(one.right(), bottom) + back;
        }
        double neck = one.right() - 2;
        return start + "L" + Svg.at(neck, top) + "L" + Svg.at(neck, top - 3) + "L" + Svg.at(one.right() + 8, top + 3.5)
                + "L" + Svg.at(neck, bottom + 3) + "L" + Svg.at(neck, bottom) + back;
    }
}
