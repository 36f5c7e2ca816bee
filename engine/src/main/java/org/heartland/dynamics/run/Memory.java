package org.heartland.dynamics.run;

import java.util.Arrays;
import java.util.Locale;
import org.heartland.dynamics.compile.Program;

/** The values of earlier steps that PREVIOUS and DELAY hold. */
final class Memory {
    /** A lag this much above a whole number of steps is that number. */
    private static final double ROUNDING = 1e-6;

    private final int[] remembered;
    private final int lanes;
    private final double[][][] rings;
    private final int[][] lags;
    /** The number of steps kept. */
    private int step;

    /**
     * @param members of all blocks
     * @throws DeviceState.TooMuch if the memories of all would not fit
     */
    Memory(Program program, double[][] slots, Plan plan, int lanes, int members) {
        this.remembered = program.remembered();
        this.lanes = lanes;
        int count = remembered.length / 3;
        this.rings = new double[count][][];
        this.lags = new int[count][];
        for (int m = 0; m < count; m++) {
            int lag = remembered[3 * m + 2];
            lags[m] = lag < 0 ? ones(lanes) : lags(slots[lag], plan);
        }
        requireRoom(program, members);
        for (int m = 0; m < count; m++) {
            rings[m] = new double[longest(lags[m])][lanes];
        }
    }

    /** Each block has its memory twice: while it runs, and in its state at the end. */
    private void requireRoom(Program program, int members) {
        double numbers =
                2.0 * members * Arrays.stream(lags).mapToDouble(Memory::longest).sum();
        if (numbers > Room.numbers()) {
            throw new DeviceState.TooMuch(
                    program.specs().at(),
                    String.format(
                            Locale.ROOT,
                            "the delays of this run would hold %.0f numbers, and there is room for %d",
                            numbers,
                            Room.numbers()),
                    "shorten them, take a larger dt, or run fewer members");
        }
    }

    private Memory(Memory other) {
        this.remembered = other.remembered;
        this.lanes = other.lanes;
        this.lags = other.lags;
        this.rings = Arrays.stream(other.rings)
                .map(ring -> Arrays.stream(ring).map(double[]::clone).toArray(double[][]::new))
                .toArray(double[][][]::new);
        this.step = other.step;
    }

    /** A copy that later steps do not change. */
    Memory copy() {
        return new Memory(this);
    }

    private static int[] ones(int lanes) {
        int[] ones = new int[lanes];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** A lag in steps, rounded up as Vensim's DELAY FIXED does: at least one, and at most the length of the run. */
    private static int[] lags(double[] times, Plan plan) {
        int[] lags = new int[times.length];
        for (int i = 0; i < lags.length; i++) {
            double steps = Math.ceil(times[i] / plan.dt() - ROUNDING);
            lags[i] = (int) Math.max(1, Math.min(steps, plan.steps() + 1.0));
        }
        return lags;
    }

    private static int longest(int[] lags) {
        int longest = 1;
        for (int lag : lags) {
            longest = Math.max(longest, lag);
        }
        return longest;
    }

    /** Keeps the values of this step. */
    void keep(double[][] slots) {
        for (int m = 0; m < rings.length; m++) {
            double[] now = rings[m][step % rings[m].length];
            System.arraycopy(slots[remembered[3 * m + 1]], 0, now, 0, lanes);
        }
        step++;
    }

    /** Restores the value of one lag ago; until there is one, the initial value stays. */
    void recall(double[][] slots, int beginning) {
        for (int m = 0; m < rings.length; m++) {
            double[] to = slots[remembered[3 * m]];
            for (int i = 0; i < lanes; i++) {
                int from = beginning - lags[m][i];
                if (from >= 0) {
                    to[i] = rings[m][from % rings[m].length][i];
                }
            }
        }
    }
}
