package org.heartland.dynamics.yaml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.heartland.dynamics.ModelFile;
import org.heartland.dynamics.compile.Flattener;
import org.heartland.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A model in YAML is read under the rules of all YAML files here, and its writer is advised in the keys of YAML. */
class YamlModelTest {
    private static final String TIME = "time: {start: 0, stop: 1}\n";

    private static List<String> lines(byte[] bytes) {
        return ModelFile.read(bytes, "m").then(Flattener::flatten).problems().stream()
                .map(Problem::line)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            'auxiliaries: {x: }'                     | 'm:2:17: x has no equation; write one after its name, or as its key is'
            'auxiliaries: {x: {unit: m}}'            | 'm:2:18: x has no equation; write one after its name, or as its key is'
            'auxiliaries: {x: "LOOKUP(y, 1)", y: 1}' | 'm:2:26: y has no graphical function; give it one with the keys x, or range, and y'
            'modules: {n: {model: other}}'           | 'm:2:14: there is no model for the module n; add one of that name to models'
            'graphs: {g: {x: [1]}}'                  | 'm:2:13: the graph g needs y; add it'
            'graphs: {g: {y: [1, 2]}}'               | 'm:2:13: a graphical function with 0 values of x and 2 of y; give as many x as y, or the range of x in range'
            'graphs: {g: {x: [2, 1], y: [1, 2]}}'    | 'm:2:13: the values of x go down at point 2; let x ascend'
            'graphs: {g: 1}'                         | 'm:2:13: the graph g has no points; write x, or range, and y as its keys'
            'dimensions: {D: many}'                  | 'm:2:17: the dimension D has neither elements nor a size from 1 to 100000; name its elements in a list, or give their number'
            'dimensions: {D: []}'                    | 'm:2:17: the dimension D has no elements; name them, or give their number'
            'stocks: {s: {start: 1, is: 2}}'         | 'm:2:24: is is not allowed here: start says the same; take it out'
            'flows: {f: {is: 1, units: m}}'          | 'm:2:20: units is not a key of the flow f; the keys are access, at_first, between, each, form, in, is, leak, multiplier, not_negative, out, over, overflow, profile, range, says, spread, start, unit, x, y (near: unit)'
            'flows: {"": 1}'                         | 'm:2:9: an empty name in flows; write a name before the colon'
            'flows: [f]'                             | 'm:2:8: flows is a mapping, but this is a list; write its keys, each with a colon and a value'
            'auxiliaries: {x: {between: [1]}}'       | 'm:2:28: between is two numbers, and here are 1; write [low, high]'
            'auxiliaries: {x: {between: [2, 1]}}'    | 'm:2:28: the lower bound is above the higher one; write the lower bound first'
            'auxiliaries: {x: {between: [a, 1]}}'    | 'm:2:29: "a" is not a number; write one such as 0.25'
            'like: Powersim'                           | 'm:2:7: like of a model cannot be "Powersim"; write Vensim, vensim, Stella or stella'
            'models: {m: , M: }'                     | 'm:2:17: two models of the name M; give each a name of its own'
            """)
    void advice_is_given_in_the_keys_of_yaml(String model, String line) {
        List<String> lines = lines((TIME + model + "\n").getBytes(UTF_8));
        assertThat(lines).containsExactly(line);
        assertThat(lines.get(0)).doesNotContain("<", "eqn", "xpts", "xscale");
    }

    @Test
    void what_is_missing_is_named_by_its_key() {
        assertThat(lines("model: x\n".getBytes(UTF_8))).containsExactly("m:1:1: a model needs time; add it");
        assertThat(lines("time: {stop: 1}\n".getBytes(UTF_8))).containsExactly("m:1:7: the time needs start; add it");
        assertThat(lines("time: {start: 0, stop: 1, dt: 1, parts: 2}\n".getBytes(UTF_8)))
                .containsExactly("m:1:27: dt is not allowed here: parts says how long a step is; take it out");
    }

    @Test
    void the_notation_is_that_of_dossiers() {
        assertThat(lines("time: {start: &a 0, stop: *a}\n".getBytes(UTF_8)).get(0))
                .isEqualTo(
                        "m:1:15: anchors (&) and aliases (*) are not allowed here; write out what is meant each time");
        assertThat(lines("time: {start: !!int 0, stop: 1}\n".getBytes(UTF_8)).get(0))
                .startsWith("m:1:15: tags (!) are not allowed here");
        assertThat(lines("time:\n\tstart: 0\n".getBytes(UTF_8)))
                .containsExactly(
                        "m:2:1: there is a tab in the indentation; indent with spaces only, in the whole file");
        assertThat(lines((TIME + "time: 1\n").getBytes(UTF_8)))
                .containsExactly("m:2:1: the key time is here twice; keep one of the two");
    }

    @Test
    void other_encodings_and_characters_are_named() {
        assertThat(lines("model: caf\u00e9\n".getBytes(ISO_8859_1)).get(0))
                .startsWith("m:1:11: the byte E9 here is not UTF-8");
        assertThat(lines(TIME.getBytes(UTF_16))).containsExactly("m: this file is in UTF-16; save it as UTF-8");
        assertThat(lines("model: a\0\n".getBytes(UTF_8)).get(0)).startsWith("m:1:9: the control character U+0000");
        assertThat(lines((TIME + "model: \"\\0\"\n").getBytes(UTF_8)).get(0))
                .startsWith("m:2:8: the character U+0000 cannot be part of a model");
        assertThat(lines("<xmile>\0</xmile>".getBytes(UTF_8)))
                .containsExactly("m:1:8: the control character U+0000 cannot be part of XML; take it out");
        assertThat(lines((TIME + "model: \"\\UFFFFFFFF\"\n").getBytes(UTF_8)).get(0))
                .startsWith("m:2:9: this escape means no character");
    }

    @Test
    void a_thousand_problems_are_listed_by_fifties() {
        List<String> lines = lines((TIME + "auxiliaries:\n"
                        + "  x: {y: [1, 1]}\n".repeat(1).indent(0) + numbered("  v%d: {is: 1, odd: 2}\n"))
                .getBytes(UTF_8));
        assertThat(lines).filteredOn(line -> line.contains("odd is not a key")).hasSize(51);
        assertThat(lines.get(lines.size() - 1)).contains("(and 949 more like it)");
    }

    private static String numbered(String line) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            text.append(String.format(Locale.ROOT, line, i));
        }
        return text.toString();
    }
}
