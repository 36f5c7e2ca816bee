package org.heartland.render.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.heartland.render.plot.Timeline.Entry;
import org.heartland.render.plot.Timeline.Lane;
import org.junit.jupiter.api.Test;

/** Events by lanes. */
class TimelineTest {
    private static final List<Lane> LANES =
            List.of(new Lane("base", "bases"), new Lane("summit", "summits and formats"));

    private static Parsed timeline(List<Entry> entries) {
        return Parsed.sound(Timeline.svg(new Caption("when", "When", "Events."), LANES, entries, 1992, 2026), "when");
    }

    private static Entry day(String lane, String day, String label, int number) {
        return new Entry("e" + number, lane, LocalDate.parse(day), null, false, label, number);
    }

    @Test
    void a_span_is_a_bar_from_its_first_to_its_last_day() {
        Parsed shown = timeline(List.of(new Entry(
                "manas", "base", LocalDate.parse("2001-12-16"), LocalDate.parse("2014-06-03"), false, "Manas", 1)));
        List<Double> xs = Parsed.xs(shown.of("bar").get(0));
        // 35 years from 128 to 886; day 350 of 365 of 2001, day 154 of 365 of 2014.
        double year = (886 - 128) / 35.0;
        assertThat(xs.get(0)).isCloseTo(128 + year * (9 + 349 / 365.0), within(0.06));
        assertThat(xs.get(1)).isCloseTo(128 + year * (22 + 153 / 365.0), within(0.06));
        assertThat(shown.texts()).contains("1 Manas", "bases");
    }

    @Test
    void an_open_span_ends_in_an_arrow_at_the_edge_and_a_day_is_a_marker() {
        Parsed shown = timeline(List.of(
                new Entry("kant", "base", LocalDate.parse("2003-10-23"), null, true, "Kant", 1),
                day("summit", "2023-05-18", "Xi'an", 2)));
        assertThat(Parsed.xs(shown.of("bar").get(0))).hasSize(7).contains(894.0);
        assertThat(shown.of("mark")).hasSize(1);
    }

    @Test
    void words_on_one_day_move_to_further_levels_and_stay_inside() {
        List<Entry> entries = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            entries.add(day("summit", "2026-03-0" + i, "A summit of many words and heads of state", i));
        }
        Parsed shown = timeline(entries);
        assertThat(shown.texts().stream().filter(text -> text.contains("A summit")))
                .hasSize(5);
    }

    @Test
    void a_lane_too_dense_for_words_shows_every_number() {
        List<Entry> entries = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            entries.add(day(
                    "summit", LocalDate.parse("2022-01-01").plusDays(9L * i).toString(), "A summit of many words", i));
        }
        Parsed shown = timeline(entries);
        for (int i = 1; i <= 40; i++) {
            assertThat(shown.texts()).contains(String.valueOf(i));
        }
        assertThat(Timeline.bare(LANES.get(1), entries, 1992, 2026)).isEqualTo(entries);
        assertThat(Timeline.bare(LANES.get(1), entries.subList(0, 3), 1992, 2026))
                .isEmpty();
        assertThat(shown.of("mark")).hasSize(40);
        assertThat(shown.all("title").stream()
                        .filter(title -> title.getTextContent().contains("of many words")))
                .hasSize(40);
    }

    @Test
    void what_lies_outside_the_years_or_in_no_lane_is_left_out() {
        Parsed shown = timeline(List.of(
                day("summit", "1991-12-08", "Belovezha", 1),
                day("summit", "2027-01-01", "Later", 2),
                day("elsewhere", "2020-01-01", "Elsewhere", 3),
                new Entry(
                        "old", "base", LocalDate.parse("1980-01-01"), LocalDate.parse("1995-01-01"), false, "Old", 4)));
        assertThat(shown.texts()).contains("4 Old").noneMatch(text -> text.matches("[123] .*"));
        assertThat(Parsed.xs(shown.of("bar").get(0)).get(0)).isEqualTo(128);
    }

    @Test
    void nothing_happened_is_a_picture_too() {
        assertThat(timeline(List.of()).texts()).contains("bases", "summits and", "formats", "2010");
    }
}
