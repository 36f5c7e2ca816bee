package org.heartland.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.heartland.app.surface.BriefPage;
import org.heartland.app.surface.Facts;
import org.heartland.app.surface.Json;
import org.heartland.app.surface.JsonRoles;
import org.heartland.app.surface.Terminal;
import org.heartland.assess.Study;
import org.heartland.assessment.Assessment;
import org.heartland.render.page.Brief;
import org.heartland.render.page.HtmlPage;
import org.heartland.render.page.MarkdownPage;
import org.heartland.render.text.FirstPage;
import org.heartland.render.text.FullPage;
import org.heartland.render.text.Page;
import org.heartland.render.words.RoleWords;
import org.heartland.render.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One assessment on four surfaces, read back: the terminal, JSON, Markdown and HTML say the same, value by value. */
class SurfacesAgreeTest {
    private static final Page UNBROKEN = new Page(100_000, false);
    private static final Map<String, Surfaces> KNOWN = new TreeMap<>();

    /** One assessment as each surface shows it. */
    private record Surfaces(Assessment assessment, List<String> terminal, String json, String markdown, String html) {

        static Surfaces of(String dossier) {
            Study study = Assessed.shipped(dossier);
            Assessment assessment = study.assess();
            Words words = Words.english(assessment.subject());
            List<String> terminal = Assessed.lines(out -> {
                FirstPage.print(assessment, words, UNBROKEN, out);
                FullPage.print(assessment, words, UNBROKEN, out);
            });
            return new Surfaces(
                    assessment,
                    terminal,
                    new String(Assessed.json(assessment), StandardCharsets.UTF_8),
                    MarkdownPage.of(Brief.of(assessment, words), words),
                    HtmlPage.of(Brief.of(assessment, words), words));
        }

        Facts readTerminal() {
            Map<String, String> labels = new LinkedHashMap<>();
            roles().forEach((label, id) -> labels.put(id, label));
            return Terminal.read(terminal, labels, names());
        }

        private Map<String, String> names() {
            Map<String, String> names = new LinkedHashMap<>();
            Words words = Words.english(assessment.subject());
            assessment.subject().receivers().forEach(id -> names.put(words.actor(id), id));
            return names;
        }

        Facts readPage(String page) {
            Map<String, String> names = names();
            Words words = Words.english(assessment.subject());
            assessment.subject().powers().forEach(id -> names.put(words.actor(id), id));
            return BriefPage.read(page, roles(), names);
        }

        private Map<String, String> roles() {
            Map<String, String> roles = new LinkedHashMap<>();
            Words words = Words.english(assessment.subject());
            assessment
                    .subject()
                    .roles()
                    .values()
                    .forEach(role -> roles.put(new RoleWords(assessment, words, role).label(), role.id()));
            return roles;
        }

        JsonNode readJson() {
            try {
                return new ObjectMapper().readTree(json);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        List<String> differences() {
            SortedMap<String, String> page = readPage(html).values();
            SortedMap<String, String> text = readPage(BriefPage.shown(markdown)).values();
            SortedMap<String, String> lines = readTerminal().values();
            SortedMap<String, String> data = Json.read(readJson()).values();
            List<String> differences = new ArrayList<>(Facts.differences(page, text));
            differences.addAll(Facts.differences(without(page, "share "), lines));
            differences.addAll(Facts.differences(without(page, "role "), data));
            differences.addAll(JsonRoles.differences(readJson(), page));
            return differences;
        }

        private static SortedMap<String, String> without(SortedMap<String, String> facts, String kind) {
            SortedMap<String, String> rest = new TreeMap<>(facts);
            rest.keySet().removeIf(name -> name.startsWith(kind));
            return rest;
        }
    }

    private static Surfaces surfaces(String dossier) {
        return KNOWN.computeIfAbsent(dossier, Surfaces::of);
    }

    @ParameterizedTest
    @ValueSource(strings = {"example", "central-asia"})
    void allFourSaySame(String dossier) {
        assertThat(surfaces(dossier).differences()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"example", "central-asia"})
    void everythingThatIsComparedIsThere(String dossier) {
        Surfaces surfaces = surfaces(dossier);
        Facts facts = surfaces.readPage(surfaces.html());
        int roles = surfaces.assessment().subject().roles().size();
        int receivers = surfaces.assessment().subject().receivers().size();
        assertThat(facts.of("role")).hasSize(2 * roles * receivers);
        assertThat(facts.of("claim")).hasSize(3 * surfaces.assessment().claims().size());
        assertThat(facts.of("note").size() + facts.of("gap").size())
                .isEqualTo(surfaces.assessment().notes().size());
        assertThat(facts.of("counts")).hasSize(2);
        assertThat(facts.of("share")).hasSizeGreaterThan(20);
        assertThat(facts.of("correction")).isNotEmpty();
        assertThat(facts.of("right")).isNotEmpty();
        facts.of("corrections")
                .forEach((name, count) -> assertThat(facts.of("correction " + name.split(" ")[1]))
                        .as(name)
                        .hasSize(Integer.parseInt(count)));
        assertThat(facts.of("prediction")).isNotEmpty();
    }

    /** One value changed or left out on one surface. */
    private record Spoilt(String says, UnaryOperator<Surfaces> change) {
        @Override
        public String toString() {
            return says;
        }
    }

    static Stream<Spoilt> spoilt() {
        return Stream.of(
                html("a verdict in HTML", "<strong>Supported</strong>", "<strong>Contradicted</strong>"),
                html("a share in HTML", "<td>85.7<", "<td>85.8<"),
                html("who holds a role in HTML", "Nordavia → not known", "Nordavia → nobody"),
                html("a leg in HTML", "Zurania 39–41 %, mid-range 39", "Zurania 39–41 %, mid-range 40"),
                markdown("a share in Markdown", "| 85.7 |", "| 85.8 |"),
                markdown("a prediction in Markdown", "Open to 2030", "Open to 2031"),
                markdown("a line left out of Markdown", "- Celdor publishes", "Celdor publishes"),
                terminal("a leg on the terminal", "Zurania 39–41 %, mid-range 39", "Zurania 39–41 %, mid-range 40"),
                terminal("a correction on the terminal", "[c08]", "[c99]"),
                terminal("what is right on the terminal", "Right: ", "Right: not "),
                html(
                        "how many are contradicted in HTML",
                        " statement, in our words, that",
                        "0 statement, in our words, that"),
                terminal("a robustness on the terminal", "in all 60 settings", "in none of 60 settings"),
                json("a status in JSON", "{\"status\": \"supplier only\",", "{\"status\": \"none\","),
                json("a verdict in JSON", "\"now\": \"contradicted\"", "\"now\": \"supported\""),
                json("a paragraph in JSON", "\"paragraph\": 3", "\"paragraph\": 4"));
    }

    @ParameterizedTest
    @MethodSource("spoilt")
    void oneSpoiltValueIsFound(Spoilt spoilt) {
        Surfaces sound = surfaces("example");
        Surfaces changed = spoilt.change().apply(sound);
        assertThat(changed).isNotEqualTo(sound);
        assertThat(changed.differences()).isNotEmpty();
    }

    @Test
    void aRowLeftOutIsFound() {
        Surfaces sound = surfaces("example");
        String html = sound.html()
                .replaceFirst(
                        "(?s)(aria-label=\"Security: the values.*?<tbody>\\s*<tr class=\"g\">.*?)<tr>.*?(?=<tr>)",
                        "$1");
        assertThat(html).isNotEqualTo(sound.html());
        assertThat(new Surfaces(sound.assessment(), sound.terminal(), sound.json(), sound.markdown(), html)
                        .differences())
                .isNotEmpty();
    }

    private static Spoilt html(String says, String from, String to) {
        return new Spoilt(
                says,
                one -> new Surfaces(
                        one.assessment(), one.terminal(), one.json(), one.markdown(), first(one.html(), from, to)));
    }

    private static Spoilt markdown(String says, String from, String to) {
        return new Spoilt(
                says,
                one -> new Surfaces(
                        one.assessment(), one.terminal(), one.json(), first(one.markdown(), from, to), one.html()));
    }

    private static Spoilt terminal(String says, String from, String to) {
        return new Spoilt(
                says,
                one -> new Surfaces(
                        one.assessment(),
                        first(String.join("\n", one.terminal()), from, to)
                                .lines()
                                .toList(),
                        one.json(),
                        one.markdown(),
                        one.html()));
    }

    private static Spoilt json(String says, String from, String to) {
        return new Spoilt(
                says,
                one -> new Surfaces(
                        one.assessment(), one.terminal(), first(one.json(), from, to), one.markdown(), one.html()));
    }

    private static String first(String text, String from, String to) {
        int at = text.indexOf(from);
        assertThat(at).as(from).isNotNegative();
        return text.substring(0, at) + to + text.substring(at + from.length());
    }
}
