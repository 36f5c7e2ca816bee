package org.heartland.dynamics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.text.NumberText;

/** Values of variables as somebody writes them: {@code NAME=VALUE}. */
public final class WrittenValues {
    private WrittenValues() {}

    /** The values by the names of their variables, or all that are no numbers; {@code at} is where they are written. */
    public static Read<ByName<Double>> read(List<String> written, Place at) {
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
                        at, "\"" + number + "\" is not a number", "write NAME=VALUE, such as contacts=2.5"));
            }
        }
        return Read.of(new ByName<>(at, values), problems);
    }
}
