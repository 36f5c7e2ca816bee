package org.heartland.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.heartland.dynamics.compile.Flattener;
import org.heartland.dynamics.model.Model;
import org.heartland.dynamics.unit.Units;
import org.heartland.problem.Read;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long texts on which a careless reader takes hours, at every place of a model where a text can be. */
class LongTextInModelsTest {
    private static final Duration SOON = Duration.ofSeconds(120);

    private static final String YAML = """
            model: HERE0
            time: {start: HERE1, stop: HERE2, dt: HERE3, save: HERE4, method: HERE5, unit: HERE6}
            dimensions: {D: HERE7, E: [HERE8], F: {elements: [a], like: HERE9}}
            units: {HERE10: {is: HERE11, also: [HERE12]}}
            stocks: {s: {start: HERE13, in: HERE14, unit: HERE15, says: HERE16, over: HERE17, each: {HERE18: HERE19}}}
            flows: {f: HERE20}
            auxiliaries: {a: {is: HERE21, at_first: HERE22, between: [HERE23, 1], access: HERE24, not_negative: HERE25}}
            graphs: {g: {x: [HERE26], y: HERE27, form: HERE28}}
            macros: {m: {takes: [HERE29], is: HERE30}}
            """;

    private static final String XMILE = """
            <xmile><header><name>HERE0</name></header>
            <sim_specs method="HERE1"><start>HERE2</start><stop>HERE3</stop><dt>HERE4</dt></sim_specs>
            <dimensions><dim name="D" size="HERE5"/></dimensions>
            <model_units><unit name="HERE6"><eqn>HERE7</eqn></unit></model_units>
            <model><variables><stock name="s"><eqn>HERE8</eqn><inflow>HERE9</inflow><units>HERE10</units></stock>
            <flow name="HERE11"><eqn>1</eqn><non_negative>HERE12</non_negative></flow>
            <aux name="a"><eqn>HERE13</eqn><units>m</units><gf><xscale min="HERE14" max="1"/>
            <ypts sep="HERE15">HERE16</ypts></gf></aux>
            <aux name="b"><element subscript="HERE17"><eqn>HERE18</eqn></element></aux></variables></model></xmile>
            """;

    @ParameterizedTest
    @ValueSource(strings = {"{", "1 ", "a.", "_ "})
    void at_every_place(String piece) {
        String text = piece.repeat(100_000 / piece.length());
        assertTimeoutPreemptively(SOON, () -> {
            for (String model : List.of(YAML, XMILE)) {
                for (int place = 0; model.contains("HERE" + place); place++) {
                    String quote = model.equals(YAML) ? "\"" : "";
                    String one = model.replaceFirst("HERE" + place + "\\b", quote + text + quote)
                            .replaceAll("HERE\\d+", "1");
                    Read<Model> read = ModelFile.read(one.getBytes(StandardCharsets.UTF_8), "m");
                    if (read instanceof Read.Good<Model> good) {
                        assertThat(Flattener.flatten(good.value())).isNotNull();
                        assertThat(Units.of(good.value()).variables()).isNotEmpty();
                    }
                }
            }
        });
    }
}
