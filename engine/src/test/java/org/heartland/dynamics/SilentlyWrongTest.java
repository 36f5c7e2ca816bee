package org.heartland.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heartland.dynamics.Models.at;
import static org.heartland.dynamics.Models.aux;
import static org.heartland.dynamics.Models.file;
import static org.heartland.dynamics.Models.flow;
import static org.heartland.dynamics.Models.read;
import static org.heartland.dynamics.Models.run;

import java.util.List;
import org.heartland.dynamics.check.Findings;
import org.heartland.dynamics.compile.Flattener;
import org.heartland.dynamics.model.Model;
import org.heartland.dynamics.run.RunResult;
import org.heartland.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What would run as something that the modeller did not mean is refused or reported. Numbers by hand. */
class SilentlyWrongTest {
    private static String model(String variables) {
        return file("euler", 0, 3, 1, variables);
    }

    private static List<String> reported(String xmile) {
        Model model = read(xmile).orThrow();
        return Findings.of(model, Flattener.flatten(model).orThrow()).stream()
                .map(Problem::what)
                .toList();
    }

    private static String stock(String name, String flows) {
        return "<stock name=\"" + name + "\"><eqn>5</eqn>" + flows + "</stock>";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<inflow>f</inflow><inflow>f</inflow> | the flow f is named twice as flowing into S",
                "<outflow>f</outflow><outflow>F</outflow> | the flow f is named twice as flowing out of S"
            })
    void a_flow_that_is_named_twice(String flows, String expected) {
        assertThat(reported(model(stock("S", flows) + flow("f", "1")))).anyMatch(what -> what.startsWith(expected));
    }

    @Test
    void a_flow_out_of_two_stocks() {
        String out = "<outflow>f</outflow>";
        assertThat(reported(model(stock("S", out) + stock("R", out) + flow("f", "1"))))
                .contains("the flow f flows out of both S and R, whole each time");
    }

    @Test
    void a_flow_from_one_stock_into_another_is_as_it_should_be() {
        String variables = stock("S", "<outflow>f</outflow>") + stock("R", "<inflow>f</inflow>") + flow("f", "1");
        assertThat(reported(model(variables))).isEmpty();
    }

    /** XMILE 1.0, section 4.3: 3*4 units of material for the stock downstream. */
    @Test
    void a_flow_is_converted_for_the_stock_that_it_fills() {
        String variables = stock("A", "<outflow>x</outflow>") + stock("B", "<inflow>x</inflow>")
                + "<flow name=\"x\"><eqn>4</eqn><multiplier>3</multiplier></flow>";
        RunResult result = run(model(variables));
        assertThat(at(result, "A", 1)).isEqualTo(1);
        assertThat(at(result, "B", 1)).isEqualTo(17);
    }

    @Test
    void an_encrypted_model_is_refused() {
        String whole = model("").replace("<model>", "<model encryption-scheme=\"AES-128,CBC,SHA256\" iv=\"a\">");
        assertThat(read(whole).problems().get(0).what())
                .isEqualTo("the outermost model is encrypted, and cannot be read");
    }

    @Test
    void a_macro_that_is_to_filter_flows_is_reported() {
        String macro = "<macro name=\"non_negative\" filter=\"flow\"><parm>flow</parm><parm>option</parm>"
                + "<eqn>MAX(flow, 0)</eqn></macro></xmile>";
        String whole = model(stock("S", "<inflow>f</inflow>") + flow("f", "1")).replace("</xmile>", macro);
        assertThat(reported(whole)).anyMatch(what -> what.startsWith("the macro non_negative is to change every flow"));
    }

    /** XMILE 1.0, sections 2.3 and 4: the specs of the outermost model override single values of the file. */
    @Test
    void the_outermost_model_may_have_the_specs() {
        String own = "<model><sim_specs><stop>1</stop><dt>0.5</dt></sim_specs>";
        RunResult result = run(model(aux("x", "TIME")).replace("<model>", own));
        assertThat(result.times()).containsExactly(0, 0.5, 1);
        String alone = "<xmile><model><sim_specs><start>2</start><stop>4</stop></sim_specs><variables>"
                + aux("x", "TIME") + "</variables></model></xmile>";
        assertThat(run(alone).times()).containsExactly(2, 3, 4);
    }

    /** A module whose specs say what those of the file say needs none; one that runs otherwise is refused. */
    @ParameterizedTest
    @CsvSource({"1, true", "0.5, false"})
    void a_module_with_specs_of_its_own(String dt, boolean runs) {
        String module = "<model name=\"M\"><sim_specs method=\"Euler\"><start>0.0</start><stop>3.0</stop><dt>" + dt
                + "</dt></sim_specs><variables>" + aux("v", "1") + "</variables></model></xmile>";
        String whole = model("<module name=\"M\"/>")
                .replace("<dt>1.0</dt>", "<dt>1</dt>")
                .replace("</xmile>", module);
        assertThat(read(whole).problems().isEmpty()).isEqualTo(runs);
    }
}
