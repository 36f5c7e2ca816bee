package org.heartland.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.heartland.assess.Contributors;
import org.heartland.assess.Options;
import org.heartland.assess.Study;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.ClaimRow;
import org.heartland.assessment.AuthorLists;
import org.heartland.assessment.AuthorLists.Listing;
import org.heartland.assessment.Explanation;
import org.heartland.assessment.Statement;
import org.heartland.citation.JudgedText;
import org.heartland.render.brief.Footnotes;
import org.heartland.render.brief.NoteToAuthor;
import org.heartland.render.brief.NoteToAuthor.Group;
import org.heartland.render.brief.NoteToAuthor.Item;
import org.heartland.render.brief.NoteToAuthor.ToCheck;
import org.heartland.render.brief.ShownFigures;
import org.heartland.render.words.Words;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The note to the author of a text says what is on his lists, each once, with its sources, and nothing else. */
class NoteTest {
    private static final Path HOME = Path.of(System.getProperty("heartland.home", ".."));
    private static final Study STUDY = Assessed.shipped("central-asia");
    private static final Assessment ASSESSMENT = STUDY.assess();
    private static final AuthorLists LISTS = new AuthorLists(ASSESSMENT);
    private static final Pattern REFERENCE = Pattern.compile("\\[(\\d+(?:,\\h\\d+)*)]");
    private static final Pattern SOURCE = Pattern.compile("(?m)^\\[(\\d+)] ");

    private static final LocalDate DAY = LocalDate.of(2022, 5, 1);

    private static final String FILLER = "This paragraph is long enough to be one, whatever else it says in it. ";

    @TempDir
    private Path folder;

    private static Words words(String language) {
        return Assessed.words("central-asia", language);
    }

    private static NoteToAuthor note(String language, ShownFigures figures, Footnotes footnotes) {
        return NoteToAuthor.of(
                ASSESSMENT,
                words(language),
                figures,
                footnotes,
                STUDY.subject().texts().values().iterator().next());
    }

    private static NoteToAuthor note() {
        return note("en", new ShownFigures(), new Footnotes(ASSESSMENT));
    }

    private static List<String> ids(Listing listing) {
        return LISTS.said(listing).stream().map(row -> row.claim().id()).toList();
    }

    private static String printed(String... words) {
        return Printed.when(words);
    }

    @Test
    void each_item_of_the_authors_lists_is_in_the_note_once_and_in_the_order_of_the_text() {
        for (Group group : note().groups()) {
            assertThat(group.items().stream().map(Item::claim).toList())
                    .containsExactlyInAnyOrderElementsOf(ids(group.listing()));
            assertThat(group.items().stream()
                            .map(item -> ASSESSMENT.claim(item.claim()).claim().paragraph())
                            .toList())
                    .isSorted();
        }
        assertThat(note().groups().stream().map(Group::listing).toList())
                .containsExactly(Listing.CORRECT, Listing.ASK, Listing.NARROW, Listing.UPDATE);
        assertThat(note().items().stream().map(Item::number).toList())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, note().items().size()).boxed().toList());
    }

    @Test
    void the_opening_line_counts_the_items() {
        assertThat(note().opening())
                .startsWith(
                        "Before we reprint: five facts to correct, two questions, ten statements to narrow and four to update.");
        assertThat(ids(Listing.NARROW)).hasSize(10);
        assertThat(ids(Listing.CORRECT)).hasSize(5);
        assertThat(ids(Listing.ASK)).hasSize(2);
        assertThat(ids(Listing.UPDATE)).containsExactly("c11_bri_life", "c11_step", "c11_scepticism", "c13_divided");
    }

    @Test
    void each_item_of_the_shipped_dossier_leads_to_its_passage_and_suggests_a_wording() {
        for (Item item : note().items()) {
            ClaimRow row = ASSESSMENT.claim(item.claim());
            assertThat(item.where()).isEqualTo("Paragraph " + row.claim().paragraph());
            assertThat(item.passage()).contains(row.claim().passage().first());
            assertThat(item.address()).startsWith("https://").contains("#:~:text=");
            assertThat(item.suggest()).as(item.claim()).isNotBlank();
            assertThat(item.evidence()).as(item.claim()).isNotEmpty();
        }
    }

    @Test
    void a_statement_that_rests_on_copies_alone_is_in_no_note() {
        List<String> weak = ASSESSMENT.claims().stream()
                .filter(row -> row.support().weak() && LISTS.listing(row) != Listing.NONE)
                .map(row -> row.claim().id())
                .toList();
        assertThat(weak).isNotEmpty();
        assertThat(note().items().stream().map(Item::claim)).doesNotContainAnyElementsOf(weak);
    }

    @Test
    void what_no_primary_source_was_read_for_is_marked() {
        for (Item item : note().items()) {
            boolean primary = Stream.of(ASSESSMENT.claim(item.claim()).rows())
                    .flatMapToInt(Arrays::stream)
                    .anyMatch(row -> ASSESSMENT.row(row).source().grade().word().equals("primary"));
            if (primary) {
                assertThat(item.reason()).as(item.claim()).doesNotContain("none primary");
            } else {
                assertThat(item.toCheck()).as(item.claim()).isEqualTo(ToCheck.NO_PRIMARY);
            }
        }
    }

    @Test
    void what_the_sender_has_to_check_stands_above_the_letter_and_nowhere_in_it() {
        String[] parts = printed("note", "--draws", "200", "--threads", "1").split("- - -[ -]+\n", 2);
        assertThat(parts[0].replace("\n", " ")).contains("check the original before you send this");
        assertThat(parts[1]).contains("\nDear Nigel Li,\n").endsWith("\nWith thanks\n");
        assertThat(parts[1]).doesNotContain("before you send", "check the original");
    }

    @Test
    void its_figures_are_those_of_the_assessment() {
        ShownFigures figures = new ShownFigures();
        note("en", figures, new Footnotes(ASSESSMENT));
        List<Double> known = new ArrayList<>();
        for (ClaimRow row : ASSESSMENT.claims()) {
            Stream.concat(row.now().but().stream(), Stream.ofNullable(row.right()))
                    .flatMap(sentence -> sentence.figures().values().stream())
                    .filter(Explanation.Amount.class::isInstance)
                    .map(value -> ((Explanation.Amount) value).spread().median())
                    .forEach(known::add);
        }
        ASSESSMENT.divisionOfLabour().stream()
                .flatMap(labour -> labour.levels().stream())
                .filter(level -> level.share() != null)
                .forEach(level -> known.add(level.share()));
        assertThat(figures.list()).isNotEmpty();
        assertThat(figures.list())
                .allSatisfy(shown -> assertThat(known).contains(shown.value().median()));
    }

    @Test
    void what_changed_since_is_at_most_two_lines_with_sources() {
        assertThat(note().since()).hasSizeBetween(1, 2).allSatisfy(line -> {
            assertThat(line.plain()).contains("China has passed Russia");
            assertThat(line.runs()).anyMatch(run -> run.toString().startsWith("Notes"));
        });
    }

    @Test
    void the_mail_keeps_to_72_columns_and_gives_each_number_one_source_with_its_address() {
        for (String language : List.of("en", "ru")) {
            String mail = printed("note", "--lang", language, "--draws", "200", "--threads", "1");
            List<String> lines = mail.lines().toList();
            assertThat(lines.stream()
                            .filter(line -> !line.contains("http"))
                            .filter(line -> !line.startsWith("Subject: ") && !line.startsWith("Тема: ")))
                    .allSatisfy(line ->
                            assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(72));
            Set<Integer> referred = new TreeSet<>();
            REFERENCE
                    .matcher(mail.replaceAll("(?m)^\\[\\d+] ", ""))
                    .results()
                    .forEach(found -> Stream.of(found.group(1).split(",\\h"))
                            .map(Integer::valueOf)
                            .forEach(referred::add));
            List<Integer> listed = SOURCE.matcher(mail)
                    .results()
                    .map(found -> Integer.valueOf(found.group(1)))
                    .toList();
            assertThat(listed).containsExactlyElementsOf(referred);
            String sources = mail.substring(mail.indexOf("\n[1] "));
            assertThat(sources.split("(?m)^\\s+https?://", -1)).hasSize(listed.size() + 1);
        }
    }

    @Test
    void nothing_in_it_has_to_be_edited_out() {
        for (String language : List.of("en", "ru")) {
            String mail = printed("note", "--lang", language, "--draws", "200", "--threads", "1");
            String said = mail.replaceAll("https?://\\S+", "");
            assertThat(said).doesNotContain("{", "}", "[c", "--");
            for (ClaimRow row : ASSESSMENT.claims()) {
                assertThat(said).doesNotContain(row.claim().id());
            }
            STUDY.subject().actors().values().stream()
                    .filter(actor -> actor.id().equals(actor.codes().get("iso3")))
                    .forEach(state -> assertThat(said).doesNotContainPattern("\\b" + state.id() + "\\b"));
            String items = said.substring(0, said.indexOf("\n[1] ")).toLowerCase(Locale.ROOT);
            assertThat(items)
                    .doesNotContainPattern("\\b(receiver|leg|ground|thin|mirror|draw|draws)\\b")
                    .doesNotContainPattern("(?<!of 1,000 )\\bsettings?\\b");
        }
    }

    @Test
    void in_russian_only_what_is_of_the_text_or_of_a_source_stays_in_another_language() {
        Document page = Jsoup.parse(printed("note", "--as", "html", "--lang", "ru", "--draws", "200"));
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("ru");
        page.select("[lang=en], h1, a, #sources td:not(:first-child)").remove();
        assertThat(page.body().text().replaceAll("[IVX]+|Nigel Li|Heartland|TIV", ""))
                .doesNotContainPattern("[A-Za-z]{4,}");
    }

    @Test
    void the_page_needs_nothing_else_and_each_number_leads_to_its_source() {
        String html = printed("note", "--as", "html", "--draws", "200");
        Document page = Jsoup.parse(html);
        assertThat(html).contains("default-src &#39;none&#39;");
        assertThat(page.select("script, img, link, iframe")).isEmpty();
        for (Element link : page.select("a[href^=#]")) {
            assertThat(page.getElementById(link.attr("href").substring(1)))
                    .as(link.outerHtml())
                    .isNotNull();
        }
        assertThat(page.select("tr[id^=source-] a[href^=http]")).hasSameSizeAs(page.select("tr[id^=source-]"));
    }

    @Test
    void the_page_and_markdown_hold_the_items_of_the_mail() {
        String html = Jsoup.parse(printed("note", "--as", "html")).text();
        String markdown = printed("note", "--as", "markdown").replace("\\", "");
        for (Item item : note().items()) {
            assertThat(html).contains(item.suggest(), item.passage());
            assertThat(markdown).contains(item.suggest(), item.passage());
        }
    }

    @Test
    void with_the_text_at_hand_passages_are_shown_in_full() throws IOException {
        Map<Integer, StringBuilder> paragraphs = new TreeMap<>();
        IntStream.rangeClosed(1, 13).forEach(number -> paragraphs.put(number, new StringBuilder(FILLER)));
        for (Item item : note().items()) {
            Statement.Passage passage = ASSESSMENT.claim(item.claim()).claim().passage();
            paragraphs
                    .get(passage.paragraph())
                    .append(passage.first())
                    .append(" between number ")
                    .append(item.number())
                    .append(' ')
                    .append(passage.last())
                    .append(". ");
        }
        String text = String.join("\n\n", paragraphs.values());
        Path article = Files.writeString(folder.resolve("article.txt"), text);
        String html = Jsoup.parse(printed("note", "--as", "html", "--article", article.toString()))
                .text();
        assertThat(html)
                .contains(
                        "between number 1 ", "between number " + note().items().size() + " ")
                .doesNotContain(" … ");
    }

    @Test
    void a_text_in_which_nothing_is_wrong_gives_one_sentence() {
        Assessment assessment = Study.prepare(
                        Contributors.SHIPPED
                                .read(HOME.resolve("dossiers/example"))
                                .orThrow(),
                        new Options(1, 50, 1, null, null, null, null))
                .orThrow()
                .assess();
        JudgedText other =
                new JudgedText("other", "Another text", "B. Author", JudgedText.Kind.LETTER, null, DAY, DAY, null);
        NoteToAuthor note = NoteToAuthor.of(
                assessment, Words.english(assessment.subject()), new ShownFigures(), new Footnotes(assessment), other);
        assertThat(note.hasItems()).isFalse();
        assertThat(note.since()).isEmpty();
        assertThat(note.opening())
                .isEqualTo("Another text (B. Author, 1 May 2022): the evidence gives no reason to correct, to ask about"
                        + " or to narrow anything in it.");
    }

    @Test
    void each_text_of_several_has_its_own_note_and_one_can_be_chosen() {
        String example = HOME.resolve("dossiers/example").toString();
        String all = printed("note", example);
        String one = printed("note", example, "--text", "plains_2022");
        assertThat(all).contains(one.strip());
        assertThat(all.length()).isGreaterThan(one.length());
        assertThat(printed("note", example, "--as", "html")).contains("id=\"note-1\"", "id=\"note-2\"");
    }

    @Test
    void a_dossier_that_names_no_text_says_so_in_one_sentence() throws IOException {
        Path copy = copied(HOME.resolve("dossiers/example"));
        Path identity = copy.resolve("dossier.yaml");
        Files.writeString(identity, Files.readString(identity).replaceFirst("(?m)^texts:\\n(?:  .*\\n)+", ""));
        try (Stream<Path> claims = Files.list(copy.resolve("claims"))) {
            for (Path file : claims.toList()) {
                Files.delete(file);
            }
        }
        for (String form : List.of("mail", "markdown", "html")) {
            assertThat(printed("note", copy.toString(), "--as", form))
                    .contains("The dossier judges no text, so there is no author to write to.");
        }
        assertThat(printed("note", copy.toString()).lines()).hasSize(1);
    }

    private Path copied(Path from) throws IOException {
        Path copy = folder.resolve("copy");
        Folders.copy(from, copy);
        return copy;
    }

    @Test
    void a_wrong_form_or_language_is_refused() {
        assertThat(Printed.by("note", "--as", "fax").code()).isEqualTo(ExitCode.WRONG);
        Printed wrong = Printed.by("note", "--lang", "xx");
        assertThat(wrong.code()).isEqualTo(ExitCode.WRONG);
        assertThat(wrong.err()).contains("is not a language of the page");
    }
}
