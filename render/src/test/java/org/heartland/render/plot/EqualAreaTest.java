package org.heartland.render.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.heartland.property.Generators.doubles;
import static org.heartland.property.Property.forAll;

import java.util.List;
import org.heartland.property.Generator;
import org.heartland.render.plot.Coastlines.Ring;
import org.junit.jupiter.api.Test;

/** The projection against other people's numbers and formulas. */
class EqualAreaTest {
    private static final double EARTH_KM = 6371.0088;

    private record Place(double lon, double lat) {}

    private static Generator<Place> places() {
        return choices -> new Place(choices.real(-180, 180), choices.real(-80, 80));
    }

    @Test
    void the_worked_example_of_the_manual() {
        // Snyder, Map Projections: A Working Manual, USGS 1987, appendix A: sphere of radius 3, centre 40 N 100 W,
        // point 20 S 100 E.
        PlanePoint spot = new EqualArea(-100, 40).spot(100, -20);
        assertThat(3 * spot.x()).isCloseTo(-4.2339303, within(1e-6));
        assertThat(3 * spot.y()).isCloseTo(4.0257775, within(1e-6));
    }

    @Test
    void distance_from_the_centre_is_the_chord_and_direction_the_bearing() {
        forAll(places(), places(), (centre, place) -> {
            double lon0 = centre.lon();
            double lat0 = centre.lat();
            double lon = place.lon();
            double lat = place.lat();
            PlanePoint spot = new EqualArea(lon0, lat0).spot(lon, lat);
            // The haversine formula gives half the chord; the initial bearing is that of navigation.
            double f0 = Math.toRadians(lat0);
            double f = Math.toRadians(lat);
            double d = Math.toRadians(lon - lon0);
            double half =
                    Math.pow(Math.sin((f - f0) / 2), 2) + Math.cos(f) * Math.cos(f0) * Math.pow(Math.sin(d / 2), 2);
            assumeThat(half).isLessThan(0.999);
            assertThat(spot.radius()).isCloseTo(2 * Math.sqrt(half), within(1e-5));
            double east = Math.sin(d) * Math.cos(f);
            double north = Math.cos(f0) * Math.sin(f) - Math.sin(f0) * Math.cos(f) * Math.cos(d);
            assertThat(spot.x() * north - spot.y() * east).isCloseTo(0, within(1e-5));
        });
    }

    @Test
    void the_centre_can_be_moved_to_where_a_point_lands() {
        forAll(places(), doubles(-1.4, 1.4), doubles(-1.2, 1.2), (centre, x, y) -> {
            EqualArea projection = new EqualArea(centre.lon(), centre.lat());
            EqualArea moved = projection.centredOn(new PlanePoint(x, y));
            PlanePoint back = projection.spot(moved.longitude(), moved.latitude());
            assertThat(back.x()).isCloseTo(x, within(1e-6));
            assertThat(back.y()).isCloseTo(y, within(1e-6));
        });
    }

    /** Areas in square kilometres as the UN Demographic Yearbook gives them; outlines are simplified and lakes are counted in. */
    @Test
    void countries_have_their_known_areas_also_across_the_antimeridian_and_wherever_the_centre_is() {
        Coastlines world = Coastlines.shipped();
        for (EqualArea centre : List.of(new EqualArea(66, 45), new EqualArea(178, -17), new EqualArea(-100, 40))) {
            assertThat(area(world, "RUS", centre)).isCloseTo(17_098_246, within(0.02 * 17_098_246));
            assertThat(area(world, "KAZ", centre)).isCloseTo(2_724_902, within(0.02 * 2_724_902));
            assertThat(area(world, "FJI", centre)).isCloseTo(18_272, within(0.06 * 18_272));
            assertThat(area(world, "USA", centre)).isCloseTo(9_833_517, within(0.06 * 9_833_517));
        }
    }

    private static double area(Coastlines world, String iso3, EqualArea centre) {
        double sum = 0;
        for (Ring ring : world.rings(iso3)) {
            sum += Outline.area(Outline.projected(ring, centre));
        }
        return sum * EARTH_KM * EARTH_KM;
    }
}
