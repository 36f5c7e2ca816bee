package org.heartland.render.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.heartland.render.plot.ShareSeries.Point;
import org.heartland.render.plot.ShareSeries.Segment;
import org.heartland.render.plot.SmallMultiples.Panel;
import org.heartland.render.plot.SmallMultiples.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Panels: what is joined and what never is. */
class SmallMultiplesTest {
    private static final Words WORDS =
            new Words("carried over", "a part of the year", "5 to 95 % of the settings", "ends {0}");

    private static Parsed panels(double width, String unit, List<Panel> panels) {
        Caption caption = new Caption("shares", "Shares", "Shares by year.");
        return Parsed.sound(SmallMultiples.svg(caption, width, panels, unit, WORDS), "shares");
    }

    private static Parsed one(Segment... segments) {
        return panels(340, "%", List.of(panel("Kazakhstan", segments)));
    }

    private static Panel panel(String label, Segment... segments) {
        return new Panel(label, List.of(new ShareSeries("Russia", Tone.FIRST, List.of(segments))), "", "not known");
    }

    private static Point point(int year, double value) {
        return new Point(year, value, null, null, false, "", Tip.of("Russia, " + year));
    }

    private static Point part(int year, double value, String part) {
        return new Point(year, value, null, null, false, part, Tip.NONE);
    }

    @Test
    void a_year_without_a_value_is_a_gap() {
        Parsed shown = one(
                new Segment("own office", List.of(point(2010, 20), point(2011, 22), point(2013, 25), point(2014, 26))));
        assertThat(shown.of("line"))
                .hasSize(2)
                .allSatisfy(line -> assertThat(Parsed.xs(line)).hasSize(2));
        assertThat(shown.of("mark", "tone-1")).hasSize(4);
    }

    @Test
    void two_reporters_are_never_joined_and_have_their_own_markers() {
        Parsed shown = one(
                new Segment("own office", List.of(point(2010, 20), point(2011, 22))),
                new Segment("customs", List.of(point(2012, 40), point(2013, 42))));
        assertThat(shown.of("line")).hasSize(2);
        assertThat(Parsed.xs(shown.of("line").get(0)).get(1))
                .isLessThan(Parsed.xs(shown.of("line").get(1)).get(0));
        List<Element> marks = shown.of("mark", "tone-1");
        assertThat(marks.get(0).getAttribute("d")).contains("a");
        assertThat(marks.get(2).getAttribute("d")).doesNotContain("a");
        assertThat(shown.texts()).contains("own office", "customs");
    }

    @Test
    void bridged_is_hollow_and_intervals_are_bands_or_whiskers() {
        Parsed shown = one(
                new Segment(
                        "a",
                        List.of(
                                new Point(2010, 20, 15.0, 25.0, false, "", Tip.NONE),
                                new Point(2011, 20, 15.0, 25.0, true, "", Tip.NONE))),
                new Segment("b", List.of(new Point(2020, 30, 28.0, 33.0, false, "", Tip.NONE))));
        assertThat(shown.of("mark", "tone-1", "hollow")).hasSize(1);
        assertThat(shown.of("band", "tone-1")).hasSize(1);
        assertThat(shown.of("whisker", "tone-1")).hasSize(1);
        assertThat(shown.texts()).contains("carried over", "5 to 95 % of the settings");
    }

    /** AUDIT A15, EDITOR F4: a part of a year is half filled, says which part, and is reached by a broken line. */
    @Test
    void a_part_of_a_year_is_half_filled_and_reached_by_a_broken_line() {
        Parsed shown = one(new Segment(
                "own office",
                List.of(point(2021, 20), point(2022, 22), part(2023, 25, "Jan-Nov"), part(2025, 24, "Jan-May"))));
        assertThat(shown.of("line"))
                .extracting(line -> line.getAttribute("stroke-dasharray"))
                .containsExactly("none", "3 3");
        assertThat(shown.of("mark", "tone-1", "hollow")).hasSize(2);
        assertThat(shown.of("mark", "tone-1")).hasSize(2 + 2 * 2);
        assertThat(shown.texts())
                .contains("Jan-Nov", "Jan-May", "a part of the year")
                .doesNotContain("carried over");
    }

    /** EDITOR F11: the axis ends with the data and says so, and no line runs on to a label. */
    @Test
    void a_series_that_ends_before_others_says_where_and_has_its_label_there() {
        Parsed shown = panels(
                700,
                "%",
                List.of(
                        panel("Ardenia", new Segment("own office", List.of(point(2000, 20), point(2017, 22)))),
                        panel("Brovia", new Segment("own office", List.of(point(2000, 20), point(2025, 22))))));
        assertThat(shown.texts()).contains("ends 2017").doesNotContain("ends 2025");
        assertThat(shown.of("lead")).isEmpty();
        List<Element> labels = shown.all("text").stream()
                .filter(text -> text.getTextContent().equals("Russia"))
                .toList();
        List<Double> ends = shown.of("mark", "tone-1").stream()
                .map(mark -> Parsed.start(mark).x())
                .toList();
        assertThat(Parsed.number(labels.get(0), "x") - ends.get(1)).isBetween(5.0, 15.0);
        assertThat(Parsed.number(labels.get(1), "x") - ends.get(3)).isBetween(5.0, 15.0);
    }

    @Test
    void a_value_says_what_it_is_under_the_pointer() {
        assertThat(one(new Segment("own office", List.of(point(2010, 20)))).all("title"))
                .extracting(Element::getTextContent)
                .contains("Russia, 2010");
    }

    @Test
    void an_empty_panel_prints_its_reason() {
        Panel empty = new Panel(
                "Turkmenistan",
                List.of(new ShareSeries("Russia", Tone.FIRST, List.of(new Segment("x", List.of())))),
                "",
                "not known: <nobody> publishes it");
        Parsed shown = panels(340, "%", List.of(empty));
        assertThat(String.join(" ", shown.texts())).contains("not known: <nobody> publishes it");
        assertThat(shown.texts()).doesNotContain("Russia");
    }

    @Test
    void all_panels_have_the_same_axes() {
        Parsed shown = panels(
                700,
                "%",
                List.of(
                        panel("A", new Segment("a", List.of(point(2010, 10)))),
                        panel("B", new Segment("a", List.of(point(2010, 80))))));
        assertThat(shown.texts().stream().filter("80%"::equals)).hasSize(2);
    }

    @Test
    void one_reporter_of_all_panels_is_left_to_the_line_of_sources() {
        Parsed shown = panels(
                700,
                "%",
                List.of(
                        panel("A", new Segment("register", List.of(point(2010, 10)))),
                        panel("B", new Segment("register", List.of(point(2010, 80))))));
        assertThat(shown.texts()).doesNotContain("register");
    }

    @Test
    void no_panels_are_an_empty_picture() {
        assertThat(panels(340, "%", List.of()).of("mark", "tone-1")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {340, 700, 1100})
    void fifteen_states_and_four_powers_stay_apart(double width) {
        List<Panel> panels = new ArrayList<>();
        for (int r = 0; r < 15; r++) {
            panels.add(new Panel("Receiver " + r, four(r), r == 3 ? "too little to rank now" : "", "not known"));
        }
        assertThat(panels(width, "points", panels).texts().stream().filter("Türkiye"::equals))
                .hasSize(15);
    }

    @Test
    void as_many_panels_stand_side_by_side_as_have_room_spread_evenly() {
        assertThat(SmallMultiples.across(5, 340)).isEqualTo(1);
        assertThat(SmallMultiples.across(5, 700)).isEqualTo(3);
        assertThat(SmallMultiples.across(5, 1100)).isEqualTo(5);
        assertThat(SmallMultiples.across(4, 700)).isEqualTo(2);
    }

    private static List<ShareSeries> four(int row) {
        List<ShareSeries> four = new ArrayList<>();
        for (String power : List.of("Russia", "China", "Türkiye", "India")) {
            List<Point> points = new ArrayList<>();
            for (int year = 2000; year < 2024; year++) {
                points.add(point(year, 10 + row + four.size() + year % 3));
            }
            four.add(new ShareSeries(power, Tone.actor(four.size()), List.of(new Segment("office " + row, points))));
        }
        return four;
    }
}
