package org.heartland.render.plot;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.heartland.problem.Inert;
import org.heartland.text.MarkupText;

/** Writes one picture, element by element; all text is made inert. */
final class Svg {
    /** The anchor of a text relative to its point. */
    enum Anchor {
        START("start"),
        MIDDLE("middle"),
        END("end");

        private final String word;

        Anchor(String word) {
            this.word = word;
        }
    }

    private final StringBuilder out = new StringBuilder(8_000);
    private final Deque<String> open = new ArrayDeque<>();

    /** Starts a picture of this size, with its name and description. */
    Svg(Caption caption, double width, double height) {
        String id = caption.id();
        String box = "0 0 " + number(width) + " " + number(height);
        open("svg", "class", "plot", "viewBox", box, "width", number(width), "height", number(height), "role", "img");
        out.setLength(out.length() - 1);
        out.append(" aria-labelledby=\"")
                .append(id)
                .append("-title ")
                .append(id)
                .append("-desc\">");
        textElement("title", id + "-title", caption.title());
        textElement("desc", id + "-desc", caption.description());
    }

    private void textElement(String tag, String id, String words) {
        open(tag, "id", id);
        out.append(escaped(words));
        close();
    }

    /** Opens an element; attributes are alternating names and values. */
    Svg open(String tag, String... attributes) {
        begin(tag, attributes).append('>');
        open.push(tag);
        return this;
    }

    /** Closes the element that was opened last. */
    Svg close() {
        out.append("</").append(open.pop()).append(">\n");
        return this;
    }

    /** Elements that another picture has written. */
    Svg raw(String elements) {
        out.append(elements);
        return this;
    }

    /** An empty element. */
    Svg leaf(String tag, String... attributes) {
        begin(tag, attributes).append("/>\n");
        return this;
    }

    /**
     * Attributes are the program's own words and long lists of numbers, which must not be shortened like untrusted
     * text.
     */
    private StringBuilder begin(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(MarkupText.attribute(attributes[i + 1]))
                    .append('"');
        }
        return out;
    }

    /** Opens an element with a tooltip. */
    Svg open(Tip tip, String tag, String... attributes) {
        begin(tag, attributes);
        if (!tip.asked().isEmpty()) {
            out.append(" data-of=\"").append(escaped(tip.asked())).append('"');
        }
        out.append('>');
        open.push(tag);
        if (!tip.words().isEmpty()) {
            open("title");
            out.append(escaped(tip.words()));
            close();
        }
        return this;
    }

    /** A text of one line. */
    Svg text(double x, double y, Anchor anchor, String cls, String words) {
        open("text", "x", number(x), "y", number(y), "class", cls, "text-anchor", anchor.word);
        out.append(escaped(words));
        return close();
    }

    /** A straight line. */
    Svg line(String cls, double x1, double y1, double x2, double y2) {
        return leaf("path", "class", cls, "d", "M" + at(x1, y1) + "L" + at(x2, y2));
    }

    /** A line through points, coloured and dashed by its tone. */
    Svg curve(Tone tone, List<PlanePoint> points) {
        StringBuilder data = new StringBuilder();
        points.forEach(point -> data.append(data.isEmpty() ? 'M' : 'L').append(at(point.x(), point.y())));
        return leaf("path", "class", "line " + tone.cls(), "stroke-dasharray", tone.dash(), "d", data.toString());
    }

    /** A line between marks, broken where it leads to a part of a year. */
    Svg way(Tone tone, boolean broken, List<PlanePoint> points) {
        StringBuilder data = new StringBuilder();
        points.forEach(point -> data.append(data.isEmpty() ? 'M' : 'L').append(at(point.x(), point.y())));
        return leaf(
                "path",
                "class",
                "line " + tone.cls(),
                "stroke-dasharray",
                broken ? "3 3" : "none",
                "d",
                data.toString());
    }

    /** A mark with its tooltip: filled, hollow, or half filled where it stands for a part of a year. */
    Svg mark(Tone tone, Mark shape, Fill fill, PlanePoint at, double radius, Tip tip) {
        String cls = "mark " + tone.cls();
        open(tip, "path", "class", fill == Fill.FULL ? cls : cls + " hollow", "d", shape.path(at.x(), at.y(), radius));
        close();
        return fill == Fill.HALF ? leaf("path", "class", cls, "d", shape.half(at.x(), at.y(), radius)) : this;
    }

    /** How much of a mark is filled. */
    enum Fill {
        FULL,
        HALF,
        HOLLOW
    }

    /** The area between two parallel lines. */
    Svg band(String cls, List<PlanePoint> high, List<PlanePoint> low) {
        StringBuilder data = new StringBuilder();
        high.forEach(point -> data.append(data.isEmpty() ? 'M' : 'L').append(at(point.x(), point.y())));
        for (int i = low.size() - 1; i >= 0; i--) {
            data.append('L').append(at(low.get(i).x(), low.get(i).y()));
        }
        return leaf("path", "class", cls, "d", data.append('z').toString());
    }

    /** Lines across a plot at the round values of its axis, each with its value at the left. */
    Svg grid(Box plot, Scale values) {
        return grid(plot, values, "");
    }

    /** The same; the unit is printed at the highest value. */
    Svg grid(Box plot, Scale values, String unit) {
        List<Double> ticks = values.ticks();
        for (int i = 0; i < ticks.size(); i++) {
            double y = values.at(ticks.get(i));
            line("grid", plot.left(), y, plot.right(), y);
            String shown = values.written(ticks.get(i)) + (i == ticks.size() - 1 && unit.equals("%") ? "%" : "");
            text(plot.left() - 5, y + 4, Anchor.END, "small dim", shown);
        }
        return this;
    }

    /** A rectangle. */
    Svg box(String cls, Box box) {
        return leaf(
                "rect",
                "class",
                cls,
                "x",
                number(box.left()),
                "y",
                number(box.top()),
                "width",
                number(box.width()),
                "height",
                number(box.height()));
    }

    /** The picture, with all open elements closed. */
    String done() {
        while (!open.isEmpty()) {
            close();
        }
        return out.toString();
    }

    /** A pair of coordinates for path data. */
    static String at(double x, double y) {
        return number(x) + "," + number(y);
    }

    /** A number with one decimal at most, the same on every machine. */
    static String number(double value) {
        long tenths = Math.round(value * 10);
        String sign = tenths < 0 ? "-" : "";
        long size = Math.abs(tenths);
        return sign + size / 10 + (size % 10 == 0 ? "" : "." + size % 10);
    }

    /** Untrusted text, without control characters and direction marks, and with all markup characters escaped. */
    static String escaped(String raw) {
        return MarkupText.attribute(Inert.text(raw));
    }
}
