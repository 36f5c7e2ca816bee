package org.heartland.dossier.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heartland.property.Property.forFewer;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.heartland.dossier.Dossier;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.junit.jupiter.api.Test;

/** However dossiers/example is spoilt, reading it gives a whole dossier or problems with places in its files, and soon. */
public class MutationTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Map<String, byte[]> FILES =
            Folder.read(Example.PATH).orThrow().files();

    @Test
    void a_spoilt_dossier_is_read_whole_or_told_of() {
        forFewer(Damage.any().list(1, 6), damages -> {
            Map<String, byte[]> spoilt = Damage.done(FILES, damages);
            Folder folder = Folder.ofBytes("example", spoilt);
            Read<Dossier> read = assertTimeoutPreemptively(SOON, () -> Dossiers.read(folder));
            if (read instanceof Read.Good<Dossier> good) {
                assertThat(good.value().identity().title()).isNotBlank();
                assertThat(good.value().sources()).isNotEmpty();
            }
            read.problems().forEach(problem -> isPlainAndInside(problem, spoilt));
        });
    }

    private static void isPlainAndInside(Problem problem, Map<String, byte[]> files) {
        assertThat(problem.line())
                .hasSizeLessThan(2_000)
                .doesNotContain("\n", "Exception", "snakeyaml", "fastcsv", "java.");
        Place at = problem.at();
        if (at.line() > 0) {
            assertThat(files).containsKey(at.file());
            List<String> lines = new String(files.get(at.file()), StandardCharsets.ISO_8859_1)
                    .lines()
                    .toList();
            assertThat(at.line()).as(problem.line()).isBetween(1, lines.size() + 1);
            int length = at.line() > lines.size() ? 0 : lines.get(at.line() - 1).length();
            assertThat(at.column()).as(problem.line()).isBetween(1, length + 1);
        }
    }
}
