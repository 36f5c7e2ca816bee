package org.heartland.render.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.heartland.app.Assessed;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.Channel;
import org.heartland.assessment.Assessment.History;
import org.heartland.assessment.Assessment.Level;
import org.heartland.assessment.Assessment.Moment;
import org.heartland.assessment.Assessment.Partner;
import org.heartland.assessment.Spread;
import org.heartland.assessment.Subject;
import org.heartland.render.plot.Drawn;
import org.heartland.render.plot.Drawn.Tip;
import org.heartland.render.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All charts of both dossiers in both languages. */
class ChartsTest {
    private static Assessment assessment(String dossier) {
        return Assessed.shipped(dossier).assess();
    }

    private static List<Chart> charts(String dossier, String language) {
        return new Charts(assessment(dossier), Assessed.words(dossier, language)).list();
    }

    private static Chart chart(String dossier, String id) {
        return charts(dossier, "en").stream()
                .filter(chart -> chart.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"central-asia,en", "central-asia,ru", "example,en", "example,ru"})
    void words_are_whole_inside_and_apart_at_every_width(String dossier, String language) {
        for (Chart chart : charts(dossier, language)) {
            for (int width : new int[] {340, 440, 700, 1100}) {
                String as = dossier + " " + chart.id() + " " + language + " " + width;
                Drawn.of(chart.svg(width, "")).hasItsWordsWholeInsideAndApart(as);
            }
            assertThat(chart.title())
                    .as(chart.id())
                    .isNotBlank()
                    .doesNotEndWith(".")
                    .doesNotContain("{");
            assertThat(chart.measure()).as(chart.id()).isNotBlank().doesNotContain("{");
        }
    }

    @ParameterizedTest
    @CsvSource({"central-asia,en", "central-asia,ru", "example,en"})
    void no_chart_prints_a_code_of_a_state(String dossier, String language) {
        Subject subject = assessment(dossier).subject();
        String[] codes = Stream.concat(subject.receivers().stream(), subject.powers().stream())
                .toArray(String[]::new);
        for (Chart chart : charts(dossier, language)) {
            String words = chart.title() + chart.measure() + chart.sources() + chart.description() + chart.svg(700, "");
            assertThat(words.replaceAll("(id|data-of)=\"[^\"]*\"", ""))
                    .as(chart.id())
                    .doesNotContain(codes);
        }
    }

    @Test
    void an_actor_has_one_colour_on_every_chart() {
        for (Chart chart : charts("central-asia", "en")) {
            if (chart.id().endsWith("-map") || chart.id().equals("security-economy")) {
                continue;
            }
            for (Tip tip : Drawn.of(chart.svg(700, "")).tips()) {
                if (tip.says().startsWith("Russia, ")) {
                    assertThat(tip.classes())
                            .as("%s: %s", chart.id(), tip.says())
                            .contains("tone-1");
                }
                if (tip.says().startsWith("China, ")) {
                    assertThat(tip.classes())
                            .as("%s: %s", chart.id(), tip.says())
                            .contains("tone-2");
                }
                if (tip.says().startsWith("Türkiye, ")) {
                    assertThat(tip.classes())
                            .as("%s: %s", chart.id(), tip.says())
                            .contains("tone-3");
                }
            }
        }
        List<Tip> events =
                Drawn.of(chart("central-asia", "timeline").svg(700, "")).tips();
        assertThat(events).anySatisfy(tip -> {
            assertThat(tip.says()).startsWith("Kant ").endsWith("Russia");
            assertThat(tip.classes()).contains("tone-1");
        });
        assertThat(events).anySatisfy(tip -> {
            assertThat(tip.says()).startsWith("Manas").endsWith("United States");
            assertThat(tip.classes()).contains("tone-4");
        });
        assertThat(Drawn.of(chart("central-asia", "guarantor-map").svg(700, "")).tips())
                .anySatisfy(tip -> {
                    assertThat(tip.says()).isEqualTo("Kazakhstan: Russia");
                    assertThat(tip.classes()).contains("-sure-1)");
                });
    }

    @Test
    void a_mark_tells_its_value_with_its_interval_and_whose_it_is() {
        List<Tip> tips =
                Drawn.of(chart("central-asia", "security-years").svg(700, "")).tips();
        assertThat(tips)
                .extracting(Tip::says)
                .allMatch(says ->
                        says.matches("[^,]+, \\d{4}: [\\d.]+ %( \\([\\d.]+–[\\d.]+\\))?, arms delivered, SIPRI"));
    }

    /** By the table of its office Brovia's trade of 2022 was 56 % with Zurania and 22 % with Nordavia; Ardenia's two books disagree. */
    @Test
    void the_title_of_the_example_states_what_its_figures_say() {
        Chart change = chart("example", "economy-change");
        assertThat(change.title())
                .isEqualTo("In 2022 Zurania led Nordavia in goods trade with Brovia; no clear lead in Ardenia");
        assertThat(value(change.data(), "BRO", "ZUR", 2022)).isCloseTo(56.2, within(0.05));
        assertThat(value(change.data(), "BRO", "NRD", 2022)).isCloseTo(21.9, within(0.05));
    }

    private static double value(List<Datum> data, String state, String actor, int year) {
        return data.stream()
                .filter(datum -> datum.state().equals(state) && datum.actor().equals(actor) && datum.year() == year)
                .map(Datum::value)
                .findFirst()
                .orElseThrow();
    }

    // ---- The data.

    private static List<Map<String, String>> table(String dossier, String id) {
        Assessment assessment = assessment(dossier);
        List<String[]> rows = ChartTable.of(chart(dossier, id), assessment, Words.english(assessment.subject()))
                .lines()
                .map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                .toList();
        return rows.stream()
                .skip(1)
                .map(row -> {
                    Map<String, String> cells = new HashMap<>();
                    for (int i = 0; i < row.length; i++) {
                        cells.put(rows.get(0)[i], row[i]);
                    }
                    return cells;
                })
                .toList();
    }

    private static void is(Map<String, String> row, String column, Double value) {
        assertThat(Double.parseDouble(row.get(column))).as(row.toString()).isCloseTo(100 * value, within(1e-4));
    }

    @ParameterizedTest
    @CsvSource({"central-asia", "example"})
    void the_table_of_a_change_is_that_of_the_division_of_labour(String dossier) {
        Assessment assessment = assessment(dossier);
        List<Map<String, String>> table = table(dossier, "economy-change");
        assertThat(table).isNotEmpty();
        for (Map<String, String> row : table) {
            Level level = assessment
                    .labour(assessment.subject().pairs().get(0), row.get("state"), Integer.parseInt(row.get("year")))
                    .levels()
                    .stream()
                    .filter(one -> one.domain().equals("economy") && one.power().equals(row.get("actor")))
                    .findFirst()
                    .orElseThrow();
            is(row, "value", level.share());
            assertThat(row.get("unit")).isEqualTo("%");
            assertThat(row.get("sources").split(" ", -1))
                    .containsOnly(level.rows().stream()
                            .map(number -> assessment.row(number).source().id().toString())
                            .toArray(String[]::new));
        }
    }

    @ParameterizedTest
    @CsvSource({"central-asia", "example"})
    void the_table_of_ranges_is_that_of_the_channels_of_the_role(String dossier) {
        Assessment assessment = assessment(dossier);
        for (Map<String, String> row : table(dossier, "security-range")) {
            Spread share = assessment.rolesNow().stream()
                    .filter(role -> role.receiver().equals(row.get("state")))
                    .flatMap(role -> role.channels().stream())
                    .filter(channel -> channel.indicator().startsWith("arms"))
                    .map(Channel::partners)
                    .flatMap(List::stream)
                    .filter(partner -> partner.name().equals(row.get("actor")))
                    .map(Partner::share)
                    .findFirst()
                    .orElseThrow();
            is(row, "value", share.median());
            is(row, "low", share.low());
            is(row, "high", share.high());
        }
    }

    @ParameterizedTest
    @CsvSource({"central-asia", "example"})
    void the_table_of_years_has_every_moment_that_does_not_rest_on_copies_alone(String dossier) {
        Assessment assessment = assessment(dossier);
        List<Map<String, String>> table = table(dossier, "economy-years");
        for (History history : assessment.histories()) {
            if (!history.isShare() || !history.domain().equals("economy")) {
                continue;
            }
            for (Moment moment : history.moments()) {
                if (moment.carried() || assessment.restsOnWeakSourcesAlone(moment.rows())) {
                    continue;
                }
                assertThat(table)
                        .filteredOn(row -> row.get("state").equals(history.receiver())
                                && row.get("actor").equals(history.power())
                                && row.get("year").equals(Integer.toString(moment.year())))
                        .as(history.receiver() + " " + history.power() + " " + moment.year())
                        .singleElement()
                        .satisfies(row -> is(row, "value", moment.value().median()));
            }
        }
    }

    @Test
    void the_largest_other_partner_is_drawn_beside_the_powers() {
        Assessment assessment = assessment("central-asia");
        History other = assessment.others().stream()
                .filter(history ->
                        history.receiver().equals("TKM") && history.domain().equals("security"))
                .findFirst()
                .orElseThrow();
        assertThat(other.power()).isEqualTo("TUR");
        List<String> labels = Drawn.of(chart("central-asia", "security-years").svg(700, "")).all("text").stream()
                .map(text -> text.getTextContent())
                .toList();
        assertThat(labels).contains("Türkiye");
    }

    @Test
    void no_chart_has_the_id_of_another() {
        assertThat(charts("central-asia", "en")).extracting(Chart::id).doesNotHaveDuplicates();
        assertThat(charts("example", "en"))
                .extracting(Chart::id)
                .doesNotHaveDuplicates()
                .contains("economy-change", "security-range", "security-economy", "economy-years", "timeline");
    }
}
