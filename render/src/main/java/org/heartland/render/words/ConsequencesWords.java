package org.heartland.render.words;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.heartland.theory.outcome.Consequences;
import org.heartland.theory.outcome.Consequences.Contradiction;
import org.heartland.theory.outcome.Consequences.Kind;
import org.heartland.theory.outcome.Consequences.Rivals;
import org.heartland.theory.outcome.Consequences.Row;
import org.jspecify.annotations.Nullable;

/**
 * What would be otherwise under a scenario, in words.
 *
 * @param titles the titles of the accounts, by their ids
 */
public record ConsequencesWords(Consequences consequences, Map<String, String> titles, Words words) {

    /** Below it, a difference is 0.00. */
    private static final double VISIBLE = .005;

    /** Why it is asked, as a sentence. */
    public String because() {
        String because = Words.capital(words.term(consequences.because()));
        return because.matches(".*[.?!]") ? because : because + ".";
    }

    /** How the numbers are to be read. */
    public String reading() {
        return words.say(
                "Differences: with it less without it, with 90 % intervals. Presences and voids are on a log scale, on which 0.10 is about a tenth. It is no forecast.");
    }

    /** What is sure over all accounts: how many of the differences have a sign. */
    public String sure() {
        List<Row> over = over();
        long sure = over.stream().filter(Row::hasSign).count();
        return over.isEmpty()
                ? words.say("No account has anything move.")
                : words.say(
                        "Over all accounts, by their weights, {0} of {1} differences have a sure sign.",
                        sure, over.size());
    }

    /** The rows over all accounts. */
    public List<Row> over() {
        return of(Consequences.OVER_ALL);
    }

    /** The rows of an account, by what differs, state and year; without those that are no difference to the eye. */
    public List<Row> of(String account) {
        return consequences.rows().stream()
                .filter(row -> row.account().equals(account))
                .filter(row -> Math.max(Math.abs(row.low()), Math.abs(row.high())) >= VISIBLE)
                .sorted(Comparator.comparing(Row::kind)
                        .thenComparing(Row::of)
                        .thenComparing(Row::receiver)
                        .thenComparing(Row::year))
                .toList();
    }

    /** The last year that is looked at; 0 if nothing moves. */
    public int last() {
        return consequences.rows().stream().mapToInt(Row::year).max().orElse(0);
    }

    /** The accounts that have something move, in the order of their rows. */
    public List<String> accounts() {
        return consequences.rows().stream()
                .map(Row::account)
                .filter(account -> !account.equals(Consequences.OVER_ALL))
                .distinct()
                .toList();
    }

    /** What an account has move by the last year, by state: with and without the scenario. */
    public WordTable table(String account) {
        List<List<String>> rows = of(account).stream()
                .filter(row -> row.year() == last())
                .map(row ->
                        List.of(what(row.kind(), row.of()), words.actor(row.receiver()), difference(row), levels(row)))
                .toList();
        return new WordTable(
                account,
                words.say("{0}, in {1}", Words.capital(account(account)), last()),
                List.of("", words.say("state"), words.say("difference"), words.say("without → with")),
                rows,
                0);
    }

    /** The title of an account, or what stands for all of them. */
    public String account(String id) {
        return id.equals(Consequences.OVER_ALL)
                ? words.say("over all accounts")
                : words.term(titles.getOrDefault(id, id));
    }

    /** What differs. */
    public String what(Kind kind, String of) {
        return switch (kind) {
            case STOCK -> words.term(consequences.stocks().getOrDefault(of, of));
            case VOID -> words.say("void against a world without the cause");
            case FALLEN -> words.say("void against its own past");
            case FILLED -> words.say("part of the void that is filled");
            case LEAD -> lead(of);
        };
    }

    private String lead(String indicator) {
        Rivals rivals = rivals(indicator);
        return rivals == null
                ? indicator
                : words.say(
                        "{0}: lead of {1} over {2}",
                        Words.capital(words.term(rivals.quantity())),
                        words.actor(rivals.first()),
                        words.actor(rivals.second()));
    }

    private @Nullable Rivals rivals(String indicator) {
        return consequences.rivals().stream()
                .filter(one -> one.indicator().equals(indicator))
                .findFirst()
                .orElse(null);
    }

    /** The middle without the scenario and with it; of a lead, who has it. */
    public String levels(Row row) {
        String without = level(row, row.without());
        String with = level(row, row.with());
        return without.equals(with) ? with : without + " → " + with;
    }

    private String level(Row row, double value) {
        Rivals rivals = row.kind() == Kind.LEAD ? rivals(row.of()) : null;
        if (rivals != null) {
            return words.actor(value > 0 ? rivals.first() : rivals.second());
        }
        return row.kind() == Kind.FILLED ? words.percent(value) + " %" : words.decimals(value, 2);
    }

    /** The difference with its interval: "0.29, 0.00 to 0.86". */
    public String difference(Row row) {
        return words.say("{0}, {1} to {2}", number(row, row.middle()), number(row, row.low()), number(row, row.high()));
    }

    private String number(Row row, double value) {
        return row.kind() == Kind.FILLED ? words.decimals(100 * value, 0) + " %" : words.decimals(value, 2);
    }

    /** Where accounts disagree on the sign, as a sentence. */
    public String contradiction(Contradiction one) {
        return words.say(
                "Accounts disagree on {0} ({1}; {2}). Up: {3}. Down: {4}.",
                what(one.kind(), one.of()),
                words.actors(one.receivers()),
                String.join(", ", one.years().stream().map(String::valueOf).toList()),
                named(one.up()),
                named(one.down()));
    }

    private String named(List<String> accounts) {
        return String.join("; ", accounts.stream().map(this::account).toList());
    }
}
