package org.heartland.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.ClaimRow;
import org.heartland.render.text.FullPage;
import org.heartland.render.text.Page;
import org.heartland.render.text.Wrap;
import org.heartland.render.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code --full} adds: every section, at any width, with nothing cut off and nothing from a stranger raw. */
class FullPageTest {
    private static final Assessment EXAMPLE = Assessed.of(Assessed.example());

    private static List<String> page(int width) {
        return Assessed.lines(
                out -> FullPage.print(EXAMPLE, Words.english(EXAMPLE.subject()), new Page(width, false), out));
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 72, 100, 140, 400})
    void no_line_is_wider_than_the_page(int width) {
        assertThat(page(width))
                .allSatisfy(line -> assertThat(Wrap.columns(line)).isLessThanOrEqualTo(width));
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 72, 100, 140})
    void every_section_and_every_claim_is_there(int width) {
        String page = String.join("\n", page(width));
        assertThat(page)
                .contains(
                        "CONCENTRATION",
                        "ALIGNMENT",
                        "DIVISION OF LABOUR",
                        "CHANGES OF LEAD",
                        "NOT KNOWN",
                        "ALL STATEMENTS");
        for (ClaimRow row : EXAMPLE.claims()) {
            assertThat(page.replaceAll("\\s+", "")).contains("[" + row.claim().id() + "]");
        }
    }

    @Test
    void a_narrow_page_has_the_same_cells_as_a_wide_one() {
        assertThat(numbers(page(60))).isEqualTo(numbers(page(140)));
    }

    private static Set<String> numbers(List<String> page) {
        Set<String> numbers = new TreeSet<>();
        Pattern.compile("\\d*\\.\\d\\d(-\\d*\\.\\d\\d)?")
                .matcher(String.join("\n", page))
                .results()
                .forEach(match -> numbers.add(match.group()));
        return numbers;
    }

    @Test
    void colours_change_no_word() {
        List<String> coloured = Assessed.lines(
                out -> FullPage.print(EXAMPLE, Words.english(EXAMPLE.subject()), new Page(100, true), out));
        assertThat(coloured.stream()
                        .map(line -> line.replaceAll("\u001b\\[[0-9;]*m", ""))
                        .toList())
                .isEqualTo(page(100));
    }

    @Test
    void texts_of_strangers_come_out_inert() {
        Assessment hostile = Assessed.changed(
                        text -> text.replaceAll("(?m)^(  says: )([^\"\\n]+)$", "$1\"\\\\x1b[2J\\\\u202e$2\""))
                .assess();
        assertThat(hostile.claims().get(0).claim().says()).contains("\u001b", "\u202e");
        List<String> lines = Assessed.lines(
                out -> FullPage.print(hostile, Words.english(hostile.subject()), new Page(100, false), out));
        assertThat(lines).noneMatch(line -> line.contains("\u001b") || line.contains("\u202e"));
    }
}
