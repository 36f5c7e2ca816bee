package org.heartland.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Verdict;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.read.Folder;
import org.heartland.draws.Choices;
import org.heartland.draws.Numbers;
import org.heartland.draws.Truths;
import org.heartland.problem.Problem;
import org.junit.jupiter.api.Test;

/** What docs/decisions.md promises, tried on the example: one change to it, and what then comes out. */
class DecisionsTest {
    private final Map<String, String> files = Shipped.texts("example");

    private void replace(String file, String old, String by) {
        Shipped.replace(files, file, old, by);
    }

    private void append(String file, String text) {
        files.merge(file, text, String::concat);
    }

    private Dossier dossier() {
        return Contributors.SHIPPED
                .read(Folder.of("example", files, Contributors.SHIPPED.parts()))
                .orThrow();
    }

    private Study study() {
        return Study.prepare(dossier(), Options.standard()).orThrow();
    }

    private Truths truth(String expression) {
        return (Truths) Shipped.ask(study().now(), expression);
    }

    private void assertTrue(String expression) {
        assertThat(truth(expression).shareTrue()).as(expression).isEqualTo(1);
    }

    private void assertFalse(String expression) {
        assertTrue("NOT (" + expression + ")");
    }

    private void assertUnknown(String expression) {
        assertThat(truth(expression).shareUnknown()).as(expression).isEqualTo(1);
    }

    // ---- The same outcome.

    @Test
    void threadsLocaleAndTheOrderOfFilesMakeNoDifference() {
        List<String> before = outcome(new Options(7, 300, 1, null, null, null, null));
        Map<String, String> backwards = new LinkedHashMap<>();
        new TreeMap<>(files).descendingMap().forEach(backwards::put);
        Dossier again = Contributors.SHIPPED
                .read(Folder.of("example", backwards, Contributors.SHIPPED.parts()))
                .orThrow();
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            Options threads = new Options(7, 300, 3, null, null, null, null);
            assertThat(outcome(Study.prepare(again, threads).orThrow())).isEqualTo(before);
        } finally {
            Locale.setDefault(usual);
        }
        assertThat(outcome(new Options(8, 300, 1, null, null, null, null))).isNotEqualTo(before);
    }

    private List<String> outcome(Options options) {
        return outcome(Study.prepare(dossier(), options).orThrow());
    }

    private static List<String> outcome(Study study) {
        Assessment assessment = study.assess();
        List<String> lines = new ArrayList<>();
        assessment
                .claims()
                .forEach(row -> lines.add(row.claim().id() + " " + row.then().verdict() + " "
                        + row.now().verdict() + " " + row.now().settingsTrue() + " "
                        + row.now().settingsUnknown() + " " + row.dependsOn()));
        assessment
                .roles()
                .forEach(row -> lines.add(row.role() + row.receiver() + row.year() + row.status() + row.shares()));
        assessment.vectors().forEach(row -> lines.add(row.toString()));
        assessment.alignment().forEach(row -> lines.add(row.toString()));
        assessment.leadChanges().forEach(row -> lines.add(row.toString()));
        assessment.divisionOfLabour().forEach(row -> lines.add(row.toString()));
        return lines;
    }

    // ---- Unknown.

    @Test
    void whatIsLeftUnnamedMayHideALargerPartner() {
        assertTrue("known(first(exports, BRO, 2022))");
        replace("indicators/exports.csv", "exports,WLD,BRO,2022,,100,", "exports,WLD,BRO,2022,,300,");
        assertFalse("known(first(exports, BRO, 2022))");
        append(
                "indicators/exports.yaml",
                "unnamed: {at_most: first, because: it is headed so, source: bro_office, locator: head}\n");
        assertTrue("known(first(exports, BRO, 2022))");
    }

    @Test
    void anEventThatIsNotListedIsUnknownAndNotFalse() {
        assertTrue("acted(help, NRD, ARD, 2021, 2021)");
        assertUnknown("acted(help, ZUR, ARD, 2021, 2021)");
        assertUnknown("attended(road_loan, NRD)");
        assertFalse("attended(valley_summit, BRO)");
    }

    // ---- Sources.

    @Test
    void aDrawTakesOneBookForTheWholeSeries() {
        PreparedDossier prepared = study().now();
        Numbers before = (Numbers) Shipped.ask(prepared, "value(exports, NRD, ARD, 2020)");
        Numbers after = (Numbers) Shipped.ask(prepared, "value(exports, NRD, ARD, 2021)");
        assertThat(before.v()).contains(40, 42).containsOnly(40, 42);
        for (int draw = 0; draw < before.width(); draw++) {
            assertThat(after.v()[draw]).isEqualTo(before.v()[draw] == 40 ? 38 : 41);
        }
    }

    @Test
    void theAuthorKnowsALaterEditionOnlyAsFarAsItsLagAllows() {
        Study study = study();
        assertThat(known(study.then(), 2021)).isTrue();
        assertThat(known(study.then(), 2022)).isFalse();
        assertThat(known(study.now(), 2022)).isTrue();
        replace("indicators/exports.yaml", "lag: 120", "lag: 3650");
        assertThat(known(study().then(), 2021)).isFalse();
    }

    private static boolean known(PreparedDossier prepared, int year) {
        return ((Numbers) Shipped.ask(prepared, "value(exports, NRD, BRO, " + year + ")")).known(0);
    }

    // ---- Claims.

    @Test
    void aCheckThatReadsNoDataIsRefused() {
        append(
                "claims/predictions.yaml",
                "- {id: p99, text: plains_2022, at: {paragraph: 1}, reading: said, kind: fact, says: One is less than two., check: 1 < 2}\n");
        assertThat(Study.problems(dossier()))
                .singleElement()
                .extracting(Problem::what)
                .asString()
                .contains("reads no data");
    }

    @Test
    void aClaimAboutSeveralStatesIsQualifiedWhereTheyDiffer() {
        var row = study().assess().claims().stream()
                .filter(claim -> claim.claim().id().equals("c03"))
                .findFirst()
                .orElseThrow();
        assertThat(row.now().verdict()).isEqualTo(Verdict.QUALIFIED);
        assertThat(row.now().holdsFor()).containsExactly("ARD");
    }

    /** What the claim that a text of YAML describes is called now. */
    private Assessment.ClaimRow judged(String id, String yaml) {
        append(
                "claims/predictions.yaml",
                "- {id: " + id + ", text: plains_2022, at: {paragraph: 1}, reading: said, says: Probe., " + yaml
                        + "}\n");
        return study().assess().claims().stream()
                .filter(row -> row.claim().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPredictionStaysOpenUntilItsHorizonUnlessWhatHappenedSettlesIt() {
        String come =
                "kind: prediction, rule: one call is answered, check: 'acted(help, NRD, ARD, 2021, 2021)', horizon: 2040-12-31";
        var open = judged("p90", come).now();
        assertThat(open.verdict()).isEqualTo(Verdict.NOT_DUE);
        assertThat(open.soFar()).isEqualTo(Verdict.SUPPORTED);
        assertThat(judged("p91", come + ", settles_early: true").now().verdict())
                .isEqualTo(Verdict.SUPPORTED);
        assertThat(judged("p92", come + ", settles_early: false").now().verdict())
                .isEqualTo(Verdict.NOT_DUE);
        String due =
                come.replace("2040", "2023") + ", outcome: {says: it was answered, source: courier, locator: page 2}";
        assertThat(judged("p93", due).now().verdict()).isEqualTo(Verdict.SUPPORTED);
    }

    @Test
    void aClaimThatHoldsForNoStateIsJudgedAsAWholeAndNotQualified() {
        String helped =
                "kind: fact, check: 'all r in set(%s): NOT listed(refusal, NRD, r, 2022, 2022) AND acted(help, NRD, r, 2022, 2022)'";
        var nowhere = judged("c90", helped.formatted("BRO, CEL")).now();
        assertThat(nowhere.verdict()).isEqualTo(Verdict.CONTRADICTED);
        assertThat(nowhere.holdsFor()).isEmpty();
        assertThat(nowhere.openFor()).containsExactly("CEL");
    }

    // ---- Roles.

    @Test
    void aRoleByAnotherNameIsTheSameRole() {
        List<String> before = statuses("guarantor");
        files.replaceAll(
                (file, text) -> file.endsWith(".yaml") ? text.replaceAll("\\bguarantor\\b", "watchman") : text);
        assertThat(statuses("watchman"))
                .isEqualTo(before.stream()
                        .map(status -> status.replace("guarantor", "watchman"))
                        .toList());
    }

    private List<String> statuses(String role) {
        return study().assess().roles().stream()
                .filter(row -> row.role().equals(role))
                .map(row -> row.receiver() + " " + row.year() + " " + row.status() + " " + row.powers())
                .toList();
    }

    @Test
    void anUnknownStatusLeavesThoseBehindItOpen() {
        append("roles/probe.yaml", probe("true"));
        assertFalse("known(status(probe, NRD, ARD, 2021))");
        assertTrue("known(probe(ARD, 2021))");
        files.remove("roles/probe.yaml");
        append("roles/probe.yaml", probe("false"));
        assertFalse("known(probe(ARD, 2021))");
    }

    private static String probe(String weakHolds) {
        return """
                id: probe
                label: probe
                says: a role whose first condition is never known
                candidates: powers
                legs: [{name: never_told, says: nobody tells, when: unknown}]
                statuses:
                  - {is: strong, holds: true, when: never_told}
                  - {is: weak, holds: %s, when: true}
                """.formatted(weakHolds);
    }

    @Test
    void nobodyIsAnAnswerAndNotALackOfOne() {
        append("roles/probe.yaml", probe("false").replace("unknown", "false"));
        Choices nobody = (Choices) Shipped.ask(study().now(), "probe(ARD, 2021)");
        assertThat(nobody.known(0)).isTrue();
        assertThat(nobody.at(0)).isEmpty();
    }
}
