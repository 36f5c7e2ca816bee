package org.heartland.render.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Pictures that stand alone. */
class StandaloneTest {
    private static String picture() {
        Svg svg = new Svg(new Caption("inner", "Inner", "Within."), 312, 40);
        svg.line("grid", 0, 0, 10, 10).text(5, 20, Svg.Anchor.START, "small dim halo", "Half & half");
        return svg.mark(
                        Tone.SECOND,
                        Mark.CIRCLE,
                        Svg.Fill.HALF,
                        new PlanePoint(50, 20),
                        4,
                        new Tip("tip", "share(a, B, C, 2020)"))
                .done();
    }

    private static String alone(boolean dark) {
        Standalone.Frame frame = new Standalone.Frame(
                "A finding that takes more than one line of a narrow picture",
                "Share, %",
                List.of("Source: X", "", "Terms"));
        return Standalone.svg(new Caption("outer", "Outer", "All."), 340, frame, picture(), dark);
    }

    @Test
    void title_measure_sources_and_terms_stand_around_the_picture() {
        Parsed read = Parsed.read(alone(false));
        assertThat(String.join(" ", read.texts()))
                .isEqualTo(
                        "A finding that takes more than one line of a narrow picture Share, % Half & half Source: X Terms");
        assertThat(read.root().getAttribute("width")).isEqualTo("340");
        assertThat(Double.parseDouble(read.root().getAttribute("height"))).isGreaterThan(40 + 2 * 22 + 17 + 2 * 15);
        assertThat(read.all("title").get(0).getTextContent()).isEqualTo("Outer");
    }

    @Test
    void every_look_is_an_attribute_and_none_needs_a_style_sheet() {
        assertThat(alone(false))
                .doesNotContain("class=", "<style", "var(--")
                .contains("xmlns=\"http://www.w3.org/2000/svg\"", "data-of=\"share(a, B, C, 2020)\"");
        assertThat(alone(false)).contains("fill=\"#ffffff\"", "stroke=\"#c44e00\"", "stroke=\"#d4d4d4\"");
        assertThat(alone(true))
                .contains("fill=\"#16191c\"", "stroke=\"#f28a4b\"")
                .doesNotContain("#ffffff", "#c44e00");
    }

    @Test
    void the_more_classes_a_rule_names_the_later_it_counts() {
        // A half-filled mark is a hollow one, whose fill is the paper's, below half a shape in its own colour.
        Parsed read = Parsed.read(alone(false));
        assertThat(read.all("path").get(1).getAttribute("fill")).isEqualTo("#ffffff");
        assertThat(read.all("path").get(2).getAttribute("fill")).isEqualTo("#c44e00");
    }
}
