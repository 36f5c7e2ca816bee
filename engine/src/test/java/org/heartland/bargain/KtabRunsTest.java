package org.heartland.bargain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.heartland.bargain.issue.Issue;
import org.heartland.bargain.issue.KtabFile;
import org.heartland.bargain.model.SpatialModel;
import org.heartland.bargain.model.SpatialSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The spatial model with KTAB's settings gives the positions of runs of KTAB itself (smpc, MIT licence), actor by actor and turn by turn. */
class KtabRunsTest {
    private static final Path SHARED = Path.of(System.getProperty("heartland.shared", "../../shared"), "data/bargain");
    private static final String HEADING = "History of actor positions over time: ";

    @ParameterizedTest
    @ValueSource(strings = {"SOE-Policy", "dummyData-a040", "dummyData_3Dim", "eu_emission"})
    void every_position_of_every_turn_is_that_of_ktab(String name) throws IOException {
        Path folder = folder(name);
        Path log = folder.resolve(name + ".out.txt");
        assumeTrue(Files.exists(log), "there is no run of KTAB on " + name + " in " + folder);
        Issue issue = KtabFile.read(name + ".csv", Files.readAllBytes(folder.resolve(name + ".csv")))
                .orThrow();
        List<double[]> expected = positions(Files.readAllLines(log));
        Settlement settlement = new SpatialModel(SpatialSettings.KTAB).settle(issue.middle());
        assertThat(expected).hasSize(issue.actors().size() * issue.dimensions().size());
        for (int row = 0; row < expected.size(); row++) {
            assertThat(settlement.turns()).hasSize(expected.get(row).length);
            for (int turn = 0; turn < settlement.turns().size(); turn++) {
                assertThat(100 * settlement.turns().get(turn)[row])
                        .as("row %d, turn %d", row, turn)
                        .isCloseTo(expected.get(row)[turn], within(.0501));
            }
        }
    }

    /** The small ones are here; what may not be copied is read where whoever tests has it. */
    private static Path folder(String name) {
        Path here = Path.of("src/test/resources/org/heartland/bargain");
        return Files.exists(here.resolve(name + ".csv")) ? here : SHARED;
    }

    /** The lines "actor, dimension: 75.8 75.8 ..." below the heading, in their order. */
    private static List<double[]> positions(List<String> lines) {
        List<double[]> rows = new ArrayList<>();
        for (String line : lines.subList(lines.indexOf(HEADING) + 1, lines.size())) {
            int colon = line.lastIndexOf(": ");
            if (colon > 0) {
                rows.add(Arrays.stream(line.substring(colon + 2).strip().split("\\s+"))
                        .mapToDouble(Double::parseDouble)
                        .toArray());
            }
        }
        return rows;
    }
}
