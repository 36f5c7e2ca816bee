package org.heartland.formula;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What expressions give: one case a line in ladder.txt, which anyone can lengthen. */
class LadderTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "ladder.txt", delimiter = '|', quoteCharacter = '\f', commentCharacter = '#')
    void gives(String shows, String expression, String type, String value) {
        Toy toy = new Toy();
        assertThat(kind(toy.compile(expression).orThrow().type())).isEqualTo(type);
        double wanted = number(value);
        if (Double.isNaN(wanted)) {
            assertThat(toy.says(expression)).isEqualTo(value);
        } else {
            assertThat(number(toy.says(expression))).as(toy.says(expression)).isCloseTo(wanted, within(wanted));
        }
    }

    /** Twelve figures. */
    private static org.assertj.core.data.Offset<Double> within(double wanted) {
        return org.assertj.core.data.Offset.offset(1e-12 * Math.max(1e-9, Math.abs(wanted)));
    }

    private static double number(String value) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static String kind(Type type) {
        if (type instanceof Type.Quantity quantity) {
            String unit = quantity.unit().says();
            return unit.isEmpty() ? "number" : "number in " + unit;
        }
        return type instanceof Type.Truth ? "truth" : type instanceof Type.Day ? "date" : ((Type.Id) type).kind();
    }
}
