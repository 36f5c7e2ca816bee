package org.heartland.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.heartland.assessment.Assessment.ClaimRow;
import org.heartland.assessment.Verdict;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.read.Folder;
import org.heartland.panel.LongTable;
import org.heartland.theory.OpenParameter;
import org.heartland.theory.Theory;
import org.heartland.theory.outcome.FitSummary;
import org.heartland.theory.outcome.FitSummaryText;
import org.heartland.theory.outcome.Relations.Kind;
import org.heartland.theory.outcome.Standings.Difference;
import org.heartland.theory.read.Accounts;
import org.heartland.theory.series.FitBasis;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The statements on causes of the shipped dossier have no verdict by construction: with a fit in which every link is surely there and every
 * account surely better they are borne out, with the opposite they are not, and with one that tells nothing apart they have no verdict.
 */
class CausesMoveTest {
    private static final Dossier DOSSIER = Shipped.CENTRAL_ASIA;
    private static final List<Theory.Model> MODELS = Accounts.of(DOSSIER).orThrow();

    private static double[] draws(double value) {
        double[] draws = new double[FitSummary.DRAWS];
        Arrays.fill(draws, value);
        return draws;
    }

    /** A fit in which every parameter and void has this size, and every account is better than each other by the interval. */
    private static FitSummary fit(double size, double low, double high, Kind kind) {
        List<FitSummary.Account> accounts = new ArrayList<>();
        for (Theory.Model model : MODELS) {
            List<Difference> against = MODELS.stream()
                    .map(other -> new Difference(other.id(), (low + high) / 2, low, high))
                    .toList();
            List<FitSummary.ParameterDraws> parameters = model.parameters().stream()
                    .filter(parameter -> parameter.fixed() == null)
                    .map(OpenParameter::id)
                    .map(id -> new FitSummary.ParameterDraws(id, .3, draws(size)))
                    .toList();
            accounts.add(new FitSummary.Account(model.id(), true, .1, .1, .1, draws(.1), against, parameters));
        }
        int until = DOSSIER.identity().now().year();
        return new FitSummary(
                FitBasis.of(LongTable.of(DOSSIER), MODELS, until),
                until,
                100,
                1,
                2006,
                2026,
                500,
                4,
                accounts,
                DOSSIER.identity().receivers().stream()
                        .map(receiver -> new FitSummary.VoidDraws(receiver, 2025, draws(size)))
                        .toList(),
                List.of(new FitSummary.InterplayDraws("RUS", "CHN", Collections.nCopies(FitSummary.DRAWS, kind))),
                List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "1,    .5, 1.5, MUTUALISM,   SUPPORTED",
        "0, -1.5,  -.5, COMPETITION, CONTRADICTED",
        "1, -1.5,  1.5, MUTUALISM,   UNKNOWN"
    })
    void every_statement_on_causes_moves_with_the_fit(
            double size, double low, double high, Kind kind, Verdict expected) {
        Map<String, String> texts = Shipped.texts("central-asia");
        texts.put(FitSummaryText.FILE, FitSummaryText.of(fit(size, low, high, kind)));
        Dossier dossier = Contributors.SHIPPED
                .read(Folder.of("central-asia", texts, Contributors.SHIPPED.parts()))
                .orThrow();
        Study study = Study.prepare(dossier, new Options(1, 60, 1, null, null, null, null))
                .orThrow();
        List<ClaimRow> causes =
                study.assess().claims().stream().filter(ClaimRow::isModelled).toList();
        assertThat(causes).hasSizeGreaterThanOrEqualTo(5);
        assertThat(causes).allSatisfy(row -> {
            boolean relation = row.claim().id().equals("c01_symbiosis");
            assertThat(row.now().verdict())
                    .as(row.claim().id())
                    .isEqualTo(relation && expected == Verdict.UNKNOWN ? Verdict.SUPPORTED : expected);
            assertThat(row.then().verdict()).isEqualTo(Verdict.UNKNOWN);
        });
    }
}
