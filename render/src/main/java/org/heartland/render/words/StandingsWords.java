package org.heartland.render.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.heartland.theory.outcome.FitResult;
import org.heartland.theory.outcome.Standings;
import org.heartland.theory.outcome.Standings.AccountRow;
import org.heartland.theory.outcome.Standings.BaselineRow;
import org.heartland.theory.outcome.Standings.Difference;
import org.heartland.theory.outcome.Standings.Score;

/** How rival accounts stand, in words: three sentences first, then the cells of the tables. */
public record StandingsWords(Standings standings, Words words) {
    /** More parameters are counted, and not named, in what is said first. */
    private static final int MOST_NAMED = 5;

    /** What came of it, in three sentences; and, before them, that it must not be trusted where a fit has not converged. */
    public List<String> inShort() {
        long loose = standings.accounts().stream()
                .filter(row -> !row.fit().converged())
                .count();
        List<String> sentences = new ArrayList<>();
        if (loose > 0) {
            sentences.add(words.say(
                    "{0} of {1} fits have not converged, so the order below is not to be relied on: ask for more --draws.",
                    loose, standings.accounts().size()));
        }
        sentences.addAll(isScored() ? List.of(basis(), best(), unlearned()) : List.of(unscored(), unlearned()));
        return sentences;
    }

    /** False if no figure has enough before it to be predicted: then there are no scores to show. */
    public boolean isScored() {
        return standings.figures() > 0;
    }

    private String unscored() {
        return words.say(
                "No figure could be scored: each needs several before it that were out. Nothing is ranked, and all accounts weigh the same.");
    }

    /** The others that predicted the figures better than an account, surely enough. */
    private List<String> betterThan(AccountRow row) {
        return row.against().stream()
                .filter(other -> other.high() < 0)
                .map(other -> name(other.other()))
                .toList();
    }

    private String basis() {
        if (isAlone()) {
            return words.say(
                    "“{0}” was asked for {1} figures that came out from {2} to {3}, each before it was used.",
                    title(standings.accounts().get(0)), standings.figures(), standings.first(), standings.last());
        }
        return words.say(
                "{0} accounts of the order were asked for {1} figures that came out from {2} to {3}, each before it was used.",
                standings.accounts().size(), standings.figures(), standings.first(), standings.last());
    }

    private String best() {
        if (standings.accounts().isEmpty()) {
            return words.say("No account could be scored.");
        }
        AccountRow first = standings.accounts().get(0);
        List<Difference> accounts = first.against().stream()
                .filter(other -> isAccount(other.other()))
                .toList();
        List<Difference> plain = first.against().stream()
                .filter(other -> !isAccount(other.other()))
                .toList();
        return isAlone() ? beside(first, plain) : among(first, accounts) + " " + beside(first, plain);
    }

    private boolean isAlone() {
        return standings.accounts().size() == 1;
    }

    private boolean isAccount(String id) {
        return standings.accounts().stream().anyMatch(row -> row.id().equals(id));
    }

    private String among(AccountRow first, List<Difference> others) {
        List<String> open = open(others);
        if (open.isEmpty()) {
            return words.say("“{0}” predicted them best, and better than every other account.", title(first));
        }
        if (others.size() == 1) {
            return words.say(
                    "Of the two accounts, “{0}” predicted them best, but no difference is shown from “{1}”.",
                    title(first), open.get(0));
        }
        return open.size() == others.size()
                ? words.say(
                        "Of the accounts, “{0}” predicted them best, but no difference is shown from any of the {1} others: {2}.",
                        title(first), others.size(), String.join("; ", open))
                : words.say(
                        "Of the accounts, “{0}” predicted them best, but no difference is shown from {1} of the {2} others: {3}.",
                        title(first), open.size(), others.size(), String.join("; ", open));
    }

    /** Beside the plain forecasts, which an account must beat if it is to explain more than is in the last value. */
    private String beside(AccountRow first, List<Difference> plain) {
        List<String> open = open(plain);
        List<String> better = betterThan(first);
        if (!better.isEmpty()) {
            return words.say("Plain forecasts predicted them better: {0}.", String.join("; ", better));
        }
        return open.isEmpty()
                ? words.say("It predicted them better than every plain forecast.")
                : words.say(
                        "It is not shown to predict better than these plain forecasts: {0}.", String.join("; ", open));
    }

    private List<String> open(List<Difference> others) {
        return others.stream()
                .filter(Difference::notToldApart)
                .map(other -> name(other.other()))
                .toList();
    }

    private String unlearned() {
        List<String> all = standings.accounts().stream()
                .flatMap(row -> row.fit().unlearned().stream()
                        .map(name -> words.say("“{0}”", meanings(row).of(name))))
                .distinct()
                .sorted()
                .toList();
        if (all.isEmpty()) {
            return words.say("The data say something about every parameter.");
        }
        if (isAlone()) {
            return words.say(
                    "About these parameters the data say nothing beyond what was assumed: {0}.",
                    String.join(", ", all));
        }
        return all.size() > MOST_NAMED
                ? words.say(
                        "About {0} parameters the data say nothing beyond what was assumed, in one account at least; the table of each account marks its own.",
                        all.size())
                : words.say(
                        "About these parameters the data say nothing beyond what was assumed, in one account at least: {0}.",
                        String.join(", ", all));
    }

    /** What the names in the outcome of an account mean. */
    public MeaningWords meanings(AccountRow row) {
        return new MeaningWords(row.meanings(), words);
    }

    /** What a series shows; its id where no account says. */
    public String shown(String series) {
        return standings.accounts().stream()
                .map(row -> row.meanings().series().get(series))
                .filter(Objects::nonNull)
                .findFirst()
                .map(words::term)
                .orElse(series);
    }

    /** The title of an account. */
    public String title(AccountRow row) {
        return words.term(row.title());
    }

    /** What an account says, sentence by sentence. */
    public List<String> says(AccountRow row) {
        return row.says().stream().map(words::term).toList();
    }

    /** What would prove an account wrong, as a sentence. */
    public String wrong(AccountRow row) {
        return words.say("It would be wrong if: {0}.", words.term(row.wrong()));
    }

    /** The title of an account, or the words for a plain forecast. */
    public String name(String id) {
        return standings.accounts().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .map(this::title)
                .orElseGet(() -> plain(id));
    }

    /** A plain forecast in words. */
    public String plain(String id) {
        return switch (id) {
            case "last_value" -> words.say("the last value again");
            case "drift" -> words.say("the last value and its mean change");
            case "mean" -> words.say("the mean of all before");
            default -> words.say("a trend that fades");
        };
    }

    /** The head of the table of scores. */
    public List<String> head() {
        return List.of(
                "",
                words.say("log score"),
                words.say("CRPS"),
                words.say("in 50 %"),
                words.say("in 80 %"),
                words.say("in 95 %"),
                words.say("weight"),
                words.say("less one year"));
    }

    /** The cells of an account. */
    public List<String> cells(AccountRow row) {
        String weights = words.decimals(row.least(), 2) + "–" + words.decimals(row.most(), 2);
        return cells(title(row), row.score(), words.decimals(row.weight(), 2), weights);
    }

    /** The cells of a plain forecast, which has no weight. */
    public List<String> cells(BaselineRow row) {
        return cells(plain(row.name()), row.score(), "", "");
    }

    private List<String> cells(String name, Score score, String weight, String weights) {
        return List.of(
                name,
                words.decimals(score.logScore(), 3),
                words.decimals(score.crps(), 3),
                words.percent(score.within50()),
                words.percent(score.within80()),
                words.percent(score.within95()),
                weight,
                weights);
    }

    /** How an account compares with each other account and plain forecast; nothing where nothing is scored. */
    public List<String> comparisons(AccountRow row) {
        return !isScored()
                ? List.of()
                : row.against().stream()
                        .map(other -> words.say("Against {0}: {1}.", name(other.other()), difference(other)))
                        .toList();
    }

    /** How well an account predicted all figures of each year together, if there were any. */
    public String together(AccountRow row) {
        List<String> years = row.fit().years().stream()
                .map(year ->
                        words.say("{0}: {1} ({2})", year.out(), words.decimals(year.logDensity(), 1), year.figures()))
                .toList();
        return words.say(
                "Log density of all figures that came out in a year together, given those before, in nats (and how many): {0}.",
                String.join("; ", years));
    }

    private String difference(Difference difference) {
        if (Double.isNaN(difference.low())) {
            return words.say(
                    "{0} nats a year; one year alone shows no difference", words.decimals(difference.mean(), 2));
        }
        String interval = words.say(
                "{0} nats a year, from {1} to {2}",
                words.decimals(difference.mean(), 2),
                words.decimals(difference.low(), 2),
                words.decimals(difference.high(), 2));
        return difference.notToldApart()
                ? words.say("no difference shown ({0})", interval)
                : difference.mean() > 0 ? words.say("better ({0})", interval) : words.say("worse ({0})", interval);
    }

    /** Whether a fit may be trusted. */
    public static String convergence(FitResult fit, Words words) {
        return fit.converged()
                ? words.say(
                        "the fit converged (half the particles: {0} nats off)", words.decimals(Math.abs(fit.half()), 2))
                : words.say(
                        "the fit has NOT converged (half the particles: {0} nats off); ask for more --draws",
                        words.decimals(Math.abs(fit.half()), 2));
    }
}
