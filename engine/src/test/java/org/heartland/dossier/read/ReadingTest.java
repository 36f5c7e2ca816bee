package org.heartland.dossier.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.heartland.citation.Cited;
import org.heartland.citation.Grade;
import org.heartland.citation.Source;
import org.heartland.citation.SourceId;
import org.heartland.dossier.Actor;
import org.heartland.dossier.Claim;
import org.heartland.dossier.Clock;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Event;
import org.heartland.dossier.Indicator;
import org.heartland.dossier.Institution;
import org.heartland.dossier.Judgement;
import org.heartland.dossier.Judgement.Between;
import org.heartland.dossier.Judgement.Choose;
import org.heartland.dossier.Judgement.Weights;
import org.heartland.dossier.Judgement.Whole;
import org.heartland.dossier.Observation;
import org.heartland.dossier.Role;
import org.heartland.dossier.Written;
import org.heartland.dossier.Years;
import org.heartland.language.Expr;
import org.heartland.problem.Place;
import org.junit.jupiter.api.Test;

/** The records agree with the files of dossiers/example. */
class ReadingTest {
    private final Dossier dossier = Example.shipped().dossier();

    @Test
    void the_question_who_is_who_and_the_two_clocks() {
        Dossier.Identity identity = dossier.identity();
        assertThat(identity.receivers()).containsExactly("ARD", "BRO", "CEL");
        assertThat(identity.pairs()).containsExactly(new Dossier.Pair("NRD", "ZUR"));
        assertThat(identity.period()).isEqualTo(new Years(2010, 2024));
        assertThat(identity.then()).isEqualTo(new Clock(LocalDate.of(2022, 12, 31), 2021));
        assertThat(identity.now()).isEqualTo(new Clock(LocalDate.of(2024, 6, 30), 2022));
        assertThat(identity.texts().keySet()).containsExactly("plains_2022", "chancellor_2021");
    }

    @Test
    void domains_and_judgements_keep_the_order_in_which_they_are_written() {
        assertThat(dossier.domains().keySet()).containsExactly("security", "economy", "market", "diplomacy", "society");
        assertThat(dossier.domains().get("economy").share()).containsExactly("trade", "trade_cited");
        assertThat(dossier.judgements().keySet())
                .startsWith("arms_window", "supply_lead", "supply_volume", "pledge_by");
    }

    @Test
    void every_kind_of_judgement() {
        assertThat(dossier.judgements().get("arms_window").kind()).isEqualTo(new Whole(3, 5));
        assertThat(dossier.judgements().get("arms_window").unit()).isEqualTo("years");
        assertThat(dossier.judgements().get("supply_lead").kind()).isEqualTo(new Between(.1, .2));
        assertThat(dossier.judgements().get("payer_share").kind()).isEqualTo(new Between(.5, .6));
        assertThat(dossier.judgements().get("importance").kind())
                .isEqualTo(new Weights(List.of("goods", "loans"), List.of(2, 1)));
        Judgement pledge = dossier.judgements().get("pledge_by");
        assertThat(pledge.kind())
                .isEqualTo(new Choose(List.of("membership", "treaty"), List.of("membership", "treaty")));
        assertThat(pledge.perReceiver()).isTrue();
        assertThat(pledge.rival()).isTrue();
        assertThat(dossier.judgements().get("denied_posts").rival()).isFalse();
    }

    @Test
    void a_date_of_publication_is_the_last_day_it_may_mean() {
        assertThat(source("register").published()).isEqualTo("2023-04-30");
        assertThat(source("register").publishedAs()).isEqualTo("2023-04");
        assertThat(source("yearbook").published()).isEqualTo("2023-12-31");
        assertThat(source("ard_office").published()).isEqualTo("2023-02-28");
    }

    @Test
    void the_author_of_a_source_or_else_its_publisher_and_whose_books_they_are() {
        assertThat(source("register").author()).isEqualTo("B. Counter");
        assertThat(source("yearbook").author()).isEqualTo("Chamber of Invented Commerce");
        assertThat(source("yearbook").reporter()).isEqualTo("Yearbook");
        assertThat(source("register").reporter()).isEqualTo("register");
        assertThat(source("yearbook").grade()).isEqualTo(Grade.MIRROR);
        assertThat(source("yearbook").full()).isFalse();
        assertThat(source("bro_office").accessed()).isNull();
    }

    @Test
    void a_source_that_repeats_another_counts_as_that_one() {
        assertThat(source("courier").root()).isEqualTo(new SourceId("agency"));
        assertThat(source("agency").root()).isEqualTo(new SourceId("agency"));
    }

    @Test
    void the_code_of_a_state_may_change() {
        Actor actor = dossier.actors().get("ARD");
        assertThat(actor.codes())
                .containsExactly(
                        new Actor.Code("iso3", "ARD", new Years(0, 9999)),
                        new Actor.Code("cow", "9001", new Years(0, 2014)),
                        new Actor.Code("cow", "9011", new Years(2015, 9999)));
        assertThat(actor.names()).containsEntry("ru", "\u0410\u0440\u0434\u0435\u043d\u0438\u044f");
        assertThat(actor.interests().get(0).value().priority()).isEqualTo("high");
    }

    @Test
    void memberships_begin_and_end_and_a_year_means_all_of_it() {
        List<Institution.Membership> members = dossier.institutions().get("FOR").members().stream()
                .map(cited -> cited.value())
                .toList();
        assertThat(members.get(3))
                .isEqualTo(new Institution.Membership(
                        "BRO", "partner", LocalDate.of(2020, 1, 1), LocalDate.of(2021, 12, 31), null));
        assertThat(members.get(0).to()).isNull();
        assertThat(dossier.institutions().get("FOR").complete()).isNull();
        assertThat(dossier.institutions().get("PAC").complete()).isEqualTo(new Years(2012, 2024));
    }

    @Test
    void a_flow_without_an_end_ends_with_the_year_in_which_it_begins() {
        Observation row = dossier.observations().get(0);
        assertThat(row.from()).isEqualTo("2018-01-01");
        assertThat(row.to()).isEqualTo("2018-12-31");
        assertThat(row.value().value()).isEqualTo(10);
        assertThat(row.at()).isEqualTo(new Place("indicators/arms.csv", 2, 1));
    }

    @Test
    void what_holds_has_no_end_until_the_next_value() {
        assertThat(rows("debt").get(0).from()).isEqualTo("2020-12-31");
        assertThat(rows("debt").get(0).to()).isNull();
    }

    @Test
    void an_empty_value_is_known_to_be_absent() {
        Observation row = rows("pledge_treaty").get(2);
        assertThat(row.value().value()).isNull();
        assertThat(row.to()).isEqualTo("2022-12-31");
        assertThat(rows("pledge_treaty").get(3).value().value()).isZero();
    }

    @Test
    void a_figure_of_a_state_itself_has_no_sender() {
        assertThat(rows("population").get(0).sender()).isEmpty();
        assertThat(rows("population").get(0).value().value()).isEqualTo(5.2e6);
    }

    @Test
    void a_register_of_everything_by_all_senders() {
        Indicator arms = dossier.indicators().get("arms");
        assertThat(arms.absentIsNil()).isTrue();
        assertThat(arms.complete())
                .isEqualTo(new Indicator.Complete(new Years(2012, 2022), List.of("ARD", "BRO", "CEL"), List.of()));
        assertThat(arms.window()).isEqualTo("arms_window");
        assertThat(arms.bridge()).isEqualTo("0");
        assertThat(arms.lagDays()).isEqualTo(90);
        assertThat(dossier.indicators().get("debt").bridge()).isEqualTo("gap_bridge");
        assertThat(dossier.indicators().get("pledge_treaty").bridge()).isEqualTo("2");
        assertThat(dossier.indicators().get("trade").sumOf()).containsExactly("exports", "imports");
        assertThat(dossier.indicators().get("trade_cited").whole()).isEqualTo(100);
        Indicator.Unnamed unnamed =
                Objects.requireNonNull(dossier.indicators().get("imports").unnamed("ARD"));
        assertThat(unnamed.atMost()).isNull();
        assertThat(unnamed.because().value()).isEqualTo("the table is headed by the largest partners");
        assertThat(dossier.indicators().get("exports").unnamed("ARD")).isNull();
    }

    @Test
    void an_event_is_a_day_or_some_day_of_a_year_or_stays_in_force() {
        assertThat(events("ard_request").get(0).to()).isNull();
        assertThat(events("ard_request").get(0).holds()).isFalse();
        assertThat(events("harbour").get(0).to()).isNull();
        assertThat(events("harbour").get(0).holds()).isTrue();
        assertThat(events("road_loan").get(0).from()).isEqualTo("2020-01-01");
        assertThat(events("road_loan").get(0).to()).isEqualTo("2020-12-31");
        assertThat(events("cel_no_post").get(0).to()).isNull();
    }

    @Test
    void an_event_has_as_many_entries_as_sources() {
        assertThat(events("ard_help")).hasSize(2);
        assertThat(events("ard_help").get(1).says().value()).isEqualTo("\"the Pact has come\", it says");
        assertThat(events("bro_clash").get(0).by()).containsExactly("BRO", "CEL");
        assertThat(events("valley_summit").get(0).complete()).isTrue();
        assertThat(events("road_loan").get(0).complete()).isFalse();
    }

    @Test
    void first_is_short_for_an_expression() {
        Role.Leg leg = dossier.roles().get("provider").legs().get(0);
        assertThat(leg.when().text().source()).isEqualTo("first(market, receiver, latest(market, year)) = power");
        assertThat(leg.when().expr()).isInstanceOf(Expr.Binary.class);
        assertThat(leg.when().text().at()).isEqualTo(new Place("roles/provider.yaml", 7, 5));
        assertThat(leg.indicator()).isEqualTo("market");
    }

    @Test
    void a_status_holds_or_not_or_leaves_it_open() {
        assertThat(dossier.roles().get("provider").statuses().stream().map(Role.Status::holds))
                .containsExactly(Role.Holds.UNKNOWN, Role.Holds.YES, Role.Holds.NO, Role.Holds.NO);
        assertThat(dossier.roles().get("provider").candidatesAreStates()).isTrue();
        assertThat(dossier.roles().get("guarantor").candidatesAreStates()).isFalse();
    }

    @Test
    void expressions_know_where_they_begin_whatever_way_they_are_written() {
        assertThat(check("c02").text().at())
                .as("in double quotation marks")
                .isEqualTo(new Place("claims/article.yaml", 15, 11));
        assertThat(check("c05").text().at()).as("in single ones").isEqualTo(new Place("claims/article.yaml", 40, 11));
        assertThat(check("c06").text().at()).as("without any").isEqualTo(new Place("claims/article.yaml", 47, 10));
        assertThat(check("c10").text().at())
                .as("on lines of its own")
                .isEqualTo(new Place("claims/article.yaml", 79, 5));
        assertThat(check("c11").text().at()).as("folded").isEqualTo(new Place("claims/article.yaml", 90, 5));
        Written supply = dossier.roles().get("guarantor").legs().get(2).when();
        assertThat(supply.text().place(supply.text().source().indexOf("lead(")))
                .as("a later line")
                .isEqualTo(new Place("roles/guarantor.yaml", 32, 9));
    }

    @Test
    void places_inside_an_expression_are_told_over_line_ends_and_escapes() {
        assertThat(reported("\"member(PAC, \\\"ARD\\\", 2021) AND AND true\""))
                .startsWith("claims/article.yaml:112:42: ");
        assertThat(reported("'member(PAC, ARD, 2021) AND\n    AND true'")).startsWith("claims/article.yaml:113:5: ");
        assertThat(reported("\"member(PAC, ARD, 2021) AND\\\n    AND true\""))
                .startsWith("claims/article.yaml:113:5: ");
        assertThat(reported("member(PAC, ARD, 2021) AND\r    AND true")).startsWith("claims/article.yaml:113:5: ");
        assertThat(reported("|\n    member(PAC,\n\n      ARD, 2021) AND AND true"))
                .startsWith("claims/article.yaml:115:22: ");
    }

    private static String reported(String check) {
        Example example = Example.shipped().replaced("claims/article.yaml", "not_testable: advice", "check: " + check);
        assertThat(example.reported()).hasSize(1);
        return example.reported().get(0);
    }

    @Test
    void a_claim_says_how_it_is_tested_or_why_not() {
        assertThat(claim("c01").test()).isEqualTo(new Claim.NotTestable("a figure of speech"));
        assertThat(claim("c09").test())
                .isEqualTo(new Claim.Awaits("a theory: trust, lost when a call goes unanswered"));
        assertThat(claim("c01").at()).isEqualTo(new Place("claims/article.yaml", 2, 3));
        assertThat(claim("c01").passage().paragraph()).isZero();
        Claim.Prediction prediction = Objects.requireNonNull(claim("p01").prediction());
        assertThat(prediction.horizon()).isEqualTo("2030-12-31");
        assertThat(prediction.outcomes()).extracting(Cited::source).containsExactly(new SourceId("courier"));
        assertThat(Objects.requireNonNull(claim("p02").prediction()).horizon()).isNull();
        assertThat(claim("c02").prediction()).isNull();
    }

    private Source source(String id) {
        return Objects.requireNonNull(dossier.sources().get(id));
    }

    private List<Observation> rows(String indicator) {
        return dossier.observations().stream()
                .filter(row -> row.indicator().equals(indicator))
                .toList();
    }

    private List<Event> events(String id) {
        return dossier.events().stream().filter(event -> event.id().equals(id)).toList();
    }

    private Claim claim(String id) {
        return dossier.claims().stream()
                .filter(claim -> claim.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Written check(String claim) {
        return ((Claim.Check) claim(claim).test()).check();
    }
}
