package org.heartland.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.heartland.assess.Study;
import org.heartland.assessment.Assessment.ClaimRow;
import org.heartland.assessment.Explanation;
import org.heartland.assessment.Finding;
import org.heartland.render.text.TreeText;
import org.heartland.render.text.Wrap;
import org.heartland.render.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tree of evidence: what was asked, what came out, on which rows it rests, from which sources. */
class TreeTextTest {
    private static final Study EXAMPLE = Assessed.study(Assessed.example(), Assessed.options(1, 1));
    private static final Words WORDS = Words.english(EXAMPLE.subject());

    private static List<String> explain(String expression, int width) {
        Explanation explanation = EXAMPLE.explain(expression).orThrow();
        return Assessed.lines(
                out -> TreeText.print(explanation, EXAMPLE.assess().table(), WORDS, width, out));
    }

    private static List<String> claim(String id, int width) {
        Finding finding = EXAMPLE.claim(id).orThrow();
        return Assessed.lines(out -> TreeText.claim(finding, EXAMPLE.assess().table(), WORDS, width, out));
    }

    @Test
    void a_question_is_told_once_with_its_answer_its_rows_and_their_sources() {
        List<String> lines = explain("share(arms, NRD, ARD, 2021) > 50%", 100);
        assertThat(lines.get(0)).isEqualTo("share(arms, NRD, ARD, 2021) > 50% → true");
        assertThat(lines.get(1)).startsWith("  share(arms, NRD, ARD, 2021) → ").contains(" %");
        assertThat(lines.get(2))
                .startsWith("    [1] ")
                .contains(" points · arms delivered, Nordavia → Ardenia · 20", " · register, line ");
        assertThat(lines).contains("SOURCES");
        assertThat(lines).anyMatch(line -> line.startsWith("register: B. Counter, “Register of arms delivered"));
        assertThat(lines).anyMatch(line -> line.contains("https://example.org/register"));
    }

    @Test
    void each_state_of_a_claim_about_several_stands_above_its_own_steps() {
        assertThat(claim("c03", 100))
                .containsSubsequence(
                        "ARD → true",
                        "  member(PAC, ARD, 2021) → true",
                        "BRO → false",
                        "  member(PAC, BRO, 2021) → false",
                        "CEL → false");
    }

    @Test
    void the_steps_of_a_role_stand_under_the_power_and_the_status_that_they_are_about() {
        assertThat(explain("provider(ARD, 2021) = ZUR", 100))
                .containsSubsequence(
                        "    NRD: too few channels → false",
                        "      legs_known < 3 → false",
                        "    TER: none → true",
                        "    ZUR: too few channels → false",
                        "    ZUR: split → true");
    }

    @Test
    void a_row_is_printed_once_and_then_referred_to() {
        List<String> lines = explain("share(arms, NRD, ARD, 2021) > share(arms, ZUR, ARD, 2021)", 100);
        long rows = lines.stream()
                .filter(line -> Pattern.matches(" *\\[1\\] .*", line))
                .count();
        assertThat(rows).isEqualTo(1);
        assertThat(lines).anyMatch(line -> line.matches(" +rests on \\[1\\](-\\[\\d+\\])? above"));
    }

    @Test
    void names_are_counted_over_the_settings() {
        assertThat(explain("first(trade, ARD, 2022)", 100).get(0))
                .matches("first\\(trade, ARD, 2022\\) → .* in \\d+, .* of 60 settings");
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 72, 100, 140})
    void every_claim_has_a_tree_no_wider_than_the_page(int width) {
        for (ClaimRow row : EXAMPLE.assess().claims()) {
            List<String> lines = claim(row.claim().id(), width);
            assertThat(lines.get(0)).startsWith("¶" + row.claim().passage().paragraph() + " ");
            assertThat(String.join("", lines)).contains("[" + row.claim().id() + "]");
            assertThat(lines).allSatisfy(line -> assertThat(Wrap.columns(line)).isLessThanOrEqualTo(width));
            assertThat(lines).noneMatch(line -> line.contains("\u001b"));
        }
    }
}
