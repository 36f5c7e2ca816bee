package org.heartland.render.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.heartland.bargain.ensemble.DrawnOutcomes;
import org.heartland.bargain.ensemble.IssueAnswer;
import org.heartland.bargain.ensemble.IssueAnswer.Other;
import org.heartland.bargain.ensemble.OutcomeRuns.Influence;
import org.heartland.bargain.ensemble.TippingPoint;
import org.heartland.bargain.issue.Bargainer;
import org.heartland.bargain.issue.Given;
import org.heartland.bargain.issue.Issue;
import org.heartland.bargain.model.ModelName;
import org.heartland.bargain.rule.PowerIndices;
import org.heartland.bargain.rule.VotingGame;
import org.heartland.sensitivity.SobolIndices;

/** What came of an issue, in tables. */
public final class BargainTables {
    private static final int MAX_SHOWN = 40;
    private static final int MAX_PAIRS = 12;
    private static final int MAX_CHANGES = 12;
    private static final double WORTH_SHOWING = .005;

    private final Words words;
    private final IssueAnswer answer;
    private final BargainWords said;

    public BargainTables(Words words, IssueAnswer answer) {
        this.words = words;
        this.answer = answer;
        this.said = new BargainWords(words, answer);
    }

    /** All tables that say something, the most important first. */
    public List<WordTable> all() {
        return List.of(actors(), models(), moves(), influences(), tipping(), power()).stream()
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    /** The actors with what was put in and where they end. */
    private WordTable actors() {
        List<String> head = List.of(
                words.say("actor"),
                words.say("capability"),
                words.say("salience"),
                words.say("position"),
                words.say("at the end"),
                words.say("in nine draws of ten"));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(MAX_SHOWN, answer.issue().actors().size()); i++) {
            for (int k = 0; k < said.dimensions(); k++) {
                rows.add(actor(i, k));
            }
        }
        return WordTable.ofNumbers("actors", words.say("Actors"), head, rows);
    }

    private List<String> actor(int i, int k) {
        Bargainer actor = answer.issue().actors().get(i);
        double[] last = DrawnOutcomes.quantiles(answer.drawn().last()[i][k]);
        return List.of(
                on(said.name(i), k),
                given(actor.capability()),
                given(actor.salience().get(k)),
                given(actor.position().get(k)),
                BargainWords.place(last[1]),
                between(last));
    }

    /** A name, with the dimension if there are several. */
    private String on(String name, int k) {
        return said.dimensions() == 1 ? name : name + ", " + said.dimension(k);
    }

    private static String between(double[] middle) {
        return BargainWords.place(middle[0]) + "–" + BargainWords.place(middle[2]);
    }

    /** The models side by side, with how far each is from the decision. */
    private WordTable models() {
        boolean known = answer.issue().outcome() != null;
        List<String> head = new ArrayList<>(List.of(
                words.say("model"), words.say("with middles"), words.say("median"), words.say("in nine draws of ten")));
        if (known) {
            head.add(words.say("off the decision by"));
        }
        List<List<String>> rows = new ArrayList<>();
        for (Other other : answer.others()) {
            for (int k = 0; k < (other.outcome() == null ? 1 : said.dimensions()); k++) {
                rows.add(model(other, k, known));
            }
        }
        return WordTable.ofNumbers("models", words.say("All models over the same draws"), head, rows);
    }

    private List<String> model(Other other, int k, boolean known) {
        double[] outcome = other.outcome();
        String name = model(words, other.model());
        List<String> row = new ArrayList<>(List.of(outcome == null ? name : on(name, k)));
        row.add(outcome == null ? words.say("no answer") : BargainWords.place(outcome[k]));
        double[] drawn = other.drawn().isEmpty() ? new double[0] : other.drawn().get(k);
        row.add(drawn.length == 0 ? "–" : BargainWords.place(drawn[1]));
        row.add(drawn.length == 0 ? "–" : between(drawn));
        if (known) {
            row.add(outcome == null ? "–" : BargainWords.place(answer.miss(outcome, k) / Issue.END));
        }
        return row;
    }

    /** The name of a model with what it is. */
    public static String model(Words words, ModelName name) {
        return switch (name) {
            case SMP -> words.say("smp: spatial model");
            case KTAB -> words.say("ktab: spatial model as KTAB computes it");
            case MEAN -> words.say("mean: compromise mean");
            case MEDIAN -> words.say("median: weighted median");
            case NASH -> words.say("nash: Nash bargaining");
            case CONDORCET -> words.say("condorcet: probabilistic Condorcet election");
            case SCHOLZ -> words.say("scholz: expected utility");
        };
    }

    /** Who moved whom, the farthest first. */
    private WordTable moves() {
        List<String> head =
                List.of(words.say("who moves"), words.say("with whom"), words.say("points"), words.say("in draws"));
        return WordTable.ofNumbers(
                "moves",
                words.say("Who moves in bargains with whom"),
                head,
                pairs().stream()
                        .sorted(Comparator.comparingDouble(pair -> -pair.way()))
                        .limit(MAX_PAIRS)
                        .map(pair -> List.of(
                                said.name(pair.actor()),
                                said.name(pair.by()),
                                BargainWords.place(pair.way()),
                                share(pair.share())))
                        .toList());
    }

    /** An actor whom another moves: in which share of the draws, and how far in their mean. */
    private record Pair(int actor, int by, double share, double way) {}

    private List<Pair> pairs() {
        double[][] ways = answer.drawn().ways();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < ways.length; i++) {
            for (int j = 0; j < ways.length; j++) {
                if (i != j && ways[i][j] >= WORTH_SHOWING) {
                    pairs.add(new Pair(i, j, answer.drawn().moved()[i][j], ways[i][j]));
                }
            }
        }
        return pairs;
    }

    /** What moves the outcome. */
    private WordTable influences() {
        List<String> head = List.of(
                words.say("number"), words.say("alone"), words.say("with others"), words.say("effect in points"));
        return WordTable.ofNumbers(
                "influences",
                on(words.say("What moves the outcome"), answer.asked().dimension()),
                head,
                answer.influences().stream()
                        .filter(influence -> influence.effect() >= WORTH_SHOWING)
                        .sorted(Comparator.comparingDouble(influence -> -BargainWords.total(influence)))
                        .map(this::influence)
                        .toList());
    }

    private List<String> influence(Influence influence) {
        SobolIndices.Input indices = influence.indices();
        return List.of(
                Words.capital(said.input(influence.input())),
                indices == null ? "–" : estimate(indices.first().value()),
                indices == null ? "–" : estimate(indices.total().value()),
                BargainWords.place(influence.effect()));
    }

    /** What it would take to get the outcome to the place asked about. */
    private WordTable tipping() {
        Double past = answer.asked().past();
        String title = past == null
                ? ""
                : on(
                        words.say("What it would take to move the outcome to {0}", BargainWords.place(past)),
                        answer.asked().dimension());
        List<String> head = List.of(
                words.say("number"),
                words.say("from"),
                words.say("to"),
                words.say("change"),
                words.say("outcome then"));
        return WordTable.ofNumbers(
                "tipping",
                title,
                head,
                answer.tipping().stream().limit(MAX_CHANGES).map(this::change).toList());
    }

    private List<String> change(TippingPoint point) {
        boolean up = point.to() > point.from();
        String size = point.isFactor()
                ? (up ? "× " : "÷ ") + words.decimals(point.size(), 2)
                : (up ? "+" : "−") + words.decimals(point.size(), 1);
        return List.of(
                Words.capital(said.input(point.input())),
                words.number(plain(point.from())),
                words.number(plain(point.to())),
                size,
                BargainWords.place(point.outcome()));
    }

    private static String plain(double value) {
        return String.format(Locale.ROOT, "%.4g", value)
                .replaceFirst("(\\.\\d*?)0+$", "$1")
                .replaceFirst("\\.$", "");
    }

    /** The power of the actors under the rule, before anything is known of their positions. */
    private WordTable power() {
        PowerIndices power = answer.power();
        VotingGame game = answer.asked().game();
        List<String> head = List.of(
                words.say("actor"),
                words.say("Shapley–Shubik"),
                words.say("Banzhaf"),
                words.say("nothing passes against"));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; power != null && game != null && i < game.members(); i++) {
            rows.add(List.of(
                    said.name(i),
                    words.index(power.shapley()[i]),
                    words.index(power.banzhaf()[i]),
                    game.blocks(i) ? words.say("yes") : "–"));
        }
        return new WordTable("power", words.say("Power under the rule"), head, rows, 2);
    }

    /** The positions after each turn, with every number in its middle: a row for each actor and dimension. */
    public WordTable turns() {
        List<double[]> turns = answer.middle().turns();
        List<String> head = new ArrayList<>(List.of(words.say("turn")));
        IntStream.range(0, turns.size()).forEach(turn -> head.add(Integer.toString(turn)));
        int d = said.dimensions();
        List<List<String>> rows = new ArrayList<>();
        for (int at = 0; at < turns.get(0).length; at++) {
            List<String> row = new ArrayList<>(List.of(on(said.name(at / d), at % d)));
            for (double[] turn : turns) {
                row.add(words.decimals(Issue.END * turn[at], 1));
            }
            rows.add(row);
        }
        return WordTable.ofNumbers("turns", words.say("Positions after each turn"), head, rows);
    }

    private String given(Given given) {
        return words.number(given.number().written().replace("..", "–"));
    }

    /** A share that was estimated from few draws, and may so lie outside of 0 and 1. */
    private String estimate(double share) {
        return share(Math.max(0, Math.min(1, share)));
    }

    private String share(double share) {
        return words.percent(share) + " %";
    }
}
