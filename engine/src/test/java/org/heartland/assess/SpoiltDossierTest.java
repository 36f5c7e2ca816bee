package org.heartland.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heartland.property.Property.forFewer;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.Part;
import org.heartland.dossier.read.Damage;
import org.heartland.dossier.read.Folder;
import org.junit.jupiter.api.Test;

/** Of a spoilt dossiers/example problems are reported, or it is assessed; never anything else, and soon. */
class SpoiltDossierTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Path PATH =
            Path.of(System.getProperty("heartland.home", "..")).resolve("dossiers/example");
    private static final Map<String, byte[]> FILES =
            Contributors.SHIPPED.folder(PATH).orThrow().files();
    private static final Options FEW = new Options(1, 20, 1, null, null, null, null);

    @Test
    void a_spoilt_dossier_has_problems_or_is_assessed() {
        forFewer(Damage.any().list(1, 3), damages -> {
            Folder folder = Folder.ofBytes("example", Damage.done(FILES, damages), Contributors.SHIPPED.parts());
            assertTimeoutPreemptively(SOON, () -> {
                CheckReport report = CheckReport.of(folder, Contributors.SHIPPED);
                if (report.problems().isEmpty()) {
                    Study study = Study.prepare(report.readable(), FEW).orThrow();
                    Assessment assessment = study.assess(Part.CLAIMS, Part.ROLES, Part.NOTES);
                    assertThat(assessment.claims())
                            .hasSameSizeAs(report.readable().claims());
                }
            });
        });
    }
}
