package org.heartland.bargain.ensemble;

import java.util.ArrayList;
import java.util.List;
import org.heartland.bargain.Settlement;
import org.heartland.bargain.Situation;
import org.heartland.bargain.ensemble.OutcomeRuns.Influence;
import org.heartland.bargain.issue.Issue;
import org.heartland.bargain.model.ModelName;
import org.heartland.bargain.rule.PowerIndices;
import org.heartland.bargain.rule.VotingGame;
import org.heartland.bargain.rule.Winset;
import org.heartland.draws.Workers;
import org.heartland.problem.Place;
import org.heartland.problem.Problem;
import org.heartland.problem.Read;
import org.jspecify.annotations.Nullable;

/**
 * What comes of an issue: by one model in full, and by all others beside it.
 *
 * @param unplaced members of the institution that decides who have no position in the issue
 * @param winsets the winset of the reference point on each dimension; empty without rule or reference point
 * @param power of the actors under the rule, a priori; null without a rule, or among very many
 * @param middle the settlement with every number in its middle
 * @param influences what moves the outcome on the dimension asked about most
 * @param tipping what it takes to move that outcome to the place asked about
 * @param others each model, with every number in its middle and over the same draws
 */
public record IssueAnswer(
        Issue issue,
        Asked asked,
        List<String> unplaced,
        List<Winset> winsets,
        @Nullable PowerIndices power,
        Settlement middle,
        DrawnOutcomes drawn,
        List<Influence> influences,
        List<TippingPoint> tipping,
        List<Other> others) {
    private static final int MOST_INFLUENTIAL = 8;
    private static final int FEWEST_POINTS = 16;
    private static final int MOST_POINTS = 1_024;
    private static final int FEWEST_WALKS = 4;
    private static final int MOST_WALKS = 20;
    /** What is asked beside the outcome takes longer than anybody waits where an issue has more actors. */
    private static final int MAX_ACTORS = 60;
    /** The other models are drawn where an issue has no more actors. */
    private static final int MAX_ACTORS_BESIDE = 20;

    /**
     * How an issue is settled.
     *
     * @param game the rule among the actors of the issue; null for none
     * @param dimension the one of which it is asked what moves the outcome, counted from 0
     * @param past a place on it from 0 to 1, of which it is asked what it takes to get there; null for none
     */
    public record Asked(
            ModelName model,
            @Nullable VotingGame game,
            int draws,
            long seed,
            int dimension,
            @Nullable Double past) {}

    /**
     * What another model says.
     *
     * @param outcome from 0 to 1 on each dimension; null if it has no answer
     * @param drawn low end, median and high end over the draws on each dimension; empty if the issue has so many actors that only the model
     *     asked for is drawn
     * @param objection why it has no answer; "" if it has one
     */
    public record Other(ModelName model, double @Nullable [] outcome, List<double[]> drawn, String objection) {}

    /**
     * Settles an issue.
     *
     * @param at where the issue was named, for problems
     */
    public static Read<IssueAnswer> of(Issue issue, List<String> unplaced, Asked asked, Workers workers, Place at) {
        ModelName model = asked.model();
        String objection = model.model().objection(issue.middle());
        if (objection != null) {
            String what = "the model " + model + " has no answer for " + issue.id() + ": " + objection;
            return new Read.Bad<>(List.of(Problem.at(at, what, "correct the issue, or name another model")));
        }
        OutcomeRuns runs = runs(issue, model, asked, workers);
        DrawnOutcomes drawn = runs.draw(asked.draws());
        if (drawn.answered() == 0) {
            String what = "the model " + model + " has no answer for " + issue.id() + " in any draw";
            return new Read.Bad<>(List.of(Problem.at(at, what, "narrow the ranges, or name another model")));
        }
        boolean large = issue.actors().size() > MAX_ACTORS;
        VotingGame game = asked.game();
        Double past = asked.past();
        return new Read.Good<>(new IssueAnswer(
                issue,
                asked,
                unplaced,
                winsets(issue, game),
                game == null || large ? null : PowerIndices.of(game, asked.seed()),
                runs.middle(),
                drawn,
                large ? List.of() : influences(runs, asked),
                large || past == null ? List.of() : runs.tippingPoints(asked.dimension(), past),
                others(issue, asked, drawn, workers)));
    }

    private static List<Influence> influences(OutcomeRuns runs, Asked asked) {
        return runs.influences(asked.dimension(), MOST_INFLUENTIAL, walks(asked.draws()), points(asked.draws()));
    }

    /** Walks of the screen: one for 50 draws. */
    private static int walks(int draws) {
        return Math.max(FEWEST_WALKS, Math.min(MOST_WALKS, draws / 50));
    }

    /** Points for Sobol indices: about a third of the draws, a power of 2. */
    private static int points(int draws) {
        return Integer.highestOneBit(Math.max(FEWEST_POINTS, Math.min(MOST_POINTS, draws / 3)));
    }

    private static OutcomeRuns runs(Issue issue, ModelName model, Asked asked, Workers workers) {
        return new OutcomeRuns(issue, model.model(), asked.game(), asked.seed(), workers);
    }

    private static List<Winset> winsets(Issue issue, @Nullable VotingGame game) {
        List<Winset> winsets = new ArrayList<>();
        Situation middle = issue.middle();
        double[] reference = middle.reference();
        for (int k = 0; game != null && reference != null && k < reference.length; k++) {
            winsets.add(Winset.of(game, middle.positions(k), reference[k]));
        }
        return winsets;
    }

    private static List<Other> others(Issue issue, Asked asked, DrawnOutcomes drawn, Workers workers) {
        List<Other> others = new ArrayList<>();
        for (ModelName name : ModelName.values()) {
            String objection = name.model().objection(issue.middle());
            OutcomeRuns runs = runs(issue, name, asked, workers);
            boolean beside = issue.actors().size() <= MAX_ACTORS_BESIDE;
            DrawnOutcomes same =
                    name == asked.model() ? drawn : beside && objection == null ? runs.draw(asked.draws()) : null;
            others.add(new Other(
                    name,
                    objection == null ? runs.middle().outcome() : null,
                    same == null || same.answered() == 0 ? List.of() : same.middles(),
                    objection == null ? "" : objection));
        }
        return others;
    }

    /** True if the outcome had to pass under a rule. */
    public boolean ruled() {
        return !winsets.isEmpty();
    }

    /** How far an outcome is from the known one on a dimension, on the scale of 0 to 100; NaN if none is known. */
    public double miss(double[] outcome, int dimension) {
        return issue.outcome() == null
                ? Double.NaN
                : Math.abs(Issue.END * outcome[dimension]
                        - issue.outcome().get(dimension).number().middle());
    }
}
