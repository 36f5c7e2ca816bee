package org.heartland.measure.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The cases of {@code ladder.yaml}: published and hand-computed numbers that each measure must give. */
class LadderTest {

    @TestFactory
    Stream<DynamicTest> every_case_of_the_ladder_gives_its_numbers() throws IOException {
        try (InputStream in = LadderTest.class.getResourceAsStream("/org/heartland/measure/ladder.yaml")) {
            List<Map<String, Object>> cases = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return cases.stream().map(c -> DynamicTest.dynamicTest((String) c.get("case"), () -> check(c)));
        }
    }

    @SuppressWarnings("unchecked")
    private static void check(Map<String, Object> given) {
        TableMeasure measure = TableMeasures.find((String) given.get("measure")).orElseThrow();
        Object range = given.get("range");
        MeasureOptions settings = range == null
                ? MeasureOptions.NONE
                : new MeasureOptions(MeasureOptions.Range.findIn((String) range).orElseThrow());
        byte[] table = ((String) given.get("table")).getBytes(StandardCharsets.UTF_8);
        MeasureResult result = TableReader.parse("case.csv", table, measure.columns())
                .then(read -> measure.run(read, settings))
                .orThrow();
        assertThat((String) given.get("from")).as("who says so").isNotBlank();
        ((Map<String, String>) given.get("expect"))
                .forEach((key, expected) -> expect(key, expected, Look.up(result.body(), key)));
    }

    private static void expect(String key, String expected, String actual) {
        if (!expected.matches("[-+.0-9]+") || actual.equals("undefined")) {
            assertThat(actual).as(key).isEqualTo(expected);
            return;
        }
        BigDecimal wanted = new BigDecimal(expected);
        BigDecimal halfUnit = BigDecimal.ONE.movePointLeft(wanted.scale()).divide(BigDecimal.valueOf(2));
        BigDecimal slack = halfUnit.max(wanted.abs().multiply(new BigDecimal("1e-15")));
        BigDecimal tolerance = wanted.scale() < 3 ? new BigDecimal("1e-12") : slack;
        assertThat(new BigDecimal(actual).subtract(wanted).abs())
                .as(key + ": " + actual + ", expected " + expected)
                .isLessThanOrEqualTo(tolerance);
    }
}
