package org.heartland.render.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.heartland.render.plot.Dumbbells.Line;
import org.heartland.render.plot.Dumbbells.Row;
import org.heartland.render.plot.Dumbbells.Value;
import org.heartland.render.plot.Dumbbells.When;
import org.heartland.render.plot.Dumbbells.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Shares in two years. */
class DumbbellsTest {
    private static Parsed chart(double width, Row... rows) {
        List<Key> powers = List.of(new Key(Tone.FIRST, "Russia"), new Key(Tone.SECOND, "China"));
        Caption caption = new Caption("change", "Change", "Shares.");
        Words words = new Words("2022", "2023", "a part of the year");
        return Parsed.sound(Dumbbells.svg(caption, width, powers, List.of(rows), words), "change");
    }

    private static Line line(Tone tone, double earlier, double later) {
        return new Line(
                tone,
                List.of(
                        new Value(earlier, When.EARLIER, "", Tip.of("earlier")),
                        new Value(later, When.LATER, Double.toString(later), Tip.of("later"))));
    }

    @ParameterizedTest
    @ValueSource(doubles = {340, 700, 1100})
    void values_stand_on_one_axis_and_only_the_later_one_is_printed(double width) {
        Parsed chart = chart(
                width,
                new Row("Kyrgyzstan", List.of(), List.of(line(Tone.FIRST, 28.8, 20), line(Tone.SECOND, 0, 40)), ""));
        assertThat(chart.texts()).contains("20.0", "40.0", "Kyrgyzstan", "40 %").doesNotContain("28.8");
        // After the four marks of the legend: Russia's earlier mark, its later one, China's; 20 is half way from 0 to
        // 40.
        List<Element> marks = chart.of("mark").stream().skip(4).toList();
        double twenty = Parsed.start(marks.get(1)).x() + 4.6;
        double zero = Parsed.start(marks.get(2)).x() + 3.6 * 0.9;
        double forty = Parsed.start(marks.get(3)).x() + 4.6 * 0.9;
        assertThat(twenty).isCloseTo((zero + forty) / 2, within(0.2));
        assertThat(marks.get(0).getAttribute("class")).contains("hollow");
        assertThat(marks.get(1).getAttribute("class")).isEqualTo("mark tone-1");
    }

    @ParameterizedTest
    @ValueSource(doubles = {340, 700})
    void a_part_of_a_year_is_half_filled_at_the_end_of_a_broken_line(double width) {
        Line line = new Line(
                Tone.FIRST,
                List.of(
                        new Value(22.9, When.EARLIER, "", Tip.NONE),
                        new Value(20.6, When.LATER, "20.6", Tip.NONE),
                        new Value(23.2, When.PART, "", Tip.of("Jan-May 2025"))));
        Parsed chart = chart(width, new Row("Tajikistan", List.of("Jan-May 2025: Russia 23.2"), List.of(line), ""));
        assertThat(chart.of("line"))
                .extracting(way -> way.getAttribute("stroke-dasharray"))
                .containsExactly("none", "3 3");
        assertThat(chart.texts()).contains("a part of the year").anyMatch(text -> text.startsWith("Jan-May 2025"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {340, 700})
    void what_is_not_known_is_said_and_not_drawn(double width) {
        Parsed chart = chart(width, new Row("Turkmenistan", List.of(), List.of(), "not known: no figures"));
        assertThat(chart.texts()).contains("not known: no figures").doesNotContain("a part of the year");
        assertThat(chart.of("mark")).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(doubles = {340, 700})
    void a_label_between_two_marks_stands_above_its_own(double width) {
        Line line = new Line(
                Tone.FIRST,
                List.of(
                        new Value(10, When.EARLIER, "", Tip.NONE),
                        new Value(20, When.LATER, "20.0", Tip.NONE),
                        new Value(30, When.PART, "", Tip.NONE)));
        Element label = chart(width, new Row("Ardenia", List.of(), List.of(line), "")).all("text").stream()
                .filter(text -> text.getTextContent().equals("20.0"))
                .findFirst()
                .orElseThrow();
        assertThat(label.getAttribute("text-anchor")).isEqualTo("middle");
    }
}
