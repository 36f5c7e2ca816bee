package org.heartland.render.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.heartland.render.plot.Coastlines.Ring;

/** The part of the world that a map shows, and its scale, chosen so that the main parts of the receivers fill it. */
record MapFrame(EqualArea projection, double scale, PlanePoint middle, Box box) {
    private static final double SMALLEST = StrictMath.toRadians(2.5);
    /** Above this extent, a single receiver needs no more margin than several. */
    private static final double LARGE = StrictMath.toRadians(20);

    private static final double MAIN_PART = 0.05;

    /** The frame for receivers, each given by its rings; the whole world's middle if there are none. */
    static MapFrame around(double width, Collection<List<Ring>> receivers) {
        List<Ring> main =
                receivers.stream().flatMap(rings -> main(rings).stream()).toList();
        if (main.isEmpty()) {
            return new MapFrame(
                    new EqualArea(0, 0), width / 4, new PlanePoint(0, 0), new Box(0, 0, width, width * 2 / 3));
        }
        EqualArea projection = middle(main);
        for (int i = 0; i < 3; i++) {
            Box bounds = bounds(main, projection);
            projection = projection.centredOn(new PlanePoint(bounds.midX(), bounds.midY()));
        }
        return fitted(width, projection, bounds(main, projection), receivers.size() == 1);
    }

    private static MapFrame fitted(double width, EqualArea projection, Box bounds, boolean alone) {
        double small = Math.max(0, 1 - Math.max(bounds.width(), bounds.height()) / LARGE);
        double air = 1.3 + (alone ? 1.4 * small : 0);
        double wide = Math.max(bounds.width(), SMALLEST) * air;
        double tall = Math.max(bounds.height(), SMALLEST) * air;
        double height = Math.rint(width * Math.max(0.48, Math.min(0.71, tall / wide)));
        double scale = Math.min(width / wide, height / tall);
        return new MapFrame(
                projection, scale, new PlanePoint(bounds.midX(), bounds.midY()), new Box(0, 0, width, height));
    }

    /** The rings that determine the frame, without small remote parts of a country. */
    private static List<Ring> main(List<Ring> rings) {
        double[] areas = rings.stream().mapToDouble(MapFrame::area).toArray();
        double largest = Arrays.stream(areas).max().orElse(0);
        List<Ring> main = new ArrayList<>();
        for (int i = 0; i < areas.length; i++) {
            if (areas[i] >= largest * MAIN_PART) {
                main.add(rings.get(i));
            }
        }
        return main;
    }

    private static double area(Ring ring) {
        EqualArea own = new EqualArea(ring.longitude()[0], ring.latitude()[0]);
        return Outline.area(Outline.projected(ring, own));
    }

    /** The centre of points on the globe: the direction of the sum of their vectors. */
    private static EqualArea middle(List<Ring> rings) {
        double x = 0;
        double y = 0;
        double z = 0;
        for (Ring ring : rings) {
            for (int i = 0; i < ring.size(); i++) {
                double lon = StrictMath.toRadians(ring.longitude()[i]);
                double lat = StrictMath.toRadians(ring.latitude()[i]);
                x += StrictMath.cos(lat) * StrictMath.cos(lon);
                y += StrictMath.cos(lat) * StrictMath.sin(lon);
                z += StrictMath.sin(lat);
            }
        }
        double lon = StrictMath.toDegrees(StrictMath.atan2(y, x));
        return new EqualArea(lon, StrictMath.toDegrees(StrictMath.atan2(z, Math.sqrt(x * x + y * y))));
    }

    private static Box bounds(List<Ring> rings, EqualArea projection) {
        List<PlanePoint> spots = rings.stream()
                .flatMap(ring -> Outline.projected(ring, projection).stream())
                .toList();
        return new Box(
                spots.stream().mapToDouble(PlanePoint::x).min().orElse(0),
                spots.stream().mapToDouble(PlanePoint::y).min().orElse(0),
                spots.stream().mapToDouble(PlanePoint::x).max().orElse(0),
                spots.stream().mapToDouble(PlanePoint::y).max().orElse(0));
    }

    /** A ring as a closed line of the picture, clipped a little outside the frame; empty if it is not visible. */
    List<PlanePoint> line(Ring ring) {
        if (isFar(ring)) {
            return List.of();
        }
        List<PlanePoint> line =
                Outline.projected(ring, projection).stream().map(this::onPaper).toList();
        return Outline.within(line, box.grown(6));
    }

    /** True if the ring is certainly not visible, without projecting all its points. */
    private boolean isFar(Ring ring) {
        PlanePoint first = projection.spot(ring.longitude()[0], ring.latitude()[0]);
        double corner = new PlanePoint(box.width() / 2 / scale, box.height() / 2 / scale).radius() + middle.radius();
        return EqualArea.away(first) - StrictMath.toRadians(ring.reach())
                > EqualArea.away(new PlanePoint(corner + 0.1, 0));
    }

    /** The position in the picture of a point of the globe, given in degrees. */
    PlanePoint at(double longitude, double latitude) {
        return onPaper(projection.spot(longitude, latitude));
    }

    private PlanePoint onPaper(PlanePoint spot) {
        return new PlanePoint(
                box.midX() + scale * (spot.x() - middle.x()), box.midY() - scale * (spot.y() - middle.y()));
    }
}
