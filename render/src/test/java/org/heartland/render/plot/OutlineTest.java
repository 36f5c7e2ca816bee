package org.heartland.render.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.heartland.property.Generators.doubles;
import static org.heartland.property.Property.forAll;

import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.heartland.render.plot.Coastlines.Ring;
import org.junit.jupiter.api.Test;

/** Lines of the globe on paper: whole across the antimeridian, cut at the frame, followed along the rim. */
class OutlineTest {
    private static final Box BOX = new Box(20, 20, 80, 70);

    @Test
    void a_square_across_the_antimeridian_stays_one_small_square() {
        Ring ring = new Ring(new double[] {179, -179, -179, 179}, new double[] {-1, -1, 1, 1});
        List<PlanePoint> line = Outline.projected(ring, new EqualArea(175, 0));
        // On a sphere a square of 2 by 2 degrees around the equator has the area 2 degrees times 2 sin 1 degree.
        double known = Math.toRadians(2) * 2 * Math.sin(Math.toRadians(1));
        assertThat(Outline.area(line)).isCloseTo(known, within(known / 1000));
        assertThat(line).allSatisfy(spot -> assertThat(spot.x()).isBetween(0.0, 0.12));
    }

    @Test
    void no_side_of_russia_is_long_wherever_the_centre_is() {
        for (double lon = -180; lon <= 180; lon += 20) {
            EqualArea projection = new EqualArea(lon, 45);
            for (Ring ring : Coastlines.shipped().rings("RUS")) {
                List<PlanePoint> line = Outline.projected(ring, projection);
                for (int i = 0; i < line.size(); i++) {
                    PlanePoint next = line.get((i + 1) % line.size());
                    double side = new PlanePoint(
                                    next.x() - line.get(i).x(),
                                    next.y() - line.get(i).y())
                            .radius();
                    assertThat(side).as("%f", lon).isLessThan(0.2);
                }
            }
        }
    }

    @Test
    void a_country_around_the_point_opposite_the_centre_does_not_flood_the_map() {
        // 18 N 2 W lies in Mali, opposite to a centre near Fiji.
        for (Ring ring : Coastlines.shipped().rings("MLI")) {
            assertThat(Outline.projected(ring, new EqualArea(178, -18))).isEmpty();
        }
    }

    @Test
    void a_ring_half_beyond_the_rim_follows_it() {
        Ring ring = new Ring(new double[] {140, 160, 160, 140}, new double[] {-10, -10, 10, 10});
        List<PlanePoint> line = Outline.projected(ring, new EqualArea(0, 0));
        assertThat(line).allSatisfy(spot -> assertThat(spot.radius()).isLessThanOrEqualTo(Outline.RIM + 1e-9));
        assertThat(line).anySatisfy(spot -> assertThat(spot.radius()).isCloseTo(Outline.RIM, within(1e-9)));
        // The nearest corners: the cosine of their distance is cos 10 times cos 140 degrees, the chord the root of 2 -
        // 2 times that.
        double chord = Math.sqrt(2 - 2 * Math.cos(Math.toRadians(10)) * Math.cos(Math.toRadians(140)));
        assertThat(line.stream().mapToDouble(PlanePoint::radius).min().orElse(0))
                .isCloseTo(chord, within(1e-9));
    }

    @Test
    void a_triangle_is_cut_as_by_hand() {
        List<PlanePoint> cut =
                Outline.within(List.of(new PlanePoint(0, 45), new PlanePoint(40, 25), new PlanePoint(40, 65)), BOX);
        // A trapezium between x = 20, where the triangle is 20 high, and x = 40, where it is 40 high.
        assertThat(Outline.area(cut)).isCloseTo(20 * (20 + 40) / 2.0, within(1e-9));
    }

    @Test
    void cutting_changes_nothing_inside_and_leaves_nothing_outside() {
        forAll(doubles(0, 100).list(6, 24), doubles(20.01, 79.99), doubles(20.01, 69.99), (numbers, x, y) -> {
            List<PlanePoint> line = new ArrayList<>();
            Stream.iterate(0, i -> i + 1 < numbers.size(), i -> i + 2)
                    .forEach(i -> line.add(new PlanePoint(numbers.get(i), numbers.get(i + 1))));
            assumeThat(distance(line, x, y)).as("from a point on either side").isGreaterThan(1e-5);
            List<PlanePoint> cut = Outline.within(line, BOX);
            assertThat(cut).allMatch(spot -> BOX.grown(1e-9).holds(spot.x(), spot.y()));
            assertThat(Visual.inside(cut, x, y)).isEqualTo(Visual.inside(line, x, y));
        });
    }

    private static double distance(List<PlanePoint> line, double x, double y) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < line.size(); i++) {
            PlanePoint a = line.get(i);
            PlanePoint b = line.get((i + 1) % line.size());
            nearest = Math.min(nearest, Line2D.ptSegDist(a.x(), a.y(), b.x(), b.y(), x, y));
        }
        return nearest;
    }
}
