package org.heartland.dossier.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.heartland.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are made to break a reader get one clear sentence each, soon. */
class HostileFilesTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String ACTORS = "actors/others.yaml";

    @Test
    void exploding_aliases_are_refused_unexpanded() {
        String laughs = "a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n"
                + IntStream.range(0, 9)
                        .mapToObj(i -> (char) ('b' + i) + ": &" + (char) ('b' + i) + " ["
                                + ("*" + (char) ('a' + i) + ", ").repeat(9) + "x]\n")
                        .collect(Collectors.joining());
        assertThat(reported("gaps.yaml", laughs)).containsExactly("gaps.yaml: this file is not part of a dossier");
        assertThat(toldOfYaml(laughs)).contains(ACTORS + ":1:4: anchors (&) and aliases (*) are not allowed here");
    }

    @Test
    void a_hundred_megabytes_are_refused_by_their_size(@TempDir Path folder) throws IOException {
        Example.shipped().write(folder);
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("claims/huge.yaml").toFile(), "rw")) {
            file.setLength(100_000_000);
        }
        assertTimeoutPreemptively(
                SOON,
                () -> assertThat(reported(folder)).containsExactly("claims/huge.yaml: this file is larger than 5 MB"));
    }

    @Test
    void a_file_too_large_brings_no_further_problems(@TempDir Path folder) throws IOException {
        Example.shipped().write(folder);
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("sources.yaml").toFile(), "rw")) {
            file.setLength(100_000_000);
        }
        assertThat(reported(folder)).containsExactly("sources.yaml: this file is larger than 5 MB");
    }

    @Test
    void more_than_two_thousand_files() {
        Map<String, String> files = new TreeMap<>(Example.shipped().texts());
        for (int i = 0; i < 2_000; i++) {
            files.put("claims/c" + i + ".yaml", "[]");
        }
        assertThat(sentences(Dossiers.read(Folder.of("many", files)).problems()))
                .contains("dossier.yaml: this dossier has more than 2000 files");
    }

    @Test
    void sixty_four_megabytes_in_all() {
        Map<String, byte[]> files = new TreeMap<>();
        Example.shipped().texts().forEach((file, text) -> files.put(file, text.getBytes(StandardCharsets.UTF_8)));
        for (int i = 0; i < 13; i++) {
            files.put("claims/x" + i + ".yaml", new byte[Folder.MAX_FILE_BYTES]);
        }
        List<String> reported = sentences(Folder.ofBytes("large", files).problems());
        assertThat(reported).containsExactly("claims/x9.yaml: with this file the dossier is larger than 64 MB");
    }

    @Test
    void an_expression_of_a_megabyte() {
        String check = "  check: \"" + "x + ".repeat(250_000) + "1\"";
        assertThat(sentences(Example.shipped()
                        .replaced("claims/article.yaml", "  not_testable: advice", check)
                        .read()
                        .problems()))
                .containsExactly(
                        "claims/article.yaml:112:11: this expression has 1000001 characters; the bound is 10000");
    }

    @Test
    void an_expression_that_nests_deeply() {
        String check = "  check: \"" + "(".repeat(4_000) + "1" + ")".repeat(4_000) + "\"";
        assertThat(Example.shipped()
                        .replaced("claims/article.yaml", "  not_testable: advice", check)
                        .reported())
                .singleElement()
                .asString()
                .startsWith("claims/article.yaml:112:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void other_encodings_of_two_bytes(String charset) {
        assertThat(encoded(ACTORS, charset)).containsExactly(ACTORS + ": this file is in UTF-16");
        assertThat(encoded("events.csv", charset)).containsExactly("events.csv: this file is in UTF-16");
    }

    @Test
    void latin_1_is_told_with_the_place_of_the_first_strange_byte() {
        Example umlaut = Example.shipped().replaced(ACTORS, "Southern League", "S\u00fcdbund");
        byte[] bytes = umlaut.texts().get(ACTORS).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(sentences(umlaut, ACTORS, bytes))
                .containsExactly(
                        ACTORS
                                + ":2:20: the byte FC here is not UTF-8: the file seems to be in Latin-1 or Windows-1252, or is damaged");
    }

    @Test
    void a_byte_order_mark_is_passed_over() {
        Example example = Example.shipped();
        example = example.with(ACTORS, "\ufeff" + example.texts().get(ACTORS));
        example = example.with("events.csv", "\ufeff" + example.texts().get("events.csv"));
        assertThat(example.reported()).isEmpty();
    }

    @Test
    void line_ends_of_windows_change_nothing() {
        Example example = Example.shipped();
        for (String file : example.texts().keySet()) {
            example = example.with(file, example.texts().get(file).replace("\n", "\r\n"));
        }
        assertThat(example.reported()).isEmpty();
        assertThat(example.replaced("roles/guarantor.yaml", "ELSE unknown", "ELSE ELSE unknown")
                        .reported())
                .singleElement()
                .asString()
                .startsWith("roles/guarantor.yaml:24:12: ");
    }

    @Test
    void control_characters_and_marks_of_direction_in_texts_are_accepted_and_told_inert() {
        Example example = Example.shipped()
                .replaced(ACTORS, "name: Southern League", "name: \"\\e[31mSouthern\\a \\u202Eeugael\"")
                .replaced(
                        "events.csv", "crowds take the post offices", "crowds \u001b[31m take \u202e the post offices");
        assertThat(example.reported()).isEmpty();
        assertThat(example.replaced(ACTORS, "kind: bloc", "kind: \"\\e[31mbloc\"")
                        .reported())
                .singleElement()
                .asString()
                .doesNotContain("\u001b")
                .contains("\ufffd[31mbloc");
    }

    /** AUDIT A10: fewer than no inhabitants are a problem unless the level is a balance; a level in per cent may be a rate of growth. */
    @Test
    void a_negative_level_is_a_problem_unless_it_may_be_negative() {
        String table = "indicators/people.csv";
        Example fewer = Example.shipped().replaced(table, "5.2e6", "-5.2e6");
        assertThat(fewer.reported())
                .singleElement()
                .asString()
                .startsWith(table + ":")
                .contains("-5.2e6 is negative, and a level cannot be")
                .contains("negative: yes");
        assertThat(fewer.replaced("indicators/people.yaml", "  unit: persons", "  negative: yes\n  unit: persons")
                        .reported())
                .isEmpty();
        assertThat(Example.shipped()
                        .replaced(table, "2022,2022,35,%", "2022,2022,-35,%")
                        .reported())
                .isEmpty();
    }

    @Test
    void endless_words_in_a_fault_are_cut() {
        assertThat(Example.shipped()
                        .replaced(ACTORS, "kind: bloc", "kind: " + "b ".repeat(1_000_000))
                        .reported())
                .singleElement()
                .asString()
                .hasSizeLessThan(1_000);
    }

    /** What once made YAML readers slow, deep or full; refused or read, but soon, and never with a trace. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "{",
                "- ",
                "? ",
                "a: ",
                "&a ",
                "*a ",
                "!a ",
                "!!x [",
                "\"",
                "'",
                "|\n",
                "> ",
                "%",
                "---\n",
                "a: b\n",
                "- a\n",
                "\ud83d\ude00",
                "[a, ",
                "{a: ",
                "- - ",
                "?\n",
                ": ",
                "\\",
                "#",
                "a\n\n",
                "- {id: x}\n",
                "- {id: X, nmae: y}\n",
                ", ",
                "]",
                "\"\\x41",
                "1,",
                "\t",
                "\u2028",
                "\u0085",
                "..",
                "- [x, x]\n",
                "a: |\n "
            })
    void a_file_of_one_thing_over_and_over(String thing) {
        String text = thing.repeat(1_500_000 / thing.getBytes(StandardCharsets.UTF_8).length);
        assertTimeoutPreemptively(SOON, () -> assertThat(reported(ACTORS, text)).isNotEmpty());
        assertTimeoutPreemptively(
                SOON,
                () -> assertThat(
                                reported("events.csv", Example.shipped().texts().get("events.csv") + text))
                        .isNotNull());
    }

    @Test
    void an_escape_beyond_the_last_character() {
        assertThat(toldOfYaml("- {id: A, name: \"a\\UFFFFFFFF\", kind: state}\n"))
                .contains(ACTORS + ":1:19: this escape means no character");
        assertThat(toldOfYaml("- {id: A, name: \"a\\U00110000\", kind: state}\n"))
                .contains(ACTORS + ":1:21: YAML has no such escape");
    }

    @Test
    void a_word_of_five_megabytes_is_read_at_once() {
        String word = "x".repeat(4_900_000);
        assertTimeoutPreemptively(
                SOON,
                () -> assertThat(toldOfYaml("- {id: A, names: \"" + word + "\"}\n"))
                        .isNotEmpty());
    }

    @Test
    void places_are_right_behind_characters_beyond_the_basic_plane() {
        assertThat(toldOfYaml("- {id: A, name: \"\ud83d\ude00\ud83d\ude00\", kind: state, odd: 1}\n"))
                .contains(ACTORS + ":1:38: odd is not a key of an actor");
    }

    private static List<String> toldOfYaml(String text) {
        return reported(ACTORS, text);
    }

    private static List<String> reported(String file, String text) {
        return sentences(Example.shipped().with(file, text).read().problems());
    }

    private static List<String> reported(Path folder) {
        return sentences(Dossiers.read(folder).problems());
    }

    private static List<String> encoded(String file, String charset) {
        Example example = Example.shipped();
        return sentences(example, file, example.texts().get(file).getBytes(Charset.forName(charset)));
    }

    private static List<String> sentences(Example example, String file, byte[] bytes) {
        Map<String, byte[]> files = new TreeMap<>();
        example.texts().forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        files.put(file, bytes);
        return sentences(Dossiers.read(Folder.ofBytes("example", files)).problems());
    }

    /** Place and what is wrong, without what would be right. */
    private static List<String> sentences(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.at() + ": " + problem.what())
                .toList();
    }
}
