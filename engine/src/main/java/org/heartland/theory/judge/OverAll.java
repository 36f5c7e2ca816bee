package org.heartland.theory.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.heartland.theory.outcome.Consequences;
import org.heartland.theory.outcome.Standings;
import org.heartland.theory.outcome.Standings.AccountRow;
import org.heartland.theory.score.WeightedDraws;
import org.heartland.theory.system.World;

/** The differences of all accounts together: the draws of each count by its weight. */
final class OverAll {
    private final Standings standings;
    private final Map<Key, List<Part>> parts = new TreeMap<>();

    private record Key(String stock, String receiver, int year) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byStock = stock.compareTo(other.stock);
            int byReceiver = byStock == 0 ? receiver.compareTo(other.receiver) : byStock;
            return byReceiver == 0 ? Integer.compare(year, other.year) : byReceiver;
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // plain arrays for speed; never compared
    private record Part(double weight, double[] draws) {}

    OverAll(Standings standings) {
        this.standings = standings;
    }

    void add(String account, WhatIf whatIf, List<Integer> years) {
        double weight = standings.accounts().stream()
                .filter(row -> row.id().equals(account))
                .mapToDouble(AccountRow::weight)
                .sum();
        World world = whatIf.world();
        for (int r = 0; r < world.receivers().size(); r++) {
            double[][][] moved = whatIf.at(r);
            for (int i = 0; i < moved[0].length; i++) {
                for (int year : years) {
                    Key key = new Key(whatIf.stock(i), world.receivers().get(r), year);
                    parts.computeIfAbsent(key, unseen -> new ArrayList<>())
                            .add(new Part(weight, moved[year - world.first()][i]));
                }
            }
        }
    }

    /** The rows of what any account moves. */
    List<Consequences.Row> rows() {
        List<Consequences.Row> rows = new ArrayList<>();
        parts.forEach((key, of) -> {
            if (of.stream().anyMatch(part -> Arrays.stream(part.draws).anyMatch(value -> value != 0))) {
                double[] ends = Telling.quantiles(pooled(of), .05, .5, .95);
                rows.add(new Consequences.Row(
                        Consequences.OVER_ALL, key.stock, key.receiver, key.year, ends[0], ends[1], ends[2]));
            }
        });
        return rows;
    }

    private static WeightedDraws pooled(List<Part> of) {
        double[] values =
                of.stream().flatMapToDouble(part -> Arrays.stream(part.draws)).toArray();
        double[] weights = of.stream()
                .flatMapToDouble(part -> Arrays.stream(part.draws).map(value -> part.weight / part.draws.length))
                .toArray();
        return new WeightedDraws(values, weights);
    }
}
