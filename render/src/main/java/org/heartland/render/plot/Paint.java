package org.heartland.render.plot;

import java.util.List;
import java.util.Locale;

/**
 * The fill of an area: one colour where one actor holds something for sure, broad stripes of several where they share it, the same colours as
 * thin hatching on white where it is in doubt; white where nobody holds it, dots where it is not known. Each is told from the others without colour.
 */
public record Paint(Kind kind, List<Tone> tones) {
    /** What a fill stands for. */
    public enum Kind {
        SURE,
        DOUBT,
        NOBODY,
        UNKNOWN,
        /** Land that is shown only for orientation. */
        PLAIN
    }

    public static final Paint NOBODY = new Paint(Kind.NOBODY, List.of());
    public static final Paint UNKNOWN = new Paint(Kind.UNKNOWN, List.of());
    public static final Paint PLAIN = new Paint(Kind.PLAIN, List.of());

    public Paint {
        tones = List.copyOf(tones);
    }

    /** The name of its pattern in a picture. */
    private String name(String id) {
        StringBuilder name =
                new StringBuilder(id).append('-').append(kind.name().toLowerCase(Locale.ROOT));
        tones.forEach(tone -> name.append('-').append(tone.ordinal() + 1));
        return name.toString();
    }

    /** The value of a shape's fill. */
    String fill(String id) {
        return "url(#" + name(id) + ")";
    }

    /** Writes its pattern. */
    void define(Svg svg, String id) {
        double size = 8.0 * Math.max(1, tones.size());
        String side = Svg.number(size);
        String turn = kind == Kind.DOUBT || kind == Kind.SURE && tones.size() > 1 ? "rotate(45)" : "";
        svg.open(
                "pattern",
                "id",
                name(id),
                "patternUnits",
                "userSpaceOnUse",
                "width",
                side,
                "height",
                side,
                "patternTransform",
                turn);
        Box all = new Box(0, 0, size, size);
        switch (kind) {
            case PLAIN -> svg.box("ground", all);
            case NOBODY -> svg.box("paper", all);
            case UNKNOWN -> {
                svg.box("paper", all);
                svg.leaf("path", "class", "dot", "d", Mark.CIRCLE.path(4, 4, 1.2));
            }
            case SURE -> stripes(svg, size, 8);
            case DOUBT -> {
                svg.box("paper", all);
                stripes(svg, size, 3.6);
            }
        }
        svg.close();
    }

    private void stripes(Svg svg, double size, double broad) {
        for (int i = 0; i < tones.size(); i++) {
            svg.box("solid " + tones.get(i).cls(), new Box(8.0 * i, 0, 8.0 * i + broad, size));
        }
    }
}
