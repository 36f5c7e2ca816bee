package org.heartland.render.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.heartland.render.plot.Svg.Anchor;
import org.heartland.render.plot.Svg.Fill;
import org.jspecify.annotations.Nullable;

/**
 * How far one power leads the other in two domains, in points of share, in a small panel for each state on the same axes: an arrow from an earlier
 * year to the last one, other years faint.
 */
public final class BalancePlane {
    private static final double BETWEEN = 20;
    private static final double HEAD = 26;
    private static final double FOOT = 40;
    private static final double TICKS = 30;
    private static final double EDGE = 12;
    private static final double MOST = 250;

    /** The height of panels of which none has anything to show. */
    private static final double LOW = 40;

    /** The leads in a year, in points: to the right in one domain, upward in the other; and the tooltip. */
    public record Place(int year, double x, double y, Tip tip) {}

    /** A state: its years, and the two between which the arrow runs; {@code empty} says why there are none. */
    public record Panel(String label, List<Place> places, int from, int to, String empty) {}

    /** Who is ahead at the ends of the axes. */
    public record Ends(String left, String right, String bottom, String top) {}

    private BalancePlane() {}

    /** The picture, drawn for a width. */
    public static String svg(Caption caption, double width, List<Panel> panels, Ends ends) {
        int across = SmallMultiples.across(panels.size(), width);
        double each = (width - BETWEEN * (across - 1)) / across;
        double side = Math.min(MOST, each - TICKS - EDGE);
        double most = panels.stream()
                .flatMap(panel -> panel.places().stream())
                .flatMapToDouble(place -> DoubleStream.of(Math.abs(place.x()), Math.abs(place.y())))
                .max()
                .orElse(100);
        List<Box> boxes = new ArrayList<>();
        double top = 0;
        for (int from = 0; from < panels.size(); from += across) {
            List<Panel> line = panels.subList(from, Math.min(panels.size(), from + across));
            boolean drawn = line.stream().anyMatch(panel -> panel.empty().isEmpty());
            for (int i = 0; i < line.size(); i++) {
                double left = i * (each + BETWEEN) + TICKS;
                boxes.add(new Box(left, top + HEAD, left + side, top + HEAD + (drawn ? side : LOW)));
            }
            top = boxes.get(from).bottom() + (drawn ? FOOT : BETWEEN);
        }
        Svg svg = new Svg(caption, width, Math.max(HEAD, top));
        for (int i = 0; i < panels.size(); i++) {
            panel(svg, panels.get(i), boxes.get(i), most, ends);
        }
        return svg.done();
    }

    private static void panel(Svg svg, Panel panel, Box box, double most, Ends ends) {
        String label = Lettering.fit(panel.label(), PlotStyle.TEXT * 1.08, box.width() + TICKS);
        svg.text(box.left() - TICKS, box.top() - 11, Anchor.START, "strong", label);
        Scale x = Scale.around(DoubleStream.of(-most, most), 4, box.left(), box.right());
        Scale y = Scale.around(DoubleStream.of(-most, most), 4, box.bottom(), box.top());
        if (!panel.empty().isEmpty()) {
            svg.box("frame", box);
            List<String> lines = Lettering.lines(panel.empty(), PlotStyle.SMALL, box.width() - 12);
            for (int i = 0; i < lines.size(); i++) {
                svg.text(box.midX(), box.midY() + 15 * i, Anchor.MIDDLE, "small dim", lines.get(i));
            }
            return;
        }
        axes(svg, box, x, y);
        ends(svg, box, ends);
        places(svg, panel, box, ends, x, y);
    }

    private static void axes(Svg svg, Box box, Scale x, Scale y) {
        svg.box("frame", box);
        svg.line("axis", x.at(0), box.top(), x.at(0), box.bottom());
        svg.line("axis", box.left(), y.at(0), box.right(), y.at(0));
        for (double tick : List.of(x.from(), 0.0, x.to())) {
            String shown = x.written(Math.abs(tick));
            svg.text(x.at(tick), box.bottom() + 15, Anchor.MIDDLE, "small dim", shown);
            double within = Math.max(box.top() + 9, Math.min(box.bottom(), y.at(tick) + 4));
            svg.text(box.left() - 4, within, Anchor.END, "small dim", shown);
        }
    }

    private static void ends(Svg svg, Box box, Ends ends) {
        double half = box.width() / 2 - 6;
        double foot = box.bottom() + 31;
        svg.text(box.left() - 8, foot, Anchor.START, "small", "← " + Lettering.fit(ends.left(), PlotStyle.SMALL, half));
        svg.text(box.right() + 8, foot, Anchor.END, "small", Lettering.fit(ends.right(), PlotStyle.SMALL, half) + " →");
        svg.text(
                box.left() + 5,
                box.top() + 14,
                Anchor.START,
                "small",
                "↑ " + Lettering.fit(ends.top(), PlotStyle.SMALL, half));
        svg.text(
                box.left() + 5,
                box.bottom() - 6,
                Anchor.START,
                "small",
                "↓ " + Lettering.fit(ends.bottom(), PlotStyle.SMALL, half));
    }

    /** How far the name of an end reaches into its panel. */
    private static double written(Box box, String end) {
        return 8 + Lettering.width("↑ " + Lettering.fit(end, PlotStyle.SMALL, box.width() / 2 - 6), PlotStyle.SMALL);
    }

    private static void places(Svg svg, Panel panel, Box box, Ends ends, Scale x, Scale y) {
        Place from = null;
        Place to = null;
        LabelRoom room = new LabelRoom(box.grown(-2));
        room.take(new Box(box.left(), box.top(), box.left() + written(box, ends.top()), box.top() + 18));
        room.take(new Box(box.left(), box.bottom() - 20, box.left() + written(box, ends.bottom()), box.bottom()));
        for (Place place : panel.places()) {
            PlanePoint at = new PlanePoint(x.at(place.x()), y.at(place.y()));
            if (place.year() == panel.from()) {
                from = place;
            } else if (place.year() == panel.to()) {
                to = place;
            } else {
                svg.open(place.tip(), "path", "class", "faint", "d", Mark.CIRCLE.path(at.x(), at.y(), 2));
                svg.close();
            }
        }
        if (from != null && to != null) {
            arrow(svg, new PlanePoint(x.at(from.x()), y.at(from.y())), new PlanePoint(x.at(to.x()), y.at(to.y())));
        }
        end(svg, room, from, Fill.HOLLOW, x, y);
        end(svg, room, to, Fill.FULL, x, y);
        year(svg, room, from, x, y);
        year(svg, room, to, x, y);
    }

    private static void arrow(Svg svg, PlanePoint from, PlanePoint to) {
        double length = new PlanePoint(to.x() - from.x(), to.y() - from.y()).radius();
        if (length < 16) {
            return;
        }
        double along = (to.x() - from.x()) / length;
        double down = (to.y() - from.y()) / length;
        PlanePoint tip = new PlanePoint(to.x() - 7 * along, to.y() - 7 * down);
        PlanePoint neck = new PlanePoint(tip.x() - 8 * along, tip.y() - 8 * down);
        svg.line("axis ink", from.x() + 4 * along, from.y() + 4 * down, neck.x(), neck.y());
        String head = "M" + Svg.at(tip.x(), tip.y()) + "L" + Svg.at(neck.x() - 4 * down, neck.y() + 4 * along) + "L"
                + Svg.at(neck.x() + 4 * down, neck.y() - 4 * along) + "z";
        svg.leaf("path", "class", "head", "d", head);
    }

    private static void end(Svg svg, LabelRoom room, @Nullable Place place, Fill fill, Scale x, Scale y) {
        if (place == null) {
            return;
        }
        PlanePoint at = new PlanePoint(x.at(place.x()), y.at(place.y()));
        svg.mark(Tone.OTHER, Mark.CIRCLE, fill, at, 4.5, place.tip());
        room.take(Box.around(at.x(), at.y(), 10, 10));
    }

    private static void year(Svg svg, LabelRoom room, @Nullable Place place, Scale x, Scale y) {
        if (place == null) {
            return;
        }
        PlanePoint at = new PlanePoint(x.at(place.x()), y.at(place.y()));
        String year = Integer.toString(place.year());
        Box box = room.place(at.x(), at.y(), Lettering.width(year, PlotStyle.SMALL), PlotStyle.SMALL + 3, 7);
        if (box != null) {
            svg.text(box.midX(), box.midY() + 4, Anchor.MIDDLE, "small strong halo", year);
        }
    }
}
