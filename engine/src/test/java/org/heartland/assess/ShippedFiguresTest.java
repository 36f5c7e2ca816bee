package org.heartland.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.heartland.assess.Shipped.CENTRAL_ASIA;
import static org.heartland.assess.Shipped.number;
import static org.heartland.assess.Shipped.truth;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.heartland.citation.Grade;
import org.heartland.citation.Source;
import org.heartland.dossier.Event;
import org.heartland.dossier.Observation;
import org.heartland.dossier.Role;
import org.junit.jupiter.api.Test;

/** AUDIT B: the rows of the shipped dossier that an audit found wrong, and A22: how its sources are written down. */
final class ShippedFiguresTest {

    /** 419,600 of 5.36 million; the page prints 9.1. */
    @Test
    void russiansInKyrgyzstanAreThePartThatTheirNumberMakes() {
        assertThat(rows("russians_share", "KGZ"))
                .singleElement()
                .extracting(row -> row.value().value())
                .isEqualTo(7.8);
    }

    /** 14.5 / 2.6 of 16.9 / 2.1 bn USD. For 2019 and for Kyrgyzstan in 2022 no share of the whole is known. */
    @Test
    void sharesOfRemittancesAreOfTheWholeOrUnknown() {
        assertThat(number("share(remittances_from, RUS, UZB, 2021)"))
                .isCloseTo(14.5 / 2.6 / (16.9 / 2.1), within(0.005));
        assertThat(truth("known(share(remittances_from, RUS, UZB, 2019))").shareTrue())
                .isZero();
        assertThat(rows("remittances_from", "KGZ")).noneMatch(row -> row.from().getYear() == 2022);
    }

    /** The share that the Tajik office gives for the whole of 2023; the 22.6 of January to November is a part. */
    @Test
    void russiasShareInTajikistanIsThatOfTheWholeYear() {
        assertThat(rows("goods_trade_cited", "TJK"))
                .filteredOn(row -> row.sender().equals("RUS") && row.from().equals(LocalDate.of(2023, 1, 1)))
                .extracting(row -> row.value().value())
                .containsExactlyInAnyOrder(20.6, 22.6);
    }

    /** tass.com/defense/1018678: seven states, with Uzbekistan as an observer. */
    @Test
    void uzbekistanOnlyWatchedPeaceMission2018() {
        assertThat(truth("attended(peace_mission_2018, UZB)").shareTrue()).isZero();
        assertThat(truth("attended(peace_mission_2018, KAZ)").shareTrue()).isEqualTo(1);
    }

    /** Border troops in Turkmenistan to late 1999, and in Kyrgyzstan to the end of 1998. */
    @Test
    void turkmenistanIsNotCalledFreeOfRussianTroopsBefore2000() {
        assertThat(truth("in_force(mission, RUS, TKM, 1998)").shareTrue()).isEqualTo(1);
        assertThat(truth("faced(no_base, TKM, 1998, 1998)").shareTrue()).isZero();
        assertThat(truth("faced(no_base, TKM, 2001, 2001)").shareTrue()).isEqualTo(1);
        assertThat(truth("in_force(mission, RUS, KGZ, 1997)").shareTrue()).isEqualTo(1);
    }

    @Test
    void oneEventIsWrittenDownOnce() {
        assertThat(CENTRAL_ASIA.events())
                .filteredOn(event -> event.from().equals(LocalDate.of(2021, 7, 28))
                        && event.toward().contains("TALIBAN"))
                .extracting(Event::id)
                .containsOnly("china_asks_taliban_2021");
    }

    /** Its page opens with something else than what it was cited for. */
    @Test
    void septemberOf2022RestsOnPagesThatTellOfIt() {
        assertThat(CENTRAL_ASIA.sources()).doesNotContainKey("f1_86_interfax");
        for (String id : List.of("csto_no_force_kgz_2022", "csto_no_force_tjk_2022", "csto_no_force_arm_2022")) {
            assertThat(CENTRAL_ASIA.events())
                    .filteredOn(event -> event.id().equals(id))
                    .hasSizeGreaterThan(1);
        }
    }

    /** |-0.546014 + 1.272414| over all votes in 2023, |-0.505755 + 0.598485| over whole resolutions in 2024. */
    @Test
    void positionsInTheAssemblyReachTheEndOfTheirFile() {
        assertThat(number("value(unga_ideal_distance, RUS, KAZ, 2023)")).isCloseTo(0.7264, within(0.0001));
        assertThat(number("value(unga_ideal_distance_final, RUS, KAZ, 2024)")).isCloseTo(0.0927, within(0.0001));
    }

    /** What a state buys and the route of its oil are no part of what it is paid. */
    @Test
    void theWalletHoldsWhatAStateGets() {
        assertThat(CENTRAL_ASIA.roles().get("provider").legs())
                .extracting(Role.Leg::name)
                .containsExactly("exports", "debt", "investment", "remittances");
        assertThat(CENTRAL_ASIA.roles().get("reliance").legs())
                .extracting(Role.Leg::name)
                .containsExactly("imports", "transit");
    }

    /** After 2014 no whole of its trade is known, and no answer rests on a copy. */
    @Test
    void turkmenistansTradeIsUnknownAfter2014() {
        assertThat(truth("known(share(economy, CHN, TKM, 2022))").shareTrue()).isZero();
        assertThat(rows("goods_trade_cited", "TKM")).isEmpty();
    }

    /** 8,023 of 10,664 million USD by COW; the own tables of Kazakhstan begin in 2018. */
    @Test
    void theRolesReadTheTradeOfCowWhereNoOtherBookIs() {
        assertThat(truth("leg(provider, exports, CHN, TKM, 2012)").shareTrue()).isEqualTo(1);
        assertThat(truth("known(leg(reliance, imports, RUS, KAZ, 2005))").shareTrue())
                .isEqualTo(1);
        assertThat(truth("known(leg(provider, exports, RUS, KAZ, 2016))").shareTrue())
                .isZero();
    }

    /** Sums of the extract of March 2026: 75 of 78.32 for Tajikistan, 79 of 131.7 for Uzbekistan, Russia 897.7 of 1,086.3 for Kazakhstan. */
    @Test
    void deliveriesOf2021To2025AreThoseOfTheEditionOf2026() {
        assertThat(delivered("TJK", "CHN") / delivered("TJK", "")).isCloseTo(75 / 78.32, within(0.0005));
        assertThat(delivered("UZB", "CHN") / delivered("UZB", "")).isCloseTo(79 / 131.7, within(0.0005));
        assertThat(delivered("KAZ", "RUS") / delivered("KAZ", "")).isCloseTo(897.7 / 1086.3, within(0.0005));
    }

    /** AUDIT A22. Tables and editions of one office stand at one address, and are one source. */
    @Test
    void onePageHasOneIdAndOnePublisherOneGrade() {
        TreeMap<String, TreeSet<String>> roots = new TreeMap<>();
        TreeMap<String, TreeSet<Grade>> grades = new TreeMap<>();
        for (Source source : CENTRAL_ASIA.sources().values()) {
            if (!source.url().contains("doi.org")) {
                roots.computeIfAbsent(source.url(), url -> new TreeSet<>())
                        .add(source.root().toString());
            }
            grades.computeIfAbsent(source.author(), author -> new TreeSet<>()).add(source.grade());
        }
        assertThat(roots.values()).allMatch(ids -> ids.size() == 1);
        assertThat(grades.values()).allMatch(given -> given.size() == 1);
    }

    private static List<Observation> rows(String indicator, String receiver) {
        return CENTRAL_ASIA.observations().stream()
                .filter(row ->
                        row.indicator().equals(indicator) && row.receiver().equals(receiver))
                .toList();
    }

    /** The arms delivered in 2021 to 2025; by all suppliers if none is named. */
    private static double delivered(String receiver, String supplier) {
        return rows("arms_tiv", receiver).stream()
                .filter(row -> supplier.isEmpty() || row.sender().equals(supplier))
                .filter(row -> row.from().getYear() >= 2021)
                .mapToDouble(
                        row -> row.value().value() == null ? 0 : row.value().value())
                .sum();
    }
}
