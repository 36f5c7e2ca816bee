package org.heartland.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A chart alone. */
class ChartCommandTest {
    private static final String EXAMPLE = Assessed.example().toString();

    @TempDir
    private Path folder;

    @Test
    void without_an_id_the_charts_are_listed_with_their_findings() {
        assertThat(Printed.when("chart", EXAMPLE).lines())
                .contains(
                        "economy-change",
                        "    In 2022 Zurania led Nordavia in goods trade with Brovia; no clear lead in Ardenia");
    }

    @Test
    void a_picture_in_svg_has_its_title_its_sources_and_their_terms() {
        String svg = Printed.when("chart", EXAMPLE, "economy-change", "--svg", "--width", "1100");
        assertThat(svg)
                .startsWith("<svg ")
                .contains(
                        "width=\"1100\"",
                        "In 2022 Zurania led Nordavia in goods trade with Brovia; no clear lead in Ardenia",
                        "Sources: Statistical Office of Ardenia",
                        "Terms of use: ");
        String russian = Printed.when("chart", EXAMPLE, "economy-change", "--svg", "--lang", "ru");
        assertThat(russian).contains("Источники: ", "Условия использования: ").doesNotContain("Terms of use");
    }

    @Test
    void a_picture_in_png_has_the_size_asked_for_and_is_not_blank() throws IOException {
        Path file = folder.resolve("chart.png");
        Printed printed =
                Printed.by("chart", EXAMPLE, "economy-change", "--png", "--width", "340", "-o", file.toString());
        assertThat(printed.code()).as(printed.err()).isZero();
        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getWidth()).isEqualTo(680);
        assertThat(image.getHeight()).isGreaterThan(600);
        Set<Integer> colours = new HashSet<>();
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                colours.add(image.getRGB(x, y) & 0xffffff);
            }
        }
        assertThat(colours).hasSizeGreaterThan(50).contains(0xffffff, 0x0072b2, 0xc44e00);
    }

    @Test
    void its_data_is_a_table() throws IOException {
        Path file = folder.resolve("chart.csv");
        assertThat(Printed.by("chart", EXAMPLE, "security-range", "--csv", "-o", file.toString())
                        .code())
                .isZero();
        assertThat(Files.readString(file).lines())
                .first()
                .asString()
                .isEqualTo(
                        "state,state_name,actor,actor_name,what,year,period,value,low,high,unit,note,sources,publishers");
        assertThat(Files.readString(file)).contains("ARD,Ardenia,NRD,Nordavia,arms delivered,");
    }

    @Test
    void a_wrong_id_width_or_language_is_refused_in_one_line() {
        Printed id = Printed.by("chart", EXAMPLE, "economy-chang");
        assertThat(id.code()).isEqualTo(2);
        assertThat(id.err()).startsWith("heartland: the dossier has no chart economy-chang; near: economy-change");
        assertThat(Printed.by("chart", EXAMPLE, "economy-change", "--width", "20")
                        .err())
                .isEqualTo("heartland: --width is 300 to 2000\n");
        assertThat(Printed.by("chart", EXAMPLE, "--lang", "fr").code()).isEqualTo(2);
        assertThat(Printed.by("chart", folder.resolve("nowhere").toString(), "timeline")
                        .code())
                .isEqualTo(2);
    }
}
