package org.heartland.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a store hands on of the partners of states, against rows that are written here in another order. */
class StorePartnersTest {
    private static final String MAPPING = """
            id: pairs
            title: Invented trade of pairs
            sender: {heading: partner, scheme: iso3}
            receiver: {heading: reporter, scheme: iso3}
            period: when
            names: {W00: world, X99: residual}
            measures:
              - {id: trade, says: trade, unit: tons, kind: flow, value: value, world: yes}
            source: {title: Trade (invented), publisher: Nobody, url: "https://example.org", licence: none PARTS}
            """;

    @TempDir
    private Path folder;

    private Path imported(String parts, String... editions) {
        String mapping = StoreTrial.file(folder, "pairs.yaml", MAPPING.replace("PARTS", parts))
                .toString();
        Path store = folder.resolve("pairs" + parts.length() + ".duckdb");
        int year = 2023;
        for (String rows : editions) {
            Path file = StoreTrial.file(folder, year + ".csv", "reporter,partner,when,value\n" + rows);
            StoreTrial.get(StoreTrial.into(store, mapping, file, Integer.toString(year)));
            year++;
        }
        return store;
    }

    private static List<String> handed(Path store, LocalDate day, long most) throws IOException {
        List<String> handed = new ArrayList<>();
        long states = StoreTrial.get(StorePartners.each(store, day, series -> true, most, one -> {
            StringBuilder line = new StringBuilder(one.receiver() + " "
                    + one.period().first() + " " + one.period().length());
            for (int k = 0; k < one.values().length; k++) {
                line.append(' ').append(one.partners().get(k)).append('=').append(one.values()[k]);
            }
            handed.add(line + " rest=" + one.rest() + " total=" + one.total());
        }));
        assertThat(handed).hasSize((int) states);
        return handed;
    }

    private static final String FIRST = """
            TJK,RUS,2001,1
            KAZ,W00,2001,120
            KAZ,RUS,2001,60
            KAZ,CHN,2001-01,7
            KAZ,CHN,2001,25
            UZB,X99,2001,2
            KAZ,AFG,2001,15
            UZB,CHN,2000,4
            UZB,RUS,2000,3
            """;

    @Test
    void states_and_partners_come_by_their_codes_and_periods_by_their_days() throws IOException {
        Path store = imported("", FIRST);
        List<String> expected = List.of(
                "KAZ 2001-01-01 31 CHN=7.0 rest=0.0 total=NaN",
                "KAZ 2001-01-01 365 AFG=15.0 CHN=25.0 RUS=60.0 rest=0.0 total=120.0",
                "TJK 2001-01-01 365 RUS=1.0 rest=0.0 total=NaN",
                "UZB 2000-01-01 366 CHN=4.0 RUS=3.0 rest=0.0 total=NaN",
                "UZB 2001-01-01 365 rest=2.0 total=NaN");
        for (long most : new long[] {1, 5, 1000}) {
            assertThat(handed(store, StoreContents.LATEST, most))
                    .as("blocks of %d", most)
                    .isEqualTo(expected);
        }
    }

    @Test
    void only_the_edition_that_counts_on_the_day_is_handed_on() throws IOException {
        Path store = imported("", FIRST, "KAZ,RUS,2002,9\n");
        assertThat(handed(store, StoreContents.LATEST, 1))
                .containsExactly("KAZ 2002-01-01 365 RUS=9.0 rest=0.0 total=NaN");
        assertThat(handed(store, LocalDate.of(2023, 12, 31), 1)).hasSize(5);
        assertThat(handed(store, LocalDate.of(2022, 12, 31), 1)).isEmpty();
    }

    /** Where editions cover some years each, the newer one counts for its own. */
    @Test
    void parts_take_the_place_of_their_own_years() throws IOException {
        Path store = imported(", parts: yes", FIRST, "UZB,RUS,2000,9\n");
        assertThat(handed(store, StoreContents.LATEST, 1000))
                .hasSize(5)
                .contains(
                        "UZB 2000-01-01 366 RUS=9.0 rest=0.0 total=NaN",
                        "TJK 2001-01-01 365 RUS=1.0 rest=0.0 total=NaN");
    }
}
