package org.heartland.dossier.read;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.heartland.dossier.Indicator;
import org.heartland.problem.Place;
import org.heartland.problem.Problems;

/** Looks whether sums of indicators make sense: parts in one unit, no sum among its own parts, and not too many sums of sums. */
final class Sums {
    private static final int DEEPEST = 8;

    private final SortedMap<String, Indicator> indicators;
    private final Map<String, Place> places = new TreeMap<>();
    private final Problems problems;
    private final Set<String> open = new TreeSet<>();
    private final Map<String, Integer> depths = new TreeMap<>();

    Sums(SortedMap<String, Indicator> indicators, Problems problems) {
        this.indicators = indicators;
        this.problems = problems;
    }

    void add(Indicator indicator, Place at) {
        if (!indicator.sumOf().isEmpty()) {
            places.putIfAbsent(indicator.id(), at);
        }
    }

    void tell() {
        places.keySet().forEach(sum -> depth(sum, 1));
    }

    /** How many sums stand on one another from here down; 0 for what is no sum. */
    private int depth(String sum, int above) {
        Indicator indicator = indicators.get(sum);
        Place at = places.get(sum);
        if (indicator == null || at == null || open.contains(sum)) {
            return 0;
        }
        if (depths.containsKey(sum) || above > DEEPEST) {
            return depths.getOrDefault(sum, 1);
        }
        open.add(sum);
        int deepest = 0;
        for (String part : indicator.sumOf()) {
            part(indicator, part, at);
            deepest = Math.max(deepest, depth(part, above + 1));
        }
        open.remove(sum);
        if (deepest >= DEEPEST) {
            problems.add(at, sum + " is a sum of sums, more than " + DEEPEST + " deep", "name the parts themselves");
        }
        depths.put(sum, deepest + 1);
        return deepest + 1;
    }

    private void part(Indicator sum, String part, Place at) {
        Indicator found = indicators.get(part);
        if (open.contains(part)) {
            problems.add(at, part + " is a sum of itself", "take it out of its parts");
        } else if (found != null && !found.unit().equals(sum.unit())) {
            String what = part + " is counted in " + found.unit() + " and the sum " + sum.id() + " in " + sum.unit();
            problems.add(at, what, "sum only what has one unit");
        }
    }
}
