package org.heartland.measure.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.heartland.measure.ArmsWindow;
import org.heartland.naming.LineNames;
import org.jspecify.annotations.Nullable;

/**
 * Yearly deliveries of one indicator to one receiver: by state, and the part attributed to no state (other countries, a bloc, or what the
 * world total holds beyond the listed states). Every array runs over the same years.
 */
final class Supply {
    final String indicator;
    final String receiver;
    final String unit;
    private final SortedMap<String, double[]> states = new TreeMap<>();
    private final SortedMap<String, double[]> residuals = new TreeMap<>();
    private @Nullable SortedMap<String, double[]> counted;
    private List<String> names = List.of();
    private double[] world = new double[0];
    private boolean[] worldKnown = new boolean[0];

    Supply(String indicator, String receiver, String unit) {
        this.indicator = indicator;
        this.receiver = receiver;
        this.unit = unit;
    }

    void add(String sender, int year, double amount, int years) {
        LineNames.Kind kind = LineNames.kind(sender);
        if (kind == LineNames.Kind.TOTAL) {
            world = world.length == 0 ? new double[years] : world;
            worldKnown = worldKnown.length == 0 ? new boolean[years] : worldKnown;
            world[year] += amount;
            worldKnown[year] = true;
        } else {
            var of = kind == LineNames.Kind.PARTNER ? states : residuals;
            of.computeIfAbsent(sender, s -> new double[years])[year] += amount;
        }
    }

    private PartnerLines lines() {
        List<String> all = new ArrayList<>(states.keySet());
        all.addAll(residuals.keySet());
        return PartnerLines.of(all.toArray(String[]::new));
    }

    /** The lines of residuals and of blocs that have no members beside them; asked for when all rows are added. */
    private SortedMap<String, double[]> counted() {
        if (counted == null) {
            PartnerLines lines = lines();
            SortedMap<String, double[]> found = new TreeMap<>();
            int at = states.size();
            for (Map.Entry<String, double[]> line : residuals.entrySet()) {
                if (lines.isResidual(at) || lines.isPartner(at)) {
                    found.put(line.getKey(), line.getValue());
                }
                at++;
            }
            counted = found;
        }
        return counted;
    }

    /** What a reader must know of blocs beside their members; nothing where a total makes no difference of them. */
    List<String> notes() {
        return hasWorld() ? List.of() : lines().notesOnBlocsLeftOut();
    }

    /** The states that supply the receiver in some year, by name. */
    List<String> listStates() {
        if (names.size() != states.size()) {
            names = List.copyOf(states.keySet());
        }
        return names;
    }

    boolean hasWorld() {
        return world.length > 0;
    }

    /** The first year (index) whose world total is missing though something was delivered, or less than its parts; -1 if there is none. */
    int firstYearAgainstWorld() {
        for (int year = 0; year < world.length; year++) {
            double listed = sum(states, year, 1);
            boolean missing = !worldKnown[year] && listed + sum(counted(), year, 1) > 0;
            if (missing || listed > world[year] * (1 + 1e-6)) {
                return year;
            }
        }
        return -1;
    }

    /** One amount per state, in the order of {@link #listStates}. */
    double[] byState(int first, int window) {
        return states.values().stream()
                .mapToDouble(of -> ArmsWindow.sum(of, first, window))
                .toArray();
    }

    /** The amount attributed to no listed state: the world total minus the states if it is given, else the other lines. */
    double residual(int first, int window) {
        if (!hasWorld()) {
            return sum(counted(), first, window);
        }
        double beyond = ArmsWindow.sum(world, first, window) - sum(states, first, window);
        return beyond > 1e-6 * ArmsWindow.sum(world, first, window) ? beyond : 0;
    }

    private static double sum(SortedMap<String, double[]> of, int first, int window) {
        double sum = 0;
        for (double[] yearly : of.values()) {
            sum += ArmsWindow.sum(yearly, first, window);
        }
        return sum;
    }
}
