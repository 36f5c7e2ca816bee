package org.heartland.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.read.Folder;
import org.heartland.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** AUDIT A20: {@code check} tells everything in one run; what was not read since its own file is faulty causes no false problems. */
class CheckReportTest {
    private static final Path PATH =
            Path.of(System.getProperty("heartland.home", "..")).resolve("dossiers/example");
    private static final Map<String, byte[]> FILES =
            Contributors.SHIPPED.folder(PATH).orThrow().files();

    private final Map<String, byte[]> files = new TreeMap<>(FILES);

    private void replace(String file, String old, String by) {
        String text = new String(files.get(file), StandardCharsets.UTF_8);
        assertThat(text).contains(old);
        files.put(file, text.replace(old, by).getBytes(StandardCharsets.UTF_8));
    }

    private List<String> reported() {
        return CheckReport.of(Folder.ofBytes("example", files, Contributors.SHIPPED.parts()), Contributors.SHIPPED)
                .problems()
                .stream()
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
        assertThat(reported())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("indicators/arms.csv:2:"))
                .anyMatch(line -> line.endsWith(SPOILT));
    }

    @Test
    void an_item_with_a_fault_causes_no_other_where_it_is_named() {
        spoilACheck();
        replace("indicators/arms.yaml", "kind: flow", "kind: flown");
        assertThat(reported())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("indicators/arms.yaml"))
                .anyMatch(line -> line.endsWith(SPOILT));
    }

    @Test
    void a_file_that_cannot_be_read_causes_no_other_problem() {
        spoilACheck();
        for (String file :
                List.of("indicators/arms.yaml", "roles/provider.yaml", "events.csv", "institutions/PAC.yaml")) {
            byte[] before = files.get(file);
            files.put(file, new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 0});
            assertThat(reported())
                    .as(file)
                    .hasSize(2)
                    .anyMatch(line -> line.startsWith(file))
                    .anyMatch(line -> line.endsWith(SPOILT));
            files.put(file, before);
        }
    }

    @Test
    void a_fault_of_the_question_hides_no_fault_of_an_expression() {
        spoilACheck();
        replace("dossier.yaml", "period: 2010..2024", "period: 2024..2010");
        assertThat(reported())
                .hasSize(2)
                .anyMatch(line -> line.contains("2024..2010 runs backwards"))
                .anyMatch(line -> line.endsWith(SPOILT));
    }

    @Test
    void faults_of_claims_roles_and_alignment_are_told_together() {
        spoilACheck();
        replace("roles/provider.yaml", "legs_true > 0", "legs_trew > 0");
        assertThat(reported())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("roles/provider.yaml"))
                .anyMatch(line -> line.endsWith(SPOILT));
    }

    /** AUDIT A16: a comparison that the range of the answer settles is refused, whatever the function. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "share(arms, NRD, ARD, 2019) > 90           | write 90%",
                "90 < share(arms, NRD, ARD, 2019)           | write 90%",
                "lead(economy, NRD, ARD, 2021) >= 10        | is between -1 and 1",
                "share_change(economy, NRD, ARD, 2020, 2021) < -5 | write -5%",
                "share(economy, NRD, ARD, 2021) >= 0        | is between 0 and 1",
                "hhi(economy, ARD, 2021) > 1                | compare it with a number that it can reach and miss",
                "effective_partners(economy, ARD, 2021) < 1 | is 1 or more",
                "members(PAC, 2021) < 0                     | is 0 or more",
                "(count r in receivers: guarantor(r, 2021) = NRD) > 3 | is between 0 and 3",
                "krugman(NRD, ZUR, ARD, 2021) <= 2          | is between 0 and 2",
                "value(approval, NRD, ARD, 2021) > 50       | write 50%",
                "-10 > change(approval, NRD, ARD, 2021, 2022) | write -10%",
                "share(trade, NRD, ARD, 2021) - share(trade, ZUR, ARD, 2021) > 5 | write 5%",
            })
    void a_comparison_that_is_settled_before_any_data_are_read_is_refused(String check, String says) {
        replace("claims/article.yaml", "share(economy, NRD, CEL, 2022) >= 10%", '"' + check + '"');
        assertThat(reported()).singleElement().asString().contains(says);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "share(arms, NRD, ARD, 2019) > 90%",
                "share(economy, NRD, ARD, 2021) > 0",
                "share(economy, NRD, ARD, 2021) = 1",
                "lead(economy, NRD, ARD, 2021) > -10%",
                "hhi(economy, ARD, 2021) >= 0.25",
                "value(approval, NRD, ARD, 2021) > 50%",
                "value(approval, NRD, ARD, 2021) < 1",
                "value(approval, NRD, ARD, 2021) < 150%",
                "value(debt, ZUR, ARD, 2020) > 50",
                "effective_partners(economy, ARD, 2021) > 2",
                "(count r in receivers: guarantor(r, 2021) = NRD) >= 3"
            })
    void a_comparison_that_may_come_out_either_way_is_not_refused(String check) {
        replace("claims/article.yaml", "share(economy, NRD, CEL, 2022) >= 10%", '"' + check + '"');
        assertThat(reported()).isEmpty();
    }

    /** AUDIT A22: two tables of one office are one source. */
    @Test
    void sources_of_one_publisher_count_once() {
        Dossier dossier = Contributors.SHIPPED
                .read(Folder.ofBytes("example", files, Contributors.SHIPPED.parts()))
                .orThrow();
        int before = Study.prepare(dossier, Options.standard())
                .orThrow()
                .bibliography()
                .voices();
        replace("sources.yaml", "publisher: Institute of Invented Arms", "publisher: Statistical Office of Ardenia");
        Dossier fewer = Contributors.SHIPPED
                .read(Folder.ofBytes("example", files, Contributors.SHIPPED.parts()))
                .orThrow();
        assertThat(Study.prepare(fewer, Options.standard())
                        .orThrow()
                        .bibliography()
                        .voices())
                .isEqualTo(before - 1);
    }
}
