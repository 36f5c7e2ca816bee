package org.heartland.dynamics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.heartland.dynamics.model.Between;
import org.heartland.problem.Inert;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.text.NumberText;
import org.heartland.text.RangeText;

/** Values and bounds of variables as a user writes them, each behind the name of its variable: {@code contacts=2.5}. */
public final class WrittenValues {
    private WrittenValues() {}

    /** The values by the names of their variables, or all problems; {@code at} is where they are written. */
    public static Read<ByName<Double>> values(Place at, List<String> written) {
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
                        at,
                        "\"" + Inert.text(number) + "\" is not a number",
                        "write NAME=VALUE, such as contacts=2.5"));
            }
        }
        return Read.of(new ByName<>(at, values), problems);
    }

    /** The bounds by the names of their variables, written as {@code contacts=2..3}, or all problems. */
    public static Read<ByName<Between>> ranges(Place at, List<String> written) {
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
                        at,
                        "this is not a range: " + (text.length() > 60 ? text.substring(0, 60) + "..." : text),
                        "write NAME=LOW..HIGH, such as contacts=2..3"));
            } else {
                ranges.put(name, new Between(low, high));
            }
        }
        return Read.of(new ByName<>(at, ranges), problems);
    }
}
