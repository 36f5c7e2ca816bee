package org.heartland.dossier.read;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.heartland.dossier.Indicator;
import org.heartland.problem.Place;
import org.heartland.problem.Problems;

/**
 * Checks that sums of indicators make sense: parts in one unit, no sum among its own parts, sums of sums at most {@value #MAX_DEPTH} deep,
 * and at most {@value #MAX_PARTS} parts, counting a part as often as it is added.
 */
final class Sums {
    private static final int MAX_DEPTH = 8;
    private static final int MAX_PARTS = 2_000;
    /** Chains are followed no further than this; they are too deep anyway. */
    private static final int MAX_STEPS = 500;

    private final SortedMap<String, Indicator> indicators;
    private final Map<String, Place> places = new TreeMap<>();
    private final Problems problems;
    private final Set<String> open = new TreeSet<>();
    private final Map<String, Size> sizes = new TreeMap<>();

    /** The depth of nested sums, and the number of figures in the sum. */
    private record Size(int depth, int parts) {
        static final Size PLAIN = new Size(0, 1);
        static final Size TOO_DEEP = new Size(MAX_DEPTH + 1, 1);
    }

    Sums(SortedMap<String, Indicator> indicators, Problems problems) {
        this.indicators = indicators;
        this.problems = problems;
    }

    void add(Indicator indicator, Place at) {
        if (!indicator.sumOf().isEmpty()) {
            places.putIfAbsent(indicator.id(), at);
        }
    }

    void report() {
        places.keySet().forEach(sum -> size(sum, 1));
    }

    private Size size(String sum, int steps) {
        Indicator indicator = indicators.get(sum);
        Place at = places.get(sum);
        if (indicator == null || at == null || open.contains(sum)) {
            return Size.PLAIN;
        }
        Size known = sizes.get(sum);
        if (known != null || steps > MAX_STEPS) {
            return known == null ? Size.TOO_DEEP : known;
        }
        open.add(sum);
        int depth = 0;
        int parts = 0;
        for (String part : indicator.sumOf()) {
            part(indicator, part, at);
            Size below = size(part, steps + 1);
            depth = Math.max(depth, below.depth);
            parts = Math.min(MAX_PARTS + 1, parts + below.parts);
        }
        open.remove(sum);
        Size size = new Size(depth + 1, parts);
        sizes.put(sum, size);
        requireModest(sum, size, at);
        return size;
    }

    private void requireModest(String sum, Size size, Place at) {
        if (size.depth > MAX_DEPTH) {
            problems.add(at, sum + " is a sum of sums, more than " + MAX_DEPTH + " deep", "name the parts themselves");
        } else if (size.parts > MAX_PARTS) {
            String what = sum + " adds up more than " + MAX_PARTS + " figures, by way of sums of sums";
            problems.add(at, what, "name each part once");
        }
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
