package org.heartland.dynamics.run;

import java.util.List;
import org.heartland.dynamics.compile.Program;
import org.heartland.dynamics.compile.Term;

/**
 * Executes the instructions of steps for one member as bytecode, on one array of numbers; those of the start are
 * interpreted, as by any machine. What works on {@link #slots} (devices and delays) finds there what it
 * is shown.
 */
final class SingleMachine extends Machine {
    private static final Term.Reading[] READINGS = Term.Reading.values();

    private final Generated generated;
    private final double[] values;
    /** The result of an instruction that is interpreted. */
    private final double[] result = new double[1];

    SingleMachine(Program program, Generated generated, Chance chance, List<DeviceState> devices, Pace pace) {
        super(program, 1, chance, devices, pace);
        this.generated = generated;
        this.values = new double[program.slots()];
    }

    @Override
    void fill(int slot, double value) {
        super.fill(slot, value);
        values[slot] = value;
    }

    @Override
    void copy(int slot, double[] to, int at) {
        to[at] = values[slot];
    }

    @Override
    double at(int slot, int member) {
        return values[slot];
    }

    @Override
    void show(int[] some) {
        for (int slot : some) {
            slots[slot][0] = values[slot];
        }
    }

    @Override
    void take(int[] some) {
        for (int slot : some) {
            values[slot] = slots[slot][0];
        }
    }

    @Override
    void takeAll() {
        for (int slot = 0; slot < values.length; slot++) {
            values[slot] = slots[slot][0];
        }
    }

    @Override
    void move(int[] stocks, double by) {
        for (int s = 0; s < stocks.length; s += 2) {
            values[stocks[s]] += by * values[stocks[s + 1]];
        }
    }

    /** One row, of a number for each slot. */
    @Override
    double[][] room(int[] some) {
        return new double[1][some.length];
    }

    @Override
    void read(int[] some, double[][] to) {
        double[] row = to[0];
        for (int s = 0; s < some.length; s++) {
            row[s] = values[some[s]];
        }
    }

    @Override
    void ahead(int[] some, double[][] from, double by, double[][] rate) {
        double[] row = from[0];
        double[] rates = rate[0];
        for (int s = 0; s < some.length; s++) {
            values[some[s]] = row[s] + by * rates[s];
        }
    }

    @Override
    void stage() {
        execute(generated.stage());
    }

    @Override
    void held() {
        execute(generated.held());
    }

    @Override
    void shown() {
        execute(generated.shown());
    }

    private void execute(Generated.Code code) {
        for (Stretch stretch : code.stretches()) {
            stretch.run(values, this);
            pace.worked(code.instructions() / code.stretches().size());
        }
    }

    // The operations below are called by bytecode, with the operands of an instruction.

    double lookup(int at, int graph, int reading) {
        return Term.read(program.graphs().get(graph), READINGS[reading], values[at]);
    }

    double pick(int index, int outside, int table) {
        int[] of = program.tables().get(table);
        double at = Math.floor(values[index]);
        return at >= 1 && at <= of.length ? values[of[(int) at - 1]] : values[outside];
    }

    double rank(int k, int of, int ties) {
        slots[k][0] = values[k];
        showTable(of);
        showTable(ties);
        return interpreted(Program.RANK, k, of, ties);
    }

    double port(int device, int table, int port) {
        showTable(table);
        return interpreted(Program.PORT, device, table, port);
    }

    double draw(int draw, int table, int unused) {
        showTable(table);
        return interpreted(Program.DRAW, draw, table, unused);
    }

    double run(int run, int table, int unused) {
        showTable(table);
        return interpreted(Program.RUN, run, table, unused);
    }

    private double interpreted(int what, int a, int b, int c) {
        other(what, result, a, b, c);
        return result[0];
    }

    private void showTable(int table) {
        if (table >= 0) {
            show(program.tables().get(table));
        }
    }
}
