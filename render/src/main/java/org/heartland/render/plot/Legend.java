package org.heartland.render.plot;

import java.util.ArrayList;
import java.util.List;
import org.heartland.render.plot.Svg.Anchor;

/** The marks of a picture and their meaning, above it, wrapped to its width. */
final class Legend {
    private static final double LINE = 18;
    private static final double SIGN = 13;
    private static final double BETWEEN = 18;

    private final List<Sign> signs;
    private final List<PlanePoint> places = new ArrayList<>();
    private final double width;
    private final double bottom;

    Legend(double width, List<Sign> signs) {
        this.signs = signs;
        this.width = width;
        double left = 0;
        double line = 0;
        for (Sign sign : signs) {
            double needed = SIGN + Lettering.width(words(sign), PlotStyle.SMALL);
            if (left > 0 && left + needed > width) {
                left = 0;
                line += LINE;
            }
            places.add(new PlanePoint(left, line));
            left += needed + BETWEEN;
        }
        this.bottom = signs.isEmpty() ? 0 : line + LINE;
    }

    private String words(Sign sign) {
        return Lettering.fit(sign.label(), PlotStyle.SMALL, width - SIGN);
    }

    double bottom() {
        return bottom;
    }

    void draw(Svg svg) {
        for (int i = 0; i < signs.size(); i++) {
            Sign sign = signs.get(i);
            PlanePoint at = places.get(i);
            Mark mark = sign.mark();
            if (mark == null) {
                svg.box("band " + sign.tone().cls(), new Box(at.x(), at.y() + 4, at.x() + 10, at.y() + 14));
            } else {
                svg.mark(sign.tone(), mark, sign.fill(), new PlanePoint(at.x() + 5, at.y() + 9), 4, "");
            }
            svg.text(at.x() + SIGN, at.y() + 13, Anchor.START, "small", words(sign));
        }
    }
}
