package org.heartland.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.heartland.dynamics.loop.Course;
import org.heartland.dynamics.loop.Links;
import org.heartland.dynamics.loop.Turn;
import org.heartland.dynamics.loop.Turns;
import org.heartland.problem.Place;
import org.junit.jupiter.api.Test;

/** When and why variables turn, against what can be worked out by hand. */
class TurnsTest {
    private static final Path HOME = Path.of(System.getProperty("heartland.home", ".."));

    private static List<Turn> turns(String file, String variable) {
        try {
            byte[] bytes = Files.readAllBytes(HOME.resolve(file));
            return turns(Course.of(ModelFile.read(bytes, file).orThrow()).orThrow(), variable);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Turn> turns(Course course, String variable) {
        return Turns.of(
                course,
                new Links(course),
                Overrides.named(course.flat(), variable, Place.of("test"))
                        .orThrow()
                        .get(0));
    }

    private static List<Turn> only(List<Turn> turns, Turn.TurnKind kind) {
        return turns.stream().filter(turn -> turn.kind() == kind).toList();
    }

    /**
     * With b = contacts infectivity / population and g = 1 / duration, infected + susceptible - (g / b) ln susceptible stays the same
     * (Kermack and McKendrick 1927), and infected is highest where susceptible is g / b = 8000.
     */
    @Test
    void an_epidemic_turns_where_too_few_are_left_to_infect() {
        double threshold = 0.5 / (2.5 * 0.25 / 10_000);
        double highest = 1 + 9_999 - threshold - threshold * StrictMath.log(9_999 / threshold);
        assertThat(only(turns("models/sir.yaml", "infected"), Turn.TurnKind.PEAK))
                .singleElement()
                .satisfies(peak -> {
                    assertThat(peak.value()).isCloseTo(highest, within(.05));
                    assertThat(peak.pulls()).extracting(Turn.Pull::name).containsExactly("infection", "recovery");
                    double infection = peak.pulls().get(0).after();
                    assertThat(infection / (2.5 * 0.25 * peak.value() / 10_000)).isBetween(threshold - 15, threshold);
                    assertThat(peak.pulls().get(1).after()).isCloseTo(-peak.value() / 2, within(1e-9));
                    assertThat(peak.chain()).containsExactly("susceptible", "infection", "infected");
                });
    }

    /** Hares turn where lynxes are birth rate / catch, lynxes where hares are death rate / gain (Volterra 1926). */
    @Test
    void hunter_and_prey_turn_one_another() {
        List<Turn> hares = turns("models/lynx-and-hare.yaml", "hares");
        List<Turn> lynxes = turns("models/lynx-and-hare.yaml", "lynxes");
        assertThat(only(hares, Turn.TurnKind.PEAK)).hasSize(2).allSatisfy(peak -> {
            double eaten = peak.pulls().get(0).after();
            assertThat(-eaten / (.028 * peak.value())).isCloseTo(.55 / .028, within(1.5));
            assertThat(peak.chain()).containsExactly("lynxes", "eaten", "hares");
        });
        assertThat(only(lynxes, Turn.TurnKind.TROUGH)).isNotEmpty().allSatisfy(trough -> {
            assertThat(trough.pulls().get(0).name()).isEqualTo("growth");
            double growth = trough.pulls().get(0).after();
            assertThat(growth / (.024 * trough.value())).isCloseTo(.80 / .024, within(1.5));
            assertThat(trough.chain()).containsExactly("hares", "growth", "lynxes");
        });
    }

    /**
     * The net flow of logistic growth is largest at half the capacity. In THEORY.md 2.2 the balancing loop is behind at 40 and ahead at
     * 48.
     */
    @Test
    void logistic_growth_slows_at_half_of_what_there_is_room_for() {
        List<Turn> turns =
                turns("engine/src/test/resources/xmile/ltm-logistic-growth/logistic_growth.stmx", "population");
        assertThat(turns).singleElement().satisfies(turn -> {
            assertThat(turn.kind()).isEqualTo(Turn.TurnKind.SLOWING);
            assertThat(turn.value()).isCloseTo(500, within(30.0));
            assertThat(turn.time()).isBetween(40.0, 48.0);
            assertThat(turn.chain())
                    .containsExactly(
                            "population",
                            "fraction of carrying capacity used",
                            "fractional growth rate",
                            "net birth rate",
                            "population");
        });
    }

    /** C falls from 150 to 149.5 in the first year and has risen to 262.1 after ten (THEORY.md 2.3). */
    @Test
    void the_third_party_turns_after_a_year() {
        assertThat(turns("models/three-party-arms-race.yaml", "arms of C"))
                .filteredOn(turn -> turn.kind() == Turn.TurnKind.TROUGH)
                .singleElement()
                .satisfies(turn -> {
                    assertThat(turn.time()).isEqualTo(1);
                    assertThat(turn.value()).isCloseTo(149.5, within(1e-9));
                });
    }

    /** sin t turns at odd multiples of pi / 2; nothing but time moves it. */
    @Test
    void what_only_time_moves_has_no_causes() {
        Course course = Course.of(Models.read(Models.file("euler", 0, 7, .125, Models.aux("x", "SIN(TIME)")))
                        .orThrow())
                .orThrow();
        assertThat(turns(course, "x")).extracting(Turn::kind).containsExactly(Turn.TurnKind.PEAK, Turn.TurnKind.TROUGH);
        assertThat(turns(course, "x").get(0).time()).isCloseTo(Math.PI / 2, within(.0626));
        assertThat(turns(course, "x").get(1).time()).isCloseTo(3 * Math.PI / 2, within(.0626));
        assertThat(turns(course, "x")).allMatch(turn -> turn.pulls().isEmpty());
    }

    @Test
    void what_comes_to_rest_does_not_turn() throws IOException {
        byte[] bytes = Files.readAllBytes(HOME.resolve("models/teacup.yaml"));
        Course course = Course.of(
                        Overrides.specs(ModelFile.read(bytes, "teacup").orThrow(), 2_000.0, null, null))
                .orThrow();
        assertThat(turns(course, "teacup")).isEmpty();
        assertThat(turns(course, "heat loss")).isEmpty();
    }
}
