package org.heartland.render.plot;

import java.util.List;

/** Shapes of markers, so that series do not differ by colour alone. */
enum Mark {
    CIRCLE,
    SQUARE,
    TRIANGLE,
    DIAMOND,
    WEDGE,
    CROSS;

    private static final List<Mark> ALL = List.of(values());

    /** The shapes in turn, from the start again after the last. */
    static Mark of(int place) {
        return ALL.get(place % ALL.size());
    }

    /** The shape of a tone, so that no mark is known by its colour alone. */
    static Mark of(Tone tone) {
        return of(tone.ordinal());
    }

    /** The shape around a point, about as large as a circle of this radius. */
    String path(double x, double y, double radius) {
        double r = radius;
        return switch (this) {
            case CIRCLE ->
                "M" + Svg.at(x - r, y) + "a" + Svg.at(r, r) + " 0 1,0 " + Svg.at(2 * r, 0) + "a" + Svg.at(r, r)
                        + " 0 1,0 " + Svg.at(-2 * r, 0) + "z";
            case SQUARE -> corners(x, y, r * 0.9, -1, -1, 1, -1, 1, 1, -1, 1);
            case TRIANGLE -> corners(x, y, r * 1.2, 0, -1, 1, 0.8, -1, 0.8);
            case DIAMOND -> corners(x, y, r * 1.3, 0, -1, 1, 0, 0, 1, -1, 0);
            case WEDGE -> corners(x, y, r * 1.2, 0, 1, 1, -0.8, -1, -0.8);
            case CROSS ->
                corners(
                        x, y, r * 1.2, -1, -.4, -.4, -.4, -.4, -1, .4, -1, .4, -.4, 1, -.4, 1, .4, .4, .4, .4, 1, -.4,
                        1, -.4, .4, -1, .4);
        };
    }

    /** The left half of the shape: with a hollow mark around it, a half-filled one. */
    String half(double x, double y, double radius) {
        double r = radius;
        return switch (this) {
            case CIRCLE -> "M" + Svg.at(x, y - r) + "a" + Svg.at(r, r) + " 0 0,0 " + Svg.at(0, 2 * r) + "z";
            case SQUARE -> corners(x, y, r * 0.9, -1, -1, 0, -1, 0, 1, -1, 1);
            case TRIANGLE -> corners(x, y, r * 1.2, 0, -1, 0, .8, -1, .8);
            case DIAMOND -> corners(x, y, r * 1.3, 0, -1, 0, 1, -1, 0);
            case WEDGE -> corners(x, y, r * 1.2, 0, 1, 0, -.8, -1, -.8);
            case CROSS -> corners(x, y, r * 1.2, 0, -1, 0, 1, -.4, 1, -.4, .4, -1, .4, -1, -.4, -.4, -.4, -.4, -1);
        };
    }

    private static String corners(double x, double y, double size, double... unit) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < unit.length; i += 2) {
            path.append(i == 0 ? 'M' : 'L').append(Svg.at(x + size * unit[i], y + size * unit[i + 1]));
        }
        return path.append('z').toString();
    }
}
