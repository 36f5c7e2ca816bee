package org.heartland.theory.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.heartland.assess.Contributors;
import org.heartland.assess.Shipped;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.read.Folder;
import org.heartland.draws.Workers;
import org.heartland.problem.Read;
import org.heartland.theory.outcome.Expected;
import org.heartland.theory.outcome.FitText;
import org.heartland.theory.outcome.FittedAccount;
import org.heartland.theory.outcome.FullRanking;
import org.heartland.theory.outcome.FullRankingText;
import org.heartland.theory.outcome.Meanings;
import org.heartland.theory.outcome.OutlookText;
import org.heartland.theory.outcome.Relations.Kind;
import org.heartland.theory.outcome.Standings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The theories of the invented dossier, fitted with few particles to deliveries of ten years: its own five years are too few to score. */
class TheoryContestTest {
    private static final Dossier EXAMPLE = example();
    private static final TheoryContest CONTEST =
            TheoryContest.of(EXAMPLE, null, 2022, 60, 1).orThrow();
    private static final List<FittedAccount> FITS = fits(1, TheoryContest.Store.inMemory());

    private static Dossier example() {
        return example("");
    }

    private static Dossier example(String more) {
        Map<String, String> texts = Shipped.texts("example");
        StringBuilder earlier = new StringBuilder(more);
        for (int year = 2012; year < 2018; year++) {
            for (String receiver : List.of("ARD", "BRO")) {
                earlier.append("arms,NRD,%s,%d,,%d,points,register,line %d,\n"
                        .formatted(receiver, year, 3 + year * 5 % 7, year));
                earlier.append(
                        "arms,ZUR,%s,%d,,%d,points,register,line %d,\n".formatted(receiver, year, 2 + year % 3, year));
            }
        }
        texts.merge("indicators/arms.csv", earlier.toString(), String::concat);
        return Contributors.SHIPPED
                .read(Folder.of("example", texts, Contributors.SHIPPED.parts()))
                .orThrow();
    }

    private static List<FittedAccount> fits(int threads, TheoryContest.Store store) {
        try (Workers workers = new Workers(threads)) {
            return CONTEST.fits(workers, store, (account, done) -> {});
        }
    }

    /** Keeps texts in memory, and counts what is asked for and found. */
    private static final class Memory implements TheoryContest.Store {
        private final Map<String, String> texts = new TreeMap<>();
        private int found;

        @Override
        public @Nullable String find(String key) {
            found += texts.containsKey(key) ? 1 : 0;
            return texts.get(key);
        }

        @Override
        public void keep(String key, String text) {
            texts.put(key, text);
        }
    }

    private static List<String> texts(List<FittedAccount> fits) {
        return fits.stream().map(FitText::write).toList();
    }

    @Test
    void plain_forecasts_are_taken_from_the_store_too() {
        Memory store = new Memory();
        Standings made = CONTEST.rank(FITS, store);
        assertThat(store.texts).hasSize(4);
        assertThat(store.found).isZero();
        assertThat(CONTEST.rank(FITS, store)).hasToString(made.toString());
        assertThat(store.found).isEqualTo(4);
    }

    @Test
    void the_number_of_threads_changes_no_byte() {
        assertThat(texts(fits(3, TheoryContest.Store.inMemory()))).isEqualTo(texts(FITS));
    }

    @Test
    void what_is_kept_is_taken_again_and_the_same() {
        Memory store = new Memory();
        assertThat(texts(fits(1, store))).isEqualTo(texts(FITS));
        assertThat(store.found).isZero();
        assertThat(texts(fits(1, store))).isEqualTo(texts(FITS));
        assertThat(store.found).isEqualTo(2);
    }

    private static FullRanking ranking(TheoryContest.Store store) {
        try (Workers workers = new Workers(1)) {
            return CONTEST.ranking(() -> CONTEST.fits(workers, store, (account, done) -> {}), store);
        }
    }

    @Test
    void a_ranking_that_is_kept_is_the_same_to_the_last_digit_and_asks_for_no_fit() {
        Memory store = new Memory();
        FullRanking made = ranking(store);
        assertThat(store.found).isZero();
        assertThat(ranking(store)).isEqualTo(made);
        assertThat(store.found).isEqualTo(1);
    }

    @Test
    void what_is_expected_is_kept_to_the_last_digit_and_asks_for_no_fit() {
        Memory store = new Memory();
        Map<String, List<Expected>> made = CONTEST.outlooks(() -> FITS, store);
        assertThat(made).hasSize(6);
        assertThat(CONTEST.outlooks(List::of, store)).isEqualTo(made);
        assertThat(OutlookText.read(FullRankingText.write(ranking(new Memory()))))
                .isNull();
    }

    @Test
    void a_ranking_is_kept_under_a_name_that_changes_with_all_that_it_depends_on() {
        assertThat(TheoryContest.of(example(), null, 2022, 60, 1).orThrow().rankingKey())
                .isEqualTo(CONTEST.rankingKey());
        List<Read<TheoryContest>> others = List.of(
                TheoryContest.of(EXAMPLE, null, 2021, 60, 1),
                TheoryContest.of(EXAMPLE, null, 2022, 61, 1),
                TheoryContest.of(EXAMPLE, null, 2022, 60, 2),
                TheoryContest.of(EXAMPLE, "own_paths", 2022, 60, 1),
                TheoryContest.of(example("arms,NRD,ARD,2011,,3,points,register,line 2011,\n"), null, 2022, 60, 1));
        assertThat(others.stream().map(other -> other.orThrow().rankingKey()))
                .doesNotHaveDuplicates()
                .doesNotContain(CONTEST.rankingKey());
    }

    @Test
    void a_ranking_that_is_kept_has_the_prose_of_now_and_is_nothing_where_it_is_damaged() {
        String text = FullRankingText.write(ranking(new Memory()));
        FullRankingText.Prose prose = new FullRankingText.Prose("Another title", List.of(), "never", Meanings.NONE);
        FullRanking read = FullRankingText.read(text, Map.of("busy_nordavia", prose, "own_paths", prose));
        assertThat(read).isNotNull();
        assertThat(read.standings().accounts())
                .extracting(Standings.AccountRow::title)
                .containsOnly("Another title");
        assertThat(FullRankingText.read(text, Map.of("own_paths", prose)))
                .as("an account is missing")
                .isNull();
        assertThat(FullRankingText.read(
                        text.replaceFirst("void", "viod"), Map.of("busy_nordavia", prose, "own_paths", prose)))
                .isNull();
        assertThat(FullRankingText.read(FitText.write(FITS.get(0)), Map.of())).isNull();
    }

    @Test
    void a_damaged_text_is_nothing() {
        String text = FitText.write(FITS.get(0));
        assertThat(FitText.read(text)).isNotNull();
        assertThat(FitText.read(text.replaceFirst("busy", "bussy"))).isNull();
        assertThat(FitText.read(text.substring(0, text.length() / 2))).isNull();
        assertThat(FitText.read("")).isNull();
    }

    @Test
    void every_account_and_plain_forecast_is_asked_for_the_same_figures_each_after_those_that_were_out() {
        Standings standings = CONTEST.rank(FITS, TheoryContest.Store.inMemory());
        assertThat(standings.accounts()).hasSize(2);
        assertThat(standings.baselines()).hasSize(4);
        assertThat(standings.figures()).isPositive();
        assertThat(FITS.get(0).told()).allSatisfy(told -> {
            assertThat(told.out()).isGreaterThan(told.year());
            assertThat(told.out()).isGreaterThanOrEqualTo(2017);
            assertThat(told.low()).isLessThan(told.high());
        });
        assertThat(FITS.get(0).told().stream().map(told -> told.series() + told.receiver() + told.year()))
                .containsExactlyElementsOf(FITS.get(1).told().stream()
                        .map(told -> told.series() + told.receiver() + told.year())
                        .toList());
        assertThat(standings.accounts().stream()
                        .mapToDouble(Standings.AccountRow::weight)
                        .sum())
                .isCloseTo(1, within(1e-9));
        assertThat(standings.isOpen()).isTrue();
    }

    @Test
    void a_theory_that_there_is_not_is_named_with_what_is_near() {
        assertThat(TheoryContest.of(EXAMPLE, "own_path", 2022, 60, 1).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.near()).containsExactly("own_paths"));
    }

    @ParameterizedTest
    @CsvSource({
        "1,1,MUTUALISM",
        "1,0,COMMENSALISM",
        "0,1,COMMENSALISM",
        "1,-1,PREDATION",
        "-1,-1,COMPETITION",
        "-1,0,AMENSALISM",
        "0,0,NEUTRALISM"
    })
    void a_relation_has_its_name_from_what_each_gets(int one, int other, Kind kind) {
        assertThat(Kind.of(one, other)).isEqualTo(kind);
    }

    /** The eigenvalues of THEORIES.md, c: phi .2, both cross effects -.12 or -.25; and the brake with -.16, kappa .5, b 1. */
    @ParameterizedTest
    @CsvSource({".8,-.12,.8,.92", ".8,-.25,.8,1.05", ".9,-.16,.8,1.0176"})
    void the_spectral_radius_is_the_largest_eigenvalue(double own, double cross, double other, double expected) {
        double[][] matrix = {{own, cross}, {cross, other}};
        assertThat(Relating.radius(matrix)).isCloseTo(expected, within(.5e-4));
    }
}
