package org.heartland.render.plot;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A map of the receivers with their neighbours, filled by status, in an equal-area projection centred on
 * them. The outlines are Natural Earth's, whose view of borders the page must state.
 */
public final class RegionMap {
    /** A country of the map: its ISO code, its printed name, its fill and its tooltip. */
    public record Area(String iso3, String label, Paint paint, boolean receiver, Tip tip) {}

    /** One entry of the legend: a fill and its meaning. */
    public record Painted(Paint paint, String label) {}

    /** An area and what is visible of it. */
    record Land(Area area, MapGround.Shape shape) {}

    private final Svg svg;
    private final String id;
    private final MapGround ground;
    private final List<Land> lands;

    private RegionMap(Svg svg, String id, MapGround ground, List<Land> lands) {
        this.svg = svg;
        this.id = id;
        this.ground = ground;
        this.lands = lands;
    }

    /** True if there is an outline of a country, by its ISO code. */
    public static boolean knows(String iso3) {
        return !Coastlines.shipped().rings(iso3).isEmpty();
    }

    /** The picture; drawn for a width; {@code notDrawn} introduces the receivers that have no outline. */
    public static String svg(Caption caption, double width, List<Area> areas, List<Painted> legend, String notDrawn) {
        MapGround ground =
                MapGround.around(width, areas.stream().filter(Area::receiver).map(Area::iso3));
        List<Land> lands = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Area area : areas) {
            MapGround.Shape shape = ground.shapes().get(area.iso3().toUpperCase(Locale.ROOT));
            if (shape != null) {
                lands.add(new Land(area, shape));
            } else if (area.receiver()) {
                missing.add(area.label());
            }
        }
        String note = missing.isEmpty() ? "" : notDrawn + " " + String.join(", ", missing) + ".";
        MapLegend below = new MapLegend(width, ground.frame().box().bottom() + 12, legend, note);
        RegionMap map = new RegionMap(new Svg(caption.also(note), width, below.bottom()), caption.id(), ground, lands);
        return map.drawn(areas, below);
    }

    private String drawn(List<Area> areas, MapLegend legend) {
        Box box = ground.frame().box();
        Set<Paint> paints = new LinkedHashSet<>(legend.paints());
        areas.forEach(area -> paints.add(area.paint()));
        svg.open("defs");
        paints.forEach(paint -> paint.define(svg, id));
        svg.close();
        svg.open("clipPath", "id", id + "-frame").box("", box).close();
        svg.open("g", "clip-path", "url(#" + id + "-frame)");
        svg.box("sea", box);
        context(areas);
        lands.stream().filter(land -> !land.area().receiver()).forEach(this::land);
        lands.stream().filter(land -> land.area().receiver()).forEach(this::land);
        svg.close();
        svg.box("rim", box.grown(-0.5));
        new MapLabels(svg, id, box).draw(lands);
        legend.draw(svg, id);
        return svg.done();
    }

    /** Draws all other visible countries, without names. */
    private void context(List<Area> areas) {
        Set<String> listed =
                areas.stream().map(area -> area.iso3().toUpperCase(Locale.ROOT)).collect(Collectors.toSet());
        ground.shapes().forEach((code, shape) -> {
            if (!listed.contains(code)) {
                svg.leaf("path", "class", "land ground", "fill-rule", "evenodd", "d", shape.path());
            }
        });
    }

    private void land(Land land) {
        Area area = land.area();
        String cls = area.receiver() ? "land receiver" : "land";
        svg.open(
                area.tip(),
                "path",
                "class",
                cls,
                "fill",
                area.paint().fill(id),
                "fill-rule",
                "evenodd",
                "d",
                land.shape().path());
        svg.close();
    }
}
