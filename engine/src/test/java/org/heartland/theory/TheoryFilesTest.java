package org.heartland.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.heartland.assess.Contributors;
import org.heartland.assess.Options;
import org.heartland.assess.Shipped;
import org.heartland.assess.Study;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.read.Dossiers;
import org.heartland.dossier.read.Folder;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.theory.read.Accounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The files of theories: what is read, and what is wrong with them, each with its place. */
class TheoryFilesTest {
    private static final String FAMILY = "theories/arms.yaml";
    private static final String ACCOUNTS = "theories/accounts.yaml";

    private static TreeMap<String, byte[]> files() {
        return new TreeMap<>(Folder.read(Shipped.folder("example"), Contributors.SHIPPED.parts())
                .orThrow()
                .files());
    }

    private static List<String> problems(TreeMap<String, byte[]> files) {
        Folder folder = Folder.ofBytes("example", files, Contributors.SHIPPED.parts());
        Read<Dossier> read = Dossiers.read(folder, Contributors.SHIPPED.parts());
        Read<Study> study = read.then(dossier -> Study.prepare(dossier, Options.standard()));
        return study.problems().stream().map(Problem::line).toList();
    }

    @Test
    void an_account_has_the_equations_of_its_family_and_its_own_parameters() {
        Dossier example = Contributors.SHIPPED.read(Shipped.folder("example")).orThrow();
        List<Theory.Model> ranked = Accounts.of(example).orThrow();
        assertThat(ranked).extracting(Theory.Model::id).containsExactly("busy_nordavia", "own_paths");
        Theory.Model own = ranked.get(1);
        assertThat(own.stocks()).hasSize(1);
        assertThat(own.parameters())
                .filteredOn(parameter -> parameter.id().equals("loss"))
                .singleElement()
                .satisfies(loss -> {
                    assertThat(loss.fixed()).isZero();
                    assertThat(loss.prior()).isNull();
                });
    }

    /** In the file, this text is written instead of that; then this problem, and no other, is reported. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/org/heartland/theory/faults.csv", numLinesToSkip = 1)
    void what_is_wrong_is_one_sentence_with_its_place(
            String says, String file, String instead, String written, String problem) {
        TreeMap<String, byte[]> files = files();
        String name = file.equals("family") ? FAMILY : ACCOUNTS;
        String text = new String(files.get(name), StandardCharsets.UTF_8);
        assertThat(text).contains(instead);
        files.put(name, text.replaceFirst(Pattern.quote(instead), written).getBytes(StandardCharsets.UTF_8));
        assertThat(problems(files)).as(says).singleElement().asString().contains(problem);
    }

    @Test
    void a_scenario_that_moves_what_no_theory_has_is_a_problem() {
        TreeMap<String, byte[]> files = files();
        String scenario = """
                id: calm
                title: calm
                because: to try
                changes: []
                theories:
                  - {of: bussy, years: 2021..2022, set: 0, because: to try}
                  - {of: N, years: 2021..2022, set: 0, because: to try}
                """;
        files.put("scenarios/calm.yaml", scenario.getBytes(StandardCharsets.UTF_8));
        assertThat(problems(files))
                .containsExactly(
                        "scenarios/calm.yaml:6:5: no theory has an input or a stock bussy; name one that a theory has (near: busy)",
                        "scenarios/calm.yaml:7:5: N is a stock, which moves by itself and cannot be set; write add, which moves it each year");
    }
}
