package org.heartland.render.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The best places for a label inside a shape: those with the most room around them first. */
final class Visual {
    private static final int GRID = 16;

    private record Candidate(PlanePoint spot, double room) {}

    private Visual() {}

    /** Points inside the closed line and the frame, best first; empty if the shape is too thin for the grid. */
    static List<PlanePoint> places(List<PlanePoint> line, Box frame, double width, double height) {
        Box seen = seen(line, frame);
        double squeeze = height / width;
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < GRID; i++) {
            for (int j = 0; j < GRID; j++) {
                double x = seen.left() + (i + 0.5) * seen.width() / GRID;
                double y = seen.top() + (j + 0.5) * seen.height() / GRID;
                if (inside(line, x, y)) {
                    candidates.add(new Candidate(new PlanePoint(x, y), room(line, frame, x, y, squeeze)));
                }
            }
        }
        return candidates.stream()
                .sorted(Comparator.comparingDouble(Candidate::room).reversed())
                .map(Candidate::spot)
                .toList();
    }

    private static Box seen(List<PlanePoint> line, Box frame) {
        double left = line.stream().mapToDouble(PlanePoint::x).min().orElse(0);
        double right = line.stream().mapToDouble(PlanePoint::x).max().orElse(0);
        double top = line.stream().mapToDouble(PlanePoint::y).min().orElse(0);
        double bottom = line.stream().mapToDouble(PlanePoint::y).max().orElse(0);
        return new Box(
                Math.max(left, frame.left()),
                Math.max(top, frame.top()),
                Math.min(right, frame.right()),
                Math.min(bottom, frame.bottom()));
    }

    /** True if a point is inside a closed line, by the parity of crossings to its right. */
    static boolean inside(List<PlanePoint> line, double x, double y) {
        boolean inside = false;
        for (int i = 0, before = line.size() - 1; i < line.size(); before = i++) {
            PlanePoint a = line.get(i);
            PlanePoint b = line.get(before);
            if (a.y() > y != b.y() > y && x < a.x() + (y - a.y()) / (b.y() - a.y()) * (b.x() - a.x())) {
                inside = !inside;
            }
        }
        return inside;
    }

    /** The distance to the nearest side or the frame, with widths scaled by the aspect ratio of the label. */
    private static double room(List<PlanePoint> line, Box frame, double x, double y, double squeeze) {
        double least = Math.min(
                squeeze * Math.min(x - frame.left(), frame.right() - x), Math.min(y - frame.top(), frame.bottom() - y));
        least *= least;
        for (int i = 0, before = line.size() - 1; i < line.size(); before = i++) {
            PlanePoint a = line.get(i);
            PlanePoint b = line.get(before);
            least = Math.min(least, square((a.x() - x) * squeeze, a.y() - y, (b.x() - x) * squeeze, b.y() - y));
        }
        return least;
    }

    /** Square of the distance from the origin to a side. */
    private static double square(double ax, double ay, double bx, double by) {
        double dx = bx - ax;
        double dy = by - ay;
        double length = dx * dx + dy * dy;
        double part = length == 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length));
        double px = ax + part * dx;
        double py = ay + part * dy;
        return px * px + py * py;
    }
}
