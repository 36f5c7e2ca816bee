package org.heartland.render.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.heartland.render.plot.RegionMap.Area;
import org.heartland.render.plot.RegionMap.Painted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Maps of regions anywhere. */
class RegionMapTest {
    private static final List<Paint> PAINTS = List.of(
            new Paint(Paint.Kind.SURE, List.of(Tone.FIRST)),
            new Paint(Paint.Kind.SURE, List.of(Tone.FIRST, Tone.SECOND)),
            new Paint(Paint.Kind.DOUBT, List.of(Tone.FIRST)),
            new Paint(Paint.Kind.DOUBT, List.of(Tone.SECOND, Tone.OTHER)),
            Paint.NOBODY,
            Paint.UNKNOWN);
    private static final List<Painted> KEYS = List.of(
            new Painted(PAINTS.get(0), "Russia"),
            new Painted(PAINTS.get(2), "Russia, in doubt"),
            new Painted(Paint.UNKNOWN, "not known"));
    private static final double WIDTH = 900;
    private static final Coastlines WORLD = Coastlines.shipped();

    private static Parsed map(List<Area> areas) {
        Caption caption = new Caption("map", "Map", "The region.");
        Parsed.sound(RegionMap.svg(caption, 340, areas, KEYS, "Not drawn:"), "map");
        String svg = RegionMap.svg(caption, WIDTH, areas, KEYS, "Not drawn:");
        assertThat(svg).isEqualTo(RegionMap.svg(caption, WIDTH, areas, KEYS, "Not drawn:"));
        return Parsed.sound(svg, "map");
    }

    private static List<Area> receivers(String codes) {
        List<Area> areas = new ArrayList<>();
        for (String code : codes.split(",", -1)) {
            areas.add(new Area(
                    code,
                    "State of " + code,
                    PAINTS.get(areas.size() % PAINTS.size()),
                    true,
                    Tip.of(code + ": guarded")));
        }
        return areas;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KAZ,KGZ,TJK,TKM,UZB",
                "ARM,GEO",
                "FJI",
                "MDV",
                "RUS",
                "ALB,BIH,XKX,MKD,MNE,SRB,HRV,SVN,BGR,ROU,GRC,HUN,MDA,CYP,TUR",
                "ATG,BRB,DMA,GRD,KNA,LCA,VCT,TTO,CUB,JAM,HTI,DOM,BHS",
                "FSM,KIR,MHL,NRU,PLW,SLB,TON,WSM,FJI",
                "BRA,ZAF,IND,NZL,CAN"
            })
    void every_receiver_is_drawn_and_named(String codes) {
        Parsed map = map(receivers(codes));
        List<String> named =
                Stream.of(codes.split(",", -1)).map(code -> "State of " + code).toList();
        assertThat(map.texts()).containsAll(named);
        assertThat(map.of("land", "receiver").stream()
                        .filter(land -> land.getElementsByTagName("title").getLength() > 0))
                .hasSize(named.size());
        assertThat(map.description()).isEqualTo("The region.");
    }

    @Test
    void neighbours_are_cut_at_the_frame_and_the_cut_is_not_seen() {
        List<Area> areas = new ArrayList<>(receivers("KAZ,UZB"));
        areas.add(new Area("RUS", "Russia", Paint.PLAIN, false, Tip.of("Russia")));
        Parsed map = map(areas);
        Element clip = map.all("clipPath").get(0);
        double width = Parsed.number((Element) clip.getFirstChild(), "width");
        assertThat(width).isEqualTo(WIDTH);
        MapFrame frame = MapFrame.around(WIDTH, List.of(WORLD.rings("KAZ"), WORLD.rings("UZB")));
        List<PlanePoint> shown = WORLD.rings("RUS").stream()
                .flatMap(ring -> frame.line(ring).stream())
                .toList();
        Box seen = frame.box();
        assertThat(shown).allMatch(spot -> seen.grown(6.001).holds(spot.x(), spot.y()));
        // A point outside the frame lies on the cut, six units away from what is seen; none lies on the frame itself.
        assertThat(shown).anyMatch(spot -> Math.abs(spot.y() + 6) < 1e-6);
    }

    @Test
    void places_stand_where_the_projection_says() {
        MapFrame frame = MapFrame.around(WIDTH, List.of(WORLD.rings("ARM"), WORLD.rings("GEO")));
        PlanePoint yerevan = frame.at(44.51, 40.18);
        PlanePoint tbilisi = frame.at(44.79, 41.72);
        PlanePoint batumi = frame.at(41.64, 41.65);
        // Distances in kilometres by the haversine formula on a sphere of 6,371 km: 172.8 and 261.7.
        double kilometre = frame.scale() / 6371;
        assertThat(new PlanePoint(tbilisi.x() - yerevan.x(), tbilisi.y() - yerevan.y()).radius() / kilometre)
                .isCloseTo(172.8, within(1.0));
        assertThat(new PlanePoint(tbilisi.x() - batumi.x(), tbilisi.y() - batumi.y()).radius() / kilometre)
                .isCloseTo(261.7, within(1.0));
        assertThat(tbilisi.y()).isLessThan(yerevan.y());
        assertThat(Stream.of("ARM", "GEO", "AZE")
                        .filter(code -> contains(frame, code, yerevan))
                        .toList())
                .containsExactly("ARM");
        assertThat(Stream.of("ARM", "GEO", "AZE")
                        .filter(code -> contains(frame, code, tbilisi))
                        .toList())
                .containsExactly("GEO");
    }

    private static boolean contains(MapFrame frame, String code, PlanePoint spot) {
        return WORLD.rings(code).stream()
                                .map(frame::line)
                                .filter(line -> Visual.inside(line, spot.x(), spot.y()))
                                .count()
                        % 2
                == 1;
    }

    @Test
    void fiji_is_drawn_whole_across_the_antimeridian() {
        MapFrame frame = MapFrame.around(WIDTH, List.of(WORLD.rings("FJI")));
        assertThat(Math.abs(frame.projection().longitude())).isBetween(177.0, 180.0);
        WORLD.rings("FJI")
                .forEach(ring -> assertThat(frame.line(ring))
                        .allMatch(spot -> frame.box().holds(spot.x(), spot.y())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"KAZ,KGZ,TJK,TKM,UZB", "ARM", "FJI", "RUS", "SGP", "BRA,ZAF,IND,NZL,CAN", "NOR,CAN"})
    void no_country_that_has_a_point_in_the_frame_is_left_out_as_far(String codes) {
        MapFrame frame = MapFrame.around(
                WIDTH, Stream.of(codes.split(",", -1)).map(WORLD::rings).toList());
        int seen = 0;
        for (List<Coastlines.Ring> rings : WORLD.countries().values()) {
            for (Coastlines.Ring ring : rings) {
                boolean shows = false;
                for (int i = 0; i < ring.size(); i++) {
                    double lon = ring.longitude()[i];
                    double lat = ring.latitude()[i];
                    boolean beyond = frame.projection().spot(lon, lat).radius() > Outline.RIM;
                    PlanePoint spot = frame.at(lon, lat);
                    shows |= !beyond && frame.box().holds(spot.x(), spot.y());
                }
                assertThat(shows && frame.line(ring).isEmpty()).isFalse();
                seen += shows ? 1 : 0;
            }
        }
        assertThat(seen).isPositive();
    }

    @Test
    void what_has_no_outline_is_named_and_left_out() {
        List<Area> areas = new ArrayList<>(receivers("KAZ"));
        areas.add(new Area("QQQ", "Nowhere", PAINTS.get(0), true, Tip.NONE));
        areas.add(new Area("NZL", "New Zealand", Paint.PLAIN, false, Tip.NONE));
        Parsed map = map(areas);
        assertThat(map.description()).endsWith("Not drawn: Nowhere.");
        assertThat(map.texts()).contains("Not drawn: Nowhere.");
    }

    /** EDITOR F9, F10: doubt is the same hue in thin stripes, nobody is the paper with an outline, unknown is dots. */
    @Test
    void certainty_is_told_by_the_pattern_and_who_by_its_hue() {
        Parsed map = map(receivers("KAZ,KGZ,TJK,TKM,UZB,IRN"));
        assertThat(fills(map, "map-sure-1")).containsExactly("solid tone-1");
        assertThat(fills(map, "map-sure-1-2")).containsExactly("solid tone-1", "solid tone-2");
        assertThat(fills(map, "map-doubt-1")).containsExactly("paper", "solid tone-1");
        assertThat(fills(map, "map-nobody")).containsExactly("paper");
        assertThat(fills(map, "map-unknown")).containsExactly("paper", "dot");
    }

    private static List<String> fills(Parsed map, String pattern) {
        return map.all("pattern").stream()
                .filter(one -> one.getAttribute("id").equals(pattern))
                .flatMap(one ->
                        IntStream.range(0, one.getChildNodes().getLength()).mapToObj(one.getChildNodes()::item))
                .filter(Element.class::isInstance)
                .map(one -> ((Element) one).getAttribute("class"))
                .toList();
    }

    @Test
    void nobody_at_all_is_a_map_too() {
        assertThat(map(List.of()).of("receiver")).isEmpty();
    }

    @Test
    void a_hostile_name_is_only_a_name() {
        String name = "\"><script>alert('1')</script>\u202e&";
        Parsed map = map(List.of(new Area("KAZ", name, PAINTS.get(0), true, Tip.of(name))));
        assertThat(map.texts()).contains("\"><script>alert('1')</script>\uFFFD&");
        assertThat(map.all("script")).isEmpty();
    }
}
