package org.heartland.render.plot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A map of the receivers with their neighbours, coloured and hatched by status, in an equal-area projection centred on
 * them. The outlines are Natural Earth's, whose view of borders the page must state.
 */
public final class RegionMap {
    /** A country of the map: its ISO code, its printed name, its tone and its tooltip. */
    public record Area(String iso3, String label, Tone tone, boolean receiver, String tooltip) {}

    /** An area and its visible closed lines. */
    record Land(Area area, List<List<PlanePoint>> lines) {}

    private final Svg svg;
    private final String id;
    private final MapFrame frame;
    private final List<Land> lands;

    private RegionMap(Svg svg, String id, MapFrame frame, List<Land> lands) {
        this.svg = svg;
        this.id = id;
        this.frame = frame;
        this.lands = lands;
    }

    /** True if there is an outline of a country, by its ISO code. */
    public static boolean knows(String iso3) {
        return !Coastlines.shipped().rings(iso3).isEmpty();
    }

    /** The picture; {@code notDrawn} introduces the areas that are off the map or have no outline. */
    public static String svg(Caption caption, List<Area> areas, List<Key> legend, String notDrawn) {
        Coastlines world = Coastlines.shipped();
        MapFrame frame = MapFrame.around(areas.stream()
                .filter(area -> area.receiver() && !world.rings(area.iso3()).isEmpty())
                .map(area -> world.rings(area.iso3()))
                .toList());
        List<Land> lands = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Area area : areas) {
            List<List<PlanePoint>> lines = lines(world.rings(area.iso3()), frame);
            if (lines.isEmpty()) {
                missing.add(area.label());
            } else {
                lands.add(new Land(area, lines));
            }
        }
        String note = missing.isEmpty() ? "" : notDrawn + " " + String.join(", ", missing) + ".";
        MapLegend below = new MapLegend(frame.box().bottom() + 12, legend, note);
        RegionMap map = new RegionMap(new Svg(caption.also(note), below.bottom()), caption.id(), frame, lands);
        return map.drawn(world, areas, below);
    }

    private static List<List<PlanePoint>> lines(List<Coastlines.Ring> rings, MapFrame frame) {
        return rings.stream().map(frame::line).filter(line -> line.size() > 2).toList();
    }

    private String drawn(Coastlines world, List<Area> areas, MapLegend legend) {
        SortedSet<Tone> tones = new TreeSet<>(legend.tones());
        areas.forEach(area -> tones.add(area.tone()));
        Hatch.define(svg, id, tones);
        svg.open("clipPath", "id", id + "-frame").box("", frame.box()).close();
        svg.open("g", "clip-path", "url(#" + id + "-frame)");
        svg.box("sea", frame.box());
        context(world, areas);
        lands.stream().filter(land -> !land.area().receiver()).forEach(this::land);
        lands.stream().filter(land -> land.area().receiver()).forEach(this::land);
        svg.close();
        svg.box("rim", frame.box().grown(-0.5));
        new MapLabels(svg, id, frame.box()).draw(lands);
        legend.draw(svg, id);
        return svg.done();
    }

    /** Draws all other visible countries, without names. */
    private void context(Coastlines world, List<Area> areas) {
        List<String> listed =
                areas.stream().map(area -> area.iso3().toUpperCase(Locale.ROOT)).toList();
        Map<String, List<List<PlanePoint>>> others = new LinkedHashMap<>();
        world.countries().forEach((code, rings) -> {
            List<List<PlanePoint>> lines = listed.contains(code) ? List.of() : lines(rings, frame);
            if (!lines.isEmpty()) {
                others.put(code, lines);
            }
        });
        others.values()
                .forEach(lines -> svg.leaf(
                        "path", "class", "land ground tone-9", "fill-rule", "evenodd", "d", Pen.closed(lines)));
    }

    private void land(Land land) {
        Area area = land.area();
        String cls = area.receiver() ? "land receiver" : "land";
        svg.open(
                "path",
                "class",
                cls,
                "fill",
                Hatch.fill(id, area.tone()),
                "fill-rule",
                "evenodd",
                "d",
                Pen.closed(land.lines()));
        svg.tip(area.tooltip()).close();
    }
}
