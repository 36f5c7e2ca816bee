package org.heartland.draws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heartland.property.Generators.longs;
import static org.heartland.property.Property.forAll;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Philox 4x32-10 against the known answers of the Random123 distribution (D. E. Shaw Research, tests/kat_vectors). */
class PhiloxTest {

    @ParameterizedTest
    @CsvSource({
        "00000000 00000000 00000000 00000000, 00000000 00000000, 6627e8d5 e169c58d bc57ac4c 9b00dbd8",
        "ffffffff ffffffff ffffffff ffffffff, ffffffff ffffffff, 408f276d 41c83b0e a20bc7c6 6d5451fd",
        "243f6a88 85a308d3 13198a2e 03707344, a4093822 299f31d0, d16cfe09 94fdcceb 5001e420 24126ea1"
    })
    void known_answers(String counter, String key, String answer) {
        int[] keys = words(key);
        int[] words = words(counter);
        Philox.randomise(words, (keys[0] & 0xFFFFFFFFL) | ((long) keys[1] << 32));
        assertThat(Arrays.stream(words).mapToObj("%08x"::formatted).collect(Collectors.joining(" ")))
                .isEqualTo(answer);
    }

    @Test
    void a_number_is_at_least_0_and_below_1() {
        forAll(longs(), key -> {
            double[] numbers = Philox.fill(new double[20], key);
            assertThat(Arrays.stream(numbers)).allMatch(number -> number >= 0 && number < 1);
        });
    }

    private static int[] words(String hexadecimal) {
        return Arrays.stream(hexadecimal.split(" ", -1))
                .mapToInt(word -> Integer.parseUnsignedInt(word, 16))
                .toArray();
    }
}
