package org.heartland.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of a run. */
class SimulatePageTest {
    private static final Path MODELS = Path.of(System.getProperty("heartland.home", ".."), "models");

    @TempDir
    private Path folder;

    private Document page(Path model, String... more) throws IOException {
        Path file = folder.resolve("run.html");
        String[] words = new String[4 + more.length];
        words[0] = "simulate";
        words[1] = model.toString();
        words[2] = "--html";
        words[3] = file.toString();
        System.arraycopy(more, 0, words, 4, more.length);
        assertThat(Main.run(words)).isZero();
        return Jsoup.parse(Files.readString(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lynx-and-hare", "richardson", "sir", "teacup", "three-party-arms-race"})
    void each_teaching_model_has_its_diagram_its_plots_its_loops_and_its_equations(String model) throws IOException {
        Document page = page(MODELS.resolve(model + ".yaml"));
        assertThat(page.select("section").eachAttr("id"))
                .contains("summary", "diagram", "stocks", "flows", "loops", "findings", "equations");
        assertThat(page.select("script, link, img, iframe, [src], style:contains(@import)"))
                .isEmpty();
        assertThat(page.select("svg")).hasSizeGreaterThan(3).allSatisfy(svg -> {
            assertThat(svg.select("title").first().text()).isNotBlank();
            assertThat(svg.select("desc").first().text()).hasSizeGreaterThan(15);
        });
        assertThat(page.select("#equations tbody tr")).isNotEmpty().allSatisfy(row -> {
            assertThat(row.select("td").get(1).text()).as(row.text()).isNotBlank();
            assertThat(row.select("td").get(2).text())
                    .as("unit of " + row.text())
                    .isNotBlank();
            assertThat(row.select("td").get(3).text())
                    .as("what it is: " + row.text())
                    .isNotBlank();
        });
    }

    @Test
    void many_runs_have_fans() throws IOException {
        Path model = folder.resolve("walk.yaml");
        Files.writeString(model, """
                model: a walk
                time: {start: 0, stop: 20, dt: 1, method: euler}
                stocks:
                  place: {start: 0, in: step}
                flows:
                  step: {is: "NORMAL(0, 1)"}
                """);
        Document page = page(model, "--draws", "200");
        assertThat(page.select("#stocks svg path.fan")).hasSize(2);
        assertThat(page.select("#stocks figcaption").text()).contains("median of 200 runs");
        assertThat(page.select("#diagram svg text").eachText()).contains("place", "step");
        assertThat(page.select("#loops")).isEmpty();
    }

    @Test
    void what_a_model_says_stays_text() throws IOException {
        Path model = folder.resolve("bad.yaml");
        Files.writeString(model, """
                model: "<script>alert(1)</script>"
                time: {start: 0, stop: 2, dt: 1, unit: "<b>"}
                stocks:
                  "</svg><img src=x>": {start: 1, in: "a&b", says: "<i onload=x>"}
                flows:
                  "a&b": {is: "1", unit: "<u>"}
                """);
        Document page = page(model);
        assertThat(page.select("script, img, i, u, b")).isEmpty();
        assertThat(page.select("h1").text()).isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void one_form_at_a_time_is_printed() {
        assertThat(Main.run("simulate", MODELS.resolve("sir.yaml").toString(), "--html", "x.html", "--csv"))
                .isEqualTo(ExitCode.WRONG);
    }
}
