package org.heartland.render.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.heartland.assessment.Subject;
import org.heartland.assessment.Subject.Direction;
import org.heartland.render.chart.LeadTitle.At;
import org.heartland.render.chart.LeadTitle.Lead;
import org.heartland.render.words.Words;
import org.junit.jupiter.api.Test;

class LeadTitleTest {
    private static final Subject NOTHING = new Subject(
            "", "", Map.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), Map.of(),
            Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), List.of());

    private static final Words ENGLISH = Words.english(NOTHING);

    /** Each name with its cases, as a dossier's translation gives them. */
    private static final Words RUSSIAN = Words.of(
            "ru",
            NOTHING,
            Map.of(
                    "grain (locative)", "в торговле зерном",
                    "Ard (instrumental)", "Ардом",
                    "Cel (instrumental)", "Целом",
                    "Dol (locative)", "в Доле"));

    private static String title(Words words, At... states) {
        return new LeadTitle(words, "Nord", "Zur", Measures.of("grain", Direction.BOTH))
                .of(List.of(states), 2001, 2004);
    }

    private static At at(String state, Lead before, Lead after) {
        return new At(state, before, after);
    }

    @Test
    void who_was_behind_and_is_ahead_has_passed_the_other() {
        At[] states = {
            at("Ard", Lead.FIRST, Lead.SECOND),
            at("Bro", Lead.FIRST, Lead.FIRST),
            at("Cel", Lead.FIRST, Lead.SECOND),
            at("Dol", Lead.UNKNOWN, Lead.SECOND),
            at("Esk", Lead.TIE, Lead.SECOND)
        };
        assertThat(title(ENGLISH, states)).isEqualTo("Zur passed Nord in grain with Ard and Cel between 2001 and 2004");
        assertThat(title(RUSSIAN, states))
                .isEqualTo("В торговле зерном с Ардом и Целом в 2004 году впереди Zur, а не Nord, как в 2001 году");
    }

    @Test
    void where_each_passed_the_other_only_the_later_year_is_stated() {
        assertThat(title(ENGLISH, at("Ard", Lead.FIRST, Lead.SECOND), at("Bro", Lead.SECOND, Lead.FIRST)))
                .isEqualTo("In 2004 Nord led Zur in grain with Bro; Zur led in Ard");
    }

    @Test
    void a_lead_that_was_a_tie_before_or_unknown_is_no_passing() {
        assertThat(title(ENGLISH, at("Ard", Lead.TIE, Lead.SECOND), at("Bro", Lead.UNKNOWN, Lead.SECOND)))
                .isEqualTo("In 2004 Zur led Nord in grain with Ard and Bro");
    }

    @Test
    void a_lead_that_melted_to_a_tie_is_no_passing() {
        assertThat(title(ENGLISH, at("Ard", Lead.FIRST, Lead.TIE)))
                .isEqualTo("In 2004 neither Nord nor Zur clearly led in grain with Ard");
        assertThat(title(RUSSIAN, at("Ard", Lead.FIRST, Lead.TIE)))
                .isEqualTo("В 2004 году в торговле зерном с Ардом ни Nord, ни Zur не впереди с явным отрывом");
    }

    @Test
    void ties_are_told_beside_leads_and_the_power_that_leads_at_more_states_comes_first() {
        assertThat(title(
                        ENGLISH,
                        at("Ard", Lead.SECOND, Lead.SECOND),
                        at("Bro", Lead.FIRST, Lead.FIRST),
                        at("Cel", Lead.SECOND, Lead.SECOND),
                        at("Dol", Lead.TIE, Lead.TIE),
                        at("Esk", Lead.UNKNOWN, Lead.UNKNOWN)))
                .isEqualTo("In 2004 Zur led Nord in grain with Ard and Cel; Nord led in Bro; no clear lead in Dol");
    }

    @Test
    void a_name_whose_case_is_not_given_stands_in_brackets() {
        assertThat(title(RUSSIAN, at("Bro", Lead.UNKNOWN, Lead.FIRST), at("Dol", Lead.UNKNOWN, Lead.TIE)))
                .isEqualTo("В 2004 году в торговле зерном с (Bro) впереди Nord, а не Zur; в Доле явного лидера нет");
    }

    @Test
    void nothing_is_stated_where_the_later_year_is_not_known() {
        assertThat(title(ENGLISH, at("Ard", Lead.FIRST, Lead.UNKNOWN), at("Bro", Lead.SECOND, Lead.UNKNOWN)))
                .isEmpty();
        assertThat(title(ENGLISH)).isEmpty();
    }
}
