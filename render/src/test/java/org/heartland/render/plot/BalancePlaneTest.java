package org.heartland.render.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.heartland.render.plot.BalancePlane.Ends;
import org.heartland.render.plot.BalancePlane.Panel;
import org.heartland.render.plot.BalancePlane.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** The leads in two domains, state by state. */
class BalancePlaneTest {
    private static Parsed plane(double width, Panel... panels) {
        Ends ends = new Ends("China pays", "Russia pays", "China guards", "Russia guards");
        return Parsed.sound(
                BalancePlane.svg(new Caption("plane", "Plane", "Two leads."), width, List.of(panels), ends), "plane");
    }

    private static Place place(int year, double x, double y) {
        return new Place(year, x, y, Tip.of("in " + year));
    }

    @Test
    void a_point_stands_at_its_two_leads() {
        // At 340 the square is 250 wide: 100 points are 125; its left is 30, its top 26.
        Parsed plane = plane(
                340,
                new Panel(
                        "A", List.of(place(2020, -100, 100), place(2021, 0, 0), place(2022, 40, -20)), 2020, 2022, ""));
        List<Element> marks = plane.of("mark");
        assertThat(Parsed.start(marks.get(0))).isEqualTo(new PlanePoint(30 - 4.5, 26));
        assertThat(Parsed.start(marks.get(1))).isEqualTo(new PlanePoint(155 + 50 - 4.5, 151 + 25));
        assertThat(Parsed.start(plane.of("faint").get(0))).isEqualTo(new PlanePoint(153, 151));
    }

    @Test
    void the_earlier_year_is_hollow_the_later_one_full_and_others_are_faint() {
        Parsed plane = plane(
                340,
                new Panel(
                        "A",
                        List.of(place(2018, 10, 10), place(2019, 20, 20), place(2021, 40, 40), place(2022, 90, 90)),
                        2018,
                        2022,
                        ""));
        assertThat(plane.of("mark", "hollow"))
                .singleElement()
                .extracting(mark -> mark.getTextContent().strip())
                .isEqualTo("in 2018");
        assertThat(plane.of("mark")).hasSize(2);
        assertThat(plane.of("faint")).hasSize(2);
        assertThat(plane.of("head")).hasSize(1);
        assertThat(plane.texts()).contains("2018", "2022").doesNotContain("2019", "2021");
    }

    @Test
    void the_ends_say_whose_lead_it_is() {
        assertThat(plane(340, new Panel("A", List.of(place(2020, 1, 1)), 2020, 2020, ""))
                        .texts())
                .contains("← China pays", "Russia pays →", "↑ Russia guards", "↓ China guards");
    }

    @Test
    void a_state_that_cannot_be_placed_keeps_an_empty_panel_with_the_reason() {
        Parsed plane = plane(700, new Panel("Turkmenistan", List.of(), 0, 0, "not known in both"));
        assertThat(plane.texts()).containsExactly("Turkmenistan", "not known in both");
        assertThat(plane.of("frame")).hasSize(1);
        assertThat(plane.of("mark")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {340, 700, 1100})
    void fifteen_states_have_panels_of_equal_axes(double width) {
        List<Panel> panels = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            panels.add(new Panel("Receiver " + i, List.of(place(2020, i, 5), place(2021, 2 * i, 8)), 2020, 2021, ""));
        }
        Parsed plane = plane(width, panels.toArray(Panel[]::new));
        assertThat(plane.texts().stream().filter("40"::equals)).hasSize(15 * 4);
    }
}
