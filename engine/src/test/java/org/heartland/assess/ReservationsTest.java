package org.heartland.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.heartland.assessment.Assessment;
import org.heartland.assessment.Assessment.ClaimRow;
import org.heartland.assessment.AuthorLists;
import org.heartland.assessment.AuthorLists.Listing;
import org.heartland.assessment.Explanation;
import org.heartland.assessment.Spread;
import org.heartland.assessment.Verdict;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.read.Folder;
import org.heartland.problem.Problem;
import org.junit.jupiter.api.Test;

/** What speaks against a claim, how else it can be read, and what would be right: one claim added to the example, and what comes out. */
class ReservationsTest {
    private static final String MET = "check: 'attended(valley_summit, ZUR)'";
    private static final String ABSENT = "check: 'attended(valley_summit, BRO)'";
    private final Map<String, String> files = Shipped.texts("example");

    private Dossier with(String yaml) {
        files.merge(
                "claims/predictions.yaml",
                "- {id: p90, text: plains_2022, at: {paragraph: 1}, kind: fact, says: Probe., " + yaml + "}\n",
                String::concat);
        return Contributors.SHIPPED
                .read(Folder.of("example", files, Contributors.SHIPPED.parts()))
                .orThrow();
    }

    private static Assessment assessed(Dossier dossier, LocalDate asOf) {
        return Study.prepare(dossier, new Options(1, 100, 1, null, null, null, asOf))
                .orThrow()
                .assess();
    }

    private ClaimRow judged(String yaml) {
        Assessment assessment = assessed(with("reading: said, " + yaml), null);
        return Objects.requireNonNull(assessment.claim("p90"));
    }

    private Listing listing(String yaml) {
        Assessment assessment = assessed(with("reading: said, " + yaml), null);
        return new AuthorLists(assessment).listing(Objects.requireNonNull(assessment.claim("p90")));
    }

    // ---- Reservations.

    /** AUDIT C: 11 judged aims named contrary acts that no check read; what is true with a reservation is true in part. */
    @Test
    void where_the_check_and_a_reservation_hold_the_claim_is_qualified() {
        ClaimRow row = judged(MET + ", but: [{when: 'happened(bro_clash)', says: Two of them fought.}]");
        assertThat(row.now().verdict()).isEqualTo(Verdict.QUALIFIED);
        assertThat(row.now().but()).singleElement().satisfies(but -> {
            assertThat(but.raw()).isEqualTo("Two of them fought.");
            assertThat(row.now().rows()).contains(but.rows());
        });
    }

    @Test
    void a_reservation_that_is_false_or_unknown_changes_nothing() {
        ClaimRow row = judged(MET
                + ", but: [{when: 'attended(valley_summit, BRO)', says: Brovia came.},"
                + " {when: 'acted(help, ZUR, CEL, 2022, 2022)', says: Help came.}]");
        assertThat(row.now().verdict()).isEqualTo(Verdict.SUPPORTED);
        assertThat(row.now().but()).isEmpty();
    }

    @Test
    void what_is_contradicted_stays_so_whatever_else_speaks_against_it() {
        ClaimRow row = judged(ABSENT + ", but: [{when: 'happened(bro_clash)', says: Two of them fought.}]");
        assertThat(row.now().verdict()).isEqualTo(Verdict.CONTRADICTED);
        assertThat(row.now().but()).isEmpty();
    }

    @Test
    void a_claim_about_several_states_keeps_those_for_which_it_holds() {
        ClaimRow row = judged("check: 'all r in receivers: member(PAC, r, 2021)',"
                + " but: [{when: 'happened(bro_refusal)', says: A call was refused.}]");
        assertThat(row.now().verdict()).isEqualTo(Verdict.QUALIFIED);
        assertThat(row.now().holdsFor()).containsExactly("ARD");
        assertThat(row.now().but()).hasSize(1);
    }

    // ---- Fair to the author.

    private static final String SINCE = ", but: [{when: 'happened(late_visit)', says: The two met again.}]";

    private void late() {
        files.merge(
                "events.csv", "late_visit,2023-06-01,,summit,ZUR CEL,,Visit,they meet,,agency,p. 1,\n", String::concat);
    }

    /** The invented article is of December 2022: no author is asked to narrow what only a later event narrows. */
    @Test
    void what_a_text_could_not_know_is_no_fault_of_it() {
        late();
        assertThat(listing(MET + SINCE)).isEqualTo(Listing.UPDATE);
    }

    @Test
    void what_it_could_know_narrows_it() {
        assertThat(listing(MET + ", but: [{when: 'happened(bro_clash)', says: Two of them fought.}]"))
                .isEqualTo(Listing.NARROW);
    }

    @Test
    void a_younger_text_could_have_known_it() {
        late();
        files.computeIfPresent("dossier.yaml", (name, text) -> text.replace("on: 2022-12,", "on: 2024-01,"));
        assertThat(listing(MET + SINCE)).isEqualTo(Listing.NARROW);
    }

    @Test
    void an_act_that_does_not_fit_an_aim_is_told_and_asks_nothing_of_the_author() {
        files.computeIfPresent(
                "claims/predictions.yaml",
                (name, text) -> text
                        + "- {id: p91, text: plains_2022, at: {paragraph: 1}, reading: said, kind: interest, says: Aim., "
                        + MET + ", but: [{when: 'happened(bro_clash)', says: Two of them fought.}]}\n");
        Assessment assessment = assessed(with("reading: said, " + MET), null);
        AuthorLists lists = new AuthorLists(assessment);
        ClaimRow row = Objects.requireNonNull(assessment.claim("p91"));
        assertThat(row.now().verdict()).isEqualTo(Verdict.QUALIFIED);
        assertThat(lists.ofAuthor(row)).isEqualTo(Listing.AIM);
        assertThat(AuthorLists.OF_A_NOTE).doesNotContain(Listing.AIM);
    }

    /** AUDIT C: all 27 judged aims were supported; who judges one is told to look for the acts that do not fit. */
    @Test
    void an_aim_without_a_reservation_is_a_note_of_check() {
        with("reading: said, " + MET);
        assertThat(notes()).isEmpty();
        files.computeIfPresent("claims/predictions.yaml", (name, text) -> text.replace("kind: fact", "kind: interest"));
        assertThat(notes()).contains("p90 judges an aim by acts that fit it and names none that do not");
    }

    private List<String> notes() {
        return CheckReport.of(Folder.of("example", files, Contributors.SHIPPED.parts()), Contributors.SHIPPED)
                .notes()
                .stream()
                .map(Problem::what)
                .filter(what -> what.contains("judges an aim"))
                .toList();
    }

    // ---- Other readings, and whose statement it is.

    @Test
    void readings_with_different_verdicts_are_a_question_to_the_author_and_no_correction() {
        String twoReadings = ABSENT + ", also_reads: [{says: Celdor came., check: 'attended(valley_summit, CEL)'}]";
        Assessment assessment = assessed(with("reading: said, " + twoReadings), null);
        ClaimRow row = Objects.requireNonNull(assessment.claim("p90"));
        assertThat(row.now().verdict()).isEqualTo(Verdict.CONTRADICTED);
        assertThat(row.alsoReads())
                .singleElement()
                .satisfies(other -> assertThat(other.now().verdict()).isEqualTo(Verdict.SUPPORTED));
        assertThat(new AuthorLists(assessment).listing(row)).isEqualTo(Listing.ASK);
    }

    @Test
    void readings_that_agree_are_no_question() {
        assertThat(listing(ABSENT + ", also_reads: [{says: As before., " + ABSENT + "}]"))
                .isEqualTo(Listing.CORRECT);
    }

    /** AUDIT C, the unfair list: an author is told only of what he says himself. */
    @Test
    void what_the_author_does_not_say_is_on_none_of_his_lists() {
        AuthorLists lists = new AuthorLists(assessed(with("reading: ours, " + ABSENT), null));
        assertThat(lists.further()).extracting(row -> row.claim().id()).containsExactly("p90");
        assertThat(lists.said(Listing.CORRECT))
                .extracting(row -> row.claim().id())
                .doesNotContain("p90");
    }

    // ---- What would be right.

    /** The Pact has two members in 2021: Nordavia and Ardenia. */
    @Test
    void what_is_right_states_the_figures_of_the_data() {
        ClaimRow row = judged(ABSENT
                + ", right: {says: 'The Pact had {members(PAC, 2021)} members.', when: 'member(PAC, ARD, 2021)'}");
        assertThat(Objects.requireNonNull(row.right()).figures().get("members(PAC, 2021)"))
                .isEqualTo(new Explanation.Amount(Spread.exactly(2), 1, Explanation.Shown.PLAIN, ""));
        assertThat(row.right().raw()).isEqualTo("The Pact had {members(PAC, 2021)} members.");
    }

    /** AUDIT A18: under an earlier day findings of later days were printed. */
    @Test
    void what_became_known_after_the_day_is_left_out() {
        String right =
                ABSENT + ", because: Looked up in 2023., right: {says: Two fought., when: 'happened(bro_clash)'}";
        Dossier dossier = with("reading: said, " + right);
        ClaimRow later = Objects.requireNonNull(assessed(dossier, null).claim("p90"));
        assertThat(later.right()).isNotNull();
        assertThat(later.claim().because()).isNotNull();
        ClaimRow earlier = Objects.requireNonNull(
                assessed(dossier, LocalDate.of(2022, 6, 1)).claim("p90"));
        assertThat(earlier.now().verdict()).isEqualTo(Verdict.CONTRADICTED);
        assertThat(earlier.right()).isNull();
        assertThat(earlier.claim().because()).isNull();
    }

    /** AUDIT A18: after a change of the data "Right:" still said the old thing. */
    @Test
    void check_reports_what_is_called_right_and_is_not_so() {
        assertThat(Study.problems(with("reading: said, " + ABSENT
                        + ", right: {says: Brovia left., when: 'NOT member(PAC, BRO, 2013)'}")))
                .singleElement()
                .extracting(Problem::what)
                .isEqualTo("what `right` of p90 says no longer holds: its `when` is not true in most settings");
    }

    @Test
    void check_reports_a_figure_that_is_not_known() {
        assertThat(Study.problems(with("reading: said, " + ABSENT
                        + ", right: {says: 'It owed {share(debt, NRD, CEL, 2020)}.', when: 'member(PAC, ARD, 2021)'}")))
                .singleElement()
                .extracting(Problem::what)
                .isEqualTo("the figure in braces is not known: share(debt, NRD, CEL, 2020)");
    }
}
