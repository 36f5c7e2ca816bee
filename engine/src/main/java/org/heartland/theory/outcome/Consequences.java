package org.heartland.theory.outcome;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What would be otherwise under a scenario, by each account.
 *
 * @param scenario its id
 * @param until the last year whose figures were used
 * @param weights the weights of the accounts, by their ids
 * @param stocks what each stock is, by its id
 * @param rivals the pairs of powers whose lead is looked at, by indicator
 * @param rows the differences, account by account, receiver by receiver
 */
public record Consequences(
        String scenario,
        String title,
        String because,
        int until,
        Map<String, Double> weights,
        Map<String, String> stocks,
        List<Rivals> rivals,
        List<Row> rows) {
    public Consequences {
        weights = Map.copyOf(weights);
        stocks = Map.copyOf(stocks);
        rivals = List.copyOf(rivals);
        rows = List.copyOf(rows);
    }

    /** Stands for all accounts together, by their weights. */
    public static final String OVER_ALL = "all";

    /** What differs. */
    public enum Kind {
        /** A stock, on its log scale. */
        STOCK,
        /** How far the stock of the void lies below the world without the cause (counterfactual), on the log scale. */
        VOID,
        /** How far it lies below what it was in the first year of the cause (absolute), on the log scale. */
        FALLEN,
        /** The part of the void that the other power fills. */
        FILLED,
        /** How far the first power is ahead of the second in an indicator: the difference of their log-ratios to all others; above 0 it leads. */
        LEAD
    }

    /** Two powers that are compared by the same indicator, and what it measures. */
    public record Rivals(String indicator, String quantity, String first, String second) {}

    /**
     * A difference: with the scenario less without it.
     *
     * @param account the id of an account, or {@link #OVER_ALL}
     * @param of the stock, or the indicator of a lead
     * @param low, middle, high the 5, 50 and 95 per cent points over the draws of parameters
     * @param without, with the middle of the draws without the scenario and with it
     */
    public record Row(
            String account,
            Kind kind,
            String of,
            String receiver,
            int year,
            double low,
            double middle,
            double high,
            double without,
            double with) {

        /** True if the account says that it moves, and which way. */
        public boolean hasSign() {
            return low > 0 || high < 0;
        }

        private List<String> what() {
            return List.of(kind.name(), of);
        }
    }

    /**
     * Something of which accounts say opposite things, each surely enough.
     *
     * @param receivers, years where and when some account has it rise and another fall
     * @param up, down the accounts that have it rise, and those that have it fall
     */
    public record Contradiction(
            Kind kind, String of, List<String> receivers, List<Integer> years, List<String> up, List<String> down) {}

    /** Where accounts disagree on the sign: shown, and not averaged away. */
    public List<Contradiction> contradictions() {
        Map<List<String>, List<Row>> byWhat = new LinkedHashMap<>();
        for (Row row : rows) {
            if (!row.account().equals(OVER_ALL) && row.hasSign()) {
                byWhat.computeIfAbsent(row.what(), unseen -> new ArrayList<>()).add(row);
            }
        }
        return byWhat.values().stream()
                .map(Consequences::contradiction)
                .filter(one -> !one.receivers().isEmpty())
                .toList();
    }

    private static Contradiction contradiction(List<Row> signed) {
        TreeSet<String> receivers = new TreeSet<>();
        TreeSet<Integer> years = new TreeSet<>();
        TreeSet<String> up = new TreeSet<>();
        TreeSet<String> down = new TreeSet<>();
        for (Row one : signed) {
            for (Row other : signed) {
                if (one.low() > 0
                        && other.high() < 0
                        && one.receiver().equals(other.receiver())
                        && one.year() == other.year()) {
                    receivers.add(one.receiver());
                    years.add(one.year());
                    up.add(one.account());
                    down.add(other.account());
                }
            }
        }
        Row first = signed.get(0);
        return new Contradiction(
                first.kind(),
                first.of(),
                List.copyOf(receivers),
                List.copyOf(years),
                List.copyOf(up),
                List.copyOf(down));
    }
}
