package org.heartland.dynamics.run;

import org.heartland.dynamics.compile.Program;
import org.heartland.dynamics.compile.Quantity;
import org.jspecify.annotations.Nullable;

/** Runs one block of members from start to stop. */
final class Simulation {
    private final Program program;
    private final Plan plan;
    private final Machine machine;
    private final Chance chance;
    private final Memory memory;
    private final int lanes;
    private final int[] stocks;
    private final int[] held;
    private final double[][] before;
    private final double[][][] rates;

    /** Takes what is to be kept of a saved step. */
    @FunctionalInterface
    interface Keep {
        void step(int saved, double time, double[][] slots);
    }

    Simulation(Program program, Plan plan, int firstMember, int lanes, long seed, double @Nullable [][] inputs) {
        this.program = program;
        this.plan = plan;
        this.lanes = lanes;
        this.chance = new Chance(seed, firstMember);
        this.machine = new Machine(program, lanes, chance);
        this.stocks = program.stocks();
        this.held = program.held();
        int count = stocks.length / 2;
        this.before = new double[plan.method() == Plan.Method.EULER ? 0 : count][lanes];
        this.rates = new double[plan.method().stages() - 1][count][lanes];
        clock(0, 0);
        inputs(inputs, firstMember);
        machine.execute(program.start());
        machine.execute(program.setup());
        this.memory = new Memory(program, machine.slots, plan, lanes);
    }

    private void inputs(double @Nullable [][] inputs, int firstMember) {
        if (inputs == null) {
            return;
        }
        for (int i = 0; i < inputs.length; i++) {
            Quantity quantity = program.inputs().get(i);
            System.arraycopy(inputs[i], firstMember, machine.slots[Program.slot(quantity)], 0, lanes);
        }
    }

    void run(Keep keep) {
        int saved = 0;
        for (int k = 0; k <= plan.steps(); k++) {
            clock(k, 0);
            machine.execute(program.stage());
            if (plan.saves(k)) {
                machine.execute(program.shown());
                keep.step(saved++, plan.time(k), machine.slots);
            }
            if (k < plan.steps()) {
                memory.listen(machine.slots);
                advance(k);
                memory.recall(machine.slots, k + 1);
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

    /** Keeps where the step began. */
    private void remember() {
        for (int s = 0; s < before.length; s++) {
            System.arraycopy(machine.slots[stocks[2 * s]], 0, before[s], 0, lanes);
        }
    }

    /** Keeps the rates of this stage, moves the stocks by them from where the step began, and works out the next stage. */
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
