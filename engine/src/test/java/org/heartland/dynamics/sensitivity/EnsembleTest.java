package org.heartland.dynamics.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.heartland.draws.Workers;
import org.heartland.dynamics.ByName;
import org.heartland.dynamics.ModelFile;
import org.heartland.dynamics.model.Between;
import org.heartland.dynamics.model.Model;
import org.heartland.dynamics.sensitivity.SensitivityStudy.Target;
import org.heartland.dynamics.xmile.XmileReader;
import org.heartland.dynamics.xmile.XmileWriter;
import org.heartland.dynamics.yaml.YamlModel;
import org.heartland.dynamics.yaml.YamlWriter;
import org.heartland.problem.Place;
import org.heartland.problem.Read;
import org.heartland.sensitivity.Morris;
import org.heartland.sensitivity.SobolIndices;
import org.heartland.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ranges that a model declares, and what a variable owes to them. */
class EnsembleTest {
    private static final Place HERE = Place.of("here");

    /** A stock that grows by a + 2 b in each of 4 steps: of the variance over unit ranges a has 1/5 and b 4/5. */
    private static final String SUM = """
            model: sum
            time: {start: 0, stop: 4, dt: 1, method: euler}
            dimensions: {who: [north, south]}
            stocks:
              level: {start: 0, in: grows}
            flows:
              grows: a + 2 * b
            auxiliaries:
              a: {is: 0.5, between: [0, 1]}
              b: {is: 3, between: [2, 3]}
              c: {is: 1, over: [who], between: [-1, 1]}
            """;

    private static Model read(String yaml) {
        return YamlModel.read(SourceText.of("m.yaml", yaml)).orThrow();
    }

    private static Read<SensitivityStudy> study(String variable, Double at, Workers workers) {
        return SensitivityStudy.of(ensemble(Map.of(), Map.of()), new Target(variable, HERE, at, HERE), 1, workers);
    }

    private static Ensemble ensemble(Map<String, Double> set, Map<String, Between> vary) {
        return Ensemble.of(read(SUM), new ByName<>(HERE, set), new ByName<>(HERE, vary), true)
                .orThrow();
    }

    @Test
    void ranges_are_declared_for_values_and_for_each_element_of_an_array() {
        assertThat(ensemble(Map.of(), Map.of()).names()).containsExactly("a", "b", "c[north]", "c[south]");
    }

    @Test
    void what_is_set_does_not_vary_and_what_is_asked_for_comes_before_what_is_declared() {
        Ensemble ensemble = ensemble(new TreeMap<>(Map.of("c", 0.0, "a", .25)), Map.of("b", new Between(5, 6)));
        assertThat(ensemble.names()).containsExactly("b");
        assertThat(ensemble.inputs(new double[][] {{0, .5}}, 2)).isDeepEqualTo(new double[][] {
            {.25, .25}, {0, 0}, {0, 0}, {5, 5.5}
        });
    }

    @Test
    void shares_of_a_sum_are_those_of_its_parts() {
        SensitivityStudy study = study("level", 3.0, new Workers(1)).orThrow();
        SobolIndices indices = study.sobol(1 << 10).orThrow();
        double[] expected = {.2, .8, 0, 0};
        for (int i = 0; i < expected.length; i++) {
            assertThat(indices.inputs().get(i).first().value()).isCloseTo(expected[i], within(.005));
            assertThat(indices.inputs().get(i).total().value()).isCloseTo(expected[i], within(.005));
        }
        assertThat(indices.mean()).isCloseTo(3 * (.5 + 2 * 2.5), within(.01));
        assertThat(indices.variance()).isCloseTo(9 * (1 + 4) / 12.0, within(.01));
        List<Morris> effects = study.morris(4).orThrow();
        assertThat(effects.get(1).size()).isCloseTo(6, within(1e-12));
        assertThat(effects.get(1).deviation()).isCloseTo(0, within(1e-12));
    }

    @Test
    void neither_threads_nor_the_number_of_saved_steps_change_a_share() {
        SobolIndices one = study("level", null, new Workers(1))
                .then(study -> study.sobol(256))
                .orThrow();
        try (Workers workers = new Workers(2)) {
            SobolIndices two =
                    study("level", 4.0, workers).then(study -> study.sobol(256)).orThrow();
            assertThat(two).isEqualTo(one);
        }
    }

    @Test
    void ranges_survive_both_notations() {
        String xmile = XmileWriter.write(read(SUM));
        assertThat(xmile)
                .contains("xmlns:heartland=\"urn:heartland:model\"", "<heartland:between low=\"2\" high=\"3\"/>");
        Model again = XmileReader.read(xmile.getBytes(StandardCharsets.UTF_8), "m.xmile")
                .orThrow();
        assertThat(XmileWriter.write(again)).isEqualTo(xmile);
        assertThat(YamlWriter.write(again))
                .isEqualTo(YamlWriter.write(read(SUM)))
                .contains("between: [2, 3]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1]", "[]", "[3, 2]", "[a, b]", "7", "{x: 1}", "[1, 2, 3]", "[-1e308, 1e308]"})
    void a_range_that_is_none_is_told_with_its_place(String range) {
        Read<Model> read = ModelFile.read(SUM.replace("[2, 3]", range).getBytes(StandardCharsets.UTF_8), "m.yaml");
        assertThat(read.problems()).isNotEmpty();
        assertThat(read.problems().get(0).line()).startsWith("m.yaml:10:");
    }

    private static String refused(String variable, Double at, Map<String, Between> vary) {
        ByName<Double> set = new ByName<>(HERE, Map.of("a", 0.0, "b", 0.0, "c", 0.0));
        return Ensemble.of(read(SUM), set, new ByName<>(HERE, vary), true)
                .then(ensemble ->
                        SensitivityStudy.of(ensemble, new Target(variable, HERE, at, HERE), 1, new Workers(1)))
                .then(study -> study.sobol(2))
                .problems()
                .get(0)
                .line();
    }

    @Test
    void what_cannot_be_studied_is_told() {
        Map<String, Between> vary = Map.of("grows", new Between(0, 1));
        assertThat(refused("level", 1.0, Map.of())).contains("nothing varies");
        assertThat(refused("levle", 1.0, vary))
                .contains("there is no variable levle")
                .contains("level");
        assertThat(refused("level", 9.0, vary)).contains("outside the run");
        assertThat(refused("c", 1.0, vary)).contains("c is an array");
        assertThat(refused("level", 3.0, Map.of("grows", new Between(1e308, 1.7e308))))
                .contains("not a number");
    }
}
