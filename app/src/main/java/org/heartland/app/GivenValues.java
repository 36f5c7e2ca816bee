package org.heartland.app;

import java.util.ArrayList;
import java.util.List;
import org.heartland.dynamics.ByName;
import org.heartland.dynamics.Variation;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import picocli.CommandLine.Option;

/** The options {@code --set} and {@code --seed}: the values of variables and the seed of a run of a model. */
final class GivenValues {
    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description =
                    "Hold a variable at a value, or start a stock from it; may be repeated. An array is set as a whole or by element.")
    private List<String> written = new ArrayList<>();

    @Option(names = "--seed", paramLabel = "SEED", description = "The seed of all random numbers (default 1).")
    private long seed = 1;

    /** The values by the names of their variables, or their problems; one for each. */
    Read<ByName<Double>> set() {
        return runs(List.of())
                .then(runs -> runs.size() == 1
                        ? new Read.Good<>(runs.get(0).set())
                        : new Read.Bad<>(List.of(Problem.at(
                                Place.of("--set"),
                                "a variable is set twice",
                                "set it once, or compare the runs by simulate"))));
    }

    /** The runs that are asked for: another for each variable that is set again, and for each that is compared. */
    Read<List<Variation>> runs(List<String> compared) {
        return Variation.of(Place.of("--set"), written, Place.of("--compare"), compared);
    }

    long seed() {
        return seed;
    }
}
