package org.heartland.render.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.heartland.render.plot.Ranges.Bar;
import org.heartland.render.plot.Ranges.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Ranges of shares. */
class RangesTest {
    @ParameterizedTest
    @ValueSource(doubles = {340, 700, 1100})
    void a_bar_spans_its_range_with_the_middle_marked_and_has_its_name_where_there_is_room(double width) {
        List<Row> rows = List.of(
                new Row(
                        "Uzbekistan",
                        List.of(),
                        List.of(
                                new Bar(Tone.SECOND, "China 0–100 %", 0, 50, 100, Tip.of("China")),
                                new Bar(Tone.FIRST, "Russia 83–88 %", 83, 86, 88, Tip.of("Russia"))),
                        ""),
                new Row(
                        "Tajikistan",
                        List.of(),
                        List.of(),
                        "too little to rank (78.3–113 million TIV, the sum of all)"));
        Parsed chart = Parsed.sound(Ranges.svg(new Caption("range", "Range", "Shares."), width, rows), "range");
        Element bar = chart.of("bar", "tone-2").get(0);
        double left = Parsed.number(bar, "x");
        double wide = Parsed.number(bar, "width");
        Element middle = chart.of("mark", "tone-2").get(0);
        assertThat(Parsed.number(middle, "x") + 1).isCloseTo(left + wide / 2, within(0.2));
        Element other = chart.of("bar", "tone-1").get(0);
        assertThat(Parsed.number(other, "x")).isCloseTo(left + 0.83 * wide, within(0.2));
        assertThat(chart.texts()).contains("China 0–100 %", "Russia 83–88 %");
        assertThat(String.join(" ", chart.texts()))
                .contains("too little to rank (78.3–113 million TIV, the sum of all)");
    }
}
