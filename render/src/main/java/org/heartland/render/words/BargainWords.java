package org.heartland.render.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.heartland.bargain.ensemble.IssueAnswer;
import org.heartland.bargain.ensemble.OutcomeRuns.Influence;
import org.heartland.bargain.issue.Bargainer;
import org.heartland.bargain.issue.Given;
import org.heartland.bargain.issue.Ground;
import org.heartland.bargain.issue.InputName;
import org.heartland.bargain.issue.Issue;
import org.heartland.bargain.issue.IssueDimension;
import org.heartland.bargain.issue.IssueInput;
import org.heartland.bargain.rule.Winset;
import org.heartland.sensitivity.SobolIndices;

/** What comes out of an issue, in sentences, and the names of its actors and numbers. */
public record BargainWords(Words words, IssueAnswer answer) {

    /** What comes out, who moved whom, and what matters most; then the rule, and what the numbers rest on. */
    public List<String> sentences() {
        List<String> said = new ArrayList<>();
        for (int k = 0; k < dimensions(); k++) {
            said.add(outcome(k));
        }
        said.add(movement());
        said.add(influence());
        for (int k = 0; k < answer.winsets().size(); k++) {
            said.addAll(rule(k));
        }
        if (!answer.unplaced().isEmpty()) {
            said.add(words.say(
                    "These members have no position in the issue, so that they are left out: {0}.",
                    words.actors(answer.unplaced())));
        }
        said.add(grounds());
        return said;
    }

    /** How many dimensions the issue has. */
    int dimensions() {
        return answer.issue().dimensions().size();
    }

    private String outcome(int k) {
        IssueDimension dimension = answer.issue().dimensions().get(k);
        double[] middle = answer.drawn().middle(k);
        String settles = words.say(
                "on the scale from {0} to {1} the model {2} settles at {3}",
                end("0", dimension.low()),
                end("100", dimension.high()),
                answer.asked().model(),
                place(middle[1]));
        String said = dimensions() == 1
                ? Words.capital(settles)
                : Words.capital(words.term(dimension.name())) + ": " + settles;
        said += varies()
                ? words.say("; in nine draws of ten it is between {0} and {1}.", place(middle[0]), place(middle[2]))
                : ".";
        List<Given> known = answer.issue().outcome();
        return known == null ? said : said + " " + decision(known.get(k));
    }

    /** An end of a scale, with its name if it has one. */
    private String end(String number, String name) {
        return name.equals(number) ? number : number + " (" + words.term(name) + ")";
    }

    /** True if some number is a range or a distribution. */
    private boolean varies() {
        return !answer.issue().inputs().stream()
                .allMatch(input -> input.given().number().isFixed());
    }

    private String decision(Given known) {
        String place = place(known.number().middle() / Issue.END);
        boolean hindsight = answer.issue().inputs().stream()
                .anyMatch(input -> input.given().ground().hindsight());
        return hindsight
                ? words.say("The decision was {0}, which was known when the positions were written down.", place)
                : words.say("The decision was {0}.", place);
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
                            "{0} moves furthest, in bargains with {1}: by {2} points in the mean of the draws.",
                            name(i), name(j), place(most));
                }
            }
        }
        return said;
    }

    private String influence() {
        if (!varies()) {
            return words.say("No number of the issue is a range, so every draw gives the same outcome.");
        }
        if (answer.influences().isEmpty()) {
            return words.say("What moves the outcome most was not computed.");
        }
        Influence first = answer.influences().stream()
                .max(Comparator.comparingDouble(BargainWords::total))
                .orElseThrow();
        SobolIndices.Input indices = first.indices();
        return indices == null
                ? words.say("What is not known of the numbers does not change the outcome.")
                : words.say(
                        "What moves the outcome most is {0}, which has a part in {1} of its variance.",
                        input(first.input()),
                        words.percent(Math.min(1, indices.total().value())) + " %");
    }

    static double total(Influence influence) {
        SobolIndices.Input indices = influence.indices();
        return indices == null ? 0 : indices.total().value();
    }

    // ---- The rule.

    private List<String> rule(int k) {
        Winset winset = answer.winsets().get(k);
        List<String> said = new ArrayList<>(List.of(passing(winset)));
        double[] core = winset.core();
        if (core.length > 0) {
            List<String> ends = winset.pivots().stream().map(this::name).toList();
            said.add(
                    core[0] == core[1]
                            ? words.say("The rule can move the outcome from anywhere but {0}.", place(core[0]))
                            : words.say(
                                    "From anywhere between {0} and {1} nothing can be moved (gridlock). Its ends are the positions of: {2}.",
                                    place(core[0]), place(core[1]), String.join(", ", ends)));
        }
        return said;
    }

    private String passing(Winset winset) {
        List<double[]> intervals = winset.intervals();
        return intervals.isEmpty()
                ? words.say("Under the rule nothing passes against the reference point: it remains.")
                : words.say(
                        "Under the rule what passes lies between {0} and {1}; an outcome outside is moved to the nearest one that passes.",
                        place(intervals.get(0)[0]), place(intervals.get(intervals.size() - 1)[1]));
    }

    // ---- What the numbers rest on.

    private String grounds() {
        List<Ground> grounds = answer.issue().inputs().stream()
                .map(IssueInput::given)
                .map(Given::ground)
                .toList();
        long cited = grounds.stream().filter(Ground.Source.class::isInstance).count();
        long late = grounds.stream().filter(Ground::hindsight).count();
        String said = cited == 0
                ? words.say(
                        "None of its {0} numbers is cited: all are the judgement of whoever wrote the issue.",
                        grounds.size())
                : words.say(
                        "Sources are given for {0} of its {1} numbers; the rest are the judgement of whoever wrote the issue.",
                        cited, grounds.size());
        return late == 0
                ? said
                : said + " " + words.say("Written down when the decision was already known: {0}.", late);
    }

    // ---- Names.

    /** A number of the issue, such as "the salience of Russia". */
    String input(InputName input) {
        String said = switch (input.kind()) {
            case POSITION -> words.say("the position of {0}", named(input.actor()));
            case SALIENCE -> words.say("the salience of {0}", named(input.actor()));
            case CAPABILITY -> words.say("the capability of {0}", named(input.actor()));
            case REFERENCE -> words.say("the reference point");
        };
        return dimensions() == 1 || input.kind() == InputName.Kind.CAPABILITY
                ? said
                : said + " (" + dimension(input.dimension()) + ")";
    }

    /** The name of a dimension. */
    String dimension(int k) {
        return words.term(answer.issue().dimensions().get(k).name());
    }

    /** The name of an actor by its place. */
    public String name(int actor) {
        return named(answer.issue().actors().get(actor).id());
    }

    /** An actor's name in the language; its id if it has no name, or another has the same. */
    private String named(String id) {
        String known = words.actor(id);
        if (!known.equals(id)) {
            return known;
        }
        String own = ownName(id);
        long alike = answer.issue().actors().stream()
                .filter(actor -> actor.name().equals(own))
                .count();
        return own.isBlank() || alike > 1 ? id : words.term(own);
    }

    private String ownName(String id) {
        return answer.issue().actors().stream()
                .filter(actor -> actor.id().equals(id))
                .findFirst()
                .map(Bargainer::name)
                .orElse("");
    }

    /** A place on the scale of 0 to 100. */
    public static String place(double part) {
        return Long.toString(Math.round(Issue.END * part));
    }
}
