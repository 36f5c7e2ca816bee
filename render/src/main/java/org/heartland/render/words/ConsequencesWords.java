package org.heartland.render.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
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

    /** What is sure over all accounts: how many of the differences have a sign; and which accounts have nothing differ. */
    public String sure() {
        List<Row> over = over();
        if (over.isEmpty()) {
            return words.say("No account has anything move.");
        }
        long sure = over.stream().filter(Row::hasSign).count();
        String sentence = words.say(
                "Over all accounts, by their weights, {0} of {1} differences have a sure sign.", sure, over.size());
        List<String> still = consequences.weights().keySet().stream()
                .filter(id -> !accounts().contains(id))
                .map(this::account)
                .toList();
        return still.isEmpty()
                ? sentence
                : sentence + " " + words.say("By these accounts nothing moves: {0}.", String.join("; ", still));
    }

    /** The titles of the accounts that have something move, behind their ids. */
    public String legend() {
        return accounts().stream().map(id -> id + ": " + account(id)).collect(Collectors.joining("; "));
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
                words.say("{0}, in {1}", Words.capital(weighed(account)), last()),
                List.of("", words.say("state"), words.say("difference"), words.say("without → with")),
                rows,
                0);
    }

    /**
     * The void in the last year, by state and account, over all accounts first: how each sense of it differs.
     *
     * @param brief true if accounts are called by their ids, which are short
     */
    public WordTable voids(boolean brief) {
        List<List<String>> rows = new ArrayList<>();
        List<Row> voids = consequences.rows().stream()
                .filter(row -> row.kind() == Kind.VOID && row.year() == last())
                .sorted(Comparator.comparing(Row::receiver)
                        .thenComparing(row -> !row.account().equals(Consequences.OVER_ALL)))
                .toList();
        for (Row row : voids) {
            String account = row.account();
            boolean named = brief && !account.equals(Consequences.OVER_ALL);
            rows.add(List.of(
                    words.actor(row.receiver()),
                    named ? account : account(account),
                    weight(account),
                    same(row, Kind.FALLEN),
                    difference(row),
                    same(row, Kind.FILLED)));
        }
        return new WordTable(
                "voids",
                words.say(
                        "What becomes of the void by {0}: against its own past, against a world without the cause, and the part of it that is filled",
                        last()),
                List.of(
                        words.say("state"),
                        "",
                        words.say("weight"),
                        words.say("own past"),
                        words.say("without the cause"),
                        words.say("filled")),
                rows,
                0);
    }

    private String weight(String account) {
        Double weight = consequences.weights().get(account);
        return weight == null ? "" : words.decimals(weight, 2);
    }

    /** The difference in another sense of the same void; "" where nothing can be said. */
    private String same(Row row, Kind kind) {
        return consequences.rows().stream()
                .filter(one -> one.kind() == kind
                        && one.year() == row.year()
                        && one.account().equals(row.account())
                        && one.receiver().equals(row.receiver()))
                .findFirst()
                .map(this::difference)
                .orElse("");
    }

    private String weighed(String account) {
        String weight = weight(account);
        return weight.isEmpty() ? account(account) : words.say("{0} (weight {1})", account(account), weight);
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

    /** The middle without the scenario and with it; of a lead, who has it when, in the years that are looked at. */
    public String levels(Row row) {
        boolean lead = row.kind() == Kind.LEAD && rivals(row.of()) != null;
        String without = lead ? leaders(row, Row::without) : level(row, row.without());
        String with = lead ? leaders(row, Row::with) : level(row, row.with());
        return without.equals(with) ? with : without + " → " + with;
    }

    private String level(Row row, double value) {
        return row.kind() == Kind.FILLED ? words.percent(value) + " %" : words.decimals(value, 2);
    }

    /** Who leads, up to which year where that changes: "Russia to 2030, China 2032". */
    private String leaders(Row row, ToDoubleFunction<Row> level) {
        List<Row> course = consequences.rows().stream()
                .filter(one -> one.kind() == Kind.LEAD
                        && one.account().equals(row.account())
                        && one.of().equals(row.of())
                        && one.receiver().equals(row.receiver())
                        && one.year() <= row.year())
                .sorted(Comparator.comparing(Row::year))
                .toList();
        List<String> turns = new ArrayList<>();
        String before = "";
        for (Row one : course) {
            String leader = leader(one, level.applyAsDouble(one));
            if (!leader.equals(before)) {
                turns.add(before.isEmpty() ? leader : words.say("{0} in {1}", leader, one.year()));
            }
            before = leader;
        }
        return String.join(", ", turns);
    }

    private String leader(Row row, double value) {
        Rivals rivals = rivals(row.of());
        return rivals == null ? "" : words.actor(value > 0 ? rivals.first() : rivals.second());
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
