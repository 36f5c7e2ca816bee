package org.heartland.theory.read;

import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.heartland.dossier.read.Fields;
import org.heartland.dossier.read.Thing;
import org.heartland.text.NumberText;
import org.heartland.theory.Argument;
import org.heartland.theory.Input;

/** Reads an input. */
final class InputReader {
    private InputReader() {}

    static void add(String key, Fields one, ArgumentReader arguments, List<Input> to) {
        String says = one.text("says");
        Input.Kind kind = switch (one.oneOf("years", "receivers", "members")) {
            case "years" -> new Input.ByYear(years(one.mapping("years", "values by year")));
            case "receivers" -> new Input.ByReceiver(receivers(one));
            default -> new Input.Membership(one.has("members") ? one.refers("members", Thing.INSTITUTION) : List.of());
        };
        Argument argument = arguments.of(one);
        one.close();
        to.add(new Input(key, says, kind, argument, one.at()));
    }

    private static SortedMap<Integer, Double> years(Fields values) {
        SortedMap<Integer, Double> byYear = new TreeMap<>();
        for (String key : values.keys()) {
            OptionalInt year = NumberText.whole(key);
            Double value = values.findNumber(key);
            if (year.isEmpty()) {
                values.problems.add(values.atKey(key), key + " is not a year", "write one such as 2022");
            } else if (value != null) {
                byYear.put(year.getAsInt(), value);
            }
        }
        if (byYear.isEmpty() && values.problems.isEmpty()) {
            values.problems.add(values.at(), "there is no value", "write at least one, such as 1992: 0");
        }
        values.close();
        return byYear;
    }

    private static SortedMap<String, Double> receivers(Fields one) {
        SortedMap<String, Double> byReceiver = new TreeMap<>();
        one.each("receivers", "the value of a receiver", item -> {
            String id = item.refer("of", Thing.ACTOR);
            Double value = item.findNumber("is");
            if (item.close() && value != null) {
                byReceiver.put(id, value);
            }
        });
        return byReceiver;
    }
}
