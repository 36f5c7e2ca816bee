package org.heartland.dossier.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.heartland.plausibility.Plausibility;
import org.heartland.problem.Problem;
import org.heartland.problem.Problems;
import org.junit.jupiter.api.Test;

/** AUDIT A10, A14, A15: what cannot be true is a problem, what need not be wrong is a note, and sound growth is neither. */
class PlausibleTest {
    private static final Example EXAMPLE = Example.shipped();
    private static final String EXPORTS = "indicators/exports.csv";

    private static List<String> notes(Example example) {
        return Plausibility.report(example.dossier(), new Problems()).notes().stream()
                .map(Problem::line)
                .toList();
    }

    /** Figures of a series of Celdor, which has no other, one a year from 2012 on. */
    private static Example series(String sender, double... values) {
        return EXAMPLE.appended(EXPORTS, rows("exports", sender, "register", values));
    }

    private static String rows(String indicator, String sender, String source, double... values) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            rows.append(indicator + "," + sender + ",CEL," + (2012 + i) + ",," + values[i] + ",million_crowns," + source
                    + ",line " + i + ",\n");
        }
        return rows.toString();
    }

    @Test
    void parts_that_exceed_the_total_are_a_problem() {
        assertThat(EXAMPLE.replaced(EXPORTS, "WLD,ARD,2022,,110", "WLD,ARD,2022,,60")
                        .reported())
                .containsExactly(
                        "indicators/exports.csv:10:1: the lines of ARD in 2022 add up to 81, more than their whole, 60; correct them, or leave out a total that is not theirs; a line that contains others is a bloc");
    }

    @Test
    void a_single_part_above_the_total_is_a_share_above_100_per_cent() {
        assertThat(EXAMPLE.replaced(EXPORTS, "NRD,ARD,2021,,38,", "NRD,ARD,2021,,38000,")
                        .reported())
                .containsExactly(
                        "indicators/exports.csv:5:1: 38000 is more than the total of 100 in line 7, a share of 38000 %; correct one of the two: no part exceeds its whole");
    }

    /** 81 in whole numbers may be 80 to 82, and a total of 81 may be 80.5; 81 of 76 is what freight explains (at most a tenth). */
    @Test
    void rounding_is_allowed_for_and_freight_is_noted() {
        assertThat(notes(EXAMPLE.replaced(EXPORTS, "WLD,ARD,2022,,110", "WLD,ARD,2022,,80")))
                .isEmpty();
        assertThat(notes(EXAMPLE.replaced(EXPORTS, "WLD,ARD,2022,,110", "WLD,ARD,2022,,76")))
                .singleElement()
                .asString()
                .startsWith("indicators/exports.csv:10:1: the lines of ARD in 2022 add up to 81");
    }

    @Test
    void a_bloc_is_not_added_to_its_members_but_may_not_exceed_the_total_either() {
        assertThat(EXAMPLE.replaced(EXPORTS, "LIG,BRO,2022,,15.5", "LIG,BRO,2022,,95")
                        .reported())
                .isEmpty();
        assertThat(EXAMPLE.replaced(EXPORTS, "LIG,BRO,2022,,15.5", "LIG,BRO,2022,,155")
                        .reported())
                .singleElement()
                .asString()
                .contains("155 is more than the total of 100");
    }

    @Test
    void a_receiver_that_is_none_and_a_sender_that_is_one_are_a_problem() {
        assertThat(EXAMPLE.replaced(EXPORTS, "NRD,ARD,2022,,36", "ARD,NRD,2022,,36")
                        .reported())
                .containsExactly(
                        "indicators/exports.csv:8:1: NRD is no receiver, but the sender ARD is; swap the two: the receiver is the state that the row is about");
        assertThat(EXAMPLE.replaced(EXPORTS, "NRD,ARD,2022,,36", "NRD,TER,2022,,36")
                        .reported())
                .containsExactly(
                        "indicators/exports.csv:8:1: TER is no receiver of this dossier; name it among the receivers, or take the row out");
    }

    @Test
    void one_code_for_two_actors_and_two_codes_for_one_in_a_year_are_problems() {
        Example coded = EXAMPLE.replaced(
                "actors/states.yaml",
                "codes: {iso3: BRO}",
                "codes: {iso3: BRO, cow: [{code: 901, from: 2015, to: 2019}, {code: 902, from: 2020}]}");
        assertThat(coded.reported()).isEmpty();
        assertThat(coded.replaced("actors/states.yaml", "from: 2020", "from: 2019")
                        .reported())
                .singleElement()
                .asString()
                .contains(
                        "BRO has two codes of cow in 2019, 901 and 902; one actor has one code of a scheme in a year");
        assertThat(coded.replaced("actors/states.yaml", "codes: {iso3: NRD}", "codes: {iso3: NRD, cow: 902}")
                        .reported())
                .singleElement()
                .asString()
                .contains("cow 902 is the code of BRO too in 2020 and later");
        assertThat(coded.replaced("actors/states.yaml", "{iso3: CEL}", "{iso3: CEL, cow: [{code: 901, from: 2018}]}")
                        .reported())
                .singleElement()
                .asString()
                .contains("cow 901 is the code of BRO too in 2018 to 2019");
    }

    @Test
    void rows_outside_the_life_of_an_actor_are_problems() {
        Example young = EXAMPLE.replaced(
                "actors/states.yaml", "codes: {iso3: NRD}", "codes: {iso3: NRD}, from: 2019, predecessor: TER");
        assertThat(young.reported())
                .isNotEmpty()
                .allMatch(line -> line.endsWith(
                        "NRD did not exist before 2019; its predecessor is TER: name that, or correct the year"));
        assertThat(young.reported()).anyMatch(line -> line.startsWith("indicators/arms.csv:2:1"));
        Example gone = EXAMPLE.replaced("actors/states.yaml", "codes: {iso3: NRD}", "codes: {iso3: NRD}, to: 2021");
        assertThat(gone.reported())
                .anyMatch(line -> line.startsWith("indicators/exports.csv:8:1: NRD did not exist after 2021"));
    }

    @Test
    void a_figure_a_thousand_or_ten_times_its_neighbours_is_noted() {
        assertThat(notes(series("NRD", 38, 40, 38000, 41, 36)))
                .containsExactly(
                        "indicators/exports.csv:32:1: 38000 is about 1000 times what the years around it say, 39; look whether the decimal point or the unit slipped");
        assertThat(notes(series("NRD", 38, 40, 3.9, 41, 36)))
                .singleElement()
                .asString()
                .contains("3.9 is about 1/10 of what the years around it say");
    }

    /** Growth by a tenth, by half or twofold a year, a jump that lasts, a series that leaps about, and what begins from little. */
    @Test
    void real_growth_is_not_noted() {
        assertThat(notes(series("NRD", 10, 11, 12.1, 13.3, 14.6, 16.1, 17.7))).isEmpty();
        assertThat(notes(series("NRD", 10, 15, 22.5, 33.8, 50.6, 75.9, 113.9, 170.9)))
                .isEmpty();
        assertThat(notes(series("NRD", 1, 2, 4, 8, 16, 32, 64, 128, 256))).isEmpty();
        assertThat(notes(series("NRD", 10, 11, 12, 120, 125, 130, 128))).isEmpty();
        assertThat(notes(series("NRD", 3, 40, 2, 31, 5, 50, 1, 9))).isEmpty();
        assertThat(notes(series("NRD", 10, 25, 60, 140, 300))).isEmpty();
    }

    @Test
    void a_jump_that_a_rival_book_shows_too_is_none_and_one_that_it_denies_is_noted() {
        String other = rows("exports", "NRD", "yearbook", 37, 41, 37500, 40, 37);
        assertThat(notes(series("NRD", 38, 40, 38000, 41, 36).appended(EXPORTS, other)))
                .isEmpty();
        String denies = rows("exports", "NRD", "yearbook", 3.7, 41);
        assertThat(notes(EXAMPLE.appended(EXPORTS, rows("exports", "NRD", "register", 3700, 40) + denies)))
                .singleElement()
                .asString()
                .contains("3.7 is about 1/1000 of what another book says, 3700 (line 30 of indicators/exports.csv)");
    }

    @Test
    void a_year_that_repeats_the_one_before_to_the_last_digit_is_noted() {
        Example copied = series("NRD", 123.4, 123.4)
                .appended(EXPORTS, rows("exports", "ZUR", "register", 41.7, 41.7))
                .appended(EXPORTS, rows("exports", "TER", "register", 9.53, 9.53));
        assertThat(notes(copied))
                .containsExactly(
                        "indicators/exports.csv:31:1: the figures of 2013 are those of the year before to the last digit (3 rows); look whether a year was copied");
        Example round = series("NRD", 120, 120)
                .appended(EXPORTS, rows("exports", "ZUR", "register", 41.7, 41.7))
                .appended(EXPORTS, rows("exports", "TER", "register", 9.53, 9.53));
        assertThat(notes(round)).isEmpty();
    }

    /** Many short figures are the same mark as a few long ones. */
    @Test
    void a_copied_year_of_short_figures_takes_more_partners() {
        Example three = series("NRD", 36, 36)
                .appended(EXPORTS, rows("exports", "ZUR", "register", 41, 41))
                .appended(EXPORTS, rows("exports", "TER", "register", 17, 17));
        assertThat(notes(three)).isEmpty();
        Example five = three.appended(EXPORTS, rows("exports", "BRO", "register", 12, 12))
                .appended(EXPORTS, rows("exports", "ARD", "register", 0.85, 0.85));
        assertThat(notes(five))
                .singleElement()
                .asString()
                .contains("the figures of 2013 are those of the year before to the last digit (5 rows)");
    }

    @Test
    void a_rival_book_shows_a_slip_in_a_table_of_three_years() {
        String register = rows("exports", "NRD", "register", 38, 40, 41);
        assertThat(notes(EXAMPLE.appended(EXPORTS, register + rows("exports", "NRD", "yearbook", 37, 4.1, 40))))
                .singleElement()
                .asString()
                .contains("4.1 is about 1/10 of what another book says, 40");
        assertThat(notes(EXAMPLE.appended(EXPORTS, register + rows("exports", "NRD", "yearbook", 37, 4.1))))
                .isEmpty();
    }

    /** AUDIT A20: rows of a longer table need not be deleted by hand, and ids obey no capitals. */
    @Test
    void rows_outside_the_period_are_left_out_with_a_note_and_ids_may_have_any_capitals() {
        Example longer = EXAMPLE.appended(
                EXPORTS,
                "Exports,nrd,Ard,2008,,36,million_crowns,Ard_Office,table 1 2008,\n"
                        + "exports,NRD,ARD,2009,,36,million_crowns,ard_office,table 1 2009,\n");
        Inspection seen = Dossiers.inspect(Folder.of("example", longer.texts()), List.of());
        assertThat(seen.problems()).isEmpty();
        assertThat(seen.notes().stream().map(Problem::line))
                .containsExactly(
                        "indicators/exports.csv:30:1: 2 rows, of which this is the first, lie outside the dossier's period and are left out");
        assertThat(seen.readable().observations()).isEqualTo(EXAMPLE.dossier().observations());
        assertThat(EXAMPLE.appended(EXPORTS, "exports,nrd,CEL,2020,,36,million_crowns,REGISTER,x,\n")
                        .dossier()
                        .observations())
                .anyMatch(row -> row.sender().equals("NRD")
                        && row.receiver().equals("CEL")
                        && row.value().source().id().equals("register"));
        assertThat(EXAMPLE.appended(EXPORTS, "exports,NRD,CEL,2202,,36,million_crowns,register,x,\n")
                        .reported())
                .containsExactly(
                        "indicators/exports.csv:30:17: 2202 lies outside the dossier's period; it runs 2010..2024; correct the date or the period");
    }

    @Test
    void kinds_of_events_may_have_any_capitals() {
        Example shouted = EXAMPLE.replaced("events.csv", "harbour,2012-05-15,,base,", "harbour,2012-05-15,,Base,")
                .replaced("events.csv", ",summit,", ",SUMMIT,");
        assertThat(shouted.dossier().events()).isEqualTo(EXAMPLE.dossier().events());
    }

    /** AUDIT A22: one page has one id, and one publisher one grade; another edition is another source. */
    @Test
    void one_page_under_two_ids_and_one_publisher_with_two_grades_are_noted() {
        String source =
                "  title: The same (invented)\n  publisher: Statistical office of Ardenia\n  url: http://www.example.org/ard-trade/#table\n"
                        + "  published: %s\n  licence: invented\n  grade: press\n  seen: full\n";
        assertThat(sourceNotes("other:\n" + String.format(source, "2023-02-28")))
                .containsExactly(
                        "sources.yaml:12:1: sources of Statistical Office of Ardenia have different grades: press, primary; give one publisher one grade",
                        "sources.yaml:76:1: other is the same page as ard_office, of the same day; use one id; the locator tells its places apart");
        assertThat(sourceNotes("other:\n" + String.format(source, "2024").replace("press", "primary")))
                .isEmpty();
    }

    private static List<String> sourceNotes(String more) {
        Example longer = EXAMPLE.appended("sources.yaml", more);
        return Dossiers.inspect(Folder.of("example", longer.texts()), List.of()).notes().stream()
                .map(Problem::line)
                .toList();
    }

    /** AUDIT A10: per cents above 100 where nothing says of which whole. */
    @Test
    void per_cents_above_100_are_a_problem_of_a_whole_and_noted_otherwise() {
        Example percent = EXAMPLE.appended("indicators/people.csv", "approval,NRD,CEL,2020,,140,%,register,x,\n");
        assertThat(percent.reported()).isEmpty();
        assertThat(notes(percent)).singleElement().asString().contains("140 % is more than the whole");
        assertThat(percent.replaced("indicators/people.yaml", "unit: \"%\"", "unit: \"%\"\n  whole: 100")
                        .reported())
                .singleElement()
                .asString()
                .contains("140 cannot be a part of a whole of 100");
    }

    @Test
    void nothing_is_noted_on_the_example() {
        assertThat(notes(EXAMPLE)).isEmpty();
    }
}
