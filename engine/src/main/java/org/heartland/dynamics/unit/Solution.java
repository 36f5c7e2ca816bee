package org.heartland.dynamics.unit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Works out unknown units from demands that two units be equal, as one solves linear equations: first those with one unknown, over and
 * over (what variables are before what stands together in equations), then whatever is left. A demand that holds no unknown any more and fails
 * is a contradiction. After {@value #MAX_STEPS} steps nothing more is looked at.
 */
final class Solution {
    private static final int MAX_ROUNDS = 100;
    private static final int MAX_STEPS = 5_000_000;
    private static final int MAX_UNKNOWNS = 40;
    /** In the order in which they were worked out: each holds only unknowns that came later or never. */
    private final Map<String, Measure> known = new LinkedHashMap<>();

    private int steps;

    /** The unit with all that is known put in. */
    Measure of(Measure unit) {
        Measure out = unit;
        for (Measure next = out.with(known::get);
                !next.equals(out) && steps < MAX_STEPS;
                next = out.with(known::get)) {
            steps++;
            out = next;
        }
        return out;
    }

    /** Puts what is known into what is known, the last first, so that each is looked up once from then on. */
    private void compress() {
        List<String> order = new ArrayList<>(known.keySet());
        Collections.reverse(order);
        order.forEach(base ->
                known.replace(base, known.getOrDefault(base, Measure.PURE).with(known::get)));
    }

    /** Shows each demand that fails, with its two sides as far as they are known. */
    void solve(List<Demand> demands, BiConsumer<Demand, Solution> fails) {
        List<Demand> left = rounds(demands.stream().filter(Demand::defines).toList(), fails);
        left.addAll(demands.stream().filter(demand -> !demand.defines()).toList());
        rounds(left, fails).forEach(demand -> settle(demand, MAX_UNKNOWNS, fails));
        compress();
    }

    /** Settles what has one unknown until nothing more can be settled so; what is left. */
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

    private boolean settle(Demand demand, int most, BiConsumer<Demand, Solution> fails) {
        Measure rest = of(demand.one()).per(of(demand.other()));
        if (steps >= MAX_STEPS) {
            return true;
        }
        List<String> unknowns = rest.unknowns();
        if (unknowns.size() > most) {
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
