package org.heartland.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.heartland.dynamics.ByName;
import org.heartland.problem.Inert;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.text.NumberText;
import picocli.CommandLine.Option;

/** The options {@code --set} and {@code --seed}: the values of variables and the seed of a run of a model. */
final class GivenValues {
    private static final Place SET = Place.of("--set");

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
        Map<String, Double> values = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (String text : written) {
            int equals = text.lastIndexOf('=');
            String number = text.substring(equals + 1).strip();
            OptionalDouble value = NumberText.read(number);
            if (value.isPresent()) {
                values.put(text.substring(0, Math.max(0, equals)).strip(), value.getAsDouble());
            } else {
                problems.add(Problem.at(
                        SET,
                        "\"" + Inert.text(number) + "\" is not a number",
                        "write NAME=VALUE, such as contacts=2.5"));
            }
        }
        return Read.of(new ByName<>(SET, values), problems);
    }

    long seed() {
        return seed;
    }
}
