package org.heartland.bargain.ensemble;

import java.util.ArrayList;
import java.util.List;
import org.heartland.bargain.Settlement;
import org.heartland.bargain.Situation;
import org.heartland.bargain.ensemble.OutcomeRuns.Influence;
import org.heartland.bargain.issue.Issue;
import org.heartland.bargain.model.ModelName;
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
 * @param ruled true if the outcome had to pass under a rule
 * @param winsets the winset of the reference point on each dimension; empty without rule or reference point
 * @param middle the settlement with every number in its middle
 * @param influences what moves the outcome on the first dimension most
 * @param others each model with every number in its middle
 */
public record IssueAnswer(
        Issue issue,
        ModelName model,
        boolean ruled,
        long seed,
        List<Winset> winsets,
        Settlement middle,
        DrawnOutcomes drawn,
        List<Influence> influences,
        List<Other> others) {
    private static final int MOST_INFLUENTIAL = 8;
    private static final int POINTS = 256;
    /** The sensitivity of an issue with more actors takes longer than anybody waits. */
    private static final int MAX_ACTORS = 60;

    /**
     * What another model says.
     *
     * @param outcome from 0 to 1 on each dimension; null if it has no answer
     * @param objection why not; "" if it has one
     */
    public record Other(ModelName model, double @Nullable [] outcome, String objection) {}

    /**
     * Settles an issue.
     *
     * @param game the rule among the actors of the issue; null for none
     * @param at where the issue was named, for problems
     */
    public static Read<IssueAnswer> of(
            Issue issue, ModelName model, @Nullable VotingGame game, int draws, long seed, Workers workers, Place at) {
        String objection = model.model().objection(issue.middle());
        if (objection != null) {
            String what = "the model " + model + " has no answer for " + issue.id() + ": " + objection;
            return new Read.Bad<>(List.of(Problem.at(at, what, "correct the issue, or name another model")));
        }
        OutcomeRuns runs = new OutcomeRuns(issue, model.model(), game, seed, workers);
        DrawnOutcomes drawn = runs.draw(draws);
        if (drawn.answered() == 0) {
            String what = "the model " + model + " has no answer for " + issue.id() + " in any draw";
            return new Read.Bad<>(List.of(Problem.at(at, what, "narrow the ranges, or name another model")));
        }
        boolean ruled = game != null && issue.reference() != null;
        List<Influence> influences =
                issue.actors().size() > MAX_ACTORS ? List.of() : runs.influences(0, MOST_INFLUENTIAL, POINTS);
        return new Read.Good<>(new IssueAnswer(
                issue,
                model,
                ruled,
                seed,
                winsets(issue, game),
                runs.middle(),
                drawn,
                influences,
                others(issue, game, seed, workers)));
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

    private static List<Other> others(Issue issue, @Nullable VotingGame game, long seed, Workers workers) {
        List<Other> others = new ArrayList<>();
        for (ModelName name : ModelName.values()) {
            String objection = name.model().objection(issue.middle());
            double[] outcome = objection == null
                    ? new OutcomeRuns(issue, name.model(), game, seed, workers)
                            .middle()
                            .outcome()
                    : null;
            others.add(new Other(name, outcome, objection == null ? "" : objection));
        }
        return others;
    }

    /** How far an outcome is from the known one on a dimension, on the scale of 0 to 100; NaN if none is known. */
    public double miss(double[] outcome, int dimension) {
        return issue.outcome() == null
                ? Double.NaN
                : Math.abs(Issue.END * outcome[dimension]
                        - issue.outcome().get(dimension).number().middle());
    }
}
