package org.heartland.app;

import java.util.ArrayList;
import java.util.List;
import org.heartland.dynamics.ByName;
import org.heartland.dynamics.WrittenValues;
import org.heartland.dynamics.model.Between;
import org.heartland.problem.Place;
import org.heartland.problem.Read;
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
}
