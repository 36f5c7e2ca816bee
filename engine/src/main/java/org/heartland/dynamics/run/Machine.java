package org.heartland.dynamics.run;

import java.util.Arrays;
import java.util.List;
import org.heartland.dynamics.compile.Op;
import org.heartland.dynamics.compile.OwnRun;
import org.heartland.dynamics.compile.Program;
import org.heartland.dynamics.compile.Term;
import org.heartland.dynamics.model.Graph;

/**
 * Executes instructions for all members of a block: each is a plain loop over the members, which the JIT compiler
 * vectorises. Of a single member, {@link SingleMachine} may execute those of a step.
 */
class Machine {
    /** The number of code words between two checks of the deadline. */
    private static final int SEGMENT = 1_000 * Program.WIDTH;

    /** The cost of sorting an element, relative to adding it. */
    private static final int SORTING = 20;

    private static final Op[] OPS = Op.values();
    private static final Term.Reading[] READINGS = Term.Reading.values();

    final Program program;
    final int lanes;
    final double[][] slots;
    private final int[] held;
    final Pace pace;
    private final Chance chance;
    private List<DeviceState> devices;

    Machine(Program program, int lanes, Chance chance, List<DeviceState> devices, Pace pace) {
        this.program = program;
        this.lanes = lanes;
        this.slots = new double[program.slots()][lanes];
        this.held = program.held();
        this.chance = chance;
        this.devices = devices;
        this.pace = pace;
        for (int i = 0; i < program.constantSlots().length; i++) {
            Arrays.fill(slots[program.constantSlots()[i]], program.constantValues()[i]);
        }
    }

    /** Conveyors and queues with other contents. */
    void devices(List<DeviceState> others) {
        devices = others;
    }

    void fill(int slot, double value) {
        Arrays.fill(slots[slot], value);
    }

    /** Copies the values of a slot for all members into an array, from an index on. */
    void copy(int slot, double[] to, int at) {
        System.arraycopy(slots[slot], 0, to, at, lanes);
    }

    /** The value of a slot for one member. */
    double at(int slot, int member) {
        return slots[slot][member];
    }

    /** Brings what is in these slots to {@link #slots}. */
    void show(int[] some) {}

    /** Takes over what {@link #slots} holds in these slots. */
    void take(int[] some) {}

    /** Takes over what {@link #slots} holds. */
    void takeAll() {}

    /** Moves stocks by their rates; pairs: slot of a stock, slot of its rate. */
    void move(int[] stocks, double by) {
        for (int s = 0; s < stocks.length; s += 2) {
            double[] stock = slots[stocks[s]];
            Loops.ahead(stock, stock, by, slots[stocks[s + 1]], lanes);
        }
    }

    /** Room for the values of some slots, as {@link #read} fills it. */
    double[][] room(int[] some) {
        return new double[some.length][lanes];
    }

    /** Copies the values of some slots. */
    void read(int[] some, double[][] to) {
        for (int s = 0; s < some.length; s++) {
            System.arraycopy(slots[some[s]], 0, to[s], 0, lanes);
        }
    }

    /** Sets some slots to a number of theirs and so many times another. */
    void ahead(int[] some, double[][] from, double by, double[][] rate) {
        for (int s = 0; s < some.length; s++) {
            Loops.ahead(slots[some[s]], from[s], by, rate[s], lanes);
        }
    }

    void stage() {
        execute(program.stage());
    }

    /** The stage without what keeps its value for a whole step. */
    void held() {
        execute(held);
    }

    void shown() {
        execute(program.shown());
    }

    final void execute(int[] code) {
        for (int from = 0; from < code.length; from += SEGMENT) {
            int to = Math.min(code.length, from + SEGMENT);
            segment(code, from, to);
            pace.worked((long) (to - from) / Program.WIDTH * lanes);
        }
    }

    private void segment(int[] code, int from, int end) {
        for (int at = from; at < end; at += Program.WIDTH) {
            int what = code[at];
            double[] to = slots[code[at + 1]];
            if (what < OPS.length && lanes == 1) {
                to[0] = OPS[what].of(slots[code[at + 2]][0], first(code[at + 3]), first(code[at + 4]));
            } else if (what < OPS.length) {
                apply(OPS[what], to, code[at + 2], code[at + 3], code[at + 4]);
            } else {
                other(what, to, code[at + 2], code[at + 3], code[at + 4]);
            }
        }
    }

    /** The value for the only member; -1 is an operand that the operation does not take. */
    private double first(int slot) {
        return slot < 0 ? 0 : slots[slot][0];
    }

    private void apply(Op op, double[] to, int a, int b, int c) {
        double[] x = slots[a];
        switch (op) {
            case ADD -> Loops.add(to, x, slots[b], lanes);
            case SUBTRACT -> Loops.subtract(to, x, slots[b], lanes);
            case MULTIPLY -> Loops.multiply(to, x, slots[b], lanes);
            case DIVIDE -> Loops.divide(to, x, slots[b], lanes);
            case NEGATE -> Loops.negate(to, x, lanes);
            case MIN -> Loops.min(to, x, slots[b], lanes);
            case MAX -> Loops.max(to, x, slots[b], lanes);
            case IF -> Loops.choose(to, x, slots[b], slots[c], lanes);
            case LESS -> Loops.less(to, x, slots[b], lanes);
            case GREATER -> Loops.less(to, slots[b], x, lanes);
            case AT_MOST -> Loops.atMost(to, x, slots[b], lanes);
            case AT_LEAST -> Loops.atMost(to, slots[b], x, lanes);
            case AND -> Loops.and(to, x, slots[b], lanes);
            case MODULO -> Loops.modulo(to, x, slots[b], lanes);
            case SQRT -> Loops.sqrt(to, x, lanes);
            case ABS -> Loops.abs(to, x, lanes);
            default -> any(op, to, x, b < 0 ? x : slots[b], c < 0 ? x : slots[c]);
        }
    }

    private void any(Op op, double[] to, double[] x, double[] y, double[] z) {
        for (int i = 0; i < lanes; i++) {
            to[i] = op.of(x[i], y[i], z[i]);
        }
    }

    final void other(int what, double[] to, int a, int b, int c) {
        switch (what) {
            case Program.COPY -> System.arraycopy(slots[a], 0, to, 0, lanes);
            case Program.PICK -> pick(to, slots[a], program.tables().get(b), slots[c]);
            case Program.RANK ->
                rank(
                        to,
                        slots[a],
                        program.tables().get(b),
                        c < 0 ? new int[0] : program.tables().get(c));
            case Program.PORT -> port(to, devices.get(a), program.tables().get(b), c);
            case Program.RUN -> run(to, program.runs().get(a), program.tables().get(b));
            case Program.DRAW -> chance.draw(a, program.tables().get(b), slots, to, lanes);
            default -> lookup(to, slots[a], program.graphs().get(b), READINGS[what - Program.LOOKUP]);
        }
    }

    private void lookup(double[] to, double[] x, Graph graph, Term.Reading reading) {
        if (reading == Term.Reading.AS_DRAWN) {
            for (int i = 0; i < lanes; i++) {
                to[i] = graph.at(x[i]);
            }
            return;
        }
        for (int i = 0; i < lanes; i++) {
            to[i] = Term.read(graph, reading, x[i]);
        }
    }

    private void port(double[] to, DeviceState device, int[] table, int port) {
        for (int i = 0; i < lanes; i++) {
            to[i] = device.port(port, lane(table, i), i);
        }
        pace.worked((long) device.work() * lanes);
    }

    private void run(double[] to, OwnRun run, int[] operands) {
        OwnRunner runner = new OwnRunner(run, pace);
        for (int i = 0; i < lanes; i++) {
            to[i] = runner.value(lane(operands, i));
        }
    }

    private void pick(double[] to, double[] index, int[] table, double[] outside) {
        for (int i = 0; i < lanes; i++) {
            double at = Math.floor(index[i]);
            to[i] = at >= 1 && at <= table.length ? slots[table[(int) at - 1]][i] : outside[i];
        }
    }

    private void rank(double[] to, double[] k, int[] of, int[] ties) {
        for (int i = 0; i < lanes; i++) {
            to[i] = Term.Rank.kth(lane(of, i), lane(ties, i), k[i]);
            pace.worked(SORTING * (long) of.length);
        }
    }

    /** The values of some slots for one member. */
    private double[] lane(int[] of, int member) {
        return Arrays.stream(of).mapToDouble(slot -> slots[slot][member]).toArray();
    }
}
