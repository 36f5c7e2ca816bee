package org.heartland.app;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** The options {@code --set} and {@code --seed}: which values a run of a model is given. */
final class GivenValues {
    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description =
                    "Let a variable stay at a value, or a stock start at it; may be repeated. An array is set as a whole or by element.")
    private Map<String, Double> set = new LinkedHashMap<>();

    @Option(names = "--seed", paramLabel = "SEED", description = "The seed of all random numbers (default 1).")
    private long seed = 1;

    Map<String, Double> set() {
        return set;
    }

    long seed() {
        return seed;
    }
}
