package org.heartland.render.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimePanelsTest {
    private static final Caption CAPTION = new Caption("plot", "title", "words");

    private static String svg(double[] values, TimePanels.Band... bands) {
        double[] times = IntStream.range(0, values.length).asDoubleStream().toArray();
        TimePanels.Curve curve = new TimePanels.Curve("", values, List.of(bands));
        String svg = TimePanels.small(
                CAPTION, AxisWords.ENGLISH, times, List.of(new TimePanels.Panel("height", "metre", List.of(curve))));
        Parsed.sound(svg, "plot");
        return svg;
    }

    private static int count(String svg, String what) {
        return svg.split(what, -1).length - 1;
    }

    @Test
    void what_is_not_a_number_is_a_gap() {
        String svg = svg(new double[] {1, 2, 3, Double.NaN, 2, 1, Double.POSITIVE_INFINITY, 4});
        assertThat(count(svg, "class=\"line tone-1\"")).isEqualTo(2);
        assertThat(count(svg, "class=\"mark tone-1\"")).isEqualTo(1);
        assertThat(svg).doesNotContain("NaN").doesNotContain("Infinity");
    }

    @Test
    void nothing_but_gaps_is_an_empty_panel() {
        String svg = svg(new double[] {Double.NaN, Double.NaN});
        assertThat(svg).contains("height").doesNotContain("class=\"line").doesNotContain("NaN");
    }

    @Test
    void fans_lie_behind_the_line() {
        TimePanels.Band wide = new TimePanels.Band(new double[] {0, 0, 0}, new double[] {9, 9, 9});
        TimePanels.Band narrow = new TimePanels.Band(new double[] {2, 2, 2}, new double[] {6, 6, 6});
        String svg = svg(new double[] {4, 5, 4}, wide, narrow);
        assertThat(count(svg, "class=\"fan tone-1\"")).isEqualTo(2);
        assertThat(svg.lastIndexOf("class=\"fan")).isLessThan(svg.indexOf("class=\"line"));
    }

    @Test
    void large_numbers_stand_in_millions() {
        assertThat(svg(new double[] {0, 1_500_000}))
                .contains("millions of metre")
                .contains(">1.5<");
        assertThat(svg(new double[] {0, 150})).contains(">metre<").contains(">150<");
        assertThat(Multiple.of(DoubleStream.of(.000_4)).with("", AxisWords.ENGLISH))
                .isEqualTo("millionths");
    }

    /** Of a long run each stretch keeps its least and its largest value, so that no spike is lost. */
    @Test
    void no_spike_is_lost_in_a_long_run() {
        double[] values = new double[100_000];
        values[54_321] = 7;
        List<Integer> drawn = TimePanels.drawn(values, 250);
        assertThat(drawn).hasSizeLessThan(800).contains(0, 54_321, 99_999).isSorted();
    }

    @Test
    void curves_that_end_together_have_their_names_apart() {
        double[] times = {0, 1, 2};
        List<TimePanels.Curve> curves = IntStream.range(0, 8)
                .mapToObj(i -> new TimePanels.Curve("curve " + i, new double[] {i, 4, 4}, List.of()))
                .toList();
        String svg =
                TimePanels.wide(CAPTION, AxisWords.ENGLISH, times, List.of(new TimePanels.Panel("share", "%", curves)));
        Parsed.sound(svg, "plot");
        assertThat(count(svg, ">curve ")).isEqualTo(8);
    }

    @Test
    void the_axis_leaves_out_zero_only_far_from_it() {
        assertThat(Scale.close(DoubleStream.of(70, 180), 4, 100, 0).from()).isZero();
        assertThat(Scale.close(DoubleStream.of(1_000, 1_010), 4, 100, 0).from()).isEqualTo(1_000);
        assertThat(Scale.close(DoubleStream.of(-1_010, -1_000), 4, 100, 0).to()).isEqualTo(-1_000);
    }
}
