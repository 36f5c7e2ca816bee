package org.heartland.render.plot;

import java.util.List;
import java.util.stream.IntStream;

/** A quadratic Bezier curve from one point to another, bent to the left of its direction if {@code by} is positive. */
record Bend(PlanePoint from, PlanePoint to, double by) {
    private static final int STEPS = 48;

    /** The control point of the curve. */
    PlanePoint pull() {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        return new PlanePoint((from.x() + to.x()) / 2 + 2 * by * dy, (from.y() + to.y()) / 2 - 2 * by * dx);
    }

    PlanePoint at(double part) {
        PlanePoint pull = pull();
        double a = (1 - part) * (1 - part);
        double b = 2 * part * (1 - part);
        double c = part * part;
        return new PlanePoint(a * from.x() + b * pull.x() + c * to.x(), a * from.y() + b * pull.y() + c * to.y());
    }

    /** Points along the part of the curve that lies outside the bodies at both ends. */
    List<PlanePoint> between(Box body, Box other) {
        List<PlanePoint> all = IntStream.rangeClosed(0, STEPS)
                .mapToObj(i -> at((double) i / STEPS))
                .toList();
        int first = 0;
        while (first < STEPS / 2
                && body.holds(all.get(first).x(), all.get(first).y())) {
            first++;
        }
        int last = STEPS;
        while (last > first + 1 && other.holds(all.get(last).x(), all.get(last).y())) {
            last--;
        }
        return all.subList(first, last + 1);
    }

    /** The path data of the curve through these points. */
    static String path(List<PlanePoint> spots) {
        StringBuilder data = new StringBuilder();
        spots.forEach(spot -> data.append(data.isEmpty() ? 'M' : 'L').append(Svg.at(spot.x(), spot.y())));
        return data.toString();
    }
}
