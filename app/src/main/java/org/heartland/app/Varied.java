package org.heartland.app;

import java.util.ArrayList;
import java.util.List;
import org.heartland.dynamics.ByName;
import org.heartland.dynamics.WrittenValues;
import org.heartland.dynamics.model.Between;
import org.heartland.dynamics.sensitivity.Ensemble;
import org.heartland.problem.Place;
import org.heartland.problem.Read;
import org.heartland.text.NumberText;
import picocli.CommandLine.Option;

/** The option {@code --vary}: the variables that vary, with their bounds. */
final class Varied {
    @Option(
            names = "--vary",
            paramLabel = "NAME=LOW..HIGH",
            description =
                    "Draw a value from between two bounds, instead of those that the model declares with between; may be repeated.")
    private List<String> written = new ArrayList<>();

    boolean isEmpty() {
        return written.isEmpty();
    }

    Read<ByName<Between>> ranges() {
        return WrittenValues.ranges(Place.of("--vary"), written);
    }

    /** Describes what varies and how, in one sentence. */
    static String description(Ensemble ensemble) {
        List<String> parts = new ArrayList<>();
        ensemble.varied()
                .forEach((quantity, range) -> parts.add(quantity.name() + " from " + NumberText.exact(range.low())
                        + " to " + NumberText.exact(range.high())));
        return "varied: " + String.join("; ", parts);
    }
}
