package org.heartland.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.heartland.assessment.Contents;
import org.heartland.assessment.Contents.Covered;
import org.heartland.assessment.Contents.Series;
import org.junit.jupiter.api.Test;

/** What there is in the example, counted by hand in its files. */
class InventoryTest {
    private final Contents contents = Inventory.of(Contributors.SHIPPED
            .read(Path.of(System.getProperty("heartland.home", "..")).resolve("dossiers/example"))
            .orThrow());

    private Series series(String indicator, String receiver) {
        return contents.of(indicator).stream()
                .filter(series -> series.receiver().equals(receiver))
                .findFirst()
                .orElseThrow();
    }

    /** Lines 8 to 10 of the register: 2018, 2020, and March to October 2022. */
    @Test
    void a_series_knows_its_years_and_which_of_them_are_parts() {
        Series arms = series("arms", "CEL");
        assertThat(arms.rows()).isEqualTo(3);
        assertThat(arms.partners()).isEqualTo(2);
        assertThat(arms.years())
                .containsExactly(
                        Map.entry(2018, new Covered(1, 1, false)),
                        Map.entry(2020, new Covered(1, 1, false)),
                        Map.entry(2022, new Covered(1, 1, true)));
        assertThat(arms.reporters()).containsExactly("register");
    }

    /** Debts of the end of 2020, of Zurania, of Nordavia and of the world, hold until the next figure. */
    @Test
    void what_holds_without_an_end_counts_in_the_year_in_which_it_begins() {
        Series debt = series("debt", "ARD");
        assertThat(debt.years()).containsExactly(Map.entry(2020, new Covered(3, 3, false)));
        assertThat(debt.holdsFrom()).isEqualTo(2020);
    }

    @Test
    void an_indicator_that_is_computed_has_no_series_of_its_own() {
        assertThat(contents.of("trade")).isEmpty();
        assertThat(contents.sums().get("trade")).containsExactlyInAnyOrder("exports", "imports");
    }

    @Test
    void it_names_what_can_be_asked_for() {
        assertThat(contents.claims()).hasSize(20);
        assertThat(contents.scenarios()).extracting(scenario -> scenario.id()).containsExactly("empty_harbour");
    }
}
