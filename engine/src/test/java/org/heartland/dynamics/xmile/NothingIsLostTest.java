package org.heartland.dynamics.xmile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heartland.dynamics.model.Element;
import org.heartland.measure.table.Shared;
import org.heartland.problem.Read;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A model that is written back holds every element, attribute and text that it was read with, known or unknown. Numbers
 * may be written shorter; empty elements and comments in place of an equation may be dropped.
 */
class NothingIsLostTest {
    private static final Path HERE =
            Path.of(System.getProperty("heartland.home", ".."), "engine", "src", "test", "resources", "xmile");

    @TestFactory
    Stream<DynamicTest> models_here_keep_all_they_say() throws IOException {
        return tests(HERE);
    }

    @TestFactory
    Stream<DynamicTest> all_models_keep_all_they_say() throws IOException {
        return tests(Shared.file("xmile/INDEX.md").resolveSibling(".").normalize());
    }

    private static Stream<DynamicTest> tests(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> models = files.filter(file -> file.toString().matches(".*\\.(xmile|stmx)"))
                    .sorted()
                    .toList();
            return models.stream()
                    .map(file -> DynamicTest.dynamicTest(folder.relativize(file).toString(), () -> {
                        Read<Element> tree = XmlReader.read(Files.readAllBytes(file), "m");
                        if (tree instanceof Read.Good<Element> good) {
                            assertKept(good.value());
                        }
                    }));
        }
    }

    private static void assertKept(Element tree) {
        String written = XmileWriter.write(XmileReader.read(tree).orThrow());
        Map<String, Integer> lost = said(tree);
        said(XmlReader.read(written.getBytes(StandardCharsets.UTF_8), "w").orThrow())
                .forEach((what, often) -> lost.merge(what, -often, Integer::sum));
        lost.values().removeIf(often -> often <= 0);
        assertThat(lost).isEmpty();
    }

    private static Map<String, Integer> said(Element tree) {
        Map<String, Integer> said = new TreeMap<>();
        count(tree, said);
        return said;
    }

    private static void count(Element element, Map<String, Integer> said) {
        boolean respelt =
                element.name().equals("non_negative") || element.name().equals("time_units");
        if (isHollow(element) || respelt) {
            return;
        }
        said.merge(element.name(), 1, Integer::sum);
        element.attributes()
                .forEach(
                        (name, value) -> said.merge(element.name() + " " + name + "=" + spelt(value), 1, Integer::sum));
        if (!text(element).isEmpty()) {
            said.merge(element.name() + ": " + spelt(text(element)), 1, Integer::sum);
        }
        element.children().forEach(child -> count(child, said));
    }

    private static boolean isHollow(Element element) {
        return text(element).isEmpty()
                && element.attributes().isEmpty()
                && element.children().stream().allMatch(NothingIsLostTest::isHollow);
    }

    private static String text(Element element) {
        return element.text().replaceAll("\\{[^}]*}", "").strip().replaceAll("\\s+", " ");
    }

    /** Each number of a list in its shortest form. */
    private static String spelt(String text) {
        return Stream.of(text.split(",", -1))
                .map(String::strip)
                .map(part -> part.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?")
                        ? String.valueOf(Double.parseDouble(part))
                        : part)
                .collect(Collectors.joining(","));
    }

    @Test
    void what_is_not_understood_survives_at_every_place() {
        String model = """
                <xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0" xmlns:odd="http://example.org/odd" odd:a="1">
                  <header odd:b="2"><vendor>v</vendor><odd:in_header x="3">deep<odd:more/></odd:in_header></header>
                  <odd:in_file>4</odd:in_file>
                  <sim_specs method="rk4" odd:c="5"><start>0</start><stop>1</stop><odd:in_specs y="6"/></sim_specs>
                  <model_units><unit name="u" odd:d="7"><eqn>m/s</eqn><odd:in_unit z="8"/></unit></model_units>
                  <dimensions><dim name="D" odd:e="9"><elem name="a"/><elem name="b"/><odd:in_dim w="10"/></dim></dimensions>
                  <model odd:f="11"><variables odd:g="12">
                    <stock name="s" odd:h="13"><eqn>1</eqn><odd:in_stock v="14"/></stock>
                    <aux name="x"><dimensions><dim name="D"/></dimensions><element subscript="a" odd:i="15"><eqn>1</eqn><odd:in_element u="16"/></element>
                      <element subscript="b"><eqn>2</eqn></element></aux>
                    <aux name="y"><eqn>TIME</eqn><gf odd:j="17"><xscale min="0" max="1"/><ypts>1,2</ypts><odd:in_graph t="18"/></gf></aux>
                    <module name="m" odd:k="19"><odd:in_module s="20"/></module>
                    <group name="g" odd:l="21"><var>s</var><odd:in_group r="22"/></group>
                    <odd:variable name="q">23</odd:variable></variables>
                    <views><view><stock name="s" x="1" y="2"/></view></views></model>
                  <model name="m"><variables><aux name="o"><eqn>1</eqn></aux></variables><odd:in_model p="24"/></model>
                  <macro name="twice" odd:n="25"><parm>p</parm><eqn>2*p</eqn><odd:in_macro o="26"/></macro>
                </xmile>
                """;
        Element tree =
                XmlReader.read(model.getBytes(StandardCharsets.UTF_8), "m").orThrow();
        assertKept(tree);
        String once = XmileWriter.write(XmileReader.read(tree).orThrow());
        assertThat(XmileWriter.write(XmileReader.read(once.getBytes(StandardCharsets.UTF_8), "w")
                        .orThrow()))
                .isEqualTo(once);
    }
}
