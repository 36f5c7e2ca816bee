package org.heartland.render.plot;

import java.util.List;
import org.heartland.render.plot.Svg.Anchor;

/** A picture that stands alone: its title and measure above it, its sources and terms below, and its look in attributes of its elements. */
public final class Standalone {
    private static final double MARGIN = 14;
    private static final double TITLE = 17;
    private static final double BOLD = 1.08;
    private static final double LINE = 15;

    /** The words around a picture. */
    public record Frame(String title, String measure, List<String> below) {}

    private Standalone() {}

    /** The width that a picture has inside a frame of this width. */
    public static double inside(double width) {
        return width - 2 * MARGIN;
    }

    /** The picture, which was drawn for the {@link #inside} of a width, in its frame; for light paper, or for a dark screen. */
    public static String svg(Caption caption, double width, Frame frame, String picture, boolean dark) {
        double room = inside(width);
        List<String> title = Lettering.lines(frame.title(), TITLE * BOLD, room);
        List<String> measure = Lettering.lines(frame.measure(), PlotStyle.TEXT, room);
        List<String> below = frame.below().stream()
                .filter(text -> !text.isEmpty())
                .flatMap(text -> Lettering.lines(text, PlotStyle.SMALL, room).stream())
                .toList();
        double top = MARGIN + 22 * title.size() + 17 * measure.size() + 12;
        double foot = top + height(picture) + 10;
        Svg svg = new Svg(caption, width, foot + LINE * below.size() + MARGIN);
        svg.box("paper", new Box(0, 0, width, foot + LINE * below.size() + MARGIN));
        double y = MARGIN + 14;
        for (String line : title) {
            svg.text(MARGIN, y, Anchor.START, "heading", line);
            y += 22;
        }
        for (String line : measure) {
            svg.text(MARGIN, y, Anchor.START, "dim", line);
            y += 17;
        }
        svg.open("g", "transform", "translate(" + Svg.at(MARGIN, top) + ")")
                .raw(body(picture))
                .close();
        for (int i = 0; i < below.size(); i++) {
            svg.text(MARGIN, foot + 12 + LINE * i, Anchor.START, "small dim", below.get(i));
        }
        return PlotStyle.fixed(svg.done(), dark).replaceFirst("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" ");
    }

    private static double height(String picture) {
        int from = picture.indexOf(" height=\"") + 9;
        return Double.parseDouble(picture.substring(from, picture.indexOf('"', from)));
    }

    /** What a picture holds beside its own name and description. */
    private static String body(String picture) {
        return picture.substring(picture.indexOf("</desc>") + 8, picture.lastIndexOf("</svg>"));
    }
}
