package org.heartland.dynamics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.heartland.text.NumberText;

/**
 * One of several runs of the same model that are shown beside one another: all values that it sets, and among these the
 * ones by which it differs from the first run.
 */
public record Variation(ByName<Double> set, Map<String, Double> changed) {
    /** As many runs as can be told apart in one plot. */
    public static final int MOST = 5;

    /**
     * The runs that are asked for, the first of which is the one that the others are compared with. A variable that is
     * set a second time makes a second run; each of {@code compared} ({@code a=1,b=2}) makes one more. Whatever a run
     * does not change is as in the first.
     */
    public static Read<List<Variation>> of(Place at, List<String> set, Place comparedAt, List<String> compared) {
        List<Problem> problems = new ArrayList<>();
        List<List<String>> runs = grouped(set);
        Map<String, Double> first = read(at, runs.get(0), problems);
        List<Map<String, Double>> others = new ArrayList<>();
        runs.subList(1, runs.size()).forEach(run -> others.add(read(at, run, problems)));
        compared.forEach(run -> others.add(read(comparedAt, List.of(run.split(",(?![^\\[]*])")), problems)));
        if (others.size() >= MOST) {
            String what = "these are " + (others.size() + 1) + " runs";
            problems.add(Problem.at(comparedAt, what, "compare at most " + MOST + " at a time"));
        }
        List<Variation> variations = new ArrayList<>(List.of(new Variation(new ByName<>(at, first), Map.of())));
        others.forEach(changed -> variations.add(new Variation(new ByName<>(at, over(first, changed)), changed)));
        return Read.of(List.copyOf(variations), problems);
    }

    /** The values by runs: what a variable is set to for the first time, for the second, and so on. */
    private static List<List<String>> grouped(List<String> set) {
        List<List<String>> runs = new ArrayList<>(List.of(new ArrayList<>()));
        Map<String, Integer> times = new LinkedHashMap<>();
        for (String text : set) {
            String name = Overrides.plain(text.substring(0, Math.max(0, text.lastIndexOf('='))));
            int run = times.merge(name, 1, Integer::sum);
            while (runs.size() < run) {
                runs.add(new ArrayList<>());
            }
            runs.get(run - 1).add(text);
        }
        return runs;
    }

    private static Map<String, Double> over(Map<String, Double> first, Map<String, Double> changed) {
        Map<String, Double> all = new LinkedHashMap<>(first);
        changed.keySet().forEach(name -> all.keySet().removeIf(held -> Overrides.same(held, name)));
        all.putAll(changed);
        return all;
    }

    private static Map<String, Double> read(Place at, List<String> written, List<Problem> problems) {
        Read<ByName<Double>> read = WrittenValues.values(at, written);
        problems.addAll(read.problems());
        return read instanceof Read.Good<ByName<Double>> good ? good.value().values() : Map.of();
    }

    /** What it changes: "room = 30, cooling time = 5". */
    public String name() {
        return changed.entrySet().stream()
                .map(each -> named(each.getKey(), each.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** A variable at a value: "cooling time = 5". */
    public static String named(String variable, double value) {
        return variable.replace('_', ' ') + " = " + NumberText.exact(value);
    }
}
