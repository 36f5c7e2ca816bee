package org.heartland.dynamics.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.heartland.draws.Workers;
import org.heartland.dynamics.ByName;
import org.heartland.dynamics.ModelFile;
import org.heartland.dynamics.Variation;
import org.heartland.dynamics.model.Model;
import org.heartland.dynamics.run.Room;
import org.heartland.dynamics.sensitivity.Ensemble;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.junit.jupiter.api.Test;

/** What several runs, or a run with its loops, would keep is counted before they run. Numbers by hand, of whatever heap the tests have. */
class ExperimentRoomTest {
    private static Model model() {
        String text = """
                model: large
                time: {start: 0, stop: 10, dt: 1, method: euler}
                dimensions: {A: 1000, B: 2}
                auxiliaries:
                  x: {over: [A, B], is: TIME}
                """;
        return ModelFile.read(text.getBytes(StandardCharsets.UTF_8), "large.yaml")
                .orThrow();
    }

    private static List<Problem> problems(int runs, int draws, boolean withLoops) {
        Place at = Place.of("test");
        Variation same = new Variation(new ByName<>(at, Map.of()), Map.of());
        Experiment experiment = new Experiment(
                model(),
                "large.yaml",
                Collections.nCopies(runs, same),
                null,
                ByName.none(),
                Ensemble.Spread.LATIN,
                1,
                draws);
        try (Workers workers = new Workers(1)) {
            return experiment
                    .ensemble()
                    .then(ensemble -> experiment.run(ensemble, withLoops, workers))
                    .problems();
        }
    }

    private static void refused(List<Problem> problems, String number) {
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.line()).startsWith("large.yaml:2:").contains(number, "--save-every", "fewer variables");
        });
    }

    /** 2,000 elements at 11 times are 22,000 numbers a run. */
    @Test
    void runs_that_would_not_fit_together_are_refused_with_the_number() {
        int draws = (int) (Room.numbers() / 22_000);
        long kept = 22_000L * (draws + 4);
        refused(problems(5, draws, false), "all that is kept would be " + kept + " numbers, and there is room for ");
    }

    /** The same runs would fit if it were not for the loops, which need three times what a run keeps. */
    @Test
    void a_page_counts_its_loops_beside_the_runs() {
        int draws = (int) (Room.numbers() / 22_000) - 2;
        long room = (Room.numbers() - 22_000L * draws) / 3;
        assertThat(room).isLessThan(22_000);
        refused(problems(1, draws, true), "the loops of this run need 22000 numbers, and there is room for " + room);
    }

    @Test
    void what_fits_is_run() {
        assertThat(problems(2, 3, true)).isEmpty();
    }
}
