package org.heartland.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heartland.assess.Shipped.ASSESSMENT;
import static org.heartland.assess.Shipped.CENTRAL_ASIA;
import static org.heartland.assess.Shipped.STUDY;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.Note;
import org.heartland.assessment.Verdict;
import org.heartland.dossier.Clock;
import org.heartland.dossier.Indicator;
import org.heartland.panel.Panel;
import org.heartland.panel.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The traps that lie in time: a clock that empties everything or leaks what came later, and hindsight. */
class ClockTrapsTest {

    private static Study study(@Nullable Integer until, @Nullable LocalDate asOf) {
        return study(null, until, asOf);
    }

    private static Study study(@Nullable Integer year, @Nullable Integer until, @Nullable LocalDate asOf) {
        Options options = new Options(1, 200, 1, null, year, until, asOf);
        return Study.prepare(CENTRAL_ASIA, options).orThrow();
    }

    /** Editions of 2024 and later also report years before 2023; the cut is by the year described. */
    @Test
    void untilAYearLeavesItsFiguresAndLeaksNoneOfTheNext() {
        Study cut = study(2022, null);
        for (PreparedDossier prepared : List.of(cut.then(), cut.now())) {
            assertThat(visible(prepared)).isNotEmpty().allSatisfy(row -> {
                assertThat(row.from().getYear()).isLessThanOrEqualTo(2022);
                if (isFigure(row)) {
                    assertThat(row.reaches().getYear()).as("%s", row).isLessThanOrEqualTo(2022);
                }
            });
        }
        assertThat(Shipped.ask(cut.now(), "value(arms_tiv, RUS, KAZ, 2023)").known(0))
                .isFalse();
        notEmptied(cut, 2022);
    }

    private static void notEmptied(Study cut, int year) {
        Assessment assessment = cut.assess();
        assertThat(assessment.of().year()).isEqualTo(year);
        assertThat(assessment.roles().stream().filter(row -> row.year() == year))
                .as("roles that are known")
                .filteredOn(row -> !row.status().equals("unknown"))
                .hasSizeGreaterThanOrEqualTo(5);
        assertThat(assessment.claims())
                .as("claims that are decided")
                .filteredOn(row -> row.now().verdict() == Verdict.SUPPORTED
                        || row.now().verdict() == Verdict.CONTRADICTED
                        || row.now().verdict() == Verdict.QUALIFIED)
                .hasSizeGreaterThan(assessment.claims().size() / 4);
    }

    /** A figure whose value describes its whole period; a tie is the same on each of its days. */
    private static boolean isFigure(Row row) {
        Indicator indicator = CENTRAL_ASIA.indicators().get(row.indicator());
        return row.recordKind() == Row.RecordKind.OBSERVATION
                && indicator != null
                && indicator.kind() != Indicator.Kind.TIE;
    }

    private static List<Row> visible(PreparedDossier prepared) {
        List<Row> rows = prepared.panel().table().rows();
        TreeSet<Integer> numbers = new TreeSet<>();
        rows.forEach(row -> numbers.addAll(prepared.panel().rows(row.indicator())));
        return numbers.stream().map(rows::get).toList();
    }

    @Test
    void asOfADayLeaksNoLaterEditionButByItsLagAndSaysSo() {
        LocalDate day = LocalDate.of(2023, 6, 30);
        Study cut = study(null, day);
        noLaterEdition(cut.now(), day);
        noLaterEdition(cut.then(), day);
        notEmptied(cut, 2022);
        assertThat(clockNotes(cut)).anyMatch(says -> says.contains("usual delay"));
    }

    @Test
    void aYearWhoseFiguresCouldNotBeOutIsToldToBeOne() {
        LocalDate day = LocalDate.of(2023, 6, 30);
        assertThat(clockNotes(study(2023, null, day))).anyMatch(says -> says.contains("no figure of"));
        assertThat(clockNotes(study(null, day))).noneMatch(says -> says.contains("no figure of"));
    }

    private static List<String> clockNotes(Study study) {
        return study.assess().notes().stream()
                .filter(note -> note.kind() == Note.Kind.CLOCK)
                .map(note -> note.says().pattern())
                .toList();
    }

    private static void noLaterEdition(PreparedDossier prepared, LocalDate day) {
        List<Row> rows = prepared.panel().table().rows();
        for (int number = 0; number < rows.size(); number++) {
            Row row = rows.get(number);
            boolean shown = prepared.panel().rows(row.indicator()).contains(number);
            if (!shown || !row.source().published().isAfter(day)) {
                continue;
            }
            assertThat(prepared.panel().isRevised(number)).as("%s", row).isTrue();
            Indicator indicator = CENTRAL_ASIA.indicators().get(row.indicator());
            Integer lag = indicator == null ? null : indicator.lagDays();
            LocalDate known = row.recordKind() != Row.RecordKind.OBSERVATION
                    ? row.from()
                    : lag == null ? LocalDate.MAX : row.reaches().plusDays(lag);
            assertThat(known).as("%s", row).isBeforeOrEqualTo(day);
        }
    }

    @Test
    void theEarlierClockNeverPassesTheLater() {
        LocalDate day = LocalDate.of(2020, 3, 1);
        Study cut = study(null, day);
        assertThat(cut.then().clock()).isEqualTo(new Clock(day, 2019));
        assertThat(cut.now().clock()).isEqualTo(new Clock(day, 2019));
        assertThat(study(null, LocalDate.of(1992, 6, 1)).now().clock().year()).isEqualTo(1992);
        assertThat(STUDY.then().clock()).isEqualTo(CENTRAL_ASIA.identity().then());
    }

    // ---- Hindsight.

    /** What a verdict of then rests on was out by the day, or could be by the declared lag, or had begun. */
    @Test
    void noVerdictOfThenRestsOnWhatCameLater() {
        Panel panel = STUDY.then().panel();
        LocalDate day = STUDY.then().clock().asOf();
        assertThat(ASSESSMENT.claims().stream()
                        .flatMapToInt(claim -> IntStream.of(claim.then().rows())))
                .isNotEmpty()
                .allSatisfy(number -> {
                    Row row = panel.row(number);
                    boolean published = !row.source().published().isAfter(day);
                    assertThat(published || panel.isRevised(number))
                            .as("%s", row)
                            .isTrue();
                    assertThat(row.from()).as("%s", row).isBeforeOrEqualTo(LocalDate.of(day.getYear(), 12, 31));
                    if (!published) {
                        assertThat(row.from()).as("%s", row).isBeforeOrEqualTo(day);
                    }
                });
    }

    @Test
    void noOutcomeOfAPredictionIsToldBeforeItCouldBe() {
        LocalDate day = LocalDate.of(2023, 6, 30);
        assertThat(CENTRAL_ASIA.claims())
                .anyMatch(claim -> claim.prediction() != null
                        && !claim.prediction().outcomes().isEmpty());
        assertThat(study(null, day).assess().claims()).allSatisfy(row -> {
            if (row.claim().prediction() != null) {
                assertThat(row.claim().prediction().outcomes())
                        .allSatisfy(outcome -> assertThat(CENTRAL_ASIA.sources())
                                .hasEntrySatisfying(
                                        outcome.source().id(),
                                        source -> assertThat(source.published()).isBeforeOrEqualTo(day)));
            }
        });
    }
}
