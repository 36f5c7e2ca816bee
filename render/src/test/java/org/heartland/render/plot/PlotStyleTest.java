package org.heartland.render.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The style: sufficient contrast, colours that the colour-blind can distinguish, nothing loaded from outside, nothing
 * hostile let through.
 */
class PlotStyleTest {
    private static String palette(String mode) {
        String[] parts = PlotStyle.CSS.split(Pattern.quote("prefers-color-scheme:dark"), -1);
        return mode.equals("dark") ? parts[1] : parts[0];
    }

    /** Linear red, green and blue of a custom property, as WCAG 2.1 and sRGB define them. */
    private static double[] linear(String mode, String name) {
        Matcher value = Pattern.compile("--plot-" + name + ":#([0-9a-f]{6})").matcher(palette(mode));
        assertThat(value.find()).as(name).isTrue();
        double[] rgb = new double[3];
        for (int i = 0; i < 3; i++) {
            double c = Integer.parseInt(value.group(1).substring(2 * i, 2 * i + 2), 16) / 255.0;
            rgb[i] = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
        }
        return rgb;
    }

    private static double contrast(String mode, String one, String other) {
        double a = luminance(linear(mode, one));
        double b = luminance(linear(mode, other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(double[] rgb) {
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void words_and_lines_stand_out_as_wcag_asks(String mode) {
        for (String ground :
                List.of("paper", "land", "sea", "7", "fill-1", "fill-2", "fill-3", "fill-4", "fill-5", "fill-6")) {
            assertThat(contrast(mode, "ink", ground)).as("ink on %s", ground).isGreaterThan(4.5);
        }
        assertThat(contrast(mode, "dim", "paper")).isGreaterThan(4.5);
        for (int i = 1; i <= 6; i++) {
            assertThat(contrast(mode, String.valueOf(i), "paper"))
                    .as("tone %d", i)
                    .isGreaterThan(3);
            assertThat(contrast(mode, String.valueOf(i), "fill-" + i))
                    .as("hatch %d", i)
                    .isGreaterThan(2);
        }
    }

    /** Matrices for total loss: Machado, Oliveira and Fernandes, IEEE Transactions on Visualization 15(6), 2009, table 1. */
    private static final double[][][] LOSSES = {
        {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
        {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
        {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}
    };

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void two_powers_differ_for_every_kind_of_colour_blindness(String mode) {
        for (double[][] loss : LOSSES) {
            assertThat(difference(seen(loss, linear(mode, "1")), seen(loss, linear(mode, "2"))))
                    .isGreaterThan(25);
        }
    }

    private static double[] seen(double[][] loss, double[] rgb) {
        double[] out = new double[3];
        for (int i = 0; i < 3; i++) {
            out[i] = Math.max(0, Math.min(1, loss[i][0] * rgb[0] + loss[i][1] * rgb[1] + loss[i][2] * rgb[2]));
        }
        return out;
    }

    /** CIE 1976 colour difference under D65. */
    private static double difference(double[] one, double[] other) {
        double[] a = lab(one);
        double[] b = lab(other);
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }

    private static double[] lab(double[] rgb) {
        double x = root((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.95047);
        double y = root(luminance(rgb));
        double z = root((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double root(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }

    @Test
    void the_style_asks_for_nothing_from_outside() {
        assertThat(PlotStyle.CSS).doesNotContain("url(", "@import", "@font-face", "http", "<");
        assertThat(PlotStyle.CSS.chars().filter(c -> c == '{'))
                .hasSize((int) PlotStyle.CSS.chars().filter(c -> c == '}').count());
        assertThat(PlotStyle.CSS).contains("font-size:13px", "font-size:12px", "@media print");
    }

    @Test
    void every_tone_has_a_hatch_or_dash_of_its_own() {
        assertThat(List.of(Tone.FIRST, Tone.SECOND, Tone.THIRD, Tone.FOURTH, Tone.FIFTH, Tone.OTHER))
                .extracting(Tone::dash)
                .doesNotHaveDuplicates();
    }

    @Test
    void text_from_strangers_is_inert() {
        assertThat(Svg.escaped("<b a=\"1\" c='2'>&\u0007\u202e"))
                .isEqualTo("&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;\uFFFD\uFFFD");
    }

    @Test
    void numbers_have_one_decimal_at_most() {
        assertThat(List.of(Svg.number(12), Svg.number(-0.04), Svg.number(-0.25), Svg.number(3.449), Svg.number(-12.5)))
                .containsExactly("12", "0", "-0.2", "3.4", "-12.5");
    }

    @Test
    void an_id_that_would_leave_its_attribute_is_refused() {
        assertThatThrownBy(() -> new Caption("a\" onload=\"", "t", "d")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void lines_are_no_wider_than_their_room_and_lose_no_word() {
        List<String> lines = Lettering.lines("Saint Vincent and the Grenadines is not drawn", 12, 120);
        assertThat(String.join(" ", lines)).isEqualTo("Saint Vincent and the Grenadines is not drawn");
        assertThat(lines).allMatch(line -> Lettering.width(line, 12) <= 120).hasSizeGreaterThan(2);
        assertThat(Lettering.fit("Turkmenistan", 12, 50)).endsWith("…");
    }
}
