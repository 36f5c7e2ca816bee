package org.heartland.dynamics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.heartland.dynamics.model.Model;
import org.heartland.dynamics.run.Result;
import org.heartland.dynamics.xmile.XmileReader;
import org.heartland.dynamics.xmile.XmileWriter;
import org.heartland.dynamics.yaml.YamlModel;
import org.heartland.dynamics.yaml.YamlWriter;
import org.heartland.measure.table.Shared;
import org.heartland.problem.Read;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Models of three public test suites (see their licences beside them) against the output that Stella, Vensim or another program gave for
 * them: a few here, all of them where they lie beside the checkout.
 */
class SuiteTest {
    private static final Path HERE =
            Path.of(System.getProperty("heartland.home", ".."), "engine", "src", "test", "resources", "xmile");

    /** Files that no program could run: without the macro that they call, not well-formed, or made by clipping stocks. */
    private static final Set<String> UNSOUND = Set.of(
            "test_macro_expression.stmx",
            "test_macro_expression.xmile",
            "test_macro_multi_expression.stmx",
            "test_macro_multi_expression.xmile",
            "test_logicals.stmx",
            "test_non_negative_flows.xmile",
            "test_non_negative_flows_behavior.xmile",
            "test_non_negative_stocks.xmile",
            "test_non_negative_stocks_behavior.xmile",
            "eval_order.stmx");

    @TestFactory
    Stream<DynamicTest> cases_here_run_as_expected() throws IOException {
        return models(HERE).stream()
                .map(file -> DynamicTest.dynamicTest(HERE.relativize(file).toString(), () -> check(file)));
    }

    @Test
    void all_sound_cases_run_as_expected() throws IOException {
        Path all = Shared.file("xmile/INDEX.md").resolveSibling(".").normalize();
        for (Path file : models(all)) {
            if (!UNSOUND.contains(file.getFileName().toString())) {
                check(file);
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> models_are_written_back_without_loss() throws IOException {
        return models(HERE).stream()
                .map(file -> DynamicTest.dynamicTest(HERE.relativize(file).toString(), () -> round(file)));
    }

    @TestFactory
    Stream<DynamicTest> the_short_form_gives_the_same_values() throws IOException {
        return models(HERE).stream()
                .map(file -> DynamicTest.dynamicTest(HERE.relativize(file).toString(), () -> shortForm(file)));
    }

    private static List<Path> models(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(xmile|stmx)"))
                    .sorted()
                    .toList();
        }
    }

    private static void check(Path file) throws IOException {
        Result result = Models.run(read(file)).orThrow();
        List<String> fewest = null;
        for (Path expected : outputs(file)) {
            int[] common = new int[1];
            String model = Files.readString(file, StandardCharsets.UTF_8);
            List<String> differences = Expected.read(expected).differences(result, model, common);
            if (common[0] > 0 && (fewest == null || differences.size() < fewest.size())) {
                fewest = differences;
            }
        }
        if (!outputs(file).isEmpty()) {
            assertThat(fewest).as(file.toString()).isNotNull().isEmpty();
        }
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

    private static void round(Path file) throws IOException {
        Model model = read(file).orThrow();
        String once = XmileWriter.write(model);
        Model again = XmileReader.read(once.getBytes(StandardCharsets.UTF_8), "again.xmile")
                .orThrow();
        assertThat(XmileWriter.write(again)).isEqualTo(once);
        Result before = Models.run(new Read.Good<>(model)).orThrow();
        Result after = Models.run(new Read.Good<>(again)).orThrow();
        assertThat(after.names()).isEqualTo(before.names());
        assertThat(Arrays.deepEquals(after.values(), before.values())).isTrue();
    }

    private static void shortForm(Path file) throws IOException {
        Model model = read(file).orThrow();
        String once = YamlWriter.write(model);
        Model again = YamlModel.read(once, "again.yaml").orThrow();
        assertThat(YamlWriter.write(again)).isEqualTo(once);
        Result before = Models.run(new Read.Good<>(model)).orThrow();
        Result after = Models.run(new Read.Good<>(again)).orThrow();
        assertThat(after.names()).isEqualTo(before.names());
        assertThat(Arrays.deepEquals(after.values(), before.values())).isTrue();
    }
}
