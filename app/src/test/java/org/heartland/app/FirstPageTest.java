package org.heartland.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.heartland.app.words.Robustness;
import org.heartland.app.words.Words;
import org.heartland.assess.Assessment;
import org.heartland.assess.Assessment.ClaimRow;
import org.heartland.assess.Options;
import org.heartland.assess.Study;
import org.heartland.claim.Verdict;
import org.heartland.dossier.Claim;
import org.heartland.dossier.Dossier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the first page of the shipped dossier may and may not print. */
class FirstPageTest {
    private static final Assessment ASSESSMENT = Study.prepare(
                    Dossier.read(shipped()).orThrow(), Options.standard())
            .orThrow()
            .assess();
    private static final Words WORDS = Words.english(ASSESSMENT.dossier());

    private static Path shipped() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(here.resolve("dossiers"))) {
            here = here.getParent();
        }
        return here.resolve("dossiers/central-asia");
    }

    private static String page(int width) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FirstPage.print(ASSESSMENT, WORDS, new Page(width, false), new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String line(String start) {
        List<String> lines = Arrays.asList(page(400).split("\n"));
        int at = 0;
        while (!lines.get(at).startsWith(start)) {
            at++;
        }
        return lines.get(at) + " " + lines.get(at + 1).strip();
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 72, 100, 160})
    void noLineIsWiderThanThePage(int width) {
        assertThat(page(width).lines()).allMatch(line -> line.codePointCount(0, line.length()) <= width);
    }

    @Test
    void tajikistansFewDeliveriesDoNotPrintAsAShare() {
        assertThat(line("TJK")).contains("too thin to tell (7.56 million TIV)").doesNotContain("81");
    }

    @Test
    void uzbekistansPledgeReadsSourcesDisagree() {
        assertThat(line("UZB")).contains("pledge: sources disagree");
    }

    @Test
    void turkmenistanIsGuardedByNobodyAndNoShareOfItsTradeRestsOnACopyAlone() {
        assertThat(line("TKM")).contains("none");
        assertThat(page(100)).doesNotContain("65.0").doesNotContain("65 %");
    }

    @Test
    void noCorrectionRestsOnACopyOrAPartyAlone() {
        String page = page(100);
        for (ClaimRow row : ASSESSMENT.claims()) {
            boolean prediction = row.claim().kind() == Claim.Kind.PREDICTION;
            if (row.now().verdict() == Verdict.CONTRADICTED && !prediction) {
                boolean weak = ASSESSMENT.restsOnWeakSourcesAlone(row.now().rows());
                assertThat(page.contains("[" + row.claim().id() + "]"))
                        .as(row.claim().id())
                        .isEqualTo(!weak);
            }
        }
    }

    @Test
    void thePageHasNoIndicesNoSeedsNoSharesOfDrawsAndNoAddresses() {
        assertThat(page(100))
                .doesNotContain("HHI")
                .doesNotContain("Krugman")
                .doesNotContain("seed")
                .doesNotContain("settings")
                .doesNotContain("http")
                .doesNotContain("likely,")
                .doesNotContain("certain");
    }

    @Test
    void everyVerdictIsCountedAndTheCountsAddUp() {
        String last = page(400).strip().lines().reduce((a, b) -> b).orElseThrow();
        int sum = Arrays.stream(
                        last.substring(last.indexOf(':') + 1, last.indexOf('.')).split(","))
                .mapToInt(part -> Integer.parseInt(part.strip().split(" ")[0]))
                .sum();
        assertThat(last).startsWith(ASSESSMENT.claims().size() + " statements");
        assertThat(sum).isEqualTo(ASSESSMENT.claims().size());
    }

    @Test
    void aFactWithOneSourceIsSaidToHaveOneSourceAndNoPerCent() {
        for (ClaimRow row : ASSESSMENT.claims()) {
            if (row.sources() == 1 && row.now().settingsTrue() == 1) {
                assertThat(new Robustness(WORDS).of(row))
                        .contains("one source")
                        .doesNotContain("%")
                        .doesNotContain("certain");
            }
        }
    }
}
