package org.heartland.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heartland.property.Property.forAll;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.heartland.dossier.read.Damage;
import org.heartland.dossier.read.Folder;
import org.heartland.problem.Problem;
import org.junit.jupiter.api.Test;

/** AUDIT A20: {@code check} tells everything in one run; what was not read since its own file is faulty causes no false problems. */
class CheckReportTest {
    private static final Path PATH =
            Path.of(System.getProperty("heartland.home", "..")).resolve("dossiers/example");
    private static final Map<String, byte[]> FILES = Folder.read(PATH).orThrow().files();

    private final Map<String, byte[]> files = new TreeMap<>(FILES);

    private void replace(String file, String old, String by) {
        String text = new String(files.get(file), StandardCharsets.UTF_8);
        assertThat(text).contains(old);
        files.put(file, text.replace(old, by).getBytes(StandardCharsets.UTF_8));
    }

    private List<String> told() {
        return CheckReport.of(Folder.ofBytes("example", files), Contributors.SHIPPED).problems().stream()
                .map(Problem::line)
                .toList();
    }

    /** A check that compares what cannot be compared, which only compiling finds. */
    private void spoilACheck() {
        replace("claims/article.yaml", "share(economy, NRD, CEL, 2022) >= 10%", "share(economy, NRD, CEL, 2022) >= 10");
    }

    private static final String SPOILT =
            "share(economy, NRD, CEL, 2022) is between 0 and 1, so this comparison comes out alike whatever the data are; write 10%";

    @Test
    void a_fault_of_a_row_hides_no_fault_of_an_expression() {
        spoilACheck();
        replace("indicators/arms.csv", "arms,NRD,ARD,2018,,", "arms,NRD,ARD,2018,,x");
        assertThat(told()).hasSize(2).anyMatch(line -> line.startsWith("indicators/arms.csv:2:")).anyMatch(line -> line.endsWith(SPOILT));
    }

    @Test
    void an_item_with_a_fault_causes_no_other_where_it_is_named() {
        spoilACheck();
        replace("indicators/arms.yaml", "kind: flow", "kind: flown");
        assertThat(told()).hasSize(2).anyMatch(line -> line.startsWith("indicators/arms.yaml")).anyMatch(line -> line.endsWith(SPOILT));
    }

    @Test
    void a_file_that_cannot_be_read_causes_no_other_problem() {
        spoilACheck();
        for (String file : List.of("indicators/arms.yaml", "roles/provider.yaml", "events.csv", "institutions/PAC.yaml")) {
            byte[] before = files.get(file);
            files.put(file, new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 0});
            assertThat(told()).as(file).hasSize(2).anyMatch(line -> line.startsWith(file)).anyMatch(line -> line.endsWith(SPOILT));
            files.put(file, before);
        }
    }

    @Test
    void a_fault_of_the_question_hides_no_fault_of_an_expression() {
        spoilACheck();
        replace("dossier.yaml", "period: 2010..2024", "period: 2024..2010");
        assertThat(told()).hasSize(2).anyMatch(line -> line.contains("2024..2010 runs backwards")).anyMatch(line -> line.endsWith(SPOILT));
    }

    @Test
    void faults_of_claims_roles_and_alignment_are_told_together() {
        spoilACheck();
        replace("roles/provider.yaml", "legs_true > 0", "legs_trew > 0");
        assertThat(told()).hasSize(2).anyMatch(line -> line.startsWith("roles/provider.yaml")).anyMatch(line -> line.endsWith(SPOILT));
    }

    @Test
    void whatever_is_damaged_is_reported() {
        forAll(Damage.any().list(1, 3), damages -> {
            Folder folder = Folder.ofBytes("example", Damage.done(FILES, damages));
            assertThat(CheckReport.of(folder, Contributors.SHIPPED).problems()).isNotNull();
        });
    }
}
