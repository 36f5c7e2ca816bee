package org.heartland.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        assertThat(page.select("#stocks svg, #flows svg")).hasSize(4);
        assertThat(page.select("#diagram svg")).hasSize(1);
        assertThat(page.select("#loops svg")).hasSize(model.equals("teacup") ? 0 : 2);
        assertThat(page.select("svg")).allSatisfy(svg -> {
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
        assertThat(page.select("#stocks svg path.fan")).hasSize(4);
        assertThat(page.select("#stocks .measure").text()).contains("median of 200 runs");
        assertThat(page.select("#summary").text()).containsPattern("In 90 % of the 200 runs place ended between -?\\d");
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

    /** The tea is at room + (180 - room) / e^3 after three cooling times: 27.97 at 20 degrees, 37.47 at 30. */
    @Test
    void runs_beside_one_another_are_drawn_and_told_apart() throws IOException {
        Document page = page(MODELS.resolve("teacup.yaml"), "--set", "room=20", "--compare", "room=30");
        assertThat(page.select("#summary p").eachText())
                .contains("With room = 30 teacup ends 9.5 degree higher, at 37.5 instead of 28.");
        assertThat(page.select("#stocks .plot-wide svg path.line")).hasSize(2);
        assertThat(page.select("#stocks .plot-wide svg text").eachText()).contains("room = 20", "room = 30");
        assertThat(page.select("#beside tbody tr").eachText()).hasSize(2);
        assertThat(page.select("#beside").outerHtml())
                .isEqualTo(page(MODELS.resolve("teacup.yaml"), "--set", "room=20", "--set", "room=30")
                        .select("#beside")
                        .outerHtml());
    }

    @Test
    void data_are_marks_and_columns_that_the_model_does_not_have_are_told() throws IOException {
        Path data = folder.resolve("seen.csv");
        Files.writeString(data, "time,infected,deaths\n0,1,0\n50,,1\n60,200,2\n");
        Document page = page(MODELS.resolve("sir.yaml"), "--against", data.toString());
        assertThat(page.select("#stocks .plot-wide svg path.mark")).hasSize(2);
        assertThat(page.select("#summary p").last().text())
                .startsWith("Infected differs from seen.csv by ")
                .contains("root mean square over 2 times");
        assertThat(page.select("#findings").text()).contains("the model has no variable deaths");
    }

    @Test
    void the_page_speaks_russian_but_for_names_and_texts_of_the_model() throws IOException {
        Document page = page(MODELS.resolve("sir.yaml"), "--lang", "ru", "--draws", "20", "--vary", "contacts=2..3");
        assertThat(page.select("html").attr("lang")).isEqualTo("ru");
        assertThat(page.select("h2").eachText())
                .allSatisfy(title -> assertThat(title).matches("[А-Яа-яё ,]+"));
        assertThat(page.select("#summary p, #turns li, figcaption, .measure, #equations th[scope]")
                        .eachText())
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).containsPattern("[а-я]"));
    }

    @Test
    void what_soars_has_an_axis_of_powers_and_says_so() throws IOException {
        Document page = page(MODELS.resolve("three-party-arms-race.yaml"));
        assertThat(page.select("#stocks .plot-wide svg text").eachText()).contains("arms, log scale", "10⁶");
        assertThat(page.select("#loops .plot-wide svg text").eachText()).contains("other R", "other B");
        assertThat(page.select("#loops .plot-wide svg path.line")).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void several_runs_are_printed_under_their_names() {
        String model = MODELS.resolve("teacup.yaml").toString();
        List<String> lines = Printed.by("simulate", model, "--until", "0.125", "--compare", "room=30")
                .out()
                .lines()
                .toList();
        assertThat(lines).hasSize(5);
        assertThat(lines.get(0)).isEqualTo("run,time,teacup,heat loss,room,cooling time");
        assertThat(lines.get(1)).startsWith("room = 70,0,180,");
        assertThat(lines.get(3)).startsWith("room = 30,0,180,");
        assertThat(Printed.by("simulate", model, "--json", "--compare", "room=30")
                        .out())
                .contains("\"run\": \"room = 70\"", "\"against\"", "\"root_mean_square\"");
        assertThat(Printed.by("simulate", model, "--compare", "roof=30").code()).isEqualTo(ExitCode.WRONG);
        assertThat(Printed.by("simulate", model, "--against", "none.csv").err()).contains("there is no such file");
    }

    @Test
    void one_form_at_a_time_is_printed() {
        assertThat(Main.run("simulate", MODELS.resolve("sir.yaml").toString(), "--html", "x.html", "--csv"))
                .isEqualTo(ExitCode.WRONG);
    }
}
