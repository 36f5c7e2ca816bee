package org.heartland.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.heartland.assessment.Judged;
import org.heartland.assessment.Verdict;
import org.heartland.claim.CompiledClaim;
import org.heartland.claim.Sight;
import org.heartland.dossier.Claim;
import org.heartland.dossier.Clock;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Event;
import org.heartland.draws.Draws;
import org.heartland.formula.Answer;
import org.heartland.panel.LongTable;
import org.heartland.panel.Panel;
import org.heartland.panel.Row;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A verdict by construction is no verdict: when the evidence of a claim is taken away, its verdict must move. One that is unknown, for
 * which the evidence found is not enough or there is none, must move where everything happens. Statements on causes move with the fits of
 * theories: see {@link CausesMoveTest}.
 */
class EvidenceMutationTest {
    private static final Draws DRAWS = new Draws(Options.SEED, 200);

    /** Predictions are judged as if all were due. */
    private static final LocalDate DUE = LocalDate.MAX;

    @TestFactory
    List<DynamicTest> everyTestableClaimMovesWithItsEvidence() {
        Panel panel = Shipped.STUDY.now().panel();
        PreparedDossier whole = PreparedDossier.prepare(Shipped.STUDY.now().clock(), panel, DRAWS)
                .orThrow();
        List<DynamicTest> tests = new ArrayList<>();
        for (CompiledClaim compiled : whole.claims()) {
            if (compiled.claim().test() instanceof Claim.Check
                    && !compiled.judge(whole.sight()).modelled()) {
                tests.add(DynamicTest.dynamicTest(compiled.claim().id(), () -> moves(whole, panel, compiled)));
            }
        }
        assertThat(tests).as("claims with a check").hasSizeGreaterThan(20);
        return tests;
    }

    private static void moves(PreparedDossier whole, Panel panel, CompiledClaim compiled) {
        Judged before = compiled.judge(due(whole));
        if (before.rows().length == 0) {
            assertThat(before.verdict()).as("what was looked for and not found").isEqualTo(Verdict.UNKNOWN);
        }
        Judged after = before.verdict() == Verdict.UNKNOWN
                ? judged(whole, withEverythingHappening(panel), compiled)
                : without(whole, panel, compiled, before);
        assertThat(after.verdict())
                .as("verdict of " + compiled.claim().id() + " (was " + before.verdict() + ")")
                .isNotEqualTo(before.verdict());
    }

    /** Judged without the evidence, and without what older figures would take its place. */
    private static Judged without(PreparedDossier whole, Panel panel, CompiledClaim compiled, Judged before) {
        Judged after = before;
        int[] dropped = {};
        while (after.verdict() == before.verdict() && after.rows().length > 0) {
            dropped = Answer.union(List.of(dropped, after.rows()));
            after = judged(whole, panel.without(dropped), compiled);
        }
        return after;
    }

    /** The panel of a world in which an event of every kind happened, by everybody toward everybody, all the time. */
    private static Panel withEverythingHappening(Panel panel) {
        Dossier dossier = panel.dossier();
        List<Row> rows = new ArrayList<>(panel.table().rows());
        List<String> everybody = List.copyOf(dossier.actors().keySet());
        Row example = rows.get(rows.size() - 1);
        dossier.events().stream()
                .map(Event::kind)
                .distinct()
                .forEach(kind -> rows.add(new Row(
                        Row.RecordKind.EVENT,
                        "invented_" + kind,
                        everybody,
                        everybody,
                        LocalDate.of(dossier.identity().period().first(), 1, 1),
                        LocalDate.of(dossier.identity().period().last(), 12, 31),
                        1.0,
                        "",
                        example.source(),
                        example.locator(),
                        kind,
                        "invented",
                        "invented",
                        example.at(),
                        false)));
        Clock late = new Clock(
                LocalDate.of(9999, 12, 31), Shipped.STUDY.now().clock().year());
        return Panel.of(
                new LongTable(dossier, rows), late, dossier.identity().period().last());
    }

    /** The dossier seen when every prediction is due. */
    private static Sight due(PreparedDossier prepared) {
        Sight sight = prepared.sight();
        return new Sight(DUE, sight.runs(), sight.unfolding(), sight.drawn(), sight.values());
    }

    private static Judged judged(PreparedDossier whole, Panel panel, CompiledClaim compiled) {
        PreparedDossier prepared =
                PreparedDossier.prepare(whole.clock(), panel, DRAWS).orThrow();
        CompiledClaim again = prepared.claims().get(whole.claims().indexOf(compiled));
        return again.judge(due(prepared));
    }
}
