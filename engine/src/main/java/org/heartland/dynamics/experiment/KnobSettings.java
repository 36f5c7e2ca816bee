package org.heartland.dynamics.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heartland.dynamics.ByName;
import org.heartland.dynamics.Overrides;
import org.heartland.dynamics.WrittenValues;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.text.NumberText;

/** The values at which the knobs of a model stand: those that are set, where another than the file's. */
public record KnobSettings(List<Knob> knobs, Map<String, Double> set) {
    /**
     * The knobs at the values that are written in this order, later ones before earlier ones, each as {@code name=value}.
     *
     * @param at where they are written, for problems
     */
    public static Read<KnobSettings> of(Place at, List<Knob> knobs, List<String> written) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Double> set = new LinkedHashMap<>();
        for (String one : written) {
            Read<ByName<Double>> read = WrittenValues.values(at, List.of(one));
            problems.addAll(read.problems());
            if (read instanceof Read.Good<ByName<Double>> good) {
                good.value().values().forEach((name, value) -> put(knobs, name, value, set));
            }
        }
        return Read.of(new KnobSettings(knobs, set), problems);
    }

    private static void put(List<Knob> knobs, String name, double value, Map<String, Double> set) {
        String shown = knobs.stream()
                .map(Knob::name)
                .filter(one -> Overrides.same(one, name))
                .findFirst()
                .orElse(name);
        set.remove(shown);
        if (knobs.stream().noneMatch(knob -> knob.name().equals(shown) && knob.value() == value)) {
            set.put(shown, value);
        }
    }

    /** Where a knob stands. */
    public double at(Knob knob) {
        return set.getOrDefault(knob.name(), knob.value());
    }

    /** All that is set, each as {@code name=value}. */
    public List<String> written() {
        return set.entrySet().stream()
                .map(entry -> written(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static String written(String name, double value) {
        return name.replace(' ', '_') + "=" + NumberText.exact(value);
    }

    /** What must be set to get from these settings to others, in one text; "" if they are the same. */
    public String to(KnobSettings others) {
        List<String> changes = new ArrayList<>();
        Map<String, Double> wanted = new LinkedHashMap<>(others.set());
        knobs.stream()
                .filter(knob -> set.containsKey(knob.name()))
                .forEach(knob -> wanted.putIfAbsent(knob.name(), knob.value()));
        wanted.forEach((name, value) -> {
            if (!value.equals(set.get(name))) {
                changes.add(written(name, value));
            }
        });
        return String.join(",", changes);
    }
}
