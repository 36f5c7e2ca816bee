package org.heartland.bargain.ensemble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.heartland.bargain.BargainModel;
import org.heartland.bargain.Settlement;
import org.heartland.bargain.Situation;
import org.heartland.bargain.issue.InputName;
import org.heartland.bargain.issue.Issue;
import org.heartland.bargain.issue.IssueInput;
import org.heartland.bargain.issue.RuledOutcome;
import org.heartland.bargain.rule.VotingGame;
import org.heartland.draws.Workers;
import org.heartland.sensitivity.Morris;
import org.heartland.sensitivity.SobolIndices;
import org.jspecify.annotations.Nullable;

/**
 * An issue settled by a model many times, each time with other numbers: the same numbers for a seed and a draw whatever the number of draws
 * and of threads.
 */
public final class OutcomeRuns {
    private static final int BLOCK = 64;
    /** An outcome whose standard deviation is under a tenth of a point does not vary. */
    private static final double LEAST_VARIANCE = 1e-6;

    private final Issue issue;
    private final BargainModel model;
    private final @Nullable VotingGame game;
    private final IssueInputs inputs;
    private final long seed;
    private final Workers workers;

    /**
     * @param game the rule under which the settlement must pass; null for none
     */
    public OutcomeRuns(Issue issue, BargainModel model, @Nullable VotingGame game, long seed, Workers workers) {
        this.issue = issue;
        this.model = model;
        this.game = game;
        this.seed = seed;
        this.workers = workers;
        this.inputs = new IssueInputs(issue, seed);
    }

    /** The settlement with every number in its middle. */
    public Settlement middle() {
        return ruled(issue.middle());
    }

    /** The settlements of n draws; those to which the model has an objection are left out and counted. */
    public DrawnOutcomes draw(int n) {
        DrawnOutcomes.Tally tally = new DrawnOutcomes.Tally(
                issue.actors().size(), issue.dimensions().size());
        if (inputs.open().isEmpty()) {
            Collections.nCopies(n, block(0, 1)).forEach(block -> block.forEach(tally::add));
            return tally.outcomes(n);
        }
        List<Supplier<List<Settlement>>> tasks = new ArrayList<>();
        for (int from = 0; from < n; from += BLOCK) {
            int first = from;
            int last = Math.min(n, from + BLOCK);
            tasks.add(() -> block(first, last));
        }
        Workers.results(workers.start(tasks)).forEach(block -> block.forEach(tally::add));
        return tally.outcomes(n);
    }

    private List<Settlement> block(int first, int last) {
        List<Settlement> block = new ArrayList<>();
        for (int draw = first; draw < last; draw++) {
            Situation situation = inputs.draw(draw);
            if (model.objection(situation) == null) {
                Settlement settlement = ruled(situation);
                block.add(settlement.atEnds());
            }
        }
        return block;
    }

    private Settlement ruled(Situation situation) {
        Settlement settlement = model.settle(situation);
        return game == null
                ? settlement
                : settlement.withOutcome(RuledOutcome.of(settlement.outcome(), situation, game));
    }

    /**
     * What moves the outcome on a dimension most: a screen by Morris over all numbers that are not fixed, then Sobol indices of those with the
     * largest effects, the others in their middle. None if the model has no answer for some of the numbers.
     *
     * @param walks of the screen
     * @param count points of each of Sobol's matrices, a power of 2
     */
    public List<Influence> influences(int dimension, int most, int walks, int count) {
        List<Integer> open = inputs.open();
        if (open.isEmpty()) {
            return List.of();
        }
        Morris.Design design = Morris.walks(open.size(), walks, seed);
        List<Morris> effects = design.effects(outcomes(open, design.runs(), dimension));
        List<Integer> chosen = IntStream.range(0, open.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -effects.get(i).size()))
                .limit(Math.min(most, SobolIndices.MAX_INPUTS))
                .toList();
        List<Integer> varied = chosen.stream().map(open::get).toList();
        double[] results = outcomes(varied, SobolIndices.runs(varied.size(), count, seed), dimension);
        if (Arrays.stream(results).anyMatch(Double::isNaN)) {
            return List.of();
        }
        SobolIndices indices = SobolIndices.of(results, varied.size(), seed);
        List<Influence> influences = new ArrayList<>();
        for (int i = 0; i < varied.size(); i++) {
            influences.add(new Influence(
                    inputs.all().get(varied.get(i)).name(),
                    effects.get(chosen.get(i)).size(),
                    indices.variance() > LEAST_VARIANCE ? indices.inputs().get(i) : null));
        }
        return influences;
    }

    /**
     * A number of the issue and how much it moves the outcome.
     *
     * @param effect the mean absolute change of the outcome, in parts of the scale, when the number runs over its whole range
     * @param indices its share of the variance; null if the outcome does not vary
     */
    public record Influence(InputName input, double effect, SobolIndices.@Nullable Input indices) {}

    private double[] outcomes(List<Integer> varied, double[][] shares, int dimension) {
        int runs = shares[0].length;
        List<Supplier<double[]>> tasks = new ArrayList<>();
        for (int from = 0; from < runs; from += BLOCK) {
            int first = from;
            int last = Math.min(runs, from + BLOCK);
            tasks.add(() -> outcomes(varied, shares, dimension, first, last));
        }
        return Workers.results(workers.start(tasks)).stream()
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    private double[] outcomes(List<Integer> varied, double[][] shares, int dimension, int first, int last) {
        double[] outcomes = new double[last - first];
        for (int run = first; run < last; run++) {
            outcomes[run - first] = outcome(inputs.at(varied, shares, run), dimension);
        }
        return outcomes;
    }

    private double outcome(Situation situation, int dimension) {
        return model.objection(situation) == null ? ruled(situation).outcome()[dimension] : Double.NaN;
    }

    /**
     * What it takes to move the outcome on a dimension to a place or past it: for each number the smallest change that does so, with every
     * other number in its middle. A number that cannot do it is left out.
     *
     * @param place from 0 to 1
     */
    public List<TippingPoint> tippingPoints(int dimension, double place) {
        double middle = middle().outcome()[dimension];
        List<Supplier<TippingPoint>> tasks = new ArrayList<>();
        for (IssueInput input : inputs.all()) {
            tasks.add(() -> TippingPoint.find(
                    input, number -> outcome(issue.with(input.name(), number).middle(), dimension), middle, place));
        }
        return Workers.results(workers.start(tasks)).stream()
                .filter(TippingPoint::isFound)
                .sorted(TippingPoint.BY_SIZE)
                .toList();
    }
}
