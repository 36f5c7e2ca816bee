package org.heartland.render.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.heartland.assess.Contributors;
import org.heartland.assess.Options;
import org.heartland.assess.Study;
import org.heartland.assessment.Subject;
import org.heartland.days.Cover;
import org.heartland.days.Days;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The days of a figure in words (AUDIT A1, A15): told where they are not those of the year asked, and only there. */
class DayWordsTest {
    private static final Subject SUBJECT = subject();
    private static final DayWords ENGLISH = new DayWords(Words.english(SUBJECT));
    private static final DayWords RUSSIAN = new DayWords(Words.of("ru", SUBJECT, Map.of()));

    private static Subject subject() {
        Path example = Path.of(System.getProperty("heartland.home", "..")).resolve("dossiers/example");
        return Study.prepare(
                        Contributors.SHIPPED
                                .read(Contributors.SHIPPED.folder(example).orThrow())
                                .orThrow(),
                        new Options(1, 10, 1, null, null, null, null))
                .orThrow()
                .subject();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023 | 2023-01-01 | 2023-12-31 | '' | ''",
                "2023 | 2023-01-01 | 2023-11-30 | ' (Jan-Nov 2023)' | ' (янв.–нояб. 2023)'",
                "2023 | 2023-05-01 | 2023-05-31 | ' (May 2023)' | ' (май 2023)'",
                "2023 | 2022-07-01 | 2023-06-30 | ' (Jul 2022-Jun 2023)' | ' (июль 2022–июнь 2023)'",
                "2023 | 2023-03-10 | 2023-10-05 | ' (10 March 2023 to 5 October 2023)' | ' (от 10 марта 2023 года до 5 октября 2023 года)'",
                "2023 | 2022-01-01 | 2022-12-31 | ' (2022, the last known)' | ' (данные за 2022, последние известные)'",
                "2023 | 2020-01-01 | 2020-12-31 | ' (2020, the last known)' | ' (данные за 2020, последние известные)'",
                "2024 | 2022-07-01 | 2023-06-30 | ' (Jul 2022-Jun 2023, the last known)' | ' (данные за июль 2022–июнь 2023, последние известные)'",
                "2023 | 2019-01-01 | 2023-12-31 | '' | ''"
            })
    void of_a_flow(int asked, LocalDate first, LocalDate last, String english, String russian) {
        Cover cover = Cover.flow(asked, new Days(first, last));
        assertThat(ENGLISH.mark(cover)).isEqualTo(english);
        assertThat(RUSSIAN.mark(cover)).isEqualTo(russian);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-01-01, 2023-05-31, Jan-May",
        "2023-01-01, 2023-12-31, ''",
        "2022-07-01, 2023-06-30, Jul 2022-Jun 2023"
    })
    void beside_a_mark_in_a_plot(LocalDate first, LocalDate last, String part) {
        assertThat(ENGLISH.part(Cover.flow(2023, new Days(first, last)))).isEqualTo(part);
    }
}
