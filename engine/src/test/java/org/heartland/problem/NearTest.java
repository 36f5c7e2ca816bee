package org.heartland.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.heartland.property.Generators.lists;
import static org.heartland.property.Generators.strings;
import static org.heartland.property.Property.forAll;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which names are near. */
class NearTest {
    private static final List<String> KNOWN =
            List.of("KAZ", "KGZ", "share", "share_change", "receivers", "guarantor", "provider");

    @ParameterizedTest(name = "{0} is near {1}")
    @CsvSource({
        "sharre, share",
        "shrae, share",
        "SHARE, share",
        "recievers, receivers",
        "garantor, guarantor",
        "KZ, KAZ KGZ",
        "KAZ, KAZ KGZ",
        "sharechange, share_change",
        "xyzzy, ''",
        "'', ''"
    })
    void near(String written, String near) {
        assertThat(String.join(" ", Near.to(written, KNOWN))).isEqualTo(near);
    }

    @Test
    void at_most_three_the_nearest_first_each_once() {
        assertThat(Near.to("abcdef", List.of("abcxyf", "abcdeg", "abcdef", "abcxef", "abcdef", "abcdegh")))
                .containsExactly("abcdef", "abcdeg", "abcxef");
    }

    @Test
    void very_long_names_are_not_compared() {
        assertThat(Near.to("a".repeat(61), List.of("a".repeat(61)))).isEmpty();
        assertThat(Near.to("a", List.of("a".repeat(1_000_000)))).isEmpty();
    }

    @Test
    void never_more_than_three_and_only_of_those_known() {
        forAll(strings(), lists(strings()), (written, known) -> {
            List<String> near = Near.to(written, known);
            assertThat(near).hasSizeLessThanOrEqualTo(3).isSubsetOf(known).doesNotHaveDuplicates();
        });
    }
}
