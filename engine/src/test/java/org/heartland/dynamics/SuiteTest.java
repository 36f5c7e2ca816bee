package org.heartland.dynamics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.heartland.dynamics.model.Model;
import org.heartland.dynamics.run.RunResult;
import org.heartland.dynamics.xmile.XmileReader;
import org.heartland.dynamics.xmile.XmileWriter;
import org.heartland.dynamics.yaml.YamlModel;
import org.heartland.dynamics.yaml.YamlWriter;
import org.heartland.measure.table.Shared;
import org.heartland.problem.Read;
import org.heartland.text.SourceText;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Models of three public test suites (see their licences beside them) against the output that Stella, Vensim or another program gave for
 * them: some here, all of them where they lie beside the checkout.
 */
class SuiteTest {
    private static final Path HERE =
            Path.of(System.getProperty("heartland.home", ".."), "engine", "src", "test", "resources", "xmile");

    /** Models that nobody could run, with words of the sentence that refuses each: what is wrong is in the file itself. */
    private static final Map<String, String> REFUSED = Map.of(
            "test_macro_expression.stmx", "there is no function EXPRESSION MACRO",
            "test_macro_expression.xmile", "there is no function EXPRESSION MACRO",
            "test_macro_multi_expression.stmx", "there is no function EXPRESSION MACRO",
            "test_macro_multi_expression.xmile", "there is no function EXPRESSION MACRO",
            "test_logicals.stmx", "the word THEN is missing",
            "test_non_negative_flows.xmile", "not well-formed XML",
            "test_non_negative_flows_behavior.xmile", "not well-formed XML");

    /**
     * Models that run but have no sound output: the index of the suite says of the first two that their stocks were clipped without their
     * outflows, and of the last that it is an empty shell.
     */
    private static final Set<String> WITHOUT_OUTPUT =
            Set.of("test_non_negative_stocks.xmile", "test_non_negative_stocks_behavior.xmile", "eval_order.stmx");

    @TestFactory
    Stream<DynamicTest> cases_here_run_as_expected() throws IOException {
        return tests(HERE, SuiteTest::check);
    }

    @TestFactory
    Stream<DynamicTest> all_cases_run_as_expected() throws IOException {
        return tests(all(), SuiteTest::check);
    }

    @TestFactory
    Stream<DynamicTest> models_here_are_written_back_without_loss() throws IOException {
        return tests(HERE, SuiteTest::round);
    }

    @TestFactory
    Stream<DynamicTest> all_models_are_written_back_without_loss() throws IOException {
        return tests(all(), SuiteTest::round);
    }

    @TestFactory
    Stream<DynamicTest> models_here_run_alike_in_the_short_form() throws IOException {
        return tests(HERE, SuiteTest::shortForm);
    }

    @TestFactory
    Stream<DynamicTest> all_models_run_alike_in_the_short_form() throws IOException {
        return tests(all(), SuiteTest::shortForm);
    }

    private static Path all() {
        return Shared.file("xmile/INDEX.md").resolveSibling(".").normalize();
    }

    @FunctionalInterface
    private interface Check {
        void of(Path file) throws IOException;
    }

    private static Stream<DynamicTest> tests(Path folder, Check check) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> models = files.filter(file -> file.toString().matches(".*\\.(xmile|stmx)"))
                    .sorted()
                    .toList();
            return models.stream()
                    .map(file -> DynamicTest.dynamicTest(folder.relativize(file).toString(), () -> check.of(file)));
        }
    }

    private static void check(Path file) throws IOException {
        String name = file.getFileName().toString();
        Read<RunResult> run = Models.run(read(file));
        if (REFUSED.containsKey(name)) {
            assertThat(run.problems()).isNotEmpty();
            assertThat(run.problems().get(0).line()).contains(REFUSED.get(name));
            return;
        }
        RunResult result = run.orThrow();
        if (!WITHOUT_OUTPUT.contains(name) && !outputs(file).isEmpty()) {
            assertThat(nearest(file, result)).as(file.toString()).isNotNull().isEmpty();
        }
    }

    /** What differs from that expected file which differs least: each is the output of some program for some version of the model. */
    private static List<String> nearest(Path file, RunResult result) throws IOException {
        List<String> fewest = null;
        for (Path expected : outputs(file)) {
            int[] common = new int[1];
            String model = Files.readString(file, StandardCharsets.UTF_8);
            List<String> differences = Expected.read(expected).differences(result, model, common);
            if (common[0] > 0 && (fewest == null || differences.size() < fewest.size())) {
                fewest = differences;
            }
        }
        return fewest;
    }

    private static List<Path> outputs(Path model) throws IOException {
        List<Path> outputs = new ArrayList<>();
        try (Stream<Path> files = Files.list(model.resolveSibling("."))) {
            files.filter(file -> file.getFileName().toString().startsWith("output"))
                    .sorted()
                    .forEach(outputs::add);
        }
        return outputs;
    }

    private static Read<Model> read(Path file) throws IOException {
        return XmileReader.read(Files.readAllBytes(file), file.getFileName().toString());
    }

    private static boolean isReadable(Path file) {
        return !REFUSED.getOrDefault(file.getFileName().toString(), "").contains("well-formed");
    }

    private static void round(Path file) throws IOException {
        if (isReadable(file)) {
            Model model = read(file).orThrow();
            String once = XmileWriter.write(model);
            Model again = XmileReader.read(once.getBytes(StandardCharsets.UTF_8), "again.xmile")
                    .orThrow();
            assertThat(XmileWriter.write(again)).isEqualTo(once);
            assertRunAlike(model, again);
        }
    }

    private static void shortForm(Path file) throws IOException {
        if (isReadable(file)) {
            Model model = read(file).orThrow();
            String once = YamlWriter.write(model);
            Model again = YamlModel.read(SourceText.of("again.yaml", once)).orThrow();
            assertThat(YamlWriter.write(again)).isEqualTo(once);
            assertRunAlike(model, again);
        }
    }

    /** The same columns with the same bits, or the same refusal. */
    private static void assertRunAlike(Model one, Model other) {
        Read<RunResult> before = Models.run(new Read.Good<>(one));
        Read<RunResult> after = Models.run(new Read.Good<>(other));
        if (before instanceof Read.Good<RunResult> good) {
            assertThat(after.orThrow().names()).isEqualTo(good.value().names());
            assertThat(Arrays.deepEquals(after.orThrow().kept(), good.value().kept()))
                    .isTrue();
        } else {
            assertThat(after.problems())
                    .extracting(problem -> problem.what())
                    .isEqualTo(before.problems().stream()
                            .map(problem -> problem.what())
                            .toList());
        }
    }
}
