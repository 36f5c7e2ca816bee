package org.heartland.app;

import java.util.ArrayList;
import java.util.List;
import org.heartland.dynamics.ByName;
import org.heartland.dynamics.WrittenValues;
import org.heartland.problem.Place;
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

    /** The values by the names of their variables, or their problems. */
    Read<ByName<Double>> set() {
        return WrittenValues.values(Place.of("--set"), written);
    }

    long seed() {
        return seed;
    }
}
