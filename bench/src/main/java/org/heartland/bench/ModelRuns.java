package org.heartland.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.heartland.draws.Workers;
import org.heartland.dynamics.run.RunResult;

/**
 * Benchmarks of model runs: many runs of a small model compared with a hand-written loop, on one thread and on two, by
 * types of equations, one run of a larger model, and memory. Compared programs are measured alternately in one process.
 *
 * <p>Optional argument: the number of rounds.
 */
public final class ModelRuns {
    /** Bytecode of single runs is made after some 35 runs, and takes as many again until the second compiler has done with it. */
    private static final int WARM_UP = 200;

    private static final int RUNS = 1_000;
    private static final List<String> STOCKS = List.of("susceptible", "infected", "recovered");

    private static final Workers ALONE = new Workers(1);

    private final int rounds;

    private ModelRuns(int rounds) {
        this.rounds = rounds;
    }

    public static void main(String[] args) {
        ModelRuns runs = new ModelRuns(args.length > 0 ? Integer.parseInt(args[0]) : 41);
        runs.besideTheLoopByHand();
        runs.onTwoThreads();
        runs.byKind();
        runs.single();
        runs.besideC();
        memory();
    }

    private static double[] contacts(int runs) {
        return IntStream.range(0, runs).mapToDouble(run -> 2 + run * .001).toArray();
    }

    private static Kit epidemic(double dt, int runs) {
        return Kit.of(SampleModels.epidemic(dt), STOCKS, List.of("contacts"), new double[][] {contacts(runs)});
    }

    private void besideTheLoopByHand() {
        Kit kit = epidemic(.0625, RUNS);
        double[] contacts = contacts(RUNS);
        RunResult result = kit.run(RUNS, ALONE);
        double[][] byHand = EpidemicByHand.run(contacts);
        for (String stock : STOCKS) {
            if (!Arrays.equals(byHand[STOCKS.indexOf(stock)], result.values(result.column(stock)))) {
                throw new IllegalStateException("the loop by hand and the program give different values of " + stock);
            }
        }
        double[][] laps = laps(
                round -> Kit.processor(() -> EpidemicByHand.run(contacts)),
                round -> Kit.processor(() -> kit.run(RUNS, ALONE)));
        Kit.report("epidemic, by hand, a run", each(laps[0], lap -> lap * 1000 / RUNS), "us", "");
        Kit.report("epidemic, in blocks, a run", each(laps[1], lap -> lap * 1000 / RUNS), "us", "");
        Kit.report("in blocks / by hand", ratios(laps[1], laps[0]), "", "bound 0.3");
    }

    private void onTwoThreads() {
        int members = 32 * 256;
        Kit kit = epidemic(.0625, members);
        double[][] laps;
        try (Workers two = new Workers(2)) {
            laps = laps(
                    round -> Kit.clock(() -> kit.run(members, ALONE)), round -> Kit.clock(() -> kit.run(members, two)));
        }
        double[] ratios = ratios(laps[0], laps[1]);
        Kit.report("one thread / two threads, by the clock", ratios, "", "bound 1.8, on two processors that are free");
        double least = Arrays.stream(laps[0]).min().orElseThrow()
                / Arrays.stream(laps[1]).min().orElseThrow();
        System.out.printf(Locale.ROOT, "%-50s %8.3f%n", "the same of the quickest of each", least);
    }

    private void byKind() {
        kind("ten lookups", SampleModels.lookups());
        kind("ten choices (IF)", SampleModels.choices());
        kind("ten delays of the third order", SampleModels.delays());
        kind("three arrays of 100, 20 sums over them", SampleModels.arrays());
    }

    private void kind(String what, String model) {
        Kit kit = Kit.of(model, List.of(), List.of(), new double[0][]);
        double[][] laps = laps(round -> Kit.processor(() -> kit.run(RUNS, ALONE)), round -> 0);
        Kit.report(what + ", 1,000 steps, a run", each(laps[0], lap -> lap * 1000 / RUNS), "us", "");
    }

    private void single() {
        for (String method : List.of("euler", "rk4")) {
            String model = SampleModels.sectors(method);
            Kit kit = Kit.of(model, List.of(), List.of(), new double[0][]);
            double[][] laps = laps(
                    round -> Kit.processor(() -> kit.run(1, ALONE)),
                    round -> Kit.processor(() ->
                            Kit.of(model, List.of(), List.of(), new double[0][]).run(1, ALONE)));
            Kit.report("200 variables, 400 steps, " + method + ", one run", laps[0], "ms", "bound 5 ms");
            Kit.report("the same, with reading and preparing", laps[1], "ms", "");
        }
    }

    /** One run and many beside C that was written for the same models; a ratio is of two medians, since the programs run one after the other. */
    private void besideC() {
        if (!ByHandInC.isPossible()) {
            System.out.println("beside C by hand: left out, since there is no C compiler (cc) on this machine");
            return;
        }
        Kit sectors = Kit.of(SampleModels.sectors("euler"), List.of(), List.of(), new double[0][]);
        besideC("200 variables, 400 steps, euler, one run", "bound 3", sectors, 1, "stock1", ByHandInC.sectors(rounds));
        Kit epidemic = epidemic(.0625, RUNS);
        besideC(
                "1,000 runs of the epidemic",
                "bound 0.5",
                epidemic,
                RUNS,
                "infected",
                ByHandInC.epidemic(RUNS, rounds));
    }

    private void besideC(String what, String bound, Kit kit, int runs, String stock, ByHandInC.Measured c) {
        RunResult result = kit.run(runs, ALONE);
        double value = result.at(result.column(stock), result.times().length - 1, runs - 1);
        if (Math.abs(value - c.value()) > 1e-9 * Math.abs(value)) {
            throw new IllegalStateException("C and the program give different values of " + stock);
        }
        double[] ours = laps(round -> Kit.processor(() -> kit.run(runs, ALONE)), round -> 0)[0];
        Kit.report(what + ", C by hand", c.laps(), "ms", "");
        Kit.report("the same, here", ours, "ms", "");
        System.out.printf(
                Locale.ROOT, "%-50s %8.3f   %s%n", "here / C by hand", middle(ours) / middle(c.laps()), bound);
    }

    private static double middle(double[] laps) {
        return Arrays.stream(laps).sorted().toArray()[laps.length / 2];
    }

    /** Shows that memory grows with the kept values, not with the steps. */
    private static void memory() {
        for (double dt : new double[] {.0625, .00625}) {
            Kit kit = epidemic(dt, RUNS);
            double kept = 101.0 * STOCKS.size() * RUNS * Double.BYTES / 1048576;
            System.out.printf(
                    Locale.ROOT,
                    "%-50s %8.3f MiB asked for, %.3f MiB kept%n",
                    "1,000 runs of " + Math.round(200 / dt) + " steps",
                    Kit.allocated(() -> kit.run(RUNS, ALONE)),
                    kept);
        }
    }

    /** The times of both, measured alternately after a warm-up. */
    private double[][] laps(IntToDoubleFunction one, IntToDoubleFunction other) {
        double[][] laps = new double[2][rounds];
        for (int round = -WARM_UP; round < rounds; round++) {
            double first = one.applyAsDouble(round);
            double second = other.applyAsDouble(round);
            if (round >= 0) {
                laps[0][round] = first;
                laps[1][round] = second;
            }
        }
        return laps;
    }

    private static double[] each(double[] laps, DoubleUnaryOperator of) {
        return Arrays.stream(laps).map(of).toArray();
    }

    private static double[] ratios(double[] over, double[] under) {
        return IntStream.range(0, over.length)
                .mapToDouble(i -> over[i] / under[i])
                .toArray();
    }
}
