package org.heartland.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of models are one name in many spellings: THEORY.md 1.4. */
class ModelNamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "wom_multiplier",
                "\"wom multiplier\"",
                "WOM\nMultiplier",
                "wom\\nmultiplier",
                "Wom  _ Multiplier",
                "wom\u00a0multiplier",
                " wom multiplier "
            })
    void one_name(String spelling) {
        assertThat(ModelNames.canonical(spelling)).isEqualTo("wom_multiplier");
    }

    /** En and em spaces are not white space, full-width letters are not ASCII letters. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "wom\u2002multiplier",
                "wom\u2003multiplier",
                "\uff57om_multiplier",
                "wommultiplier",
                "wom-multiplier"
            })
    void other_names(String spelling) {
        assertThat(ModelNames.canonical(spelling)).isNotEqualTo("wom_multiplier");
    }

    @Test
    void three_escapes_are_resolved_and_no_other() {
        assertThat(ModelNames.canonical("a\\\"b")).isEqualTo("a\"b");
        assertThat(ModelNames.canonical("a\\\\b")).isEqualTo("a\\b");
        assertThat(ModelNames.canonical("a\\tb")).isEqualTo("a\\tb");
    }

    @Test
    void composed_and_decomposed_letters_are_the_same() {
        assertThat(ModelNames.canonical("\u00c4nderung")).isEqualTo(ModelNames.canonical("A\u0308NDERUNG"));
    }

    @Test
    void parts_are_cut_at_points_outside_of_quotation_marks() {
        char mark = ModelNames.QUALIFIER;
        assertThat(ModelNames.qualified("Sub Model.\"a.b\"")).isEqualTo("sub_model" + mark + "a.b");
        assertThat(ModelNames.qualified(".x")).isEqualTo(mark + "x");
        assertThat(ModelNames.qualified("x")).isEqualTo("x");
    }
}
