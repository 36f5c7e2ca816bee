package org.heartland.render.plot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A map of the receivers with their neighbours, filled by status, in an equal-area projection centred on
 * them. The outlines are Natural Earth's, whose view of borders the page must state.
 */
public final class RegionMap {
    /** A country of the map: its ISO code, its printed name, its fill and its tooltip. */
    public record Area(String iso3, String label, Paint paint, boolean receiver, String tooltip) {}

    /** One entry of the legend: a fill and its meaning. */
    public record Painted(Paint paint, String label) {}

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

    /** The picture; drawn for a width; {@code notDrawn} introduces the receivers that have no outline. */
    public static String svg(Caption caption, double width, List<Area> areas, List<Painted> legend, String notDrawn) {
        Coastlines world = Coastlines.shipped();
        MapFrame frame = MapFrame.around(
                width,
                areas.stream()
                        .filter(area ->
                                area.receiver() && !world.rings(area.iso3()).isEmpty())
                        .map(area -> world.rings(area.iso3()))
                        .toList());
        List<Land> lands = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Area area : areas) {
            List<List<PlanePoint>> lines = lines(world.rings(area.iso3()), frame);
            if (lines.isEmpty()) {
                if (area.receiver()) {
                    missing.add(area.label());
                }
            } else {
                lands.add(new Land(area, lines));
            }
        }
        String note = missing.isEmpty() ? "" : notDrawn + " " + String.join(", ", missing) + ".";
        MapLegend below = new MapLegend(width, frame.box().bottom() + 12, legend, note);
        RegionMap map = new RegionMap(new Svg(caption.also(note), width, below.bottom()), caption.id(), frame, lands);
        return map.drawn(world, areas, below);
    }

    private static List<List<PlanePoint>> lines(List<Coastlines.Ring> rings, MapFrame frame) {
        return rings.stream().map(frame::line).filter(line -> line.size() > 2).toList();
    }

    private String drawn(Coastlines world, List<Area> areas, MapLegend legend) {
        Set<Paint> paints = new LinkedHashSet<>(legend.paints());
        areas.forEach(area -> paints.add(area.paint()));
        svg.open("defs");
        paints.forEach(paint -> paint.define(svg, id));
        svg.close();
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
                .forEach(lines ->
                        svg.leaf("path", "class", "land ground", "fill-rule", "evenodd", "d", Pen.closed(lines)));
    }

    private void land(Land land) {
        Area area = land.area();
        String cls = area.receiver() ? "land receiver" : "land";
        svg.open(
                "path",
                "class",
                cls,
                "fill",
                area.paint().fill(id),
                "fill-rule",
                "evenodd",
                "d",
                Pen.closed(land.lines()));
        svg.tip(area.tooltip()).close();
    }
}
