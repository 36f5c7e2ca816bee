package org.heartland.render.plot;

import java.util.List;

/** Writes closed lines as path data, in relative steps and without points too close to be distinguished. */
final class Pen {
    private static final double APART = 0.7;
    private final StringBuilder out = new StringBuilder();
    private long x;
    private long y;

    private Pen() {}

    /** All the lines in one path. */
    static String closed(List<List<PlanePoint>> lines) {
        Pen pen = new Pen();
        lines.forEach(pen::close);
        return pen.out.toString();
    }

    /** A rectangle. */
    static String box(Box box) {
        return closed(List.of(List.of(
                new PlanePoint(box.left(), box.top()),
                new PlanePoint(box.right(), box.top()),
                new PlanePoint(box.right(), box.bottom()),
                new PlanePoint(box.left(), box.bottom()))));
    }

    /** Writes a closed line, or nothing if it is too short to be visible. */
    private void close(List<PlanePoint> line) {
        int start = out.length();
        PlanePoint before = line.get(0);
        move(before);
        for (PlanePoint spot : line.subList(1, line.size())) {
            if (Math.abs(spot.x() - before.x()) + Math.abs(spot.y() - before.y()) >= APART) {
                step(spot);
                before = spot;
            }
        }
        if (out.charAt(out.length() - 1) == 'l') {
            out.setLength(start);
        } else {
            out.append('z');
        }
    }

    private void move(PlanePoint spot) {
        x = Math.round(spot.x() * 10);
        y = Math.round(spot.y() * 10);
        out.append('M').append(Svg.at(x / 10.0, y / 10.0)).append('l');
    }

    private void step(PlanePoint spot) {
        long right = Math.round(spot.x() * 10) - x;
        long down = Math.round(spot.y() * 10) - y;
        x += right;
        y += down;
        String next = Svg.number(down / 10.0);
        out.append(out.charAt(out.length() - 1) == 'l' ? "" : " ").append(Svg.number(right / 10.0));
        out.append(next.startsWith("-") ? "" : ",").append(next);
    }
}
