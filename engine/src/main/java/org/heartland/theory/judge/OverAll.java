package org.heartland.theory.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.heartland.theory.outcome.Consequences;

/** What a scenario changes by all accounts together: the draws of each count by its weight. An account that has it stay counts as 0. */
final class OverAll {
    private final Map<Key, List<Part>> parts = new LinkedHashMap<>();
    private final List<Double> weights = new ArrayList<>();

    private record Key(Consequences.Kind kind, String of, String receiver, int year) {}

    private record Part(int account, Moved moved) {}

    /** Adds an account with its weight. */
    void add(double weight, List<Moved> all) {
        weights.add(weight);
        for (Moved one : all) {
            Key key = new Key(one.kind(), one.of(), one.receiver(), one.year());
            parts.computeIfAbsent(key, unseen -> new ArrayList<>()).add(new Part(weights.size() - 1, one));
        }
    }

    /** The rows of what any account moves. */
    List<Consequences.Row> rows() {
        List<Consequences.Row> rows = new ArrayList<>();
        parts.forEach((key, of) -> {
            if (of.stream().anyMatch(part -> part.moved().moves())) {
                rows.add(row(key, of));
            }
        });
        return rows;
    }

    private Consequences.Row row(Key key, List<Part> of) {
        double[] change = concat(of, Moved::change);
        double[] without = concat(of, Moved::without);
        double[] shares = of.stream()
                .flatMapToDouble(part -> Arrays.stream(part.moved().change())
                        .map(value -> weights.get(part.account()) / part.moved().change().length))
                .toArray();
        return new Moved(key.kind(), key.of(), key.receiver(), key.year(), change, without)
                .row(Consequences.OVER_ALL, shares);
    }

    private interface Values {
        double[] of(Moved moved);
    }

    private static double[] concat(List<Part> of, Values values) {
        return of.stream()
                .flatMapToDouble(part -> DoubleStream.of(values.of(part.moved())))
                .toArray();
    }
}
