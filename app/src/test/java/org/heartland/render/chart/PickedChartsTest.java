package org.heartland.render.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.heartland.app.Assessed;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Explanation;
import org.heartland.problem.Read;
import org.heartland.render.plot.Drawn;
import org.heartland.render.plot.Drawn.Tip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is picked of the charts on Central Asia: states, partners, a domain, years. */
class PickedChartsTest {
    private static Assessment assessment() {
        return Assessed.shipped("central-asia").assess();
    }

    private static Charts charts() {
        return charts("en");
    }

    private static Charts charts(String language) {
        return new Charts(assessment(), Assessed.words("central-asia", language));
    }

    private static Selection of(String states, String partners, Integer from, Integer to) {
        return new Selection(ids(states), ids(partners), from, to);
    }

    private static List<String> ids(String given) {
        return given.isEmpty() ? List.of() : Arrays.asList(given.split(" "));
    }

    private static Chart chart(String id, Selection selection) {
        Offer offer = charts().find(id);
        assertThat(charts().wrong(offer, selection)).as(id).isEmpty();
        return offer.drawn().apply(selection);
    }

    private static Datum of(Chart chart, String state, String actor) {
        return chart.data().stream()
                .filter(datum -> datum.state().equals(state) && datum.actor().equals(actor))
                .findFirst()
                .orElseThrow();
    }

    /** The table of Kyrgyzstan's trade of 2023 by its national office: China 34.5 %, Russia 19.1 %, Kazakhstan 8.3 %; twenty states in all. */
    @Test
    void all_partners_of_a_state_are_ranked_with_shares_and_amounts() {
        Chart chart = chart("economy-partners", of("KGZ", "", null, 2023));
        assertThat(chart.title()).isEqualTo("China had the largest share in goods trade with Kyrgyzstan");
        assertThat(chart.data()).hasSize(20);
        assertThat(chart.data().subList(0, 3)).extracting(Datum::actor).containsExactly("CHN", "RUS", "KAZ");
        assertThat(chart.data())
                .extracting(Datum::value)
                .isSortedAccordingTo(Collections.reverseOrder())
                .first()
                .satisfies(value -> assertThat(value).isCloseTo(34.5, within(0.05)));
        assertThat(chart.data())
                .allMatch(
                        datum -> datum.note().startsWith("US$") && !datum.rows().isEmpty());
        assertThat(Drawn.of(chart.svg(700, "")).tips())
                .extracting(Tip::says)
                .contains(
                        "China, 2023: 34.5 % (US$ 5.43 bn), goods trade, National Statistical Committee of the Kyrgyz Republic");
    }

    @Test
    void what_is_not_known_is_said_in_the_place_of_bars() {
        Chart chart = chart("economy-partners", of("TKM", "", null, 2023));
        assertThat(chart.title()).isEqualTo("In goods trade with Turkmenistan, 2023: not known");
        assertThat(chart.data()).isEmpty();
        assertThat(chart.svg(700, "")).contains("not known: ").doesNotContain("class=\"bar");
    }

    /** January to May 2025 are all that is known of that year at Tajikistan. */
    @Test
    void a_part_of_a_year_is_half_filled_and_said() {
        Chart chart = chart("economy-partners", of("TJK", "", null, 2025));
        assertThat(chart.data()).isNotEmpty().extracting(Datum::period).allMatch(period -> period.contains("2025"));
        assertThat(chart.svg(700, "")).contains("mark hollow ", "a part of the year");
        assertThat(chart("economy-partners", of("KGZ", "", null, 2023)).svg(700, ""))
                .doesNotContain("hollow");
    }

    @Test
    void states_partners_and_years_of_a_history_are_those_picked() {
        Chart chart = chart("economy-years", of("UZB KGZ", "TUR KAZ", 2010, 2020));
        assertThat(chart.data()).isNotEmpty().allSatisfy(datum -> {
            assertThat(datum.state()).isIn("UZB", "KGZ");
            assertThat(datum.actor()).isIn("TUR", "KAZ");
            assertThat(datum.year()).isBetween(2010, 2020);
        });
        assertThat(chart.title())
                .startsWith("From the first to the last figures of 2010–2020 ")
                .contains("Türkiye");
        assertThat(chart.measure()).doesNotContain("largest other partner");
    }

    /** Picking what a chart shows by itself changes nothing in it. */
    @ParameterizedTest
    @CsvSource({"economy-change,RUS CHN", "security-economy,RUS CHN", "unga-agreement,RUS CHN"})
    void the_same_picked_is_the_same(String id, String partners) {
        Chart whole = charts().find(id).whole();
        Chart picked = chart(id, of("KAZ KGZ TJK TKM UZB", partners, null, null));
        assertThat(picked.svg(700, "")).isEqualTo(whole.svg(700, ""));
        assertThat(picked.data()).isEqualTo(whole.data());
    }

    @Test
    void two_other_partners_are_compared_in_two_other_years() {
        Chart chart = chart("economy-change", of("", "TUR KAZ", 2015, 2020));
        assertThat(chart.measure()).isEqualTo("Share in goods trade of each state, %, 2015 and 2020");
        assertThat(chart.data()).extracting(Datum::actor).containsOnly("TUR", "KAZ");
        assertThat(of(chart, "KGZ", "KAZ").asked()).startsWith("share(economy, KAZ, KGZ, 20");
    }

    @Test
    void ranges_are_drawn_of_those_who_are_picked_even_if_they_are_small() {
        Chart chart = chart("security-range", of("KGZ", "BLR TUR", null, null));
        assertThat(chart.data()).extracting(Datum::actor).containsExactlyInAnyOrder("BLR", "TUR");
    }

    @Test
    void the_timeline_is_of_the_states_actors_and_years_that_are_picked() {
        Chart whole = charts().find("timeline").whole();
        Chart chart = chart("timeline", of("KGZ", "RUS", 2000, 2012));
        assertThat(chart.data()).isNotEmpty().hasSizeLessThan(whole.data().size() / 2);
        assertThat(chart.title()).contains("Russia took part in " + chart.data().size());
        assertThat(chart.data()).extracting(Datum::year).allMatch(year -> year <= 2012);
    }

    @Test
    void a_map_is_of_the_year_that_is_picked() {
        Chart chart = chart("economy-map", of("", "", null, 2019));
        assertThat(chart.title()).startsWith("2019: ");
        assertThat(chart.data()).extracting(Datum::year).containsOnly(2019);
        assertThat(chart("guarantor-map", of("", "", null, 2006)).measure()).contains("2006");
    }

    /** Every number of every chart has rows behind it, and the expression that is shown with it gives that number. */
    @Test
    void each_value_is_what_its_expression_gives() {
        for (Offer offer : charts().offers()) {
            List<Datum> data = offer.whole().data();
            assertThat(data).as(offer.id()).anyMatch(datum -> !datum.asked().isEmpty());
            for (Datum datum : data.stream().limit(3).toList()) {
                if (datum.value() != null && !datum.asked().isEmpty()) {
                    Read<Explanation> read = Assessed.shipped("central-asia").explain(datum.asked());
                    assertThat(read.problems()).as(datum.asked()).isEmpty();
                    double scale = datum.unit().equals("%") ? 100 : 1;
                    assertThat(scale * median(read.orThrow()))
                            .as(offer.id() + " " + datum.asked())
                            .isCloseTo(datum.value(), within(1e-6));
                    assertThat(datum.rows()).as(datum.asked()).isNotEmpty();
                }
            }
        }
    }

    private static double median(Explanation explanation) {
        return ((Explanation.Amount) explanation.steps().get(0).value())
                .spread()
                .median();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "economy-partners|XXX||-|-|There is no state “XXX” here; there are KAZ, KGZ, TJK, TKM, UZB.",
                "economy-partners|KAZ KGZ||-|-|This chart is of one state; pick one.",
                "economy-partners|KAZ|RUS|-|-|This chart has no partners to pick from; it shows all of them.",
                "economy-partners|||2010|2012|This chart is of one year; leave the first one out.",
                "economy-change||RUS|-|-|This chart compares two partners; pick two.",
                "economy-years||RUS XXX|-|-|There is no partner “XXX” in this chart.",
                "economy-years|||2020|2010|The first year must not be after the last.",
                "economy-years|||1000|-|Write a year from 1992 to 2026.",
                "economy-years||RUS CHN TUR KAZ UZB DEU USA|-|-|This chart shows at most 6 partners at once.",
                "guarantor-map|KAZ||-|-|This chart shows all states at once; pick none."
            })
    void what_a_chart_cannot_honour_is_one_clear_sentence(
            String id, String states, String partners, Integer from, Integer to, String says) {
        Selection selection = of(states == null ? "" : states, partners == null ? "" : partners, from, to);
        assertThat(charts().wrong(charts().find(id), selection)).containsExactly(says);
        assertThat(charts("ru").wrong(charts().find(id), selection))
                .singleElement()
                .asString()
                .doesNotContainPattern("[A-Za-z]{4}");
    }

    /** However long the list, whatever the letters: a sentence of one line, with no more than three of the names. */
    @Test
    void endless_lists_of_hostile_names_are_bounded() {
        List<String> names =
                IntStream.range(0, 100_000).mapToObj(i -> "<b>\u202e" + i).toList();
        Selection selection = new Selection(names, names, null, null);
        assertThat(charts().wrong(charts().find("economy-years"), selection))
                .hasSize(2)
                .allSatisfy(says -> assertThat(says).hasSizeLessThan(200).doesNotContain("\u202e"));
    }

    @ParameterizedTest
    @CsvSource({"en", "ru"})
    void words_of_picked_charts_are_whole_inside_and_apart_at_every_width(String language) {
        for (String state : assessment().subject().receivers()) {
            for (String id : List.of("security-partners", "import-source-partners")) {
                Chart chart = charts(language).find(id).drawn().apply(of(state, "", null, null));
                for (int width : new int[] {312, 700}) {
                    Drawn.of(chart.svg(width, "")).hasItsWordsWholeInsideAndApart(id + " " + state + " " + width);
                }
            }
        }
    }
}
