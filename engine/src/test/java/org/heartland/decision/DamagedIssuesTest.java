package org.heartland.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.heartland.bargain.issue.Issue;
import org.heartland.bargain.model.ModelName;
import org.heartland.draws.Philox;
import org.heartland.draws.StreamKey;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.junit.jupiter.api.Test;

/** A thousand damaged files: each ends in an answer that is a number, or in problems of one sentence each. */
class DamagedIssuesTest {
    private static final int FILES = 500;
    private static final String[] PIECES = {
        "NaN",
        "1e308",
        "-1e308",
        "Infinity",
        "",
        ",",
        ",,",
        "\"",
        "\"\"",
        "\r",
        "\r\n",
        "\n",
        "\uFEFF",
        "0",
        "-1",
        "100.5",
        "..",
        "80..10",
        "{",
        "}",
        "[",
        "]",
        ":",
        " ",
        "\t",
        "\u0000",
        "1,5",
        "999999999999",
        "ÿ",
        "'",
        "#",
        "&a",
        "*a",
        "!!x",
        "<b>"
    };

    private static String damaged(String text, int number) {
        double[] random = Philox.fill(new double[12], StreamKey.of(7, "damage/" + number));
        StringBuilder out = new StringBuilder(text);
        int wounds = 1 + (int) (random[0] * 3);
        for (int w = 0; w < wounds; w++) {
            int at = (int) (random[1 + 3 * w] * (out.length() + 1));
            int gone = Math.min(out.length() - at, random[2 + 3 * w] < .5 ? 0 : (int) (random[2 + 3 * w] * 12));
            out.replace(at, at + gone, PIECES[(int) (random[3 + 3 * w] * PIECES.length)]);
        }
        return out.toString();
    }

    private static void check(String file, String text) {
        Read<List<Issue>> read = IssueFile.read(file, text.getBytes(StandardCharsets.UTF_8));
        for (Problem problem : read.problems()) {
            assertThat(problem.what()).isNotBlank();
            assertThat(problem.line()).startsWith(file).doesNotContain("\n");
        }
        if (read instanceof Read.Good<List<Issue>> good) {
            good.value().forEach(DamagedIssuesTest::settle);
        }
    }

    private static void settle(Issue issue) {
        for (ModelName name : ModelName.values()) {
            if (name.model().objection(issue.middle()) == null) {
                for (double outcome : name.model().settle(issue.middle()).outcome()) {
                    assertThat(outcome).isBetween(-1e-9, 1 + 1e-9);
                }
            }
        }
    }

    @Test
    void five_hundred_damaged_csv_files() throws IOException {
        String csv = Files.readString(Path.of("src/test/resources/org/heartland/bargain/dummyData_3Dim.csv"));
        IntStream.range(0, FILES).forEach(number -> check("damaged.csv", damaged(csv, number)));
    }

    @Test
    void five_hundred_damaged_issue_files() throws IOException {
        String yaml = Files.readString(Path.of("../dossiers/example/issues/harbour.yaml"));
        IntStream.range(0, FILES).forEach(number -> check("damaged.yaml", damaged(yaml, FILES + number)));
    }

    @Test
    void ten_thousand_actors_are_refused_in_a_sentence() {
        StringBuilder csv = new StringBuilder("a,b,10000,1\nActor,D,P,X,S\n");
        StringBuilder yaml =
                new StringBuilder("id: many\nquestion: q\ndimensions: [{name: d, low: l, high: h}]\nactors:\n");
        for (int i = 0; i < 10_000; i++) {
            csv.append("A").append(i).append(",d,1,50,50\n");
            yaml.append("  - {as: a")
                    .append(i)
                    .append(", name: n, position: 1, salience: 1, capability: 1, judgement: j}\n");
        }
        for (String file : List.of("many.csv", "many.yaml")) {
            String text = file.endsWith("csv") ? csv.toString() : yaml.toString();
            assertThat(IssueFile.read(file, text.getBytes(StandardCharsets.UTF_8))
                            .problems())
                    .isNotEmpty()
                    .allMatch(problem -> !problem.what().isBlank());
        }
    }
}
