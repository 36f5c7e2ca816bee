package org.heartland.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.Channel;
import org.heartland.assessment.Assessment.Partner;
import org.heartland.assessment.Subject.Role;
import org.heartland.citation.Source;
import org.heartland.render.brief.BriefAnswer;
import org.heartland.render.brief.Footnotes;
import org.heartland.render.brief.Line;
import org.heartland.render.brief.ShownFigures;
import org.heartland.render.words.Reason;
import org.heartland.render.words.RoleWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The answer of a dossier is in the words of the field: it names states, and nothing that only this project knows. */
class PlainWordsTest {
    private static List<String> texts(BriefAnswer answer) {
        List<String> texts = new ArrayList<>(List.of(answer.headline()));
        answer.bullets()
                .forEach(
                        bullet -> texts.add(bullet.head() + ". " + bullet.says().plain()));
        answer.columns().forEach(column -> texts.add(column.question()));
        answer.states().forEach(state -> {
            texts.add(state.name());
            state.cells()
                    .forEach(cell -> texts.addAll(
                            List.of(cell.who(), cell.but(), cell.why().plain(), cell.reason())));
        });
        answer.definitions().stream().map(Line::plain).forEach(texts::add);
        return texts;
    }

    private static BriefAnswer answer(String dossier, String language) {
        Assessment assessment = Assessed.shipped(dossier).assess();
        return BriefAnswer.of(
                assessment, Assessed.words(dossier, language), new ShownFigures(), new Footnotes(assessment));
    }

    @ParameterizedTest
    @CsvSource({"central-asia, en", "central-asia, ru", "example, en", "example, ru"})
    void the_answer_has_no_code_no_id_and_no_private_word(String dossier, String language) {
        List<String> texts = texts(answer(dossier, language));
        assertThat(texts).hasSizeGreaterThan(20);
        assertThat(texts)
                .allSatisfy(text -> assertThat(PlainWords.faults(
                                text, Assessed.shipped(dossier).assess()))
                        .as(text)
                        .isEmpty());
    }

    @Test
    void an_answer_in_russian_has_no_english_word_in_it() {
        for (String text : texts(answer("central-asia", "ru"))) {
            assertThat(text.replaceAll("[«“].*?[»”]", "")).as(text).doesNotContainPattern("[A-Za-z]{2,}");
        }
    }

    @Test
    void each_kind_of_fault_is_found() {
        Assessment assessment = Assessed.shipped("central-asia").assess();
        assertThat(PlainWords.faults("Right for KAZ and for c01_gun.", assessment))
                .containsExactly("KAZ", "c01_gun");
        assertThat(PlainWords.faults("The legs are too thin in 3 settings.", assessment))
                .containsExactly("legs", "thin", "settings");
        assertThat(PlainWords.faults("A CSTO member in 92 % of 1,000 settings; see https://x.org/KAZ_1", assessment))
                .isEmpty();
    }

    /** What stands behind a figure is no older edition, which has another one or none. */
    @ParameterizedTest
    @CsvSource({"central-asia", "example"})
    void a_source_behind_a_figure_has_a_row_of_its_partner_in_its_year(String dossier) {
        Assessment assessment = Assessed.shipped(dossier).assess();
        Footnotes footnotes = new Footnotes(assessment);
        int figures = 0;
        for (Role role : assessment.subject().roles().values()) {
            RoleWords said = new RoleWords(assessment, Assessed.words(dossier, "en"), role);
            for (String receiver : assessment.subject().receivers()) {
                for (Reason reason : said.reasons(receiver)) {
                    List<Source> cited = footnotes.best(reason.rows());
                    for (Channel channel : said.after(receiver).channels()) {
                        List<String> shown = channel.partners().stream()
                                .filter(partner -> reason.parts().stream()
                                        .anyMatch(part -> part instanceof Reason.Amount amount
                                                && amount.value().equals(partner.share())))
                                .map(Partner::name)
                                .toList();
                        if (!shown.isEmpty()) {
                            figures++;
                            assertThat(Arrays.stream(channel.rows()).mapToObj(assessment::row))
                                    .as("%s: %s", receiver, reason.plain())
                                    .anyMatch(row -> cited.contains(row.source())
                                            && shown.contains(row.sender())
                                            && row.from().getYear() <= channel.carried()
                                            && (row.to() == null ? row.from() : row.to()).getYear() >= channel.since());
                        }
                    }
                }
            }
        }
        assertThat(figures).isPositive();
    }
}
