package org.heartland.dynamics.unit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Solves demands that two units be equal for unknown units, like linear equations: first, repeatedly, the demands with
 * one unknown (definitions of variables before relations inside equations), then the rest. A demand without unknowns
 * that fails is a contradiction. Stops after {@value #MAX_STEPS} steps.
 */
final class Solution {
    private static final int MAX_ROUNDS = 100;
    private static final int MAX_STEPS = 5_000_000;
    private static final int MAX_UNKNOWNS = 40;
    /** In the order in which they were solved: each contains only unknowns that were solved later or not at all. */
    private final Map<String, Measure> known = new LinkedHashMap<>();

    private int steps;

    /** The unit with all known unknowns substituted. */
    Measure of(Measure unit) {
        Measure out = unit;
        for (Measure next = out.with(known::get); !next.equals(out) && steps < MAX_STEPS; next = out.with(known::get)) {
            steps++;
            out = next;
        }
        return out;
    }

    /** Substitutes solutions into one another, the last first, so that each needs only one look-up from then on. */
    private void compress() {
        List<String> order = new ArrayList<>(known.keySet());
        Collections.reverse(order);
        order.forEach(base ->
                known.replace(base, known.getOrDefault(base, Measure.PURE).with(known::get)));
    }

    /** Solves the demands and passes each that fails to the consumer, with the solution so far. */
    void solve(List<Demand> demands, BiConsumer<Demand, Solution> fails) {
        List<Demand> left = rounds(demands.stream().filter(Demand::defines).toList(), fails);
        left.addAll(demands.stream().filter(demand -> !demand.defines()).toList());
        rounds(left, fails).forEach(demand -> settle(demand, MAX_UNKNOWNS, fails));
        compress();
    }

    /** Solves demands with one unknown until none is left; returns the remaining demands. */
    private List<Demand> rounds(List<Demand> demands, BiConsumer<Demand, Solution> fails) {
        List<Demand> left = new ArrayList<>(demands);
        boolean moved = true;
        for (int round = 0; moved && round < MAX_ROUNDS; round++) {
            compress();
            List<Demand> later = new ArrayList<>();
            for (Demand demand : left) {
                if (!settle(demand, 1, fails)) {
                    later.add(demand);
                }
            }
            moved = later.size() < left.size();
            left = later;
        }
        return left;
    }

    private boolean settle(Demand demand, int maxUnknowns, BiConsumer<Demand, Solution> fails) {
        Measure rest = of(demand.one()).per(of(demand.other()));
        if (steps >= MAX_STEPS) {
            return true;
        }
        List<String> unknowns = rest.unknowns();
        if (unknowns.size() > maxUnknowns) {
            return false;
        }
        if (!unknowns.isEmpty()) {
            String solved = unknowns.get(0);
            Rational power = rest.powers().getOrDefault(solved, Rational.ONE);
            Measure others = rest.times(Measure.of(solved), power.negative());
            known.put(solved, others.power(power.inverse().negative()));
        } else if (!rest.isPure()) {
            fails.accept(demand, this);
        }
        return true;
    }
}
