package org.heartland.render.plot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.heartland.render.plot.Svg.Anchor;
import org.heartland.render.plot.Svg.Fill;
import org.jspecify.annotations.Nullable;

/**
 * Events over time, coloured by who acted: a lane for each kind of event, spans as bars (with an arrow if they continue), single days as marks. Every
 * event has its name, and no two names overlap.
 */
public final class Timeline {
    private static final double NARROW = 520;
    private static final double COLUMN = 118;
    private static final double EDGE = 14;
    private static final double LINE = 14;
    private static final double BAR = 14;
    private static final double GAP = 8;
    private static final double WORDS = 250;

    /** A kind of event. */
    public record Lane(String id, String label) {}

    /** An event: of one day if {@code to} is null and it is not open; an open one continues. */
    public record Entry(
            String lane,
            Tone tone,
            LocalDate from,
            @Nullable LocalDate to,
            boolean open,
            String label,
            Tip tip) {}

    /** An entry with the lines of its name, its position, and the level in its lane on which it stands. */
    private record Placed(Entry entry, List<String> words, double left, double right, double text, int level) {
        double height() {
            return LINE * words.size() + BAR;
        }
    }

    private final Svg svg;
    private final Scale years;
    private final double width;
    private final boolean narrow;
    private final List<Lane> lanes;
    private final List<List<Placed>> placed;
    private final double[] tops;
    private final Legend legend;

    private Timeline(
            Caption caption, double width, List<Lane> lanes, List<Entry> entries, List<Key> actors, int from, int to) {
        this.width = width;
        this.narrow = width < NARROW;
        this.lanes = lanes;
        this.years = Scale.years(from, to + 1, narrow ? 4 : COLUMN + 10, width - EDGE, 44);
        this.legend = new Legend(
                width,
                actors.stream()
                        .map(key -> new LegendSign(key.tone(), Mark.of(key.tone()), Fill.FULL, key.label()))
                        .toList());
        this.placed = lanes.stream()
                .map(lane -> placed(shown(entries, lane, from, to)))
                .toList();
        this.tops = new double[lanes.size() + 1];
        tops[0] = legend.bottom() + 12;
        for (int i = 0; i < lanes.size(); i++) {
            tops[i + 1] = tops[i] + height(i);
        }
        this.svg = new Svg(caption, width, tops[lanes.size()] + 24);
    }

    /** The picture of the years from {@code from} to {@code to}, drawn for a width; entries outside them or of an unlisted lane are omitted. */
    public static String svg(
            Caption caption, double width, List<Lane> lanes, List<Entry> entries, List<Key> actors, int from, int to) {
        return new Timeline(caption, width, lanes, entries, actors, from, to).drawn();
    }

    private String drawn() {
        legend.draw(svg);
        grid();
        for (int i = 0; i < lanes.size(); i++) {
            lane(i);
            double[] levels = levels(placed.get(i));
            for (Placed one : placed.get(i)) {
                entry(one, tops[i] + head(i) + levels[one.level()]);
            }
        }
        return svg.done();
    }

    private static List<Entry> shown(List<Entry> entries, Lane lane, int from, int to) {
        return entries.stream()
                .filter(entry -> entry.lane().equals(lane.id()))
                .filter(entry -> entry.from().getYear() <= to && last(entry, to) >= from)
                .sorted(Comparator.comparing(Entry::from).thenComparing(Entry::label))
                .toList();
    }

    private static int last(Entry entry, int to) {
        LocalDate end = entry.to();
        return entry.open() ? to : (end == null ? entry.from() : end).getYear();
    }

    /** Puts each entry on the first level on which it has room. */
    private List<Placed> placed(List<Entry> entries) {
        List<Double> ends = new ArrayList<>();
        List<Placed> all = new ArrayList<>();
        for (Entry entry : entries) {
            Placed one = extent(entry);
            double start = Math.min(one.left(), one.text());
            int level = 0;
            while (level < ends.size() && ends.get(level) + GAP > start) {
                level++;
            }
            if (level == ends.size()) {
                ends.add(0.0);
            }
            ends.set(level, Math.max(one.right(), one.text() + widest(one.words())));
            all.add(new Placed(entry, one.words(), one.left(), one.right(), one.text(), level));
        }
        return all;
    }

    private static double widest(List<String> lines) {
        return lines.stream()
                .mapToDouble(line -> Lettering.width(line, PlotStyle.SMALL))
                .max()
                .orElse(0);
    }

    private Placed extent(Entry entry) {
        double first = years.at(yearOf(entry.from()));
        LocalDate to = entry.to();
        double left = to == null && !entry.open() ? first - 4 : first;
        double right = entry.open() ? years.end() : to == null ? first + 4 : Math.max(first + 4, years.at(yearOf(to)));
        List<String> words =
                Lettering.lines(entry.label(), PlotStyle.SMALL, Math.min(WORDS, years.end() - years.start()));
        double text = Math.max(years.start() - 4, Math.min(left, width - 2 - widest(words)));
        return new Placed(entry, words, left, right, text, 0);
    }

    private static double yearOf(LocalDate day) {
        return day.getYear() + (day.getDayOfYear() - 1.0) / day.lengthOfYear();
    }

    /** The tops of the levels of a lane, and the foot of the last. */
    private static double[] levels(List<Placed> lane) {
        int count = lane.stream().mapToInt(Placed::level).max().orElse(-1) + 1;
        double[] tops = new double[count + 1];
        for (int level = 0; level < count; level++) {
            int of = level;
            tops[level + 1] = tops[level]
                    + lane.stream()
                            .filter(one -> one.level() == of)
                            .mapToDouble(Placed::height)
                            .max()
                            .orElse(0);
        }
        return tops;
    }

    /** The height above the first level: that of the lane's name, where it stands above its entries. */
    private double head(int lane) {
        return 6 + (narrow ? 16.0 * label(lane).size() : 0);
    }

    private double height(int lane) {
        double[] levels = levels(placed.get(lane));
        double body = head(lane) + levels[levels.length - 1];
        return Math.max(body, 16.0 * label(lane).size() + 6) + 8;
    }

    private List<String> label(int lane) {
        return Lettering.lines(lanes.get(lane).label(), PlotStyle.TEXT * 1.08, narrow ? width - 4 : COLUMN);
    }

    private void grid() {
        double bottom = tops[lanes.size()];
        for (double tick : years.ticks()) {
            double x = years.at(tick);
            svg.line("grid", x, tops[0], x, bottom);
            if (x > 18 && x < width - 18) {
                svg.text(x, bottom + 16, Anchor.MIDDLE, "small dim", String.valueOf((long) tick));
            }
        }
        for (double top : tops) {
            svg.line("axis", 0, top, width, top);
        }
    }

    private void lane(int lane) {
        List<String> lines = label(lane);
        for (int i = 0; i < lines.size(); i++) {
            svg.text(2, tops[lane] + 16 + 16 * i, Anchor.START, "strong halo", lines.get(i));
        }
    }

    private void entry(Placed one, double top) {
        Entry entry = one.entry();
        List<String> words = one.words();
        for (int i = 0; i < words.size(); i++) {
            svg.text(one.text(), top + 11 + LINE * i, Anchor.START, "small halo", words.get(i));
        }
        double under = top + LINE * words.size();
        if (entry.open() || entry.to() != null) {
            svg.open(entry.tip(), "path", "class", "bar " + entry.tone().cls(), "d", bar(one, under + 2, entry.open()));
            svg.close();
        } else {
            PlanePoint at = new PlanePoint(one.left() + 4, under + 5.5);
            svg.mark(entry.tone(), Mark.of(entry.tone()), Fill.FULL, at, 4, entry.tip());
        }
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
