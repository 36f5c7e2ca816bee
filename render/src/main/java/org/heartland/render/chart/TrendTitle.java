package org.heartland.render.chart;

import java.util.ArrayList;
import java.util.List;
import org.heartland.assessment.Subject.Indicator;
import org.heartland.render.words.Words;

/** States at which states the shares of actors rose or fell between the first figures and the last. */
final class TrendTitle {
    /** The least change, in points of share, that is called one. */
    private static final double LEAST = 0.02;

    /** The ends of a series at a state: the range of the first share and of the last, as parts of 1. */
    record At(String state, double firstLow, double firstHigh, double lastLow, double lastHigh) {
        boolean rose() {
            return lastLow - firstHigh >= LEAST;
        }

        boolean fell() {
            return firstLow - lastHigh >= LEAST;
        }
    }

    /** An actor, by its id, with the states at which both of its ends are known. */
    record Trend(String actor, List<At> at) {}

    private final Words words;
    private final Cases cases;
    private final Indicator indicator;

    TrendTitle(Words words, Indicator indicator) {
        this.words = words;
        this.cases = new Cases(words);
        this.indicator = indicator;
    }

    /** The finding on all years, or "" if no share rose or fell by more than its ranges allow. */
    String of(List<Trend> trends) {
        String clauses = clauses(trends);
        return clauses.isEmpty() ? "" : Words.capital(words.say("Since the first figures {0}", clauses));
    }

    /** The finding on the years from one to another, or "". */
    String of(List<Trend> trends, int first, int last) {
        String clauses = clauses(trends);
        return clauses.isEmpty()
                ? ""
                : Words.capital(words.say("From the first to the last figures of {0}–{1} {2}", first, last, clauses));
    }

    private String clauses(List<Trend> trends) {
        List<String> clauses = new ArrayList<>();
        for (Trend trend : trends) {
            clause(clauses, trend, false);
            clause(clauses, trend, true);
        }
        return String.join("; ", clauses);
    }

    private void clause(List<String> clauses, Trend trend, boolean up) {
        List<String> states = trend.at().stream()
                .filter(at -> up ? at.rose() : at.fell())
                .map(At::state)
                .toList();
        if (states.isEmpty()) {
            return;
        }
        String where = where(words, states, trend.at().size());
        String actor = cases.of(trend.actor());
        if (clauses.isEmpty()) {
            clauses.add(words.say(
                    up ? "{0}’s share {1} rose {2}" : "{0}’s share {1} fell {2}", actor, cases.in(indicator), where));
        } else {
            clauses.add(words.say(up ? "{0}’s rose {1}" : "{0}’s fell {1}", actor, where));
        }
    }

    /** "in Kazakhstan and Uzbekistan", or all of them in one word if they are more than two. */
    static String where(Words words, List<String> states, int known) {
        return states.size() == known && known > 2
                ? words.say("in all {0} states with figures", known)
                : new Cases(words).in(states);
    }
}
