package org.heartland.theory.outcome;

import java.util.List;

/**
 * What would be otherwise under a scenario, by each account.
 *
 * @param scenario its id
 * @param until the last year whose figures were used
 * @param rows the differences, account by account, receiver by receiver
 */
public record Consequences(String scenario, String title, String because, int until, List<Row> rows) {
    public Consequences {
        rows = List.copyOf(rows);
    }

    /**
     * The difference of a stock: with the scenario less without it.
     *
     * @param account the id of an account, or {@link #OVER_ALL}
     * @param low, middle, high the 5, 50 and 95 per cent points over the draws of parameters
     */
    public record Row(String account, String stock, String receiver, int year, double low, double middle, double high) {

        /** True if the account says that the stock moves, and which way. */
        public boolean hasSign() {
            return low > 0 || high < 0;
        }
    }

    /** Stands for all accounts together, by their weights. */
    public static final String OVER_ALL = "all";

    /** A stock of a receiver of which accounts say opposite things. */
    public record Contradiction(String stock, String receiver, int year, String up, String down) {}

    /** Where two accounts disagree on the sign, each surely enough: shown, and not averaged away. */
    public List<Contradiction> contradictions() {
        return rows.stream()
                .filter(row -> row.low() > 0)
                .flatMap(up -> rows.stream()
                        .filter(down -> down.high() < 0
                                && down.stock().equals(up.stock())
                                && down.receiver().equals(up.receiver())
                                && down.year() == up.year())
                        .map(down ->
                                new Contradiction(up.stock(), up.receiver(), up.year(), up.account(), down.account())))
                .toList();
    }
}
