package org.heartland.app.plot;

import java.util.List;

/** A map of the receivers with their neighbours, coloured and hatched by status. */
public final class RegionMap {
    /** A country of the map: its ISO code, its name as printed, what tone it has, what a pointer that rests on it tells. */
    public record Area(String iso3, String label, Tone tone, boolean receiver, String tooltip) {}

    private RegionMap() {}

    /** The picture; {@code notDrawn} introduces the areas of which no shape is at hand. */
    public static String svg(Caption caption, List<Area> areas, List<Key> legend, String notDrawn) {
        List<String> names = areas.stream().map(Area::label).toList();
        Svg svg = new Svg(caption.also(notDrawn + " " + String.join(", ", names) + "."), 22.0 * legend.size() + 8);
        for (int i = 0; i < legend.size(); i++) {
            Key key = legend.get(i);
            svg.box("ground " + key.tone().cls(), new Box(2, 4 + 22 * i, 24, 18 + 22 * i));
            svg.text(32, 16 + 22 * i, Svg.Anchor.START, "small", key.label());
        }
        return svg.done();
    }
}
