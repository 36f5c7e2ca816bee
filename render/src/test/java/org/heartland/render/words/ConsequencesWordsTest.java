package org.heartland.render.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.heartland.theory.outcome.Consequences;
import org.heartland.theory.outcome.Consequences.Kind;
import org.heartland.theory.outcome.Consequences.Rivals;
import org.heartland.theory.outcome.Consequences.Row;
import org.junit.jupiter.api.Test;

/** What would be otherwise, in words: the void by account beside weights, and who leads when. */
class ConsequencesWordsTest {
    private static Row row(String account, Kind kind, int year, double low, double middle, double high) {
        return new Row(
                account, kind, kind == Kind.LEAD ? "arms" : "S", "KAZ", year, low, middle, high, .1, .1 + middle);
    }

    private static Row lead(int year, double without, double with) {
        return new Row(
                "all", Kind.LEAD, "arms", "KAZ", year, with - without, with - without, with - without, without, with);
    }

    private static ConsequencesWords of(Row... rows) {
        Consequences said = new Consequences(
                "peace",
                "Peace",
                "to try",
                2023,
                Map.of("one", .25),
                Map.of("S", "presence"),
                List.of(new Rivals("arms", "arms", "RUS", "CHN")),
                List.of(rows));
        return new ConsequencesWords(said, Map.of("one", "The first"), Words.of("en"));
    }

    @Test
    void the_void_stands_by_account_beside_its_weight_over_all_accounts_first() {
        ConsequencesWords words = of(
                row("one", Kind.VOID, 2030, -.3, -.2, -.1),
                row("one", Kind.FALLEN, 2030, -.6, -.5, -.4),
                row("all", Kind.VOID, 2030, -.3, -.1, 0),
                row("all", Kind.FALLEN, 2030, -.6, -.4, .1),
                row("all", Kind.FILLED, 2030, 0, .05, .1),
                row("all", Kind.VOID, 2028, -1, -1, -1));
        assertThat(words.voids(false).rows())
                .containsExactly(
                        List.of(
                                "KAZ",
                                "over all accounts",
                                "",
                                "-0.40, -0.60 to 0.10",
                                "-0.10, -0.30 to 0.00",
                                "5 %, 0 % to 10 %"),
                        List.of("KAZ", "The first", "0.25", "-0.50, -0.60 to -0.40", "-0.20, -0.30 to -0.10", ""));
        assertThat(words.voids(true).rows().get(1)).contains("one");
        assertThat(words.table("one").title()).isEqualTo("The first (weight 0.25), in 2030");
    }

    @Test
    void a_lead_is_told_with_the_year_in_which_it_passes_to_the_other() {
        ConsequencesWords words = of(lead(2026, 1, -1), lead(2028, 1, -1), lead(2030, -1, 1));
        assertThat(words.of("all").stream().map(words::levels))
                .containsExactly("RUS → CHN", "RUS → CHN", "RUS, CHN in 2030 → CHN, RUS in 2030");
    }
}
