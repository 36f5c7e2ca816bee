package org.heartland.render.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.heartland.render.plot.Timeline.Entry;
import org.heartland.render.plot.Timeline.Lane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events by lanes. */
class TimelineTest {
    private static final List<Lane> LANES =
            List.of(new Lane("base", "bases"), new Lane("summit", "summits and formats"));

    private static Parsed timeline(List<Entry> entries) {
        return timeline(900, entries);
    }

    private static Parsed timeline(double width, List<Entry> entries) {
        List<Key> keys = List.of(new Key(Tone.FIRST, "Russia"), new Key(Tone.OTHER, "others"));
        Caption caption = new Caption("when", "When", "Events.");
        return Parsed.sound(Timeline.svg(caption, width, LANES, entries, keys, 1992, 2026), "when");
    }

    private static Entry day(String lane, String day, String label, int number) {
        return new Entry(
                lane,
                number % 2 == 0 ? Tone.FIRST : Tone.OTHER,
                LocalDate.parse(day),
                null,
                false,
                label,
                Tip.of(label + ", " + day));
    }

    @Test
    void a_span_is_a_bar_from_its_first_to_its_last_day() {
        Parsed shown = timeline(List.of(new Entry(
                "base",
                Tone.THIRD,
                LocalDate.parse("2001-12-16"),
                LocalDate.parse("2014-06-03"),
                false,
                "Manas",
                Tip.of("Manas"))));
        List<Double> xs = Parsed.xs(shown.of("bar").get(0));
        // 35 years from 128 to 886; day 350 of 365 of 2001, day 154 of 365 of 2014.
        double year = (886 - 128) / 35.0;
        assertThat(xs.get(0)).isCloseTo(128 + year * (9 + 349 / 365.0), within(0.06));
        assertThat(xs.get(1)).isCloseTo(128 + year * (22 + 153 / 365.0), within(0.06));
        assertThat(shown.texts()).contains("Manas", "bases");
    }

    @Test
    void an_open_span_ends_in_an_arrow_at_the_edge_and_a_day_is_a_marker() {
        Parsed shown = timeline(List.of(
                new Entry("base", Tone.FIRST, LocalDate.parse("2003-10-23"), null, true, "Kant", Tip.of("Kant")),
                day("summit", "2023-05-18", "Xi'an", 2)));
        assertThat(Parsed.xs(shown.of("bar").get(0))).hasSize(7).contains(894.0);
        assertThat(shown.of("mark", "tone-1")).hasSize(2);
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

    /** EDITOR F13, F18: however dense a lane is and however narrow the picture, every event has its name in full. */
    @ParameterizedTest
    @ValueSource(doubles = {340, 900})
    void every_event_of_a_dense_lane_has_its_name(double width) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            entries.add(
                    day("summit", LocalDate.parse("2022-01-01").plusDays(9L * i).toString(), "Summit" + i, i));
        }
        Parsed shown = timeline(width, entries);
        for (int i = 1; i <= 40; i++) {
            assertThat(shown.texts()).contains("Summit" + i);
        }
        assertThat(shown.of("mark")).hasSize(2 + 40);
    }

    @Test
    void who_acted_is_told_by_the_colour() {
        Parsed shown =
                timeline(List.of(day("summit", "2023-05-18", "Astana", 2), day("summit", "2024-05-18", "Delhi", 3)));
        assertThat(shown.of("mark", "tone-1")).hasSize(1 + 1);
        assertThat(shown.of("mark", "tone-6")).hasSize(1 + 1);
    }

    @Test
    void what_lies_outside_the_years_or_in_no_lane_is_left_out() {
        Parsed shown = timeline(List.of(
                day("summit", "1991-12-08", "Belovezha", 1),
                day("summit", "2027-01-01", "Later", 2),
                day("elsewhere", "2020-01-01", "Elsewhere", 3),
                new Entry(
                        "base",
                        Tone.OTHER,
                        LocalDate.parse("1980-01-01"),
                        LocalDate.parse("1995-01-01"),
                        false,
                        "Old",
                        Tip.of("Old"))));
        assertThat(shown.texts()).contains("Old").doesNotContain("Belovezha", "Later", "Elsewhere");
        assertThat(Parsed.xs(shown.of("bar").get(0)).get(0)).isEqualTo(128);
    }

    @Test
    void nothing_happened_is_a_picture_too() {
        assertThat(timeline(List.of()).texts()).contains("bases", "summits and", "formats", "2010");
    }
}
