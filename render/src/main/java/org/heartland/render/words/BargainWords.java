package org.heartland.render.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.heartland.bargain.ensemble.DrawnOutcomes;
import org.heartland.bargain.ensemble.IssueAnswer;
import org.heartland.bargain.ensemble.OutcomeRuns.Influence;
import org.heartland.bargain.issue.Bargainer;
import org.heartland.bargain.issue.Given;
import org.heartland.bargain.issue.Issue;
import org.heartland.sensitivity.SobolIndices;

/** What came of an issue, in sentences and tables. A table is its head and its rows. */
public record BargainWords(Words words, IssueAnswer answer) {
    private static final int MAX_SHOWN = 40;
    private static final int MAX_PAIRS = 12;
    private static final double WORTH_SHOWING = .005;

    /** What comes out, who moved whom, and what matters most: three sentences. */
    public List<String> sentences() {
        return List.of(outcome(), movement(), influence());
    }

    private String outcome() {
        double[] middle = answer.drawn().middle(0);
        String said = words.say(
                "On the scale from 0 ({0}) to 100 ({1}) the model {2} settles at {3}; in nine draws of ten it is between {4} and {5}.",
                words.term(answer.issue().dimensions().get(0).low()),
                words.term(answer.issue().dimensions().get(0).high()),
                answer.model(),
                place(middle[1]),
                place(middle[0]),
                place(middle[2]));
        List<Given> outcome = answer.issue().outcome();
        return outcome == null
                ? said
                : said + " "
                        + words.say(
                                "The decision was {0}, which was known when the positions were written down.",
                                place(outcome.get(0).number().middle() / Issue.END));
    }

    private String movement() {
        double most = 0;
        String said = words.say("Nobody moves anybody in this model.");
        double[][] ways = answer.drawn().ways();
        for (int i = 0; i < ways.length; i++) {
            for (int j = 0; j < ways.length; j++) {
                if (i != j && ways[i][j] > most) {
                    most = ways[i][j];
                    said = words.say(
                            "Nobody moves as far as {0} in bargains with {1}: by {2} points in the mean of the draws.",
                            name(i), name(j), place(most));
                }
            }
        }
        return said;
    }

    private String influence() {
        if (answer.influences().isEmpty()) {
            return words.say("No number of the issue was varied.");
        }
        Influence first = answer.influences().stream()
                .max(Comparator.comparingDouble(BargainWords::total))
                .orElseThrow();
        SobolIndices.Input indices = first.indices();
        return indices == null
                ? words.say("What is not known of the numbers does not change the outcome.")
                : words.say(
                        "What moves the outcome most is {0}, which has a part in {1} of its variance.",
                        input(first.input()), share(Math.min(1, indices.total().value())));
    }

    private static double total(Influence influence) {
        SobolIndices.Input indices = influence.indices();
        return indices == null ? 0 : indices.total().value();
    }

    /** A number of the issue by its name, such as {@code RUS salience}. */
    private String input(String name) {
        int blank = name.indexOf(' ');
        String kind = name.substring(blank + 1);
        if (name.startsWith("reference")) {
            return words.say("the reference point");
        }
        String of = named(name.substring(0, blank));
        return kind.startsWith("position")
                ? words.say("the position of {0}", of)
                : kind.startsWith("salience")
                        ? words.say("the salience of {0}", of)
                        : words.say("the capability of {0}", of);
    }

    private String name(int actor) {
        return named(answer.issue().actors().get(actor).id());
    }

    private String named(String id) {
        String known = words.actor(id);
        return known.equals(id)
                ? answer.issue().actors().stream()
                        .filter(actor -> actor.id().equals(id))
                        .findFirst()
                        .map(Bargainer::name)
                        .filter(name -> !name.isBlank())
                        .map(words::term)
                        .orElse(id)
                : known;
    }

    /** The actors with what was put in and where they end. */
    public List<List<String>> actors() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                words.say("actor"),
                words.say("capability"),
                words.say("salience"),
                words.say("position"),
                words.say("at the end"),
                words.say("in nine draws of ten")));
        List<Bargainer> actors = answer.issue().actors();
        for (int i = 0; i < Math.min(MAX_SHOWN, actors.size()); i++) {
            double[] last = DrawnOutcomes.quantiles(answer.drawn().last()[i][0]);
            rows.add(List.of(
                    name(i),
                    given(actors.get(i).capability()),
                    given(actors.get(i).salience().get(0)),
                    given(actors.get(i).position().get(0)),
                    place(last[1]),
                    place(last[0]) + "–" + place(last[2])));
        }
        return rows;
    }

    /** The models side by side, with how far each is from the decision. */
    public List<List<String>> models() {
        boolean known = answer.issue().outcome() != null;
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                known
                        ? List.of(words.say("model"), words.say("outcome"), words.say("off the decision by"))
                        : List.of(words.say("model"), words.say("outcome")));
        for (IssueAnswer.Other other : answer.others()) {
            double[] outcome = other.outcome();
            List<String> row = new ArrayList<>(List.of(model(other.model().toString())));
            row.add(outcome == null ? words.say("no answer") : place(outcome[0]));
            if (known) {
                row.add(outcome == null ? "" : place(answer.miss(outcome, 0) / Issue.END));
            }
            rows.add(row);
        }
        return rows;
    }

    private String model(String name) {
        return switch (name) {
            case "smp" -> words.say("smp: spatial model");
            case "ktab" -> words.say("ktab: spatial model as KTAB computes it");
            case "mean" -> words.say("mean: compromise mean");
            case "median" -> words.say("median: weighted median");
            case "nash" -> words.say("nash: Nash bargaining");
            case "condorcet" -> words.say("condorcet: probabilistic Condorcet election");
            default -> words.say("scholz: expected utility");
        };
    }

    /** Who moved whom, the farthest first. */
    public List<List<String>> moves() {
        record Pair(int actor, int by, double share, double way) {}
        List<Pair> pairs = new ArrayList<>();
        double[][] moved = answer.drawn().moved();
        for (int i = 0; i < moved.length; i++) {
            for (int j = 0; j < moved.length; j++) {
                if (i != j && answer.drawn().ways()[i][j] >= WORTH_SHOWING) {
                    pairs.add(new Pair(i, j, moved[i][j], answer.drawn().ways()[i][j]));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(pair -> -pair.way()));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(words.say("who moves"), words.say("with whom"), words.say("points"), words.say("in draws")));
        pairs.stream()
                .limit(MAX_PAIRS)
                .forEach(pair ->
                        rows.add(List.of(name(pair.actor()), name(pair.by()), place(pair.way()), share(pair.share()))));
        return rows;
    }

    /** What moves the outcome. */
    public List<List<String>> influences() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(words.say("number"), words.say("alone"), words.say("with others"), words.say("effect")));
        answer.influences().stream()
                .sorted(Comparator.comparingDouble(influence -> -total(influence)))
                .forEach(influence -> {
                    SobolIndices.Input indices = influence.indices();
                    rows.add(List.of(
                            Words.capital(input(influence.input())),
                            indices == null
                                    ? ""
                                    : share(Math.max(0, indices.first().value())),
                            indices == null ? "" : share(indices.total().value()),
                            place(influence.effect())));
                });
        return rows;
    }

    /** The positions after each turn, with every number in its middle: a row for each actor and dimension. */
    public List<List<String>> turns() {
        List<List<String>> rows = new ArrayList<>();
        List<double[]> turns = answer.middle().turns();
        List<String> head = new ArrayList<>(List.of(words.say("turn")));
        for (int t = 0; t < turns.size(); t++) {
            head.add(Integer.toString(t));
        }
        rows.add(head);
        int d = answer.issue().dimensions().size();
        for (int at = 0; at < turns.get(0).length; at++) {
            List<String> row = new ArrayList<>(List.of(
                    d == 1
                            ? name(at)
                            : name(at / d) + ", "
                                    + answer.issue().dimensions().get(at % d).name()));
            for (double[] turn : turns) {
                row.add(words.number(String.format(Locale.ROOT, "%.1f", Issue.END * turn[at])));
            }
            rows.add(row);
        }
        return rows;
    }

    /** What the rule lets pass; "" without a rule or a reference point. */
    public String rule() {
        if (!answer.ruled()) {
            return "";
        }
        if (answer.winsets().get(0).intervals().isEmpty()) {
            return words.say("Under the rule nothing passes against the reference point: it remains.");
        }
        double[] first = answer.winsets().get(0).intervals().get(0);
        return words.say(
                "Under the rule what passes lies between {0} and {1}; an outcome beyond is drawn to the nearest that passes.",
                place(first[0]),
                place(answer.winsets()
                        .get(0)
                        .intervals()
                        .get(answer.winsets().get(0).intervals().size() - 1)[1]));
    }

    private String given(Given given) {
        return words.number(given.number().written().replace("..", "–"));
    }

    /** A place on the scale of 0 to 100. */
    private String place(double part) {
        return Long.toString(Math.round(Issue.END * part));
    }

    private String share(double share) {
        return words.percent(share) + " %";
    }
}
