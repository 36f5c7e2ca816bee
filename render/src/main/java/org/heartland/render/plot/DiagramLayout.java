package org.heartland.render.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.heartland.render.plot.Diagram.Arrow;
import org.heartland.render.plot.Diagram.Item;
import org.heartland.render.plot.Diagram.Pipe;
import org.heartland.render.plot.Diagram.Ring;
import org.heartland.render.plot.Diagram.Shape;
import org.jspecify.annotations.Nullable;

/** The positions of everything on a {@link Diagram}. */
final class DiagramLayout {
    static final double LINE = 14;
    private static final double HIGH = 104;
    private static final double HIGH_WITH_GRAPHS = 132;
    private static final double GRAPH_WIDTH = 62;
    private static final double GRAPH_HEIGHT = 20;
    private static final double MAX_COLUMN_WIDTH = 200;
    private static final double MARGIN = 12;
    private static final double BESIDE = 40;
    private static final int MAX_LINES = 3;
    private static final int MAX_COLUMNS = 6;
    private static final double[] BENDS = {.1, -.1, .2, -.2, .32, -.32, .45, -.45, .6, -.6};

    /** A name set in lines around a point, the small graph below it if it has one, and the body at which arrows end. */
    record Placed(Item item, PlanePoint at, List<String> lines, Box text, Box graph, Box body) {}

    /** An arrow with its curve and the position of its sign. */
    record Way(
            Arrow arrow, List<PlanePoint> spots, @Nullable Box sign) {}

    /** A pipe as corners from its source to its end, and the bodies there. */
    record Tube(Pipe pipe, List<PlanePoint> corners, Box source, Box end) {}

    /** The sign of a loop. */
    record Circle(Ring ring, Box box) {}

    final List<Placed> items = new ArrayList<>();
    final List<Box> clouds = new ArrayList<>();
    final List<Tube> tubes = new ArrayList<>();
    final List<Way> ways = new ArrayList<>();
    final List<Circle> circles = new ArrayList<>();
    final Box frame;

    private final Diagram diagram;
    private final double wide;
    private final double high;
    private final double left;
    private final LabelRoom room;

    DiagramLayout(Diagram diagram) {
        this.diagram = diagram;
        int[][] places = places();
        int columns = 0;
        int rows = 0;
        for (int[] place : places) {
            columns = Math.max(columns, place[0] + 1);
            rows = Math.max(rows, place[1] + 1);
        }
        this.wide = Math.min(MAX_COLUMN_WIDTH, (double) PlotStyle.WIDTH / Math.max(1, columns));
        boolean graphs = diagram.items().stream().anyMatch(item -> !item.graph().isEmpty());
        this.high = graphs ? HIGH_WITH_GRAPHS : HIGH;
        double width = Math.min(PlotStyle.WIDTH, wide * columns + 2 * BESIDE);
        this.left = (width - wide * columns) / 2;
        this.frame = new Box(0, 0, width, rows * high + 2 * MARGIN);
        this.room = new LabelRoom(frame.grown(-2));
        for (int i = 0; i < diagram.items().size(); i++) {
            items.add(placed(diagram.items().get(i), spot(places[i])));
        }
        pipes(places);
        items.forEach(item -> room.take(item.body().grown(1)));
        clouds.forEach(room::take);
        tubes.forEach(this::take);
        List<List<PlanePoint>> spots = diagram.arrows().stream().map(this::way).toList();
        spots.forEach(this::spare);
        diagram.rings().forEach(this::ring);
        for (int i = 0; i < spots.size(); i++) {
            Arrow arrow = diagram.arrows().get(i);
            ways.add(new Way(arrow, spots.get(i), arrow.sign().isEmpty() ? null : sign(spots.get(i))));
        }
    }

    // ---- Places on the grid: items first, then the clouds in the order of the pipes.

    private int[][] places() {
        List<GridLayout.Line> lines = new ArrayList<>();
        List<GridLayout.Level> levels = new ArrayList<>();
        int nodes = diagram.items().size();
        for (Pipe pipe : diagram.pipes()) {
            int from = pipe.from() < 0 ? nodes++ : pipe.from();
            int to = pipe.to() < 0 ? nodes++ : pipe.to();
            lines.add(new GridLayout.Line(from, pipe.valve(), 2.5));
            lines.add(new GridLayout.Line(pipe.valve(), to, 2.5));
            levels.add(new GridLayout.Level(from, pipe.valve(), to));
        }
        diagram.arrows().forEach(arrow -> lines.add(new GridLayout.Line(arrow.from(), arrow.to(), 1)));
        int square = (int) Math.ceil(Math.sqrt(1.7 * nodes));
        int across = Math.max(3, Math.min(MAX_COLUMNS, Math.max(square, longest(nodes))));
        return GridLayout.of(nodes, lines, levels, across);
    }

    /** How many nodes the longest row of boxes, valves and clouds has. */
    private int longest(int nodes) {
        int[] reach = new int[nodes];
        int longest = 0;
        for (int round = 0; round < MAX_COLUMNS; round++) {
            for (Pipe pipe : diagram.pipes()) {
                int after = (pipe.from() < 0 ? 1 : Math.max(1, reach[pipe.from()])) + 2;
                longest = Math.max(longest, after);
                if (pipe.to() >= 0) {
                    reach[pipe.to()] = Math.min(MAX_COLUMNS, Math.max(reach[pipe.to()], after));
                }
            }
        }
        return longest;
    }

    private PlanePoint spot(int[] place) {
        return new PlanePoint(left + wide * (place[0] + .5), MARGIN + high * (place[1] + .5) - 8);
    }

    private Placed placed(Item item, PlanePoint at) {
        double across = item.shape() == Shape.BOX ? Math.min(wide - 34, 124) : wide - 26;
        List<String> lines = lines(item.name(), across - 8);
        double widest = lines.stream()
                .mapToDouble(line -> Lettering.width(line, PlotStyle.SMALL))
                .max()
                .orElse(0);
        double letters = LINE * lines.size();
        double below = item.graph().isEmpty() ? 0 : GRAPH_HEIGHT + 4;
        double middle = item.shape() == Shape.VALVE ? at.y() + 16 + letters / 2 : at.y() - below / 2;
        Box text = Box.around(at.x(), middle, widest, letters);
        Box graph =
                Box.around(at.x(), text.bottom() + below / 2 + 1, below == 0 ? 0 : GRAPH_WIDTH, Math.max(0, below - 4));
        return new Placed(item, at, lines, text, graph, body(item, at, text, below));
    }

    private static Box body(Item item, PlanePoint at, Box text, double below) {
        double widest = below == 0 ? text.width() : Math.max(text.width(), GRAPH_WIDTH);
        return switch (item.shape()) {
            case BOX -> Box.around(at.x(), at.y(), Math.max(84, widest + 16), Math.max(44, text.height() + 14 + below));
            case VALVE ->
                new Box(
                        Math.min(at.x() - widest / 2 - 2, at.x() - 13),
                        at.y() - 12,
                        Math.max(at.x() + widest / 2 + 2, at.x() + 13),
                        text.bottom() + below);
            case NAME, FAINT ->
                new Box(at.x() - widest / 2 - 3, text.top() - 3, at.x() + widest / 2 + 3, text.bottom() + below + 3);
        };
    }

    private static List<String> lines(String name, double across) {
        List<String> lines = Lettering.lines(name, PlotStyle.SMALL, across);
        if (lines.size() <= MAX_LINES) {
            return lines;
        }
        String rest = String.join(" ", lines.subList(MAX_LINES - 1, lines.size()));
        List<String> cut = new ArrayList<>(lines.subList(0, MAX_LINES - 1));
        cut.add(Lettering.fit(rest, PlotStyle.SMALL, across));
        return cut;
    }

    // ---- Pipes.

    private void pipes(int[][] places) {
        int cloud = diagram.items().size();
        for (Pipe pipe : diagram.pipes()) {
            Placed valve = items.get(pipe.valve());
            Box source = pipe.from() < 0
                    ? cloud(spot(places[cloud++]), valve.at())
                    : items.get(pipe.from()).body();
            Box end = pipe.to() < 0
                    ? cloud(spot(places[cloud++]), valve.at())
                    : items.get(pipe.to()).body();
            List<PlanePoint> corners = new ArrayList<>(List.of(new PlanePoint(source.midX(), source.midY())));
            corner(corners, valve.at(), true);
            corner(corners, new PlanePoint(end.midX(), end.midY()), false);
            tubes.add(new Tube(pipe, corners, source, end));
        }
    }

    /** Puts clouds nearer to their valves than on the grid. */
    private Box cloud(PlanePoint place, PlanePoint valve) {
        double dx = place.x() - valve.x();
        double near =
                place.y() == valve.y() && Math.abs(dx) < 1.5 * wide ? Math.signum(dx) * Math.min(Math.abs(dx), 92) : dx;
        Box box = Box.around(valve.x() + near, place.y(), 40, 26);
        clouds.add(box);
        return box;
    }

    /** Continues to a point, horizontally at the valve. */
    private static void corner(List<PlanePoint> corners, PlanePoint to, boolean levelFirst) {
        PlanePoint from = corners.get(corners.size() - 1);
        if (from.x() != to.x() && from.y() != to.y()) {
            corners.add(levelFirst ? new PlanePoint(from.x(), to.y()) : new PlanePoint(to.x(), from.y()));
        }
        corners.add(to);
    }

    private void take(Tube tube) {
        for (int i = 1; i < tube.corners().size(); i++) {
            PlanePoint a = tube.corners().get(i - 1);
            PlanePoint b = tube.corners().get(i);
            room.take(new Box(
                    Math.min(a.x(), b.x()) - 4,
                    Math.min(a.y(), b.y()) - 4,
                    Math.max(a.x(), b.x()) + 4,
                    Math.max(a.y(), b.y()) + 4));
        }
    }

    // ---- Arrows: of several bends, the one that crosses the fewest things.

    private List<PlanePoint> way(Arrow arrow) {
        Placed from = items.get(arrow.from());
        Placed to = items.get(arrow.to());
        List<PlanePoint> best = List.of();
        double least = Double.MAX_VALUE;
        for (double by : BENDS) {
            Bend bend = new Bend(middle(from), middle(to), by);
            List<PlanePoint> spots =
                    bend.between(from.body().grown(2), to.body().grown(3));
            double cost = cost(spots, from, to) + 3 * Math.abs(by) + (by < 0 ? .2 : 0);
            if (cost < least) {
                least = cost;
                best = spots;
            }
        }
        return best;
    }

    private static PlanePoint middle(Placed placed) {
        return placed.item().shape() == Shape.VALVE
                ? placed.at()
                : new PlanePoint(placed.body().midX(), placed.body().midY());
    }

    private double cost(List<PlanePoint> spots, Placed from, Placed to) {
        double cost = 0;
        for (Placed item : items) {
            Box body = item == from || item == to ? item.text() : item.body().grown(2);
            cost += spots.stream().anyMatch(spot -> body.holds(spot.x(), spot.y())) ? 10 : 0;
        }
        for (Box cloud : clouds) {
            cost += spots.stream().anyMatch(spot -> cloud.holds(spot.x(), spot.y())) ? 8 : 0;
        }
        for (Tube tube : tubes) {
            cost += runsOver(spots, tube) ? 3 : 0;
        }
        return cost + (spots.stream().allMatch(spot -> frame.grown(-3).holds(spot.x(), spot.y())) ? 0 : 30);
    }

    private static boolean runsOver(List<PlanePoint> spots, Tube tube) {
        for (int i = 1; i < tube.corners().size(); i++) {
            PlanePoint a = tube.corners().get(i - 1);
            PlanePoint b = tube.corners().get(i);
            Box box = new Box(
                    Math.min(a.x(), b.x()) - 5,
                    Math.min(a.y(), b.y()) - 5,
                    Math.max(a.x(), b.x()) + 5,
                    Math.max(a.y(), b.y()) + 5);
            if (spots.subList(0, Math.max(0, spots.size() - 4)).stream()
                    .anyMatch(spot -> box.holds(spot.x(), spot.y()))) {
                return true;
            }
        }
        return false;
    }

    private void spare(List<PlanePoint> spots) {
        for (int i = 0; i < spots.size(); i += 3) {
            room.spare(Box.around(spots.get(i).x(), spots.get(i).y(), 5, 5));
        }
    }

    // ---- Signs.

    /** Beside the head of the arrow. */
    private @Nullable Box sign(List<PlanePoint> spots) {
        PlanePoint before = spots.get(Math.max(0, spots.size() - 5));
        return room.place(before.x(), before.y(), 10, 12, 2.5);
    }

    /** In the middle of the items on the loop, or the nearest free place. */
    private void ring(Ring ring) {
        double x = ring.items().stream()
                .mapToDouble(i -> items.get(i).at().x())
                .average()
                .orElse(0);
        double y = ring.items().stream()
                .mapToDouble(i -> items.get(i).at().y())
                .average()
                .orElse(0);
        Box middle = Box.around(x, y, 32, 32);
        Box box = room.isFree(middle) ? middle : room.place(x, y, 32, 32, 0);
        if (box != null) {
            room.take(box);
            circles.add(new Circle(ring, Objects.requireNonNull(box)));
        }
    }
}
