package org.heartland.dynamics.run;

import java.util.Arrays;
import java.util.List;
import org.heartland.draws.Deadline;
import org.heartland.dynamics.compile.Program;

/** Runs one block of members from one step to another. */
final class Simulation {
    private final Program program;
    private final Plan plan;
    private final Machine machine;
    private final Chance chance;
    private final Pace pace;
    private final int lanes;
    private final int[] stocks;
    private final int[] held;
    private final double[][] before;
    private final double[][][] rates;
    private Memory memory;
    private List<DeviceState> devices;

    /** Receives the values of a kept step; {@code row} is its index among the kept steps. */
    @FunctionalInterface
    interface Keeper {
        void step(int row, double[][] slots);
    }

    Simulation(Program program, Plan plan, Members members, int block, Deadline deadline) {
        int firstMember = block * members.block();
        this.program = program;
        this.plan = plan;
        this.lanes = members.lanes(block);
        this.pace = new Pace(deadline);
        this.chance = new Chance(program.draws(), members.seed(), firstMember, pace);
        this.devices = DeviceState.all(program, plan, lanes);
        this.machine = new Machine(program, lanes, chance, devices, pace);
        this.stocks = program.stocks();
        this.held = program.held();
        int count = stocks.length / 2;
        this.before = new double[plan.method() == Plan.Method.EULER ? 0 : count][lanes];
        this.rates = new double[plan.method().stages() - 1][count][lanes];
        clock(0, 0);
        for (int i = 0; i < members.inputs().length; i++) {
            int slot = Program.slot(program.inputs().get(i));
            System.arraycopy(members.inputs()[i], firstMember, machine.slots[slot], 0, lanes);
        }
        machine.execute(program.start());
        machine.execute(program.setup());
        this.memory = new Memory(program, machine.slots, plan, lanes, members.count());
    }

    /** Restores the state of a block. */
    void restore(RunState.Block state) {
        for (int i = 0; i < program.lasting().length; i++) {
            System.arraycopy(state.lasting()[i], 0, machine.slots[program.lasting()[i]], 0, lanes);
        }
        machine.execute(program.fixed());
        machine.execute(program.setup());
        memory = state.memory().copy();
        devices = state.devices().stream().map(DeviceState::copy).toList();
        machine.devices(devices);
    }

    /** The state of the block. */
    RunState.Block state() {
        double[][] lasting = Arrays.stream(program.lasting())
                .mapToObj(slot -> machine.slots[slot].clone())
                .toArray(double[][]::new);
        return new RunState.Block(
                lasting, memory.copy(), devices.stream().map(DeviceState::copy).toList());
    }

    /**
     * Runs from the beginning of the first step to that of the last; passes each of the {@code kept} steps, which are
     * in order, to the keeper.
     */
    void run(int first, int last, int[] kept, Keeper keeper) {
        int row = 0;
        for (int step = first; step <= last; step++) {
            pace.worked(lanes);
            clock(step, 0);
            machine.execute(program.stage());
            if (row < kept.length && kept[row] == step) {
                machine.execute(program.shown());
                keeper.step(row++, machine.slots);
            }
            if (step < last) {
                memory.keep(machine.slots);
                for (DeviceState device : devices) {
                    device.keep(machine.slots, plan.time(step), plan.time(step + 1));
                }
                advance(step);
                memory.recall(machine.slots, step + 1);
            }
        }
    }

    private void clock(int step, double ahead) {
        chance.step(step);
        machine.fill(Program.TIME, plan.time(step) + ahead);
        if (ahead == 0) {
            machine.fill(Program.STEP, plan.time(step));
        }
    }

    private void advance(int step) {
        switch (plan.method()) {
            case EULER -> move(machine.slots, plan.dt());
            case RK2 -> heun(step);
            case RK4 -> rungeKutta(step);
        }
    }

    private void move(double[][] slots, double by) {
        for (int s = 0; s < stocks.length; s += 2) {
            double[] stock = slots[stocks[s]];
            Loops.ahead(stock, stock, by, slots[stocks[s + 1]], lanes);
        }
    }

    private void heun(int step) {
        remember();
        stage(step, 0, plan.dt(), plan.dt());
        for (int s = 0; s < before.length; s++) {
            double[] rate = machine.slots[stocks[2 * s + 1]];
            for (int i = 0; i < lanes; i++) {
                rates[0][s][i] = (rates[0][s][i] + rate[i]) / 2;
            }
        }
        settle(rates[0], plan.dt());
    }

    private void rungeKutta(int step) {
        double dt = plan.dt();
        remember();
        stage(step, 0, dt / 2, dt / 2);
        stage(step, 1, dt / 2, dt / 2);
        stage(step, 2, dt, dt);
        for (int s = 0; s < before.length; s++) {
            double[] last = machine.slots[stocks[2 * s + 1]];
            double[] first = rates[0][s];
            for (int i = 0; i < lanes; i++) {
                first[i] = (first[i] + 2 * (rates[1][s][i] + rates[2][s][i]) + last[i]) / 6;
            }
        }
        settle(rates[0], dt);
    }

    /** Saves the stocks at the beginning of the step. */
    private void remember() {
        for (int s = 0; s < before.length; s++) {
            System.arraycopy(machine.slots[stocks[2 * s]], 0, before[s], 0, lanes);
        }
    }

    /**
     * Saves the rates of this stage, moves the stocks by them from the beginning of the step, and computes the next
     * stage.
     */
    private void stage(int step, int number, double by, double ahead) {
        for (int s = 0; s < before.length; s++) {
            System.arraycopy(machine.slots[stocks[2 * s + 1]], 0, rates[number][s], 0, lanes);
        }
        settle(rates[number], by);
        clock(step, ahead);
        machine.execute(held);
    }

    private void settle(double[][] by, double time) {
        for (int s = 0; s < before.length; s++) {
            Loops.ahead(machine.slots[stocks[2 * s]], before[s], time, by[s], lanes);
        }
    }
}
