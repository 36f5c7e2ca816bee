package org.heartland.render.plot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.heartland.render.plot.Coastlines.Ring;

/** The ground of a map: its frame and the outlines in it, the same whatever fills them. The last few grounds are kept. */
record MapGround(MapFrame frame, Map<String, Shape> shapes) {
    private static final int MOST_KEPT = 8;

    private static final Map<Asked, MapGround> KEPT = new LinkedHashMap<>(MOST_KEPT, 1, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, MapGround> eldest) {
            return size() > MOST_KEPT;
        }
    };

    /** @param receivers the ISO codes of those around whom the map is drawn */
    private record Asked(double width, List<String> receivers) {}

    /** What is visible of a country: its largest closed line, the area inside that, and all its lines as path data. */
    static final class Shape {
        private final List<PlanePoint> largest;
        private final double area;
        private final String path;
        private final Map<Label, List<PlanePoint>> places = new ConcurrentHashMap<>();

        private record Label(double width, double height) {}

        private Shape(List<List<PlanePoint>> lines) {
            this.largest = lines.stream()
                    .reduce((a, b) -> Outline.area(a) >= Outline.area(b) ? a : b)
                    .orElseThrow();
            this.area = Outline.area(largest);
            this.path = Pen.closed(lines);
        }

        double area() {
            return area;
        }

        String path() {
            return path;
        }

        /** The best places for a label of this size, at least one. */
        List<PlanePoint> places(Box frame, double width, double height) {
            return places.computeIfAbsent(new Label(width, height), unseen -> {
                List<PlanePoint> found = Visual.places(largest, frame, width, height);
                return found.isEmpty() ? List.of(largest.get(0)) : found;
            });
        }
    }

    /** The ground of a map of this width around the receivers that have an outline. */
    static MapGround around(double width, Stream<String> receivers) {
        Asked asked = new Asked(
                width,
                receivers.map(code -> code.toUpperCase(Locale.ROOT)).distinct().toList());
        synchronized (KEPT) {
            return KEPT.computeIfAbsent(asked, MapGround::drawn);
        }
    }

    private static MapGround drawn(Asked asked) {
        Coastlines world = Coastlines.shipped();
        MapFrame frame = MapFrame.around(
                asked.width(),
                asked.receivers().stream()
                        .map(world::rings)
                        .filter(rings -> !rings.isEmpty())
                        .toList());
        Map<String, Shape> shapes = new TreeMap<>();
        world.countries().forEach((code, rings) -> {
            List<List<PlanePoint>> lines = lines(rings, frame);
            if (!lines.isEmpty()) {
                shapes.put(code, new Shape(lines));
            }
        });
        return new MapGround(frame, shapes);
    }

    private static List<List<PlanePoint>> lines(List<Ring> rings, MapFrame frame) {
        return rings.stream().map(frame::line).filter(line -> line.size() > 2).toList();
    }
}
