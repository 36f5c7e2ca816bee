package org.heartland.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Difference;
import org.heartland.citation.Grade;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Scenario;
import org.heartland.dossier.read.Dossiers;
import org.heartland.draws.Lanes;
import org.heartland.draws.Numbers;
import org.heartland.draws.Truths;
import org.heartland.panel.LongTable;
import org.heartland.panel.Row;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.scenario.Scenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Scenarios laid over the example: what they make of it, what they leave as it is, and how they go together. */
class ScenarioTest {
    private static final Dossier EXAMPLE =
            Contributors.SHIPPED.read(Shipped.folder("example")).orThrow();
    private static final Options FEW = new Options(1, 60, 1, null, null, null, null);

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private int written;

    private Scenario scenario(String id, String... changes) throws IOException {
        StringBuilder text = new StringBuilder("id: " + id + "\ntitle: " + id + "\nbecause: a test\nchanges:"
                + (changes.length == 0 ? " []" : "") + "\n");
        for (String change : changes) {
            text.append("  - ").append(change).append('\n');
        }
        Path file = folder.resolve(id + written++ + ".yaml");
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return Dossiers.readScenario(file, EXAMPLE).orThrow();
    }

    private static Read<Dossier> over(Scenario... scenarios) {
        Read<Dossier> dossier = new Read.Good<>(EXAMPLE);
        for (Scenario scenario : scenarios) {
            dossier = dossier.then(before -> Scenarios.over(before, scenario));
        }
        return dossier;
    }

    private static Study study(Dossier dossier) {
        return Study.prepare(dossier, FEW).orThrow();
    }

    // ---- What they make of it.

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isAnsweredAsTheChangesSay(String name, Map<String, Object> given) throws IOException {
        List<?> changes = (List<?>) given.get("changes");
        Scenario scenario =
                scenario("tried", changes.stream().map(String::valueOf).toArray(String[]::new));
        Lanes lanes = Shipped.ask(study(over(scenario).orThrow()).now(), String.valueOf(given.get("ask")));
        for (int lane = 0; lane < lanes.width(); lane++) {
            assertThat(shown(lanes, lane)).isEqualTo(given.get("is"));
        }
    }

    private static String shown(Lanes lanes, int lane) {
        if (!lanes.known(lane)) {
            return "unknown";
        }
        return lanes instanceof Numbers numbers
                ? Double.toString(Math.rint(numbers.v()[lane] * 1e9) / 1e9)
                : Boolean.toString(((Truths) lanes).isTrue(lane));
    }

    static Stream<Arguments> cases() throws IOException {
        try (InputStream in = ScenarioTest.class.getResourceAsStream("scenarios.yaml")) {
            List<Map<String, Object>> cases = new org.yaml.snakeyaml.Yaml().load(in);
            return cases.stream().map(given -> Arguments.of(given.get("case"), given));
        }
    }

    @Test
    void everyRowThatAScenarioMakesLeadsBackToItsReason() throws IOException {
        Dossier changed = over(scenario(
                        "supposed",
                        "{scale: exports, sender: ZUR, receiver: BRO, years: 2022, by: 0.5, because: reason one}",
                        "{join: PAC, who: CEL, from: 2021-01-01, because: reason two}",
                        "{leave: PAC, who: ARD, on: 2021-02-01, because: reason three}",
                        "{happens: new_base, kind: base, by: [ZUR], toward: [ARD], from: 2022, name: b, says: b, because: reason four}"))
                .orThrow();
        List<Row> before = LongTable.of(EXAMPLE).rows();
        List<Row> made = LongTable.of(changed).rows().stream()
                .filter(row -> !before.contains(row))
                .toList();
        assertThat(made).hasSize(5).allSatisfy(row -> {
            assertThat(row.source().grade()).isEqualTo(Grade.ASSUMED);
            assertThat(row.source().id().id()).startsWith("scenario:supposed");
            assertThat(row.source().root().id()).isEqualTo("scenario:supposed");
            assertThat(row.locator().text()).contains("reason ");
        });
        assertThat(made.stream().map(row -> row.locator().text()))
                .anyMatch(text -> text.contains("0.5 times 60"))
                .anyMatch(text -> text.contains("the total, 100 before"));
    }

    // ---- What they leave as it is.

    @Test
    void theBaselineIsNeverChanged() throws IOException {
        String before = EXAMPLE.toString();
        List<Row> rows = LongTable.of(EXAMPLE).rows();
        over(scenario(
                        "much",
                        "{scale: arms, years: 2018..2022, by: 0, because: x}",
                        "{never: harbour, because: x}",
                        "{leave: PAC, who: ARD, on: 2021-02-01, because: x}",
                        "{judge: arms_window, whole: 3..3, because: x}"))
                .orThrow();
        assertThat(EXAMPLE.toString()).isEqualTo(before);
        assertThat(LongTable.of(EXAMPLE).rows()).isEqualTo(rows);
    }

    @Test
    void anEmptyScenarioIsNone() throws IOException {
        assertThat(over(scenario("empty")).orThrow()).isSameAs(EXAMPLE);
    }

    @Test
    void whatNoChangeTouchesIsDrawnAlike() throws IOException {
        Dossier changed = over(scenario("other", "{judge: arms_window, whole: 3..3, because: x}"))
                .orThrow();
        Numbers before = (Numbers) Shipped.ask(study(EXAMPLE).now(), "value(exports, NRD, ARD, 2022) * supply_lead");
        Numbers after = (Numbers) Shipped.ask(study(changed).now(), "value(exports, NRD, ARD, 2022) * supply_lead");
        assertThat(after.v()).isEqualTo(before.v());
    }

    @Test
    void theAuthorLearnsOfAChangedFigureWhenHeWouldHaveLearntOfTheOld() throws IOException {
        Dossier changed = over(scenario("later", "{scale: exports, years: 2021..2022, by: 2, because: x}"))
                .orThrow();
        for (int year : new int[] {2021, 2022}) {
            String known = "known(value(exports, NRD, BRO, " + year + "))";
            Truths before = (Truths) Shipped.ask(study(EXAMPLE).then(), known);
            Truths after = (Truths) Shipped.ask(study(changed).then(), known);
            assertThat(after.shareTrue()).as(known).isEqualTo(before.shareTrue());
        }
    }

    // ---- How they go together.

    @Test
    void severalScenariosGoTogetherInWhateverOrder() throws IOException {
        Scenario one = scenario("one", "{scale: arms, sender: NRD, years: 2018..2022, by: 0.5, because: x}");
        Scenario two = scenario(
                "two",
                "{scale: exports, sender: ZUR, receiver: BRO, years: 2022, by: 0.5, because: x}",
                "{never: harbour, because: x}");
        List<String> there = outcome(over(one, two).orThrow());
        assertThat(outcome(over(two, one).orThrow())).isEqualTo(there);
        assertThat(outcome(over(one).orThrow())).isNotEqualTo(there);
        assertThat(over(one, two).orThrow().under().scenarios()).containsExactly(one, two);
    }

    private static List<String> outcome(Dossier dossier) {
        Assessment assessment = study(dossier).assess();
        List<String> lines = new ArrayList<>();
        assessment.roles().forEach(row -> lines.add(row.role() + row.receiver() + row.year() + row.shares()));
        assessment
                .claims()
                .forEach(row -> lines.add(row.now().verdict() + " " + row.now().settingsTrue()));
        assessment.vectors().forEach(row -> lines.add(row.toString()));
        return lines;
    }

    @Test
    void twoChangesOfOneThingContradictEachOther() throws IOException {
        Scenario one = scenario("one", "{scale: arms, sender: NRD, years: 2018..2022, by: 0.5, because: x}");
        for (String other : List.of(
                "{set: arms, sender: NRD, receiver: ARD, years: 2021, value: 1, because: x}",
                "{drop: arms, receiver: ARD, years: 2021, because: x}",
                "{scale: arms, sender: NRD, receiver: BRO, years: 2018, by: 2, because: x}")) {
            assertThat(over(one, scenario("two", other)).problems())
                    .as(other)
                    .isNotEmpty()
                    .extracting(Problem::what)
                    .allMatch(what -> what.startsWith("this contradicts the change at "));
        }
        assertThat(over(one, one).problems())
                .singleElement()
                .extracting(Problem::what)
                .isEqualTo("the scenario one is laid over twice");
    }

    // ---- What they change.

    @Test
    void theDifferenceNamesWhatChangesAndByWhichChange() throws IOException {
        Scenario scenario = scenario(
                "left",
                "{leave: PAC, who: ARD, on: 2021-02-01, because: x}",
                "{scale: arms, sender: OTH, years: 2019, by: 1, because: y}");
        Difference difference =
                Comparison.between(study(EXAMPLE), study(over(scenario).orThrow()));
        assertThat(difference.claims())
                .filteredOn(change -> change.before().claim().id().equals("c03"))
                .singleElement()
                .satisfies(change -> assertThat(change.because())
                        .containsExactly(Subjects.change(scenario.changes().get(0))));
        assertThat(difference.roles())
                .isNotEmpty()
                .allSatisfy(change -> assertThat(change.after().receiver()).isEqualTo("ARD"));
    }

    @Test
    void nothingIsADifferenceToo() {
        assertThat(Comparison.between(study(EXAMPLE), study(EXAMPLE)).isNothing())
                .isTrue();
    }

    @Test
    void aJudgementThatIsSettledIsNamedWhereNoRowChanged() throws IOException {
        Scenario scenario = scenario("settled", "{judge: arms_window, whole: 3..3, because: x}");
        Difference difference =
                Comparison.between(study(EXAMPLE), study(over(scenario).orThrow()));
        assertThat(difference.shares())
                .isNotEmpty()
                .allSatisfy(change -> assertThat(change.because())
                        .containsExactlyElementsOf(scenario.changes().stream()
                                .map(Subjects::change)
                                .toList()));
    }

    @Test
    void thoseThatComeWithTheDossiersChangeSomething() {
        assertThat(Shipped.CENTRAL_ASIA.scenarios())
                .allMatch(scenario ->
                        scenario.changes().isEmpty() != scenario.theories().isEmpty());
        for (Dossier dossier : List.of(EXAMPLE, Shipped.CENTRAL_ASIA)) {
            Study baseline = study(dossier);
            assertThat(dossier.scenarios())
                    .filteredOn(scenario -> !scenario.changes().isEmpty())
                    .isNotEmpty()
                    .allSatisfy(scenario -> assertThat(Comparison.between(
                                            baseline,
                                            study(Scenarios.over(dossier, scenario)
                                                    .orThrow()))
                                    .isNothing())
                            .as(scenario.id())
                            .isFalse());
        }
    }
}
