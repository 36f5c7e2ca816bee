package org.heartland.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The one grammar of dates, and spans of days (AUDIT A15). */
class DayTextTest {

    @ParameterizedTest
    @CsvSource({
        "2022, 2022-01-01, 2022-12-31",
        "2022-11, 2022-11-01, 2022-11-30",
        "2024-02, 2024-02-01, 2024-02-29",
        "2022-01-06, 2022-01-06, 2022-01-06"
    })
    void a_year_a_month_and_a_day_are_spans_of_days(String written, LocalDate first, LocalDate last) {
        assertThat(DayText.days(written)).isEqualTo(new Days(first, last));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022-13",
                "2022-00",
                "2022-02-30",
                "0000",
                "22",
                "2022-1",
                "2022-01-6",
                "2022/01",
                "May 2022",
                ""
            })
    void anything_else_is_none(String written) {
        assertThat(DayText.days(written)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2023-01, 2023-05, 2024-01, 2024-05, true",
        "2023-01, 2023-02, 2024-01, 2024-02, true", // the leap year has a day more, and both end with February
        "2023-01, 2023-05, 2024-01, 2024-06, false",
        "2022-07, 2023-06, 2023-07, 2024-06, true",
        "2022-07, 2023-06, 2023-01, 2023-12, false"
    })
    void seasons(String from, String to, String from2, String to2, boolean same) {
        assertThat(span(from, to).isSameSeason(span(from2, to2))).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({
        "2022, 2022, true, true",
        "2020, 2022, true, true",
        "2022-07, 2023-06, true, false",
        "2022-03-01, 2023-02-28, true, false",
        "2023-01, 2023-11, false, false"
    })
    void whole_years(String from, String to, boolean whole, boolean calendar) {
        assertThat(span(from, to).isWholeYears()).isEqualTo(whole);
        assertThat(span(from, to).isCalendarYears()).isEqualTo(calendar);
    }

    private static Days span(String from, String to) {
        return new Days(days(from).first(), days(to).last());
    }

    private static Days days(String written) {
        Days days = DayText.days(written);
        assertThat(days).as(written).isNotNull();
        return days;
    }
}
