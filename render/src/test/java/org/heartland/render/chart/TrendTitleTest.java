package org.heartland.render.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.heartland.assessment.Subject;
import org.heartland.assessment.Subject.Direction;
import org.heartland.assessment.Subject.Indicator;
import org.heartland.render.chart.LeadTitle.Lead;
import org.heartland.render.chart.TrendTitle.At;
import org.heartland.render.chart.TrendTitle.Trend;
import org.heartland.render.words.Words;
import org.junit.jupiter.api.Test;

/** The titles of charts by year, and of the plane, on invented figures. */
class TrendTitleTest {
    private static final Words ENGLISH = Words.english(new Subject(
            "", "", Map.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), Map.of(),
            Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), List.of()));

    private static final Indicator GRAIN = Measures.of("grain", Direction.BOTH);

    private static At moved(String state, double from, double to) {
        return new At(state, from, from, to, to);
    }

    private static String title(Trend... trends) {
        return new TrendTitle(ENGLISH, GRAIN).of(List.of(trends));
    }

    @Test
    void shares_that_fell_and_rose_are_named_by_state_and_by_all_where_they_are_more_than_two() {
        assertThat(title(
                        new Trend("Nord", List.of(moved("Ard", .5, .3), moved("Bro", .2, .4), moved("Cel", .3, .3))),
                        new Trend("Zur", List.of(moved("Ard", .1, .3), moved("Bro", .1, .2), moved("Cel", .1, .2)))))
                .isEqualTo(
                        "Since the first figures Nord’s share in grain fell in Ard; Nord’s rose in Bro; Zur’s rose in all 3 states with figures");
    }

    @Test
    void a_change_within_the_ranges_or_of_less_than_two_points_is_none() {
        assertThat(title(new Trend("Nord", List.of(new At("Ard", .2, .5, .4, .6), moved("Bro", .30, .319)))))
                .isEmpty();
        assertThat(title(new Trend("Nord", List.of(moved("Bro", .30, .33))))).contains("rose in Bro");
        assertThat(title()).isEmpty();
    }

    private static String higher(HigherTitle.At... at) {
        return new HigherTitle(ENGLISH, "distance").of("Nord", "Zur", List.of(at));
    }

    @Test
    void levels_are_higher_or_lower_by_a_tenth_or_nothing_is_stated() {
        assertThat(higher(
                        new HigherTitle.At("Ard", 2, 1),
                        new HigherTitle.At("Bro", 3, 1),
                        new HigherTitle.At("Cel", 1, 2)))
                .isEqualTo("Distance: in the last figures higher for Nord than for Zur in Ard and Bro; lower in Cel");
        assertThat(higher(new HigherTitle.At("Ard", 1, 2)))
                .isEqualTo("Distance: in the last figures higher for Zur than for Nord in Ard");
        assertThat(higher(new HigherTitle.At("Ard", 1.0, 1.05))).isEmpty();
        assertThat(higher()).isEmpty();
    }

    private static String leads(LeadsTitle.At... at) {
        return new LeadsTitle(ENGLISH, "Nord", "Zur", Measures.of("boats", Direction.IN), GRAIN).of(List.of(at), 2004);
    }

    @Test
    void who_leads_in_which_of_two_fields_is_stated_only_where_both_leads_are_sure() {
        assertThat(leads(
                        new LeadsTitle.At("Ard", Lead.FIRST, Lead.SECOND),
                        new LeadsTitle.At("Bro", Lead.FIRST, Lead.FIRST),
                        new LeadsTitle.At("Cel", Lead.FIRST, Lead.TIE),
                        new LeadsTitle.At("Dol", Lead.UNKNOWN, Lead.SECOND),
                        new LeadsTitle.At("Esk", Lead.FIRST, Lead.SECOND)))
                .isEqualTo("In 2004 Nord led in boats and Zur in grain in Ard and Esk; Nord led in both in Bro");
        assertThat(leads(new LeadsTitle.At("Cel", Lead.FIRST, Lead.TIE))).isEmpty();
    }
}
