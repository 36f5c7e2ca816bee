package org.heartland.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.heartland.naming.LineNames.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** AUDIT A13: one list of what is no partner. The names are those that publishers print; a state must never be taken for one of them. */
class LineNamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "OTH",
                "Other countries",
                "Areas, nes",
                "AREAS NES",
                "Areas n.e.s.",
                "Other Asia, nes",
                "Rest of World",
                "Rest of the world",
                "RoW",
                "Unspecified",
                "Not specified",
                "Bunkers",
                "Special Categories",
                "Free Zones",
                "Unknown supplier(s)",
                "Countries and territories not specified for commercial or military reasons",
                "Europe EFTA, nes",
                "Прочие",
                "Прочие страны",
                "Другие страны",
                "Остальные страны",
                "Не распределено",
                "Нераспределённые",
                "прочие страны СНГ",
                "Other EU countries",
                "All other countries",
                "Confidential"
            })
    void remainders(String name) {
        assertThat(LineNames.kind(name)).isEqualTo(Kind.RESIDUAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WLD",
                "World",
                "W00",
                "All countries",
                "Total",
                "Grand Total",
                "TOTAL, ALL PARTNERS",
                "World (all partners)",
                "Всего",
                "Итого",
                "Мир",
                "Весь мир",
                "Всего по странам",
                "Total exports"
            })
    void totals(String name) {
        assertThat(LineNames.kind(name)).isEqualTo(Kind.TOTAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EU",
                "EU-27",
                "EU27_2020",
                "European Union - 27 countries",
                "Euro area",
                "Euro area (19 countries)",
                "EAEU",
                "ЕАЭС",
                "CIS",
                "СНГ",
                "Страны СНГ",
                "Всего по странам СНГ",
                "CIS, total",
                "ASEAN",
                "OPEC",
                "ОПЕК",
                "Европейский Союз",
                "Asia",
                "Европа",
                "OECD members"
            })
    void blocs(String name) {
        assertThat(LineNames.kind(name)).isEqualTo(Kind.BLOC);
    }

    /** Every country of ISO 3166, by its codes and by its names in English and Russian (Unicode CLDR, as the JDK has them). */
    @Test
    void noCountryIsTakenForOne() {
        Locale russian = new Locale("ru");
        for (String iso2 : Locale.getISOCountries()) {
            Locale country = new Locale("", iso2);
            List<String> names = List.of(
                    iso2,
                    country.getISO3Country(),
                    country.getDisplayCountry(Locale.ENGLISH),
                    country.getDisplayCountry(russian));
            assertThat(names)
                    .allSatisfy(
                            name -> assertThat(LineNames.kind(name)).as(name).isEqualTo(Kind.PARTNER));
        }
        Crosswalk.shipped()
                .all()
                .values()
                .forEach(state -> assertThat(List.of(state.english(), state.russian()))
                        .allSatisfy(name -> {
                            assertThat(LineNames.kind(name)).as(name).isEqualTo(Kind.PARTNER);
                            assertThat(Crosswalk.idOf(name)).as(name).isIn(state.id(), "");
                        }));
    }

    @Test
    void statesAreFoundByTheNamesThatPublishersUse() {
        assertThat(List.of("DE", "DEU", "Germany", "Германия", "Germany (FRG)"))
                .allMatch(name -> Crosswalk.idOf(name).equals("DEU"));
        assertThat(Crosswalk.idOf("Turkey")).isEqualTo("TUR");
        assertThat(Crosswalk.idOf("Nordavia")).isEmpty();
    }

    /** UN Comtrade's codes count in a column of codes only: 0 world, 899 areas nes, 837 bunkers; 398 is Kazakhstan, 156 China. */
    @Test
    void codesCountInAColumnOfCodes() {
        assertThat(LineNames.kinds(List.of("0", "398", "156", "899", "837", "490", "97")))
                .containsExactly(
                        Kind.TOTAL, Kind.PARTNER, Kind.PARTNER, Kind.RESIDUAL, Kind.RESIDUAL, Kind.RESIDUAL, Kind.BLOC);
        assertThat(LineNames.kinds(List.of("0", "1", "2"))).containsOnly(Kind.PARTNER);
        assertThat(LineNames.kinds(List.of("0", "China", "899"))).containsOnly(Kind.PARTNER);
    }

    /** Accessions by the treaties: Croatia from July 2013; the United Kingdom left on 31 January 2020. */
    @Test
    void membershipChangesWithTheYears() {
        Bloc eu = Objects.requireNonNull(LineNames.bloc("European Union"));
        assertThat(eu.members()).contains(new Bloc.Member("HRV", 2013, 9999), new Bloc.Member("GBR", 0, 2019));
        assertThat(eu.members().stream().filter(member -> member.last() == 9999))
                .hasSize(27);
        assertThat(eu.has("GBR")).isFalse();
        assertThat(Objects.requireNonNull(LineNames.bloc("EU-28")).has("GBR")).isTrue();
        assertThat(Objects.requireNonNull(LineNames.bloc("ЕС-27")).members()).hasSize(27);
        assertThat(LineNames.bloc("France")).isNull();
    }

    @Test
    void missingValues() {
        assertThat(List.of("..", "NA", "n/a", "-", ":", "x", "…", "н/д")).allMatch(MissingCode::isSign);
        assertThat(List.of("0", "1", "-9", "")).noneMatch(MissingCode::isSign);
        assertThat(List.of(-9.0, -99.0, -999.0, -9999.0)).allMatch(MissingCode::isNumber);
        assertThat(List.of(0.0, -1.0, -10.0, 9.0)).noneMatch(MissingCode::isNumber);
    }
}
