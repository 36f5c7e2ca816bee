package org.heartland.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.Channel;
import org.heartland.assessment.Assessment.Partner;
import org.heartland.assessment.Subject.Role;
import org.heartland.citation.Source;
import org.heartland.render.brief.BriefAnswer;
import org.heartland.render.brief.Footnotes;
import org.heartland.render.brief.Line;
import org.heartland.render.brief.NoteToAuthor;
import org.heartland.render.brief.ShownFigures;
import org.heartland.render.page.Annex;
import org.heartland.render.page.Brief;
import org.heartland.render.page.FourPages;
import org.heartland.render.page.HtmlPage;
import org.heartland.render.page.LeafletMarkdown;
import org.heartland.render.page.MarkdownPage;
import org.heartland.render.text.FirstPage;
import org.heartland.render.text.FullPage;
import org.heartland.render.text.NoteMail;
import org.heartland.render.text.Page;
import org.heartland.render.words.Reason;
import org.heartland.render.words.RoleWords;
import org.heartland.render.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The answer of a dossier is in the words of the field: it names states, and nothing that only this project knows. */
class PlainWordsTest {
    /** "24 % of 60 settings", "в 24 % из 60 вариантов расчёта", "in all 60 settings". */
    private static final Pattern OF_SO_MANY = Pattern.compile(
            "(?:of|all|tried in) [0-9][0-9,]* settings|(?:из|всех) [0-9][0-9\\u00a0]* вариант\\p{L}* расчёта");

    /** A share of the settings, and what is so in all or none of them. */
    private static final Pattern SHARE =
            Pattern.compile("(?i)(% of|% in|every|no|any) settings?\\b|(%|во всех|ни в одном) вариант");

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

    /** Every share of the settings stands beside their number, in English and in Russian, on every surface of every dossier. */
    @ParameterizedTest
    @CsvSource({"central-asia, en", "central-asia, ru", "example, en", "example, ru"})
    void a_share_of_the_settings_is_of_so_many(String dossier, String language) {
        List<String> lines = surfaces(dossier, language);
        assertThat(lines)
                .hasSizeGreaterThan(100)
                .anyMatch(line -> OF_SO_MANY.matcher(line).find());
        assertThat(lines.stream()
                        .map(line -> OF_SO_MANY.matcher(line).replaceAll(" "))
                        .filter(line -> SHARE.matcher(line).find()))
                .isEmpty();
    }

    private static List<String> surfaces(String dossier, String language) {
        Assessment assessment = Assessed.shipped(dossier).assess();
        Words words = Assessed.words(dossier, language);
        Page unbroken = new Page(100_000, false);
        List<String> lines = new ArrayList<>(Assessed.lines(out -> {
            FirstPage.print(assessment, words, unbroken, out);
            FullPage.print(assessment, words, unbroken, out);
            NoteMail.print(NoteToAuthor.letters(assessment, words), words, out);
        }));
        Brief brief = Brief.of(assessment, words);
        List<String> pages = List.of(
                HtmlPage.of(brief, words),
                MarkdownPage.of(brief, words),
                LeafletMarkdown.of(FourPages.of(assessment, words, FourPages.ALL, "")),
                LeafletMarkdown.of(Annex.of(assessment, words, "")));
        pages.forEach(page -> page.lines().forEach(lines::add));
        return lines;
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
