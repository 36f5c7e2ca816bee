package org.heartland.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.heartland.assess.Study;
import org.heartland.claim.CompiledClaim;
import org.heartland.formula.Formula;
import org.heartland.formula.Run;
import org.heartland.render.text.TreeText;
import org.heartland.render.text.Wrap;
import org.heartland.render.words.Words;
import org.heartland.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tree of evidence: what was asked, what came out, on which rows it rests, from which sources. */
class TreeTextTest {
    private static final Study EXAMPLE = Assessed.study(Assessed.example(), Assessed.options(1, 1));
    private static final Words WORDS = Words.english(EXAMPLE.now().dossier());

    private static List<String> explain(String expression, int width) {
        Formula formula = Formula.compile(
                        Text.of(expression), List.of(), EXAMPLE.now().names(), 0)
                .orThrow();
        Run run = EXAMPLE.now().unfolding();
        formula.run(run);
        return Assessed.lines(
                out -> TreeText.print(run.steps(), EXAMPLE.now().panel().table().rows(), WORDS, width, out));
    }

    private static List<String> claim(CompiledClaim trial, int width) {
        return Assessed.lines(out -> TreeText.claim(
                EXAMPLE.judge(trial),
                trial.unfold(EXAMPLE.now()::unfolding),
                EXAMPLE.now().panel().table().rows(),
                WORDS,
                width,
                out));
    }

    @Test
    void a_question_is_told_once_with_its_answer_its_rows_and_their_sources() {
        List<String> lines = explain("share(arms, NRD, ARD, 2021) > 50%", 100);
        assertThat(lines.get(0)).isEqualTo("share(arms, NRD, ARD, 2021) > 50% → true");
        assertThat(lines.get(1)).startsWith("  share(arms, NRD, ARD, 2021) → ").contains(" %");
        assertThat(lines.get(2))
                .startsWith("    [1] ")
                .contains(" points · arms delivered, NRD → ARD · 20", " · register, line ");
        assertThat(lines).contains("SOURCES");
        assertThat(lines).anyMatch(line -> line.startsWith("register: B. Counter, Register of arms delivered"));
        assertThat(lines).anyMatch(line -> line.contains("https://example.org/register"));
    }

    @Test
    void each_state_of_a_claim_about_several_stands_above_its_own_steps() {
        CompiledClaim trial = EXAMPLE.now().trials().stream()
                .filter(one -> one.claim().id().equals("c03"))
                .findFirst()
                .orElseThrow();
        assertThat(claim(trial, 100))
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
        for (CompiledClaim trial : EXAMPLE.now().trials()) {
            List<String> lines = claim(trial, width);
            assertThat(lines.get(0))
                    .startsWith(trial.claim().id())
                    .contains("¶" + trial.claim().paragraph());
            assertThat(lines).allSatisfy(line -> assertThat(Wrap.columns(line)).isLessThanOrEqualTo(width));
            assertThat(lines).noneMatch(line -> line.contains("\u001b"));
        }
    }
}
