package org.heartland.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heartland.dynamics.ByName;
import org.heartland.dynamics.model.Between;
import org.heartland.dynamics.sensitivity.Ensemble;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.text.NumberText;
import org.heartland.text.RangeText;
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
        Map<String, Between> ranges = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (String text : written) {
            int equals = text.lastIndexOf('=');
            String name = text.substring(0, Math.max(0, equals)).strip();
            Optional<RangeText> range = equals > 0 ? RangeText.of(text.substring(equals + 1)) : Optional.empty();
            double low = range.map(RangeText::low).orElse(Double.NaN);
            double high = range.map(RangeText::high).orElse(Double.NaN);
            if (!(low <= high && Double.isFinite(high - low))) {
                problems.add(Problem.at(
                        Place.of("--vary"),
                        "this is not a range: " + (text.length() > 60 ? text.substring(0, 60) + "..." : text),
                        "write NAME=LOW..HIGH, such as contacts=2..3"));
            } else {
                ranges.put(name, new Between(low, high));
            }
        }
        return Read.of(new ByName<>(Place.of("--vary"), ranges), problems);
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
