package org.heartland.dossier.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.heartland.dossier.Dossier;
import org.heartland.dossier.Judgement;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.junit.jupiter.api.Test;

/** Choices that a user settles, laid over the example. */
class SettledChoicesTest {
    private static final Dossier EXAMPLE = Example.shipped().dossier();
    private static final Place AT = Place.of("--set");

    private static Map<String, Judgement> settled(String... written) {
        return SettledChoices.over(EXAMPLE, List.of(written), AT).orThrow().judgements();
    }

    private static List<String> problems(String... written) {
        return SettledChoices.over(EXAMPLE, List.of(written), AT).problems().stream()
                .map(Problem::line)
                .toList();
    }

    @Test
    void a_value_settles_each_kind_of_choice() {
        Map<String, Judgement> judgements = settled("arms_window=4", "supply_lead=15%", "pledge_by=treaty");
        assertThat(judgements.get("arms_window").kind()).isEqualTo(new Judgement.Whole(4, 4));
        assertThat(judgements.get("supply_lead").kind()).isEqualTo(new Judgement.Between(.15, .15));
        assertThat(judgements.get("pledge_by").kind())
                .isEqualTo(new Judgement.Choose(List.of("membership", "treaty"), List.of("treaty")));
        assertThat(judgements.get("denied_posts"))
                .isEqualTo(EXAMPLE.judgements().get("denied_posts"));
    }

    @Test
    void a_range_narrows_a_choice_and_nothing_settles_nothing() {
        assertThat(settled("arms_window=3..4").get("arms_window").kind()).isEqualTo(new Judgement.Whole(3, 4));
        assertThat(SettledChoices.over(EXAMPLE, List.of(), AT).orThrow()).isSameAs(EXAMPLE);
    }

    @Test
    void what_cannot_be_settled_is_refused_all_at_once() {
        assertThat(problems("arms_window=9", "pledge_by=oath", "window=3", "supply_lead", "arms_window=x"))
                .containsExactly(
                        "--set: \"oath\" is no option of pledge_by; write one of: membership, treaty",
                        "--set: \"supply_lead\" gives no value; write a choice and its value, such as arms_window=3",
                        "--set: \"x\" is neither a value of arms_window nor a range of them; write one such as 3, or 3..3",
                        "--set: 9 lies outside what the dossier allows for arms_window; write one from 3 to 5; only a scenario goes further",
                        "--set: the dossier has no choice window; write the id of one (`list choices` names them)");
        assertThat(problems("arms_window=4", "arms_window=5"))
                .containsExactly("--set: arms_window is settled twice; give it one value");
    }
}
