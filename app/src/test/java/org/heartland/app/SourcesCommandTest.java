package org.heartland.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sources of the example on the page, as a table and as JSON: one content. */
class SourcesCommandTest {
    private static final String EXAMPLE = Path.of(System.getProperty("heartland.home", ".."), "dossiers", "example")
            .toString();

    @Test
    void the_page_groups_by_grade_and_tells_terms_and_uses() {
        String page = Printed.when("sources", EXAMPLE, "--width", "100");
        assertThat(page).startsWith("11 sources; only repeating another: 1; as known on 30 June 2024. Stale: 3.");
        assertThat(page.lines().filter(line -> line.matches("[A-Z ]+ \\(\\d+\\)")))
                .containsExactly(
                        "PRIMARY SOURCES (7)",
                        "NEWS AGENCIES (1)",
                        "PRESS AND OTHER REPORTS (1)",
                        "COPIES (1)",
                        "PARTIES TO THE DISPUTE (1)");
        assertThat(page.lines())
                .contains(
                        "    terms: not seen → not known; ask before more than single figures are passed on",
                        "    only repeats [agency]; the two count once",
                        "    used for 4 memberships of [PAC]; the purpose of [PAC]",
                        "    statements that rest on it: [c07], [c12] (on this alone)",
                        "    stale: goods exports: the figures end on 31 December 2022; more was due by 29 April 2024")
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    }

    /** Russian has one form of a noun behind 1, another behind 2 to 4, and a third behind 5 to 20. */
    @Test
    void in_russian_nouns_agree_with_their_numbers_and_no_english_word_is_left() {
        String page = Printed.when("sources", EXAMPLE, "--width", "100", "--lang", "ru");
        assertThat(page).startsWith("11 источников; из них лишь повторяют другой — 1;");
        assertThat(page).contains("4 записи о членстве — [PAC]", "9 значений — [exports]");
        assertThat(Printed.when("list", EXAMPLE, "--lang", "ru")).contains("11 источников");
        for (String topic : List.of("claims", "scenarios", "indicators", "choices", "coverage")) {
            String list = Printed.when("list", EXAMPLE, topic, "--lang", "ru", "--width", "400");
            assertThat(list.lines().map(line -> line.replaceFirst("^[a-z0-9_]+ +", "")))
                    .as(topic)
                    .noneMatch(line -> line.matches(".*\\b(rows?|changes?|computed|partners|each|weights|only)\\b.*"));
        }
    }

    @Test
    void the_table_has_a_line_for_each_source_and_the_same_fields_in_each() {
        List<String[]> rows = Printed.when("sources", EXAMPLE, "--tsv")
                .lines()
                .map(line -> line.split("\t", -1))
                .toList();
        assertThat(rows).hasSize(12).allSatisfy(row -> assertThat(row).hasSize(23));
        assertThat(rows.stream().skip(1).map(row -> row[0])).isSorted();
        String[] office = rows.stream()
                .filter(row -> row[0].equals("ard_office"))
                .findFirst()
                .orElseThrow();
        assertThat(field(rows, office, "observations")).isEqualTo("exports:9 imports:9");
        assertThat(field(rows, office, "reporter")).isEqualTo("Ardenia's office");
    }

    @Test
    void json_tells_what_the_table_tells() throws IOException {
        List<String[]> rows = Printed.when("sources", EXAMPLE, "--tsv")
                .lines()
                .map(line -> line.split("\t", -1))
                .toList();
        JsonNode json = new ObjectMapper().readTree(Printed.when("sources", EXAMPLE, "--json"));
        assertThat(json.get("voices").asInt()).isEqualTo(10);
        assertThat(json.get("sources")).hasSize(11);
        for (int i = 0; i < 11; i++) {
            JsonNode source = json.get("sources").get(i);
            for (String key :
                    List.of("id", "grade", "allows", "seen", "published", "author", "title", "url", "licence")) {
                assertThat(field(rows, rows.get(i + 1), key))
                        .as(key)
                        .isEqualTo(source.get(key).asText());
            }
            assertThat(field(rows, rows.get(i + 1), "claims").split(" "))
                    .containsExactlyElementsOf(texts(source.get("claims")));
            assertThat(field(rows, rows.get(i + 1), "stale").isEmpty())
                    .isEqualTo(source.get("overdue").isEmpty()
                            && !source.get("readLongAgo").asBoolean());
        }
    }

    /** By hand: of the eleven, the agency's and the yearbook's were read in excerpt, and the courier alone is press. */
    @Test
    void only_the_sources_that_are_asked_for_are_listed() {
        assertThat(ids("--read", "excerpt")).containsExactly("agency", "yearbook");
        assertThat(ids("--grade", "press", "--read", "full")).containsExactly("courier");
        assertThat(ids("--publisher", "statistical office of brovia")).containsExactly("bro_office");
        assertThat(ids("--age", "from_2")).containsExactly("forum_page", "pact_charter", "treaty_coding");
        assertThat(ids("--age", "stale")).containsExactly("ard_office", "bro_office", "yearbook");
        assertThat(ids("--find", "HARBOUR garri")).containsExactly("agency");
        assertThat(ids("--find", "arbour")).isEmpty();
    }

    @Test
    void the_weakest_links_are_an_errand_each() {
        String page = Printed.when("sources", EXAMPLE, "--weakest", "--width", "100");
        assertThat(page.lines())
                .contains(
                        "¶3 Nordavia helped Brovia in 2022. [c08]",
                        "    Contradicted; to correct; one source, not primary",
                        "    Plains News Agency, 1 December 2022 [agency]",
                        "    → Find the primary source, or a second publisher who checked for himself.");
        assertThat(Printed.when("sources", EXAMPLE, "--weakest", "--lang", "ru"))
                .contains("исправить", "один источник, не первичный");
    }

    @Test
    void wrong_choices_are_told_all_at_once() {
        assertThat(Printed.by("sources", EXAMPLE, "--grade", "good", "--age", "old")
                        .err())
                .contains(
                        "--grade: it cannot be good; write one of primary, agency, press, mirror, partisan",
                        "--age: it cannot be old; write one of stale, under_2, from_2, from_5, from_10");
        assertThat(Printed.by("sources", EXAMPLE, "--weakest", "--find", "pact").err())
                .contains("--weakest: this is of all sources; leave out --grade");
        assertThat(Printed.by("sources", EXAMPLE, "--find", "x".repeat(201)).err())
                .contains("--find: this is longer than 200 characters");
    }

    private static List<String> ids(String... options) {
        String[] words = new String[options.length + 3];
        words[0] = "sources";
        words[1] = EXAMPLE;
        words[2] = "--tsv";
        System.arraycopy(options, 0, words, 3, options.length);
        return Printed.when(words)
                .lines()
                .skip(1)
                .map(line -> line.split("\t", -1)[0])
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts.isEmpty() ? List.of("") : texts;
    }

    private static String field(List<String[]> rows, String[] row, String name) {
        return row[Arrays.asList(rows.get(0)).indexOf(name)];
    }
}
