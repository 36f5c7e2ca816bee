package org.heartland.render.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.heartland.render.plot.BalancePlane.Axis;
import org.heartland.render.plot.BalancePlane.Point;
import org.heartland.render.plot.BalancePlane.Trace;
import org.junit.jupiter.api.Test;

/** The plane: places, gaps, hollow markers, labels. */
class BalancePlaneTest {
    private static Parsed plane(List<Trace> traces) {
        Caption caption = new Caption("plane", "Plane", "Two leads.");
        Axis x = new Axis("economy", "China pays", "Russia pays");
        Axis y = new Axis("security", "China guards", "Russia guards");
        return Parsed.sound(BalancePlane.svg(caption, x, y, traces, "Not placed:"), "plane");
    }

    @Test
    void a_point_stands_at_its_two_leads() {
        // The square is 560 wide: 100 points are 280, the middle is at 470 across and 314 down.
        Parsed plane = plane(List.of(new Trace(
                "A",
                List.of(
                        new Point(2020, -100.0, 100.0, false),
                        new Point(2021, 0.0, 0.0, false),
                        new Point(2022, 50.0, -25.0, false)))));
        assertThat(plane.of("line").get(0).getAttribute("d")).isEqualTo("M190,34L470,314L610,384");
    }

    @Test
    void an_unknown_coordinate_breaks_the_trace_and_what_is_carried_over_is_hollow() {
        Parsed plane = plane(List.of(new Trace(
                "A",
                List.of(
                        new Point(2018, 10.0, 10.0, false),
                        new Point(2019, 20.0, 20.0, false),
                        new Point(2020, null, 30.0, false),
                        new Point(2021, 40.0, 40.0, true),
                        new Point(2022, 50.0, null, false),
                        new Point(2024, 60.0, 60.0, false)))));
        assertThat(plane.of("line")).hasSize(1);
        assertThat(Parsed.xs(plane.of("line").get(0))).hasSize(2);
        assertThat(plane.of("mark")).hasSize(4);
        assertThat(plane.of("mark", "hollow"))
                .singleElement()
                .extracting(mark -> mark.getTextContent().strip())
                .isEqualTo("A, 2021");
        assertThat(plane.texts()).contains("A 2024", "A 2018");
    }

    @Test
    void the_ends_say_whose_lead_it_is() {
        assertThat(plane(List.of()).texts())
                .contains("← China pays", "Russia pays →", "↑ Russia guards", "↓ China guards", "economy", "security");
    }

    @Test
    void who_cannot_be_placed_is_named() {
        Trace lost = new Trace("Turkmenistan", List.of(new Point(2020, null, 3.0, false)));
        Parsed plane = plane(List.of(lost, new Trace("B & C", List.of())));
        assertThat(plane.texts()).contains("Not placed: Turkmenistan, B & C.");
        assertThat(plane.description()).isEqualTo("Two leads. Not placed: Turkmenistan, B & C.");
        assertThat(plane.of("mark")).isEmpty();
    }

    @Test
    void fifteen_in_one_place_still_have_their_names() {
        List<Trace> traces = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            traces.add(new Trace(
                    "Receiver " + i,
                    List.of(new Point(2020, 1.0 * i, 5.0, false), new Point(2021, 2.0 * i, 8.0, false))));
        }
        Parsed plane = plane(traces);
        assertThat(plane.texts()).contains("Receiver 0 2021", "Receiver 14 2021");
        assertThat(plane.texts().stream().filter(text -> text.matches("Receiver .* 2021")))
                .hasSize(15);
    }

    @Test
    void marks_of_neighbouring_traces_differ_in_shape() {
        Parsed plane = plane(List.of(
                new Trace("A", List.of(new Point(2020, 0.0, 0.0, false))),
                new Trace("B", List.of(new Point(2020, 0.0, 50.0, false)))));
        String first = plane.of("mark").get(0).getAttribute("d");
        String second = plane.of("mark").get(1).getAttribute("d");
        assertThat(first).contains("a");
        assertThat(second).doesNotContain("a");
        assertThat(Parsed.start(plane.of("mark").get(0))).isEqualTo(new PlanePoint(463, 314));
    }
}
