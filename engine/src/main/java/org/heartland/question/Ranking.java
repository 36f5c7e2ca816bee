package org.heartland.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.heartland.days.Cover;
import org.heartland.draws.Meeting;
import org.heartland.draws.Why;
import org.heartland.formula.Answer;
import org.heartland.panel.Figures;
import org.heartland.panel.Partners;
import org.heartland.panel.Setting;
import org.jspecify.annotations.Nullable;

/**
 * The states by their mean share over some years, largest first (ties in the order of their ids).
 *
 * @param cover the days that the figures of the last year cover
 * @param hidden the largest mean share that one partner without a line of its own can have
 */
record Ranking(
        List<String> states,
        double[] share,
        double hidden,
        Why why,
        int[] rows,
        @Nullable Cover cover) {

    /**
     * The mean over the years up to {@code year}; only that year itself must be known, and all must cover the same days of the year. Who has no
     * line in that year is not ranked, however large he was before.
     */
    static Ranking of(Figures figures, String indicator, String receiver, Setting setting, int year, int years) {
        Map<String, double[]> sums = new TreeMap<>();
        List<int[]> rows = new ArrayList<>();
        double hidden = 0;
        int counted = 0;
        Cover cover = null;
        for (int back = 0; back < years; back++) {
            Partners partners = figures.partners(indicator, receiver, setting, year - back);
            if (partners.why() != Why.KNOWN) {
                if (back == 0) {
                    return none(partners.why());
                }
                continue;
            }
            if (Meeting.why(cover, partners.cover(), false) != Why.KNOWN) {
                return none(Why.OTHER_DAYS);
            }
            cover = Cover.of(partners.cover(), cover);
            counted++;
            hidden += partners.hidden() / partners.total();
            rows.add(partners.rows());
            if (back == 0) {
                partners.states().forEach(state -> sums.put(state, new double[2]));
            }
            add(sums, partners);
        }
        return ranked(sums, counted, hidden / counted, Answer.union(rows), cover);
    }

    private static Ranking none(Why why) {
        return new Ranking(List.of(), new double[0], 0, why, new int[0], null);
    }

    private static void add(Map<String, double[]> sums, Partners partners) {
        for (int i = 0; i < partners.states().size(); i++) {
            double[] sum = sums.get(partners.states().get(i));
            if (sum != null) {
                sum[0] += partners.value()[i] / partners.total();
                sum[1]++;
            }
        }
    }

    private static Ranking ranked(
            Map<String, double[]> sums, int counted, double hidden, int[] rows, @Nullable Cover cover) {
        List<String> states = new ArrayList<>(sums.keySet());
        states.sort((a, b) -> {
            int byShare = Double.compare(mean(sums, b), mean(sums, a));
            return byShare != 0 ? byShare : a.compareTo(b);
        });
        double[] share = states.stream().mapToDouble(state -> mean(sums, state)).toArray();
        return new Ranking(states, share, hidden, counted == 0 ? Why.MISSING : Why.KNOWN, rows, cover);
    }

    private static double mean(Map<String, double[]> sums, String state) {
        double[] sum = sums.getOrDefault(state, new double[] {0, 1});
        return sum[0] / sum[1];
    }

    /** The number of states less than the margin behind the first (including it); 0 if a partner that is not named may be among them. */
    int tied(double margin) {
        if (states.isEmpty() || hidden > share[0] - margin) {
            return 0;
        }
        int tied = 1;
        while (tied < share.length && share[0] - share[tied] < margin) {
            tied++;
        }
        return tied;
    }

    /** The first {@code count} states, in the order of their ids. */
    List<String> top(int count) {
        return states.subList(0, count).stream().sorted().toList();
    }
}
