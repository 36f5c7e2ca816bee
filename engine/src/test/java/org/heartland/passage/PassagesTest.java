package org.heartland.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.heartland.assess.Contributors;
import org.heartland.citation.JudgedText;
import org.heartland.dossier.Claim;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.read.Example;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The passages of claims are found in their paragraphs, wherever the body begins in the file that is handed over. */
class PassagesTest {
    private static final String C01 = "id: c01\n  at: {paragraph: 0";
    private static final String C02 = "id: c02\n  at: {paragraph: 1";
    private static final String C05 = "id: c05\n  at: {paragraph: 2";
    private static final String C07 = "id: c07\n  at: {paragraph: 3";

    private final Example example = Example.shipped()
            .replaced("claims/article.yaml", C01, C01 + ", first: A chessboard, last: two players")
            .replaced("claims/article.yaml", C02, C02 + ", first: when ardenia called, last: within a day")
            .replaced("claims/article.yaml", C05, C05 + ", first: \"Nordavia's part\", last: \"shrunk - and\"");

    private static Prose article() {
        try (InputStream in = PassagesTest.class.getResourceAsStream("guns-and-grain.txt")) {
            return Prose.of("article.txt", Objects.requireNonNull(in).readAllBytes())
                    .orThrow();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Read<Passages> in(Example example, Prose prose) {
        Dossier dossier = example.dossier();
        JudgedText text = Objects.requireNonNull(dossier.identity().texts().get("plains_2022"));
        return Passages.none(dossier).in(text, prose);
    }

    private static Stream<String> words(Passages passages) {
        return passages.dossier().claims().stream()
                .map(Claim::passage)
                .map(Claim.Passage::words)
                .filter(Objects::nonNull);
    }

    private static List<String> lines(Passages passages) {
        return passages.problems().stream().map(Problem::line).toList();
    }

    @Test
    void passages_are_found_and_shown_as_they_are_written() {
        Passages found = in(example, article()).orThrow();
        assertThat(found.problems()).isEmpty();
        assertThat(words(found))
                .containsExactly(
                        "A chessboard for two players",
                        "When Ardenia called the Pact, soldiers came within a day",
                        "Nordavia’s part in Brovia’s trade has shrunk — and");
    }

    /** "Who guards them?" is a heading here, since the passage behind it is then in its paragraph. */
    @Test
    void a_short_question_is_a_heading_where_more_passages_are_found_so() {
        Passages found = in(example.replaced("claims/article.yaml", C07, C07 + ", first: It helped Brovia"), article())
                .orThrow();
        assertThat(found.problems()).isEmpty();
    }

    @Test
    void a_passage_elsewhere_or_nowhere_is_told_with_its_place() {
        String wrong = "id: c07\n  at: {paragraph: 2, first: Nordavia guards, last: region";
        String nowhere = "id: c08\n  at: {paragraph: 3, first: no such words";
        Passages found = in(
                        example.replaced("claims/article.yaml", C07, wrong)
                                .replaced("claims/article.yaml", "id: c08\n  at: {paragraph: 3", nowhere),
                        article())
                .orThrow();
        assertThat(lines(found))
                .containsExactly(
                        "claims/article.yaml:49:7: the passage \"Nordavia guards ... region\" of c07 is not in paragraph 2 of article.txt; it is in paragraph 4",
                        "claims/article.yaml:56:7: the passage \"no such words\" of c08 is not in paragraph 3 of article.txt; write its first and last words as they stand there, both in one paragraph");
        assertThat(words(found)).as("it was looked for").contains("");
    }

    @Test
    void a_passage_may_not_run_over_two_paragraphs() {
        String over = C02 + ", first: belong to the Pact, last: Zurania is the first";
        Passages found = in(
                        example.replaced(
                                "claims/article.yaml", C02 + ", first: when ardenia called, last: within a day", over),
                        article())
                .orThrow();
        assertThat(lines(found)).hasSize(1).first().asString().contains("of c02 is not in paragraph 1");
    }

    @Test
    void another_text_is_told_once() {
        Prose other = Prose.of("other.txt", "Something else. It ends.".getBytes(StandardCharsets.UTF_8))
                .orThrow();
        assertThat(in(example, other).problems())
                .extracting(Problem::line)
                .containsExactly(
                        "other.txt: none of the passages that the claims name occurs in this file; hand over the whole of \"Guns and Grain on the Plains (invented)\"");
        assertThat(in(Example.shipped(), other).problems())
                .extracting(Problem::what)
                .containsExactly(
                        "no claim from \"Guns and Grain on the Plains (invented)\" names a passage that could be looked for");
    }

    /** EDITOR F1: every passage of the shipped dossier is in its paragraph of the article. The article is not shipped. */
    @Test
    void every_passage_of_the_shipped_dossier_is_in_the_article() throws IOException {
        Path home = Path.of(System.getProperty("heartland.home", "")).toAbsolutePath();
        Path file = article(home);
        Dossier dossier =
                Contributors.SHIPPED.read(home.resolve("dossiers/central-asia")).orThrow();
        JudgedText text = dossier.identity().texts().values().iterator().next();
        Passages found =
                Passages.none(dossier).in(text, Prose.read(file).orThrow()).orThrow();
        assertThat(lines(found)).isEmpty();
        assertThat(words(found).count()).as("passages").isGreaterThan(100);
    }

    private static Path article(Path home) throws IOException {
        for (Path folder = home; folder != null; folder = folder.getParent()) {
            Path shared = folder.resolve("shared").resolve("article");
            if (Files.isDirectory(shared)) {
                try (Stream<Path> files = Files.list(shared)) {
                    return files.sorted().findFirst().orElseThrow();
                }
            }
        }
        Assumptions.abort("skipped: there is no shared/article beside the checkout");
        throw new AssertionError("aborted");
    }
}
