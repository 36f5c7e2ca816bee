package org.heartland.dynamics.run;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.heartland.dynamics.compile.Program;
import org.jspecify.annotations.Nullable;

/** Runs one block of members from one step to another. */
final class Simulation {
    private final Program program;
    private final Plan plan;
    private final Machine machine;
    private final Chance chance;
    private final Pace pace;
    private final int lanes;
    /** The slots that delays and devices read at the end of a step. */
    private final int[] ending;
    /** The slots that delays write at the beginning of a step. */
    private final int[] recalled;

    private final Integration integration;
    private Memory memory;
    private List<DeviceState> devices;

    /** Receives the machine at a kept step; {@code row} is its index among the kept steps. */
    @FunctionalInterface
    interface Keeper {
        void step(int row, Machine machine);
    }

    /** Runs instructions as bytecode if there is any, which is for one member. */
    Simulation(Program program, Plan plan, Members members, int block, @Nullable Generated generated, Pace pace) {
        int firstMember = block * members.block();
        this.program = program;
        this.plan = plan;
        this.lanes = members.lanes(block);
        this.pace = pace;
        this.chance = new Chance(program.draws(), members.seed(), firstMember, pace);
        this.devices = DeviceState.all(program, plan, lanes);
        this.machine = generated == null
                ? new Machine(program, lanes, chance, devices, pace)
                : new SingleMachine(program, generated, chance, devices, pace);
        this.ending = ending(program);
        this.recalled = Integration.every(program.remembered(), 0, 3);
        this.integration = new Integration(machine, plan, this::again);
        clock(0, 0);
        for (int i = 0; i < members.inputs().length; i++) {
            int slot = Program.slot(program.inputs().get(i));
            System.arraycopy(members.inputs()[i], firstMember, machine.slots[slot], 0, lanes);
        }
        machine.execute(program.start());
        machine.execute(program.setup());
        this.memory = new Memory(program, machine.slots, plan, lanes, members.count());
        machine.takeAll();
    }

    /** The value of a slot for the first member. */
    double at(int slot) {
        return machine.at(slot, 0);
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
        machine.takeAll();
    }

    /** The state of the block. */
    RunState.Block state() {
        machine.show(program.lasting());
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
            machine.stage();
            if (row < kept.length && kept[row] == step) {
                machine.shown();
                keeper.step(row++, machine);
            }
            if (step < last) {
                machine.show(ending);
                memory.keep(machine.slots);
                for (DeviceState device : devices) {
                    device.keep(machine.slots, plan.time(step), plan.time(step + 1));
                }
                integration.advance(step);
                memory.recall(machine.slots, step + 1);
                machine.take(recalled);
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

    /** Computes a later stage of a step. */
    private void again(int step, double ahead) {
        clock(step, ahead);
        machine.held();
    }

    private static int[] ending(Program program) {
        IntStream read = IntStream.of(Integration.every(program.remembered(), 1, 3));
        Stream<int[]> devices = program.deviceStates().stream();
        return IntStream.concat(read, devices.flatMapToInt(IntStream::of)).toArray();
    }
}
