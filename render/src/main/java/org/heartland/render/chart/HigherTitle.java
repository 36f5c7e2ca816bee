package org.heartland.render.chart;

import java.util.ArrayList;
import java.util.List;
import org.heartland.render.words.Words;

/** States for which of two actors the last figures are higher by a tenth or more, at which states. */
final class HigherTitle {
    private static final double LEAST = 0.1;

    /** The last values of both actors at a state that are of one year. */
    record At(String state, double first, double second) {
        private At turned() {
            return new At(state, second, first);
        }
    }

    private final Words words;
    private final Cases cases;
    private final String quantity;

    HigherTitle(Words words, String quantity) {
        this.words = words;
        this.cases = new Cases(words);
        this.quantity = quantity;
    }

    /** The finding on two actors, by their ids, or "" if at no state one of them is clearly higher. */
    String of(String first, String second, List<At> at) {
        List<String> higher = names(at, 1);
        List<String> lower = names(at, -1);
        if (higher.size() < lower.size()) {
            return of(second, first, at.stream().map(At::turned).toList());
        }
        if (higher.isEmpty()) {
            return "";
        }
        List<String> clauses = new ArrayList<>();
        clauses.add(words.say(
                "{0}: in the last figures higher for {1} than for {2} {3}",
                quantity, cases.with(first), cases.with(second), TrendTitle.where(words, higher, at.size())));
        if (!lower.isEmpty()) {
            clauses.add(words.say("lower {0}", cases.in(lower)));
        }
        return Words.capital(String.join("; ", clauses));
    }

    private static List<String> names(List<At> at, int sign) {
        return at.stream()
                .filter(one -> sign * (one.first() - one.second())
                        > LEAST * Math.max(Math.abs(one.first()), Math.abs(one.second())))
                .map(At::state)
                .toList();
    }
}
