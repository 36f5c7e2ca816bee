package org.heartland.render.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.heartland.render.plot.ShareSeries.Point;
import org.heartland.render.plot.ShareSeries.Segment;
import org.heartland.render.plot.SmallMultiples.Column;
import org.heartland.render.plot.SmallMultiples.Panel;
import org.heartland.render.plot.SmallMultiples.Row;
import org.heartland.render.plot.SmallMultiples.Words;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Panels: what is joined and what never is. */
class SmallMultiplesTest {
    private static final Words WORDS =
            new Words("carried over", "a part of the year", "5 to 95 % of the settings", "ends {0}");

    private static Parsed panels(List<Column> columns, List<Row> rows) {
        Caption caption = new Caption("shares", "Shares", "Shares by year.");
        return Parsed.sound(SmallMultiples.svg(caption, columns, rows, 2000, 2025, WORDS), "shares");
    }

    private static Parsed one(Segment... segments) {
        Panel panel = new Panel(List.of(new ShareSeries("Russia", Tone.FIRST, List.of(segments))), "not known");
        return panels(List.of(new Column("Trade", "%")), List.of(new Row("Kazakhstan", List.of(panel))));
    }

    private static Point point(int year, double value) {
        return new Point(year, value, null, null, false, "");
    }

    @Test
    void a_year_without_a_value_is_a_gap() {
        Parsed shown = one(new Segment(
                "own office", true, List.of(point(2010, 20), point(2011, 22), point(2013, 25), point(2014, 26))));
        assertThat(shown.of("line"))
                .hasSize(2)
                .allSatisfy(line -> assertThat(Parsed.xs(line)).hasSize(2));
        assertThat(shown.of("mark", "tone-1")).hasSize(4);
    }

    @Test
    void two_reporters_are_never_joined_and_have_their_own_markers() {
        Parsed shown = one(
                new Segment("own office", true, List.of(point(2010, 20), point(2011, 22))),
                new Segment("customs", true, List.of(point(2012, 40), point(2013, 42))));
        assertThat(shown.of("line")).hasSize(2);
        assertThat(Parsed.xs(shown.of("line").get(0)).get(1))
                .isLessThan(Parsed.xs(shown.of("line").get(1)).get(0));
        List<Element> marks = shown.of("mark", "tone-1");
        assertThat(marks.get(0).getAttribute("d")).contains("a");
        assertThat(marks.get(2).getAttribute("d")).doesNotContain("a");
        assertThat(shown.texts()).contains("own office", "customs");
    }

    @Test
    void single_figures_that_somebody_quoted_are_not_joined() {
        Parsed shown = one(new Segment("press", false, List.of(point(2010, 20), point(2011, 22))));
        assertThat(shown.of("line")).isEmpty();
        assertThat(shown.of("mark", "tone-1")).hasSize(2);
    }

    @Test
    void bridged_is_hollow_and_intervals_are_bands_or_whiskers() {
        Parsed shown = one(
                new Segment(
                        "a",
                        true,
                        List.of(new Point(2010, 20, 15.0, 25.0, false, ""), new Point(2011, 20, 15.0, 25.0, true, ""))),
                new Segment("b", true, List.of(new Point(2020, 30, 28.0, 33.0, false, ""))));
        assertThat(shown.of("mark", "tone-1", "hollow")).hasSize(1);
        assertThat(shown.of("band", "tone-1")).hasSize(1);
        assertThat(shown.of("whisker", "tone-1")).hasSize(1);
        assertThat(shown.texts()).contains("carried over", "5 to 95 % of the settings");
    }

    /** AUDIT A15, EDITOR F4: a part of a year is half filled, says which part, and is joined to nothing. */
    @Test
    void a_part_of_a_year_is_half_filled_and_joined_to_no_year() {
        Parsed shown = one(new Segment(
                "own office",
                true,
                List.of(
                        point(2021, 20),
                        point(2022, 22),
                        new Point(2023, 25, null, null, false, "Jan-Nov"),
                        new Point(2024, 24, null, null, false, "Jan-May"))));
        assertThat(shown.of("line"))
                .singleElement()
                .satisfies(line -> assertThat(Parsed.xs(line)).hasSize(2));
        assertThat(shown.of("mark", "tone-1", "hollow")).hasSize(2);
        assertThat(shown.of("mark", "tone-1")).hasSize(2 + 2 * 2);
        assertThat(shown.texts())
                .contains("Jan-Nov", "Jan-May", "a part of the year")
                .doesNotContain("carried over");
    }

    /** EDITOR F11: the axis ends with the data and says so, and no line runs on to a label. */
    @Test
    void a_series_that_ends_early_says_where_and_has_its_label_there() {
        Parsed shown = one(new Segment("own office", true, List.of(point(2010, 20), point(2017, 22))));
        assertThat(shown.texts()).contains("ends 2017").doesNotContain("2020", "2025");
        assertThat(shown.of("lead")).isEmpty();
    }

    @Test
    void an_empty_panel_prints_its_reason() {
        Panel empty = new Panel(
                List.of(new ShareSeries("Russia", Tone.FIRST, List.of(new Segment("x", true, List.of())))),
                "not known: <nobody> publishes it");
        Parsed shown = panels(List.of(new Column("Trade", "%")), List.of(new Row("Turkmenistan", List.of(empty))));
        assertThat(String.join(" ", shown.texts())).contains("not known: <nobody> publishes it");
        assertThat(shown.texts()).doesNotContain("Russia");
    }

    @Test
    void values_stand_on_one_scale_for_all_rows_of_a_column() {
        Panel small = new Panel(
                List.of(new ShareSeries("R", Tone.FIRST, List.of(new Segment("a", true, List.of(point(2010, 10)))))),
                "");
        Panel large = new Panel(
                List.of(new ShareSeries("R", Tone.FIRST, List.of(new Segment("a", true, List.of(point(2010, 80)))))),
                "");
        Parsed shown = panels(
                List.of(new Column("Trade", "%")), List.of(new Row("A", List.of(small)), new Row("B", List.of(large))));
        assertThat(shown.texts().stream().filter("80"::equals)).hasSize(2);
    }

    @Test
    void no_rows_and_no_columns_are_an_empty_picture() {
        assertThat(panels(List.of(), List.of()).of("mark", "tone-1")).isEmpty();
    }

    @Test
    void fifteen_rows_of_four_columns_and_four_powers_stay_apart() {
        List<Column> columns = List.of(
                new Column("Arms delivered", "%"),
                new Column("Trade in goods", "%"),
                new Column("Distance", "points"),
                new Column("Language", "%"));
        List<Row> rows = new ArrayList<>();
        for (int r = 0; r < 15; r++) {
            List<Panel> panels = new ArrayList<>();
            for (int c = 0; c < 4; c++) {
                panels.add(new Panel(four(r, c), "not known"));
            }
            rows.add(new Row("Receiver " + r, panels));
        }
        Parsed shown = panels(columns, rows);
        assertThat(shown.texts().stream().filter("Türkiye"::equals)).hasSize(60);
    }

    private static List<ShareSeries> four(int row, int column) {
        List<ShareSeries> four = new ArrayList<>();
        for (String power : List.of("Russia", "China", "Türkiye", "India")) {
            List<Point> points = new ArrayList<>();
            for (int year = 2000; year < 2024; year++) {
                points.add(new Point(year, 10 + row + column + four.size() + year % 3, null, null, false, ""));
            }
            four.add(new ShareSeries(
                    power, Tone.actor(four.size()), List.of(new Segment("office " + column, true, points))));
        }
        return four;
    }
}
