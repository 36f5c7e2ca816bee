package org.heartland.dossier.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One fault at a time: a case each in faults.yaml, which anyone can lengthen. */
class FaultsTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void tells_of_the_fault_and_of_nothing_else(String name, Map<String, Object> given) {
        assertThat(changed(given).reported()).isEqualTo(given.get("tells"));
    }

    private static Example changed(Map<String, Object> given) {
        Example example = Example.shipped();
        String file = (String) given.get("file");
        String by = (String) given.get("by");
        if (by == null) {
            return example.without(file);
        }
        if (given.containsKey("whole")) {
            return example.with(file, by);
        }
        String replace = (String) given.get("replace");
        return replace == null ? example.appended(file, by) : example.replaced(file, replace, by);
    }

    @SuppressWarnings("unchecked")
    static Stream<Arguments> cases() throws IOException {
        try (InputStream in = FaultsTest.class.getResourceAsStream("faults.yaml")) {
            List<Map<String, Object>> cases = new org.yaml.snakeyaml.Yaml().load(in);
            return cases.stream().map(given -> Arguments.of(given.get("case"), given));
        }
    }
}
