package org.heartland.dynamics.compile;

import java.util.Arrays;
import java.util.List;
import org.heartland.dynamics.model.Graph;
import org.heartland.dynamics.model.SimSpecs;

/**
 * A compiled model: instructions on numbered slots, each of which holds one number for every member that runs at the
 * same time. An instruction is five integers: the operation, the slot of the result, and three operands.
 *
 * @param slots the number of slots; {@link #TIME} and {@link #STEP} hold the time, those from {@link #FIRST} on the
 *     quantities
 * @param constantSlots slots that never change
 * @param constantValues their values
 * @param start computes every initial value
 * @param setup computes, once, what is constant afterwards
 * @param stage computes what stocks and memories need, at each stage of a step
 * @param shown then computes, at saved steps, what is only an output
 * @param stocks pairs: slot of a stock, slot of its rate
 * @param lasting the slots that keep their values from one step to the next: stocks, frozen initial values, PREVIOUS
 *     and DELAY
 * @param fixed recomputes the constants of a run, for a run that is resumed with other inputs
 * @param remembered triples: slot of a PREVIOUS or DELAY, slot of its source, slot of its lag (-1 = one step)
 * @param deviceStates for each device, the slots that it reads at the end of a step
 * @param runs the macros that run as models of their own
 * @param inputs the quantities whose values are given by the caller, in order
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
        List<OwnRun> runs,
        List<Quantity> inputs,
        List<Flat.Column> columns,
        List<Flat.Limit> limits,
        List<Device> devices,
        List<int[]> deviceStates) {
    public static final int WIDTH = 5;
    public static final int TIME = 0;
    public static final int STEP = 1;
    public static final int FIRST = 2;

    /** Operation codes above those of {@link Op}, which are their ordinals. */
    public static final int COPY = 100;

    /** A graphical function: 110 plus the ordinal of the reading; operands: point, index of the graph. */
    public static final int LOOKUP = 110;

    /** Operands: the index, the number of the table of slots, the slot of the value if out of range. */
    public static final int PICK = 120;

    /** Operands: k, the number of the table of values, the number of the table of tie-breakers or -1. */
    public static final int RANK = 121;

    /** Operands: the number of the draw, the number of the table of parameters. */
    public static final int DRAW = 122;

    /** Operands: the number of the device, the number of the table of operands, the number of the port. */
    public static final int PORT = 123;

    /** Operands: the number of the macro, the number of the table of what it takes. */
    public static final int RUN = 124;

    /**
     * The code of the stage without what keeps its value from the first to the last stage of a step: random numbers, and
     * what flows into and out of conveyors and queues.
     */
    public int[] held() {
        int[] held = new int[stage.length];
        int length = 0;
        for (int at = 0; at < stage.length; at += WIDTH) {
            if (stage[at] != DRAW && stage[at] != PORT && stage[at] != Op.HOLD.ordinal()) {
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
