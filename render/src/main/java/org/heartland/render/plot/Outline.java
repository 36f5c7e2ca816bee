package org.heartland.render.plot;

import java.util.ArrayList;
import java.util.List;
import org.heartland.render.plot.Coastlines.Ring;

/** Turns a ring of the globe into closed lines of the plane, clipped to the visible part. */
final class Outline {
    /** Nothing farther than 150 degrees from the centre is drawn, since the projection stretches it without bound. */
    static final double RIM = 2 * StrictMath.sin(StrictMath.toRadians(75));

    private static final double STEP = 1;

    private Outline() {}

    /** The ring in the plane, inside the rim; empty if all of it lies beyond. */
    static List<PlanePoint> projected(Ring ring, EqualArea projection) {
        List<PlanePoint> line = dense(ring, projection);
        int inside = 0;
        while (inside < line.size() && line.get(inside).radius() > RIM) {
            inside++;
        }
        return inside == line.size() ? List.of() : withinRim(line, inside);
    }

    /**
     * The sides of the ring are straight in degrees; longer ones get intermediate points, so that they follow the
     * projection.
     */
    private static List<PlanePoint> dense(Ring ring, EqualArea projection) {
        List<PlanePoint> line = new ArrayList<>(ring.size());
        for (int i = 0; i < ring.size(); i++) {
            int next = (i + 1) % ring.size();
            double east = EqualArea.turned(ring.longitude()[next] - ring.longitude()[i]);
            double north = ring.latitude()[next] - ring.latitude()[i];
            int parts = (int) Math.max(1, Math.ceil(Math.max(Math.abs(east), Math.abs(north)) / STEP));
            for (int p = 0; p < parts; p++) {
                double part = (double) p / parts;
                line.add(projection.spot(ring.longitude()[i] + east * part, ring.latitude()[i] + north * part));
            }
        }
        return line;
    }

    /**
     * Follows the rim from the point where the line leaves to the point where it returns, in the direction of the line.
     */
    private static List<PlanePoint> withinRim(List<PlanePoint> line, int first) {
        List<PlanePoint> out = new ArrayList<>(line.size());
        double turned = 0;
        double left = 0;
        boolean beyond = false;
        PlanePoint before = line.get(first);
        for (int i = 1; i <= line.size(); i++) {
            PlanePoint spot = line.get((first + i) % line.size());
            boolean far = spot.radius() > RIM;
            if (far && !beyond) {
                left = direction(spot);
                turned = 0;
            } else if (beyond) {
                turned += EqualArea.turned(StrictMath.toDegrees(direction(spot) - direction(before)));
            }
            if (!far && beyond) {
                rim(out, left, StrictMath.toRadians(turned));
            }
            if (!far) {
                out.add(spot);
            }
            beyond = far;
            before = spot;
        }
        return out;
    }

    private static double direction(PlanePoint spot) {
        return StrictMath.atan2(spot.y(), spot.x());
    }

    private static void rim(List<PlanePoint> out, double from, double turn) {
        int parts = (int) Math.ceil(Math.abs(turn) / 0.05) + 1;
        for (int p = 0; p <= parts; p++) {
            double angle = from + turn * p / parts;
            out.add(new PlanePoint(RIM * StrictMath.cos(angle), RIM * StrictMath.sin(angle)));
        }
    }

    /** Clips a closed line to a box (Sutherland and Hodgman 1974); parts outside run along the box. */
    static List<PlanePoint> within(List<PlanePoint> line, Box box) {
        List<PlanePoint> cut = line;
        for (Side side : Side.values()) {
            cut = cut(cut, side, box);
        }
        return cut;
    }

    private static List<PlanePoint> cut(List<PlanePoint> line, Side side, Box box) {
        List<PlanePoint> out = new ArrayList<>(line.size());
        for (int i = 0; i < line.size(); i++) {
            PlanePoint from = line.get(i);
            PlanePoint to = line.get((i + 1) % line.size());
            double depth = side.depth(from, box);
            double next = side.depth(to, box);
            if (depth >= 0) {
                out.add(from);
            }
            if (depth >= 0 != next >= 0) {
                double part = depth / (depth - next);
                out.add(new PlanePoint(from.x() + part * (to.x() - from.x()), from.y() + part * (to.y() - from.y())));
            }
        }
        return out;
    }

    private enum Side {
        LEFT,
        RIGHT,
        TOP,
        BOTTOM;

        /** The distance of a point inside the side; negative outside. */
        double depth(PlanePoint spot, Box box) {
            return switch (this) {
                case LEFT -> spot.x() - box.left();
                case RIGHT -> box.right() - spot.x();
                case TOP -> spot.y() - box.top();
                case BOTTOM -> box.bottom() - spot.y();
            };
        }
    }

    /** Area inside a closed line, whichever way it runs. */
    static double area(List<PlanePoint> line) {
        double twice = 0;
        for (int i = 0; i < line.size(); i++) {
            PlanePoint a = line.get(i);
            PlanePoint b = line.get((i + 1) % line.size());
            twice += a.x() * b.y() - b.x() * a.y();
        }
        return Math.abs(twice) / 2;
    }
}
