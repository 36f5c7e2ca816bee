package org.heartland.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.heartland.assessment.Assessment;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.read.SettledChoices;
import org.heartland.problem.Place;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A study whose choices are settled after it was assessed says the same as one that was prepared with them. */
class SettlingTest {
    private static final Place AT = Place.of("test");
    private static final Path DOSSIERS = Path.of(System.getProperty("heartland.home", ".."), "dossiers");

    private static final Options OPTIONS = new Options(1, 200, 2, null, null, null, null);
    private static final Map<String, Dossier> WRITTEN = new ConcurrentHashMap<>();
    private static final Map<String, Study> ASSESSED = new ConcurrentHashMap<>();

    private static Dossier written(String name) {
        return WRITTEN.computeIfAbsent(
                name,
                unread -> Contributors.SHIPPED
                        .read(Contributors.SHIPPED
                                .folder(DOSSIERS.resolve(unread))
                                .orThrow())
                        .orThrow());
    }

    /** A study of the dossier as it is written, which was assessed. */
    private static Study assessed(String name) {
        return ASSESSED.computeIfAbsent(name, unread -> {
            Study study = Study.prepare(written(unread), OPTIONS).orThrow();
            study.assess(Assessment.Part.ROLES, Assessment.Part.CLAIMS);
            return study;
        });
    }

    @ParameterizedTest
    @CsvSource({
        "example, arms_window=3",
        "example, supply_lead=20%",
        "example, supply_volume=9",
        "example, pledge_by=treaty",
        "example, denied_posts=counted",
        "example, gap_bridge=1",
        "example, tie_margin=5%",
        "example, tie_years=2",
        "example, payer_share=0.6",
        "central-asia, arms_window=5",
        "central-asia, newest_deliveries=left_out",
        "central-asia, pledge_by=treaty",
        "central-asia, treaty_bridge=7",
        "central-asia, gap_bridge=2",
        "central-asia, trade_book=cow",
        "central-asia, tie_margin=0.02",
        "central-asia, payer_share=0.6"
    })
    void settling_later_is_settling_at_once(String dossier, String choice) {
        Assessment later =
                assessed(dossier).settling(List.of(choice), AT).orThrow().assess();
        Assessment atOnce = Study.prepare(
                        SettledChoices.over(written(dossier), List.of(choice), AT)
                                .orThrow(),
                        OPTIONS)
                .orThrow()
                .assess();
        assertThat(roles(later)).isEqualTo(roles(atOnce));
        assertThat(verdicts(later)).isEqualTo(verdicts(atOnce));
    }

    private static List<String> roles(Assessment assessment) {
        return assessment.rolesNow().stream()
                .map(row -> row.role()
                        + row.receiver()
                        + row.status()
                        + row.powers()
                        + row.shares()
                        + row.holding()
                        + row.disputed()
                        + row.why())
                .toList();
    }

    private static List<String> verdicts(Assessment assessment) {
        return assessment.claims().stream()
                .map(row -> row.claim().id()
                        + row.then().verdict()
                        + row.now().verdict()
                        + row.now().soFar()
                        + row.now().holdsFor()
                        + row.now().openFor()
                        + row.dependsOn())
                .toList();
    }
}
