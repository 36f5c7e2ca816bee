package org.heartland.theory.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.heartland.draws.Workers;

/**
 * Fits a model by data-tempered sequential Monte Carlo: IBIS (Chopin 2002, Biometrika 89), with tempering inside a batch
 * (Del Moral, Doucet and Jasra 2006) and moves by differential evolution (ter Braak 2006). One run gives the posterior
 * after each batch and the log predictive density of each batch given those before it. No place at which a particle was is wasted: the last
 * ones of its walk are all part of the sample (waste-free: Dau and Chopin 2022, Journal of the Royal Statistical Society B 84). Neither the
 * number of threads nor a stop in between changes a byte.
 */
public final class Ibis {
    /** The most particles in a task. */
    private static final int BLOCK = 64;

    /** The fewest tasks that particles are divided into. */
    private static final int FEWEST = 2;

    private final Priors priors;
    private final Likelihood likelihood;
    private final IbisSettings settings;
    private final Moves moves;

    public Ibis(Priors priors, Likelihood likelihood, IbisSettings settings) {
        this.priors = priors;
        this.likelihood = likelihood;
        this.settings = settings;
        this.moves = new Moves(priors, likelihood, settings);
    }

    /** Fits all batches. Throws {@link org.heartland.draws.Deadline.Passed} when the workers' deadline has passed. */
    public Fit run(Workers workers, IbisListener listener) {
        return run(start(), workers, listener);
    }

    /** Draws the particles from the priors; no batch is done. */
    public IbisState start() {
        double[][] free = priors.draw(settings.seed(), settings.sample());
        return new IbisState(free, new double[settings.sample()], 1, List.of(), 0);
    }

    /** Continues a fit to the last batch. A batch that no particle explains has a log density of negative infinity and ends it. */
    public Fit run(IbisState from, Workers workers, IbisListener listener) {
        IbisState state = from;
        Particles particles = new Particles(priors, state.free(), state.logWeights());
        for (int batch = state.batches().size(); batch < likelihood.batches(); batch++) {
            listener.before(batch, particles.posterior(priors));
            state = new Passage(batch, state, particles, workers, listener).through();
            listener.after(state);
            if (state.batches().get(batch).logDensity() == Double.NEGATIVE_INFINITY) {
                break;
            }
        }
        return new Fit(state.batches(), particles.posterior(priors), state.runs());
    }

    /** The way of the particles through one batch. */
    private final class Passage {
        private final int batch;
        private final IbisState from;
        private final Particles particles;
        private final Workers workers;
        private final IbisListener listener;
        private double exponent;
        private double logDensity;
        private double scale;
        private int resamplings;
        private int rounds;
        private double accepted;
        private boolean moved = true;

        Passage(int batch, IbisState from, Particles particles, Workers workers, IbisListener listener) {
            this.batch = batch;
            this.from = from;
            this.particles = particles;
            this.workers = workers;
            this.listener = listener;
            this.scale = from.scale();
        }

        IbisState through() {
            inBlocks(particles.count(), this::evaluate);
            while (step()) {
                walk();
            }
            long tries = (long) rounds * settings.particles();
            double acceptance = rounds == 0 ? Double.NaN : accepted / tries;
            List<BatchEvidence> batches = new ArrayList<>(from.batches());
            batches.add(new BatchEvidence(logDensity, resamplings, rounds, acceptance, moved));
            double[][] free = Arrays.stream(particles.free).map(double[]::clone).toArray(double[][]::new);
            long runs = from.runs() + particles.count() + tries;
            return new IbisState(free, particles.logWeights.clone(), scale, batches, runs);
        }

        private double evaluate(int first, int count) {
            double[][] values = Arrays.stream(particles.values)
                    .map(row -> Arrays.copyOfRange(row, first, first + count))
                    .toArray(double[][]::new);
            double[] before = new double[count];
            double[] through = new double[count];
            likelihood.evaluate(values, count, batch, before, through);
            particles.assess(first, count, before, through);
            return count;
        }

        /** Lets the batch count for more, as far as the weights stay even enough. False once it counts in full. */
        private boolean step() {
            double next = Tempering.next(particles.logWeights, particles.added, exponent);
            double by = next - exponent;
            double mean = Tempering.logMean(particles.logWeights, particles.added, by);
            logDensity += mean;
            if (mean == Double.NEGATIVE_INFINITY) {
                moved = false;
                return false;
            }
            for (int i = 0; i < particles.count(); i++) {
                particles.logWeights[i] = Tempering.logWeight(particles.logWeights, particles.added, by, i);
            }
            exponent = next;
            return exponent < 1;
        }

        /** Lets some particles walk from where the sample is now; the last places of their walks are the next sample. */
        private void walk() {
            double[] weights = Tempering.weights(particles.logWeights);
            double at = moves.random(batch, resamplings);
            Cloud cloud = new Cloud(particles.free, weights, settings.particles());
            double[][] frozen = particles.chosen(Resampling.systematic(weights, particles.count(), at)).free;
            Particles walking = particles.chosen(Resampling.systematic(weights, settings.particles(), at));
            double needed = settings.moves() * walking.count();
            double done = 0;
            int round = 0;
            while ((done < needed || round < settings.places()) && round < settings.maxRounds()) {
                Moves.Round now = new Moves.Round(batch, resamplings, round, exponent, scale);
                double count = inBlocks(
                        walking.count(), (first, size) -> moves.move(walking, frozen, cloud, first, size, now));
                scale = now.isOfCloud() ? scale : moves.adapted(scale, count / walking.count());
                particles.put(round % settings.places() * walking.count(), walking);
                done += count;
                round++;
                listener.moved(batch, exponent);
            }
            moved &= done >= needed;
            accepted += done;
            rounds += round;
            resamplings++;
        }

        /** The sum of what a task gives for each block of particles. */
        private double inBlocks(int count, BlockTask task) {
            List<Supplier<Double>> tasks = new ArrayList<>();
            int blocks = Math.max(FEWEST, (count + BLOCK - 1) / BLOCK);
            for (int block = 0; block < blocks; block++) {
                int first = (int) ((long) count * block / blocks);
                int next = (int) ((long) count * (block + 1) / blocks);
                tasks.add(() -> task.run(first, next - first));
            }
            return Workers.results(workers.start(tasks)).stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
        }
    }

    private interface BlockTask {
        double run(int first, int count);
    }
}
