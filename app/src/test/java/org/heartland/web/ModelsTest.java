package org.heartland.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.heartland.app.Assessed;
import org.heartland.app.Folders;
import org.heartland.app.Printed;
import org.heartland.dynamics.ModelFile;
import org.heartland.dynamics.compile.Flattener;
import org.heartland.dynamics.experiment.Knob;
import org.heartland.dynamics.model.Model;
import org.heartland.dynamics.story.Story;
import org.heartland.dynamics.story.StoryFile;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Models on a page: the same values and pictures as the command line's, stories that fit their models, and strangers' models that are bounded. */
class ModelsTest {
    private static final Path SHIPPED = Assessed.DOSSIERS.resolveSibling("models");
    private static final String ENDLESS = """
            model: endless
            time: {start: 0, stop: 10000000, dt: 1, save: 1000000, method: rk4}
            stocks:
              water: {start: 1, in: rain}
            flows:
              rain: {is: SIN(water) + COS(water) + EXP(-water ^ 2) + LN(water ^ 2 + 1) + SIN(water * 3)}
            """;

    @TempDir
    private static Path folder;

    private static RunningWorkbench workbench;

    @BeforeAll
    static void open() throws Exception {
        Folders.example(folder);
        Path models = Files.createDirectory(folder.resolve("models"));
        Files.writeString(models.resolve("endless.yaml"), ENDLESS);
        Files.writeString(models.resolve("large.yaml"), ENDLESS.replace("save: 1000000", "save: 1"));
        Files.writeString(models.resolve("broken.yaml"), "model: broken\nstocks: [");
        Files.writeString(
                models.resolve("tank.yaml"),
                "model: <script>alert(1)</script>\ntime: {start: 0, stop: 4, dt: 1}\nstocks:\n  water: {start: 10, out: leak}\n"
                        + "flows:\n  leak: {is: water * part}\nauxiliaries:\n  part: {is: 0.5, between: [0.1, 0.9]}\n  idle: {is: -3}\n");
        Files.writeString(
                models.resolve("tank.story.yaml"),
                "story: Tank\nsteps:\n  - {heading: First, text: It leaks., set: {prat: 1}, look: [water]}\n");
        Files.createSymbolicLink(
                models.resolve("outside.yaml"), SHIPPED.toAbsolutePath().resolve("sir.yaml"));
        Files.writeString(models.resolve("sir.yaml"), Files.readString(SHIPPED.resolve("teacup.yaml")));
        workbench = RunningWorkbench.of(folder);
    }

    @AfterAll
    static void close() {
        workbench.close();
    }

    // ---- The same as the command line.

    @ParameterizedTest
    @ValueSource(
            strings = {
                "of=richardson",
                "of=richardson&set.reaction_of_A=0.4&set.reaction_of_B=0.5",
                "of=richardson&step=3&was1=model",
                "of=lynx-and-hare&set.catch=0.03&was1=death_rate=1.1&was2=model"
            })
    void its_values_and_pictures_are_those_of_simulate(String address) throws Exception {
        Document page = workbench.computed("models?" + address);
        String command = page.select("#command").text();
        List<String> words = new ArrayList<>(
                List.of(command.substring("./heartland ".length()).split(" ")));
        Path html = folder.resolveSibling("run" + Math.abs(address.hashCode()) + ".html");
        words.set(words.size() - 1, html.toString());
        words.replaceAll(word -> word.replace("'", ""));
        Printed.when(words.toArray(String[]::new));
        Document printed = Jsoup.parse(Files.readString(html));
        assertThat(page.select("#stocks .plot-wide svg").outerHtml())
                .isEqualTo(printed.select("#stocks .plot-wide svg").outerHtml());
        assertThat(page.select("section[aria-label='In short'] p").eachText())
                .isEqualTo(printed.select("#summary p").eachText());
        if (!address.contains("step")) {
            assertThat(page.select(".diagram svg").outerHtml())
                    .isEqualTo(printed.select("#diagram svg").outerHtml());
        }
        List<String> values = words.subList(0, words.size() - 2);
        assertThat(workbench.get("models.csv?" + address).body())
                .isEqualTo(Printed.when(values.toArray(String[]::new)));
        List<String> json = new ArrayList<>(values);
        json.add("--json");
        assertThat(workbench.get("models.json?" + address).body()).isEqualTo(Printed.when(json.toArray(String[]::new)));
    }

    @Test
    void a_knob_begins_where_the_model_has_it_and_says_where_it_is_turned() throws Exception {
        Document page = workbench.computed("models?of=richardson&set.fatigue_of_A=0.9");
        assertThat(page.select("#knob-fatigue-of-A").attr("value")).isEqualTo("0.9");
        assertThat(page.select("#knob-fatigue-of-A-says").text()).contains("In the model: 0.3.");
        assertThat(page.select(".knob.turned")).hasSize(1);
        assertThat(page.select("#knobs input[name=was1]").attr("value")).isEqualTo("fatigue_of_A=0.9");
        Document reset =
                workbench.computed(page.select("#knobs .decide a").attr("href").substring(1));
        assertThat(reset.select(".knob.turned")).isEmpty();
        assertThat(reset.select("#run").attr("class")).isEqualTo("overlaid");
        assertThat(reset.select("#command").text()).contains("--compare fatigue_of_A=0.9");
    }

    @Test
    void a_loop_that_is_chosen_lights_up_with_its_share() throws Exception {
        Document page = workbench.computed("models?of=richardson&loop=B1");
        assertThat(page.select("#share figcaption").text()).startsWith("Share of B1 over time");
        assertThat(page.select(".loops li.lit b").text()).isEqualTo("B1");
        assertThat(page.select(".diagram .stock.lit")).hasSize(1);
        assertThat(page.select(".diagram .valve.lit")).hasSize(1);
        assertThat(page.select(".diagram .arrow.lit")).hasSize(1);
        assertThat(workbench.computed("models?of=richardson").select(".diagram .lit"))
                .isEmpty();
        assertThat(workbench
                        .computed("models?of=richardson&loop=R7")
                        .select(".wrong")
                        .text())
                .isEqualTo("This run has no loop R7.");
    }

    @Test
    void what_varies_lies_between_declared_bounds_or_from_nothing_to_twice_its_value() {
        Model model = ModelFile.read(folder.resolve("models/tank.yaml")).orThrow();
        List<Knob> knobs = Knob.of(model, Flattener.flatten(model).orThrow());
        assertThat(knobs).extracting(Knob::name).containsExactly("part", "idle");
        assertThat(knobs).extracting(Knob::low).containsExactly(0.1, -6.0);
        assertThat(knobs).extracting(Knob::high).containsExactly(0.9, 0.0);
    }

    // ---- Stories.

    static List<String> shipped() throws IOException {
        try (Stream<Path> files = Files.list(SHIPPED)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(StoryFile.ENDING))
                    .map(name -> name.substring(0, name.length() - StoryFile.ENDING.length()))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void every_step_of_a_shipped_story_can_be_told_and_the_first_in_both_languages(String model) throws Exception {
        Model read = ModelFile.read(SHIPPED.resolve(model + ".yaml")).orThrow();
        Story story = StoryFile.read(
                        SHIPPED.resolve(model + ".story.yaml"),
                        Flattener.flatten(read).orThrow())
                .orThrow();
        assertThat(story.steps()).hasSizeBetween(3, 5);
        String name = model.equals("sir") ? "shipped-sir" : model;
        for (int step = 1; step <= story.steps().size(); step++) {
            for (String language : step == 1 ? List.of("en", "ru") : List.of("en")) {
                Document page = workbench.computed("models?of=" + name + "&step=" + step + "&lang=" + language);
                Story.Step told = story.steps().get(step - 1);
                assertThat(page.select(".told").text())
                        .isEqualTo(told.text().in(language).strip());
                assertThat(told.text().language(language)).isEqualTo(language);
                assertThat(page.select(".lesson dd").eachText())
                        .containsExactly(
                                story.lesson().teaches().in(language).strip(),
                                story.lesson().leavesOut().in(language).strip(),
                                story.lesson().source().strip());
                assertThat(page.select(".wrong")).isEmpty();
                // Where nothing moves there is nothing to draw, and the words say so.
                assertThat(page.select("#look svg")).hasSize(page.text().contains("Deposits stayed at") ? 0 : 2);
                assertThat(page.select("#share svg").isEmpty()).isEqualTo(told.loop() == null);
            }
        }
    }

    @Test
    void a_step_that_names_an_unknown_variable_is_one_sentence_and_the_model_still_runs() throws Exception {
        Document page = workbench.computed("models?of=tank&step=1");
        assertThat(page.select(".wrong li")).hasSize(1);
        assertThat(page.select(".wrong").text())
                .contains("tank.story.yaml:3:", "there is no variable prat", "(near: part)");
        assertThat(page.select("#stocks svg")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "story: x\nsteps:\n  - {heading: a, text: b, verse: c}",
                "story: x\nsteps: []",
                "story: x\nsteps:\n  - {heading: a, text: b, set: {part: much}}",
                "story: x\nsteps:\n  - {heading: a}",
                "story: {en: 1, en: 2}\nsteps:\n  - {heading: a, text: b}",
                "- x"
            })
    void a_story_that_is_wrong_is_refused_with_its_place(String story) {
        Read<Story> read = StoryFile.read(story.getBytes(StandardCharsets.UTF_8), "x.story.yaml");
        assertThat(read.problems())
                .extracting(Problem::line)
                .isNotEmpty()
                .allMatch(line -> line.startsWith("x.story.yaml:"));
    }

    @Test
    void a_story_without_end_is_bounded() {
        String step = "  - {heading: a, text: b}\n";
        Read<Story> many =
                StoryFile.read(("story: x\nsteps:\n" + step.repeat(21)).getBytes(StandardCharsets.UTF_8), "x");
        assertThat(many.problems()).hasSize(1);
        assertThat(many.problems().get(0).what()).isEqualTo("this story has 21 steps; the bound is 20");
        String wide = "story: x\nsteps:\n  - {heading: a, text: " + "b".repeat(2_001) + "}\n";
        assertThat(StoryFile.read(wide.getBytes(StandardCharsets.UTF_8), "x").problems())
                .hasSize(1);
    }

    /** The page of each step, reached by its links, is what the command is compared with, step by step. */
    @ParameterizedTest
    @CsvSource({"richardson, en", "shipped-sir, ru"})
    void the_command_tells_a_story_in_the_words_of_the_page(String model, String language) throws Exception {
        String file = SHIPPED.resolve(model.replace("shipped-", "") + ".yaml").toString();
        String told = oneLine(
                Printed.by("simulate", file, "--story", "--lang", language).out());
        Document page = workbench.computed("models?of=" + model + "&lang=" + language);
        int steps = page.select(".story li").size();
        assertThat(told).startsWith(page.select(".story h2").text());
        page.select(".lesson dt, .lesson dd")
                .eachText()
                .forEach(part -> assertThat(told).contains(oneLine(part)));
        for (int step = 1; step <= steps; step++) {
            page = workbench.computed(page.select("a[rel=next]").attr("href").substring(1));
            assertThat(told)
                    .contains(step + ". " + page.select(".story [aria-current]").text());
            assertThat(told).contains(oneLine(page.select(".story .told").text()));
            for (String sentence :
                    page.select("#run > section:not(.look)").first().select("p").eachText()) {
                assertThat(told).contains(oneLine(sentence));
            }
        }
        assertThat(steps).isGreaterThan(3);
        assertThat(page.select("a[rel=next]")).isEmpty();
    }

    private static String oneLine(String text) {
        return text.replace(" - ", " ").replaceAll("[\\s\\h]+", " ");
    }

    @Test
    void a_story_that_is_not_there_or_asked_for_beside_a_run_is_one_sentence_each() throws Exception {
        Path alone = Files.copy(SHIPPED.resolve("sir.yaml"), folder.resolve("alone.yaml"));
        assertThat(Printed.by("simulate", alone.toString(), "--story").err())
                .contains("this model has no story; write one in alone.story.yaml");
        assertThat(Printed.by(
                                "simulate",
                                SHIPPED.resolve("sir.yaml").toString(),
                                "--story",
                                "--json",
                                "--set",
                                "contacts=2")
                        .err())
                .contains("beside --json", "beside --set", "2 problems");
        assertThat(Printed.by("simulate", folder.resolve("models/tank.yaml").toString(), "--story")
                        .err())
                .contains("prat");
    }

    // ---- Strangers.

    @Test
    void all_models_are_listed_and_none_outside() throws Exception {
        Document list = workbench.computed("models");
        assertThat(list.select(".model-list li").eachText())
                .contains(
                        "Teacup sir, beside the dossier",
                        "Teacup With the story “A cup of tea that cools” · teacup, comes with the program")
                .anyMatch(one -> one.endsWith("· shipped-sir, comes with the program"))
                .anyMatch(one -> one.startsWith("Richardson's arms race With the story "))
                .noneMatch(one -> one.contains("utside") || one.contains("tank.story"));
        assertThat(workbench.computed("models?lang=ru").select(".model-list li").eachText())
                .contains("Teacup С рассказом «Остывающий чай» · teacup, в составе программы");
        assertThat(workbench.computed("models?of=sir").select("h1").text()).isEqualTo("Teacup");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../dossier",
                "..%2f..%2fetc%2fpasswd",
                "outside",
                "%2fetc%2fpasswd",
                "tank.story",
                "x%00",
                "%3Cscript%3E"
            })
    void no_name_leads_out_of_the_folders(String name) throws Exception {
        HttpResponse<String> answer = workbench.get("models?of=" + name);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains(
                        name.contains("%00")
                                ? "of has a character that no text has."
                                : "There is no model of this name.");
    }

    @Test
    void a_model_that_runs_forever_is_shown_as_it_goes_and_can_be_stopped() throws Exception {
        Document page = Jsoup.parse(workbench.get("models?of=endless").body());
        assertThat(page.select("#run progress")).hasSize(1);
        assertThat(page.select("#run").text()).contains("The model runs:", "20 s at most");
        String to = page.select("#run form").attr("action").substring(1);
        HttpResponse<String> answer = workbench.post(to, List.of("action", "stop"));
        assertThat(answer.statusCode()).isEqualTo(303);
        String stopped = answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]*/|^/", "");
        assertThat(Jsoup.parse(workbench.get(stopped).body()).select("#run").text())
                .contains("stopped before it was done");
        assertThat(workbench.computed("models?of=tank").select("#stocks svg")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "of=broken",
                "of=large",
                "of=tank&set.part=much",
                "of=tank&set.prat=1",
                "of=tank&was1=prat=1",
                "of=tank&step=999",
                "of=tank&step=x"
            })
    void what_cannot_be_run_is_a_sentence(String address) throws Exception {
        HttpResponse<String> answer = workbench.get("models?" + address);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.body()).select("#figure p").text()).isNotBlank();
    }

    @Test
    void huge_values_and_long_lists_are_bounded_and_scripts_are_only_text() throws Exception {
        for (String value : List.of("1e308", "-1e308", "1e999", "0", "NaN")) {
            assertThat(workbench.get("models?of=tank&set.part=" + value).statusCode())
                    .isIn(200, 400);
        }
        StringBuilder many = new StringBuilder("models?of=tank");
        for (int i = 0; i < 100; i++) {
            many.append("&set.x").append(i).append("=1");
        }
        assertThat(workbench.get(many.toString()).statusCode()).isEqualTo(400);
        assertThat(workbench.get("models?of=tank&was1=" + "x".repeat(700)).statusCode())
                .isEqualTo(400);
        String script = URLEncoder.encode("<script>alert(1)</script>", StandardCharsets.UTF_8);
        Document page = workbench.computed("models?of=tank&loop=" + script);
        assertThat(page.select("script").eachAttr("src")).containsExactly("/assets/htmx.js", "/assets/workbench.js");
        assertThat(page.select("h1").text()).contains("<script>");
        assertThat(page.select("style, [style], [onload]")).isEmpty();
    }
}
