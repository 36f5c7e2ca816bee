package org.heartland.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeSet;
import org.heartland.assessment.Bibliography;
import org.heartland.assessment.Bibliography.Entry;
import org.heartland.assessment.Bibliography.Overdue;
import org.heartland.citation.Allows;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.read.Folder;
import org.junit.jupiter.api.Test;

/** What depends on each source of the example, and which sources have grown old. */
class BibliographyTest {
    private final Map<String, String> files = Shipped.texts("example");

    @Test
    void each_source_is_told_with_all_that_it_carries() {
        Entry agency = entry("agency");
        assertThat(agency.observations()).isEqualTo(Map.of("trade_cited", 1));
        assertThat(agency.events()).contains("ard_help", "harbour").doesNotContain("bro_post");
        assertThat(agency.interests()).containsExactly("ARD");
        assertThat(entry("pact_charter").memberships()).isEqualTo(Map.of("PAC", 4));
        assertThat(entry("pact_charter").charters()).containsExactly("PAC");
        assertThat(entry("courier").outcomes()).containsExactly("p01", "s03");
    }

    /** The office's 9 rows of imports are one thing; its word on the partners that are not named is another, and no row. */
    @Test
    void a_word_on_what_is_unnamed_is_carried_and_no_row() {
        assertThat(entry("ard_office").unnamed()).containsExactly("imports");
        assertThat(entry("ard_office").observations()).containsEntry("imports", 9);
    }

    @Test
    void every_row_is_counted_once() {
        Bibliography sources = read();
        int counted = sources.entries().stream()
                .flatMap(entry -> entry.observations().values().stream())
                .mapToInt(Integer::intValue)
                .sum();
        assertThat(counted).isEqualTo(dossier().observations().size());
        assertThat(sources.entries()).hasSize(dossier().sources().size());
    }

    @Test
    void a_verdict_rests_on_the_sources_of_its_rows() {
        assertThat(entry("register").claims()).containsExactly("c07", "c12");
        assertThat(entry("register").alone()).containsExactly("c12");
        assertThat(entry("agency").alone()).containsExactly("c08");
    }

    /** Both report c02; the courier only repeats the agency. */
    @Test
    void sources_with_one_origin_count_once() {
        Bibliography sources = read();
        assertThat(sources.entries()).hasSize(11);
        assertThat(sources.voices()).isEqualTo(10);
        assertThat(entry("courier").alone()).isSubsetOf(entry("courier").claims());
    }

    @Test
    void a_source_that_nothing_cites_is_found_out() {
        assertThat(read().entries()).noneMatch(Entry::unused);
        append(
                "sources.yaml",
                "spare:\n  title: Spare\n  author: Nobody\n  url: https://example.org/spare\n  published: 2020\n"
                        + "  licence: invented\n  grade: press\n  seen: full\n");
        assertThat(read().entries())
                .filteredOn(Entry::unused)
                .extracting(entry -> entry.source().id().id())
                .containsExactly("spare");
    }

    /** Yearly rows to the end of 2022, a year from row to row, 120 days of lag: the next was due 485 days after 31 December 2022. */
    @Test
    void a_series_is_overdue_when_its_next_figure_should_have_appeared() {
        assertThat(entry("ard_office").overdue())
                .contains(new Overdue("exports", LocalDate.of(2022, 12, 31), LocalDate.of(2024, 4, 29)));
        replace("dossier.yaml", "as_of: 2024-06-30", "as_of: 2024-04-29");
        assertThat(entry("ard_office").overdue()).isEmpty();
        replace("dossier.yaml", "as_of: 2024-04-29", "as_of: 2024-04-30");
        assertThat(entry("ard_office").overdue()).isNotEmpty();
    }

    @Test
    void a_series_that_another_source_goes_on_with_is_not_overdue() {
        append("indicators/exports.csv", "exports,ZUR,BRO,2023,,60,million_crowns,bro_office,table 9,\n");
        assertThat(entry("ard_office").overdue()).extracting(Overdue::indicator).containsExactly("imports");
    }

    @Test
    void single_points_are_no_series() {
        assertThat(entry("agency").overdue()).isEmpty();
        assertThat(entry("bank").overdue()).isEmpty();
    }

    @Test
    void what_was_read_long_before_the_dossiers_day_should_be_read_again() {
        assertThat(entry("treaty_coding").readLongAgo()).isFalse();
        replace(
                "sources.yaml",
                "published: 2022-06-30\n  accessed: 2024-06-01",
                "published: 2022-06-30\n  accessed: 2022-06-30");
        assertThat(entry("treaty_coding").readLongAgo()).isTrue();
        assertThat(entry("treaty_coding").stale()).isTrue();
    }

    @Test
    void nothing_more_is_allowed_than_the_sources_file_says() {
        assertThat(entry("register").source().allows()).isEqualTo(Allows.UNKNOWN);
        replace(
                "sources.yaml",
                "licence: invented; free for any use\n",
                "licence: invented; free for any use\n  allows: all\n");
        assertThat(entry("register").source().allows()).isEqualTo(Allows.ALL);
    }

    /** The claims that rest on a source are those whose verdict has a row of it, for the large dossier too. */
    @Test
    void the_shipped_dossier_has_its_claims_under_their_sources() {
        TreeSet<String> under = new TreeSet<>();
        Shipped.STUDY.bibliography().entries().forEach(entry -> under.addAll(entry.claims()));
        TreeSet<String> resting = new TreeSet<>();
        Shipped.ASSESSMENT.claims().stream()
                .filter(row -> row.now().rows().length > 0)
                .forEach(row -> resting.add(row.claim().id()));
        assertThat(under).isEqualTo(resting);
    }

    private void append(String file, String text) {
        files.merge(file, text, String::concat);
    }

    private void replace(String file, String old, String by) {
        assertThat(files.get(file)).containsOnlyOnce(old);
        files.merge(file, "", (text, none) -> text.replace(old, by));
    }

    private Dossier dossier() {
        return Contributors.SHIPPED
                .read(Folder.of("example", files, Contributors.SHIPPED.parts()))
                .orThrow();
    }

    private Bibliography read() {
        return Study.prepare(dossier(), Options.standard()).orThrow().bibliography();
    }

    private Entry entry(String id) {
        return read().entries().stream()
                .filter(entry -> entry.source().id().id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
