package org.heartland.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.heartland.assess.Contributors;
import org.heartland.assess.Study;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Spread;
import org.heartland.dossier.read.Folder;
import org.heartland.dossier.read.Translation;
import org.heartland.render.brief.BriefAnswer;
import org.heartland.render.brief.Footnotes;
import org.heartland.render.brief.ShownFigures;
import org.heartland.render.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The answer of the small example, with its first role defined so that each outcome occurs. */
class AnswerTest {
    private static final String ROLE = "roles/guarantor.yaml";

    private static Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        Contributors.SHIPPED
                .folder(Assessed.example())
                .orThrow()
                .files()
                .forEach((file, bytes) -> files.put(file, new String(bytes, StandardCharsets.UTF_8)));
        return files;
    }

    /** The example with other statuses of its first role. */
    private static Map<String, String> with(String statuses) {
        Map<String, String> files = files();
        files.computeIfPresent(ROLE, (name, text) -> {
            String before = text.substring(0, text.indexOf("statuses:"));
            String after = text.substring(text.indexOf("words:"));
            return before + "statuses:\n" + statuses + after;
        });
        return files;
    }

    private static Assessment assessment(Map<String, String> files) {
        return Study.prepare(
                        Contributors.SHIPPED
                                .read(Folder.of("example", files, Contributors.SHIPPED.parts()))
                                .orThrow(),
                        Assessed.options(1, 2))
                .orThrow()
                .assess();
    }

    private static BriefAnswer answer(Map<String, String> files, String language, ShownFigures figures) {
        Assessment assessment = assessment(files);
        Map<String, String> texts = Translation.read(
                        Folder.of("example", files, Contributors.SHIPPED.parts()), language)
                .orThrow()
                .texts();
        return BriefAnswer.of(
                assessment, Words.of(language, assessment.subject(), texts), figures, new Footnotes(assessment));
    }

    private static BriefAnswer answer(String statuses) {
        return answer(with(statuses), "en", new ShownFigures());
    }

    private static final String HELD = "  - {is: guarantor, holds: true, shows: holder, when: \"power = NRD\"}\n";
    private static final String NONE = "  - {is: none, holds: false, shows: nobody, when: \"true\"}\n";

    @Test
    void a_power_that_holds_the_role_everywhere_is_named_with_all_states() {
        assertThat(answer(HELD + NONE).headline()).startsWith("Nordavia guards Ardenia, Brovia and Celdor. ");
        assertThat(answer(HELD + NONE).bullets().get(0).says().plain())
                .isEqualTo("Nordavia guards Ardenia, Brovia and Celdor.");
    }

    @Test
    void where_nobody_holds_it_the_headline_says_so_in_the_words_of_the_role() {
        assertThat(answer(NONE).headline()).startsWith("No power surely guards any of them. ");
        assertThat(answer(NONE).bullets().get(0).says().plain())
                .isEqualTo("Ardenia, Brovia and Celdor have no guarantor.");
        assertThat(answer(NONE).states())
                .allMatch(state -> state.cells().get(0).who().equals("Nobody"));
    }

    @Test
    void a_role_that_is_held_in_doubt_is_held_less_surely_and_the_doubtful_come_last() {
        String contested = "  - {is: contested, holds: true, when: \"power = NRD AND receiver = ARD\"}\n";
        assertThat(answer(contested + HELD + NONE).headline())
                .startsWith("Nordavia guards Brovia and Celdor and, less surely, Ardenia. ");
        String all = "  - {is: contested, holds: true, when: \"power = NRD\"}\n";
        assertThat(answer(all + NONE).headline())
                .startsWith("Nordavia guards Ardenia, Brovia and Celdor, with reservations. ");
    }

    @Test
    void what_is_not_known_anywhere_is_not_called_nobody() {
        String open = "  - {is: too little, holds: unknown, when: \"true\"}\n";
        BriefAnswer answer = answer(open);
        assertThat(answer.headline()).startsWith("Who guards Ardenia, Brovia and Celdor is not known. ");
        assertThat(answer.states()).allSatisfy(state -> {
            assertThat(state.cells().get(0).who()).isEqualTo("Not known");
            assertThat(state.cells().get(0).but()).isEqualTo("too little");
            assertThat(state.cells().get(0).confidence()).isNull();
        });
    }

    /** With a choice of two equal chances for each state, a role that depends on it is held in about half of the settings. */
    @Test
    void what_depends_on_rival_sources_has_its_share_of_the_settings() {
        String half =
                "  - {is: guarantor, holds: true, shows: holder, when: \"power = NRD AND pledge_by(receiver) = membership\"}\n";
        BriefAnswer answer = answer(half + NONE);
        assertThat(answer.headline()).startsWith("No power surely guards any of them. ");
        assertThat(answer.states())
                .allSatisfy(
                        state -> assertThat(state.cells().get(0).but())
                                .matches(
                                        "(4\\d|5\\d) % of 60 settings, else (nobody|Nordavia); sources disagree( on the promise)?"));
    }

    @Test
    void a_role_that_is_divided_names_those_who_share_it() {
        String split = "  - {is: split, holds: false, shows: divided, when: \"legs_true > 0\"}\n";
        BriefAnswer answer = answer(split + NONE);
        assertThat(answer.states().get(0).cells().get(0).who()).isEqualTo("Shared by Nordavia and others");
        assertThat(answer.bullets().get(0).says().plain())
                .startsWith("Security: shared by Nordavia and others (Ardenia). ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ru | Нордавия — гарант безопасности Ардении, Бровии и Селдора
            en | Nordavia guards Ardenia, Brovia and Celdor""")
    void names_stand_in_the_case_that_the_sentence_asks_for(String language, String headline) {
        assertThat(answer(with(HELD + NONE), language, new ShownFigures()).headline())
                .startsWith(headline);
    }

    @Test
    void where_a_case_is_not_at_hand_the_names_stand_in_the_nominative_behind_the_role() {
        Map<String, String> files = with(HELD + NONE);
        files.computeIfPresent("lang/ru.yaml", (name, text) -> text.replace(", genitive: \"Селдора\"", ""));
        assertThat(answer(files, "ru", new ShownFigures()).headline())
                .startsWith("Безопасность: Нордавия (Ардения, Бровия и Селдор). ");
    }

    @Test
    void a_role_without_words_of_its_own_is_told_by_its_label() {
        Map<String, String> files = with(HELD + NONE);
        files.computeIfPresent(ROLE, (name, text) -> text.substring(0, text.indexOf("words:")));
        BriefAnswer answer = answer(files, "en", new ShownFigures());
        assertThat(answer.headline()).startsWith("Security: Nordavia (Ardenia, Brovia and Celdor). ");
        assertThat(answer.columns().get(0).question()).isEqualTo("Who guards the receiver");
    }

    /** A figure in the table is the one of the assessment, and its rows are at hand. */
    @Test
    void every_figure_of_the_table_is_that_of_the_assessment() {
        ShownFigures figures = new ShownFigures();
        answer(files(), "en", figures);
        List<Spread> known = assessment(files()).rolesNow().stream()
                .flatMap(row -> row.channels().stream())
                .flatMap(channel -> channel.partners().stream())
                .map(partner -> partner.share())
                .toList();
        assertThat(figures.list()).isNotEmpty().allSatisfy(figure -> {
            assertThat(known).contains(figure.value());
            assertThat(figure.rows()).isNotEmpty();
            assertThat(figure.shown())
                    .contains(String.format(
                            Locale.ROOT, "%.0f", 100 * figure.value().median()));
        });
    }
}
