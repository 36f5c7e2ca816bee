package org.heartland.theory.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.IntStream;
import org.heartland.assess.Contributors;
import org.heartland.assess.Shipped;
import org.heartland.dossier.Dossier;
import org.heartland.panel.LongTable;
import org.heartland.panel.Panel;
import org.heartland.theory.Theory;
import org.heartland.theory.read.Accounts;
import org.heartland.theory.system.YearlySeries;
import org.junit.jupiter.api.Test;

/** Counts of dated events: no list of events is whole (docs/dossier.md), so a year of which none is listed is unknown, and not calm. */
class ListedEventsTest {
    /** At Uzbekistan unrest in May 2005 (Andijan), and unrest and an attack in 2022 (Karakalpakstan, rockets), as events.csv has them. */
    @Test
    void a_year_without_a_listed_event_is_unknown() {
        Dossier dossier =
                Contributors.SHIPPED.read(Shipped.folder("central-asia")).orThrow();
        Theory.Model model = Accounts.of(dossier).orThrow().get(0);
        Panel panel = Panel.of(LongTable.of(dossier), dossier.identity().now(), 2025);
        int unrest = IntStream.range(0, model.series().size())
                .filter(s -> model.series().get(s).id().equals("unrest"))
                .findFirst()
                .orElseThrow();
        YearlySeries uzbekistan = WorldReading.figures(panel, model, 2025).stream()
                .filter(one -> one.series() == unrest
                        && dossier.identity().receivers().get(one.receiver()).equals("UZB"))
                .findFirst()
                .orElseThrow();
        Map<Integer, Double> known = Map.of(2005, Math.log(1.5), 2022, Math.log(2.5));
        for (int year = model.first(); year <= 2025; year++) {
            double value = uzbekistan.values()[year - model.first()];
            if (known.containsKey(year)) {
                assertThat(value).as("%s", year).isCloseTo(known.get(year), within(1e-12));
            } else {
                assertThat(value).as("%s", year).isNaN();
            }
        }
    }
}
