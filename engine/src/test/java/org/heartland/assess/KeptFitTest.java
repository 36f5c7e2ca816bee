package org.heartland.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.heartland.assessment.AuthorLists;
import org.heartland.assessment.Finding;
import org.heartland.assessment.Verdict;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.read.Folder;
import org.heartland.draws.Choices;
import org.heartland.draws.Lanes;
import org.heartland.draws.Numbers;
import org.heartland.draws.Truths;
import org.heartland.draws.Why;
import org.heartland.panel.LongTable;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.theory.outcome.FitSummary;
import org.heartland.theory.outcome.FitSummary.Account;
import org.heartland.theory.outcome.FitSummary.ParameterDraws;
import org.heartland.theory.outcome.FitSummaryText;
import org.heartland.theory.outcome.Relations.Kind;
import org.heartland.theory.outcome.Standings.Difference;
import org.heartland.theory.read.Accounts;
import org.heartland.theory.read.FitsPart;
import org.heartland.theory.series.FitBasis;
import org.junit.jupiter.api.Test;

/** What checks learn from a fit that a dossier keeps: a summary written by hand, beside the invented dossier. */
class KeptFitTest {
    private static final int UNTIL = 2022;

    private static double[] draws(double first, double last) {
        return IntStream.range(0, FitSummary.DRAWS)
                .mapToDouble(draw -> first + (last - first) * draw / (FitSummary.DRAWS - 1))
                .toArray();
    }

    private static Account account(String id, boolean converged, double weight, Difference other, double left) {
        return new Account(
                id,
                converged,
                weight,
                .2,
                .8,
                draws(0, 1),
                List.of(other, new Difference("last_value", -1, -2, -.5)),
                List.of(new ParameterDraws("pull", .4, draws(.1, .3)), new ParameterDraws("loss", left, draws(0, 1))));
    }

    private static FitSummary summary(Map<String, String> texts, boolean converged, List<Kind> kinds) {
        Dossier dossier = read(texts).orThrow();
        String basis = FitBasis.of(LongTable.of(dossier), Accounts.of(dossier).orThrow(), UNTIL);
        return new FitSummary(
                basis,
                UNTIL,
                100,
                1,
                2017,
                2023,
                12,
                4,
                List.of(
                        account("busy_nordavia", converged, .6, new Difference("own_paths", .5, .1, .9), .9),
                        account("own_paths", true, .4, new Difference("busy_nordavia", .1, -.4, .6), .2)),
                List.of(new FitSummary.VoidDraws("ARD", 2022, draws(-.25, .75))),
                List.of(new FitSummary.InterplayDraws("NRD", "ZUR", kinds)),
                List.of(new FitSummary.Projection("arms", "NRD", "ARD", 2023, draws(.2, .6))));
    }

    private static List<Kind> kinds(int mutual) {
        return IntStream.range(0, FitSummary.DRAWS)
                .mapToObj(draw -> draw < mutual ? Kind.MUTUALISM : Kind.NEUTRALISM)
                .toList();
    }

    private static Read<Dossier> read(Map<String, String> texts) {
        return Contributors.SHIPPED.read(Folder.of("example", texts, Contributors.SHIPPED.parts()));
    }

    private static Map<String, String> kept(boolean converged, List<Kind> kinds) {
        Map<String, String> texts = Shipped.texts("example");
        texts.put(FitSummaryText.FILE, FitSummaryText.of(summary(texts, converged, kinds)));
        return texts;
    }

    private static final Study STUDY = study(kept(true, kinds(48)));

    private static Study study(Map<String, String> texts) {
        return Study.prepare(read(texts).orThrow(), new Options(1, 600, 1, null, null, null, null))
                .orThrow();
    }

    private static Lanes now(Study study, String expression) {
        return Shipped.ask(study.now(), expression);
    }

    private static Why why(Study study, String expression) {
        Lanes lanes = now(study, expression);
        return lanes.why(0);
    }

    @Test
    void a_summary_is_read_as_it_was_written() {
        Map<String, String> texts = kept(true, kinds(20));
        FitSummary read = FitsPart.of(read(texts).orThrow()).get(0);
        assertThat(FitSummaryText.of(read)).isEqualTo(texts.get(FitSummaryText.FILE));
    }

    @Test
    void a_parameter_has_the_draws_of_the_fit_in_turn() {
        Numbers pull = (Numbers) now(STUDY, "parameter(busy_nordavia, pull)");
        assertThat(pull.width()).isEqualTo(600);
        assertThat(pull.v()[0]).isEqualTo(.1);
        assertThat(pull.v()[59]).isEqualTo(.3);
        assertThat(pull.v()[60]).isEqualTo(.1);
    }

    @Test
    void a_parameter_of_which_the_data_say_nothing_is_unknown_and_one_that_is_fixed_known() {
        assertThat(why(STUDY, "parameter(busy_nordavia, loss)")).isEqualTo(Why.UNLEARNED);
        assertThat(((Numbers) now(STUDY, "parameter(own_paths, loss)")).v()).containsExactly(0);
    }

    @Test
    void an_account_is_better_only_by_an_interval_that_leaves_out_0() {
        assertThat(((Truths) now(STUDY, "better(busy_nordavia, own_paths)")).isTrue(0))
                .isTrue();
        assertThat(((Truths) now(STUDY, "better(busy_nordavia, last_value)")).isFalse(0))
                .isTrue();
        assertThat(why(STUDY, "better(own_paths, busy_nordavia)")).isEqualTo(Why.NOT_TOLD_APART);
    }

    @Test
    void weights_voids_and_projections_are_those_of_the_fit() {
        assertThat(((Truths) now(STUDY, "weight(own_paths) > 25%")).shareTrue()).isCloseTo(.75, within(1e-9));
        assertThat(((Truths) now(STUDY, "void(ARD, 2022) > 0")).shareTrue()).isCloseTo(.75, within(1e-9));
        assertThat(((Truths) now(STUDY, "projected(arms, NRD, ARD, 2023) > 30%")).shareTrue())
                .isCloseTo(.75, within(1e-9));
        assertThat(why(STUDY, "void(BRO, 2022)")).isEqualTo(Why.OUT_OF_COVERAGE);
        assertThat(why(STUDY, "projected(arms, ZUR, ARD, 2023)")).isEqualTo(Why.OUT_OF_COVERAGE);
    }

    @Test
    void a_relation_has_a_name_from_four_fifths_of_the_draws_on_whichever_power_comes_first() {
        assertThat(((Choices) now(STUDY, "interplay(ZUR, NRD)")).at(0)).containsExactly("mutualism");
        assertThat(((Truths) now(STUDY, "interplay(NRD, ZUR) = mutualism")).shareTrue())
                .isCloseTo(.8, within(1e-9));
        assertThat(why(study(kept(true, kinds(47))), "interplay(NRD, ZUR)")).isEqualTo(Why.NOT_TOLD_APART);
        assertThat(why(STUDY, "interplay(NRD, ARD)")).isEqualTo(Why.MISSING);
    }

    @Test
    void a_fit_that_has_not_converged_says_nothing() {
        Study study = study(kept(false, kinds(60)));
        for (String asked : List.of(
                "parameter(busy_nordavia, pull)",
                "weight(own_paths)",
                "better(own_paths, last_value)",
                "void(ARD, 2022)",
                "interplay(NRD, ZUR)",
                "projected(arms, NRD, ARD, 2023)")) {
            assertThat(why(study, asked)).as(asked).isEqualTo(Why.UNCONVERGED);
        }
        assertThat(((Numbers) now(study, "parameter(own_paths, pull)")).width()).isEqualTo(600);
    }

    @Test
    void a_fit_of_other_figures_or_other_ranges_is_never_used_but_prose_may_change() {
        Map<String, String> figure = kept(true, kinds(60));
        Shipped.replace(figure, "indicators/arms.csv", "arms,NRD,ARD,2019,,6,", "arms,NRD,ARD,2019,,7,");
        assertThat(why(study(figure), "weight(own_paths)")).isEqualTo(Why.UNFITTED);
        Map<String, String> range = kept(true, kinds(60));
        Shipped.replace(range, "theories/arms.yaml", "range: 0.1..0.4", "range: 0.1..0.5");
        assertThat(why(study(range), "weight(own_paths)")).isEqualTo(Why.UNFITTED);
        Map<String, String> prose = kept(true, kinds(60));
        Shipped.replace(prose, "theories/accounts.yaml", "Nothing but a state's own needs", "Only a state's needs");
        assertThat(why(study(prose), "weight(own_paths)")).isEqualTo(Why.KNOWN);
    }

    private static List<String> notes(Map<String, String> texts) {
        Folder folder = Folder.of("example", texts, Contributors.SHIPPED.parts());
        return CheckReport.of(folder, Contributors.SHIPPED).notes().stream()
                .map(Problem::line)
                .filter(line -> line.startsWith(FitSummaryText.FILE))
                .toList();
    }

    @Test
    void check_notes_a_fit_that_is_no_longer_used() {
        Map<String, String> texts = kept(true, kinds(60));
        assertThat(notes(texts)).isEmpty();
        Shipped.replace(texts, "theories/arms.yaml", "range: 0.1..0.4", "range: 0.1..0.5");
        assertThat(notes(texts)).singleElement().asString().contains("checks do not use it", "--keep");
    }

    @Test
    void nobody_could_have_fitted_then_what_is_known_now() {
        assertThat(Shipped.ask(STUDY.then(), "weight(own_paths)").why(0)).isEqualTo(Why.UNFITTED);
        Options earlier = new Options(1, 60, 1, null, null, 2021, null);
        Study study =
                Study.prepare(read(kept(true, kinds(60))).orThrow(), earlier).orThrow();
        assertThat(why(study, "weight(own_paths)")).isEqualTo(Why.UNFITTED);
    }

    @Test
    void a_verdict_by_theories_is_marked_and_asks_nothing_of_an_author() {
        Finding finding = STUDY.judge("better(busy_nordavia, last_value)").orThrow();
        assertThat(finding.row().now().verdict()).isEqualTo(Verdict.CONTRADICTED);
        assertThat(finding.row().isModelled()).isTrue();
        assertThat(new AuthorLists(STUDY.assess()).listing(finding.row())).isEqualTo(AuthorLists.Listing.NONE);
        assertThat(STUDY.judge("member(PAC, NRD, 2022)").orThrow().row().isModelled())
                .isFalse();
    }

    @Test
    void a_damaged_summary_is_refused_with_its_line() {
        Map<String, String> texts = kept(true, kinds(60));
        Shipped.replace(texts, FitSummaryText.FILE, "weights: \"0 ", "weights: \"none ");
        Shipped.replace(texts, FitSummaryText.FILE, "draws: \"mutualism ", "draws: \"love ");
        assertThat(read(texts).problems()).hasSize(3).allSatisfy(problem -> {
            assertThat(problem.at().file()).isEqualTo(FitSummaryText.FILE);
            assertThat(problem.at().line()).isPositive();
        });
        assertThat(texts.get(FitSummaryText.FILE).getBytes(StandardCharsets.UTF_8).length)
                .isPositive();
    }
}
