package org.heartland.render.plot;

import java.util.List;
import org.heartland.render.plot.Svg.Fill;

/** Two shares of one whole as marks on a line that begins at 0, so that lines below each other can be compared. */
public final class PairLine {
    private static final double HEIGHT = 18;
    private static final double MARK = 5;

    /** A share in per cent; {@code part} if it is of a part of a year. */
    public record Share(Tone tone, double value, boolean part) {}

    private PairLine() {}

    /** The picture of this width; {@code most} is the value at its right end. */
    public static String svg(Caption caption, double width, List<Share> shares, double most) {
        Svg svg = new Svg(caption, width, HEIGHT);
        double y = HEIGHT / 2;
        double room = width - 4 * MARK;
        svg.line("grid", 2 * MARK, y, width - 2 * MARK, y);
        List<PlanePoint> ends = shares.stream()
                .map(share -> new PlanePoint(2 * MARK + room * share.value() / most, y))
                .toList();
        if (ends.size() > 1) {
            svg.way(Tone.OTHER, shares.stream().anyMatch(Share::part), ends);
        }
        for (int i = 0; i < shares.size(); i++) {
            Share share = shares.get(i);
            svg.mark(
                    share.tone(),
                    Mark.of(share.tone()),
                    share.part() ? Fill.HALF : Fill.FULL,
                    ends.get(i),
                    MARK,
                    Tip.NONE);
        }
        return svg.done();
    }
}
