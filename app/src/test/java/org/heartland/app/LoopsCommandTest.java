package org.heartland.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the command says of loops and turns. */
class LoopsCommandTest {
    private static final Path MODELS = Path.of(System.getProperty("heartland.home", ".."), "models");

    private static Printed loops(String model, String... more) {
        List<String> words =
                new ArrayList<>(List.of("loops", MODELS.resolve(model).toString()));
        words.addAll(List.of(more));
        return Printed.by(words.toArray(String[]::new));
    }

    /** The row "1, 10" of THEORY.md 2.3, to one decimal. */
    @Test
    void the_strongest_loop_of_the_three_party_race_is_not_in_the_shortest_set() {
        String out = loops("three-party-arms-race.yaml", "--at", "10").out();
        assertThat(out.lines()).contains("R4          15.1 %   arms of A → arms of C → arms of B");
        assertThat(out.lines()).contains("B3 *       -10.4 %   arms of C");
        assertThat(out)
                .contains(
                        "Around arms of A, arms of B, arms of C: 9 variables, 15 links, 7 independent loops, 6 in the shortest set.");
    }

    @Test
    void an_epidemic_turned_because_recovery_overtook_infection() {
        String out = loops("sir.yaml", "--why", "infected").out();
        assertThat(out.lines().toList().get(1))
                .contains("infected stopped rising")
                .contains("because recovery (")
                .contains("overtook infection (")
                .contains("by way of susceptible → infection → infected.")
                .contains("R1 led before; since day 55 B2 leads");
        assertThat(loops("sir.yaml", "--why", "infected", "--at", "60").out().lines())
                .singleElement()
                .isEqualTo(out.lines().toList().get(1));
        assertThat(loops("teacup.yaml", "--why", "teacup").out()).isEqualTo("teacup never turns.\n");
    }

    @Test
    void shares_over_time_are_a_table() {
        List<String> lines =
                loops("three-party-arms-race.yaml", "--csv").out().lines().toList();
        assertThat(lines.get(0)).isEqualTo("time,B1,R1,R2,R3,R4,B2,R5,B3");
        assertThat(lines).hasSize(102);
        assertThat(lines.get(1)).isEqualTo("0,NaN,NaN,NaN,NaN,NaN,NaN,NaN,NaN");
        assertThat(lines.get(11)).startsWith("10,-0.1465");
    }

    @Test
    void json_has_no_share_where_nothing_changes() {
        String out =
                loops("teacup.yaml", "--json", "--set", "room=180", "--at", "3").out();
        assertThat(out)
                .contains("\"complete\": true")
                .contains("\"name\": \"B1\"")
                .containsPattern("\"shares\": \\[\\s*null\\s*\\]");
        assertThat(loops("teacup.yaml", "--set", "room=180").out()).contains("Nothing changes then");
        assertThat(loops("sir.yaml", "--why", "infected", "--json").out())
                .contains("\"kind\": \"peak\"")
                .contains("\"chain\": [\"susceptible\", \"infection\", \"infected\"]");
    }

    @Test
    void a_variable_is_set_once() {
        Printed said = loops("teacup.yaml", "--set", "room=20", "--set", "room=30");
        assertThat(said.code()).isEqualTo(ExitCode.WRONG);
        assertThat(said.err()).contains("--set: a variable is set twice");
    }

    @Test
    void it_speaks_russian() {
        assertThat(loops("sir.yaml", "--why", "infected", "--lang", "ru").out())
                .contains("показатель «infected» перестал расти");
        assertThat(loops("sir.yaml", "--lang", "ru").out()).contains("контур", "независимых контуров — ");
        assertThat(loops("sir.yaml", "--lang", "xx").code()).isEqualTo(ExitCode.WRONG);
    }

    @Test
    void what_is_not_there_is_said_with_what_is_near() {
        Printed said = loops("sir.yaml", "--why", "infectd");
        assertThat(said.code()).isEqualTo(ExitCode.WRONG);
        assertThat(said.err()).contains("--why: there is no variable infectd").contains("infected");
        assertThat(loops("sir.yaml", "--csv", "--json").code()).isEqualTo(ExitCode.WRONG);
    }
}
