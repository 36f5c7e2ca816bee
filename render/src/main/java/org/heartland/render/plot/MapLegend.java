package org.heartland.render.plot;

import java.util.ArrayList;
import java.util.List;
import org.heartland.render.plot.Svg.Anchor;

/** The legend below a map: swatches with labels, wrapped to lines, then a note. */
final class MapLegend {
    private static final double SWATCH = 26;
    private static final double LINE = 22;
    private final List<RegionMap.Painted> keys;
    private final double width;
    private final List<Box> places = new ArrayList<>();
    private final List<String> note;
    private final double noteTop;

    MapLegend(double width, double top, List<RegionMap.Painted> keys, String note) {
        this.keys = keys;
        this.width = width;
        double left = 0;
        double line = top;
        for (RegionMap.Painted key : keys) {
            double needed = SWATCH + 8 + Lettering.width(words(key), PlotStyle.SMALL);
            if (left > 0 && left + needed > width) {
                left = 0;
                line += LINE;
            }
            places.add(new Box(left, line, left + needed, line + LINE));
            left += needed + 22;
        }
        this.note = note.isEmpty() ? List.of() : Lettering.lines(note, PlotStyle.SMALL, width - 4);
        this.noteTop = keys.isEmpty() ? top : line + LINE;
    }

    private String words(RegionMap.Painted key) {
        return Lettering.fit(key.label(), PlotStyle.SMALL, width - SWATCH - 10);
    }

    List<Paint> paints() {
        return keys.stream().map(RegionMap.Painted::paint).toList();
    }

    double bottom() {
        return noteTop + 16.0 * note.size() + 4;
    }

    void draw(Svg svg, String id) {
        for (int i = 0; i < keys.size(); i++) {
            Box at = places.get(i);
            Box swatch = new Box(at.left() + 1, at.top() + 2, at.left() + SWATCH, at.top() + 18);
            svg.leaf("path", "class", "land", "fill", keys.get(i).paint().fill(id), "d", Pen.box(swatch));
            svg.text(at.left() + SWATCH + 7, at.top() + 14.5, Anchor.START, "small", words(keys.get(i)));
        }
        for (int i = 0; i < note.size(); i++) {
            svg.text(0, noteTop + 12 + 16 * i, Anchor.START, "small dim", note.get(i));
        }
    }
}
