package org.heartland.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.heartland.assessment.SourceDrop;
import org.heartland.assessment.SourceDrop.VerdictChange;
import org.heartland.assessment.Verdict;
import org.heartland.citation.SourceId;
import org.junit.jupiter.api.Test;

/** What would be otherwise without one source of the example, worked out by hand from its files. */
class SourceDropsTest {
    private static final Path EXAMPLE =
            Path.of(System.getProperty("heartland.home", "..")).resolve("dossiers/example");

    private final Study study = study(1);
    private final Map<String, SourceDrop> drops = byId(study.drops((done, of) -> {}));

    private static Study study(int threads) {
        Options options = new Options(1, 100, threads, null, null, null, null);
        return Study.prepare(Contributors.SHIPPED.read(EXAMPLE).orThrow(), options)
                .orThrow();
    }

    private static Map<String, SourceDrop> byId(List<SourceDrop> drops) {
        Map<String, SourceDrop> byId = new TreeMap<>();
        drops.forEach(drop -> byId.put(drop.source().id().id(), drop));
        return byId;
    }

    private Map<String, Verdict> without(String source) {
        Map<String, Verdict> after = new TreeMap<>();
        for (VerdictChange change : drops.get(source).verdicts()) {
            after.put(change.before().claim().id(), change.after().verdict());
        }
        return after;
    }

    /** The poll alone has what people think; the register alone has arms, and its silence is no longer evidence. */
    @Test
    void a_verdict_that_one_source_carries_is_unknown_without_it() {
        assertThat(without("poll")).isEqualTo(Map.of("c11", Verdict.UNKNOWN));
        assertThat(without("register")).isEqualTo(Map.of("c12", Verdict.UNKNOWN));
        assertThat(drops.get("register").roles())
                .as("who supplies Celdor is told by the register alone; others are guarded by what other sources tell")
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.before().receiver()).isEqualTo("CEL");
                    assertThat(change.after().status()).isEqualTo("unknown");
                });
    }

    /** The courier only repeats the agency: without the agency the courier's account of the help is gone too. */
    @Test
    void what_only_repeats_a_source_is_left_out_with_it_and_can_be_spared_itself() {
        assertThat(drops.get("agency").copies()).containsExactly(new SourceId("courier"));
        assertThat(drops.get("agency").rows()).isEqualTo(12);
        assertThat(without("agency")).isEqualTo(Map.of("c02", Verdict.UNKNOWN, "c08", Verdict.UNKNOWN));
        assertThat(drops.get("courier").isNothing()).isTrue();
    }

    /** The list of the Pact claims to be complete, so that a row that is missing would mean that a state is no member. */
    @Test
    void a_list_that_lost_its_rows_is_silent_and_says_nothing() {
        assertThat(without("pact_charter")).containsEntry("c03", Verdict.UNKNOWN);
        assertThat(without("pact_charter").get("c02")).isEqualTo(Verdict.UNKNOWN);
    }

    /** The table counts publishers; leaving a source out finds verdicts of several publishers each of which tells a part. */
    @Test
    void verdicts_of_several_publishers_can_rest_on_each_of_them() {
        assertThat(drops.get("bank").verdicts()).singleElement().satisfies(change -> {
            assertThat(change.before().claim().id()).isEqualTo("c13");
            assertThat(change.before().sources()).isEqualTo(2);
            assertThat(change.alone()).isFalse();
        });
    }

    /** Judging only what rests on the rows of a source finds all that judging everything finds. */
    @Test
    void nothing_else_would_be_otherwise() {
        for (SourceDrop drop : drops.values()) {
            int[] rows = study.assess().visible().stream()
                    .mapToInt(Integer::intValue)
                    .filter(row -> {
                        var source = study.assess().row(row).source();
                        return source.id().equals(drop.source().id())
                                || source.root().equals(drop.source().id());
                    })
                    .toArray();
            PreparedDossier without =
                    study.now().without(rows, study.now().dossier().claims());
            List<String> otherwise = without.claims().stream()
                    .filter(claim -> {
                        var before = study.assess().claim(claim.claim().id()).now();
                        var after = claim.judge(without.sight());
                        return before.verdict() != after.verdict() || before.soFar() != after.soFar();
                    })
                    .map(claim -> claim.claim().id())
                    .toList();
            assertThat(drop.verdicts().stream()
                            .map(change -> change.before().claim().id()))
                    .as(drop.source().id().id())
                    .containsExactlyElementsOf(otherwise);
        }
    }

    @Test
    void the_number_of_threads_changes_nothing() {
        List<SourceDrop> drops = study(3).drops((done, of) -> {});
        assertThat(drops.stream()
                        .map(drop -> drop.source().id() + " " + drop.verdicts().size()))
                .containsExactlyElementsOf(this.drops.values().stream()
                        .map(drop -> drop.source().id() + " " + drop.verdicts().size())
                        .toList());
    }
}
