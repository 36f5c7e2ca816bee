package org.heartland.theory.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.heartland.assess.Contributors;
import org.heartland.assess.Shipped;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.read.Folder;
import org.heartland.draws.Workers;
import org.heartland.panel.LongTable;
import org.heartland.panel.Panel;
import org.heartland.theory.Theory;
import org.heartland.theory.outcome.FitText;
import org.heartland.theory.outcome.FittedAccount;
import org.heartland.theory.read.Accounts;
import org.heartland.theory.series.WorldReading;
import org.heartland.theory.system.World;
import org.junit.jupiter.api.Test;

/** What is of a later year than asked for changes nothing: neither figures nor inputs nor memberships. */
class UntilTest {
    private static Dossier example(Map<String, String> texts) {
        return Contributors.SHIPPED
                .read(Folder.of("example", texts, Contributors.SHIPPED.parts()))
                .orThrow();
    }

    private static String answers(Map<String, String> texts, int until) {
        TheoryContest contest =
                TheoryContest.of(example(texts), null, until, 40, 1).orThrow();
        try (Workers workers = new Workers(2)) {
            List<FittedAccount> fits = contest.fits(workers, TheoryContest.Store.inMemory(), (account, done) -> {});
            return fits.stream().map(FitText::write).toList() + "\n"
                    + contest.outlooks(() -> fits, TheoryContest.Store.inMemory());
        }
    }

    /** Every figure of 2021 and 2022, and what drew Nordavia off from then on. */
    private static Map<String, String> otherwise() {
        Map<String, String> texts = Shipped.texts("example");
        Shipped.replace(texts, "indicators/arms.csv", "arms,NRD,ARD,2021,2021,8,", "arms,NRD,ARD,2021,2021,80,");
        Shipped.replace(texts, "indicators/arms.csv", "arms,ZUR,ARD,2021,,3,", "arms,ZUR,ARD,2021,,30,");
        Shipped.replace(texts, "indicators/arms.csv", "2022-10-31,9,", "2022-10-31,90,");
        Shipped.replace(
                texts, "theories/arms.yaml", "{2012: 0, 2020: -1}", "{2012: 0, 2020: -1, 2021: 0.7, 2022: 0.4}");
        return texts;
    }

    @Test
    void figures_and_inputs_after_the_year_change_no_byte() {
        assertThat(answers(otherwise(), 2020)).isEqualTo(answers(Shipped.texts("example"), 2020));
    }

    @Test
    void those_up_to_it_do() {
        assertThat(answers(otherwise(), 2021)).isNotEqualTo(answers(Shipped.texts("example"), 2021));
    }

    private static double bound(Dossier dossier, int until, int year) {
        return input(dossier, "b", until, year);
    }

    private static double input(Dossier dossier, String id, int until, int year) {
        Theory.Model model = Accounts.of(dossier).orThrow().get(0);
        Panel panel = Panel.of(LongTable.of(dossier), dossier.identity().now(), until);
        World world = WorldReading.of(panel, model, Prepared.AHEAD);
        int kyrgyzstan = world.receivers().indexOf("KGZ");
        int input = model.inputs().stream().map(one -> one.id()).toList().indexOf(id);
        return world.inputs()[kyrgyzstan][year - world.first()][input];
    }

    /** Kyrgyzstan, in the CSTO from the start, joined the Eurasian Economic Union in the first half of August 2015 (Eurasian Economic Commission). */
    @Test
    void a_membership_counts_only_from_a_year_that_is_known() {
        Dossier dossier =
                Contributors.SHIPPED.read(Shipped.folder("central-asia")).orThrow();
        assertThat(bound(dossier, 2014, 2016)).isEqualTo(.5);
        assertThat(bound(dossier, 2015, 2015)).isBetween((1 + 138 / 365.0) / 2, (1 + 153 / 365.0) / 2);
        assertThat(bound(dossier, 2015, 2016)).isEqualTo(1);
        assertThat(bound(dossier, 2026, 2030)).isEqualTo(1);
        assertThat(input(dossier, "A_R", 2025, 2027))
                .as("what is assumed of the future")
                .isEqualTo(-.5);
        assertThat(input(dossier, "A_R", 2021, 2027)).isEqualTo(-.3);
    }
}
