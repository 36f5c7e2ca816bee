package org.heartland.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heartland.assess.Study;
import org.heartland.assessment.Assessment.ClaimRow;
import org.heartland.assessment.Finding;
import org.heartland.assessment.Judged;
import org.heartland.render.text.FindingText;
import org.heartland.render.text.FullPage;
import org.heartland.render.text.LedgerText;
import org.heartland.render.text.Page;
import org.heartland.render.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people read names states and sources: codes and ids stand only in brackets and in expressions. */
class NamedStatesTest {
    private static final int WIDTH = 100;
    private static final Study STUDY = Assessed.shipped("central-asia");
    private static final Pattern CODE = Pattern.compile(STUDY.subject().actors().values().stream()
            .flatMap(actor -> Stream.of(actor.id(), actor.codes().getOrDefault("iso3", actor.id())))
            .filter(id -> id.matches("[A-Z]{3}"))
            .distinct()
            .collect(Collectors.joining("|", "\\b(?:", ")\\b")));
    private static final Pattern BRACKETED = Pattern.compile("\\[[^\\[\\]]*]");

    private static List<String> finding(String id, Words words, int width) {
        Finding finding = STUDY.claim(id).orThrow();
        return Assessed.lines(out -> FindingText.print(finding, STUDY.assess(), words, width, out));
    }

    /** The lines without what is in brackets, without addresses, and without the expressions of checks. */
    private static List<String> prose(List<String> lines) {
        List<String> prose = new ArrayList<>();
        boolean check = false;
        for (String line : lines) {
            check = line.startsWith("     check:")
                    || line.startsWith("     проверка:")
                    || check && line.startsWith("       ");
            if (!check) {
                prose.add(BRACKETED.matcher(line).replaceAll("").replaceAll("https?://\\S+", ""));
            }
        }
        return prose;
    }

    private static void assertPlain(List<String> lines) {
        assertThat(prose(lines))
                .isNotEmpty()
                .noneMatch(line -> CODE.matcher(line).find());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void every_statement_fits_a_page_of_sixty_lines_and_names_states_and_sources(String language) {
        Words words = Assessed.words("central-asia", language);
        for (ClaimRow row : STUDY.assess().claims()) {
            List<String> lines = finding(row.claim().id(), words, WIDTH);
            assertThat(lines).as(row.claim().id()).hasSizeBetween(2, 60);
            assertThat(prose(lines))
                    .as(row.claim().id())
                    .noneMatch(line -> CODE.matcher(line).find());
            for (int number : row.now().rows()) {
                String source = STUDY.assess().row(number).source().id().id();
                assertThat(prose(lines)).noneMatch(line -> line.contains(source) && source.contains("_"));
            }
        }
    }

    /** Kazakhstan's arms of 2021 and the law that bans bases in Uzbekistan are reasons that a reader must find. */
    @Test
    void the_largest_statement_tells_each_state_its_figures_and_its_sources() {
        String page = String.join(" ", finding("c01_gun", Assessed.words("central-asia", "en"), WIDTH))
                .replaceAll(" +", " ");
        assertThat(page)
                .contains("of Kazakhstan, Kyrgyzstan and Tajikistan; not of Turkmenistan and Uzbekistan")
                .containsPattern("Kazakhstan: true .*Arms: Russia \\d+–\\d+ %.*SIPRI, March 2026")
                .contains("bases banned by law")
                .contains("http://en.special.kremlin.ru/events/president/transcripts/22172")
                .doesNotContain("guarantor(");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void the_ledger_and_the_full_page_name_states(String language) {
        Words words = Assessed.words("central-asia", language);
        Page page = new Page(WIDTH, false);
        assertPlain(Assessed.lines(out -> new LedgerText(STUDY.assess().of().asOf(), words, page, out)
                .print(STUDY.assess().predictions())));
        assertPlain(Assessed.lines(out -> FullPage.print(STUDY.assess(), words, page, out)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"uzbekistan_returns", "russian_deliveries_stop", "china_pledges_tajikistan"})
    void a_comparison_names_states(String scenario) {
        String dossier = Assessed.DOSSIERS.resolve("central-asia").toString();
        assertPlain(Printed.when("compare", dossier, scenario, "--draws", "60")
                .lines()
                .toList());
    }

    /** What is true of every state is no correction of a sentence about all of them. */
    @Test
    void what_is_true_of_all_is_not_printed_as_a_correction() {
        Judged condoned = STUDY.claim("c09_condoned").orThrow().row().now();
        assertThat(condoned.holdsFor()).hasSize(5);
        assertThat(condoned.failsFor()).isEmpty();
        assertThat(Printed.when("assess", "--draws", "60", "--claim", "c09_condoned"))
                .contains("[c09_condoned]")
                .doesNotContain("right:");
    }

    @Test
    void rows_are_shown_on_demand_and_only_of_one_statement() {
        String dossier = Assessed.example().toString();
        assertThat(Printed.when("assess", dossier, "--claim", "c03")).doesNotContain("member(PAC");
        assertThat(Printed.when("assess", dossier, "--claim", "c03", "--rows")).contains("member(PAC, ARD, 2021)");
        Printed alone = Printed.by("assess", dossier, "--rows");
        assertThat(alone.code()).isEqualTo(2);
        assertThat(alone.err()).contains("--rows").contains("--claim");
    }
}
