package org.heartland.dynamics.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.heartland.dynamics.unit.Units;
import org.heartland.dynamics.yaml.YamlModel;
import org.heartland.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A function of models is declared in three places, and these agree: the compiler, the rules of units, and the page on models. */
class FunctionsOnThePageTest {
    /** The product of n values has a unit that depends on n, and the points of a graph have no unit along x. */
    private static final Set<String> WITHOUT_A_RULE = Set.of("prod", "product", "lookup_invert", "lookupinv");

    /** Calls of functions that do not take any values, but constants or whole arrays. */
    private static final Map<String, String> WRITTEN = Map.of(
            "delayn", "delayn(apples[a], 1, 3)",
            "derivn", "derivn(apples[a], 2)",
            "history", "history(apples[a], TIME - 1)",
            "interpolate", "interpolate(apples[*], 0.5)",
            "smthn", "smthn(apples[a], 1, 3)",
            "vector_elm_map", "vector_elm_map(apples[a], 1)",
            "vector_select", "vector_select(ones[*], apples[*], 0, 0, 0)",
            "vector_sort_order", "vector_sort_order(apples, 1)");

    private static final Pattern NAME = Pattern.compile("\\b[A-Z][A-Z0-9_]+(?: [A-Z]{3,}){0,2}\\b");
    private static final Pattern RULE = Pattern.compile("\"([a-z][a-z0-9_]+)\"");
    private static final int MOST_VALUES = 5;

    private static final Path HOME = Path.of(System.getProperty("heartland.home", ".."));

    private static String page() throws IOException {
        return Files.readString(HOME.resolve("docs/models.md"));
    }

    /** The functions that the page names in its table. */
    static Set<String> onThePage() throws IOException {
        return page().lines()
                .dropWhile(line -> !line.startsWith("| what for | functions |"))
                .takeWhile(line -> line.startsWith("|"))
                .flatMap(line -> NAME.matcher(line).results().map(MatchResult::group))
                .map(name -> name.toLowerCase(Locale.ROOT).replace(' ', '_'))
                .filter(name -> !Clocks.isClock(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void the_page_names_every_function_of_the_compiler() throws IOException {
        Flattening flat = new Flattening(YamlModel.read(file("1")).orThrow(), List.of());
        Functions functions = new Functions(new Lowering(flat, new Instances(flat)));
        assertThat(onThePage()).containsAll(functions.names()).containsAll(ArrayFunctions.NAMES);
    }

    /** The only words in small letters that the rules name are functions. */
    @Test
    void the_rules_of_units_name_no_function_that_is_not_on_the_page() throws IOException {
        String rules = Files.readString(HOME.resolve("engine/src/main/java/org/heartland/dynamics/unit/Rules.java"));
        Set<String> named =
                RULE.matcher(rules).results().map(name -> name.group(1)).collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).hasSizeGreaterThan(40);
        assertThat(onThePage()).containsAll(named);
    }

    private static SourceText file(String equation) {
        return SourceText.of("m.yaml", """
                model: a test
                time: {start: 0, stop: 1, dt: 1, unit: month}
                dimensions: {D: [a, b, c]}
                graphs:
                  drawn: {x: [0, 1], y: [0, 1], unit: widget}
                auxiliaries:
                  ones: {is: 1, over: [D]}
                  apples: {is: 1, unit: apple, over: [D]}
                  asked: {is: "%s", unit: zebra, over: [D]}
                """.formatted(equation));
    }

    private static Stream<SourceText> calls(String function) {
        String written = WRITTEN.get(function);
        if (written != null) {
            return Stream.of(file(written));
        }
        String first = function.startsWith("lookup") ? "drawn" : "apples[*]";
        return Stream.of(first, "apples[a]")
                .flatMap(argument -> IntStream.rangeClosed(1, MOST_VALUES)
                        .mapToObj(values -> file(function + "(" + argument + ", apples[a]".repeat(values - 1) + ")")));
    }

    /** Apples that go in cannot come out as zebras, unless no rule says what the function does with units. */
    @ParameterizedTest
    @MethodSource("onThePage")
    void every_function_on_the_page_compiles_and_has_a_rule_of_units(String function) {
        assertThat(calls(function))
                .anyMatch(call -> Flattener.flatten(YamlModel.read(call).orThrow())
                        .problems()
                        .isEmpty());
        if (!WITHOUT_A_RULE.contains(function)) {
            assertThat(calls(function))
                    .anyMatch(call ->
                            !Units.of(YamlModel.read(call).orThrow()).faults().isEmpty());
        }
    }
}
