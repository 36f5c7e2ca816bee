package org.heartland.dynamics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.heartland.dynamics.model.Model;
import org.heartland.dynamics.unit.Units;
import org.heartland.dynamics.yaml.YamlModel;
import org.heartland.text.SourceText;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of units over whole models: THEORY.md 1.11. */
class UnitsTest {
    private static final String GIVEN = """
            model: a test
            time: {start: 0, stop: 1, dt: 1, unit: Months}
            units:
              widget: {also: [widgets, pieces]}
              speed: {is: m/s}
            stocks:
              tank: {start: 5, in: filling, unit: m^3}
            flows:
              filling: {is: 1, unit: m^3/month}
            graphs:
              drawn: {x: [0, 1], y: [0, 1], unit: widget}
            auxiliaries:
              length: {is: 1, unit: m}
              width: {is: 1, unit: m}
              area: {is: 1, unit: m^2}
              share: {is: 1, unit: Dmnl}
              delay: {is: 1, unit: month}
              moment: {is: 1, unit: month}
              rate: {is: 1, unit: 1/month}
              sold: {is: 1, unit: pieces}
              speed: {is: 1, unit: speed}
              free: 1
            """;

    private static Units of(String variables) {
        return Units.of(YamlModel.read(SourceText.of("m.yaml", GIVEN + variables.indent(2)))
                .orThrow());
    }

    private static List<String> faults(String variables) {
        return of(variables).faults().stream()
                .map(fault -> fault.problem().what())
                .toList();
    }

    @ParameterizedTest(name = "{0} is in {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "length * width | m^2",
                "area / length | m",
                "1/delay | 1/month",
                "length^2 | m^2",
                "SQRT(area) | m",
                "area^0.5 | m",
                "IF length > width THEN length ELSE 0 | m",
                "MAX(length, width, 0) | m",
                "DELAY1(length, delay) | m",
                "SMTHN(length, delay, 3, width) | m",
                "TREND(sold, delay) | 1/month",
                "FORCST(sold, delay, delay) | widget",
                "STEP(length, moment) | m",
                "RAMP(filling, moment) | m^3",
                "PULSE(tank, moment, delay) | m^3/month",
                "INIT(length) | m",
                "PREVIOUS(length, 0) | m",
                "EXP(share) | 1",
                "drawn(share) | widget",
                "LOOKUP(drawn, share) | widget",
                "TIME - moment | month",
                "speed * 3 | m/s",
                "length MOD width | m",
                "SAFEDIV(area, length, 0) | m",
                "-length | m",
                "(length > width) AND share | 1",
                "length / delay / delay | m/month^2"
            })
    void units_follow_from_units(String equation, String unit) {
        Units units = of("v: \"" + equation + "\"");
        assertThat(units.faults()).isEmpty();
        assertThat(units.variables()).contains(new Units.Known("v", unit.strip(), Units.How.WORKED_OUT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "length + area | m^2 is added to m",
                "length - delay | month is taken from m",
                "length < delay | m is compared with month",
                "length = delay | m is compared with month",
                "MAX(length, delay) | MAX of m and of month",
                "IF share THEN length ELSE delay | one branch of this IF is in m, the other in month",
                "EXP(length) | EXP of m, where a pure number is wanted",
                "SIN(delay) | SIN of month",
                "length ^ share | the base of this power is in m",
                "2 ^ length | the power is in m",
                "DELAY3(length, width) | value 2 of DELAY3 is in m, but must be in month, the unit of time",
                "SMTH1(length, delay, delay) | value 3 of SMTH1 is in month, but must be in m",
                "STEP(length, width) | value 2 of STEP is in m",
                "PREVIOUS(length, delay) | PREVIOUS of m and of month",
                "TREND(sold, length) | value 2 of TREND is in m",
                "length + 5 | the bare number 5 is in a sum with m"
            })
    void what_does_not_fit_is_told(String equation, String says) {
        assertThat(faults("v: \"" + equation + "\""))
                .hasSize(1)
                .first()
                .asString()
                .startsWith(says.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "length + 0",
                "1 + share",
                "5 * length",
                "3 + 2",
                "10 + STEP(5, moment)",
                "IF length > 5 THEN 1 ELSE 2"
            })
    void numbers_take_the_unit_beside_them(String equation) {
        assertThat(faults("v: \"" + equation + "\"")).isEmpty();
    }

    /** a/b/c = a/(b*c); - is a product, too; names in other case and number; pure numbers by three names. */
    @ParameterizedTest
    @CsvSource({
        "m/s/s, m/s^2",
        "kg-m, kg*m",
        "m/(s*s), m/s^2",
        "Months, month",
        "PIECES, widget",
        "Unitless, 1",
        "1/Year, 1/year",
        "m^-2, 1/m^2",
        "speed*s, m",
        "Degrees  Fahrenheit, degrees_fahrenheit"
    })
    void declarations(String written, String unit) {
        assertThat(of("v: {is: 1, unit: \"" + written + "\"}").variables())
                .contains(new Units.Known("v", unit, Units.How.DECLARED));
    }

    @Test
    void a_unit_that_cannot_be_read_is_told_and_counts_as_undeclared() {
        Units units = of("v: {is: length, unit: \"m^^2\"}");
        assertThat(units.faults()).hasSize(1);
        assertThat(units.faults().get(0).problem().line())
                .startsWith("m.yaml:")
                .contains("the unit \"m^^2\" of v cannot be read");
        assertThat(units.variables()).contains(new Units.Known("v", "m", Units.How.WORKED_OUT));
    }

    @Test
    void what_is_undeclared_follows_from_where_it_is_used() {
        Units units = of("v: {is: free * length, unit: m^2}\nw: unheard\nunheard: 3");
        assertThat(units.faults()).isEmpty();
        assertThat(units.variables())
                .contains(new Units.Known("free", "m", Units.How.WORKED_OUT))
                .contains(new Units.Known("w", "", Units.How.UNKNOWN));
    }

    @Test
    void a_contradiction_is_printed_with_the_unit_under_each_term() {
        Units.Fault fault =
                of("v: {is: length * rate + (sold), unit: m/month}").faults().get(0);
        assertThat(fault.problem().line()).startsWith("m.yaml:23:11: widget is added to m/month; ");
        assertThat(fault.equation()).isEqualTo("v =     length * rate +  (sold)");
        assertThat(fault.under()).isEqualTo("m/month m        1/month widget");
    }

    @Test
    void a_flow_is_its_stock_over_time() {
        String other = GIVEN.replace("filling: {is: 1, unit: m^3/month}", "filling: {is: 1, unit: m^3}");
        Units units = Units.of(YamlModel.read(SourceText.of("m.yaml", other)).orThrow());
        assertThat(units.faults().get(0).problem().what())
                .isEqualTo("an inflow of tank must be in m^3/month, the unit of tank over that of time, but is in m^3");
        assertThat(units.faults().get(0).equation()).isEqualTo("tank / time = filling");
        assertThat(units.faults().get(0).under()).isEqualTo("m^3    month  m^3");
    }

    /** Such an equation is refused when it is to run; until then it is only of unknown unit. */
    @Test
    @Timeout(20)
    void long_and_many_things_end() {
        String chain = "length" + " + width".repeat(4_000);
        StringBuilder many = new StringBuilder("c0: free\n");
        for (int i = 1; i < 3_000; i++) {
            many.append("c").append(i).append(": c").append(i - 1).append(" * length\n");
        }
        assertThat(of("v: \"" + chain + "\"").variables()).isNotEmpty();
        assertThat(of(many.toString()).faults()).isEmpty();
        StringBuilder back = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            back.append("c").append(i).append(": c").append(i + 1).append(" * share\n");
        }
        assertThat(of(back + "c3000: length + 0*c0\n").variables())
                .contains(new Units.Known("c0", "m", Units.How.WORKED_OUT))
                .contains(new Units.Known("c2999", "m", Units.How.WORKED_OUT));
        assertThat(of("v: {is: 1, unit: \"" + "(".repeat(5_000) + "\"}").faults())
                .hasSize(1);
    }

    @Test
    void a_unit_of_every_model_can_be_disabled() {
        String xmile = Models.file("euler", 0, 1, 1, "<aux name=\"a\"><eqn>1</eqn><units>Months</units></aux>");
        assertThat(Units.of(Models.read(xmile).orThrow()).variables().get(0).unit())
                .isEqualTo("month");
        String disabled =
                xmile.replace("<model>", "<model_units><unit name=\"months\" disabled=\"true\"/></model_units><model>");
        assertThat(Units.of(Models.read(disabled).orThrow()).variables().get(0).unit())
                .isEqualTo("months");
    }

    @Test
    void modules_and_macros_are_gone_through() {
        String modules = Models.file(
                        "euler",
                        0,
                        1,
                        1,
                        "<aux name=\"a\"><eqn>1</eqn><units>m</units></aux>"
                                + "<aux name=\"twice\"><eqn>double(a)</eqn></aux><aux name=\"wrong\"><eqn>add(a, sub.out)</eqn></aux>"
                                + "<module name=\"sub\"><connect to=\"in\" from=\"a\"/></module>")
                .replace(
                        "</xmile>",
                        "<macro name=\"double\"><parm>x</parm><eqn>2*x</eqn></macro>"
                                + "<macro name=\"add\"><parm>x</parm><parm>y</parm><eqn>x+y</eqn></macro><model name=\"sub\"><variables>"
                                + "<aux name=\"in\" access=\"input\"/><aux name=\"out\"><eqn>in*in</eqn></aux></variables></model></xmile>");
        Units units = Units.of(Models.read(modules).orThrow());
        assertThat(units.variables())
                .contains(new Units.Known("twice", "m", Units.How.WORKED_OUT))
                .contains(new Units.Known("sub.out", "m^2", Units.How.WORKED_OUT));
        assertThat(units.faults()).hasSize(1);
        assertThat(units.faults().get(0).problem().what()).isEqualTo("m^2 is added to m");
    }

    /** The teaching examples are clean, and not because nothing would be seen: with one unit changed each is caught. */
    @TestFactory
    Stream<DynamicTest> the_examples_are_clean_and_would_be_caught() throws IOException {
        Path folder = Path.of(System.getProperty("heartland.home", ".."), "models");
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> models = files.filter(file -> file.toString().endsWith(".yaml")
                            && !file.toString().endsWith(".story.yaml"))
                    .sorted()
                    .toList();
            return models.stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> clean(file)));
        }
    }

    private static void clean(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        Units units = Units.of(YamlModel.read(SourceText.of("m.yaml", text)).orThrow());
        assertThat(units.faults()).isEmpty();
        assertThat(units.variables()).extracting(Units.Known::how).containsOnly(Units.How.DECLARED);
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            int at = lines.get(i).indexOf("unit: ");
            if (at < 0) {
                continue;
            }
            String spoilt = lines.get(i).substring(0, at) + "unit: rubbish"
                    + lines.get(i).substring(end(lines.get(i), at));
            List<String> other = new ArrayList<>(lines);
            other.set(i, spoilt);
            Model model = YamlModel.read(SourceText.of("m.yaml", String.join("\n", other)))
                    .orThrow();
            assertThat(Units.of(model).faults()).as(spoilt).isNotEmpty();
        }
    }

    private static int end(String line, int at) {
        int end = at + "unit: ".length();
        while (end < line.length() && ",}".indexOf(line.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
