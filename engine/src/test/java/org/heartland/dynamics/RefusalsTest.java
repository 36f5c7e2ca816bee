package org.heartland.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heartland.dynamics.Models.aux;
import static org.heartland.dynamics.Models.file;

import java.nio.charset.StandardCharsets;
import org.heartland.problem.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be run is refused by name and place, and nothing takes long. */
class RefusalsTest {

    private static String first(String xmile) {
        Read<?> read = Models.run(ModelFile.read(xmile.getBytes(StandardCharsets.UTF_8), "m"));
        assertThat(read.problems()).isNotEmpty();
        return read.problems().get(0).line();
    }

    private static String with(String variables) {
        return first(file("euler", 0, 10, 1, variables));
    }

    @Test
    void ovens_are_refused_where_they_stand() {
        String model = "<xmile>\n<sim_specs><start>0</start><stop>1</stop></sim_specs>\n<model><variables>\n"
                + "<stock name=\"line\"><eqn>1</eqn>\n  <oven><len>4</len></oven></stock></variables></model></xmile>";
        assertThat(first(model)).startsWith("m:5:3: the stock line is an oven of Stella, which is not supported");
    }

    @Test
    void an_unknown_name_is_told_with_what_is_near() {
        assertThat(with(aux("population", "3") + aux("v", "popluation + 1")))
                .contains("there is no variable popluation")
                .contains("(near: population)");
    }

    @Test
    void a_circle_of_equations_is_printed() {
        assertThat(with(aux("a", "b + 1") + aux("b", "c") + aux("c", "a")))
                .contains("equations go round in a circle")
                .contains("needs");
    }

    @Test
    void a_document_type_is_refused() {
        assertThat(first("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><xmile>&a;</xmile>"))
                .contains("document type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e-300", "0", "-1", "1e-9"})
    @Timeout(10)
    void a_step_that_would_never_end_is_refused(String dt) {
        assertThat(first(file("euler", 0, 1000, 1, aux("v", "1")).replace("<dt>1.0</dt>", "<dt>" + dt + "</dt>")))
                .startsWith("m:");
    }

    @Test
    @Timeout(20)
    void long_deep_and_huge_things_are_refused_by_their_bounds() {
        assertThat(with(aux("v", "1" + "+1".repeat(500_000)))).contains("the bound");
        assertThat(with(aux("v", "1" + "+1".repeat(5_000)))).contains("the bound");
        assertThat(with(aux("v", "(".repeat(5_000) + "1" + ")".repeat(5_000)))).contains("the bound");
        String huge = "<dimensions><dim name=\"H\" size=\"90000\"/></dimensions><model>";
        String array = "<aux name=\"v\"><dimensions><dim name=\"H\"/><dim name=\"H\"/></dimensions><eqn>1</eqn></aux>";
        assertThat(first(file("euler", 0, 1, 1, array).replace("<model>", huge)))
                .contains("the bound");
        assertThat(first("<xmile>".repeat(5_000))).contains("the bound");
    }

    @Test
    void a_broken_short_form_is_told_in_one_sentence() {
        assertThat(first("model: [")).startsWith("m:1:");
        assertThat(first("modle: x\ntime: {start: 0, stop: 1}"))
                .contains("modle is not a key of a model")
                .contains("near: model");
        assertThat(first("a: &x [*x, *x]")).startsWith("m:");
    }
}
