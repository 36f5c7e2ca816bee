package org.heartland.dynamics;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import org.heartland.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes into modules and out of them (XMILE 1.0, sections 4.7.1 and 4.7.2), and what a model gives that can only be left out. */
class ConnectionsTest {

    /** A file whose outermost model has these variables, with other models behind it. */
    private static String with(String variables, String models) {
        return file("euler", 0, 1, 1, variables).replace("</xmile>", models + "</xmile>");
    }

    private static String model(String name, String variables) {
        return "<model name=\"" + name + "\"><variables>" + variables + "</variables></model>";
    }

    private static String module(String name, String... connects) {
        return "<module name=\"" + name + "\">" + String.join("", connects) + "</module>";
    }

    private static String connect(String to, String from) {
        return "<connect to=\"" + to + "\" from=\"" + from + "\"/>";
    }

    private static String input(String name, String equation) {
        return "<aux name=\"" + name + "\" access=\"input\">" + equation + "</aux>";
    }

    private static List<String> reported(String xmile) {
        Model model = read(xmile).orThrow();
        return Findings.of(model, Flattener.flatten(model).orThrow()).stream()
                .map(Problem::what)
                .toList();
    }

    /** The standard's own form in 4.7.1; by 4.7.2 the equation of what is connected does not count. */
    @ParameterizedTest
    @ValueSource(strings = {"", "<eqn>0</eqn>", "<eqn>no_such_name</eqn>"})
    void an_output_fills_a_variable_of_the_model_around_it(String equation) {
        String inner = model("Sub", "<aux name=\"out\" access=\"output\"><eqn>7</eqn></aux>");
        String whole = with(
                module("Sub", connect(".got", "Sub.out")) + input("got", equation) + aux("twice", "2 * got"), inner);
        assertThat(at(run(whole), "got", 1)).isEqualTo(7);
        assertThat(at(run(whole), "twice", 1)).isEqualTo(14);
    }

    @Test
    void the_equation_counts_where_nothing_is_connected() {
        String whole = with(module("Sub") + input("got", "<eqn>3</eqn>"), model("Sub", aux("out", "7")));
        assertThat(at(run(whole), "got", 1)).isEqualTo(3);
    }

    /** 4.7.1 allows the inputs of modules within modules; Stella leaves the outer module's name out. */
    @ParameterizedTest
    @ValueSource(strings = {"Outer.Inner.x", "Inner.x", ".Outer.Inner.x"})
    void an_input_of_a_module_within_a_module(String to) {
        String models =
                model("Outer", module("Inner")) + model("Inner", input("x", "<eqn>1</eqn>") + aux("res", "2 * x"));
        String whole = with(module("Outer", connect(to, ".given")) + aux("given", "5"), models);
        assertThat(at(run(whole), "Outer.Inner.res", 1)).isEqualTo(10);
        assertThat(reported(whole)).isEmpty();
    }

    /** The same twelve deep, where the middle models do not know of the input. */
    @Test
    void an_input_deep_inside() {
        StringBuilder models = new StringBuilder(model("M12", input("x", "<eqn>1</eqn>") + aux("res", "2 * x")));
        StringBuilder path = new StringBuilder("M1");
        for (int i = 1; i < 12; i++) {
            models.append(model("M" + i, module("M" + (i + 1))));
            path.append(".M").append(i + 1);
        }
        String whole = with(module("M1", connect(path + ".x", ".given")) + aux("given", "5"), models.toString());
        assertThat(at(run(whole), path + ".res", 1)).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sub.none", ".none", "None.x"})
    void a_connection_that_leads_nowhere_is_told(String end) {
        String sub = model("Sub", input("x", "<eqn>1</eqn>") + aux("y", "x"));
        String into = with(module("Sub", connect(end, ".given")) + aux("given", "5") + aux("z", "given"), sub);
        assertThat(reported(into)).anyMatch(what -> what.contains("no variable " + end));
        assertThat(at(run(into), "Sub.y", 1)).isEqualTo(1);
        String from = with(module("Sub", connect("Sub.x", end)), sub);
        assertThat(reported(from)).anyMatch(what -> what.contains("no variable " + end));
    }

    @Test
    void connections_in_a_circle_are_refused() {
        String sub = model("Sub", input("x", "") + input("y", ""));
        String whole = with(module("Sub", connect("Sub.x", "Sub.y"), connect("Sub.y", "Sub.x")), sub);
        assertThat(run(read(whole)).problems().get(0).what()).contains("round in a circle");
    }

    @Test
    void an_element_that_does_not_exist_is_told() {
        String part =
                "<aux name=\"x\"><dimensions><dim name=\"D\"/></dimensions><element subscript=\"%s\"><eqn>1</eqn></element>"
                        + "<element subscript=\"%s\"><eqn>2</eqn></element><eqn>3</eqn></aux>" + aux("s", "SUM(x)");
        assertThat(reported(file("euler", 0, 1, 1, part.formatted("a", "b")))).isEmpty();
        assertThat(reported(file("euler", 0, 1, 1, part.formatted("a", "d"))))
                .anyMatch(what -> what.startsWith("D has no element d"));
        assertThat(reported(file("euler", 0, 1, 1, part.formatted("a", "b, 1"))))
                .anyMatch(what -> what.contains("given with 2 subscripts"));
        assertThat(run(read(file("euler", 0, 1, 1, part.formatted("a", "A"))))
                        .problems()
                        .get(0)
                        .what())
                .contains("two definitions");
    }

    @Test
    void a_second_equation_is_refused() {
        assertThat(read(file("euler", 0, 1, 1, "<aux name=\"x\"><eqn>1</eqn><eqn>2</eqn></aux>"))
                        .problems()
                        .get(0)
                        .what())
                .isEqualTo("aux x has 2 <eqn>");
    }

    /** Vensim's rule for INTEG with a rate without subscripts: each element has the whole of it. */
    @Test
    void a_flow_without_dimensions_into_an_array_is_told() {
        String whole = file(
                "euler",
                0,
                1,
                1,
                "<stock name=\"s\"><dimensions><dim name=\"D\"/></dimensions><eqn>0</eqn><inflow>f</inflow></stock>"
                        + flow("f", "2"));
        assertThat(at(run(whole), "s[b]", 1)).isEqualTo(2);
        assertThat(reported(whole)).anyMatch(what -> what.contains("each of its 3 elements has the whole flow"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"time", "DT", "Pi"})
    void a_variable_with_a_name_of_the_language_is_told(String name) {
        assertThat(reported(file("euler", 0, 1, 1, aux(name, "5") + aux("y", name + " + 1"))))
                .anyMatch(what -> what.startsWith("the variable " + name + " has a name that the language keeps"));
    }

    /** A model that comes from no file has no folder in which to look. */
    @Test
    void values_from_another_file_are_reported_where_there_is_no_folder() {
        String data = "<data><import type=\"CSV\" enabled=\"true\" resource=\"inputs.csv\"/></data>";
        String xmile = file("euler", 0, 1, 1, aux("x", "1") + aux("y", "x")).replace("</xmile>", data + "</xmile>");
        Model model = ModelFile.read(xmile.getBytes(UTF_8), "model.xmile").orThrow();
        assertThat(Findings.of(model, Flattener.flatten(model).orThrow()))
                .anyMatch(finding -> finding.what().contains("come from inputs.csv, which is not at hand"));
    }
}
