package org.heartland.render.plot;

import java.util.ArrayList;
import java.util.List;
import org.heartland.render.plot.Svg.Anchor;

/** The marks of a picture and their meaning, above it, wrapped to its width. */
final class Legend {
    private static final double LINE = 18;
    private static final double SIGN = 13;
    private static final double BETWEEN = 18;

    private final List<LegendSign> signs;
    private final List<PlanePoint> places = new ArrayList<>();
    private final double width;
    private final double bottom;

    Legend(double width, List<LegendSign> signs) {
        this.signs = signs;
        this.width = width;
        double left = 0;
        double top = 0;
        double below = 0;
        for (LegendSign sign : signs) {
            List<String> words = words(sign);
            double needed = SIGN
                    + words.stream()
                            .mapToDouble(line -> Lettering.width(line, PlotStyle.SMALL))
                            .max()
                            .orElse(0);
            if (left > 0 && left + needed > width) {
                left = 0;
                top = below;
            }
            places.add(new PlanePoint(left, top));
            left += needed + BETWEEN;
            below = Math.max(below, top + LINE * words.size());
        }
        this.bottom = below;
    }

    private List<String> words(LegendSign sign) {
        return Lettering.lines(sign.label(), PlotStyle.SMALL, width - SIGN);
    }

    double bottom() {
        return bottom;
    }

    void draw(Svg svg) {
        for (int i = 0; i < signs.size(); i++) {
            LegendSign sign = signs.get(i);
            PlanePoint at = places.get(i);
            Mark mark = sign.mark();
            if (mark == null) {
                svg.box("band " + sign.tone().cls(), new Box(at.x(), at.y() + 4, at.x() + 10, at.y() + 14));
            } else {
                svg.mark(sign.tone(), mark, sign.fill(), new PlanePoint(at.x() + 5, at.y() + 9), 4, Tip.NONE);
            }
            List<String> words = words(sign);
            for (int line = 0; line < words.size(); line++) {
                svg.text(at.x() + SIGN, at.y() + 13 + LINE * line, Anchor.START, "small", words.get(line));
            }
        }
    }
}
