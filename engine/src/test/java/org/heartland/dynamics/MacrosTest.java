package org.heartland.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heartland.dynamics.Models.at;
import static org.heartland.dynamics.Models.aux;
import static org.heartland.dynamics.Models.file;
import static org.heartland.dynamics.Models.run;

import org.heartland.dynamics.run.RunResult;
import org.junit.jupiter.api.Test;

/**
 * Macros (THEORY.md 1.10). The suites' cases of macros have no definitions in XMILE; with definitions according to
 * their names, they must give the suites' outputs.
 */
class MacrosTest {

    private static RunResult with(String macro, String variables) {
        return run(file("euler", 0, 1, 1, variables).replace("</xmile>", macro + "</xmile>"));
    }

    /** {@code sdx-macro-expression/output.tab}: macro output 5.5 of 5 and 1.1. */
    @Test
    void a_macro_is_an_expression_of_its_parameters() {
        RunResult result = with(
                "<macro name=\"EXPRESSION MACRO\"><parm>input</parm><parm>parameter</parm><eqn>input * parameter</eqn></macro>",
                aux("macro input", "5")
                        + aux("macro parameter", "1.1")
                        + aux("macro output", "EXPRESSION MACRO(macro_input, macro_parameter)"));
        assertThat(at(result, "macro output", 1)).isEqualTo(5.5);
    }

    /** {@code sdx-macro-multi-expression/output.tab}: macro output 16.5 of 5 and 1.1, through a variable of the macro's own. */
    @Test
    void a_macro_may_have_variables_of_its_own() {
        RunResult result = with(
                "<macro name=\"EXPRESSION_MACRO\"><parm>input</parm><parm>parameter</parm><eqn>input * intermediate</eqn>"
                        + "<variables>" + aux("intermediate", "3 * parameter") + "</variables></macro>",
                aux("macro input", "5")
                        + aux("macro parameter", "1.1")
                        + aux("macro output", "EXPRESSION_MACRO(macro_input, macro_parameter)"));
        assertThat(at(result, "macro output", 1)).isEqualTo(16.5);
    }

    /** By arithmetic: the stock of each call and element fills by its own input. */
    @Test
    void each_call_and_each_element_has_a_stock_of_its_own() {
        String macro =
                "<macro name=\"filled\"><parm>by</parm><parm default=\"10\">from</parm><eqn>level</eqn><variables>"
                        + Models.stock("level", "from", "fill", "") + Models.flow("fill", "by")
                        + "</variables></macro>";
        RunResult result = with(
                macro,
                aux("a", "filled(3) + filled(4, 20)")
                        + "<aux name=\"each\"><dimensions><dim name=\"D\"/></dimensions><eqn>filled(D)</eqn></aux>");
        assertThat(at(result, "a", 0)).isEqualTo(30);
        assertThat(at(result, "a", 1)).isEqualTo(37);
        assertThat(at(result, "each[c]", 1)).isEqualTo(13);
    }
}
