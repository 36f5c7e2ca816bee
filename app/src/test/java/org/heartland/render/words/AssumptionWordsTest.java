package org.heartland.render.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.heartland.app.Assessed;
import org.heartland.assess.Study;
import org.heartland.assessment.Subject;
import org.heartland.problem.Place;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A choice that is settled reads above an assessment as it does where it is made. */
class AssumptionWordsTest {
    @ParameterizedTest
    @CsvSource({"0.15, 15 %", "0.125, 12.5 %"})
    void a_share_has_a_decimal_only_where_it_is_no_whole_per_cent(String value, String shown) {
        Study study = Assessed.shipped("example")
                .settling(List.of("supply_lead=" + value), Place.of("test"))
                .orThrow();
        Words words = Words.english(study.subject());
        Subject.Judgement choice =
                Assessed.shipped("example").subject().judgements().get("supply_lead");
        assertThat(new ChoiceWords(words).written(choice, value)).isEqualTo(shown);
        assertThat(new AssumptionWords(words).of(study.subject().scenarios()))
                .singleElement()
                .asString()
                .endsWith(": " + shown + ".");
    }
}
