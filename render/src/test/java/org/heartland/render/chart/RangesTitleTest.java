package org.heartland.render.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.heartland.assessment.Subject;
import org.heartland.assessment.Subject.Direction;
import org.heartland.render.chart.RangesTitle.At;
import org.heartland.render.words.Words;
import org.junit.jupiter.api.Test;

class RangesTitleTest {
    private static final Words ENGLISH = Words.english(new Subject(
            "", "", Map.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), Map.of(),
            Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), List.of()));

    private static String title(At... states) {
        return new RangesTitle(ENGLISH, Measures.of("boats", Direction.IN)).of(List.of(states));
    }

    @Test
    void clear_leads_are_named_by_actor_and_the_others_as_open() {
        assertThat(title(
                        new At("Ard", "Nord", true),
                        new At("Bro", "Zur", true),
                        new At("Cel", "Nord", true),
                        new At("Dol", "Zur", false)))
                .isEqualTo(
                        "Nord had the largest share in boats to Ard and Cel, Zur the largest in Bro; none is clearly the largest in Dol");
    }

    @Test
    void one_clear_lead_needs_no_more_words() {
        assertThat(title(new At("Ard", "Nord", true))).isEqualTo("Nord had the largest share in boats to Ard");
    }

    @Test
    void ranges_that_meet_name_nobody() {
        assertThat(title(new At("Ard", "Nord", false), new At("Bro", "Zur", false)))
                .isEqualTo("No share in boats to Ard and Bro is clearly the largest");
    }

    @Test
    void nothing_is_stated_where_nothing_is_known() {
        assertThat(title()).isEmpty();
    }
}
