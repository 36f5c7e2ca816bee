package org.heartland.dynamics.compile;

import java.util.Arrays;
import java.util.List;
import org.heartland.dynamics.model.Graph;
import org.heartland.dynamics.model.SimSpecs;

/**
 * A model made ready to run: instructions over numbered slots, each of which holds one number for every member that runs at the same
 * time. An instruction is five whole numbers: what to do, where the result goes, and three operands.
 *
 * @param slots how many there are; slot {@link #TIME} and {@link #STEP} hold the time, those from {@link #FIRST} on the quantities
 * @param constants slots that never change, with their values
 * @param start works out every value at the start
 * @param setup works out, once, what stays the same from then on
 * @param stage works out what stocks and memories need, at each stage of a step
 * @param shown works out, after that, what is only looked at: at saved steps
 * @param stocks pairs: the slot of a stock, the slot of its rate
 * @param lasting the slots of what lasts from one step to the next: stocks, values of the start, what remembers
 * @param fixed computes what stays the same all through a run once more, for a run that is resumed with other inputs
 * @param remembered triples: the slot of a quantity that remembers, the slot of what it remembers, the slot of the lag (-1 = one step)
 * @param inputs the quantities whose values are given from outside, in order
 */
public record Program(
        SimSpecs specs,
        int slots,
        int[] constantSlots,
        double[] constantValues,
        int[] start,
        int[] setup,
        int[] stage,
        int[] shown,
        int[] stocks,
        int[] lasting,
        int[] fixed,
        int[] remembered,
        List<Graph> graphs,
        List<int[]> tables,
        List<Term.Draw> draws,
        List<Quantity> inputs,
        List<Flat.Column> columns) {
    public static final int WIDTH = 5;
    public static final int TIME = 0;
    public static final int STEP = 1;
    public static final int FIRST = 2;

    /** Codes beyond those of {@link Op}, which are their ordinals. */
    public static final int COPY = 100;

    /** A graphical function: 110 plus the ordinal of the reading; operands: point, number of the graph. */
    public static final int LOOKUP = 110;

    /** Operands: the index, the number of the table of slots, the slot of the value outside. */
    public static final int PICK = 120;

    /** Operands: k, the number of the table of values, that of tie-breakers or -1. */
    public static final int RANK = 121;

    /** Operands: the number of the draw, the number of the table of parameters. */
    public static final int DRAW = 122;

    /** The stage without its random numbers, which are held from the first stage of a step to its last. */
    public int[] held() {
        int[] held = new int[stage.length];
        int length = 0;
        for (int at = 0; at < stage.length; at += WIDTH) {
            if (stage[at] != DRAW) {
                System.arraycopy(stage, at, held, length, WIDTH);
                length += WIDTH;
            }
        }
        return Arrays.copyOf(held, length);
    }

    public static int slot(Quantity quantity) {
        return FIRST + quantity.index();
    }
}
