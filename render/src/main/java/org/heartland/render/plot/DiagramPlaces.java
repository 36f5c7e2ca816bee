package org.heartland.render.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a diagram puts what is on it, for programs that draw it themselves; x grows to the right, y downward, in pixels.
 *
 * @param items the middle of each item; of a flow, its valve
 * @param pipes the points of each pipe, from the edge of its source to that of its end, with its bends between
 * @param angles the direction in which each arrow leaves, in degrees, counterclockwise from the right
 */
public record DiagramPlaces(List<Spot> items, List<List<Spot>> pipes, List<Double> angles) {
    /** Half the size of a stock in XMILE (1.0, section 5.1.4). */
    private static final double HALF_WIDTH = 22.5;

    private static final double HALF_HEIGHT = 17.5;

    /** A point. */
    public record Spot(double x, double y) {}

    public static DiagramPlaces of(Diagram diagram) {
        DiagramLayout layout = new DiagramLayout(diagram);
        return new DiagramPlaces(
                layout.items.stream().map(item -> spot(item.at())).toList(),
                layout.tubes.stream().map(DiagramPlaces::points).toList(),
                layout.ways.stream().map(way -> angle(way.spots())).toList());
    }

    private static Spot spot(PlanePoint point) {
        return new Spot(point.x(), point.y());
    }

    /** Stocks are left and reached at their edges, clouds in their middle. */
    private static List<Spot> points(DiagramLayout.Tube tube) {
        List<PlanePoint> corners = tube.corners();
        int last = corners.size() - 1;
        List<Spot> points = new ArrayList<>();
        points.add(tube.pipe().from() < 0 ? spot(corners.get(0)) : edge(corners.get(0), corners.get(1)));
        for (int i = 1; i < last; i++) {
            if (bends(corners.get(i - 1), corners.get(i), corners.get(i + 1))) {
                points.add(spot(corners.get(i)));
            }
        }
        points.add(tube.pipe().to() < 0 ? spot(corners.get(last)) : edge(corners.get(last), corners.get(last - 1)));
        return List.copyOf(points);
    }

    private static boolean bends(PlanePoint before, PlanePoint at, PlanePoint after) {
        return !(before.x() == at.x() && at.x() == after.x()) && !(before.y() == at.y() && at.y() == after.y());
    }

    private static Spot edge(PlanePoint middle, PlanePoint towards) {
        return new Spot(
                middle.x() + HALF_WIDTH * Math.signum(towards.x() - middle.x()),
                middle.y() + HALF_HEIGHT * Math.signum(towards.y() - middle.y()));
    }

    private static double angle(List<PlanePoint> spots) {
        PlanePoint first = spots.get(0);
        PlanePoint next = spots.get(Math.min(2, spots.size() - 1));
        double degrees = StrictMath.toDegrees(StrictMath.atan2(first.y() - next.y(), next.x() - first.x()));
        return degrees < 0 ? degrees + 360 : degrees;
    }
}
