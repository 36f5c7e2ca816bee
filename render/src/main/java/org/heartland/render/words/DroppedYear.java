package org.heartland.render.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.heartland.theory.outcome.Standings;
import org.heartland.theory.outcome.Standings.YearWeights;

/** What the ranking and the weights become if one year of release is left out, in words. */
public final class DroppedYear {
    private final Standings standings;
    private final StandingsWords said;
    private final Words words;
    private final YearWeights dropped;

    private DroppedYear(Standings standings, Words words, YearWeights dropped) {
        this.standings = standings;
        this.said = new StandingsWords(standings, words);
        this.words = words;
        this.dropped = dropped;
    }

    /** The ranking without a year; empty if that year is not scored. */
    public static Optional<DroppedYear> of(Standings standings, Words words, int year) {
        return standings.years().stream()
                .filter(one -> one.year() == year)
                .findFirst()
                .map(one -> new DroppedYear(standings, words, one));
    }

    /** The places, leads and weights with the year and without it. */
    public WordTable table() {
        int year = dropped.year();
        List<String> head = List.of(
                "",
                words.say("place"),
                words.say("place without {0}", year),
                words.say("ahead of the last by"),
                words.say("ahead without {0}", year),
                words.say("weight"),
                words.say("weight without {0}", year));
        return WordTable.ofNumbers("dropped", words.say("Without {0}", year), head, rows());
    }

    private List<List<String>> rows() {
        double[] all = sums(false);
        double[] rest = sums(true);
        List<Integer> order = order(rest);
        List<List<String>> rows = new ArrayList<>();
        for (int k : order) {
            rows.add(List.of(
                    said.title(standings.accounts().get(k)),
                    String.valueOf(order(all).indexOf(k) + 1),
                    String.valueOf(order.indexOf(k) + 1),
                    words.decimals(all[k] - Arrays.stream(all).min().orElse(0), 1),
                    words.decimals(rest[k] - Arrays.stream(rest).min().orElse(0), 1),
                    words.decimals(standings.accounts().get(k).weight(), 2),
                    words.decimals(dropped.weights().get(k), 2)));
        }
        return rows;
    }

    /** The log scores of each account over all years, or over the others. */
    private double[] sums(boolean without) {
        return IntStream.range(0, standings.accounts().size())
                .mapToDouble(k -> standings.years().stream()
                        .filter(one -> !without || one != dropped)
                        .mapToDouble(one -> one.logScores().get(k))
                        .sum())
                .toArray();
    }

    private static List<Integer> order(double[] scores) {
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> -scores[k]))
                .toList();
    }

    /** Whether another account comes first without that year, as a sentence. */
    public String sentence() {
        int first = order(sums(true)).get(0);
        String title = said.title(standings.accounts().get(first));
        return first == order(sums(false)).get(0)
                ? words.say("Without {0} the same account comes first: {1}.", dropped.year(), title)
                : words.say("Without {0} another account comes first: {1}.", dropped.year(), title);
    }
}
