package org.heartland.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.heartland.days.Days;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose a code is, in which year. */
class CrosswalkTest {
    private static final Path HOME = Path.of(System.getProperty("heartland.home", ".."));
    private static final Path STATES =
            Path.of(System.getProperty("heartland.shared", HOME + "/../shared")).resolve("data/states");

    private final Crosswalk crosswalk = Crosswalk.shipped();

    private String bearer(CodeScheme scheme, String code, int year) {
        Crosswalk.Bearer bearer = crosswalk.bearer(scheme, code, Days.ofYears(year, year));
        return bearer instanceof Crosswalk.Known known
                ? known.actor().id()
                : bearer instanceof Crosswalk.Ambiguous several
                        ? several.actors().stream().map(KnownActor::id).toList().toString()
                        : "unknown";
    }

    /** Dates: Correlates of War, State System Membership v2016; Gleditsch and Ward 2017; ISO 3166-3. */
    @ParameterizedTest
    @CsvSource({
        "COW,          365,  1985, SUN",
        "COW,          365,  1991, SUN",
        "COW,          365,  1992, RUS",
        "COW,          365,  1900, RUS",
        "GW,           365,  1992, RUS",
        "COW,          255,  2000, DEU",
        "COW,          260,  1985, DEU",
        "GW,           260,  2000, DEU",
        "COW,          265,  1985, DDR",
        "COW,          345,  1985, YUG",
        "COW,          345,  2000, SCG",
        "COW,          345,  2016, SRB",
        "GW,           345,  2000, SCG",
        "GW,           340,  2016, SRB",
        "COW,          678,  1985, YEM",
        "GW,           678,  2010, YEM",
        "COW,          679,  2010, YEM",
        "COW,          680,  1985, YMD",
        "COW,          817,  1970, RVN",
        "COW,          816,  1970, VNM",
        "COW,          347,  2012, XKX",
        "COW,          713,  2012, TWN",
        "COW_LETTERS,  UKG,  2012, GBR",
        "COW_LETTERS,  KYR,  2012, KGZ",
        "ISO3,         rom,  1995, ROU",
        "ISO3,         YUG,  1990, YUG",
        "ISO3,         YUG,  1999, SCG",
        "ISO2,         NA,   2020, NAM",
        "ISO2,         CS,   1990, CSK",
        "ISO2,         CS,   2005, SCG",
        "M49,          4,    2020, AFG",
        "M49,          004,  2020, AFG",
        "M49,          86,   2020, IOT",
        "M49,          729,  2020, SDN",
        "M49,          736,  2005, SDN",
        "COMTRADE,     842,  2020, USA",
        "COMTRADE,     490,  2020, unknown",
        "CAMEO,        ROM,  2020, ROU",
        "FIPS,         CH,   2020, CHN",
        "FIPS,         SZ,   2020, CHE",
        "NAME,         Türkiye, 2020, TUR",
        "NAME,         Viet Nam, 2020, VNM",
        "NAME,         Yugoslavia, 1980, YUG",
        "NAME,         Yugoslavia, 2000, SCG",
        "NAME,         Korea, 2020, '[KOR, PRK]'",
        "NAME,         Конго, 2020, '[COD, COG]'",
        "NAME,         Кыргызская Республика, 2020, KGZ",
        "NAME,         'China, Hong Kong SAR', 2020, HKG",
        "NAME,         Kosovo, 2020, XKX",
        "NAME,         West Bank and Gaza, 2020, PSE",
        "NAME,         Nordavia, 2020, unknown",
        "COW,          999,  2000, unknown"
    })
    void aCodeIsItsBearersInTheYear(String scheme, String code, int year, String id) {
        assertThat(bearer(CodeScheme.valueOf(scheme), code, year)).isEqualTo(id);
    }

    @Test
    void whatIsNearIsSuggested() {
        assertThat(crosswalk.bearer(CodeScheme.NAME, "Kazahkstan", Days.ofYears(2020, 2020)))
                .isEqualTo(new Crosswalk.Unknown(List.of("Kazakhstan")));
    }

    @Test
    void everyActorIsNamedInBothLanguages() {
        assertThat(crosswalk.all().values()).allSatisfy(actor -> {
            assertThat(actor.english()).matches("[\\p{IsLatin}0-9. ;()'-]+");
            assertThat(actor.russian()).matches("[\\p{IsCyrillic}0-9. ;()'-]+");
            assertThat(actor.before()).allMatch(crosswalk.all()::containsKey);
        });
    }

    /** The JDK's own table of ISO 3166 is another maker's. */
    @Test
    void theCodesOfIsoAreThoseOfTheJdk() {
        for (String iso2 : Locale.getISOCountries()) {
            String iso3 = new Locale("", iso2).getISO3Country();
            if (crosswalk.find(iso3) != null) {
                assertThat(bearer(CodeScheme.ISO2, iso2, 2020)).as(iso2).isEqualTo(iso3);
            }
        }
        assertThat(crosswalk.all().keySet()).containsAll(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3));
    }

    /** shared/data/states/crosswalk_cow_gw_iso.csv was made from other files. */
    @Test
    void theTableAgreesWithOneThatOthersMade() throws IOException {
        Path file = STATES.resolve("crosswalk_cow_gw_iso.csv");
        assumeThat(file).as("the reference table is not at hand").exists();
        int compared = 0;
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            String[] cells = line.split(",", -1);
            if (line.startsWith("cow_abb")) {
                continue;
            }
            int year = cells[4].isEmpty() ? 2016 : Integer.parseInt(cells[4].substring(0, 4)) - 1;
            if (cells[6].isEmpty()) {
                assertThat(bearer(CodeScheme.COW, cells[1], year)).as(line).isNotEqualTo("unknown");
                continue;
            }
            if (!cells[4].isEmpty() || line.contains("Yugoslavia")) {
                continue;
            }
            compared++;
            assertThat(bearer(CodeScheme.COW, cells[1], 2016)).as(line).isEqualTo(cells[6]);
            assertThat(bearer(CodeScheme.COW_LETTERS, cells[0], 2016)).as(line).isEqualTo(cells[6]);
            assertThat(bearer(CodeScheme.ISO2, cells[7], 2016)).as(line).isEqualTo(cells[6]);
            assertThat(bearer(CodeScheme.M49, cells[8], 2016)).as(line).isEqualTo(cells[6]);
            for (int column : new int[] {9, 10}) {
                if (!cells[column].isEmpty()) {
                    CodeScheme scheme = column == 9 ? CodeScheme.CAMEO : CodeScheme.FIPS;
                    assertThat(bearer(scheme, cells[column], 2016)).as(line).isEqualTo(cells[6]);
                }
            }
        }
        assertThat(compared).isEqualTo(178);
    }

    /** Every state-year from 1945 to 2020 that both lists have, by the concordance of the package peacesciencer. */
    @Test
    void bothListsOfStatesNameOneStateInEveryYear() throws IOException {
        Path file = STATES.resolve("gw_cow_years_1945-2020.csv");
        assumeThat(file).as("the concordance is not at hand").exists();
        List<String> differ = Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                .skip(1)
                .map(line -> line.replace("\"", "").split(","))
                .filter(cells -> cells.length == 6
                        && cells[0].strip().matches("\\d+")
                        && cells[3].strip().matches("\\d+"))
                .filter(cells -> !bearer(CodeScheme.GW, cells[0], Integer.parseInt(cells[5]))
                        .equals(bearer(CodeScheme.COW, cells[3], Integer.parseInt(cells[5]))))
                .map(cells -> String.join(" ", cells))
                .toList();
        assertThat(differ)
                .as("number 345 ends on 4 June 2006 in one list, and passes to Serbia on the 5th in the other")
                .containsExactly("345 YUG Yugoslavia 345 Yugoslavia 2006");
    }
}
