package org.heartland.render.plot;

import java.util.ArrayList;
import java.util.List;
import org.heartland.render.plot.Svg.Anchor;

/** The legend below a map: swatches with labels, wrapped to lines, then a note. */
final class MapLegend {
    private static final double SWATCH = 26;
    private static final double LINE = 22;
    private final List<Key> keys;
    private final List<Box> places = new ArrayList<>();
    private final List<String> note;
    private final double noteTop;

    MapLegend(double top, List<Key> keys, String note) {
        this.keys = keys;
        double left = 0;
        double line = top;
        for (Key key : keys) {
            double width = SWATCH + 8 + Lettering.width(words(key), PlotStyle.SMALL);
            if (left > 0 && left + width > PlotStyle.WIDTH) {
                left = 0;
                line += LINE;
            }
            places.add(new Box(left, line, left + width, line + LINE));
            left += width + 22;
        }
        this.note = note.isEmpty() ? List.of() : Lettering.lines(note, PlotStyle.SMALL, PlotStyle.WIDTH - 4);
        this.noteTop = keys.isEmpty() ? top : line + LINE;
    }

    private static String words(Key key) {
        return Lettering.fit(key.label(), PlotStyle.SMALL, 400);
    }

    List<Tone> tones() {
        return keys.stream().map(Key::tone).toList();
    }

    double bottom() {
        return noteTop + 16.0 * note.size() + 4;
    }

    void draw(Svg svg, String id) {
        for (int i = 0; i < keys.size(); i++) {
            Box at = places.get(i);
            Box swatch = new Box(at.left() + 1, at.top() + 2, at.left() + SWATCH, at.top() + 18);
            svg.leaf("path", "class", "land", "fill", Hatch.fill(id, keys.get(i).tone()), "d", Pen.box(swatch));
            svg.text(at.left() + SWATCH + 7, at.top() + 14.5, Anchor.START, "small", words(keys.get(i)));
        }
        for (int i = 0; i < note.size(); i++) {
            svg.text(0, noteTop + 12 + 16 * i, Anchor.START, "small dim", note.get(i));
        }
    }
}
